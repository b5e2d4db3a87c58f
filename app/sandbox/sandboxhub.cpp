#include "sandbox/sandboxhub.h"

#include "sandbox/backend.h"
#include "sandbox/call.h"
#include "sandbox/httpserver.h"
#include "sandbox/plainserver.h"
#include "sandbox/requestlog.h"
#include "sandbox/router.h"
#include "sandbox/samplecommunity.h"
#include "sandbox/sampledata.h"
#include "sandbox/sampleplatform.h"
#include "sandbox/samplespaces.h"
#include "sandbox/storagehandlers.h"
#include "sandbox/switches.h"

#include <QTemporaryDir>
#include <QUuid>

#include <git2.h>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

//! Keeps libgit2 set up for as long as a Hub lives.
class GitLibrary
{
public:
    GitLibrary()
    {
        git_libgit2_init();
        // The folder is ours, whoever runs the program; objects are written in an order that needs no checking.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);
    }
    ~GitLibrary() { git_libgit2_shutdown(); }
    GitLibrary(const GitLibrary &) = delete;
    GitLibrary &operator=(const GitLibrary &) = delete;
};

QByteArray requestId(const Incoming &incoming)
{
    if (const QByteArray own = incoming.header("X-Request-Id"); !own.isEmpty())
        return own;
    QByteArray id = "Root=1-" + randomHex(8).toLatin1() + '-' + randomHex(24).toLatin1();
    if (const QByteArray trace = incoming.header("X-Amzn-Trace-Id"); !trace.isEmpty())
        id += ';' + trace;
    return id;
}

} // namespace

class SandboxHub::Private
{
public:
    explicit Private(const Options &given)
        : options(given)
        , temporary(options.stateFolder.isEmpty() ? std::make_unique<QTemporaryDir>() : nullptr)
        , folder(temporary ? temporary->path() : options.stateFolder)
        , backend(folder, options)
        , router(backend)
        , endpoint(RecordedRequest::Host::Endpoint, [this](Incoming &incoming) { return answer(incoming); })
        , storage(RecordedRequest::Host::Storage, [this](Incoming &incoming) { return answer(incoming); })
    { }

    void start()
    {
        if (!backend.open()) {
            errorText = backend.errorText();
            return;
        }
        isFresh = backend.store().isFresh();
        if (!endpoint.listen(options.port) || !storage.listen(options.storagePort)) {
            errorText = u"The port %1 is in use"_s.arg(endpoint.port() == 0 ? options.port : options.storagePort);
            endpoint.stop();
            return;
        }
        backend.setAddresses(endpoint.url().toEncoded(), storage.url().toEncoded());
        isRunning = true;
    }
    void stop()
    {
        isRunning = false;
        switches.close();
        endpoint.stop();
        storage.stop();
    }
    std::optional<Repo> repo(Kind kind, const QString &id) { return backend.store().repo(kind, id); }

    Outcome<CommitOutcome> commit(const Repo &repo, const NewCommit &commit, bool opensPullRequest)
    {
        GitRepository git(backend.gitFolder(repo));
        CommitRequest request{.revision = opensPullRequest ? u"main"_s : commit.branch,
                              .opensPullRequest = opensPullRequest,
                              .title = commit.title,
                              .description = commit.description,
                              .author = commit.author.isEmpty() ? repo.owner() : commit.author,
                              .date = commit.date};
        const QString ref = u"refs/heads/"_s + request.revision;
        if (const std::optional<git_oid> main = git.resolve(u"main"_s); main && !git.refTarget(ref))
            git.setRef(ref, *main);
        for (const QString &path : commit.deletions)
            request.changes.append({.what = Change::What::Remove, .path = path});
        for (const NewFile &file : commit.files) {
            const Outcome<Change> change = backend.storeFile(repo, git, file);
            if (!change)
                return std::unexpected(change.error());
            request.changes.append(*change);
        }
        return backend.commit(repo, git, request);
    }

    GitLibrary library;
    Options options;
    std::unique_ptr<QTemporaryDir> temporary; //!< where no state folder was given
    QString folder;
    Backend backend;
    Router router;
    Switches switches;
    RequestLog log;
    QString errorText;
    std::atomic<bool> isRunning = false;
    bool isFresh = false;
    HttpServer endpoint;
    HttpServer storage;

private:
    Answer answer(Incoming &incoming)
    {
        if (options.controlRoutes && incoming.path == "/_sandbox/switches" && incoming.method == "POST")
            return control(incoming);
        Answer answer = log.record(incoming, [this](Incoming &recorded) {
            return switches.run(recorded, [this](Incoming &passed) {
                return passed.host == RecordedRequest::Host::Endpoint ? answerOfEndpoint(passed)
                                                                      : answerStorage(backend, passed);
            });
        });
        answer.headers.emplaceBack("X-Request-Id", requestId(incoming));
        return answer;
    }
    Answer answerOfEndpoint(Incoming &incoming)
    {
        const Handler hub = [this](Incoming &passed) { return router.answer(passed); };
        return options.isPlain ? PlainServer(backend).answer(incoming, hub) : hub(incoming);
    }
    Answer control(Incoming &incoming)
    {
        Call call{.incoming = incoming, .backend = backend};
        const Outcome<QJsonObject> command = readJson(call);
        return command && switches.apply(*command) ? plain("OK") : refuse(400, u"No such switch"_s);
    }
};

SandboxHub::SandboxHub(Options options) : d(std::make_unique<Private>(options))
{
    d->start();
}

SandboxHub::~SandboxHub()
{
    stop();
}

bool SandboxHub::isRunning() const
{
    return d->isRunning;
}

QString SandboxHub::errorText() const
{
    return d->errorText;
}

QUrl SandboxHub::url() const
{
    return d->endpoint.url();
}

QUrl SandboxHub::storageUrl() const
{
    return d->storage.url();
}

QString SandboxHub::stateFolder() const
{
    return d->folder;
}

bool SandboxHub::isFresh() const
{
    return d->isFresh;
}

void SandboxHub::stop()
{
    d->stop();
}

void SandboxHub::addAccount(const Account &account)
{
    d->backend.store().addPerson(
        {.name = account.user, .fullName = account.fullName.isEmpty() ? account.user : account.fullName});
    AccountStore &accounts = d->backend.platform().accounts;
    Profile profile = accounts.profile(account.user);
    profile.isPro = profile.isPro || account.isPro;
    profile.canPay = profile.canPay || account.canPay;
    profile.paysForSpaces = profile.paysForSpaces || account.paysForSpaces;
    if (!account.details.isEmpty())
        profile.details = account.details;
    if (!profile.createdAt.isValid())
        profile.createdAt = QDateTime::currentDateTimeUtc();
    accounts.setProfile(account.user, profile);
    for (Token token : account.tokens) {
        if (token.displayName.isEmpty())
            token.displayName = u"sandbox"_s;
        d->backend.store().addToken(account.user, token);
    }
}

void SandboxHub::addAccount(const QString &user, const QByteArray &token, Role role)
{
    addAccount({.user = user, .tokens = {{.value = token, .role = role}}});
}

void SandboxHub::addOrganization(const Organization &organization)
{
    d->backend.store().addPerson(
        {.name = organization.name,
         .fullName = organization.fullName.isEmpty() ? organization.name : organization.fullName,
         .isOrganization = true});
    d->backend.platform().accounts.setProfile(organization.name,
                                              {.details = organization.details,
                                               .canPay = organization.canPay,
                                               .paysForSpaces = organization.paysForSpaces,
                                               .isVerified = organization.isVerified,
                                               .plan = organization.plan,
                                               .restrictions = organization.restrictions,
                                               .isPrivateByDefault = organization.isPrivateByDefault,
                                               .createdAt = QDateTime::currentDateTimeUtc()});
    for (const auto &[user, role] : organization.members)
        d->backend.store().addMember(organization.name, user, role);
}

void SandboxHub::addOrganization(const QString &name, const QStringList &members, OrgRole role)
{
    Organization organization{.name = name};
    for (const QString &member : members)
        organization.members.append({member, role});
    addOrganization(organization);
}

void SandboxHub::addRepo(Kind kind, const QString &id, const RepoSettings &settings)
{
    if (d->options.isPlain && kind == Kind::Space)
        return;
    d->backend.createRepo({.kind = kind, .id = id, .settings = settings});
}

QByteArray SandboxHub::commitFiles(Kind kind, const QString &id, const NewCommit &commit)
{
    const std::optional<Repo> repo = d->repo(kind, id);
    const Outcome<CommitOutcome> made = repo ? d->commit(*repo, commit, false) : Outcome<CommitOutcome>();
    return made ? made->id : QByteArray();
}

QByteArray SandboxHub::commitFiles(Kind kind, const QString &id, const QList<NewFile> &files, const QString &title)
{
    NewCommit commit{.files = files};
    if (!title.isEmpty())
        commit.title = title;
    return commitFiles(kind, id, commit);
}

void SandboxHub::addBranch(Kind kind, const QString &id, const QString &branch, const QString &from)
{
    if (const std::optional<Repo> repo = d->repo(kind, id)) {
        GitRepository git(d->backend.gitFolder(*repo));
        if (const std::optional<git_oid> target = git.resolve(from))
            git.setRef(u"refs/heads/"_s + branch, *target);
    }
}

void SandboxHub::addTag(Kind kind, const QString &id, const QString &tag, const QString &revision)
{
    if (const std::optional<Repo> repo = d->repo(kind, id)) {
        GitRepository git(d->backend.gitFolder(*repo));
        if (const std::optional<git_oid> target = git.resolve(revision))
            git.addTag(tag, *target, {}, repo->owner());
    }
}

void SandboxHub::addLike(Kind kind, const QString &id, const QString &user)
{
    if (const std::optional<Repo> repo = d->repo(kind, id))
        d->backend.store().setLike(repo->row, user, true);
}

int SandboxHub::addPullRequest(Kind kind, const QString &id, const NewCommit &commit)
{
    const std::optional<Repo> repo = d->repo(kind, id);
    const Outcome<CommitOutcome> made = repo ? d->commit(*repo, commit, true) : Outcome<CommitOutcome>();
    return made ? made->pullRequest : 0;
}

void SandboxHub::addSampleData()
{
    SampleData(*this).add();
    if (!d->options.isPlain)
        SampleSpaces(*this, d->backend).add();
    SamplePlatform(d->backend).add();
    if (!d->options.isPlain)
        SampleCommunity(*this, d->backend).add();
}

QString SandboxHub::gitFolder(Kind kind, const QString &id) const
{
    const std::optional<Repo> repo = d->repo(kind, id);
    return repo ? d->backend.gitFolder(*repo) : QString();
}

bool SandboxHub::hasObject(const QByteArray &sha256) const
{
    return d->backend.objects().contains(sha256);
}

QList<RecordedRequest> SandboxHub::requests() const
{
    return d->log.requests();
}

void SandboxHub::clearRequests()
{
    d->log.clear();
    d->endpoint.clearCounters();
    d->storage.clearCounters();
}

QByteArray SandboxHub::lastAuthorization() const
{
    return d->log.lastAuthorization(RecordedRequest::Host::Endpoint);
}

QByteArray SandboxHub::lastStorageAuthorization() const
{
    return d->log.lastAuthorization(RecordedRequest::Host::Storage);
}

qint64 SandboxHub::bytesReceivedByStorage() const
{
    return d->storage.bytesReceived();
}

qint64 SandboxHub::bytesSentByStorage() const
{
    return d->storage.bytesSent();
}

void SandboxHub::failNext(const QString &pathPattern, int times, int status, const QByteArray &body,
                          const Headers &headers)
{
    d->switches.add(
        {.effect = Switches::Effect::Fail, .times = times, .status = status, .body = body, .headers = headers},
        pathPattern);
}

void SandboxHub::delay(const QString &pathPattern, int milliseconds, int times)
{
    d->switches.add({.effect = Switches::Effect::Delay, .times = times, .amount = milliseconds}, pathPattern);
}

void SandboxHub::cutAfter(const QString &pathPattern, qint64 bytes, int times)
{
    d->switches.add({.effect = Switches::Effect::Cut, .times = times, .amount = bytes}, pathPattern);
}

void SandboxHub::cutUploadAfter(const QString &pathPattern, qint64 bytes, int times)
{
    d->switches.add({.effect = Switches::Effect::CutUpload, .times = times, .amount = bytes}, pathPattern);
}

void SandboxHub::staySilent(const QString &pathPattern, int times)
{
    d->switches.add({.effect = Switches::Effect::Silent, .times = times}, pathPattern);
}

void SandboxHub::loseAnswer(const QString &pathPattern, int times)
{
    d->switches.add({.effect = Switches::Effect::Lose, .times = times}, pathPattern);
}

void SandboxHub::redirect(const QString &pathPattern, const QUrl &target, int status, int times)
{
    d->switches.add(
        {.effect = Switches::Effect::Redirect, .times = times, .status = status, .body = target.toEncoded()},
        pathPattern);
}

void SandboxHub::rateLimit(const QString &pathPattern, int remaining, int resetSeconds)
{
    d->switches.add({.effect = Switches::Effect::RateLimit,
                     .times = -1,
                     .amount = remaining,
                     .until = QDateTime::currentDateTimeUtc().addSecs(resetSeconds)},
                    pathPattern);
}

void SandboxHub::clearSwitches()
{
    d->switches.clear();
}

} // namespace sandbox
