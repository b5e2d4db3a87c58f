#include "cli/joblock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cli {

JobLock::JobLock(const QString &file)
    : m_file(file)
    , m_descriptor(open(file.toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR))
    , m_isHeld(m_descriptor >= 0 && flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
{ }

JobLock::~JobLock()
{
    if (m_isHeld)
        unlink(m_file.toUtf8().constData());
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace cli
