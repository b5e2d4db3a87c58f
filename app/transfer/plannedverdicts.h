#pragma once

#include "transfer/folderscan.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace transfer {

struct Addition;

//! What the Hub said about the files of a plan, so that the upload that follows need not ask all of it again: it holds
//! for a file that is still the same one, as long as the branch stands where it stood.
class PlannedVerdicts
{
public:
    PlannedVerdicts() = default;
    //! gitIgnore: the rules that were sent along. unread: paths of files that could not be asked about.
    PlannedVerdicts(QString head, QByteArray gitIgnore, const std::vector<Addition *> &judged,
                    const QSet<QString> &unread = {});

    const QString &head() const { return m_head; }
    bool hasRules(const QByteArray &gitIgnore) const; //!< none are others than empty ones

    //! Writes into an addition what was said about it; false when it is another file or another path.
    bool fill(Addition &addition) const;

private:
    struct Verdict {
        LocalFile file = {}; //!< without its paths
        QString remoteOid = {};
        bool isLarge = false;
        bool isIgnored = false;
    };

    QString m_head;
    QByteArray m_gitIgnore;
    QHash<QString, Verdict> m_byPath;
};

} // namespace transfer
