#include "hub/hubclient.h"
#include "models/space/spacelog.h"
#include "process.h"
#include "views/space/logspanel.h"
#include "views/widgets/prompter.h"

#include <QApplication>
#include <QByteArrayList>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int lineCount = 1'000'000;
constexpr int linesPerSecond = 50'000;
constexpr int cuts = 20;
constexpr int beatMilliseconds = 10;

QByteArray lineOf(int number)
{
    return "step " + QByteArray::number(number)
        + (number % 10'000 == 77 ? " \\u001b[31mHARBOR\\u001b[0m" : " loss 0.0123 lr 3e-4")
        + " tokens/s 48123.5 gpu 0 mem 61.2 GB";
}

//! Writes a log at so many lines a second; each connection gets it from its beginning, as fast as it can take it, and
//! is broken now and then.
class Writer : public QObject
{
    Q_OBJECT

public:
    void listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, &Writer::accept);
        m_server->listen(QHostAddress::LocalHost);
        m_beat = new QTimer(this);
        m_beat->setTimerType(Qt::PreciseTimer);
        connect(m_beat, &QTimer::timeout, this, &Writer::write);
        emit listening(m_server->serverPort());
    }

signals:
    void listening(quint16 port);

private:
    void accept()
    {
        m_socket = m_server->nextPendingConnection();
        connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
        connect(m_socket, &QTcpSocket::readyRead, this, &Writer::answer);
    }

    void answer()
    {
        if (!m_socket->readAll().contains("\r\n\r\n"))
            return;
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        m_sent = 0;
        if (!m_clock.isValid())
            m_clock.start();
        m_beat->start(beatMilliseconds);
    }

    void write()
    {
        if (!m_socket)
            return;
        const int written = int(std::min<qint64>(lineCount, m_clock.elapsed() * linesPerSecond / 1000));
        // A replay does not fill our own memory either.
        while (m_sent < written && m_socket->bytesToWrite() < 4 * 1024 * 1024) {
            const int upTo = std::min(written, m_sent + 2000);
            QByteArray piece;
            for (; m_sent < upTo; ++m_sent)
                piece +=
                    "data: {\"data\":\"" + lineOf(m_sent) + "\\n\",\"timestamp\":\"2026-11-26T10:00:00.000Z\"}\n\n";
            send(piece);
        }
        const bool isDue = m_cut < cuts && m_sent >= lineCount / (cuts + 1) * (m_cut + 1);
        if (isDue) {
            ++m_cut;
            m_beat->stop();
            send("data: {\"data\":\"half a li"); // within a line
            m_socket->flush();
            std::exchange(m_socket, nullptr)->abort();
            return;
        }
        if (m_sent == lineCount && m_socket->bytesToWrite() == 0) {
            m_beat->stop();
            m_socket->write("0\r\n\r\n");
            std::exchange(m_socket, nullptr)->disconnectFromHost();
        }
    }

    void send(const QByteArray &piece)
    {
        m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    }

    QTcpServer *m_server = nullptr;
    QTcpSocket *m_socket = nullptr;
    QTimer *m_beat = nullptr;
    QElapsedTimer m_clock;
    int m_sent = 0; //!< on this connection
    int m_cut = 0;
};

//! Notes how long the GUI thread did not come to do what was due, and how long of that because it did not get a
//! processor while others ran.
class Heart : public QObject
{
    Q_OBJECT

public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Heart::beat);
    }
    void start()
    {
        m_clock.start();
        m_worked = process::threadSeconds() * 1e3;
        m_waited = timeInQueue();
        m_timer.start(1);
    }
    double longestWork() const { return m_longestWork; } //!< of this thread alone, whatever else the machine does
    double longestHeld() const { return m_longestHeld; } //!< at work or blocked; not waiting for a processor
    double longest() const { return m_pauses.empty() ? 0 : *std::ranges::max_element(m_pauses); }
    int over(double milliseconds) const
    {
        return int(std::ranges::count_if(m_pauses, [milliseconds](double pause) { return pause > milliseconds; }));
    }

private:
    void beat()
    {
        const double pause = double(m_clock.nsecsElapsed() - 1'000'000) * 1e-6;
        m_clock.start();
        const double worked = process::threadSeconds() * 1e3;
        const double waited = timeInQueue();
        m_pauses.push_back(pause);
        m_longestWork = std::max(m_longestWork, worked - m_worked);
        m_longestHeld = std::max(m_longestHeld, pause - (waited - m_waited));
        m_worked = worked;
        m_waited = waited;
    }

    //! How long this thread was ready to run and did not.
    double timeInQueue()
    {
        if (!m_schedule.isOpen() && !m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return 0;
        m_schedule.seek(0);
        const QByteArrayList words = m_schedule.read(200).split(' '); // time on a processor, in the queue, slices
        return words.size() > 1 ? words[1].toDouble() * 1e-6 : 0;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    QFile m_schedule{u"/proc/thread-self/schedstat"_s};
    std::vector<double> m_pauses;
    double m_worked = 0;
    double m_waited = 0;
    double m_longestWork = 0;
    double m_longestHeld = 0;
};

} // namespace

//! logbench: follows a log of a million lines, written at 50,000 a second and cut 20 times, in its view; says as JSON
//! how that went.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QThread thread;
    auto *writer = new Writer;
    writer->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, writer, &QObject::deleteLater);
    thread.start();
    hub::HubClient client;
    SpaceLog log(client);
    DialogPrompter prompter;
    LogsPanel panel(log, prompter);
    panel.resize(1000, 700);
    Heart heart;
    qint64 given = 0;
    bool isInOrder = true;
    qint64 before = 0;
    QElapsedTimer clock;
    double searched = 0;
    size_t found = 0;
    QObject::connect(&log.lines(), &LogBuffer::changed, &application, [&] {
        // Each line that came is the one that was due.
        for (; given < log.lines().endLine(); ++given) {
            if (given % 997 == 0 || given + 1 == log.lines().endLine())
                isInOrder = isInOrder && log.lines().line(given).text.startsWith(u"step %1 "_s.arg(given));
        }
    });
    const auto finish = [&] {
        const double seconds = double(clock.elapsed()) * 1e-3;
        const QJsonObject figures{{u"lines"_s, log.lines().endLine()},
                                  {u"in_order"_s, isInOrder},
                                  {u"seconds"_s, seconds},
                                  {u"longest_pause_ms"_s, heart.longest()},
                                  {u"longest_held_ms"_s, heart.longestHeld()},
                                  {u"longest_work_ms"_s, heart.longestWork()},
                                  {u"pauses_over_16_ms"_s, heart.over(16)},
                                  {u"added_peak"_s, process::memory("VmHWM") - before},
                                  {u"buffer"_s, qint64(log.lines().byteCount())},
                                  {u"search_ms"_s, searched},
                                  {u"found"_s, qint64(found)}};
        std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    };
    QObject::connect(&log, &SpaceLog::found, &application, [&](const QString &, const std::vector<qint64> &lines) {
        searched = double(clock.nsecsElapsed()) * 1e-6 - searched;
        found = lines.size();
        finish();
    });
    QObject::connect(&log, &SpaceLog::stateChanged, &application, [&] {
        if (log.state() == SpaceLog::State::Failed)
            qFatal("%s", qPrintable(log.error().detail));
        if (log.state() != SpaceLog::State::Ended)
            return;
        searched = double(clock.nsecsElapsed()) * 1e-6;
        log.find(u"harbor"_s);
    });
    QObject::connect(writer, &Writer::listening, &application, [&](quint16 port) {
        client.setSession({.endpoint = hub::Endpoint(QUrl(u"http://127.0.0.1:%1"_s.arg(port))), .token = "hf_bench"});
        before = process::memory("VmRSS");
        clock.start();
        heart.start();
        panel.setSpace({.kind = hub::RepoKind::Space, .id = u"alice/demo"_s});
        panel.show(); // and so follows it
    });
    QMetaObject::invokeMethod(writer, &Writer::listen);
    QApplication::exec();
    thread.quit();
    thread.wait();
    return isInOrder && given == lineCount ? 0 : 1;
}

#include "logbench.moc"
