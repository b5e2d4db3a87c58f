#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <queue>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace sandbox {

//! An SQLite file on a thread of its own, since a connection may be used from one thread only.
class Database
{
public:
    Database();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    bool open(const QString &file, const QStringList &schema);
    QString errorText() const { return m_errorText; }

    //! Runs the work in a transaction and waits for it; what it returns must hold no query.
    template<typename Work>
    auto run(Work work)
    {
        std::optional<decltype(work(std::declval<QSqlDatabase &>()))> value;
        execute([&](QSqlDatabase &database) { value.emplace(work(database)); });
        return *std::move(value);
    }
    void execute(const std::function<void(QSqlDatabase &)> &work);

    static QSqlQuery query(QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

private:
    struct Job {
        const std::function<void(QSqlDatabase &)> *work = nullptr;
        bool isDone = false;
    };
    void serve();
    void perform(const std::function<void(QSqlDatabase &)> &work);

    QString m_errorText;
    QString m_connection;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<Job *> m_jobs;
    bool m_isOver = false;
    std::jthread m_thread;
};

} // namespace sandbox
