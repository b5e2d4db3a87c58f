#include "transfer/verdicts.h"

#include "transfer/localreader.h"
#include "transfer/parallel.h"
#include "transfer/plannedverdicts.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

const Addition *findByPath(const std::vector<Addition *> &additions, const QString &path)
{
    const auto found = std::ranges::find(additions, path, &Addition::repoPath);
    return found == additions.end() ? nullptr : *found;
}

using Some = std::span<Addition *const>;

//! The answers of all calls put together.
class Asking
{
public:
    Asking(size_t total, const std::function<void(int, int)> &asked) : m_total(int(total)), m_asked(asked) { }

    //! What is to be said of some additions.
    std::vector<hub::PreuploadFile> question(Some additions);
    Result<hub::Done> take(Some additions, const hub::PreuploadAnswer &answer);
    //! The rest of the additions without those that a plan knows.
    std::vector<Addition *> left(Some additions, const PlannedVerdicts &planned);
    void learn(const hub::Response &head); //!< from any answer
    const QString &head() const { return m_verdicts.head; } //!< between calls
    Verdicts result() { return std::move(m_verdicts); }

private:
    void count(size_t files);

    int m_total;
    const std::function<void(int, int)> &m_asked;
    std::mutex m_mutex;
    Verdicts m_verdicts;
    int m_done = 0;
};

std::vector<hub::PreuploadFile> Asking::question(Some additions)
{
    std::vector<hub::PreuploadFile> files;
    files.reserve(additions.size());
    for (const Addition *addition : additions) {
        Result<QByteArray> sample = readStart(addition->file, hub::uploads::sampleSize);
        if (sample) {
            files.push_back({.path = addition->repoPath, .sample = *std::move(sample), .size = addition->file.size});
            continue;
        }
        const std::scoped_lock lock(m_mutex);
        m_verdicts.problems.push_back(
            {.localPath = addition->file.path, .repoPath = addition->repoPath, .error = sample.error()});
    }
    return files;
}

Result<hub::Done> Asking::take(Some additions, const hub::PreuploadAnswer &answer)
{
    QHash<QString, const hub::PreuploadVerdict *> byPath;
    for (const hub::PreuploadVerdict &verdict : answer.files)
        byPath.insert(verdict.path, &verdict);
    const std::scoped_lock lock(m_mutex);
    for (Addition *addition : additions) {
        const hub::PreuploadVerdict *verdict = byPath.value(addition->repoPath);
        const bool wasAsked =
            verdict || !std::ranges::contains(m_verdicts.problems, addition->repoPath, &FileProblem::repoPath);
        if (!verdict && wasAsked)
            return failure(Error::Kind::Malformed, u"The Hub's answer leaves out a file."_s, addition->repoPath);
        if (!verdict)
            continue;
        addition->isLarge = verdict->isLarge && addition->file.size > 0; // storage refuses empty objects
        addition->isIgnored = verdict->isIgnored;
        addition->remoteOid = verdict->remoteOid;
    }
    m_verdicts.head = answer.head;
    count(additions.size());
    return hub::Done{};
}

std::vector<Addition *> Asking::left(Some additions, const PlannedVerdicts &planned)
{
    std::vector<Addition *> unknown;
    std::ranges::copy_if(additions, std::back_inserter(unknown),
                         [&planned](Addition *addition) { return !planned.fill(*addition); });
    count(additions.size() - unknown.size());
    return unknown;
}

void Asking::learn(const hub::Response &head)
{
    if (const std::optional<hub::RateLimit> limit = hub::rateLimit(head.headers)) {
        const std::scoped_lock lock(m_mutex);
        m_verdicts.limit = limit;
    }
}

void Asking::count(size_t files)
{
    m_done += int(files);
    if (m_asked)
        m_asked(m_done, m_total);
}

} // namespace

QByteArray ignoreRules(const std::vector<Addition *> &additions, const QByteArray &gitIgnore)
{
    const Addition *file = findByPath(additions, u".gitignore"_s);
    if (!file)
        return gitIgnore;
    const Result<QByteArray> content = readWhole(file->file);
    // An empty one is one, too: it is told from none by being there.
    return content && !content->isEmpty() ? *content : QByteArray("");
}

Result<Verdicts> askVerdicts(hub::BlockingHub &hub, const hub::CommitTarget &target,
                             const std::vector<Addition *> &additions, int workers, const std::stop_token &stop,
                             const hub::Streams &streams, const std::function<void(int done, int total)> &asked,
                             const QByteArray &gitIgnore, const PlannedVerdicts *planned)
{
    const QByteArray rules = ignoreRules(additions, gitIgnore);
    constexpr size_t perCall = hub::uploads::filesPerCall;
    Asking asking(additions.size(), asked);
    hub::Streams learning = streams;
    learning.answered = [&](const hub::Response &head) {
        asking.learn(head);
        if (streams.answered)
            streams.answered(head);
    };
    const auto ask = [&](Some some, const std::stop_token &token) -> Result<hub::Done> {
        const std::vector<hub::PreuploadFile> files = asking.question(some);
        if (files.empty())
            return hub::Done{};
        return hub.run(hub::uploads::preupload(target, files, rules), token, learning)
            .and_then([&](const hub::PreuploadAnswer &answer) { return asking.take(some, answer); });
    };
    std::vector<Addition *> left = additions;
    // Of fewer files no call would be saved.
    if (planned && planned->hasRules(rules) && additions.size() > perCall) {
        const Some first = Some(additions).first(perCall);
        if (const Result<hub::Done> done = ask(first, stop); !done)
            return std::unexpected(done.error());
        const Some others = Some(additions).subspan(perCall);
        left = asking.head() == planned->head() ? asking.left(others, *planned)
                                                : std::vector<Addition *>(others.begin(), others.end());
    }
    const size_t calls = (left.size() + perCall - 1) / perCall;
    const Result<hub::Done> done = forEachIndex(calls, workers, stop, [&](size_t call, const std::stop_token &token) {
        const size_t begin = call * perCall;
        return ask(Some(left).subspan(begin, std::min(perCall, left.size() - begin)), token);
    });
    if (!done)
        return std::unexpected(done.error());
    return asking.result();
}

Result<QStringList> validateCard(hub::BlockingHub &hub, const hub::CommitTarget &target,
                                 const std::vector<Addition *> &additions, const std::stop_token &stop)
{
    const Addition *card = findByPath(additions, u"README.md"_s);
    if (!card)
        return QStringList();
    const Result<QByteArray> content = readWhole(card->file);
    if (!content)
        return QStringList(); // the file is found to be unreadable once more when it is asked about
    return hub.run(hub::uploads::validateCard(*content, target.repo.kind), stop)
        .transform([](const hub::CardVerdict &verdict) { return verdict.warnings; })
        .transform_error([](Error error) {
            error.subject = u"README.md"_s;
            return error;
        });
}

} // namespace transfer
