#include "wire/methods.h"

namespace wire {

const Methods &allMethods()
{
    static const Methods methods = [] {
        Methods all;
        addAccountMethods(all);
        addCommitMethods(all);
        addDownloadMethods(all);
        addFileMethods(all);
        addRefMethods(all);
        addRepoInfoMethods(all);
        addRepoMethods(all);
        addSearchMethods(all);
        addTreeMethods(all);
        addUploadMethods(all);
        return all;
    }();
    return methods;
}

} // namespace wire
