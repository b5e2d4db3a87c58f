#include "cli/cachewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::CachedRepo;
using transfer::CachedRevision;
using transfer::CacheWarning;
using transfer::RevisionKey;
using transfer::VerifiedFile;

namespace cli {

namespace {

bool isBeginningOfCommit(const QString &name)
{
    static const QRegularExpression form(u"^[0-9a-f]{7,64}$"_s);
    return form.match(name).hasMatch();
}

bool isMeant(const CachedRepo &repo, const CachedRevision &revision, const QString &name, const QString &kind)
{
    const QString id = name.section(u'@', 0, 0);
    const QString wanted = name.section(u'@', 1);
    if (repo.id == id && repo.kind == kind)
        return wanted.isEmpty() || revision.refs.contains(wanted)
            || (isBeginningOfCommit(wanted) && revision.commit.startsWith(wanted));
    return wanted.isEmpty() && isBeginningOfCommit(id) && revision.commit.startsWith(id);
}

} // namespace

Result<std::vector<RevisionKey>> revisionsNamed(const transfer::CacheContent &content, const QStringList &names,
                                                const QString &kind)
{
    std::vector<RevisionKey> keys;
    QStringList unknown = names;
    for (const CachedRepo &repo : content.repos) {
        for (const CachedRevision &revision : repo.revisions) {
            bool isNamed = names.isEmpty();
            for (const QString &name : names) {
                if (!isMeant(repo, revision, name, kind.isEmpty() ? u"model"_s : kind))
                    continue;
                isNamed = true;
                unknown.removeAll(name);
            }
            if (isNamed)
                keys.push_back({repo.folder, revision.commit});
        }
    }
    if (!unknown.isEmpty())
        return failure(
            Error::Kind::EntryNotFound,
            QCoreApplication::translate("CacheCommand", "The cache has nothing of %1.").arg(unknown.first()));
    return keys;
}

QString warningKey(CacheWarning::Kind kind)
{
    switch (kind) {
    case CacheWarning::Kind::NotAFolder: return u"not-a-folder"_s;
    case CacheWarning::Kind::NotARepo: return u"not-a-repo"_s;
    case CacheWarning::Kind::UnknownKind: return u"unknown-kind"_s;
    case CacheWarning::Kind::NoSnapshots: return u"no-snapshots"_s;
    case CacheWarning::Kind::RefsAreAFile: return u"refs-are-a-file"_s;
    case CacheWarning::Kind::FileAmongSnapshots: return u"file-among-snapshots"_s;
    case CacheWarning::Kind::BrokenLink: return u"broken-link"_s;
    case CacheWarning::Kind::RefToNothing: return u"ref-to-nothing"_s;
    case CacheWarning::Kind::Unreadable: return u"unreadable"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictKey(VerifiedFile::Verdict verdict)
{
    switch (verdict) {
    case VerifiedFile::Verdict::Whole: return u"whole"_s;
    case VerifiedFile::Verdict::Damaged: return u"damaged"_s;
    case VerifiedFile::Verdict::Unreadable: return u"unreadable"_s;
    case VerifiedFile::Verdict::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace cli
