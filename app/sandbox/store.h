#pragma once

#include "sandbox/database.h"
#include "sandbox/kinds.h"

#include <QJsonObject>

#include <optional>

namespace sandbox {

//! A user or an organisation.
struct Person {
    QString name = {};
    QString fullName = {};
    QString hex = {};
    bool isOrganization = false;
};

struct Membership {
    Person organization = {};
    OrgRole role = OrgRole::Read;
};

//! Who makes a request, and with which rights.
struct Caller {
    QString user = {}; //!< empty: anonymous
    Token token = {};
    QList<Membership> memberships = {};

    bool isAnonymous() const { return user.isEmpty(); }
    bool isMemberOf(const QString &organization) const;
    bool canWriteIn(const QString &nameSpace) const; //!< by role alone, whatever the token allows
};

//! What the Hub derives from the files of the default branch.
struct RepoFacts {
    QString sha = {};
    QDateTime lastModified = {};
    QJsonObject card = {};
    QJsonObject config = {};
    QJsonObject safetensors = {};
    QJsonObject gguf = {};
    QStringList tags = {};
    QString pipelineTag = {};
    QString libraryName = {};
    QString sdk = {};

    QJsonObject toJson() const;
    static RepoFacts fromJson(const QJsonObject &json);
};

struct Repo {
    qint64 row = 0;
    QString hex = {};
    Kind kind = Kind::Model;
    QString id = {}; //!< owner/name
    RepoSettings settings = {};
    RepoFacts facts = {};
    qint64 usedStorage = 0;

    QString owner() const { return id.section(u'/', 0, 0); }
    QString name() const { return id.section(u'/', -1); }
};

struct Like {
    QString repoId = {};
    Kind kind = Kind::Model;
    QDateTime createdAt = {};
};

//! An LFS object on its way in, in one piece or in parts.
struct Upload {
    QString id = {};
    qint64 repo = 0;
    QByteArray sha256 = {};
    qint64 size = 0;
    qint64 partSize = 0; //!< 0: in one piece
};

//! Everything the Hub remembers that is neither git nor a large object.
class Store
{
public:
    bool open(const QString &file);
    QString errorText() const { return m_database.errorText(); }
    Database &database() { return m_database; } //!< for the tables of other stores
    bool isFresh(); //!< no accounts and no repos yet
    QByteArray secret(); //!< made once for each state folder; signs the addresses of large objects

    void addPerson(const Person &person);
    void addToken(const QString &user, const Token &token);
    void addMember(const QString &organization, const QString &user, OrgRole role);
    std::optional<Person> person(const QString &name);
    std::optional<Person> personById(const QString &hex);
    std::optional<Caller> caller(const QByteArray &token);
    bool isMember(const QString &organization, const QString &user);

    bool addRepo(const Repo &repo); //!< false: there is one of this name
    void removeRepo(qint64 row);
    bool moveRepo(qint64 row, const QString &id); //!< false: there is one of this name; the old id leads on to it
    std::optional<Repo> movedRepo(Kind kind, const QString &oldId);
    std::optional<Repo> repo(Kind kind, const QString &id); //!< names are compared without case
    std::optional<Repo> repoByName(Kind kind, const QString &name); //!< the most liked one, for ids without owner
    std::optional<Repo> repoByRow(qint64 row);
    QList<Repo> repos(Kind kind);
    void setSettings(qint64 row, const RepoSettings &settings); //!< those that people choose, not the counters
    void setFacts(qint64 row, const RepoFacts &facts);
    void addUsedStorage(qint64 row, qint64 bytes);
    void countDownload(qint64 row);

    void setLike(qint64 repo, const QString &user, bool isLiked);
    QList<Like> likes(const QString &user);
    QStringList likers(qint64 repo); //!< the latest first

    void linkObject(qint64 repo, const QByteArray &sha256, qint64 size);
    std::optional<qint64> objectSize(qint64 repo, const QByteArray &sha256); //!< of objects that this repo holds
    bool unlinkObject(qint64 repo, const QByteArray &sha256); //!< true when no other repo holds it
    QList<QByteArray> objectsOnlyIn(qint64 repo);

    void addUpload(const Upload &upload);
    std::optional<Upload> upload(const QString &id);
    void addPart(const QString &upload, int number, const QByteArray &etag);
    QHash<int, QByteArray> parts(const QString &upload);
    void removeUpload(const QString &id);

private:
    Database m_database;
};

} // namespace sandbox
