#include "cli/options.h"

#include "cli/sandboxwords.h"
#include "cli/words.h"
#include "hub/repourl.h"
#include "transfer/sharedcache.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

Message complaint(const QString &text)
{
    return {.text = text, .isComplaint = true};
}

QString exitCodeHelp()
{
    return tr("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not signed in or not allowed, 4 interrupted (the same "
              "command goes on), 5 some files could not be read or written, 6 files with what looks like tokens or "
              "keys were held back.\n"
              "Token: HF_TOKEN, else the account that is signed in to Hubcap, else the login of the official tools. "
              "Server: HF_ENDPOINT, else that account's.");
}

Message overview()
{
    return {.text = tr("Usage:\n"
                       "  hubcap [--sandbox[=FOLDER]] [ADDRESS]         the window\n"
                       "  hubcap upload FOLDER|FILE owner/name ...      send files to a repo\n"
                       "  hubcap download owner/name ...                fetch the files of a repo\n"
                       "  hubcap watch FOLDER owner/name ...            keep sending what is new in a folder\n"
                       "  hubcap transfers [list|pause|resume|...] ...  what is under way, also in the window\n"
                       "  hubcap cache list|delete|verify|clean ...     what all Hub tools have fetched to this disk\n"
                       "  hubcap sandbox ...                            serve a Hub to try things on\n"
                       "  hubcap COMMAND --help                         what a command takes\n"
                       "  hubcap --version\n\n")
                + exitCodeHelp() + u'\n'};
}

//! A parser that knows what all commands share.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(cli::Parser)

public:
    Parser(const QString &command, const QString &description, const QStringList &positional) : m_command(command)
    {
        m_parser.setApplicationDescription(description + u"\n\n"_s + exitCodeHelp());
        for (const QString &argument : positional)
            m_parser.addPositionalArgument(argument, {}, argument);
        m_parser.addOption({u"help"_s, tr("Show this help.")});
    }

    void add(const QString &name, const QString &help, const QString &value = {})
    {
        m_parser.addOption(QCommandLineOption(name, help, value));
    }

    //! Something to print, if the words are not to be acted on.
    std::optional<Message> read(const QStringList &words, qsizetype fewest, qsizetype most)
    {
        if (!m_parser.parse(QStringList{u"hubcap "_s + m_command} + words))
            return complaint(m_parser.errorText());
        if (m_parser.isSet(u"help"_s))
            return Message{.text = m_parser.helpText()};
        const qsizetype count = m_parser.positionalArguments().size();
        if (count < fewest || count > most)
            return complaint(tr("%1 takes other words than these. See hubcap %1 --help.").arg(m_command));
        return {};
    }

    QStringList arguments() const { return m_parser.positionalArguments(); }
    QString argument(qsizetype index) const { return m_parser.positionalArguments().value(index); }
    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }

private:
    QString m_command;
    QCommandLineParser m_parser;
};

void addLimits(Parser &parser)
{
    parser.add(u"limit-upload"_s, tr("Send no more than so much a second, such as 500K or 2M."), u"SPEED"_s);
    parser.add(u"limit-download"_s, tr("Receive no more than so much a second."), u"SPEED"_s);
}

//! Nothing when one of them is no speed.
std::optional<SpeedLimits> limitsFrom(const Parser &parser)
{
    SpeedLimits limits;
    for (const auto &[name, field] :
         {std::pair(u"limit-upload"_s, &SpeedLimits::up), std::pair(u"limit-download"_s, &SpeedLimits::down)}) {
        if (!parser.has(name))
            continue;
        const std::optional<qint64> bytes = SpeedLimits::bytesFromText(parser.value(name));
        if (!bytes)
            return {};
        limits.*field = *bytes;
    }
    return limits;
}

Message limitComplaint()
{
    return complaint(tr("A limit is a speed such as 500K or 2M."));
}

//! owner/name or an address of the Hub's site; --type says more about the former.
Result<hub::RepoId> repoFrom(const QString &text, const QString &type)
{
    const hub::Endpoint endpoint = hub::Endpoint::fromText(qEnvironmentVariable("HF_ENDPOINT"));
    if (text.contains("://"_L1))
        return hub::RepoUrl::parse(text, endpoint.isValid() ? endpoint : hub::Endpoint())
            .transform([](const hub::RepoUrl &url) { return url.repo; });
    return hub::kindFromName(type).and_then(
        [&](hub::RepoKind kind) { return hub::RepoId{.kind = kind, .id = text}.validated(); });
}

//! Nothing for a word that is none.
std::optional<transfer::Strategy> strategyFrom(const QString &word)
{
    if (word.isEmpty() || word == "one"_L1)
        return transfer::Strategy::OneCommit;
    if (word == "commits"_L1)
        return transfer::Strategy::Commits;
    if (word == "pr-series"_L1)
        return transfer::Strategy::PullRequestSeries;
    return {};
}

Command readUpload(const QStringList &words)
{
    Parser parser(u"upload"_s, tr("Sends a folder's content or a file to a repo."),
                  {u"FOLDER|FILE"_s, u"owner/name"_s});
    parser.add(u"type"_s, tr("model (the default), dataset or space."), u"TYPE"_s);
    parser.add(u"revision"_s, tr("Branch to commit to; main unless said otherwise."), u"BRANCH"_s);
    parser.add(u"create-pr"_s, tr("Open a pull request instead."));
    parser.add(u"message"_s, tr("The commit's title."), u"TEXT"_s);
    parser.add(u"description"_s, tr("What else is to be said of it."), u"TEXT"_s);
    parser.add(u"path-in-repo"_s, tr("Where to: a folder, or for a file its whole path."), u"PATH"_s);
    parser.add(u"include"_s, tr("Only files that match; may be repeated. * also crosses folders."), u"PATTERN"_s);
    parser.add(u"exclude"_s, tr("Not these; may be repeated."), u"PATTERN"_s);
    parser.add(u"delete"_s, tr("Delete files of the repo that match in the same commit; may be repeated."),
               u"PATTERN"_s);
    parser.add(u"parent-commit"_s, tr("Refuse when the branch has moved past this commit."), u"ID"_s);
    parser.add(u"strategy"_s,
               tr("one: a single commit, the default. commits: as many as it takes, each as large as the server is "
                  "quick. pr-series: planned commits on a draft pull request, merged at the end unless --create-pr."),
               u"HOW"_s);
    parser.add(u"new-branch-from"_s, tr("Make the branch from this one unless it is there."), u"BRANCH"_s);
    parser.add(u"allow-secrets"_s, tr("Also send what looks like a token or a key."));
    parser.add(u"plan"_s, tr("Only say what would be sent, deleted and found, and what that takes."));
    parser.add(u"no-default-excludes"_s, tr("Also send what systems and editors leave behind."));
    parser.add(u"skip-unreadable"_s, tr("Go on without files that cannot be read."));
    parser.add(u"json"_s, tr("Say what happens as lines of JSON."));
    addLimits(parser);
    if (std::optional<Message> message = parser.read(words, 2, 2))
        return *std::move(message);
    const std::optional<SpeedLimits> limits = limitsFrom(parser);
    if (!limits)
        return limitComplaint();

    const Result<hub::RepoId> repo = repoFrom(parser.argument(1), parser.value(u"type"_s));
    if (!repo)
        return complaint(repo.error().detail);
    const QFileInfo source(parser.argument(0));
    if (!source.exists())
        return complaint(tr("There is no file or folder %1.").arg(parser.argument(0)));
    const std::optional<transfer::Strategy> strategy = strategyFrom(parser.value(u"strategy"_s));
    if (!strategy)
        return complaint(tr("--strategy takes one, commits or pr-series."));
    transfer::UploadSpec spec{
        .target = {.repo = *repo,
                   .revision = parser.has(u"revision"_s) ? parser.value(u"revision"_s) : u"main"_s,
                   .createPullRequest = parser.has(u"create-pr"_s)},
        .sources = {{.path = source.absoluteFilePath()}},
        .pathInRepo = parser.value(u"path-in-repo"_s),
        .summary = parser.value(u"message"_s),
        .description = parser.value(u"description"_s),
        .allow = parser.values(u"include"_s),
        .ignore = parser.values(u"exclude"_s),
        .deletePatterns = parser.values(u"delete"_s),
        .parentCommit = parser.value(u"parent-commit"_s),
        .strategy = *strategy,
        .newBranchFrom = parser.value(u"new-branch-from"_s),
        .allowSecrets = parser.has(u"allow-secrets"_s),
        .excludeJunk = !parser.has(u"no-default-excludes"_s),
        .skipUnreadable = parser.has(u"skip-unreadable"_s)};
    const bool namesFile = !source.isDir() && !spec.pathInRepo.isEmpty() && !spec.pathInRepo.endsWith(u'/');
    if (namesFile) {
        spec.sources.front().fileName = spec.pathInRepo.section(u'/', -1);
        spec.pathInRepo = spec.pathInRepo.section(u'/', 0, -2);
    }
    const Result<transfer::UploadSpec> valid = spec.validated();
    if (!valid)
        return complaint(valid.error().detail);
    return UploadOptions{
        .spec = *valid, .json = parser.has(u"json"_s), .limits = *limits, .onlyPlan = parser.has(u"plan"_s)};
}

Command readDownload(const QStringList &words)
{
    Parser parser(u"download"_s, tr("Fetches the files of a repo into a folder."), {u"owner/name"_s});
    parser.add(u"to"_s, tr("Which folder; one named after the repo unless said otherwise."), u"FOLDER"_s);
    parser.add(u"cache"_s, tr("Into the cache that all Hub tools share, instead of a folder."));
    parser.add(u"type"_s, tr("model (the default), dataset or space."), u"TYPE"_s);
    parser.add(u"revision"_s, tr("Branch, tag, pull request (refs/pr/1) or commit."), u"REVISION"_s);
    parser.add(u"include"_s, tr("Only files that match; may be repeated. * also crosses folders."), u"PATTERN"_s);
    parser.add(u"exclude"_s, tr("Not these; may be repeated."), u"PATTERN"_s);
    parser.add(u"json"_s, tr("Say what happens as lines of JSON."));
    parser.add(u"quiet-json"_s, tr("The same without the lines that only tell how far it is."));
    addLimits(parser);
    if (std::optional<Message> message = parser.read(words, 1, 1))
        return *std::move(message);
    if (parser.has(u"cache"_s) && parser.has(u"to"_s))
        return complaint(tr("--cache and --to are two places: choose one."));
    const std::optional<SpeedLimits> limits = limitsFrom(parser);
    if (!limits)
        return limitComplaint();

    const Result<hub::RepoId> repo = repoFrom(parser.argument(0), parser.value(u"type"_s));
    if (!repo)
        return complaint(repo.error().detail);
    const bool isForCache = parser.has(u"cache"_s);
    const QString chosen = parser.has(u"to"_s) ? parser.value(u"to"_s) : repo->name();
    const QString folder = isForCache ? transfer::SharedCache::defaultRoot() : chosen;
    return DownloadOptions{.spec = {.repo = *repo,
                                    .revision = parser.has(u"revision"_s) ? parser.value(u"revision"_s) : u"main"_s,
                                    .allow = parser.values(u"include"_s),
                                    .ignore = parser.values(u"exclude"_s),
                                    .folder = QFileInfo(folder).absoluteFilePath(),
                                    .target = isForCache ? transfer::DownloadSpec::Target::SharedCache
                                                         : transfer::DownloadSpec::Target::Folder},
                           .json = parser.has(u"json"_s) || parser.has(u"quiet-json"_s),
                           .isQuiet = parser.has(u"quiet-json"_s),
                           .limits = *limits};
}

Command readCache(const QStringList &words)
{
    Parser parser(u"cache"_s,
                  tr("Shows, deletes or verifies what all Hub tools have fetched into the cache that they share. Repos "
                     "are named owner/name, one revision owner/name@revision or by the beginning of its commit; delete "
                     "needs at least one name, verify takes everything without."),
                  {u"list|delete|verify|clean"_s, u"NAME..."_s});
    parser.add(u"type"_s, tr("model (the default), dataset or space."), u"TYPE"_s);
    parser.add(u"folder"_s, tr("Another cache than the usual one (HF_HUB_CACHE, HF_HOME)."), u"FOLDER"_s);
    parser.add(u"sort"_s, tr("list: by name (the default), size or used."), u"WORD"_s);
    parser.add(u"yes"_s, tr("delete: do it. Without, only what would go is said."));
    parser.add(u"json"_s, tr("Say what happens as lines of JSON."));
    constexpr qsizetype mostNames = 10'000;
    if (std::optional<Message> message = parser.read(words, 1, mostNames))
        return *std::move(message);

    static const QHash<QString, CacheOptions::Act> acts{{u"list"_s, CacheOptions::Act::List},
                                                        {u"delete"_s, CacheOptions::Act::Delete},
                                                        {u"verify"_s, CacheOptions::Act::Verify},
                                                        {u"clean"_s, CacheOptions::Act::Clean}};
    static const QHash<QString, CacheOptions::Sort> sorts{{u""_s, CacheOptions::Sort::Name},
                                                          {u"name"_s, CacheOptions::Sort::Name},
                                                          {u"size"_s, CacheOptions::Sort::Size},
                                                          {u"used"_s, CacheOptions::Sort::Used}};
    const QString act = parser.argument(0);
    if (!acts.contains(act) || !sorts.contains(parser.value(u"sort"_s)))
        return complaint(tr("%1 takes other words than these. See hubcap %1 --help.").arg(u"cache"_s));
    const Result<hub::RepoKind> kind = hub::kindFromName(parser.value(u"type"_s));
    if (!kind)
        return complaint(kind.error().detail);
    CacheOptions options{.act = acts.value(act),
                         .names = parser.arguments().sliced(1),
                         .kind = hub::kindName(*kind),
                         .folder = parser.value(u"folder"_s),
                         .sort = sorts.value(parser.value(u"sort"_s)),
                         .isSure = parser.has(u"yes"_s),
                         .json = parser.has(u"json"_s)};
    if (options.act == CacheOptions::Act::Delete && options.names.isEmpty())
        return complaint(tr("Say what is to be deleted: owner/name, owner/name@revision or a commit."));
    return options;
}

//! The time between two pushes; nothing when the words are none.
std::optional<std::chrono::milliseconds> timeFrom(const QString &minutes)
{
    bool isNumber = false;
    const double number = minutes.toDouble(&isNumber);
    if (!isNumber || !(number > 0) || number > 60 * 24 * 31)
        return {};
    return std::max(std::chrono::milliseconds(1000), std::chrono::milliseconds(qint64(number * 60'000)));
}

Command readWatch(const QStringList &words)
{
    Parser parser(u"watch"_s,
                  tr("Sends what is new or changed in a folder to a repo every so often, until it is stopped; then "
                     "once more. Nothing is sent twice, also not by the next run of the same command, and files that "
                     "others changed in the repo are left alone. Nothing is pushed while what looks like a token or a "
                     "key is in what would be.\n\n"
                     "With --json: watching, progress, commit {commit, url, files, unchanged}, nothing, conflict "
                     "{path}, file {path, state, message}, error {message, status, exitCode}, stopped."),
                  {u"FOLDER"_s, u"owner/name"_s});
    parser.add(u"type"_s, tr("model (the default), dataset or space."), u"TYPE"_s);
    parser.add(u"revision"_s, tr("Branch to commit to; main unless said otherwise."), u"BRANCH"_s);
    parser.add(u"path-in-repo"_s, tr("The folder of the repo that it goes to."), u"PATH"_s);
    parser.add(u"include"_s, tr("Only files that match; may be repeated. * also crosses folders."), u"PATTERN"_s);
    parser.add(u"exclude"_s, tr("Not these; may be repeated."), u"PATTERN"_s);
    parser.add(u"every"_s, tr("Minutes between two pushes, 5 unless said otherwise; 0.5 is half a minute."),
               u"MINUTES"_s);
    parser.add(u"on-change"_s,
               tr("Push when something has changed, at most every so many minutes (1 unless said otherwise)."));
    parser.add(u"private"_s, tr("If the repo has to be made, make it private."));
    parser.add(u"mirror-deletions"_s, tr("Also delete in the repo what was pushed from here and is gone."));
    parser.add(u"squash-history"_s, tr("Make all commits of the branch one after each push, for good."));
    parser.add(u"overwrite"_s, tr("Put the folder's files over what others changed in the repo."));
    parser.add(u"allow-secrets"_s, tr("Also push what looks like a token or a key."));
    parser.add(u"forget"_s, tr("Compare everything anew, whatever is known to be there."));
    parser.add(u"once"_s, tr("Push once and end."));
    parser.add(u"json"_s, tr("Say what happens as lines of JSON."));
    if (std::optional<Message> message = parser.read(words, 2, 2))
        return *std::move(message);

    const Result<hub::RepoId> repo = repoFrom(parser.argument(1), parser.value(u"type"_s));
    if (!repo)
        return complaint(repo.error().detail);
    const QFileInfo folder(parser.argument(0));
    if (!folder.isDir())
        return complaint(tr("There is no folder %1.").arg(parser.argument(0)));
    const bool onChange = parser.has(u"on-change"_s);
    const QString usual = onChange ? u"1"_s : u"5"_s;
    const QString minutes = parser.has(u"every"_s) ? parser.value(u"every"_s) : usual;
    const std::optional<std::chrono::milliseconds> every = timeFrom(minutes);
    if (!every)
        return complaint(tr("%1 is no number of minutes.").arg(minutes));
    const Result<transfer::WatchSpec> spec = transfer::WatchSpec{.repo = *repo,
                                                                 .revision = parser.value(u"revision"_s),
                                                                 .folder = folder.absoluteFilePath(),
                                                                 .pathInRepo = parser.value(u"path-in-repo"_s),
                                                                 .allow = parser.values(u"include"_s),
                                                                 .ignore = parser.values(u"exclude"_s),
                                                                 .every = *every,
                                                                 .onChange = onChange,
                                                                 .isPrivate = parser.has(u"private"_s),
                                                                 .mirrorsDeletions = parser.has(u"mirror-deletions"_s),
                                                                 .squashesHistory = parser.has(u"squash-history"_s)}
                                                 .validated();
    if (!spec)
        return complaint(spec.error().detail);
    return WatchOptions{.spec = *spec,
                        .isOnce = parser.has(u"once"_s),
                        .overwrites = parser.has(u"overwrite"_s),
                        .forgets = parser.has(u"forget"_s),
                        .allowSecrets = parser.has(u"allow-secrets"_s),
                        .json = parser.has(u"json"_s)};
}

std::optional<TransfersOptions::Act> actFrom(const QString &word)
{
    using Act = TransfersOptions::Act;
    static const QHash<QString, Act> acts{{u"list"_s, Act::List},
                                          {u"pause"_s, Act::Pause},
                                          {u"resume"_s, Act::Resume},
                                          {u"retry"_s, Act::Retry},
                                          {u"cancel"_s, Act::Cancel}};
    const auto found = acts.constFind(word);
    return found == acts.constEnd() ? std::nullopt : std::optional(*found);
}

Command readTransfers(const QStringList &words)
{
    Parser parser(u"transfers"_s,
                  tr("Lists uploads and downloads, those of the window and those of the command line, or does "
                     "something with one or all of them. A window that is open is asked to do it; otherwise it is "
                     "noted for the next one.\n\n"
                     "With --json: a line {event: transfer, id, kind, origin, state, repo, type, revision, path, "
                     "created, error, problems, commit, url} for each."),
                  {u"[list|pause|resume|retry|cancel]"_s, u"[ID|all]"_s});
    parser.add(u"json"_s, tr("Say it as lines of JSON."));
    if (std::optional<Message> message = parser.read(words, 0, 2))
        return *std::move(message);
    const QString word = parser.argument(0).isEmpty() ? u"list"_s : parser.argument(0);
    const std::optional<TransfersOptions::Act> act = actFrom(word);
    if (!act)
        return complaint(tr("%1 is nothing that can be done with transfers. See hubcap transfers --help.").arg(word));
    TransfersOptions options{.act = *act, .json = parser.has(u"json"_s)};
    const QString which = parser.argument(1);
    if (which == "all"_L1 || (which.isEmpty() && options.act == TransfersOptions::Act::List))
        return options;
    bool isNumber = false;
    options.job = which.toLongLong(&isNumber);
    if (!isNumber || options.job <= 0)
        return complaint(tr("Say which transfer: its number in the list, or all."));
    return options;
}

Command readSandbox(const QStringList &words)
{
    Parser parser(u"sandbox"_s, tr("Serves a Hub on this machine until it is stopped."), {});
    parser.add(u"port"_s, tr("Any free one unless said otherwise."), u"NUMBER"_s);
    parser.add(u"state"_s, tr("Keep its state in this folder; it is forgotten otherwise."), u"FOLDER"_s);
    parser.add(
        u"account"_s,
        tr("An account and its token; \"read\" limits what the token may do, \"only\" where; \"pro\" accounts pay, "
           "\"free\" ones would have to for Spaces that run; \"name\" is the full one. May be repeated."),
        u"NAME=TOKEN[,read|pro|free|only=OWNER[/NAME]|name=TEXT]..."_s);
    parser.add(u"org"_s,
               tr("An organization and its members; \"name\" is its full name, \"new=private\" makes what is new in it "
                  "private where nobody says otherwise. May be repeated."),
               u"NAME=MEMBER[:ROLE][,name=TEXT][,new=private],..."_s);
    parser.add(u"space-speed"_s, tr("How many seconds of a Space go by in one."), u"NUMBER"_s);
    parser.add(u"part-size"_s,
               tr("Take large files in parts of so many bytes, those of up to four parts in one piece."), u"BYTES"_s);
    parser.add(u"empty"_s, tr("Without the sample repos and accounts."));
    parser.add(u"redirect-files"_s,
               tr("Lead on to another address for files that are not large, as the Hub often does."));
    parser.add(
        u"plain-server"_s,
        tr("Be a simpler server than the Hub: no Spaces, discussions and pull requests, ids of 64 digits, addresses "
           "without host, parent commits not looked at, old ids of moved repos forgotten."));
    parser.add(u"control"_s, tr("Let other programs set its switches for tests."));
    if (std::optional<Message> message = parser.read(words, 0, 0))
        return *std::move(message);

    SandboxCommandOptions options{.stateFolder = parser.value(u"state"_s),
                                  .isEmpty = parser.has(u"empty"_s),
                                  .isPlain = parser.has(u"plain-server"_s),
                                  .redirectsFiles = parser.has(u"redirect-files"_s),
                                  .hasControl = parser.has(u"control"_s)};
    bool isPort = true;
    if (parser.has(u"port"_s))
        options.port = parser.value(u"port"_s).toUShort(&isPort);
    if (!isPort)
        return complaint(tr("%1 is not a port.").arg(parser.value(u"port"_s)));
    bool isSpeed = true;
    if (parser.has(u"space-speed"_s))
        options.spaceSpeed = parser.value(u"space-speed"_s).toDouble(&isSpeed);
    if (!isSpeed || options.spaceSpeed <= 0)
        return complaint(tr("%1 is not a speed.").arg(parser.value(u"space-speed"_s)));
    bool isPartSize = true;
    if (parser.has(u"part-size"_s))
        options.partSize = parser.value(u"part-size"_s).toLongLong(&isPartSize);
    if (!isPartSize || options.partSize < 0)
        return complaint(tr("%1 is not a size of parts.").arg(parser.value(u"part-size"_s)));
    for (const QString &account : parser.values(u"account"_s)) {
        const std::optional<sandbox::Account> read = accountFromText(account);
        if (!read)
            return complaint(tr("--account takes NAME=TOKEN[,read|pro|free|only=OWNER[/NAME]|name=TEXT]..."));
        options.accounts.append(*read);
    }
    for (const QString &organization : parser.values(u"org"_s)) {
        const std::optional<sandbox::Organization> read = organizationFromText(organization);
        if (!read)
            return complaint(
                tr("--org takes NAME=MEMBER[:read|contributor|write|admin][,name=TEXT][,new=private],..."));
        options.organizations.append(*read);
    }
    return options;
}

} // namespace

Command readCommand(const QStringList &words)
{
    const QString command = words.value(0);
    if (command == "upload"_L1)
        return readUpload(words.sliced(1));
    if (command == "download"_L1)
        return readDownload(words.sliced(1));
    if (command == "watch"_L1)
        return readWatch(words.sliced(1));
    if (command == "transfers"_L1)
        return readTransfers(words.sliced(1));
    if (command == "cache"_L1)
        return readCache(words.sliced(1));
    if (command == "sandbox"_L1)
        return readSandbox(words.sliced(1));
    if (command == "--version"_L1 || command == "-v"_L1)
        return Message{.text = u"hubcap %1\n"_s.arg(QStringLiteral(HUBCAP_VERSION))};
    return overview();
}

} // namespace cli
