#include "models/cards/imagesource.h"
#include "models/community/discussionthread.h"
#include "views/community/threadview.h"
#include "views/widgets/theme.h"
#include "watch.h"

#include <QApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QScrollBar>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class NoImages : public ImageSource
{
public:
    void fetch(const QUrl & /*url*/, QObject * /*context*/, Callback<QByteArray> /*done*/) override { }
};

//! Says when a view has been painted with something in it.
class PaintWatch : public QObject
{
    Q_OBJECT

public:
    explicit PaintWatch(ThreadView &view) : m_view(view) { view.viewport()->installEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_view.document()->isEmpty())
            QTimer::singleShot(0, this, &PaintWatch::painted);
        return QObject::eventFilter(object, event);
    }

signals:
    void painted();

private:
    ThreadView &m_view;
};

} // namespace

//! threadbench ENDPOINT TOKEN OWNER/NAME NUMBER: opens a discussion of a model repo in a window, and says what that
//! took from the answer's last byte to the first painted comments, as JSON.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5) {
        std::fprintf(stderr, "usage: threadbench ENDPOINT TOKEN OWNER/NAME NUMBER\n");
        return 2;
    }
    const Theme theme(application);
    hub::HubClient client({.endpoint = hub::Endpoint(QUrl(words[1])), .token = words[2].toLatin1()});
    client.setSilenceLimit(std::chrono::minutes(5));
    NoImages images;
    ThreadView view(images);
    view.resize(1100, 800);
    view.show();
    QCoreApplication::processEvents();

    Watch watch(client);
    PaintWatch paint(view);
    DiscussionThread thread(client);
    QEventLoop untilPainted;
    QObject::connect(&paint, &PaintWatch::painted, &untilPainted, &QEventLoop::quit);
    QObject::connect(&thread, &DiscussionThread::changed, &view, [&] {
        if (thread.state() == DiscussionThread::State::Failed)
            qFatal("%s", qPrintable(thread.error().detail));
        if (thread.state() == DiscussionThread::State::Ready)
            view.setThread(thread.details(), client.endpoint(), u"alice"_s);
    });
    watch.start();
    thread.open({.kind = hub::RepoKind::Model, .id = words[3]}, words[4].toInt());
    untilPainted.exec();
    QJsonObject figures = watch.stop(qsizetype(thread.details().events.size()));
    figures.insert(u"height"_s, view.verticalScrollBar()->maximum());
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}

#include "threadbench.moc"
