#include "transfer/commitseries.h"

#include "hub/comments.h"
#include "hub/discussionactions.h"
#include "transfer/commitrun.h"
#include "transfer/uploadworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;

//! A change in several commits on one pull request, and how a later run goes on with it.
class CommitSeriesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UploadWorld> m_world;
    std::unique_ptr<hub::BlockingHub> m_hub;

    QString content(const QString &revision, const QString &path) const
    {
        return m_world->git({u"show"_s, revision + u':' + path});
    }
    QStringList titles(const QString &range) const
    {
        return m_world->git({u"log"_s, u"--format=%s"_s, range}).split(u'\n', Qt::SkipEmptyParts);
    }

    Addition addition(const QString &path, const QByteArray &data) const
    {
        const QString place = m_world->local.filePath(u"content/"_s + path);
        UploadWorld::write(place, data);
        return {.file = inspectFile(place).value_or(LocalFile()), .repoPath = path};
    }

    //! Two deletions and five files in four commits.
    CommitSteps steps() const
    {
        return {.additions = {{addition(u"a.txt"_s, "a"), addition(u"b.txt"_s, "b")},
                              {addition(u"c.txt"_s, "c"), addition(u"model.safetensors"_s, QByteArray(60'000, 'm'))},
                              {addition(u"d.txt"_s, "d")}},
                .deletions = {{Deletion{u"same.txt"_s}, Deletion{.repoPath = u"old/"_s, .isFolder = true}}}};
    }

    CommitSeries::Wish wish(bool merges = true) const
    {
        return {
            .repo = UploadWorld::repo(), .message = u"Big change"_s, .description = u"In steps"_s, .merges = merges};
    }

    Result<SeriesOutcome> run(const CommitSeries::Wish &wish, const CommitSteps &steps, JobId job = 1)
    {
        ProgressTracker progress;
        return CommitSeries(*m_hub, *m_world->journal, progress, job, wish, {}).run(steps, {}, {});
    }
    Result<std::optional<SeriesOutcome>> finishEarlier(const CommitSeries::Wish &wish)
    {
        ProgressTracker progress;
        return CommitSeries(*m_hub, *m_world->journal, progress, 1, wish, {}).finishEarlier({});
    }

    std::vector<hub::Discussion> discussions()
    {
        const auto page = m_hub->run(hub::discussions::list(UploadWorld::repo()), {});
        return page ? page->items : std::vector<hub::Discussion>();
    }
    hub::DiscussionDetails details(int number)
    {
        return m_hub->run(hub::discussions::details(UploadWorld::repo(), number), {})
            .value_or(hub::DiscussionDetails());
    }
    static QStringList boxes(const QString &description)
    {
        QStringList boxes;
        for (const QString &line : description.split(u'\n')) {
            if (line.startsWith("- ["_L1))
                boxes += line.first(5);
        }
        return boxes;
    }
    //! How often a file was sent, inline or to storage.
    int timesSent(const QByteArray &part) const
    {
        int count = 0;
        for (const sandbox::RecordedRequest &request : m_world->hub.requests())
            count += request.method != "GET" && request.path.contains("/commit/") ? int(request.body.count(part)) : 0;
        return count;
    }
    int puts() const
    {
        int count = 0;
        for (const sandbox::RecordedRequest &request : m_world->hub.requests())
            count += request.method == "PUT" ? 1 : 0;
        return count;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<UploadWorld>();
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {{.path = u"old/one"_s, .content = "1"}, {.path = u"old/two"_s, .content = "2"}});
        m_world->hub.clearRequests();
        m_hub = std::make_unique<hub::BlockingHub>(m_world->session());
    }

    void itEndsOnMain()
    {
        const Result<SeriesOutcome> outcome = run(wish(), steps());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, SeriesOutcome::Kind::Merged);
        QCOMPARE(outcome->filesSent, 5);
        QCOMPARE(outcome->url.path(), u"/alice/clip-small/discussions/1"_s);
        QCOMPARE(outcome->mergeCommit, m_world->git({u"rev-parse"_s, u"main"_s}));
        QCOMPARE(content(u"main"_s, u"d.txt"_s), u"d"_s);
        QCOMPARE(m_world->git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}).split(u'\n'),
                 (QStringList{u".gitattributes"_s, u"a.txt"_s, u"b.txt"_s, u"c.txt"_s, u"changed.txt"_s, u"d.txt"_s,
                              u"model.safetensors"_s}));
        const hub::DiscussionDetails pullRequest = details(1);
        QCOMPARE(pullRequest.discussion.title, u"Big change"_s);
        QVERIFY(pullRequest.discussion.status == hub::DiscussionState::Merged);
        QCOMPARE(boxes(SeriesFinder::description(pullRequest)), QStringList(4, u"- [x]"_s));
        QVERIFY(!m_world->journal->doubt(1));
    }

    void itIsLeftOpenForOthers()
    {
        const QString before = m_world->git({u"rev-parse"_s, u"main"_s});
        const Result<SeriesOutcome> outcome = run(wish(false), steps());
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, SeriesOutcome::Kind::Open);
        QCOMPARE(outcome->pullRequest, 1);
        QVERIFY(details(1).discussion.status == hub::DiscussionState::Open);
        QCOMPARE(m_world->git({u"rev-parse"_s, u"main"_s}), before);
        QCOMPARE(titles(u"main..refs/pr/1"_s).size(), 4);
        // Once more: it is there already.
        const Result<SeriesOutcome> again = run(wish(false), steps());
        QVERIFY(again);
        QCOMPARE(again->pullRequest, 1);
        QCOMPARE(again->filesSent, 0);
        QCOMPARE(discussions().size(), size_t(1));
    }

    void anInterruptedOneGoesOnWhereItStopped_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("ticked");
        QTest::newRow("first commit") << u"*/commit/*"_s << 0;
        QTest::newRow("second commit") << u"*/preupload/*"_s << 1;
        QTest::newRow("storage") << u"*/info/lfs/*"_s << 2;
        QTest::newRow("tick") << u"*/edit"_s << 0;
        QTest::newRow("title") << u"*/title"_s << 4;
        QTest::newRow("state") << u"*/status"_s << 4;
        QTest::newRow("merge") << u"*/merge"_s << 4;
    }

    void anInterruptedOneGoesOnWhereItStopped()
    {
        QFETCH(QString, address);
        QFETCH(int, ticked);
        m_world->hub.failNext(address, 1, 403, R"({"error":"boom"})");
        const Result<SeriesOutcome> first = run(wish(), steps());
        QVERIFY(!first);
        QCOMPARE(first.error().detail, u"boom"_s);
        QCOMPARE(boxes(SeriesFinder::description(details(1))).count(u"- [x]"_s), ticked);

        // Another machine: the Hub alone knows what is done.
        m_world->hub.clearSwitches();
        Result<std::unique_ptr<Journal>> fresh = Journal::open(m_world->local.filePath(u"other.sqlite"_s));
        QVERIFY(fresh);
        m_world->journal = *std::move(fresh);
        const Result<SeriesOutcome> second = run(wish(), steps());
        QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
        QCOMPARE(second->kind, SeriesOutcome::Kind::Merged);
        QCOMPARE(second->pullRequest, 1);
        QCOMPARE(discussions().size(), size_t(1));
        QCOMPARE(titles(u"main..refs/pr/1"_s).size(), 4);
        QCOMPARE(boxes(SeriesFinder::description(details(1))), QStringList(4, u"- [x]"_s));
        const int refused = address.contains("commit"_L1) ? 1 : 0; // which had the deletions
        QCOMPARE(timesSent("same.txt"), 1 + refused);
        for (const QByteArray &path : {QByteArray("a.txt"), QByteArray("c.txt"), QByteArray("d.txt")})
            QCOMPARE(timesSent("\"" + path + "\""), 1);
        QCOMPARE(puts(), 1);
    }

    void anUnansweredMergeIsNotRepeated()
    {
        m_world->hub.loseAnswer(u"*/merge"_s);
        const Result<SeriesOutcome> outcome = run(wish(), steps());
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, SeriesOutcome::Kind::Merged);
        QCOMPARE(m_world->requestsTo("/merge"), 1);
    }

    void whatOnlyHadToBeMergedIsFinishedWithoutTheFiles()
    {
        m_world->hub.failNext(u"*/merge"_s, 1, 503);
        QVERIFY(!run(wish(), steps()));
        const auto outcome = finishEarlier(wish());
        QVERIFY(outcome && *outcome);
        QCOMPARE((*outcome)->kind, SeriesOutcome::Kind::Merged);
        QCOMPARE((*outcome)->pullRequest, 1);
        const auto nothing = finishEarlier(wish());
        QVERIFY(nothing && !*nothing);
    }

    void aMergeThatWasNotHeardOfIsFoundLater()
    {
        QVERIFY(run(wish(), steps()));
        QVERIFY(m_world->journal->saveDoubt(1, {.pullRequest = 1}));
        const auto outcome = finishEarlier(wish());
        QVERIFY(outcome && *outcome);
        QCOMPARE((*outcome)->kind, SeriesOutcome::Kind::Merged);
        QCOMPARE((*outcome)->mergeCommit, m_world->git({u"rev-parse"_s, u"main"_s}));
    }

    void whatPeopleHaveClosedIsNotOpenedAgain()
    {
        m_world->hub.failNext(u"*/merge"_s, 1, 503);
        QVERIFY(!run(wish(), steps()));
        QVERIFY(m_hub->run(
            hub::discussions::setStatus(UploadWorld::repo(), 1, hub::discussions::SettableStatus::Closed), {}));
        const auto outcome = finishEarlier(wish());
        QVERIFY(outcome && !*outcome);
        QVERIFY(details(1).discussion.status == hub::DiscussionState::Closed);
    }

    void nothingNewIsClosedWithAWord()
    {
        const CommitSteps same{.additions = {{addition(u"changed.txt"_s, "before\n")}}};
        const Result<SeriesOutcome> outcome = run(wish(), same);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, SeriesOutcome::Kind::Closed);
        QCOMPARE(outcome->filesUnchanged, 1);
        QVERIFY(details(1).discussion.status == hub::DiscussionState::Closed);
        QCOMPARE(outcome->asUpload(m_hub->endpoint(), UploadWorld::repo()).kind, UploadOutcome::Kind::Unchanged);
    }

    void aConflictIsSaidInThePullRequestToo()
    {
        m_world->hub.failNext(u"*/title"_s, 1, 403);
        QVERIFY(!run(wish(), steps()));
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(), {{.path = u"a.txt"_s, .content = "z"}});
        const Result<SeriesOutcome> outcome = run(wish(), steps());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
        const hub::DiscussionDetails pullRequest = details(1);
        QVERIFY(pullRequest.discussion.status == hub::DiscussionState::Open);
        const auto *remark = pullRequest.events.back().as<hub::Comment>();
        QVERIFY(remark && remark->latest.markdown.contains(outcome.error().detail));
    }

    void commitsOfOthersAreNotPushedUpon()
    {
        m_world->hub.failNext(u"*/preupload/*"_s, 1, 403);
        QVERIFY(!run(wish(), steps()));
        ProgressTracker progress;
        CommitRun other(*m_hub, *m_world->journal, progress, 2,
                        {.target = {.repo = UploadWorld::repo(), .revision = u"refs/pr/1"_s}, .summary = u"Mine"_s},
                        {});
        QVERIFY(other.run({addition(u"x.txt"_s, "x")}, {}, {}));
        m_world->hub.clearRequests();
        const Result<SeriesOutcome> outcome = run(wish(), steps());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
        QCOMPARE(outcome.error().subject, u"refs/pr/1"_s);
        QCOMPARE(m_world->requestsTo("/commit/"), 0);
    }

    void aChangedDescriptionIsNotWrittenOver()
    {
        m_world->hub.failNext(u"*/preupload/*"_s, 1, 403);
        QVERIFY(!run(wish(), steps()));
        const hub::DiscussionDetails before = details(1);
        const hub::DiscussionEvent *comment = SeriesFinder::firstComment(before);
        QVERIFY(comment);
        QVERIFY(m_hub->run(hub::comments::edit(UploadWorld::repo(), 1, comment->id, u"I know better"_s), {}));
        const Result<SeriesOutcome> outcome = run(wish(), steps());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
        QCOMPARE(SeriesFinder::description(details(1)), u"I know better"_s);
    }

    void theSameOnceMoreBeginsAfterTheFirstIsMerged()
    {
        QVERIFY(run(wish(), {.additions = steps().additions}));
        m_world->hub.commitFiles(sandbox::Kind::Model, UploadWorld::name(),
                                 {.deletions = {u"a.txt"_s, u"d.txt"_s}, .title = u"No"_s});
        const Result<SeriesOutcome> outcome = run(wish(), {.additions = steps().additions});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->pullRequest, 2);
        QCOMPARE(outcome->filesSent, 2);
        QCOMPARE(outcome->filesUnchanged, 3);
        QCOMPARE(content(u"main"_s, u"a.txt"_s), u"a"_s);
    }

    void unreadableFilesAreDecidedUponBeforeThereIsAPullRequest()
    {
        CommitSteps broken = steps();
        QVERIFY(QFile::remove(broken.additions[0][1].file.path));
        const Result<SeriesOutcome> asked = run(wish(), broken);
        QVERIFY(asked);
        QCOMPARE(asked->kind, SeriesOutcome::Kind::NeedsDecision);
        QCOMPARE(asked->problems.size(), size_t(1));
        QCOMPARE(asked->problems.front().repoPath, u"b.txt"_s);
        QVERIFY(discussions().empty());
        CommitSeries::Wish skipping = wish();
        skipping.skipUnreadable = true;
        const Result<SeriesOutcome> done = run(skipping, broken);
        QVERIFY(done);
        QCOMPARE(done->kind, SeriesOutcome::Kind::Merged);
        QCOMPARE(done->filesSent, 4);
    }

    void whatIsNoSeriesIsRefused()
    {
        const std::vector<Addition> step{addition(u"a.txt"_s, "a")};
        for (const CommitSteps &steps : {CommitSteps{}, CommitSteps{.additions = {step, step}},
                                         CommitSteps{.additions = {step}, .deletions = {{}}}}) {
            const Result<SeriesOutcome> outcome = run(wish(), steps);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, Error::Kind::Invalid);
        }
        QVERIFY(discussions().empty());
    }

    void anUploadIsCutAndMerged_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("merged") << false;
        QTest::newRow("pull request") << true;
    }

    void anUploadIsCutAndMerged()
    {
        QFETCH(bool, isOpen);
        const QString folder = m_world->local.filePath(u"many"_s);
        for (int i = 0; i < 120; ++i)
            UploadWorld::write(folder + u"/%1.txt"_s.arg(i, 3, 10, QChar(u'0')), QByteArray::number(i));
        UploadSpec spec = m_world->spec(folder);
        spec.strategy = Strategy::PullRequestSeries;
        spec.target.createPullRequest = isOpen;
        spec.deletePatterns = QStringList{u"old/*"_s};
        const JobRecord record{.id = 7, .spec = spec.toJson()};
        ProgressTracker progress;
        m_world->hub.failNext(u"*/preupload/*"_s, 1, 403);
        QVERIFY(!UploadJob(*m_hub, *m_world->journal, progress, record).run({}));
        ProgressTracker again;
        const Result<UploadOutcome> outcome = UploadJob(*m_hub, *m_world->journal, again, record).run({});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->kind, UploadOutcome::Kind::Committed);
        QCOMPARE(outcome->filesSent, 120);
        QCOMPARE(outcome->commit.pullRequest, isOpen ? 1 : 0);
        QCOMPARE(titles(u"main..refs/pr/1"_s).size(), 4); // deletions, 50, 50, 20
        QCOMPARE(content(isOpen ? u"refs/pr/1"_s : u"main"_s, u"119.txt"_s), u"119"_s);
        QCOMPARE(discussions().size(), size_t(1));
        QCOMPARE(again.snapshot().fraction(), 1.0);
        QCOMPARE(again.snapshot().filesDone, 120);
        QCOMPARE(again.snapshot().bytesAcknowledged, again.snapshot().bytesTotal);
    }

    void onlyMainIsUploadedToInSeveralCommits()
    {
        UploadSpec spec = m_world->spec(m_world->makeFolder());
        spec.strategy = Strategy::PullRequestSeries;
        QVERIFY(spec.validated());
        UploadSpec onBranch = spec;
        onBranch.target.revision = u"dev"_s;
        QVERIFY(!onBranch.validated());
        UploadSpec tied = spec;
        tied.parentCommit = QString(40, u'a');
        QVERIFY(!tied.validated());
        QCOMPARE(UploadSpec::fromJson(spec.toJson())->strategy, Strategy::PullRequestSeries);
        QVERIFY(!m_world->spec(spec.sources.front().path).toJson().contains(u"isSeries"_s));
    }

    void titlesAndSizesAreWrittenAsOthersReadThem()
    {
        Addition sized{.file = {.size = 1250}, .repoPath = u"a"_s, .hashes = {.sha256 = QString(64, u'0')}};
        const Result<SeriesPlan> plan = SeriesPlan::make({.additions = {{sized}}});
        QVERIFY(plan);
        const SeriesStep &step = plan->steps().front();
        QCOMPARE(step.line(), u"- [ ] Upload 1 file(s) totalling 1.2K (%1)"_s.arg(step.id));
        QCOMPARE(plan->draftTitle(u"M"_s), u"[WIP] M (multi-commit %1)"_s.arg(plan->id()));
        const QString longTitle = plan->draftTitle(QString(300, u'm'));
        QCOMPARE(longTitle.size(), 200);
        QVERIFY(longTitle.contains(plan->id()));
        QCOMPARE(SeriesPlan::finalTitle(u"one\ntwo"_s), u"one"_s);
        QVERIFY(SeriesPlan::finalTitle(u"x"_s).size() >= 3);
        QVERIFY(plan->isDescribedBy(plan->description(u"M"_s, u"%3 %4"_s)));
        QVERIFY(!plan->isDescribedBy(u"- [x] Upload (%1)"_s.arg(QString(64, u'1'))));
    }
};

QTEST_GUILESS_MAIN(CommitSeriesTest)
#include "commitseriestest.moc"
