#pragma once

#include "sandbox/backend.h"

#include <QJsonArray>

namespace sandbox {

//! A request to the endpoint, taken apart, and who makes it.
struct Call {
    Incoming &incoming;
    Backend &backend;
    QStringList segments = {}; //!< of the path, decoded
    QList<QPair<QString, QString>> query = {};
    Caller caller = {};

    QString parameter(QStringView key) const;
    QStringList parameters(QStringView key) const; //!< also as key[]
    bool flag(QStringView key) const; //!< 1, true, True
    QByteArray here() const; //!< own address without query, absolute
    QByteArray method() const { return incoming.method; }
};

using Parameters = QList<QPair<QString, QString>>;
Parameters parseForm(const QByteArray &encoded);
QByteArray encodeForm(const Parameters &parameters);

Answer json(const QJsonObject &object, int status = 200);
Answer json(const QJsonArray &array);
Answer plain(const QByteArray &text, int status = 200);
Answer refuse(const Refusal &refusal);
Answer refuse(int status, const QString &message, const QByteArray &code = {});
void linkNext(Answer &answer, const Call &call, Parameters changed); //!< the same call with these parameters changed

Outcome<QJsonObject> readJson(Call &call);
Outcome<QJsonObject> readJson(Call &call, const Outcome<void> &allowed); //!< unless it is not allowed

bool canRead(const Caller &caller, const Repo &repo);
bool canWrite(const Caller &caller, const Repo &repo);
bool canOpenFiles(const Call &call, const Repo &repo); //!< gated repos show their listing, not their files
Outcome<Repo> findReadable(Call &call, Kind kind, const QString &id);
Outcome<void> requireWrite(const Call &call, const Repo &repo);
Outcome<void> requireLogin(const Call &call);
Refusal repoNotFound(const Caller &caller); //!< also of what the caller may not see
Refusal gatedRefusal(const Call &call, const Repo &repo);
bool isNameValid(const QString &name);

//! A call about a repo that the caller may see.
struct RepoCall {
    Call &call;
    Repo repo = {};
    GitRepository git;
};

struct Revision {
    QString name = {};
    git_oid commit = {};
    git_oid tree = {};
};
Outcome<Revision> findRevision(const RepoCall &call, const QString &name);

//! Writers may commit anywhere; others may open a pull request and go on with their own.
Outcome<void> requireUpload(const RepoCall &call, const QString &revision, bool opensPullRequest);
Outcome<void> requireDiscussions(const RepoCall &call); //!< not switched off in the repo
Outcome<void> requireParticipation(const RepoCall &call); //!< who may open discussions and comment on them

} // namespace sandbox
