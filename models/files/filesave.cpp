#include "models/files/filesave.h"

#include "hub/files.h"

#include <QCryptographicHash>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <atomic>
#include <utility>

//! The file that is written, on the writing thread alone.
class FileSave::Sink
{
public:
    Sink(const hub::TreeEntry &entry, const QString &localPath)
        : m_file(localPath)
        , m_hash(entry.lfs ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1)
    {
        if (!entry.lfs) // git counts a header to the content
            m_hash.addData("blob " + QByteArray::number(entry.size) + '\0');
    }

    void drop() { m_isDropped = true; } //!< nothing of it shall stay
    bool hasFailed() const { return m_hasFailed; }

    void open()
    {
        if (!m_isDropped && !m_file.open(QIODevice::WriteOnly))
            m_hasFailed = true;
    }

    void write(const QByteArray &bytes)
    {
        if (m_isDropped || m_hasFailed)
            return;
        if (m_file.write(bytes) != bytes.size())
            m_hasFailed = true;
        m_hash.addData(bytes);
        m_written += bytes.size();
    }

    Result<hub::Done> commit(qint64 size, const QString &expected, const QString &path)
    {
        const QString hash = QString::fromLatin1(m_hash.result().toHex());
        const bool isWhole = m_written == size && (expected.size() != hash.size() || expected == hash);
        if (!m_hasFailed && !isWhole)
            return std::unexpected(
                Error{.kind = Error::Kind::Malformed,
                      .detail = tr("What came is not the file: its size or its hash is another one."),
                      .subject = path});
        if (m_hasFailed || m_isDropped || !m_file.commit())
            return std::unexpected(
                Error{.kind = Error::Kind::LocalFile, .detail = m_file.errorString(), .subject = m_file.fileName()});
        return hub::Done{};
    }

private:
    QSaveFile m_file;
    QCryptographicHash m_hash;
    qint64 m_written = 0;
    std::atomic<bool> m_isDropped = false;
    std::atomic<bool> m_hasFailed = false;
};

FileSave::FileSave(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_writer.setMaxThreadCount(1);
}

FileSave::~FileSave()
{
    cancel();
    m_writer.waitForDone(); // not more than one write is under way
}

void FileSave::start(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry,
                     const QString &localPath)
{
    cancel();
    m_entry = entry;
    m_localPath = localPath;
    m_received = 0;
    m_sink = std::make_shared<Sink>(entry, localPath);
    m_writer.start([sink = m_sink] { sink->open(); });
    m_request = m_client.stream(
        {.target = {hub::files::resolvePath(repo, revision, entry.path)}, .headers = {{"Accept-Encoding", "identity"}}},
        [this](QByteArrayView bytes) { receive(bytes); }, [this](const Result<hub::Done> &ended) { conclude(ended); });
}

void FileSave::cancel()
{
    m_request.cancel();
    if (m_sink)
        std::exchange(m_sink, nullptr)->drop();
}

void FileSave::receive(QByteArrayView bytes)
{
    if (!m_sink)
        return;
    if (m_sink->hasFailed()) { // what else comes is of no use
        m_request.cancel();
        return conclude(hub::Done{});
    }
    m_writer.start([sink = m_sink, part = bytes.toByteArray()] { sink->write(part); });
    m_received += bytes.size();
    emit progressed(m_received, m_entry.size);
}

QString FileSave::expectedHash() const
{
    return m_entry.lfs ? m_entry.lfs->sha256 : m_entry.oid;
}

void FileSave::conclude(const Result<hub::Done> &ended)
{
    m_request = {};
    if (!m_sink)
        return;
    if (!ended)
        return fail(ended.error());
    QtConcurrent::run(&m_writer, [sink = m_sink, size = m_entry.size, hash = expectedHash(), path = m_entry.path] {
        return sink->commit(size, hash, path);
    }).then(this, [this, sink = m_sink](const Result<hub::Done> &written) { onWritten(sink, written); });
}

void FileSave::onWritten(const std::shared_ptr<Sink> &sink, const Result<hub::Done> &written)
{
    if (sink != m_sink) // another one was begun meanwhile, or none is wanted
        return;
    if (!written)
        return fail(written.error());
    m_sink.reset();
    emit saved(m_localPath);
}

void FileSave::fail(Error error)
{
    cancel();
    emit failed(error);
}
