#include "core/settings.h"
#include "hub/hubclient.h"
#include "process.h"
#include "views/diff/diffpane.h"
#include "views/diff/diffview.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QChildEvent>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int framesOfASort = 300;

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[size_t(share * double(values.size() - 1))];
}

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

//! Notes when an answer's last byte has come, and when a view has been painted after it has something to show.
class Watch : public QObject
{
    Q_OBJECT

public:
    Watch(hub::HubClient &client, DiffPane &pane) : m_pane(pane)
    {
        client.installEventFilter(this);
        pane.view().viewport()->installEventFilter(this);
        m_clock.start();
    }

    double secondsAfterLastByte() const { return double(m_painted - m_lastByte) * 1e-9; }

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
        const bool hasContent = !m_pane.comparison().changes().files.empty();
        if (event->type() == QEvent::Paint && hasContent && m_painted == 0) {
            QTimer::singleShot(0, this, [this] {
                m_painted = m_clock.nsecsElapsed();
                emit painted();
            });
        }
        return QObject::eventFilter(object, event);
    }

signals:
    void painted();

private:
    DiffPane &m_pane;
    QElapsedTimer m_clock;
    qint64 m_lastByte = 0;
    qint64 m_painted = 0;
};

//! Scrolls as a wheel, as the page keys and as a dragged scroll bar do, and times each frame.
QJsonObject scroll(DiffView &view)
{
    view.showAllLarge();
    pause(500);
    std::vector<double> frames;
    std::vector<double> work;
    const auto frame = [&](int value) {
        QElapsedTimer timer;
        timer.start();
        const double before = process::threadSeconds();
        view.verticalScrollBar()->setValue(value);
        view.viewport()->repaint();
        frames.push_back(double(timer.nsecsElapsed()) * 1e-6);
        work.push_back((process::threadSeconds() - before) * 1e3);
        QCoreApplication::processEvents(); // colours that have come meanwhile are part of the next frame
    };
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < framesOfASort; ++i)
        frame(bar->value() + 60);
    for (int i = 0; i < framesOfASort; ++i)
        frame(bar->value() + bar->pageStep());
    QRandomGenerator random(1);
    for (int i = 0; i < framesOfASort; ++i)
        frame(int(random.bounded(quint32(bar->maximum()))));
    return {{u"frames"_s, qint64(frames.size())},       {u"height"_s, qint64(bar->maximum())},
            {u"median_ms"_s, percentile(frames, 0.5)},  {u"p99_ms"_s, percentile(frames, 0.99)},
            {u"p99_work_ms"_s, percentile(work, 0.99)}, {u"longest_ms"_s, percentile(frames, 1)}};
}

//! diffbench ENDPOINT TOKEN OWNER/NAME BASE HEAD: compares two revisions of a model repo in a window, scrolls through
//! all of it in one column and in two, and says what that took, as JSON.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6) {
        std::fprintf(stderr, "usage: diffbench ENDPOINT TOKEN OWNER/NAME BASE HEAD\n");
        return 2;
    }
    const Theme theme(application);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    hub::HubClient client({.endpoint = hub::Endpoint(QUrl(words[1])), .token = words[2].toLatin1()});
    client.setSilenceLimit(std::chrono::minutes(5));
    DiffPane pane(client, settings);
    pane.resize(1280, 800);
    pane.show();
    pause(200);
    Watch watch(client, pane);
    const qint64 before = process::memory("VmRSS");
    const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = words[3]};
    QEventLoop untilPainted;
    QObject::connect(&watch, &Watch::painted, &untilPainted, &QEventLoop::quit);
    QObject::connect(&pane.comparison(), &Comparison::stateChanged, &untilPainted, [&] {
        if (pane.comparison().state() == Comparison::State::Failed)
            qFatal("%s", qPrintable(pane.comparison().error().detail));
    });
    pane.comparison().compare({.repo = repo, .revision = words[4]}, {.repo = repo, .revision = words[5]});
    untilPainted.exec();
    QJsonObject figures{{u"files"_s, qint64(pane.comparison().changes().files.size())},
                        {u"lines"_s, pane.comparison().changes().added + pane.comparison().changes().removed},
                        {u"after_last_byte"_s, watch.secondsAfterLastByte()},
                        {u"unified"_s, scroll(pane.view())}};
    pane.view().setSplit(true);
    figures.insert(u"split"_s, scroll(pane.view()));
    figures.insert(u"added_memory"_s, process::memory("VmRSS") - before);
    figures.insert(u"added_peak"_s, process::memory("VmHWM") - before);
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}

#include "diffbench.moc"
