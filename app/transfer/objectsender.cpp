#include "transfer/objectsender.h"

#include "transfer/bodysources.h"
#include "transfer/diskfull.h"
#include "transfer/journal.h"
#include "transfer/localreader.h"
#include "transfer/parallel.h"
#include "transfer/progress.h"

#include <algorithm>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr auto freshAddress = 60s; // refused while so young, an address was refused for a reason
constexpr size_t objectsUnderWay = 64; // no more are asked about before these are sent: addresses expire

//! Whether an error is about one file rather than about the way to the server.
bool concernsOneFile(const Error &error)
{
    if (isDiskFull(error)) // of the journal, which all need
        return false;
    switch (error.kind) {
    case Error::Kind::LocalFile:
    case Error::Kind::BadRequest:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::TooLarge:
    case Error::Kind::Conflict:
    case Error::Kind::Rejected:
    case Error::Kind::Malformed: return true;
    default: return false;
    }
}

//! The file is no longer what it was, or its bytes are not those that were announced.
bool startsOver(const Error &error)
{
    return saysChanged(error) || (error.httpStatus == 400 && error.detail.contains("BadDigest"_L1));
}

} // namespace

ObjectSender::ObjectSender(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, FileHasher &hasher,
                           hub::CommitTarget target, UploadManner manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_progress(progress)
    , m_hasher(hasher)
    , m_target(std::move(target))
    , m_manner(manner)
{ }

ObjectSender::~ObjectSender() = default;

QString ObjectSender::store() const
{
    return m_hub.endpoint().text() + QString::fromLatin1(m_target.repo.webPath());
}

hub::Streams ObjectSender::patience()
{
    return {.waiting = [this](std::chrono::milliseconds wait, const Error &why) { m_progress.setWaiting(wait, why); }};
}

Result<std::vector<FileProblem>> ObjectSender::send(const std::vector<Addition *> &additions,
                                                    const std::stop_token &stop)
{
    LinkedStop inner(stop);
    const std::stop_token token = inner.token();
    m_isHashing = true;
    Result<Done> done = Done{};
    if (m_manner.isSequential) {
        hashAll(additions, token);
        done = coordinate(token);
    } else {
        std::vector<std::jthread> threads;
        threads.emplace_back([&] { hashAll(additions, token); });
        for (int i = 0; i < m_manner.senders; ++i)
            threads.emplace_back([&] { work(token); });
        done = coordinate(token);
        inner.request();
    }
    m_hasher.flush();
    if (!done)
        return std::unexpected(done.error());
    if (stop.stop_requested())
        return failure(Error::Kind::Cancelled);
    return std::move(m_problems);
}

void ObjectSender::hashAll(const std::vector<Addition *> &additions, const std::stop_token &stop)
{
    // The disk is read by one thread; a second one uses the processor better when there are cores to spare.
    const int hashers = !m_manner.isSequential && std::thread::hardware_concurrency() > 4 ? 2 : 1;
    forEachIndex(additions.size(), hashers, stop, [&](size_t i, const std::stop_token &token) -> Result<Done> {
        hashOne(*additions[i], token);
        return Done{};
    });
    const std::scoped_lock lock(m_mutex);
    m_isHashing = false;
    m_changed.notify_all();
}

void ObjectSender::hashOne(Addition &addition, const std::stop_token &stop)
{
    const bool isKnown = !addition.localOid().isEmpty();
    if (!isKnown)
        m_progress.setFileState(addition.repoPath, FileProgress::State::Hashing);
    Result<Done> hashed = m_hasher.ensure(addition, stop);
    if (!hashed && saysChanged(hashed.error()))
        hashed = hashAgain(addition, hashed.error(), stop);
    if (!hashed && hashed.error().kind == Error::Kind::Cancelled)
        return;
    if (!hashed)
        return fail(addition, hashed.error());
    if (addition.isIdentical() && !m_manner.isSequential) {
        m_progress.addAcknowledged(addition.file.size);
        m_progress.setFileState(addition.repoPath, FileProgress::State::Unchanged);
        return;
    }
    if (!isKnown)
        m_progress.setFileState(addition.repoPath, FileProgress::State::Waiting);
    const std::scoped_lock lock(m_mutex);
    m_hashed.push_back(&addition);
    m_changed.notify_all();
}

Result<Done> ObjectSender::hashAgain(Addition &addition, const Error &why, const std::stop_token &stop)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_manner.isSequential || m_lookedAgain.contains(&addition))
            return std::unexpected(why);
        m_lookedAgain.insert(&addition);
    }
    Result<LocalFile> now = lookAgain(addition.file);
    if (!now)
        return std::unexpected(now.error());
    m_progress.addToMove(now->size - addition.file.size);
    m_progress.addToHash(now->size);
    addition.file = *std::move(now);
    addition.hashes = {};
    return m_hasher.ensure(addition, stop);
}

Result<Done> ObjectSender::coordinate(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, stop, [this] {
            const bool hasWork = !m_hashed.empty() && m_unsettled < objectsUnderWay;
            return m_fatal || hasWork || (!m_isHashing && m_hashed.empty() && m_unsettled == 0);
        });
        if (m_fatal)
            return std::unexpected(*m_fatal);
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        if (m_hashed.empty())
            return Done{};
        const auto count = std::ptrdiff_t(std::min(m_hashed.size(), size_t(hub::lfs::objectsPerCall)));
        std::vector<Addition *> hashed(m_hashed.begin(), m_hashed.begin() + count);
        m_hashed.erase(m_hashed.begin(), m_hashed.begin() + count);
        std::vector<std::shared_ptr<Object>> objects = takeHashed(std::move(hashed));
        lock.unlock();
        if (Result<Done> opened = open(std::move(objects), stop); !opened)
            return opened;
        lock.lock();
        while (m_manner.isSequential && !m_tasks.empty() && !m_fatal) {
            const Task task = m_tasks.front();
            m_tasks.pop_front();
            lock.unlock();
            perform(task, stop);
            lock.lock();
        }
    }
}

//! Called with the mutex held; files whose content is on its way already join that object.
std::vector<std::shared_ptr<ObjectSender::Object>> ObjectSender::takeHashed(std::vector<Addition *> hashed)
{
    std::vector<std::shared_ptr<Object>> fresh;
    for (Addition *addition : hashed) {
        std::shared_ptr<Object> &object = m_objects[addition->hashes.sha256];
        if (!object) {
            object = std::make_shared<Object>();
            object->content = {.sha256 = addition->hashes.sha256, .size = addition->file.size};
            fresh.push_back(object);
            ++m_unsettled;
        } else if (object->isFailed) {
            m_problems.push_back({.localPath = addition->file.path,
                                  .repoPath = addition->repoPath,
                                  .error = {.kind = Error::Kind::Rejected,
                                            .detail = u"A file with the same content was refused."_s,
                                            .subject = addition->file.path}});
        } else {
            m_progress.addAcknowledged(addition->file.size);
            m_progress.setFileState(addition->repoPath, FileProgress::State::Done);
        }
        object->files.push_back(addition);
    }
    return fresh;
}

Result<Done> ObjectSender::open(std::vector<std::shared_ptr<Object>> objects, const std::stop_token &stop)
{
    std::vector<std::shared_ptr<Object>> unknown;
    for (std::shared_ptr<Object> &object : objects) {
        if (!goOnFromJournal(object))
            unknown.push_back(std::move(object));
    }
    return unknown.empty() ? Done{} : ask(unknown, stop);
}

bool ObjectSender::goOnFromJournal(const std::shared_ptr<Object> &object)
{
    std::optional<SavedMultipart> saved = m_journal.multipart(store(), object->content.sha256);
    if (!saved)
        return false;
    const qint64 age = saved->begun.secsTo(QDateTime::currentDateTimeUtc());
    const bool isExpired = saved->action.expiresIn > 0 && age > saved->action.expiresIn;
    if (isExpired || !saved->action.isMultipart() || saved->action.object != object->content) {
        m_journal.endMultipart(store(), object->content.sha256);
        return false;
    }
    const std::scoped_lock lock(m_mutex);
    object->isFromJournal = true;
    begin(object, saved->action);
    for (qsizetype i = 0; i < object->etags.size(); ++i) {
        object->etags[i] = saved->etags.value(int(i + 1));
        object->missingParts -= object->etags.at(i).isEmpty() ? 0 : 1;
    }
    m_progress.addAcknowledged(storedBytes(*object));
    std::erase_if(m_tasks, [&object](const Task &task) {
        return task.object == object && !object->etags.at(task.part - 1).isEmpty();
    });
    // All parts are there: what is missing is the completion, which the task of a stored part brings about.
    if (object->missingParts == 0)
        m_tasks.push_back(taskOf(object, 1));
    return true;
}

Result<Done> ObjectSender::ask(const std::vector<std::shared_ptr<Object>> &objects, const std::stop_token &stop)
{
    std::vector<hub::LfsObject> contents;
    QHash<QString, std::shared_ptr<Object>> waiting;
    for (const std::shared_ptr<Object> &object : objects) {
        contents.push_back(object->content);
        waiting.insert(object->content.sha256, object);
    }
    // A new pull request has no branch yet that could be named.
    const QString revision = m_target.createPullRequest ? QString() : m_target.revision;
    Result<std::vector<hub::LfsAction>> actions =
        m_hub.run(hub::lfs::batch(m_target.repo, revision, contents), stop, patience());
    if (!actions)
        return std::unexpected(actions.error());
    for (hub::LfsAction &action : *actions) {
        const std::shared_ptr<Object> object = waiting.take(action.object.sha256);
        if (!object && !action.error.isEmpty())
            return failure(Error::Kind::Rejected, action.error, action.object.sha256);
        if (!object)
            continue;
        if (!action.error.isEmpty()) {
            fail(*object, {.kind = Error::Kind::Rejected, .detail = action.error});
        } else if (action.isStored()) {
            settle(*object, true);
        } else {
            if (action.isMultipart()) {
                if (Result<Done> kept = m_journal.beginMultipart(store(), action); !kept)
                    return kept;
            }
            const std::scoped_lock lock(m_mutex);
            begin(object, std::move(action));
        }
    }
    for (const std::shared_ptr<Object> &left : std::as_const(waiting))
        fail(*left, {.kind = Error::Kind::Malformed, .detail = u"The Hub's answer leaves out this file."_s});
    return Done{};
}

ObjectSender::Task ObjectSender::taskOf(const std::shared_ptr<Object> &object, int part)
{
    const Addition &first = *object->files.front();
    return {.object = object, .action = object->action, .file = first.file, .repoPath = first.repoPath, .part = part};
}

qint64 ObjectSender::storedBytes(const Object &object)
{
    qint64 bytes = 0;
    for (qsizetype i = 0; i < object.etags.size(); ++i) {
        if (!object.etags.at(i).isEmpty())
            bytes += std::min(object.action->partSize, object.content.size - i * object.action->partSize);
    }
    return bytes;
}

//! Called with the mutex held.
void ObjectSender::begin(const std::shared_ptr<Object> &object, hub::LfsAction action)
{
    object->action = std::make_shared<const hub::LfsAction>(std::move(action));
    object->obtained = std::chrono::steady_clock::now();
    object->etags = QList<QByteArray>(qsizetype(object->action->parts.size()));
    object->missingParts = object->etags.size();
    for (const Addition *file : object->files)
        m_progress.setFileState(file->repoPath, FileProgress::State::Sending);
    if (!object->action->isMultipart())
        m_tasks.push_back(taskOf(object, 0));
    for (int part = 1; part <= object->etags.size(); ++part)
        m_tasks.push_back(taskOf(object, part));
    m_changed.notify_all();
}

void ObjectSender::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_tasks.empty() && !m_fatal; })) {
        const Task task = m_tasks.front();
        m_tasks.pop_front();
        lock.unlock();
        perform(task, stop);
        lock.lock();
    }
}

void ObjectSender::perform(const Task &task, const std::stop_token &stop)
{
    bool isStored = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (task.object->isFailed || task.action != task.object->action)
            return;
        isStored = task.isPart() && !task.object->etags.at(task.part - 1).isEmpty();
    }
    Result<Done> done = isStored ? complete(task, stop) : put(task, stop);
    if (!done && !stop.stop_requested() && startsOver(done.error()) && startOver(task, stop))
        return;
    if (!done && mayRenew(task, done.error()))
        done = renew(task, stop);
    if (done || isOutdated(task))
        return;
    if (concernsOneFile(done.error()))
        fail(*task.object, done.error());
    else
        failAll(done.error());
}

Result<hub::Response> ObjectSender::sendOnce(const Task &task, const std::stop_token &stop, int request)
{
    const QUrl address = task.isPart() ? task.action->parts.at(size_t(task.part) - 1) : task.action->upload;
    FileSlice slice(task.file, task.offset(), task.length());
    hub::Streams streams = patience();
    streams.source = &slice;
    streams.sent = [this, request](qint64 bytes) { m_progress.setSent(request, bytes); };
    return m_hub.send(hub::lfs::put(address), stop, streams);
}

Result<Done> ObjectSender::put(const Task &task, const std::stop_token &stop)
{
    const int request = m_progress.beginRequest(task.repoPath, task.length());
    Result<hub::Response> response = sendOnce(task, stop, request);
    // A part that storage took without saying as what is as good as lost.
    if (response && task.isPart() && hub::lfs::etagOf(*response).isEmpty() && !m_manner.isSequential)
        response = sendOnce(task, stop, request);
    if (!response) {
        m_progress.endRequest(request, false);
        return std::unexpected(response.error());
    }
    if (!task.isPart()) {
        m_progress.endRequest(request, true);
        return verify(task, stop);
    }
    const QByteArray etag = hub::lfs::etagOf(*response);
    Result<Done> kept = failure(Error::Kind::Malformed, u"The storage did not confirm a part."_s);
    if (!etag.isEmpty() && isOutdated(task)) // it would be taken for a part of the new upload
        kept = Done{};
    else if (!etag.isEmpty())
        kept = m_journal.savePart(store(), task.action->object.sha256, task.part, etag);
    m_progress.endRequest(request, kept.has_value());
    return kept ? finishPart(task, etag, stop) : kept;
}

Result<Done> ObjectSender::finishPart(const Task &task, const QByteArray &etag, const std::stop_token &stop)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (task.action != task.object->action) {
            m_progress.addToMove(task.length()); // it is sent once more
            return Done{};
        }
        task.object->etags[task.part - 1] = etag;
        if (--task.object->missingParts > 0)
            return Done{};
    }
    return complete(task, stop);
}

Result<Done> ObjectSender::complete(const Task &task, const std::stop_token &stop)
{
    // Nobody changes the list any more: all parts are there.
    return m_hub.run(hub::lfs::complete(*task.action, task.object->etags), stop, patience()).and_then([&](Done) {
        return verify(task, stop);
    });
}

Result<Done> ObjectSender::verify(const Task &task, const std::stop_token &stop)
{
    if (!task.action->verify.isEmpty()) {
        if (Result<Done> verified = m_hub.run(hub::lfs::verify(*task.action), stop, patience()); !verified)
            return verified;
    }
    if (task.isPart()) {
        if (Result<Done> ended = m_journal.endMultipart(store(), task.action->object.sha256); !ended)
            return ended;
    }
    settle(*task.object, false);
    return Done{};
}

void ObjectSender::settle(Object &object, bool wasThere)
{
    const std::scoped_lock lock(m_mutex);
    bool isFirst = true;
    for (const Addition *file : object.files) {
        if (wasThere && isFirst)
            m_progress.addAcknowledged(file->file.size);
        isFirst = false;
        m_progress.setFileState(file->repoPath, FileProgress::State::Done);
    }
    --m_unsettled;
    m_changed.notify_all();
}

//! Whether the object has been given other addresses since.
bool ObjectSender::isOutdated(const Task &task)
{
    const std::scoped_lock lock(m_mutex);
    return task.action != task.object->action;
}

bool ObjectSender::mayRenew(const Task &task, const Error &error)
{
    const bool isRefused = error.httpStatus == 400 || error.httpStatus == 401 || error.httpStatus == 403
        || error.httpStatus == 404 || error.httpStatus == 409 || error.httpStatus == 410 || error.httpStatus == 412;
    const std::scoped_lock lock(m_mutex);
    const bool isOld = std::chrono::steady_clock::now() - task.object->obtained > freshAddress;
    // Signatures expire early where clocks differ; anything else is worth one more try.
    const bool isSignature = error.httpStatus == 401 || error.httpStatus == 403;
    const int mostRenewals = m_manner.isSequential ? 0 : isSignature ? 3 : 1;
    const bool isEarly = task.object->renewals < mostRenewals;
    return isRefused && task.action == task.object->action && (task.object->isFromJournal || isOld || isEarly);
}

Result<Done> ObjectSender::renew(const Task &task, const std::stop_token &stop)
{
    {
        const std::scoped_lock lock(m_mutex);
        Object &object = *task.object;
        if (task.action != object.action)
            return Done{}; // another part of it was refused before and has seen to it
        ++object.renewals;
        m_progress.addToMove(storedBytes(object)); // sent once more, while what was acknowledged stays so
        object.action.reset();
        object.isFromJournal = false;
        std::erase_if(m_tasks, [&task](const Task &other) { return other.object == task.object; });
    }
    if (task.isPart())
        m_journal.endMultipart(store(), task.action->object.sha256);
    return ask({task.object}, stop);
}

//! Reads a file that changed once more and sends what it is by now; false when that was done before or cannot be.
bool ObjectSender::startOver(const Task &task, const std::stop_token &stop)
{
    Addition *file = nullptr;
    std::vector<Addition *> others;
    {
        const std::scoped_lock lock(m_mutex);
        Object &object = *task.object;
        if (object.isFailed || task.action != object.action)
            return true; // another part of it has seen to that
        file = object.files.front();
        if (m_manner.isSequential || m_lookedAgain.contains(file))
            return false;
        m_lookedAgain.insert(file);
        const Result<LocalFile> now = lookAgain(file->file);
        if (!now)
            return false;
        others.assign(object.files.begin() + 1, object.files.end());
        m_progress.addToMove(storedBytes(object) + now->size - file->file.size);
        for (const Addition *other : others)
            m_progress.addToMove(other->file.size); // counted as done when they joined it
        object.action.reset();
        std::erase_if(m_tasks, [&task](const Task &waiting) { return waiting.object == task.object; });
        m_objects.remove(object.content.sha256);
        file->file = *now;
        file->hashes = {};
    }
    m_progress.addToHash(file->file.size);
    hashOne(*file, stop);
    if (task.isPart() && others.empty() && file->hashes.sha256 != task.action->object.sha256)
        m_journal.endMultipart(store(), task.action->object.sha256);
    const std::scoped_lock lock(m_mutex);
    m_hashed.insert(m_hashed.end(), others.begin(), others.end());
    --m_unsettled; // not before: all would seem to be over
    m_changed.notify_all();
    return true;
}

void ObjectSender::fail(Object &object, const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    if (object.isFailed)
        return;
    object.isFailed = true;
    for (const Addition *file : object.files) {
        Error own = error;
        own.subject = file->file.path;
        m_problems.push_back({.localPath = file->file.path, .repoPath = file->repoPath, .error = own});
        m_progress.setFileState(file->repoPath, FileProgress::State::Failed, own);
    }
    --m_unsettled;
    m_changed.notify_all();
}

void ObjectSender::fail(Addition &addition, const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    m_problems.push_back({.localPath = addition.file.path, .repoPath = addition.repoPath, .error = error});
    m_progress.setFileState(addition.repoPath, FileProgress::State::Failed, error);
}

void ObjectSender::failAll(const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_fatal)
        m_fatal = error;
    m_changed.notify_all();
}

} // namespace transfer
