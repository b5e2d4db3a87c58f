#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace sandbox {

enum class Kind { Model, Dataset, Space };
enum class Role { Read, Write, FineGrained };
enum class OrgRole { Read, Contributor, Write, Admin };

struct SandboxOptions {
    QString stateFolder = {}; //!< empty: a private temporary folder that goes with the object
    quint16 port = 0; //!< of the endpoint; 0 takes any free one
    quint16 storagePort = 0; //!< of the authority that large objects live on
    qint64 multipartThreshold = qint64(64) << 20; //!< LFS objects larger than this are uploaded in parts
    qint64 partSize = qint64(16) << 20;
    bool rateLimitHeaders = true;
    //! Documented quotas (anonymous 500 calls of the API in five minutes, 1000 for a free account, …) times this.
    double quotaFactor = 100;
    int whoAmIPerMinute = 0; //!< the narrower limit of whoami-v2; 0: none
    double spaceSpeed = 1; //!< how many seconds of a Space go by in one: builds, starts, sleep
    int keepAliveMilliseconds = 15'000; //!< silence in streams of events is broken after so long
    //! Whether regular files are behind a redirect without a host to /api/resolve-cache, as they often are on the Hub.
    bool redirectsFiles = false;
    bool isPlain = false; //!< a server with less than the Hub has, see PlainServer
    bool controlRoutes = false; //!< POST /_sandbox/switches sets the switches from another process
};

struct Token {
    QByteArray value = {};
    Role role = Role::Write;
    QStringList scopes = {}; //!< of a fine-grained token: the namespaces and repo ids it may write to
    QString displayName = {};
};

struct Account {
    QString user = {};
    QString fullName = {};
    QList<Token> tokens = {};
    bool isPro = false;
    bool canPay = false; //!< for hardware
    bool paysForSpaces = false; //!< Spaces that run need a subscription, as on the Hub since 2026
    QString details = {}; //!< what one says of oneself
};

struct Organization {
    QString name = {};
    QString fullName = {};
    QList<QPair<QString, OrgRole>> members = {};
    QString plan = {}; //!< empty, team, enterprise, plus or academia
    bool canPay = false; //!< for hardware
    bool paysForSpaces = false;
    bool isVerified = false;
    QStringList restrictions = {}; //!< what keeps members out for now: mfa, sso, ip, …
    QString details = {};
    bool isPrivateByDefault = false; //!< whether new repos are private where nobody says otherwise
};

//! What a repo is besides its files; tags that the card's front matter declares are added to these by the Hub.
struct RepoSettings {
    bool isPrivate = false;
    bool isProtected = false; //!< of Spaces: private, but for the app
    QString gated = {}; //!< empty, "auto" or "manual"
    QString pipelineTag = {}; //!< of models; empty takes the card's
    QString libraryName = {};
    QString sdk = {}; //!< of Spaces
    QStringList tags = {};
    qint64 likes = 0;
    qint64 downloads = 0;
    double trendingScore = 0;
    QDateTime createdAt = {}; //!< invalid: now
    bool discussionsDisabled = false;
    QJsonObject more = {}; //!< settings that are only kept, as the Hub names them
};

struct NewFile {
    QString path = {};
    QByteArray content = {};
    bool asLfs = false; //!< as a pointer to a large object, whatever .gitattributes says
};

struct NewCommit {
    QList<NewFile> files = {};
    QStringList deletions = {}; //!< files or folders
    QString title = QStringLiteral("Upload files");
    QString description = {};
    QString author = {}; //!< empty: the namespace of the repo
    QDateTime date = {}; //!< invalid: now
    QString branch = QStringLiteral("main"); //!< made from main when missing
};

struct RecordedRequest {
    enum class Host { Endpoint, Storage };
    Host host = Host::Endpoint;
    QByteArray method = {};
    QByteArray path = {}; //!< as sent, still percent-encoded, without query
    QByteArray query = {}; //!< as sent, without '?'
    QList<QPair<QByteArray, QByteArray>> headers = {}; //!< names as sent
    qint64 bodySize = 0; //!< bytes received
    QByteArray body = {}; //!< the first 64 KiB
    int status = 0; //!< 0: no answer was given (cut, silent or lost)

    QByteArray header(const QByteArray &name) const; //!< whatever the case of the name; the first one
};

//! A Hub inside the program: the demo account and the tests talk to it over real HTTP on two loopback ports.
//!
//! Repos are bare git repositories, everything else is in a database and in a folder of large objects, so that a state
//! folder can be opened again. Methods may be called from any thread. Path patterns are wildcards (`*`, `?`) matched
//! against the path as sent, percent-encoded, on both hosts; "times" -1 means until clearSwitches().
class SandboxHub
{
public:
    using Options = SandboxOptions;

    explicit SandboxHub(Options options = {});
    ~SandboxHub();
    SandboxHub(const SandboxHub &) = delete;
    SandboxHub &operator=(const SandboxHub &) = delete;

    bool isRunning() const;
    QString errorText() const; //!< why it is not running
    QUrl url() const; //!< the endpoint, without a trailing slash
    QUrl storageUrl() const; //!< where large objects are sent to and fetched from
    QString stateFolder() const;
    bool isFresh() const; //!< whether the state folder held no Hub before
    void stop(); //!< no more answers; the destructor does it too

    void addAccount(const Account &account); //!< adds tokens to an account that exists
    void addAccount(const QString &user, const QByteArray &token, Role role = Role::Write);
    void addOrganization(const Organization &organization);
    void addOrganization(const QString &name, const QStringList &members, OrgRole role = OrgRole::Write);
    void addRepo(Kind kind, const QString &id, const RepoSettings &settings = {});
    //! Returns the commit id, empty where the repo is unknown.
    QByteArray commitFiles(Kind kind, const QString &id, const NewCommit &commit);
    QByteArray commitFiles(Kind kind, const QString &id, const QList<NewFile> &files, const QString &title = {});
    void addBranch(Kind kind, const QString &id, const QString &branch, const QString &from = QStringLiteral("main"));
    void addTag(Kind kind, const QString &id, const QString &tag, const QString &revision = QStringLiteral("main"));
    void addLike(Kind kind, const QString &id, const QString &user);
    //! Opens a pull request that holds this commit; returns its number, 0 where the repo is unknown.
    int addPullRequest(Kind kind, const QString &id, const NewCommit &commit);
    //! A demo Hub: alice (hf_sandbox_alice, may write), bob (hf_sandbox_bob, may read), acme, and some sixty repos.
    void addSampleData();

    QString gitFolder(Kind kind, const QString &id) const; //!< the bare repository, for git itself to look at
    bool hasObject(const QByteArray &sha256) const;

    QList<RecordedRequest> requests() const;
    void clearRequests(); //!< and the byte counters
    QByteArray lastAuthorization() const; //!< of the last request to the endpoint
    QByteArray lastStorageAuthorization() const;
    qint64 bytesReceivedByStorage() const;
    qint64 bytesSentByStorage() const;

    using Headers = QList<QPair<QByteArray, QByteArray>>;
    void failNext(const QString &pathPattern, int times, int status, const QByteArray &body = {},
                  const Headers &headers = {});
    void failNext(const QString &pathPattern, int status) { failNext(pathPattern, 1, status); }
    void delay(const QString &pathPattern, int milliseconds, int times = -1);
    //! Breaks the connection after so many bytes of the answer's body; 0: instead of any answer.
    void cutAfter(const QString &pathPattern, qint64 bytes, int times = 1);
    //! Breaks the connection after so many bytes of the request's body.
    void cutUploadAfter(const QString &pathPattern, qint64 bytes, int times = 1);
    void staySilent(const QString &pathPattern, int times = 1); //!< never answers, until clearSwitches() or stop()
    //! The request takes effect and the connection breaks instead of the answer.
    void loseAnswer(const QString &pathPattern, int times = 1);
    void redirect(const QString &pathPattern, const QUrl &target, int status = 307, int times = -1);
    //! After so many further requests the rest is answered with 429 until the seconds are over.
    void rateLimit(const QString &pathPattern, int remaining, int resetSeconds);
    void clearSwitches();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
