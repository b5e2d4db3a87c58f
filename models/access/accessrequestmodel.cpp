#include "models/access/accessrequestmodel.h"

using namespace Qt::StringLiterals;

namespace {

QString affiliation(const hub::AccessRequest &request)
{
    QStringList parts;
    if (!request.email.isEmpty())
        parts += request.email;
    parts += request.organizations;
    for (const QString &organization : request.verifiedOrganizations) {
        if (!parts.contains(organization))
            parts += organization;
    }
    return parts.join(u" · "_s);
}

QString answerText(const QJsonValue &answer)
{
    if (answer.isBool())
        return answer.toBool() ? AccessRequestModel::tr("yes") : AccessRequestModel::tr("no");
    return answer.toVariant().toString();
}

QString answers(const hub::AccessRequest &request)
{
    QStringList lines;
    for (auto answer = request.answers.begin(); answer != request.answers.end(); ++answer)
        //: a question and the answer to it
        lines += AccessRequestModel::tr("%1: %2").arg(answer.key(), answerText(answer.value()));
    return lines.join(u'\n');
}

} // namespace

AccessRequestModel::AccessRequestModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client)
{ }

void AccessRequestModel::setSubject(const hub::RepoId &repo, hub::AccessState state, const QString &search)
{
    if (repo == m_repo && state == m_query.state && search == m_query.search)
        return;
    m_repo = repo;
    m_query.state = state;
    m_query.search = search;
    reset();
    if (!m_repo.isEmpty())
        refresh();
}

hub::Request AccessRequestModel::requestPage(const QUrl &next, Callback<hub::Page<hub::AccessRequest>> done)
{
    if (!next.isEmpty())
        return m_client.send(hub::access::nextPage(next), std::move(done));
    return m_client.send(hub::access::list(m_repo, m_query), std::move(done));
}

QVariant AccessRequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::AccessRequest &request = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case UserRole: return request.user.name;
    case Qt::AccessibleTextRole: {
        const QString who = request.user.fullName.isEmpty() ? request.user.name : request.user.fullName;
        const QString from = affiliation(request);
        return from.isEmpty() ? who : u"%1, %2"_s.arg(who, from);
    }
    case FullNameRole: return request.user.fullName;
    case AffiliationRole: return affiliation(request);
    case AskedAtRole: return request.askedAt;
    case ReviewedAtRole: return request.reviewedAt;
    case GrantedByRole: return request.grantedBy ? request.grantedBy->name : QString();
    case AnswersRole: return answers(request);
    default: return {};
    }
}
