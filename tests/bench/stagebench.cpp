#include "models/manage/repochanges.h"
#include "models/stage/stages.h"
#include "process.h"
#include "transfer/journal.h"
#include "views/stage/stagepane.h"
#include "views/widgets/theme.h"
#include "watch.h"

#include <QApplication>
#include <QJsonDocument>
#include <QListView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = u"acme/shards"_s};

//! Runs events until the thread has nothing left to do at once, as a person would see it: layout and painting done.
void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

std::vector<StagedChange> files(int count)
{
    std::vector<StagedChange> changes;
    changes.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        changes.push_back({.path = u"data/part-%1/Shard-%2.txt"_s.arg(i / 1000).arg(i, 6, 10, QChar(u'0')),
                           .localPath = u"/home/somebody/data/part-%1/Shard-%2.txt"_s.arg(i / 1000).arg(i),
                           .size = 1000 + i});
    return changes;
}

//! How long the thread was held by single acts, and how much of that it worked.
class Acts
{
public:
    void measure(const std::function<void()> &act)
    {
        QElapsedTimer clock;
        clock.start();
        const double before = process::threadSeconds();
        act();
        settle();
        m_work.push_back(process::threadSeconds() - before);
        m_whole.push_back(double(clock.nsecsElapsed()) * 1e-9);
    }

    QJsonObject figures() const
    {
        std::vector<double> sorted = m_work;
        std::ranges::sort(sorted);
        return {{u"median_work"_s, sorted[sorted.size() / 2]},
                {u"longest_work"_s, sorted.back()},
                {u"longest"_s, std::ranges::max(m_whole)}};
    }

private:
    std::vector<double> m_whole;
    std::vector<double> m_work;
};

} // namespace

//! A stage with very many changes, in the pane that shows it.
class StageBench : public QObject
{
    Q_OBJECT

public:
    StageBench(hub::HubClient &client, transfer::Journal &journal, int count)
        : m_watch(client)
        , m_count(count)
        , m_stages(client, journal, m_changes, m_folder.filePath(u"stage"_s))
        , m_stage(m_stages.stage(repo, u"main"_s))
        , m_pane(m_stages)
    {
        m_pane.resize(1180, 320);
        m_pane.setBranch(repo, u"main"_s);
        m_pane.setRight(UploadRight::Allowed);
        m_pane.show();
        settle();
    }

    void start()
    {
        const auto changes = std::make_shared<std::vector<StagedChange>>(files(m_count));
        m_watch.start();
        m_stage.changeMany(
            u"Stage many"_s, m_count,
            [changes](StageChanges &all) { return all.putAll(*changes, {}, StageChanges::Existing::Refuse); },
            [this](const Result<hub::Done> &done) {
                if (!done)
                    qFatal("%s", qPrintable(done.error().detail));
                QTimer::singleShot(0, this, [this] {
                    m_figures.insert(u"staged"_s, m_watch.stop(m_stage.changes().count()));
                    move();
                });
            });
    }

private:
    //! All of them elsewhere at once, by a folder and file by file.
    void move()
    {
        std::vector<StageChanges::Placing> placings;
        for (const StagedChange &change : m_stage.changes().targets())
            placings.push_back({.item = {.path = change.path, .size = change.size}, .to = u"moved/"_s + change.path});
        m_watch.start();
        m_stage.changeMany(
            u"Move many"_s, m_count, [placings](StageChanges &all) { return all.moveAll(placings, {}); },
            [this](const Result<hub::Done> &done) {
                if (!done)
                    qFatal("%s", qPrintable(done.error().detail));
                QTimer::singleShot(0, this, [this] {
                    m_figures.insert(u"moved"_s, m_watch.stop(m_stage.changes().count()));
                    m_stage.undo();
                    settle();
                    measureActs();
                });
            });
    }

    void measureActs()
    {
        Acts acts;
        for (int i = 0; i < 20; ++i) {
            const int number = i * (m_count / 20);
            const QString path = u"data/part-%1/Shard-%2.txt"_s.arg(number / 1000).arg(number, 6, 10, QChar(u'0'));
            acts.measure([&] {
                m_stage.change(u"Unstage"_s, [&](StageChanges &all) { return all.unstage(*all.targetAt(path)); });
            });
            acts.measure([&] { m_stage.undo(); });
            acts.measure([&] {
                StagedChange change{.path = u"notes-%1.txt"_s.arg(i)};
                m_stage.keep("a line\n", change);
                m_stage.change(u"Edit"_s,
                               [&](StageChanges &all) { return all.put(change, {}, StageChanges::Existing::Replace); });
            });
        }
        acts.measure([this] {
            m_stage.change(u"Unstage all"_s, [](StageChanges &all) {
                all = {};
                return Result<hub::Done>();
            });
        });
        acts.measure([this] { m_stage.undo(); });
        auto *list = m_pane.findChild<QListView *>(u"stageList"_s);
        acts.measure([list] { list->scrollToBottom(); });
        m_figures.insert(u"acts"_s, acts.figures());
        std::printf("%s\n", QJsonDocument(m_figures).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    QTemporaryDir m_folder;
    Watch m_watch;
    int m_count;
    RepoChanges m_changes;
    Stages m_stages;
    Stage &m_stage;
    StagePane m_pane;
    QJsonObject m_figures;
};

//! stagebench [FILES]: stages so many files, moves them, changes single ones among them, and says as JSON how long the
//! GUI thread was held.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1, u"100000"_s).toInt();
    const Theme theme(application);
    const QTemporaryDir folder;
    const Result<std::unique_ptr<transfer::Journal>> journal =
        transfer::Journal::open(folder.filePath(u"journal.sqlite"_s));
    if (!journal)
        qFatal("the journal cannot be opened");
    hub::HubClient client({.endpoint = hub::Endpoint(QUrl(u"http://127.0.0.1:9"_s))});
    StageBench bench(client, **journal, count);
    QTimer::singleShot(0, &bench, &StageBench::start);
    return QApplication::exec();
}

#include "stagebench.moc"
