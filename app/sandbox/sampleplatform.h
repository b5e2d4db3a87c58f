#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! Who follows whom on the demo Hub, its collections, papers and webhooks.
class SamplePlatform
{
public:
    explicit SamplePlatform(Backend &backend);

    void add();

private:
    void addFollowers();
    void addCollections();
    void addPapers();
    void addWebhooks();
    void addLikes();
    void addInference();
    CollectionItem item(Kind kind, const QString &id, const QString &note = {}) const;
    QDateTime daysAgo(int days) const { return m_now.addDays(-days); }

    Backend &m_backend;
    QDateTime m_now;
};

} // namespace sandbox
