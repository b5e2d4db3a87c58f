#include "core/settings.h"
#include "models/cards/imagesource.h"
#include "models/files/filetreemodel.h"
#include "models/manage/repochanges.h"
#include "models/stage/stages.h"
#include "transfer/journal.h"
#include "views/files/filespage.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"
#include "watch.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

class NoImages : public ImageSource
{
public:
    void fetch(const QUrl & /*url*/, QObject * /*context*/, Callback<QByteArray> /*done*/) override { }
};

double seconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) * 1e-9;
}

//! Runs events until the thread has nothing left to do at once, as a person would see it: layout and painting done.
void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

QJsonObject spread(std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at = [&times](double part) { return times[size_t(double(times.size() - 1) * part)]; };
    return {{u"median"_s, at(0.5)}, {u"p95"_s, at(0.95)}, {u"longest"_s, times.back()}};
}

} // namespace

//! The Files page with a big folder: how it opens, fills, scrolls and searches.
class FilesBench : public QObject
{
    Q_OBJECT

public:
    FilesBench(hub::HubClient &client, transfer::Journal &journal, const hub::RepoUrl &place)
        : m_stages(client, journal, m_changes, m_folder.filePath(u"stage"_s))
        , m_watch(client)
        , m_place(place)
        , m_page({.client = client,
                  .settings = m_settings,
                  .images = m_images,
                  .prompter = m_prompter,
                  .changes = m_changes,
                  .stages = m_stages})
        , m_view(m_page.findChild<QTreeView *>(u"fileTree"_s))
        , m_model(qobject_cast<FileTreeModel *>(m_view->model()))
        , m_search(m_page.findChild<QLineEdit *>(u"fileFilter"_s))
        , m_results(m_page.findChild<QTreeView *>(u"searchResults"_s))
    {
        m_page.resize(1180, 760);
        m_page.show();
        settle();
        m_view->viewport()->installEventFilter(this);
        connect(m_model, &FileTreeModel::rootStateChanged, this, &FilesBench::goOn, Qt::QueuedConnection);
    }

    void start()
    {
        m_watch.start();
        m_clock.start();
        m_page.showPlace(m_place);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_opened == 0 && m_model->rowCount() > 1)
            m_opened = seconds(m_clock);
        return QObject::eventFilter(object, event);
    }

private:
    void goOn()
    {
        switch (m_model->rootState()) {
        case FileTreeModel::State::Partial: return m_model->loadMore({});
        case FileTreeModel::State::Complete: return QTimer::singleShot(200, this, &FilesBench::measureRest);
        case FileTreeModel::State::Failed: qFatal("%s", qPrintable(m_model->rootError()->detail));
        case FileTreeModel::State::Unlisted:
        case FileTreeModel::State::Loading: return;
        }
    }

    void measureRest()
    {
        m_figures = m_watch.stop(m_model->rowCount());
        m_figures.insert(u"opened"_s, m_opened);
        m_figures.insert(u"scroll"_s, spread(scroll()));
        m_figures.insert(u"sort"_s, spread(sort()));
        m_watch.start();
        m_search->setText(u"x"_s); // begins to list the repo
        QTimer::singleShot(20, this, &FilesBench::awaitSearch);
    }

    //! A page's turn at a time, painted each: what a frame takes.
    std::vector<double> scroll()
    {
        QScrollBar *bar = m_view->verticalScrollBar();
        std::vector<double> frames;
        for (int step = 0; step < 400; ++step) {
            QElapsedTimer frame;
            frame.start();
            bar->setValue(step % 2 == 0 ? bar->value() + bar->singleStep() * 3
                                        : int(qint64(bar->maximum()) * step / 400));
            settle();
            frames.push_back(seconds(frame));
        }
        bar->setValue(0);
        settle();
        return frames;
    }

    std::vector<double> sort()
    {
        std::vector<double> times;
        for (const int column : {FileTreeModel::SizeColumn, FileTreeModel::NameColumn, FileTreeModel::SizeColumn}) {
            for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                QElapsedTimer clock;
                clock.start();
                m_view->sortByColumn(column, order);
                settle();
                times.push_back(seconds(clock));
            }
        }
        return times;
    }

    void awaitSearch()
    {
        const auto *model = qobject_cast<FileSearchModel *>(m_results->model());
        if (model->state() == FileSearchModel::State::Failed)
            qFatal("%s", qPrintable(model->error().detail));
        if (model->state() != FileSearchModel::State::Complete)
            return QTimer::singleShot(20, this, &FilesBench::awaitSearch);
        m_figures.insert(u"search"_s, m_watch.stop(model->listedCount()));
        m_figures.insert(u"keystroke"_s, spread(type()));
        m_figures.insert(u"resident"_s, Watch::resident());
        std::printf("%s\n", QJsonDocument(m_figures).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    //! Words that are in every path and in a few, letter by letter, with what was found painted after each.
    std::vector<double> type()
    {
        std::vector<double> times;
        for (const QString &word : {u"shard-0999"_s, u"txt"_s, u"00 99"_s}) {
            m_search->clear();
            settle();
            for (qsizetype length = 1; length <= word.size(); ++length) {
                QElapsedTimer clock;
                clock.start();
                m_search->setText(word.first(length));
                settle();
                times.push_back(seconds(clock));
            }
        }
        return times;
    }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    NoImages m_images;
    DialogPrompter m_prompter;
    RepoChanges m_changes;
    Stages m_stages;
    Watch m_watch;
    hub::RepoUrl m_place;
    FilesPage m_page;
    QTreeView *m_view;
    FileTreeModel *m_model;
    QLineEdit *m_search;
    QTreeView *m_results;
    QElapsedTimer m_clock;
    QJsonObject m_figures;
    double m_opened = 0;
};

//! filesbench ENDPOINT TOKEN OWNER/NAME: opens a model repo's files, and says how that went, as JSON.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4) {
        std::fprintf(stderr, "usage: filesbench ENDPOINT TOKEN OWNER/NAME\n");
        return 2;
    }
    const Theme theme(application);
    const hub::Endpoint endpoint{QUrl(words[1])};
    hub::HubClient client({.endpoint = endpoint, .token = words[2].toLatin1()});
    const QTemporaryDir folder;
    const Result<std::unique_ptr<transfer::Journal>> journal =
        transfer::Journal::open(folder.filePath(u"journal.sqlite"_s));
    if (!journal)
        qFatal("the journal cannot be opened");
    FilesBench bench(client, **journal,
                     {.endpoint = endpoint,
                      .repo = {.kind = hub::RepoKind::Model, .id = words[3]},
                      .view = hub::RepoUrl::View::Files,
                      .revision = u"main"_s});
    // The network's own threads and tables are there before the measurement begins.
    const hub::Request first = client.send<hub::Page<hub::TreeEntry>>(
        hub::tree::list({.kind = hub::RepoKind::Model, .id = words[3]}, {.revision = u"empty"_s}),
        [&bench](const Result<hub::Page<hub::TreeEntry>> &) { bench.start(); });
    return QApplication::exec();
}

#include "filesbench.moc"
