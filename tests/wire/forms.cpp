#include "wire/forms.h"

using namespace Qt::StringLiterals;

namespace wire {

QJsonObject typed(const QString &type, const QJsonObject &fields)
{
    QJsonObject result{{u"_type"_s, type}};
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field.value().isNull() && !field.value().isUndefined())
            result[field.key()] = field.value();
    }
    return result;
}

QJsonValue timeForm(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue textForm(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray textsForm(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject repoUrlForm(const hub::Endpoint &endpoint, const hub::RepoId &repo)
{
    return typed(u"RepoUrl"_s,
                 {{u"url"_s, endpoint.at(repo.webPath()).toString(QUrl::FullyEncoded)},
                  {u"endpoint"_s, endpoint.text()},
                  {u"repo_type"_s, hub::kindName(repo.kind)},
                  {u"repo_id"_s, repo.id},
                  {u"namespace"_s, textForm(repo.owner())},
                  {u"repo_name"_s, repo.name()}});
}

} // namespace wire
