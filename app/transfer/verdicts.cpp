#include "transfer/verdicts.h"

#include "transfer/localreader.h"
#include "transfer/parallel.h"

#include <QHash>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

const Addition *findByPath(const std::vector<Addition *> &additions, const QString &path)
{
    const auto found = std::ranges::find(additions, path, &Addition::repoPath);
    return found == additions.end() ? nullptr : *found;
}

//! The answers of all calls put together.
class Asking
{
public:
    Asking(const std::vector<Addition *> &additions, const std::function<void(int, int)> &asked)
        : m_additions(additions)
        , m_asked(asked)
    { }

    //! What is to be said of the additions from `begin` to `end`.
    std::vector<hub::PreuploadFile> question(size_t begin, size_t end);
    Result<hub::Done> take(size_t begin, size_t end, const hub::PreuploadAnswer &answer);
    Verdicts result() { return std::move(m_verdicts); }

private:
    const std::vector<Addition *> &m_additions;
    const std::function<void(int, int)> &m_asked;
    std::mutex m_mutex;
    Verdicts m_verdicts;
    int m_done = 0;
};

std::vector<hub::PreuploadFile> Asking::question(size_t begin, size_t end)
{
    std::vector<hub::PreuploadFile> files;
    for (size_t i = begin; i < end; ++i) {
        const Addition &addition = *m_additions[i];
        Result<QByteArray> sample = readStart(addition.file, hub::uploads::sampleSize);
        if (sample) {
            files.push_back({.path = addition.repoPath, .sample = *std::move(sample), .size = addition.file.size});
            continue;
        }
        const std::scoped_lock lock(m_mutex);
        m_verdicts.problems.push_back(
            {.localPath = addition.file.path, .repoPath = addition.repoPath, .error = sample.error()});
    }
    return files;
}

Result<hub::Done> Asking::take(size_t begin, size_t end, const hub::PreuploadAnswer &answer)
{
    QHash<QString, const hub::PreuploadVerdict *> byPath;
    for (const hub::PreuploadVerdict &verdict : answer.files)
        byPath.insert(verdict.path, &verdict);
    const std::scoped_lock lock(m_mutex);
    for (size_t i = begin; i < end; ++i) {
        Addition &addition = *m_additions[i];
        const hub::PreuploadVerdict *verdict = byPath.value(addition.repoPath);
        const bool wasAsked = std::ranges::find(m_verdicts.problems, addition.repoPath, &FileProblem::repoPath)
            == m_verdicts.problems.end();
        if (!verdict && wasAsked)
            return failure(Error::Kind::Malformed, u"The Hub's answer leaves out a file."_s, addition.repoPath);
        if (!verdict)
            continue;
        addition.isLarge = verdict->isLarge && addition.file.size > 0; // storage refuses empty objects
        addition.isIgnored = verdict->isIgnored;
        addition.remoteOid = verdict->remoteOid;
    }
    m_verdicts.head = answer.head;
    m_done += int(end - begin);
    if (m_asked)
        m_asked(m_done, int(m_additions.size()));
    return hub::Done{};
}

} // namespace

Result<Verdicts> askVerdicts(hub::BlockingHub &hub, const hub::CommitTarget &target,
                             const std::vector<Addition *> &additions, int workers, const std::stop_token &stop,
                             const hub::Streams &streams, const std::function<void(int done, int total)> &asked,
                             const QByteArray &gitIgnore)
{
    QByteArray rules = gitIgnore;
    if (const Addition *file = findByPath(additions, u".gitignore"_s)) {
        const Result<QByteArray> content = readWhole(file->file);
        // An empty one is one, too: it is told from none by being there.
        rules = content && !content->isEmpty() ? *content : QByteArray("");
    }
    Asking asking(additions, asked);
    const size_t perCall = hub::uploads::filesPerCall;
    const size_t calls = (additions.size() + perCall - 1) / perCall;
    const Result<hub::Done> done =
        forEachIndex(calls, workers, stop, [&](size_t call, const std::stop_token &token) -> Result<hub::Done> {
            const size_t begin = call * perCall;
            const size_t end = std::min(begin + perCall, additions.size());
            const std::vector<hub::PreuploadFile> files = asking.question(begin, end);
            if (files.empty())
                return hub::Done{};
            return hub.run(hub::uploads::preupload(target, files, rules), token, streams)
                .and_then([&](const hub::PreuploadAnswer &answer) { return asking.take(begin, end, answer); });
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
