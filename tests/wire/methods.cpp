#include "wire/methods.h"

namespace wire {

const Methods &allMethods()
{
    static const Methods methods = [] {
        Methods all;
        addAccessMethods(all);
        addAccountMethods(all);
        addCollectionMethods(all);
        addCommitMethods(all);
        addDiscussionMethods(all);
        addDownloadMethods(all);
        addFileMethods(all);
        addLfsFileMethods(all);
        addLikeMethods(all);
        addPeopleMethods(all);
        addRefMethods(all);
        addRepoInfoMethods(all);
        addRepoMethods(all);
        addRepoSettingMethods(all);
        addSafetensorsMethods(all);
        addScheduleMethods(all);
        addSearchMethods(all);
        addSpaceMethods(all);
        addSpaceSettingMethods(all);
        addTreeMethods(all);
        addUploadMethods(all);
        addVocabularyMethods(all);
        addWebhookMethods(all);
        return all;
    }();
    return methods;
}

} // namespace wire
