#pragma once

#include "models/stage/stagechanges.h"
#include "models/stage/stagekey.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <mutex>

//! The pending changes of a branch as they outlive the program.
struct SavedStage {
    StageKey key = {};
    StageChanges changes = {};
    QString title = {}; //!< of the commit, as far as it is written
    QString description = {};
    QString sending = {}; //!< StageCommitTask::fingerprint() of a commit whose end nobody has heard of

    bool isEmpty() const { return changes.isEmpty() && title.isEmpty() && description.isEmpty() && sending.isEmpty(); }
};

//! Keeps stages in a folder that only its owner can read: a file for each branch, written whole or not at all, and one
//! for each content that was typed. Never a token. A thread of its own does the work, one thing after the other.
class StageStore : public QObject
{
    Q_OBJECT

public:
    struct Loaded {
        std::vector<SavedStage> stages = {};
        QStringList setAside = {}; //!< where files went that made no sense
    };

    explicit StageStore(QString folder, QObject *parent = nullptr);
    ~StageStore() override; //!< when all is written

    static QString defaultFolder(); //!< in the user's data folder

    //! Reads all there is, and forgets contents that nothing names any more; `done` is called on this object's thread.
    void load(std::function<void(Loaded)> done);
    void save(const SavedStage &stage); //!< an empty one is forgotten
    //! Keeps a content; it goes by its SHA-256 then.
    void keep(const QString &blob, const QByteArray &content);
    QString blobFile(const QString &blob) const;
    //! From any thread: comes back when all that was asked for is on disk.
    void waitForWrites() { m_pool.waitForDone(); }

signals:
    void failed(const Error &error); //!< something could not be written

private:
    static SavedStage empty(const StageKey &key);
    QString fileOf(const StageKey &key) const;
    Loaded read() const;
    void writePending(const QString &file);
    void report(const Result<void> &written);

    QString m_folder;
    std::mutex m_mutex;
    std::map<QString, SavedStage> m_pending; //!< by file: only the newest is written
    QThreadPool m_pool;
};
