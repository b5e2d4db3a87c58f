#pragma once

#include "hub/blockinghub.h"
#include "hub/lfs.h"
#include "transfer/filehasher.h"
#include "transfer/jobrecord.h"
#include "transfer/uploadjob.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace transfer {

//! Brings large files to storage: hashes the next ones while the last ones are being sent, parts of a file in parallel,
//! the same content once. What is stored is in the journal before anything relies on it.
class ObjectSender
{
public:
    ObjectSender(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, FileHasher &hasher,
                 hub::CommitTarget target, UploadManner manner);
    ~ObjectSender();

    //! Files that stand in the way alone are problems; an error means that no file could go on.
    Result<std::vector<FileProblem>> send(const std::vector<Addition *> &additions, const std::stop_token &stop);

private:
    //! One content on its way, and all files that have it.
    struct Object {
        std::vector<Addition *> files = {};
        hub::LfsObject content = {};
        std::shared_ptr<const hub::LfsAction> action = {}; //!< the newest; what belongs to older ones no longer counts
        std::chrono::steady_clock::time_point obtained = {};
        bool isFromJournal = false;
        int renewals = 0; //!< how often other addresses were asked for
        QList<QByteArray> etags = {}; //!< of the parts, empty for those that are missing
        qsizetype missingParts = 0;
        bool isFailed = false;
    };
    //! One PUT: a part, or all of it.
    struct Task {
        std::shared_ptr<Object> object;
        std::shared_ptr<const hub::LfsAction> action;
        LocalFile file = {}; //!< as it was when it was hashed
        QString repoPath = {};
        int part = 0; //!< from 1; 0 for a single PUT

        bool isPart() const { return part > 0; }
        qint64 offset() const { return isPart() ? (part - 1) * action->partSize : 0; }
        qint64 length() const
        {
            return isPart() ? std::min(action->partSize, action->object.size - offset()) : action->object.size;
        }
    };

    void hashAll(const std::vector<Addition *> &additions, const std::stop_token &stop);
    void hashOne(Addition &addition, const std::stop_token &stop);
    void work(const std::stop_token &stop);
    Result<hub::Done> coordinate(const std::stop_token &stop);

    std::vector<std::shared_ptr<Object>> takeHashed(std::vector<Addition *> hashed);
    Result<hub::Done> open(std::vector<std::shared_ptr<Object>> objects, const std::stop_token &stop);
    Result<hub::Done> ask(const std::vector<std::shared_ptr<Object>> &objects, const std::stop_token &stop);
    void begin(const std::shared_ptr<Object> &object, hub::LfsAction action);
    static Task taskOf(const std::shared_ptr<Object> &object, int part);
    static qint64 storedBytes(const Object &object);
    bool goOnFromJournal(const std::shared_ptr<Object> &object);

    void perform(const Task &task, const std::stop_token &stop);
    Result<hub::Done> put(const Task &task, const std::stop_token &stop);
    Result<hub::Done> finishPart(const Task &task, const QByteArray &etag, const std::stop_token &stop);
    Result<hub::Done> complete(const Task &task, const std::stop_token &stop);
    Result<hub::Done> verify(const Task &task, const std::stop_token &stop);
    void settle(Object &object, bool wasThere);
    bool isOutdated(const Task &task);
    bool mayRenew(const Task &task, const Error &error);
    Result<hub::Done> renew(const Task &task, const std::stop_token &stop);
    bool startOver(const Task &task, const std::stop_token &stop);
    Result<hub::Response> sendOnce(const Task &task, const std::stop_token &stop, int request);
    Result<hub::Done> hashAgain(Addition &addition, const Error &why, const std::stop_token &stop);
    void fail(Object &object, const Error &error);
    void fail(Addition &addition, const Error &error);
    void failAll(const Error &error);

    hub::Streams patience(); //!< says when a request has to wait
    QString store() const;

    hub::BlockingHub &m_hub;
    Journal &m_journal;
    ProgressTracker &m_progress;
    FileHasher &m_hasher;
    hub::CommitTarget m_target;
    UploadManner m_manner;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<Addition *> m_hashed; //!< waiting to be asked about
    bool m_isHashing = false;
    std::deque<Task> m_tasks;
    size_t m_unsettled = 0; //!< objects that are neither stored nor failed
    QHash<QString, std::shared_ptr<Object>> m_objects;
    QSet<const Addition *> m_lookedAgain; //!< at files that changed meanwhile
    std::vector<FileProblem> m_problems;
    std::optional<Error> m_fatal;
};

} // namespace transfer
