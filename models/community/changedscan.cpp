#include "models/community/changedscan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPaths = 10 * qsizetype(hub::tree::pathsPerCall); // looked at: each call counts

//! How bad a status is; one that is new to us is worth a look.
int weight(const QString &status)
{
    static constexpr std::array order{"safe"_L1,    "unscanned"_L1,  "queued"_L1, "error"_L1,
                                      "caution"_L1, "suspicious"_L1, "unsafe"_L1};
    const auto found = std::ranges::find_if(order, [&status](QLatin1StringView known) { return status == known; });
    return found == order.end() ? 4 : int(found - order.begin());
}

} // namespace

ChangedScan::ChangedScan(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void ChangedScan::clear()
{
    look({}, {}, {});
}

void ChangedScan::look(const hub::RepoId &repo, const QString &revision, const QStringList &paths)
{
    const bool isSame = repo == m_repo && revision == m_revision && paths == m_paths;
    if (isSame && (m_isKnown || m_request.isActive() || paths.isEmpty()))
        return;
    m_repo = repo;
    m_revision = revision;
    m_paths = paths;
    m_statuses.clear();
    m_worst.clear();
    m_isKnown = false;
    m_request = {};
    emit changed();
    if (!m_paths.isEmpty())
        ask(0);
}

void ChangedScan::ask(qsizetype first)
{
    m_request = m_client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(m_repo, m_revision, m_paths.mid(first, hub::tree::pathsPerCall), true),
        [this, first](const Result<std::vector<hub::TreeEntry>> &entries) {
            if (!entries)
                return; // nothing is claimed then
            take(*entries);
            const qsizetype next = first + hub::tree::pathsPerCall;
            const bool isAll = next >= m_paths.size();
            if (!isAll && next < mostPaths)
                return ask(next);
            if (!isAll && m_worst == "safe"_L1)
                m_worst.clear(); // of the others nobody knows
            m_isKnown = true;
            emit changed();
        });
}

void ChangedScan::take(const std::vector<hub::TreeEntry> &entries)
{
    for (const hub::TreeEntry &entry : entries) {
        const QString status = entry.scanStatus();
        if (status.isEmpty())
            continue;
        m_statuses.insert(entry.path, status);
        if (m_worst.isEmpty() || weight(status) > weight(m_worst))
            m_worst = status;
    }
}

QStringList ChangedScan::pathsOf(const QString &status) const
{
    QStringList paths = m_statuses.keys(status);
    paths.sort();
    return paths;
}
