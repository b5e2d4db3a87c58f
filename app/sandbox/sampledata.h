#pragma once

#include "sandbox/samplebriefs.h"

#include <QDateTime>

namespace sandbox {

//! The content of the demo Hub.
class SampleData
{
public:
    explicit SampleData(SandboxHub &hub);

    void add();

private:
    void addPeople();
    void addBrief(const sample::Brief &brief);
    void addShowcase(); //!< a model with all that a repo can have: history, branches, tags, a pull request
    void addPrivateModel();
    void addGatedModel();
    void addManyFiles();
    void addOddNames();
    QDateTime daysAgo(int days) const { return m_now.addDays(-days); }

    SandboxHub &m_hub;
    QDateTime m_now;
};

} // namespace sandbox
