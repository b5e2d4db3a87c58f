#pragma once

#include "sandbox/discussionstore.h"
#include "sandbox/objectstore.h"
#include "sandbox/platform.h"
#include "sandbox/store.h"
#include "sandbox/treeedit.h"

#include <expected>
#include <map>
#include <mutex>

namespace sandbox {

//! Why the Hub does not do what it was asked.
struct Refusal {
    int status = 400;
    QString message = {};
    QByteArray code = {}; //!< X-Error-Code
    QJsonObject more = {}; //!< further members of the body
};

template<typename T>
using Outcome = std::expected<T, Refusal>;

std::unexpected<Refusal> refusal(int status, const QString &message, const QByteArray &code = {});
std::unexpected<Refusal> revisionNotFound(const QString &revision);

//! One step of a commit; blobs are in the repository before the commit begins.
struct Change {
    enum class What { Put, PutObject, Remove };
    enum class Where { Anywhere, File, Folder };

    What what = What::Put;
    QString path = {};
    Where where = Where::Anywhere; //!< what a path to remove has to be
    git_oid blob = {};
    qint64 blobSize = 0;
    QByteArray sha256 = {}; //!< of a large object
    qint64 size = 0;
};

struct CommitRequest {
    QString revision = QStringLiteral("main");
    bool opensPullRequest = false;
    QByteArray parent = {}; //!< the head that the caller saw; may be short
    QString title = {};
    QString description = {};
    QString author = {};
    QDateTime date = {}; //!< invalid: now
    QList<Change> changes = {};
};

struct CommitOutcome {
    QByteArray id = {};
    int pullRequest = 0;
};

struct NewRepo {
    Kind kind = Kind::Model;
    QString id = {};
    QString creator = QStringLiteral("system");
    RepoSettings settings = {};
    QList<NewFile> files = {}; //!< besides .gitattributes
};

//! What the Hub does with its repositories, store and large objects, whoever asked for it.
class Backend
{
public:
    Backend(const QString &folder, SandboxOptions options);

    bool open();
    QString errorText() const { return m_errorText; }

    Store &store() { return m_store; }
    Platform &platform() { return m_platform; }
    ObjectStore &objects() { return m_objects; }
    const SandboxOptions &options() const { return m_options; }
    void setAddresses(const QByteArray &endpoint, const QByteArray &storage);
    QByteArray endpoint() const { return m_endpoint; }
    QByteArray storage() const { return m_storage; }
    QByteArray webAddress(const Repo &repo) const;

    QString gitFolder(const Repo &repo) const;
    Outcome<Repo> createRepo(const NewRepo &request);
    void removeRepo(const Repo &repo);
    Outcome<CommitOutcome> commit(const Repo &repo, GitRepository &git, const CommitRequest &request);
    void refreshFacts(const Repo &repo, GitRepository &git); //!< after its default branch has moved
    std::shared_ptr<std::mutex> lockFor(const Repo &repo); //!< held by whatever reads and then writes
    Outcome<Change> storeFile(const Repo &repo, GitRepository &git, const NewFile &file);
    //! A branch or a special ref that commits can go to, by its short or its full name; comes back in full.
    static Outcome<QString> writableRef(const GitRepository &git, const QString &name);
    //! Refused where it is the ref of a pull request that is closed or merged.
    Outcome<void> requireOpen(const Repo &repo, const QString &ref);
    void dropRef(const Repo &repo, GitRepository &git, const QString &ref); //!< and what only it has kept

    void dropObject(const Repo &repo, const QByteArray &sha256); //!< from the repo, and for good with the last one

    //! An address on the storage host that is good for a while and for one purpose only.
    QByteArray signedAddress(const QByteArray &path, const QByteArray &method, int seconds) const;
    QByteArray sign(const QByteArray &text) const; //!< HMAC with SHA-256
    bool isSignatureGood(const Incoming &incoming) const;

private:
    Outcome<git_oid> applyChanges(const Repo &repo, GitRepository &git, const git_oid &parent,
                                  const QList<Change> &changes);
    QJsonObject parametersOf(GitRepository &git, const git_oid &tree) const;
    QJsonObject ggufOf(GitRepository &git, const git_oid &tree) const;
    void removeStaleLocks() const;
    QByteArray signature(const QByteArray &method, const QByteArray &path, const QByteArray &expires) const;

    QString m_folder;
    SandboxOptions m_options;
    QString m_errorText;
    QByteArray m_endpoint;
    QByteArray m_storage;
    QByteArray m_secret;
    Store m_store;
    Platform m_platform;
    ObjectStore m_objects;
    std::mutex m_mutex;
    std::map<qint64, std::shared_ptr<std::mutex>> m_locks;
};

} // namespace sandbox
