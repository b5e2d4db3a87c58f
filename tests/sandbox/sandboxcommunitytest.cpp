#include "httpcaller.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::OrgRole;
using sandbox::Role;
using sandbox::SandboxHub;

//! People, organisations, collections, webhooks and papers.
class SandboxCommunityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_sample.addSampleData(); }
    void whoAmITellsPlansAndRestrictions();
    void aFineGrainedTokenTellsItsScopes();
    void aLeakedTokenDiesAtOnce();
    void aJwtOpensOneRepo();
    void anOverviewCounts();
    void followersArePagedByTheLinkHeader();
    void membersAreFoundByName();
    void avatarsLeadToAPicture();
    void aCollectionComesAndGoes();
    void aTitleThatIsTakenIsAConflictWithItsSlug();
    void itemsAreAddedOnceMovedAndTakenOut();
    void collectionsAreListedWithFewItems();
    void aPrivateCollectionIsNotForOthers();
    void onlyTheIdOfASlugDecides();
    void aDeletedRepoLeavesItsCollections();
    void webhooksKeepTheirSecrets();
    void badWebhooksAreRefused_data();
    void badWebhooksAreRefused();
    void papersAreListedByDay();
    void aPaperKnowsItsRepos();
    void commentsOnPapersAreTheirAuthors();

private:
    static void prepare(SandboxHub &hub);
    static QByteArray makeCollection(HttpCaller &caller, const QString &title);
    static QByteArray addItem(HttpCaller &caller, const QByteArray &slug, const QString &id);

    SandboxHub m_sample;
};

void SandboxCommunityTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount({.user = u"alice"_s, .tokens = {{.value = "hf_alice"}}, .isPro = true, .canPay = true});
    hub.addAccount(u"bob"_s, "hf_bob");
    hub.addOrganization({.name = u"acme"_s,
                         .members = {{u"alice"_s, OrgRole::Write}, {u"bob"_s, OrgRole::Read}},
                         .plan = u"enterprise"_s,
                         .restrictions = {u"mfa"_s}});
    for (const QString &id : {u"alice/one"_s, u"alice/two"_s, u"alice/three"_s, u"alice/four"_s, u"alice/five"_s})
        hub.addRepo(Kind::Model, id);
}

QByteArray SandboxCommunityTest::makeCollection(HttpCaller &caller, const QString &title)
{
    const QJsonObject made =
        caller.post("/api/collections", {{u"title"_s, title}, {u"namespace"_s, u"alice"_s}}).object();
    return "/api/collections/" + made["slug"_L1].toString().toUtf8();
}

QByteArray SandboxCommunityTest::addItem(HttpCaller &caller, const QByteArray &slug, const QString &id)
{
    const QJsonObject item{{u"id"_s, id}, {u"type"_s, u"model"_s}};
    const QJsonArray items =
        caller.post(slug + "/items", {{u"item"_s, item}, {u"note"_s, u"see <b>"_s}}).object()["items"_L1].toArray();
    return items.isEmpty() ? QByteArray() : items.last()["_id"_L1].toString().toUtf8();
}

void SandboxCommunityTest::whoAmITellsPlansAndRestrictions()
{
    SandboxHub hub;
    prepare(hub);
    const QJsonObject alice = HttpCaller(hub, "hf_alice").get("/api/whoami-v2").object();
    QCOMPARE(alice["isPro"_L1].toBool(), true);
    QCOMPARE(alice["canPay"_L1].toBool(), true);
    QVERIFY(alice["periodEnd"_L1].toInteger() > 0);
    const QJsonObject acme = alice["orgs"_L1][0].toObject();
    QCOMPARE(acme["roleInOrg"_L1].toString(), u"write"_s);
    QCOMPARE(acme["plan"_L1].toString(), u"enterprise"_s);
    QCOMPARE(acme["isEnterprise"_L1].toBool(), true);
    QCOMPARE(acme["securityRestrictions"_L1][0].toString(), u"mfa"_s);
    const QJsonObject bob = HttpCaller(hub, "hf_bob").get("/api/whoami-v2").object();
    QCOMPARE(bob["isPro"_L1].toBool(true), false);
    QVERIFY(bob["periodEnd"_L1].isNull());
    QCOMPARE(bob["orgs"_L1][0]["roleInOrg"_L1].toString(), u"read"_s);
}

void SandboxCommunityTest::aFineGrainedTokenTellsItsScopes()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Space, u"alice/app"_s, {.sdk = u"static"_s});
    hub.addAccount(
        {.user = u"alice"_s,
         .tokens = {
             {.value = "hf_fine", .role = Role::FineGrained, .scopes = {u"acme"_s, u"alice/one"_s, u"alice/app"_s}}}});
    const QJsonObject token =
        HttpCaller(hub, "hf_fine").get("/api/whoami-v2").object()["auth"_L1]["accessToken"_L1].toObject();
    QCOMPARE(token["role"_L1].toString(), u"fineGrained"_s);
    QStringList types;
    for (const QJsonValue &scope : token["fineGrained"_L1]["scoped"_L1].toArray()) {
        types.append(scope["entity"_L1]["type"_L1].toString());
        QVERIFY(!scope["permissions"_L1].toArray().isEmpty());
    }
    QCOMPARE(types, (QStringList{u"org"_s, u"model"_s, u"space"_s}));
}

void SandboxCommunityTest::aLeakedTokenDiesAtOnce()
{
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(HttpCaller(hub).post("/api/credentials/revoke", {{u"credentials"_s, QJsonArray{u"hf_bob"_s}}}).status,
             202);
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/api/whoami-v2").status, 401);
    QCOMPARE(HttpCaller(hub, "hf_alice").get("/api/whoami-v2").status, 200);
    QCOMPARE(HttpCaller(hub).post("/api/credentials/revoke", {{u"credentials"_s, QJsonArray()}}).status, 400);
}

void SandboxCommunityTest::aJwtOpensOneRepo()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject made = alice.get("/api/models/alice/one/jwt?write=true&expires_in=60").object();
    QVERIFY(made["exp"_L1].toInteger() <= QDateTime::currentSecsSinceEpoch() + 60);
    const QByteArray token = made["token"_L1].toString().toLatin1();
    QCOMPARE(token.count('.'), 2);
    HttpCaller bearer(hub, token);
    QCOMPARE(bearer.commit("alice/one", {HttpCaller::file(u"a.txt"_s, "a")}).status, 200);
    QCOMPARE(bearer.commit("alice/two", {HttpCaller::file(u"a.txt"_s, "a")}).status, 403);
    const QByteArray reading = alice.get("/api/models/alice/one/jwt").object()["token"_L1].toString().toLatin1();
    QCOMPARE(HttpCaller(hub, reading).commit("alice/one", {HttpCaller::file(u"b.txt"_s, "b")}).status, 403);
    QByteArray forged = token;
    forged[forged.size() - 3] = forged[forged.size() - 3] == 'A' ? 'B' : 'A';
    QCOMPARE(HttpCaller(hub, forged).get("/api/models").status, 401);
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/api/models/alice/one/jwt?write=true").status, 403);
    QCOMPARE(HttpCaller(hub).get("/api/models/alice/one/jwt").status, 401);
    const QByteArray brief =
        alice.get("/api/models/alice/one/jwt?expires_in=1").object()["token"_L1].toString().toLatin1();
    QTRY_COMPARE_WITH_TIMEOUT(HttpCaller(hub, brief).get("/api/models").status, 401, 5000);
}

void SandboxCommunityTest::anOverviewCounts()
{
    HttpCaller bob(m_sample, "hf_sandbox_bob");
    const QJsonObject alice = bob.get("/api/users/alice/overview").object();
    QCOMPARE(alice["user"_L1].toString(), u"alice"_s);
    QCOMPARE(alice["numFollowers"_L1].toInt(), 3);
    QCOMPARE(alice["numFollowing"_L1].toInt(), 1);
    QCOMPARE(alice["numFollowingOrgs"_L1].toInt(), 2);
    QCOMPARE(alice["isFollowing"_L1].toBool(), true);
    QCOMPARE(alice["orgs"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(alice["numModels"_L1].toInt(), bob.get("/api/models?author=alice").array().size());
    const QJsonObject acme = bob.get("/api/organizations/acme/overview").object();
    QCOMPARE(acme["numUsers"_L1].toInt(), 2);
    QCOMPARE(acme["plan"_L1].toString(), u"team"_s);
    QCOMPARE(acme["isVerified"_L1].toBool(), true);
    QCOMPARE(bob.get("/api/users/acme/overview").status, 404);
    QCOMPARE(bob.get("/api/organizations/alice/overview").status, 404);
    QVERIFY(bob.get("/api/users/alice/likes").array().size() >= 3);
}

void SandboxCommunityTest::followersArePagedByTheLinkHeader()
{
    HttpCaller anyone(m_sample);
    const QJsonArray followers = anyone.get("/api/users/alice/followers?expand=followedAt").array();
    QCOMPARE(followers.size(), 3);
    QVERIFY(!followers[0]["followedAt"_L1].toString().isEmpty());
    QCOMPARE(anyone.get("/api/users/alice/following/orgs").array().size(), 2);
    QCOMPARE(anyone.get("/api/organizations/acme/followers").array().size(), 3);
    QCOMPARE(anyone.get("/api/users/alice/followers?limit=5").status, 400);
    SandboxHub hub;
    QList<QPair<QString, OrgRole>> members;
    for (int i = 0; i < 25; ++i) {
        const QString name = u"member%1"_s.arg(i);
        hub.addAccount(name, name.toUtf8());
        members.append({name, OrgRole::Read});
    }
    hub.addOrganization({.name = u"crowd"_s, .members = members});
    HttpCaller stranger(hub);
    QByteArray target = "/api/organizations/crowd/members?limit=10";
    QStringList names;
    while (!target.isEmpty()) {
        const HttpAnswer page = stranger.get(target);
        for (const QJsonValue &member : page.array())
            names.append(member["user"_L1].toString());
        const QByteArray link = page.header("Link");
        target = link.mid(1, link.indexOf('>') - 1);
    }
    QCOMPARE(names.size(), 25);
    QCOMPARE(names.removeDuplicates(), 0);
}

void SandboxCommunityTest::membersAreFoundByName()
{
    HttpCaller anyone(m_sample);
    QCOMPARE(anyone.get("/api/organizations/acme/members").array().size(), 2);
    const QJsonArray found = anyone.get("/api/organizations/acme/members?search=okafor").array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["user"_L1].toString(), u"bob"_s);
}

void SandboxCommunityTest::avatarsLeadToAPicture()
{
    HttpCaller anyone(m_sample);
    const QByteArray path = anyone.get("/api/users/alice/avatar").object()["avatarUrl"_L1].toString().toUtf8();
    QVERIFY(anyone.get(path).body.startsWith("<svg"));
    QCOMPARE(anyone.get("/api/organizations/acme/avatar?redirect=true").status, 307);
    QVERIFY(anyone.get(anyone.get("/api/avatars/acme").header("Location")).body.startsWith("<svg"));
    QCOMPARE(anyone.get("/api/avatars/nobody").status, 404);
}

void SandboxCommunityTest::aCollectionComesAndGoes()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject made =
        alice
            .post("/api/collections",
                  {{u"title"_s, u"Best of 2024!"_s}, {u"description"_s, u"the best"_s}, {u"namespace"_s, u"acme"_s}})
            .object();
    const QString slug = made["slug"_L1].toString();
    QVERIFY(slug.startsWith("acme/best-of-2024-"_L1));
    QCOMPARE(made["owner"_L1]["type"_L1].toString(), u"org"_s);
    QVERIFY(made["items"_L1].isArray());
    const QByteArray target = "/api/collections/" + slug.toUtf8();
    const QJsonObject edited = alice.send("PATCH", target, R"({"title":"Better","theme":"pink","private":true})")
                                   .object()["data"_L1]
                                   .toObject();
    QCOMPARE(edited["title"_L1].toString(), u"Better"_s);
    QCOMPARE(edited["theme"_L1].toString(), u"pink"_s);
    QCOMPARE(edited["description"_L1].toString(), u"the best"_s);
    QCOMPARE(alice.send("PATCH", target, R"({"theme":"plaid"})").status, 400);
    QCOMPARE(alice.post("/api/collections", {{u"title"_s, QString(61, u'x')}}).status, 400);
    QCOMPARE(alice.post("/api/collections", {{u"title"_s, u"x"_s}, {u"description"_s, QString(151, u'x')}}).status,
             400);
    QCOMPARE(alice.post("/api/collections", {{u"title"_s, u"x"_s}, {u"namespace"_s, u"bob"_s}}).status, 403);
    QCOMPARE(HttpCaller(hub, "hf_bob").send("DELETE", target).status, 403);
    QCOMPARE(alice.send("DELETE", target).status, 200);
    QCOMPARE(alice.get(target).status, 404);
}

void SandboxCommunityTest::aTitleThatIsTakenIsAConflictWithItsSlug()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray first = makeCollection(alice, u"Twice"_s);
    const HttpAnswer again = alice.post("/api/collections", {{u"title"_s, u"Twice"_s}, {u"namespace"_s, u"alice"_s}});
    QCOMPARE(again.status, 409);
    QCOMPARE("/api/collections/" + again.object()["slug"_L1].toString().toUtf8(), first);
}

void SandboxCommunityTest::itemsAreAddedOnceMovedAndTakenOut()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray slug = makeCollection(alice, u"Mine"_s);
    const QByteArray one = addItem(alice, slug, u"alice/one"_s);
    const QByteArray two = addItem(alice, slug, u"alice/two"_s);
    const QByteArray three = addItem(alice, slug, u"alice/three"_s);
    const QJsonObject same{{u"item"_s, QJsonObject{{u"id"_s, u"alice/one"_s}, {u"type"_s, u"model"_s}}}};
    QCOMPARE(alice.post(slug + "/items", same).status, 409);
    const QJsonObject missing{{u"item"_s, QJsonObject{{u"id"_s, u"alice/none"_s}, {u"type"_s, u"model"_s}}}};
    QCOMPARE(alice.post(slug + "/items", missing).status, 404);
    QCOMPARE(alice.send("PATCH", slug + "/items/" + three, R"({"position":0,"note":"first now"})").status, 200);
    const auto order = [&] {
        QStringList ids;
        for (const QJsonValue &item : alice.get(slug).object()["items"_L1].toArray())
            ids.append(item["id"_L1].toString());
        return ids;
    };
    QCOMPARE(order(), (QStringList{u"alice/three"_s, u"alice/one"_s, u"alice/two"_s}));
    const QJsonObject first = alice.get(slug).object()["items"_L1][0].toObject();
    QCOMPARE(first["note"_L1]["text"_L1].toString(), u"first now"_s);
    QCOMPARE(first["position"_L1].toInt(-1), 0);
    QVERIFY(alice.get(slug).body.contains("see &lt;b&gt;"));
    const QByteArray batch = "[{\"_id\":\"" + two + "\",\"action\":\"update\",\"data\":{\"position\":0}}]";
    QCOMPARE(alice.send("POST", slug + "/items/batch", batch).status, 200);
    QCOMPARE(order().first(), u"alice/two"_s);
    const QByteArray bad = "[{\"_id\":\"" + one
        + "\",\"action\":\"update\",\"data\":{\"position\":0}},"
          "{\"_id\":\"0\",\"action\":\"update\",\"data\":{}}]";
    QCOMPARE(alice.send("POST", slug + "/items/batch", bad).status, 404);
    QCOMPARE(order().first(), u"alice/two"_s);
    QCOMPARE(HttpCaller(hub, "hf_bob").send("DELETE", slug + "/items/" + one).status, 403);
    QCOMPARE(alice.send("DELETE", slug + "/items/" + one).status, 200);
    QCOMPARE(alice.send("DELETE", slug + "/items/" + one).status, 404);
    QCOMPARE(order(), (QStringList{u"alice/two"_s, u"alice/three"_s}));
    QVERIFY(
        alice.send("PATCH", slug + "/items/" + two, QByteArray("{\"note\":\"") + QByteArray(501, 'x') + "\"}").status
        == 400);
}

void SandboxCommunityTest::collectionsAreListedWithFewItems()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray slug = makeCollection(alice, u"Long"_s);
    for (const QString &id : {u"alice/one"_s, u"alice/two"_s, u"alice/three"_s, u"alice/four"_s, u"alice/five"_s})
        addItem(alice, slug, id);
    makeCollection(alice, u"Short"_s);
    const QJsonArray all = alice.get("/api/collections?owner=alice").array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(alice.get(slug).object()["items"_L1].toArray().size(), 5);
    const QJsonArray with = alice.get("/api/collections?item=models/alice/five").array();
    QCOMPARE(with.size(), 1);
    QCOMPARE(with[0]["items"_L1].toArray().size(), 4);
    QCOMPARE(alice.get("/api/collections?owner=bob").array().size(), 0);
    QCOMPARE(alice.get("/api/collections?q=short").array().size(), 1);
    const HttpAnswer page = alice.get("/api/collections?limit=1&sort=lastModified");
    QCOMPARE(page.array()[0]["title"_L1].toString(), u"Short"_s);
    const QByteArray link = page.header("Link");
    QCOMPARE(alice.get(link.mid(1, link.indexOf('>') - 1), {{"Authorization", "Bearer hf_alice"}})
                 .array()[0]["title"_L1]
                 .toString(),
             u"Long"_s);
    QCOMPARE(alice.get("/api/collections?sort=colour").status, 400);
    alice.send("PATCH", slug, R"({"position":1})");
    QCOMPARE(alice.get(slug).object()["position"_L1].toInt(-1), 1);
}

void SandboxCommunityTest::aPrivateCollectionIsNotForOthers()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject made = alice.post("/api/collections", {{u"title"_s, u"Mine"_s}, {u"private"_s, true}}).object();
    const QByteArray target = "/api/collections/" + made["slug"_L1].toString().toUtf8();
    QCOMPARE(alice.get(target).status, 200);
    QCOMPARE(HttpCaller(hub).get(target).status, 404);
    QCOMPARE(HttpCaller(hub).get("/api/collections").array().size(), 0);
}

void SandboxCommunityTest::onlyTheIdOfASlugDecides()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray slug = makeCollection(alice, u"Before"_s);
    alice.send("PATCH", slug, R"({"title":"After"})");
    QCOMPARE(alice.get(slug).object()["title"_L1].toString(), u"After"_s);
    QCOMPARE(alice.get("/api/collections/alice/" + slug.right(24)).status, 200);
    QCOMPARE(alice.get("/api/collections/alice/none-" + QByteArray(24, '0')).status, 404);
}

void SandboxCommunityTest::aDeletedRepoLeavesItsCollections()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray slug = makeCollection(alice, u"Mine"_s);
    addItem(alice, slug, u"alice/one"_s);
    alice.send("DELETE", "/api/repos/delete", R"({"name":"one","type":"model"})");
    QCOMPARE(alice.get(slug).object()["items"_L1].toArray().size(), 0);
}

void SandboxCommunityTest::webhooksKeepTheirSecrets()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const QByteArray all = "/api/settings/webhooks";
    QJsonObject request{{u"watched"_s, QJsonArray{QJsonObject{{u"type"_s, u"user"_s}, {u"name"_s, u"alice"_s}}}},
                        {u"domains"_s, QJsonArray{u"repo"_s}},
                        {u"url"_s, u"https://example.org/hook"_s},
                        {u"secret"_s, u"quiet-words"_s}};
    const HttpAnswer made = alice.post(all, request);
    QVERIFY(!made.body.contains("quiet-words"));
    const QJsonObject webhook = made.object()["webhook"_L1].toObject();
    QCOMPARE(webhook["hasSecret"_L1].toBool(), true);
    QCOMPARE(webhook["disabled"_L1].toBool(true), false);
    const QByteArray one = all + '/' + webhook["id"_L1].toString().toUtf8();
    QCOMPARE(alice.send("POST", one + "/disable").object()["webhook"_L1]["disabled"_L1].toBool(), true);
    QCOMPARE(alice.get(all).array()[0]["disabled"_L1].toBool(), true);
    QCOMPARE(alice.send("POST", one + "/enable").object()["webhook"_L1]["disabled"_L1].toBool(true), false);
    request.insert("url"_L1, u"https://example.org/other"_s);
    request.remove("secret"_L1);
    const QJsonObject edited = alice.post(one, request).object()["webhook"_L1].toObject();
    QCOMPARE(edited["url"_L1].toString(), u"https://example.org/other"_s);
    QCOMPARE(edited["hasSecret"_L1].toBool(), true);
    QCOMPARE(HttpCaller(hub, "hf_bob").get(one).status, 404);
    QCOMPARE(HttpCaller(hub, "hf_bob").get(all).array().size(), 0);
    QCOMPARE(HttpCaller(hub).get(all).status, 401);
    QCOMPARE(alice.send("DELETE", one).status, 200);
    QCOMPARE(alice.get(one).status, 404);
}

void SandboxCommunityTest::badWebhooksAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing watched") << R"({"watched":[],"domains":["repo"],"url":"https://a.example"})"_ba;
    QTest::newRow("no domain")
        << R"({"watched":[{"type":"user","name":"alice"}],"domains":[],"url":"https://a.example"})"_ba;
    QTest::newRow("unknown domain")
        << R"({"watched":[{"type":"user","name":"alice"}],"domains":["tea"],"url":"https://a.example"})"_ba;
    QTest::newRow("unknown kind")
        << R"({"watched":[{"type":"cat","name":"alice"}],"domains":["repo"],"url":"https://a.example"})"_ba;
    QTest::newRow("no target") << R"({"watched":[{"type":"user","name":"alice"}],"domains":["repo"]})"_ba;
}

void SandboxCommunityTest::badWebhooksAreRefused()
{
    QFETCH(const QByteArray, body);
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(HttpCaller(hub, "hf_alice").send("POST", "/api/settings/webhooks", body).status, 400);
}

void SandboxCommunityTest::papersAreListedByDay()
{
    HttpCaller anyone(m_sample);
    const QJsonArray daily = anyone.get("/api/daily_papers").array();
    QCOMPARE(daily.size(), 3);
    QVERIFY(daily[0]["paper"_L1]["submittedOnDailyAt"_L1].toString()
            > daily[1]["paper"_L1]["submittedOnDailyAt"_L1].toString());
    const QByteArray day = daily[0]["paper"_L1]["submittedOnDailyAt"_L1].toString().left(10).toUtf8();
    QCOMPARE(anyone.get("/api/daily_papers?date=" + day).array().size(), 1);
    QCOMPARE(anyone.get("/api/daily_papers?submitter=alice").array().size(), 1);
    QCOMPARE(anyone.get("/api/daily_papers?limit=2&p=1").array().size(), 1);
    QCOMPARE(anyone.get("/api/daily_papers?sort=trending").array()[0]["paper"_L1]["upvotes"_L1].toInt(), 3);
    QCOMPARE(anyone.get("/api/papers/search?q=hive%20sound").array().size(), 1);
    const HttpAnswer page = anyone.get("/api/papers?limit=2");
    QCOMPARE(page.array().size(), 2);
    QVERIFY(page.header("Link").contains("cursor="));
}

void SandboxCommunityTest::aPaperKnowsItsRepos()
{
    SandboxHub hub;
    hub.addSampleData();
    hub.addRepo(Kind::Model, u"alice/from-paper"_s);
    hub.commitFiles(Kind::Model, u"alice/from-paper"_s,
                    {{u"README.md"_s, "---\ntags:\n- arxiv:2506.04417\n---\n# From a paper\n"}});
    const QJsonObject paper = HttpCaller(hub).get("/api/papers/2506.04417?field=comments").object();
    QStringList models;
    for (const QJsonValue &model : paper["linkedModels"_L1].toArray())
        models += model["id"_L1].toString();
    models.sort();
    QCOMPARE(models, (QStringList{u"alice/from-paper"_s, u"northwind/storm-nowcast"_s}));
    QCOMPARE(paper["numTotalModels"_L1].toInt(), 2);
    QCOMPARE(paper["comments"_L1].toArray().size(), 1);
    QCOMPARE(HttpCaller(hub).get("/api/papers/0000.00000").status, 404);
    QVERIFY(HttpCaller(hub).get("/papers/2506.04417.md").body.startsWith("# Half an Hour"));
}

void SandboxCommunityTest::commentsOnPapersAreTheirAuthors()
{
    SandboxHub hub;
    hub.addSampleData();
    hub.addAccount(u"carol"_s, "hf_carol");
    HttpCaller alice(hub, "hf_sandbox_alice");
    const QByteArray paper = "/api/papers/2510.20931";
    const HttpAnswer made = alice.post(paper + "/comment", {{u"comment"_s, u"Lovely"_s}});
    QCOMPARE(made.status, 201);
    const QByteArray comment = paper + "/comment/" + made.object()["newMessage"_L1]["id"_L1].toString().toUtf8();
    QCOMPARE(alice.post(comment + "/reply", {{u"comment"_s, u"And more"_s}}).status, 201);
    QCOMPARE(alice.post(comment + "/edit", {{u"content"_s, u"Very lovely"_s}}).status, 200);
    HttpCaller carol(hub, "hf_carol");
    QCOMPARE(carol.post(comment + "/edit", {{u"content"_s, u"Mine"_s}}).status, 403);
    QCOMPARE(carol.post(comment + "/reaction", {{u"reaction"_s, u"❤️"_s}}).status, 200);
    QCOMPARE(HttpCaller(hub).post(paper + "/comment", {{u"comment"_s, u"x"_s}}).status, 401);
    const QJsonArray comments = alice.get(paper + "?field=comments").object()["comments"_L1].toArray();
    QCOMPARE(comments.size(), 2);
    QCOMPARE(comments[0]["data"_L1]["latest"_L1]["raw"_L1].toString(), u"Very lovely"_s);
    QCOMPARE(comments[0]["data"_L1]["reactions"_L1][0]["count"_L1].toInt(), 1);
    QCOMPARE(alice.send("POST", comment + "/hide").status, 200);
    QVERIFY(!alice.get(paper + "?field=comments").body.contains("Very lovely"));
}

QTEST_GUILESS_MAIN(SandboxCommunityTest)
#include "sandboxcommunitytest.moc"
