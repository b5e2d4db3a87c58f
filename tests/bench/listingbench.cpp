#include "hub/hubclient.h"
#include "hub/tree.h"
#include "models/filetreemodel.h"
#include "models/filetreeproxy.h"

#include <QChildEvent>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <deque>

using namespace Qt::StringLiterals;

namespace {

constexpr double millisecond = 1e-3;

//! A line of /proc/self/status, in bytes.
qint64 memory(QByteArrayView name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.sliced(name.size() + 1).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

} // namespace

//! Watches the GUI thread with a heartbeat a millisecond, and when each answer's last byte arrives.
class Watch : public QObject
{
    Q_OBJECT

public:
    explicit Watch(hub::HubClient &client)
    {
        client.installEventFilter(this);
        m_heart.setTimerType(Qt::PreciseTimer);
        m_heart.setInterval(1);
        connect(&m_heart, &QTimer::timeout, this, &Watch::beat);
    }

    void start()
    {
        forgetPeak();
        m_memory = memory("VmRSS");
        m_clock.start();
        m_lastBeat = m_clock.nsecsElapsed();
        m_lastWork = threadSeconds();
        m_heart.start();
    }

    QJsonObject stop(qsizetype files)
    {
        beat();
        m_heart.stop();
        const qint64 now = m_clock.nsecsElapsed();
        return {{u"files"_s, files},
                {u"seconds"_s, double(now) * 1e-9},
                {u"after_last_byte"_s, double(now - m_lastByte) * 1e-9},
                {u"added_memory"_s, memory("VmRSS") - m_memory},
                {u"added_peak"_s, memory("VmHWM") - m_memory},
                {u"longest_pause"_s, m_longestPause},
                {u"longest_work"_s, m_longestWork}};
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::ChildAdded) {
            // It has yet to become an Exchange, and cannot be answered before that.
            const QPointer<QObject> child(static_cast<QChildEvent *>(event)->child());
            QTimer::singleShot(0, this, [this, child] {
                if (auto *exchange = qobject_cast<hub::Exchange *>(child))
                    connect(exchange, &hub::Exchange::answered, this, [this] { m_lastByte = m_clock.nsecsElapsed(); });
            });
        }
        return QObject::eventFilter(object, event);
    }

private:
    void beat()
    {
        const qint64 now = m_clock.nsecsElapsed();
        const double work = threadSeconds();
        m_longestPause = std::max(m_longestPause, double(now - m_lastBeat) * 1e-9 - millisecond);
        m_longestWork = std::max(m_longestWork, work - m_lastWork);
        m_lastBeat = now;
        m_lastWork = work;
    }

    QTimer m_heart;
    QElapsedTimer m_clock;
    qint64 m_memory = 0;
    qint64 m_lastBeat = 0;
    qint64 m_lastByte = 0;
    double m_lastWork = 0;
    double m_longestPause = 0; //!< seconds that the thread was held, whoever had the processor
    double m_longestWork = 0; //!< seconds of that in which it computed
};

//! All files of a repo in one list, as uploads and downloads compare them.
class RecursiveListing : public QObject
{
    Q_OBJECT

public:
    RecursiveListing(hub::HubClient &client, const hub::RepoId &repo) : m_client(client), m_repo(repo) { }

    void start() { ask(hub::tree::list(m_repo, {.recursive = true})); }
    qsizetype size() const { return qsizetype(m_entries.size()); }

signals:
    void finished();

private:
    void ask(const hub::Call<hub::Page<hub::TreeEntry>> &call)
    {
        m_request = m_client.send<hub::Page<hub::TreeEntry>>(
            call, [this](Result<hub::Page<hub::TreeEntry>> page) { onPage(std::move(page)); });
    }

    void onPage(Result<hub::Page<hub::TreeEntry>> page)
    {
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        std::ranges::move(page->items, std::back_inserter(m_entries));
        if (page->next.isEmpty())
            return emit finished();
        ask(hub::tree::nextPage(page->next));
    }

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    hub::Request m_request;
    std::deque<hub::TreeEntry> m_entries;
};

//! The Files page's model, sorted, with every page of the root asked for as soon as it can be.
class ModelListing : public QObject
{
    Q_OBJECT

public:
    ModelListing(hub::HubClient &client, const hub::RepoId &repo) : m_repo(repo), m_model(client), m_proxy(m_model)
    {
        connect(&m_model, &FileTreeModel::rootStateChanged, this, &ModelListing::goOn, Qt::QueuedConnection);
    }

    void start() { m_model.setSubject(m_repo, u"main"_s); }
    qsizetype size() const { return m_proxy.rowCount(); }

signals:
    void finished();

private:
    void goOn()
    {
        switch (m_model.rootState()) {
        case FileTreeModel::State::Partial: return m_model.loadMore({});
        case FileTreeModel::State::Complete: return emit finished();
        case FileTreeModel::State::Failed: qFatal("%s", qPrintable(m_model.rootError()->detail));
        case FileTreeModel::State::Unlisted:
        case FileTreeModel::State::Loading: return;
        }
    }

    hub::RepoId m_repo;
    FileTreeModel m_model;
    FileTreeProxy m_proxy;
};

template<typename Listing>
void measure(hub::HubClient &client, const hub::RepoId &repo)
{
    Watch watch(client);
    Listing listing(client, repo);
    QObject::connect(&listing, &Listing::finished, &watch, [&] {
        std::printf("%s\n", QJsonDocument(watch.stop(listing.size())).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    });
    // The network's own threads and tables are there before the measurement begins.
    const hub::Request first = client.send<hub::Page<hub::TreeEntry>>(hub::tree::list(repo, {.revision = u"empty"_s}),
                                                                      [&](const Result<hub::Page<hub::TreeEntry>> &) {
                                                                          watch.start();
                                                                          listing.start();
                                                                      });
    QCoreApplication::exec();
}

//! listingbench ENDPOINT TOKEN OWNER/NAME list|model: lists a model repo, and says what that took, as JSON.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5) {
        std::fprintf(stderr, "usage: listingbench ENDPOINT TOKEN OWNER/NAME list|model\n");
        return 2;
    }
    hub::HubClient client({.endpoint = hub::Endpoint(QUrl(words[1])), .token = words[2].toLatin1()});
    const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = words[3]};
    if (words[4] == "model"_L1)
        measure<ModelListing>(client, repo);
    else
        measure<RecursiveListing>(client, repo);
    return 0;
}

#include "listingbench.moc"
