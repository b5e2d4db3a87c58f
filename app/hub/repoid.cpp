#include "hub/repoid.h"

#include "hub/encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString reason(const char *text)
{
    return QCoreApplication::translate("RepoId", text);
}

QString whyInvalid(const QString &id)
{
    static const QRegularExpression allowed(uR"re(^(?:\b[A-Za-z0-9_.\-]+\b/)?\b[A-Za-z0-9_.\-]{1,96}\b$)re"_s);
    if (id.isEmpty())
        return reason(QT_TRANSLATE_NOOP("RepoId", "A repo needs a name."));
    if (id.count(u'/') > 1)
        return reason(QT_TRANSLATE_NOOP("RepoId", "A repo is named owner/name, with one slash at most."));
    if (id.contains("--"_L1) || id.contains(".."_L1))
        return reason(QT_TRANSLATE_NOOP("RepoId", "A repo name cannot contain “--” or “..”."));
    if (id.endsWith(".git"_L1))
        return reason(QT_TRANSLATE_NOOP("RepoId", "A repo name cannot end with “.git”."));
    if (!allowed.match(id).hasMatch())
        return reason(QT_TRANSLATE_NOOP(
            "RepoId",
            "A repo name has 1 to 96 letters, digits, “-”, “_” or “.”, and starts and ends with a letter or digit."));
    return {};
}

QByteArray plural(RepoKind kind)
{
    return kindName(kind).toLatin1() + 's';
}

} // namespace

QString kindName(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model: return u"model"_s;
    case RepoKind::Dataset: return u"dataset"_s;
    case RepoKind::Space: return u"space"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<RepoKind> kindFromName(const QString &name)
{
    if (name.isEmpty() || name == "model"_L1 || name == "models"_L1)
        return RepoKind::Model;
    if (name == "dataset"_L1 || name == "datasets"_L1)
        return RepoKind::Dataset;
    if (name == "space"_L1 || name == "spaces"_L1)
        return RepoKind::Space;
    return failure(Error::Kind::Invalid,
                   reason(QT_TRANSLATE_NOOP("RepoId", "A repo is a model, a dataset or a space.")), name);
}

QString RepoId::owner() const
{
    return id.contains(u'/') ? id.section(u'/', 0, 0) : QString();
}

QString RepoId::name() const
{
    return id.section(u'/', -1);
}

QByteArray RepoId::apiPath() const
{
    return "/api/" + plural(kind) + '/' + encodedPath(id);
}

QByteArray RepoId::webPath() const
{
    const QByteArray path = '/' + encodedPath(id);
    return kind == RepoKind::Model ? path : '/' + plural(kind) + path;
}

Result<RepoId> RepoId::validated() const
{
    const QString why = whyInvalid(id);
    if (!why.isEmpty())
        return failure(Error::Kind::Invalid, why, id);
    return *this;
}

size_t qHash(const RepoId &repo, size_t seed)
{
    return qHashMulti(seed, int(repo.kind), repo.id);
}

} // namespace hub
