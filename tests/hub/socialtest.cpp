#include "hub/accessrequests.h"
#include "hub/carriers.h"
#include "hub/collections.h"
#include "hub/notifications.h"
#include "hub/people.h"
#include "hub/webhooks.h"
#include "wire/replayserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId harbor{.id = u"acme/harbor"_s};
const QString slug = u"acme/best-of-0f56eeff0c0f56eeff0c0f56"_s;

hub::Response answer(const QByteArray &body, int status = 200)
{
    return {.status = status, .body = body, .url = QUrl(u"https://hub.example/api/notifications?p=0"_s)};
}

QJsonObject bodyOf(const hub::Message &message)
{
    return QJsonDocument::fromJson(message.body).object();
}

template<typename T>
bool isRefused(const Result<T> &call)
{
    return !call && call.error().kind == Error::Kind::Invalid && !call.error().detail.isEmpty();
}

} // namespace

//! People and what they do besides repos: collections, access, notifications, webhooks.
class SocialTest : public QObject
{
    Q_OBJECT

private slots:
    void aUserIsReadWithWhateverIsSaid()
    {
        const auto user = hub::people::user(u"amy"_s)->read(
            answer(R"({"user":"amy","fullname":"Amy","isPro":"true","numModels":"12","numFollowers":null,
                       "orgs":[{"name":"acme"},null,{}],"hardwareItems":[{"sku":["GPU","Maker","X"],"mem":24,"num":2}]})"));
        QVERIFY(user);
        QCOMPARE(user->user.name, u"amy"_s);
        QVERIFY(user->user.isPro);
        QCOMPARE(user->counts.models, 12);
        QCOMPARE(user->counts.followers, -1);
        QVERIFY(!user->isFollowed);
        QCOMPARE(user->organizations.size(), 1U);
        QCOMPARE(user->hardware.front().sku.size(), 3);
        QVERIFY(!hub::people::user(u"amy"_s)->read(answer("{}")));
    }

    void peopleAreListedPageByPage()
    {
        const auto call =
            hub::people::followers(hub::people::Kind::Organization, u"a/b"_s, {.limit = 50, .withDates = true});
        QCOMPARE(call->message.target.path, "/api/organizations/a%2Fb/followers");
        QCOMPARE(hub::encodedQuery(call->message.target.query), "limit=50&expand=followedAt");
        hub::Response response = answer(R"([{"user":"amy","followedAt":"2024-01-15T10:00:48.000Z"},{"isPro":true}])");
        response.headers = {{"Link", R"(<https://hub.example/next>; rel="next")"}};
        const auto page = call->read(response);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1U);
        QVERIFY(page->items.front().followedAt.isValid());
        QCOMPARE(page->next, QUrl(u"https://hub.example/next"_s));
        QVERIFY(isRefused(hub::people::members({})));
    }

    void linksAreReadInEitherForm()
    {
        const auto call = hub::people::socials(hub::people::Kind::User, u"amy"_s);
        const auto named = call->read(answer(R"({"socialHandles":{"github":"amy-gh","twitter":null}})"));
        QVERIFY(named);
        QCOMPARE(named->size(), 1U);
        QCOMPARE(named->front().kind, u"github"_s);
        QCOMPARE(named->front().value, u"amy-gh"_s);
        const auto listed = call->read(answer(R"([{"type":"website","url":"amy.example"}])"));
        QVERIFY(listed);
        QCOMPARE(listed->front().kind, u"website"_s);
        QCOMPARE(listed->front().value, u"amy.example"_s);
    }

    void aSlugIsReadFromAnAddress()
    {
        QCOMPARE(hub::collectionSlug(u"https://hub.example/collections/"_s + slug), slug);
        QCOMPARE(hub::collectionSlug(u' ' + slug), slug);
        QCOMPARE(hub::collectionId(slug), u"0f56eeff0c0f56eeff0c0f56"_s);
        QVERIFY(hub::collectionId(u"acme/none-123"_s).isEmpty());
        for (const QString &wrong : {u"acme"_s, u"a/b/c"_s, u"https://hub.example/acme/harbor"_s, u"a/b c"_s})
            QVERIFY2(isRefused(hub::collectionSlug(wrong)), qPrintable(wrong));
    }

    void anItemIsWhateverKindItSays()
    {
        const auto read = hub::collections::get(slug)->read(answer(
            R"({"slug":"acme/x","theme":"teal","gating":false,"owner":null,"items":[
                {"_id":"1","type":"model","id":"acme/harbor","likes":3,"note":{"text":"nice","html":"<p>nice</p>"}},
                {"_id":"2","type":"paper","id":"2401.00001","title":"On tides","upvotes":"7"},
                {"_id":"3","type":"collection","slug":"acme/other","title":"Other"},
                {"_id":"4","type":"podcast","id":"p","position":3,"note":"bare"}]})"));
        QVERIFY(read);
        QVERIFY(!read->theme.known());
        QCOMPARE(read->theme.text(), u"teal"_s);
        QVERIFY(!read->owner);
        QVERIFY(read->gating.isEmpty());
        QCOMPARE(read->items.size(), 4U);
        QCOMPARE(read->items[0].repo->likes, 3);
        QCOMPARE(read->items[0].note, u"nice"_s);
        QCOMPARE(read->items[1].upvotes, 7);
        QVERIFY(!read->items[1].repo);
        QCOMPARE(read->items[2].subject.id, u"acme/other"_s);
        QCOMPARE(read->items[3].subject.type.text(), u"podcast"_s);
        QCOMPARE(read->items[3].note, u"bare"_s);
    }

    void anExistingCollectionIsNamedByTheConflict()
    {
        const auto call = hub::collections::createUnlessThere({.title = u"Best"_s, .owner = u"acme"_s});
        QVERIFY(call);
        QCOMPARE(call->message.alsoAnswer, 409);
        const auto there = call->read(answer(R"({"error":"exists","slug":"acme/best-1"})", 409));
        QVERIFY(there);
        QVERIFY(!there->created);
        QCOMPARE(there->existing, u"acme/best-1"_s);
        const auto made = call->read(answer(R"({"slug":"acme/best-2"})"));
        QVERIFY(made && made->created);
        const auto other = call->read(answer(R"({"error":"something else"})", 409));
        QCOMPARE(other.error().kind, Error::Kind::Conflict);
        QCOMPARE(other.error().detail, u"something else"_s);
    }

    void aConflictThatIsAnAnswerReachesTheReaderByEitherCarrier()
    {
        ReplayServer server([](const SeenRequest &) {
            return ScriptedAnswer{.status = 409, .body = R"({"error":"exists","slug":"acme/best-1"})"};
        });
        const hub::Session session{.endpoint = hub::Endpoint(QUrl(QString::fromLatin1(server.url()))),
                                   .token = "hf_secret"};
        const hub::NewCollection wanted{.title = u"Best"_s, .owner = u"acme"_s};
        for (const auto &there : {BlockingCarrier(session).run(hub::collections::createUnlessThere(wanted)),
                                  WindowCarrier(session).run(hub::collections::createUnlessThere(wanted))}) {
            QVERIFY(there);
            QCOMPARE(there->existing, u"acme/best-1"_s);
        }
        const auto strict = BlockingCarrier(session).run(hub::collections::create(wanted));
        QCOMPARE(strict.error().kind, Error::Kind::Conflict);
    }

    void onlyWhatChangesIsSent()
    {
        QCOMPARE(hub::collections::update(slug, {})->message.body, "{}");
        const auto batch = hub::collections::updateItems(slug, {{u"1"_s, {.position = 0}}, {u"2"_s, {.note = u""_s}}});
        QCOMPARE(QJsonDocument::fromJson(batch->message.body).array(),
                 QJsonDocument::fromJson(R"([{"_id":"1","action":"update","data":{"position":0}},
                                             {"_id":"2","action":"update","data":{"note":""}}])")
                     .array());
    }

    void collectionsAreCheckedBeforeSending()
    {
        QVERIFY(isRefused(hub::collections::create({.title = QString(61, u'x'), .owner = u"acme"_s})));
        QVERIFY(isRefused(hub::collections::create({.title = u"Best"_s})));
        QVERIFY(isRefused(hub::collections::update(slug, {.description = QString(151, u'x')})));
        QVERIFY(isRefused(
            hub::collections::addItem(slug, {.id = u"a/b"_s, .type = hub::ItemKind::Model}, QString(501, u'x'))));
        QVERIFY(isRefused(hub::collections::addItem(slug, {.id = u"a/b"_s})));
        QVERIFY(isRefused(hub::collections::removeItem(slug, {})));
    }

    void somebodyWhoAsksIsRead()
    {
        const auto page = hub::access::list(harbor).read(answer(
            R"([{"user":{"user":"bob","email":"bob@acme.example","orgs":[{"name":"acme"}],"verifiedOrgNames":["acme"]},
                 "status":"waitlisted","timestamp":"2024-01-12T08:30:00.000Z","grantedBy":{"user":"amy"},
                 "fields":{"Company":"Acme","Agree":true}}])"));
        QVERIFY(page);
        const hub::AccessRequest &request = page->items.front();
        QCOMPARE(request.user.name, u"bob"_s);
        QCOMPARE(request.email, u"bob@acme.example"_s);
        QCOMPARE(request.organizations, QStringList{u"acme"_s});
        QVERIFY(!request.state.known());
        QCOMPARE(request.grantedBy->name, u"amy"_s);
        QCOMPARE(request.answers["Agree"_L1], QJsonValue(true));
    }

    void accessIsDecidedByNameOrId()
    {
        const auto named = hub::access::handle(harbor, u"bob"_s, hub::AccessState::Reset, u"again"_s);
        QCOMPARE(bodyOf(named->message),
                 QJsonObject({{u"user"_s, u"bob"_s}, {u"status"_s, u"reset"_s}, {u"resetReason"_s, u"again"_s}}));
        const auto numbered = hub::access::grant(harbor, u"0f56eeff0c0f56eeff0c0f56"_s);
        QVERIFY(bodyOf(numbered->message).contains("userId"_L1));
        QVERIFY(isRefused(hub::access::handle(harbor, u"bob"_s, hub::AccessState::Accepted, u"why"_s)));
        QVERIFY(isRefused(hub::access::handle(harbor, u"bob"_s, hub::AccessState::Rejected, QString(201, u'x'))));
        QVERIFY(isRefused(hub::access::handle(harbor, {}, hub::AccessState::Accepted)));
        QVERIFY(isRefused(hub::access::handleAll(harbor, {}, hub::AccessState::Accepted)));
        QVERIFY(isRefused(hub::access::handleAll(harbor, QStringList(101, u"bob"_s), hub::AccessState::Accepted)));
    }

    void eachOfSeveralHasAnOutcome()
    {
        const auto call = hub::access::handleAll(harbor, {u"amy"_s, u"bob"_s}, hub::AccessState::Accepted);
        QCOMPARE(bodyOf(call->message)["requests"_L1].toArray().size(), 2);
        const auto outcomes =
            call->read(answer(R"([{"user":"amy","ok":true},{"userId":"9","ok":false,"error":"user_not_found"}])"));
        QVERIFY(outcomes);
        QVERIFY(outcomes->at(0).isDone);
        QCOMPARE(outcomes->at(1).user, u"9"_s);
        QCOMPARE(outcomes->at(1).error, u"user_not_found"_s);
    }

    void askingForAccessEndsWithTheRedirect()
    {
        const auto call = hub::access::ask(harbor, {{u"Company"_s, u"Acme"_s}});
        QCOMPARE(call.message.target.path, "/acme/harbor/ask-access");
        const hub::Response redirect{.status = 303,
                                     .headers = {{"Location", "/acme/harbor"}},
                                     .url = QUrl(u"https://hub.example/acme/harbor/ask-access"_s)};
        QVERIFY(hub::redirectTarget(call.message, redirect).isEmpty());
        QVERIFY(hub::isAnswer(call.message, redirect));
    }

    void notificationsAreOfFourKindsAndMore()
    {
        const auto page = hub::notifications::list().read(answer(
            R"({"start":0,"count":{"view":7,"unread":2,"all":9},"notifications":[
                {"type":"repo","read":false,"updatedAt":"2024-01-15T10:00:48.000Z","repo":{"name":"acme/harbor","type":"dataset"},
                 "discussion":{"id":"d1","num":4,"title":"Tides","status":"open","isPullRequest":true,
                               "participating":[{"_id":"1","user":"amy","avatar":"/a.svg"}]}},
                {"type":"paper","paper":{"_id":"2401.00001","title":"On tides"},"paperDiscussion":{"id":"d2"}},
                {"type":"post","post":{"id":"p1","slug":"s","authorName":"bob","title":"A post"}},
                {"type":"community_blog","blog":{"id":"b1","slug":"t","title":"A blog"}},
                {"type":"badge","read":true}]})"));
        QVERIFY(page);
        QCOMPARE(page->total, 7);
        QCOMPARE(page->unread, 2);
        QCOMPARE(page->next, QUrl(u"https://hub.example/api/notifications?p=1"_s));
        QCOMPARE(page->items.size(), 5U);
        QCOMPARE(page->items[0].repo, (hub::RepoId{.kind = hub::RepoKind::Dataset, .id = u"acme/harbor"_s}));
        QCOMPARE(page->items[0].number, 4);
        QCOMPARE(page->items[0].participants.front().name, u"amy"_s);
        QCOMPARE(page->items[0].participants.front().avatarUrl, u"/a.svg"_s);
        QCOMPARE(page->items[1].discussionId, u"d2"_s);
        QCOMPARE(page->items[2].authorName, u"bob"_s);
        QCOMPARE(page->items[3].title, u"A blog"_s);
        QCOMPARE(page->items[4].kind.text(), u"badge"_s);
        QVERIFY(page->items[4].isRead);
    }

    void allNotificationsOfAQueryAreMarkedAtOnce()
    {
        const auto call = hub::notifications::markAll({.read = hub::NotificationQuery::Read::Unread,
                                                       .mention = hub::NotificationQuery::Mention::Mentions,
                                                       .repoName = u"acme/harbor"_s},
                                                      true);
        QCOMPARE(hub::encodedQuery(call.message.target.query),
                 "readStatus=unread&mention=mentions&repoName=acme%2Fharbor&applyToAll=true");
        QVERIFY(isRefused(hub::notifications::mark({}, true)));
        QVERIFY(isRefused(hub::notifications::remove({})));
        QVERIFY(isRefused(hub::notifications::watch({}, {})));
        const auto watch = hub::notifications::watch({{.id = u"1"_s, .type = u"repo"_s}}, {});
        QCOMPARE(watch->message.verb, hub::Verb::Patch);
        QCOMPARE(bodyOf(watch->message)["add"_L1].toArray().size(), 1);
    }

    void aWebhookSpeaksBothSpellings()
    {
        const auto hook = hub::webhooks::get(u"1"_s)->read(answer(
            R"({"webhook":{"id":"1","url":"https:","domains":["repo","discussions"],"watched":[{"type":"user","name":"amy"}],
                       "disabled":"suspended-after-failure","hasSecret":true},"activity":[]})"));
        QVERIFY(hook);
        QVERIFY(hook->isDisabled);
        QCOMPARE(hook->disabledReason, u"suspended-after-failure"_s);
        QVERIFY(hook->hasSecret);
        QCOMPARE(hook->domains[1].known(), hub::WebhookTopic::Discussion);
        QCOMPARE(hub::WebhookDomain(hub::WebhookTopic::Discussion).text(), u"discussion"_s);
    }

    void webhooksAreCheckedBeforeSending()
    {
        const hub::WebhookSpec whole{.url = u"https://a.example/hook"_s,
                                     .watched = {{.type = u"user"_s, .name = u"amy"_s}},
                                     .domains = {hub::WebhookTopic::Repo},
                                     .secret = u"s3cr3t"_s};
        const auto call = hub::webhooks::create(whole);
        QVERIFY(call);
        QVERIFY(call->message.secret);
        QCOMPARE(bodyOf(call->message)["secret"_L1].toString(), u"s3cr3t"_s);
        hub::WebhookSpec spec = whole;
        spec.watched.clear();
        QVERIFY(isRefused(hub::webhooks::create(spec)));
        spec = whole;
        spec.domains.clear();
        QVERIFY(isRefused(hub::webhooks::update(u"1"_s, spec)));
        spec = whole;
        spec.url = u"ftp://a.example"_s;
        QVERIFY(isRefused(hub::webhooks::create(spec)));
        spec = whole;
        spec.secret = u"ümlaut"_s;
        QVERIFY(isRefused(hub::webhooks::create(spec)));
        QVERIFY(isRefused(hub::webhooks::remove({})));
        QCOMPARE(hub::webhooks::setEnabled(u"1"_s, false)->message.target.path, "/api/settings/webhooks/1/disable");
    }
};

QTEST_GUILESS_MAIN(SocialTest)
#include "socialtest.moc"
