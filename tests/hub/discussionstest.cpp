#include "hub/discussions.h"

#include "hub/comments.h"
#include "hub/discussionactions.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId harbor{.id = u"acme/harbor"_s};

hub::Response answer(const QByteArray &body, const QByteArray &query = {})
{
    return {.status = 200,
            .body = body,
            .url = QUrl::fromEncoded("https://hub.example/api/models/acme/harbor/discussions?" + query)};
}

QJsonObject bodyOf(const hub::Message &message)
{
    return QJsonDocument::fromJson(message.body).object();
}

hub::DiscussionEvent eventOf(const QByteArray &json)
{
    return hub::DiscussionEvent::fromJson(QJsonDocument::fromJson(json).object());
}

template<typename T>
bool isRefused(const Result<T> &call)
{
    return !call && call.error().kind == Error::Kind::Invalid && !call.error().detail.isEmpty();
}

} // namespace

class DiscussionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageNamesTheNextOneUntilAllRowsWereSent()
    {
        const auto list = hub::discussions::list(harbor,
                                                 {.status = hub::DiscussionQuery::Status::Open,
                                                  .author = u"bob"_s,
                                                  .search = u"a b"_s,
                                                  .sort = hub::DiscussionQuery::Sort::Trending});
        QCOMPARE(hub::encodedQuery(list.message.target.query), "status=open&author=bob&search=a%20b&sort=trending&p=0");
        const auto page = list.read(
            answer(R"({"count":3,"start":0,"discussions":[{"num":3},{"num":2}]})", "status=open&search=a%20b&p=0"));
        QVERIFY(page);
        QCOMPARE(page->total, 3);
        QCOMPARE(page->next.toEncoded(),
                 "https://hub.example/api/models/acme/harbor/discussions?status=open&search=a%20b&p=1");
        const auto last = hub::discussions::nextPage(harbor, page->next)
                              .read(answer(R"({"count":3,"start":2,"discussions":[{"num":1}]})", "p=1"));
        QVERIFY(last);
        QVERIFY(last->next.isEmpty());
    }

    void aRowThatWasPushedDownIsNotGivenTwice()
    {
        const auto page = hub::discussions::nextPage(harbor, QUrl(u"https://hub.example/"_s), {4, 3})
                              .read(answer(R"({"count":6,"start":2,"discussions":[{"num":3},{"num":2}]})", "p=1"));
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1U);
        QCOMPARE(page->items.front().number, 2);
        QVERIFY(!page->next.isEmpty());
    }

    void anEmptyPageIsTheLastWhateverTheCount()
    {
        const auto page =
            hub::discussions::list(harbor).read(answer(R"({"count":50,"start":20,"discussions":[]})", "p=1"));
        QVERIFY(page);
        QVERIFY(page->next.isEmpty());
    }

    void aDeletedAccountIsNobody()
    {
        const auto row = hub::Discussion::fromJson(
            harbor, QJsonDocument::fromJson(R"({"num":"7","title":null,"status":"open","author":null})").object());
        QVERIFY(row);
        QCOMPARE(row->number, 7);
        QVERIFY(!row->author);
        QCOMPARE(row->repo, harbor);
        QCOMPARE(row->comments, -1);
        QVERIFY(!hub::Discussion::fromJson(harbor, {{u"title"_s, u"No number"_s}}));
    }

    void aNewStatusKeepsItsName()
    {
        const hub::DiscussionStatus known(u"merged"_s);
        QVERIFY(known == hub::DiscussionState::Merged);
        const hub::DiscussionStatus strange(u"archived"_s);
        QVERIFY(!strange.known());
        QCOMPARE(strange.text(), u"archived"_s);
        QVERIFY(!hub::DiscussionStatus().known());
    }

    void referencesAreReadHoweverTheyAreEncoded()
    {
        QCOMPARE(hub::plainReference(u"refs%252Fpr%252F12"_s), u"refs/pr/12"_s);
        QCOMPARE(hub::pullRequestNumber(u"refs%2Fpr%2F12"_s), 12);
        QCOMPARE(hub::pullRequestNumber(u"refs/pr/12"_s), 12);
        QCOMPARE(hub::pullRequestNumber(u"refs/heads/12"_s), 0);
        QCOMPARE(hub::plainReference(u"100%25"_s), u"100%25"_s);
    }

    void conflictsAreAListOrOnlyKnownToBeThere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isSaid");
        QTest::addColumn<bool>("isEmpty");
        QTest::addColumn<QStringList>("paths");
        QTest::newRow("none") << QByteArray("[]") << true << true << QStringList();
        QTest::newRow("some") << QByteArray(R"(["a.txt","b"])") << true << false << QStringList{u"a.txt"_s, u"b"_s};
        QTest::newRow("true") << QByteArray("true") << true << false << QStringList();
        QTest::newRow("null") << QByteArray("null") << false << true << QStringList();
    }
    void conflictsAreAListOrOnlyKnownToBeThere()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isSaid);
        QFETCH(bool, isEmpty);
        QFETCH(QStringList, paths);
        const auto call = hub::discussions::details(harbor, 2);
        QVERIFY(call);
        const auto details = call->read(answer(R"({"num":2,"isPullRequest":true,"filesWithConflicts":)" + json + '}'));
        QVERIFY(details);
        QCOMPARE(details->conflicts.has_value(), isSaid);
        const hub::ConflictingFiles conflicts = details->conflicts.value_or(hub::ConflictingFiles());
        QCOMPARE(conflicts.isEmpty(), isEmpty);
        QCOMPARE(conflicts.paths, paths);
        QVERIFY(!details->changes);
        QVERIFY(!details->diff);
    }

    void aPullRequestSaysWhereItGoes()
    {
        const auto details = hub::discussions::details(harbor, 2)->read(answer(
            R"({"num":2,"isPullRequest":true,"status":"merged","locked":true,"org":{"name":"acme","type":"org"},
                "changes":{"base":"refs%2Fheads%2Fmain","mergeCommitId":"abc","headCommitId":"def","refDeleted":true},
                "diff":"","diffUrl":"/d"})"));
        QVERIFY(details);
        QCOMPARE(details->discussion.gitReference(), u"refs/pr/2"_s);
        QCOMPARE(details->discussion.webPath(), "/acme/harbor/discussions/2");
        QVERIFY(details->changes);
        QCOMPARE(details->changes->base, u"refs/heads/main"_s);
        QCOMPARE(details->changes->mergeCommit, u"abc"_s);
        QCOMPARE(details->changes->headCommit, u"def"_s);
        QVERIFY(details->changes->isReferenceDeleted);
        QVERIFY(details->isLocked);
        QVERIFY(details->organization && details->organization->isOrganization());
        QVERIFY(details->diff && details->diff->isEmpty());
    }

    void aCommentIsReadWithItsPast()
    {
        const auto read = eventOf(
            R"({"id":"c1","type":"comment","createdAt":"2024-03-01T10:00:00.000Z","author":{"name":"bob"},"data":{
                "edited":true,"hidden":false,"latest":{"raw":"now","html":"<p>now</p>","updatedAt":"2024-03-02T10:00:00Z",
                "author":{"name":"eve"}},"numEdits":"2","editors":"eve","relatedEventId":"e9","parentCommentId":"c0",
                "reactions":[{"reaction":"🚀","users":["amy","bob"]},{"reaction":"👍","users":[{"user":"amy"}],"count":5}],
                "identifiedLanguage":{"language":"en","probability":"0.5"},
                "history":[{"raw":"before"},{"raw":"first"}]}})");
        const auto *comment = read.as<hub::Comment>();
        QVERIFY(comment);
        QVERIFY(comment->isEdited);
        QCOMPARE(comment->latest.markdown, u"now"_s);
        QCOMPARE(comment->latest.author->name, u"eve"_s);
        QCOMPARE(comment->edits, 2);
        QCOMPARE(comment->editors, QStringList{u"eve"_s});
        QCOMPARE(comment->history.size(), 2U);
        QCOMPARE(comment->history.back().markdown, u"first"_s);
        QCOMPARE(comment->reactions.front().count, 2);
        QCOMPARE(comment->reactions.back().users, QStringList{u"amy"_s});
        QCOMPARE(comment->reactions.back().count, 5);
        QCOMPARE(comment->language, u"en"_s);
        QCOMPARE(comment->languageProbability, 0.5);
        QCOMPARE(comment->relatedEventId, u"e9"_s);
        QCOMPARE(comment->parentCommentId, u"c0"_s);
    }

    void everyOtherKindOfEventIsRead()
    {
        const auto status = eventOf(R"({"type":"status-change","data":{"status":"closed","reason":"done"}})");
        QVERIFY(status.as<hub::StatusChange>()->status == hub::DiscussionState::Closed);
        QCOMPARE(status.as<hub::StatusChange>()->reason, u"done"_s);
        const auto commit = eventOf(R"({"type":"commit","data":{"subject":"Fix","oid":"abc"}})");
        QCOMPARE(commit.as<hub::PushedCommit>()->title, u"Fix"_s);
        const auto title = eventOf(R"({"type":"title-change","data":{"from":"a","to":"b"}})");
        QCOMPARE(title.as<hub::TitleChange>()->to, u"b"_s);
        QVERIFY(eventOf(R"({"type":"pinning-change","data":{"pinned":true}})").as<hub::PinningChange>()->isPinned);
        QVERIFY(eventOf(R"({"type":"locking-change","data":{"locked":true}})").as<hub::LockingChange>()->isLocked);
        const auto report = eventOf(R"({"type":"report-status-change","data":{"report":"resolved"}})");
        QCOMPARE(report.as<hub::ReportChange>()->report.toString(), u"resolved"_s);
        QVERIFY(eventOf(R"({"type":"ref-deleted"})").as<hub::ReferenceDeleted>());
        const auto truncated = eventOf(R"({"type":"commits-truncated","data":{"hiddenCommits":"9","headOid":"f"}})");
        QCOMPARE(truncated.as<hub::CommitsTruncated>()->hiddenCommits, 9);
    }

    void anEventOfAnUnknownKindIsKept()
    {
        const auto read = eventOf(R"({"id":"x","type":"assigned","author":null,"data":{"to":"bob"}})");
        QCOMPARE(read.type, u"assigned"_s);
        QVERIFY(!read.author);
        QCOMPARE(read.as<hub::UnknownEvent>()->data["to"_L1].toString(), u"bob"_s);
        QVERIFY(eventOf("{}").as<hub::UnknownEvent>());
    }

    void whatTheHubWouldRefuseIsNotSent()
    {
        QVERIFY(isRefused(hub::discussions::details(harbor, 0)));
        QVERIFY(isRefused(hub::discussions::open(harbor, {.title = u" ab "_s})));
        QVERIFY(isRefused(hub::discussions::open(harbor, {.title = QString(201, u'x')})));
        QVERIFY(isRefused(hub::discussions::open(harbor, {.title = u"Fine"_s, .description = QString(65537, u'x')})));
        QVERIFY(isRefused(hub::discussions::rename(harbor, 1, u"ab"_s)));
        QVERIFY(isRefused(hub::comments::add(harbor, 1, {})));
        QVERIFY(isRefused(hub::comments::add(harbor, -1, u"text"_s)));
        QVERIFY(isRefused(hub::comments::edit(harbor, 1, {}, u"text"_s)));
        QVERIFY(isRefused(hub::comments::react(harbor, 1, u"c1"_s, u"🍕"_s, true)));
        QVERIFY(isRefused(hub::discussions::merge(harbor, 1, QString(65537, u'x'))));
    }

    void anEmptyDescriptionGetsOurOwnWords()
    {
        const auto call = hub::discussions::open(harbor, {.title = u" A title "_s, .description = u" \n"_s});
        QVERIFY(call);
        QVERIFY(call->message.needsToken);
        const QJsonObject body = bodyOf(call->message);
        QCOMPARE(body["title"_L1].toString(), u"A title"_s);
        QVERIFY(body["description"_L1].toString().contains(u"Hubcap"));
        QCOMPARE(body["pullRequest"_L1], QJsonValue(false));
    }

    void actionsGoWhereTheHubWantsThem()
    {
        const auto hide = hub::comments::hide(harbor, 3, u"ABCdef"_s, hub::HideReason::OffTopic);
        QCOMPARE(hide->message.target.path, "/api/models/acme/harbor/discussions/3/comment/abcdef/hide");
        QCOMPARE(hide->message.body, R"({"reason":"Off-Topic"})");
        QVERIFY(hub::comments::hide(harbor, 3, u"c"_s)->message.body.isEmpty());
        const auto react = hub::comments::react(harbor, 3, u"c"_s, u"🤗"_s, false);
        QCOMPARE(bodyOf(react->message)["action"_L1].toString(), u"remove"_s);
        QCOMPARE(hub::discussions::pin(harbor, 3, true)->message.body, R"({"pinned":true})");
        QCOMPARE(hub::discussions::ignore(harbor, 3, true)->message.body, R"({"action":"add"})");
        const auto removal = hub::discussions::removeReference(harbor, 3);
        QCOMPARE(removal->message.verb, hub::Verb::Delete);
        QCOMPARE(removal->message.target.path, "/api/models/acme/harbor/discussions/3/ref");
        QCOMPARE(hub::discussions::remove(harbor, 3)->message.target.path, "/api/models/acme/harbor/discussions/3");
    }

    void theStorageOfAPullRequestIsRead()
    {
        const auto call = hub::discussions::storage(harbor, 3);
        const auto storage = call->read(answer(R"({"estimatedStorage":"2048","refDeleted":false})"));
        QVERIFY(storage);
        QCOMPARE(storage->estimatedBytes, 2048);
        QCOMPARE(call->read(answer("{}"))->estimatedBytes, -1);
    }
};

QTEST_GUILESS_MAIN(DiscussionsTest)
#include "discussionstest.moc"
