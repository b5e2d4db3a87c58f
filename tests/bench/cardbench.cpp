#include "models/cards/imagesource.h"
#include "process.h"
#include "views/cards/cardview.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <ranges>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

class NoImages : public ImageSource
{
public:
    void fetch(const QUrl & /*url*/, QObject * /*context*/, Callback<QByteArray> /*done*/) override { }
};

struct Longest {
    double seconds = 0; //!< of computing
    int type = 0; //!< QEvent::Type
    const char *receiver = "";
};

//! Knows how long the longest of its events took: while one is at work, the window answers nobody.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        ++m_depth;
        const int type = event->type();
        const char *name = receiver->metaObject()->className(); // by then it may be gone
        const double before = process::threadSeconds();
        const bool isHandled = QApplication::notify(receiver, event);
        m_isPainted = m_isPainted || (type == QEvent::Paint && receiver == m_canvas);
        if (--m_depth > 0)
            return isHandled;
        if (const double seconds = process::threadSeconds() - before; seconds > m_longest.seconds)
            m_longest = {.seconds = seconds, .type = type, .receiver = name};
        return isHandled;
    }

    Longest takeLongest() { return std::exchange(m_longest, {}); }

    void watchPaint(const QObject *canvas)
    {
        m_canvas = canvas;
        m_isPainted = false;
    }

    bool isPainted() const { return m_isPainted; }

private:
    int m_depth = 0;
    const QObject *m_canvas = nullptr;
    bool m_isPainted = false;
    Longest m_longest;
};

struct Figures {
    QString name = {};
    double seconds = 0; //!< until the text is there
    double picture = 0; //!< until it is painted
    Longest longest = {}; //!< event that kept the GUI thread
};

bool isLaidOut(const CardView &view)
{
    const QTextBlock last = view.document()->lastBlock();
    return last.layout()->lineCount() > 0 || last.length() <= 1;
}

//! Until all of it is laid out, and what comes after that is done as well.
void finish(const CardView &view)
{
    QTimer beat; // so that the wait ends while nothing happens
    beat.start(20);
    QElapsedTimer rest;
    rest.start();
    while (rest.elapsed() < (isLaidOut(view) ? 300 : 3000))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Figures show(TimedApplication &application, CardView &view, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Figures figures{.name = path.section(u'/', -1)};
    bool isRendered = false;
    QElapsedTimer clock;
    const auto connection = QObject::connect(&view, &CardView::rendered, [&] {
        isRendered = true;
        figures.seconds = double(clock.nsecsElapsed()) * 1e-9;
        application.watchPaint(view.viewport());
    });
    const QUrl base(u"https://hub.example/acme/"_s + figures.name);
    view.resize(1000, 800);
    clock.start();
    application.takeLongest();
    QByteArray card = file.readAll();
    card.replace("<details>", "<details open>"); // all of it is shown at once
    view.setCard(card, {.links = base, .images = base});
    while (!isRendered || !application.isPainted())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QObject::disconnect(connection);
    figures.picture = double(clock.nsecsElapsed()) * 1e-9;
    finish(view);
    view.resize(700, 800); // all of it flows anew
    finish(view);
    figures.longest = application.takeLongest();
    return figures;
}

} // namespace

//! cardbench FOLDER...: shows every card below, and says how long the GUI thread was held by the worst of them,
//! then and when the window becomes narrower.
int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    Theme theme(*qApp);
    NoImages images;
    CardView view(images);
    view.show();
    std::vector<Figures> all;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            all.push_back(show(application, view, files.next()));
    }
    if (all.empty())
        return std::puts("{}"), 1;
    const auto mean = [&all](double Figures::*figure) {
        return std::accumulate(all.begin(), all.end(), 0.0,
                               [figure](double sum, const Figures &card) { return sum + card.*figure; })
            / double(all.size());
    };
    std::ranges::sort(all, std::greater(), [](const Figures &figures) { return figures.longest.seconds; });
    for (const Figures &figures : all | std::views::take(10))
        std::fprintf(stderr, "%6.1f ms held, %6.1f ms to the text, %6.1f ms to its picture  %s (event %d of %s)\n",
                     1000 * figures.longest.seconds, 1000 * figures.seconds, 1000 * figures.picture,
                     qPrintable(figures.name), figures.longest.type, figures.longest.receiver);
    const QJsonObject line{{u"cards"_s, qint64(all.size())},
                           {u"worst"_s, all.front().name},
                           {u"mean_to_text"_s, mean(&Figures::seconds)},
                           {u"mean_to_picture"_s, mean(&Figures::picture)},
                           {u"longest_work"_s, all.front().longest.seconds}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}
