#include "transfer/earlywriting.h"

#include <fcntl.h>

namespace transfer {

void beginWriting(int descriptor, qint64 first, qint64 before, qint64 now)
{
    constexpr qint64 stretch = qint64(8) << 20;
    const qint64 begin = before / stretch * stretch;
    const qint64 end = now / stretch * stretch;
    // Only a hint: what it does not bring about, the sync at the end does.
    if (end > begin)
        ::sync_file_range(descriptor, first + begin, end - begin, SYNC_FILE_RANGE_WRITE);
}

} // namespace transfer
