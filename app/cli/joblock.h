#pragma once

#include <QString>

namespace cli {

//! Keeps two processes from working on the same job; let go by the system when its owner dies, however that happens.
class JobLock
{
public:
    explicit JobLock(const QString &file);
    ~JobLock();
    JobLock(const JobLock &) = delete;
    JobLock &operator=(const JobLock &) = delete;

    bool isHeld() const { return m_isHeld; }

private:
    QString m_file;
    int m_descriptor;
    bool m_isHeld;
};

} // namespace cli
