#include "models/files/repomime.h"

#include <QByteArray>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

QString repomime::type()
{
    return u"application/x-hubcap-repo"_s;
}

QMimeData *repomime::dataOf(const hub::RepoId &repo, const QUrl &address)
{
    auto *data = new QMimeData;
    data->setData(type(), (hub::kindName(repo.kind) + u' ' + repo.id).toUtf8());
    data->setUrls({address});
    data->setText(repo.id);
    return data;
}

std::optional<hub::RepoId> repomime::repoIn(const QMimeData &data)
{
    const QString text = QString::fromUtf8(data.data(type()));
    const QString name = text.section(u' ', 0, 0);
    const Result<hub::RepoKind> kind = hub::kindFromName(name);
    const hub::RepoId repo{.kind = kind.value_or(hub::RepoKind::Model), .id = text.section(u' ', 1)};
    if (name.isEmpty() || !kind || repo.owner().isEmpty())
        return {};
    return repo;
}
