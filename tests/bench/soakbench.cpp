#include "transfer/journal.h"
#include "transfer/transferqueue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

//! Of files, sockets and the like.
qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s).count();
}

void write(const QString &path, qsizetype size)
{
    std::array<quint32, 1024> words{};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    while (size > 0) {
        QRandomGenerator::global()->fillRange(words.data(), qsizetype(words.size()));
        size -= file.write(reinterpret_cast<const char *>(words.data()), qMin(size, qsizetype(sizeof words)));
    }
}

} // namespace

//! A day of one queue: a folder that changes is uploaded, the repo is downloaded, and again.
class Soak : public QObject
{
    Q_OBJECT

public:
    Soak(transfer::TransferQueue &queue, QString repo, QString folder, int rounds)
        : m_queue(queue)
        , m_repo({.kind = hub::RepoKind::Model, .id = std::move(repo)})
        , m_folder(std::move(folder))
        , m_rounds(rounds)
    {
        connect(&m_queue, &transfer::TransferQueue::jobFinished, this, &Soak::onFinished, Qt::QueuedConnection);
    }

    void upload()
    {
        const QDir source(m_folder + u"/source"_s);
        source.mkpath(u"."_s);
        write(source.filePath(u"large.bin"_s), 6'000'000);
        for (int index = 0; index < 20; ++index)
            write(source.filePath(u"small %1.txt"_s.arg(index)), 3000);
        add(m_queue.enqueue(transfer::UploadSpec{.accountId = u"alice"_s,
                                                 .target = {.repo = m_repo},
                                                 .sources = {{.path = source.path()}},
                                                 .summary = u"Round %1"_s.arg(m_memory.size())}));
    }

signals:
    void finished(const QJsonObject &course);

private:
    void add(const Result<transfer::JobId> &job)
    {
        if (!job)
            qFatal("%s", qPrintable(job.error().detail));
    }

    void onFinished(transfer::JobId id)
    {
        const transfer::JobSnapshot job = m_queue.job(id);
        if (job.state != transfer::JobState::Done)
            qFatal("%s", qPrintable(job.error.detail));
        if (job.kind == transfer::JobKind::Upload) {
            QDir(m_folder + u"/target"_s).removeRecursively();
            return add(m_queue.enqueue(
                transfer::DownloadSpec{.accountId = u"alice"_s, .repo = m_repo, .folder = m_folder + u"/target"_s}));
        }
        m_queue.removeFinished();
        m_memory.append(residentBytes());
        m_open.append(openDescriptors());
        if (m_memory.size() == m_rounds)
            return emit finished({{u"memory"_s, m_memory}, {u"open"_s, m_open}});
        upload();
    }

    transfer::TransferQueue &m_queue;
    hub::RepoId m_repo;
    QString m_folder;
    int m_rounds;
    QJsonArray m_memory; //!< resident bytes after each round
    QJsonArray m_open; //!< descriptors
};

//! soakbench ENDPOINT TOKEN OWNER/NAME FOLDER ROUNDS: as many uploads and downloads, one after the other, in a folder
//! of its own; says as JSON how many bytes were resident and how many descriptors open after each.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6) {
        std::fprintf(stderr, "usage: soakbench ENDPOINT TOKEN OWNER/NAME FOLDER ROUNDS\n");
        return 2;
    }
    const Result<std::unique_ptr<transfer::Journal>> journal =
        transfer::Journal::open(words[4] + u"/transfers.sqlite"_s);
    if (!journal)
        qFatal("%s", qPrintable(journal.error().detail));
    const hub::Session session{.endpoint = hub::Endpoint(QUrl(words[1])), .token = words[2].toLatin1()};
    transfer::TransferQueue queue(**journal, [&](const QString &) -> Result<hub::Session> { return session; });
    queue.start();
    Soak soak(queue, words[3], words[4], words[5].toInt());
    QObject::connect(&soak, &Soak::finished, &application, [](const QJsonObject &course) {
        std::printf("%s\n", QJsonDocument(course).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    });
    soak.upload();
    return QCoreApplication::exec();
}

#include "soakbench.moc"
