#include "gitcaller.h"
#include "httpcaller.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::OrgRole;
using sandbox::Role;
using sandbox::SandboxHub;

//! Repos as a whole in the Hub inside the program: moved, copied, hidden, liked.
class SandboxReposTest : public QObject
{
    Q_OBJECT

private slots:
    void aMovedRepoIsFoundUnderItsOldId();
    void aMoveNeedsAFreeNameAndRights();
    void aNewRepoTakesTheOldIdOver();
    void settingsEchoWhatWasSent();
    void aHiddenRepoDisappearsForStrangers();
    void aProtectedSpaceIsPrivateButForItsApp();
    void onlyThosePayWhoProtectASpace();
    void anOrganizationMayMakePrivateReposUnlessToldOtherwise();
    void aCopyHasTheFilesInOneCommit();
    void aCopiedSpaceTakesVariablesAndNoSecrets();
    void aCopyIsRefusedWhereTheNameIsTaken();
    void likesAreForPeople();
    void likersArePagedAndLikedReposListed();
    void ownReposAreListedByStorage();
    void resourceGroupsBelongToOrganizations();
    void namesHaveNoCase();

private:
    static void prepare(SandboxHub &hub);
};

namespace {

QJsonObject moveOf(const QString &from, const QString &to)
{
    return {{u"fromRepo"_s, from}, {u"toRepo"_s, to}, {u"type"_s, u"model"_s}};
}

} // namespace

void SandboxReposTest::prepare(SandboxHub &hub)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addAccount(u"bob"_s, "hf_bob");
    hub.addOrganization(u"acme"_s, {u"alice"_s}, OrgRole::Admin);
    hub.addRepo(Kind::Model, u"alice/one"_s);
    hub.commitFiles(Kind::Model, u"alice/one"_s, {{u"a.txt"_s, "a"}, {u"w.bin"_s, "weights", true}});
}

void SandboxReposTest::aMovedRepoIsFoundUnderItsOldId()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post("/api/repos/move", moveOf(u"alice/one"_s, u"acme/two"_s)).body, QByteArray("OK"));
    QCOMPARE(alice.get("/api/models/acme/two").object()["id"_L1].toString(), u"acme/two"_s);
    const auto location = [&](const QByteArray &path) {
        const HttpAnswer answer = alice.get(path);
        return QByteArray::number(answer.status) + ' ' + answer.header("Location");
    };
    QCOMPARE(location("/api/models/alice/one/tree/main?recursive=true"),
             QByteArray("307 /api/models/acme/two/tree/main?recursive=true"));
    QCOMPARE(location("/Alice/One/resolve/refs%2Fheads%2Fmain/a%20b.txt"),
             QByteArray("307 /acme/two/resolve/refs%2Fheads%2Fmain/a%20b.txt"));
    QCOMPARE(alice.post("/alice/one.git/info/lfs/objects/batch", {}).header("Location"),
             QByteArray("/acme/two.git/info/lfs/objects/batch"));
    QCOMPARE(alice.send("POST", "/api/models/alice/one/commit/main").status, 307);
    // And on to a third name.
    alice.post("/api/repos/move", moveOf(u"acme/two"_s, u"alice/three"_s));
    QCOMPARE(location("/api/models/alice/one"), QByteArray("307 /api/models/alice/three"));
    QCOMPARE(alice.get(alice.get("/alice/three/resolve/main/w.bin").header("Location")).body, QByteArray("weights"));
}

void SandboxReposTest::aMoveNeedsAFreeNameAndRights()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"alice/taken"_s);
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer taken = alice.post("/api/repos/move", moveOf(u"alice/one"_s, u"alice/taken"_s));
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.object()["error"_L1].toString(), u"A model repository called alice/taken already exists"_s);
    QCOMPARE(alice.post("/api/repos/move", moveOf(u"alice/none"_s, u"alice/new"_s)).header("X-Error-Code"),
             QByteArray("RepoNotFound"));
    QCOMPARE(alice.post("/api/repos/move", moveOf(u"alice/one"_s, u"bob/one"_s)).status, 403);
    QCOMPARE(HttpCaller(hub, "hf_bob").post("/api/repos/move", moveOf(u"alice/one"_s, u"bob/one"_s)).status, 403);
    QCOMPARE(alice.post("/api/repos/move", moveOf(u"alice/one"_s, u"new"_s)).status, 400);
    QCOMPARE(alice.get("/api/models/alice/one").status, 200);
}

void SandboxReposTest::aNewRepoTakesTheOldIdOver()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    alice.post("/api/repos/move", moveOf(u"alice/one"_s, u"alice/two"_s));
    QCOMPARE(alice.post("/api/repos/create", {{u"name"_s, u"one"_s}}).status, 200);
    QCOMPARE(alice.get("/api/models/alice/one").object()["id"_L1].toString(), u"alice/one"_s);
}

void SandboxReposTest::settingsEchoWhatWasSent()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const auto put = [&](const QByteArray &body) { return alice.send("PUT", "/api/models/alice/one/settings", body); };
    QCOMPARE(put("{}").body, QByteArray("{}"));
    QCOMPARE(put(R"({"gated":"auto"})").object(), (QJsonObject{{u"gated"_s, u"auto"_s}}));
    QCOMPARE(alice.get("/api/models/alice/one").object()["gated"_L1].toString(), u"auto"_s);
    QCOMPARE(put(R"({"visibility":"secret"})").status, 400);
    QCOMPARE(put(R"({"visibility":"private","private":true})").status, 400);
    QCOMPARE(put(R"({"discussionsSorting":"trending","orgMembersGated":true})").status, 200);
    QCOMPARE(put(R"({"gatedNotificationsMode":"never"})").status, 400);
    QCOMPARE(alice.get("/api/models/alice/one/settings").status, 404);
    QCOMPARE(HttpCaller(hub, "hf_bob").send("PUT", "/api/models/alice/one/settings", "{}").status, 403);
}

void SandboxReposTest::aHiddenRepoDisappearsForStrangers()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    alice.send("PUT", "/api/models/alice/one/settings", R"({"visibility":"private"})");
    const HttpAnswer bob = HttpCaller(hub, "hf_bob").get("/api/models/alice/one");
    QCOMPARE(bob.status, 404);
    QCOMPARE(bob.header("X-Error-Code"), QByteArray("RepoNotFound"));
    const HttpAnswer anonymous = HttpCaller(hub).get("/alice/one/resolve/main/a.txt");
    QCOMPARE(anonymous.status, 401);
    QVERIFY(anonymous.header("WWW-Authenticate").startsWith("Bearer realm="));
    QCOMPARE(alice.get("/api/models/alice/one").object()["private"_L1], QJsonValue(true));
    alice.send("PUT", "/api/models/alice/one/settings", R"({"private":false})");
    QCOMPARE(HttpCaller(hub).get("/alice/one/resolve/main/a.txt").status, 200);
}

void SandboxReposTest::aProtectedSpaceIsPrivateButForItsApp()
{
    SandboxHub hub;
    hub.addAccount({.user = u"pia"_s, .tokens = {{.value = "hf_pia"}}, .isPro = true});
    hub.addAccount(u"bob"_s, "hf_bob");
    HttpCaller pia(hub, "hf_pia");
    QJsonObject body{
        {u"name"_s, u"app"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"static"_s}, {u"visibility"_s, u"protected"_s}};
    QCOMPARE(pia.post("/api/repos/create", body).status, 200);
    const auto visibility = [&](const QString &id) {
        const QJsonArray repos = pia.get("/api/settings/repositories").array();
        const auto found =
            std::ranges::find_if(repos, [&](const QJsonValue &repo) { return repo["id"_L1].toString() == id; });
        return found == repos.end() ? QString() : (*found)["visibility"_L1].toString();
    };
    QCOMPARE(visibility(u"pia/app"_s), u"protected"_s);
    QCOMPARE(pia.get("/api/spaces/pia/app").object()["private"_L1], QJsonValue(true));
    HttpCaller bob(hub, "hf_bob");
    for (const char *const path :
         {"/api/spaces/pia/app", "/api/spaces/pia/app/tree/main", "/spaces/pia/app/resolve/main/README.md"}) {
        QCOMPARE(bob.get(path).status, 404);
        QCOMPARE(HttpCaller(hub).get(path).status, 401);
        QCOMPARE(pia.get(path).status, 200);
    }
    // A copy is what its original is; what is said of it later holds.
    QCOMPARE(pia.post("/api/spaces/pia/app/duplicate", {{u"repository"_s, u"pia/copy"_s}}).status, 200);
    QCOMPARE(visibility(u"pia/copy"_s), u"protected"_s);
    QCOMPARE(pia.send("PUT", "/api/spaces/pia/app/settings", R"({"gatedNotificationsMode":"bulk"})").status, 200);
    QCOMPARE(visibility(u"pia/app"_s), u"protected"_s);
    QCOMPARE(pia.send("PUT", "/api/spaces/pia/app/settings", R"({"private":false})").status, 200);
    QCOMPARE(bob.get("/api/spaces/pia/app").status, 200);
    QCOMPARE(pia.send("PUT", "/api/spaces/pia/app/settings", R"({"visibility":"protected"})").status, 200);
    QCOMPARE(pia.send("PUT", "/api/spaces/pia/app/settings", R"({"visibility":"private"})").status, 200);
    QCOMPARE(visibility(u"pia/app"_s), u"private"_s);
}

void SandboxReposTest::onlyThosePayWhoProtectASpace()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QJsonObject body{
        {u"name"_s, u"app"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"static"_s}, {u"visibility"_s, u"protected"_s}};
    QCOMPARE(alice.post("/api/repos/create", body).status, 402);
    body.insert("visibility"_L1, u"private"_s);
    QCOMPARE(alice.post("/api/repos/create", body).status, 200);
    QCOMPARE(alice.send("PUT", "/api/spaces/alice/app/settings", R"({"visibility":"protected"})").status, 402);
    QCOMPARE(alice.send("PUT", "/api/models/alice/one/settings", R"({"visibility":"protected"})").status, 400);
    QCOMPARE(alice.post("/api/repos/create", {{u"name"_s, u"m"_s}, {u"visibility"_s, u"protected"_s}}).status, 400);
}

void SandboxReposTest::anOrganizationMayMakePrivateReposUnlessToldOtherwise()
{
    SandboxHub hub;
    prepare(hub);
    hub.addOrganization({.name = u"closed"_s, .members = {{u"alice"_s, OrgRole::Write}}, .isPrivateByDefault = true});
    HttpCaller alice(hub, "hf_alice");
    const auto isPrivate = [&](const QString &owner, const QJsonObject &more) {
        QJsonObject body = more;
        const QString name = u"repo-%1"_s.arg(hub.requests().size());
        body.insert("name"_L1, name);
        body.insert("organization"_L1, owner);
        [&] { QCOMPARE(alice.post("/api/repos/create", body).status, 200); }();
        return alice.get("/api/models/" + owner.toUtf8() + '/' + name.toUtf8()).object()["private"_L1].toBool();
    };
    QVERIFY(isPrivate(u"closed"_s, {}));
    QVERIFY(isPrivate(u"closed"_s, {{u"private"_s, QJsonValue::Null}}));
    QVERIFY(!isPrivate(u"closed"_s, {{u"private"_s, false}}));
    QVERIFY(!isPrivate(u"closed"_s, {{u"visibility"_s, u"public"_s}}));
    QVERIFY(!isPrivate(u"acme"_s, {}));
    QVERIFY(!isPrivate(u"alice"_s, {}));
}

void SandboxReposTest::aCopyHasTheFilesInOneCommit()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    const HttpAnswer made =
        bob.post("/api/models/alice/one/duplicate", {{u"repository"_s, u"bob/mine"_s}, {u"private"_s, true}});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.object()["name"_L1].toString(), u"bob/mine"_s);
    QCOMPARE(made.object()["filesCopyPending"_L1], QJsonValue(false));
    QCOMPARE(made.object()["url"_L1].toString().toUtf8(), hub.url().toEncoded() + "/bob/mine");
    QCOMPARE(gitSays(hub, {u"rev-parse"_s, u"main^{tree}"_s}, u"bob/mine"_s),
             gitSays(hub, {u"rev-parse"_s, u"main^{tree}"_s}, u"alice/one"_s));
    QCOMPARE(gitSays(hub, {u"log"_s, u"-1"_s, u"--format=%s by %an"_s, u"main"_s}, u"bob/mine"_s),
             QByteArray("Duplicate from alice/one by bob"));
    QCOMPARE(gitSays(hub, {u"fsck"_s, u"--no-dangling"_s}, u"bob/mine"_s), QByteArray());
    QCOMPARE(bob.get("/api/models/bob/mine").object()["private"_L1], QJsonValue(true));
    QCOMPARE(bob.get(bob.get("/bob/mine/resolve/main/w.bin").header("Location")).body, QByteArray("weights"));
    QCOMPARE(bob.get("/api/models/bob/mine/duplicate/status").object()["pending"_L1], QJsonValue(false));
    // What both hold stays when the first goes.
    HttpCaller(hub, "hf_alice")
        .send("DELETE", "/api/repos/delete", R"({"name":"one","organization":"alice","type":"model"})");
    QCOMPARE(bob.get(bob.get("/bob/mine/resolve/main/w.bin").header("Location")).body, QByteArray("weights"));
}

void SandboxReposTest::aCopiedSpaceTakesVariablesAndNoSecrets()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    alice.post("/api/repos/create", {{u"name"_s, u"app"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"static"_s}});
    const QByteArray app = "/api/spaces/alice/app";
    QCOMPARE(alice.post(app + "/variables", {{u"key"_s, u"OPEN"_s}, {u"value"_s, u"1"_s}}).status, 200);
    QCOMPARE(alice.post(app + "/secrets", {{u"key"_s, u"HIDDEN"_s}, {u"value"_s, u"2"_s}}).status, 200);
    const HttpAnswer made =
        alice.post(app + "/duplicate",
                   {{u"repository"_s, u"acme/app"_s},
                    {u"secrets"_s, QJsonArray{QJsonObject{{u"key"_s, u"OWN"_s}, {u"value"_s, u"3"_s}}}}});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.object()["url"_L1].toString().toUtf8(), hub.url().toEncoded() + "/spaces/acme/app");
    QCOMPARE(alice.get("/api/spaces/acme/app/variables").object().keys(), QStringList{u"OPEN"_s});
    QCOMPARE(alice.get("/api/spaces/acme/app/secrets").object().keys(), QStringList{u"OWN"_s});
}

void SandboxReposTest::aCopyIsRefusedWhereTheNameIsTaken()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer answer = alice.post("/api/models/alice/one/duplicate", {});
    QCOMPARE(answer.status, 409);
    QVERIFY(answer.object()["url"_L1].toString().endsWith("/alice/one"_L1));
    QCOMPARE(HttpCaller(hub).post("/api/models/alice/one/duplicate", {}).status, 401);
    QCOMPARE(alice.post("/api/models/alice/one/duplicate", {{u"repository"_s, u"bob/one"_s}}).status, 403);
}

void SandboxReposTest::likesAreForPeople()
{
    SandboxHub hub;
    prepare(hub);
    hub.addLike(Kind::Model, u"alice/one"_s, u"bob"_s);
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(bob.send("POST", "/api/models/alice/one/like").status, 403);
    QCOMPARE(bob.get("/api/models/alice/one").object()["likes"_L1].toInt(), 1);
    QCOMPARE(bob.send("DELETE", "/api/models/alice/one/like").status, 200);
    QCOMPARE(bob.get("/api/models/alice/one").object()["likes"_L1].toInt(), 0);
    QCOMPARE(HttpCaller(hub).send("DELETE", "/api/models/alice/one/like").status, 401);
}

void SandboxReposTest::likersArePagedAndLikedReposListed()
{
    SandboxHub hub;
    prepare(hub);
    for (int i = 0; i < 5; ++i) {
        const QString name = u"fan%1"_s.arg(i);
        hub.addAccount({.user = name});
        hub.addLike(Kind::Model, u"alice/one"_s, name);
        hub.addRepo(Kind::Dataset, u"acme/data%1"_s.arg(i));
        hub.addLike(Kind::Dataset, u"acme/data%1"_s.arg(i), u"bob"_s);
    }
    HttpCaller anyone(hub);
    const HttpAnswer likers = anyone.get("/api/models/alice/one/likers?limit=3");
    QCOMPARE(likers.array().size(), 3);
    QVERIFY(likers.array()[0]["user"_L1].toString().startsWith("fan"_L1));
    QCOMPARE(anyone.get(likers.next(hub)).array().size(), 2);
    QCOMPARE(anyone.get("/api/users/bob/likes").array().size(), 5);
    QCOMPARE(anyone.get("/api/users/bob/likes").array()[0]["repo"_L1]["type"_L1].toString(), u"dataset"_s);
    QCOMPARE(anyone.get("/api/users/nobody/likes").status, 404);
}

void SandboxReposTest::ownReposAreListedByStorage()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Dataset, u"alice/big"_s, {.isPrivate = true});
    hub.commitFiles(Kind::Dataset, u"alice/big"_s, {{u"d.bin"_s, QByteArray(90'000, 'd'), true}});
    HttpCaller alice(hub, "hf_alice");
    const QJsonArray rows = alice.get("/api/settings/repositories").array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["id"_L1].toString(), u"alice/big"_s);
    QCOMPARE(rows[0]["type"_L1].toString(), u"dataset"_s);
    QCOMPARE(rows[0]["visibility"_L1].toString(), u"private"_s);
    QVERIFY(rows[0]["storage"_L1].toInteger() >= 90'000);
    QVERIFY(rows[0]["storagePercent"_L1].toDouble() > 0.5);
    QCOMPARE(alice.get("/api/organizations/acme/settings/repositories").array().size(), 0);
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/api/organizations/acme/settings/repositories").status, 403);
    QCOMPARE(HttpCaller(hub).get("/api/settings/repositories").status, 401);
}

void SandboxReposTest::resourceGroupsBelongToOrganizations()
{
    SandboxHub hub;
    prepare(hub);
    hub.addRepo(Kind::Model, u"acme/one"_s);
    HttpCaller alice(hub, "hf_alice");
    const QString group(24, u'a');
    QCOMPARE(alice.post("/api/models/alice/one/resource-group", {{u"resourceGroupId"_s, group}}).status, 400);
    QCOMPARE(alice.post("/api/models/acme/one/resource-group", {{u"resourceGroupId"_s, u"x"_s}}).status, 400);
    const HttpAnswer put = alice.post("/api/models/acme/one/resource-group", {{u"resourceGroupId"_s, group}});
    QCOMPARE(put.object()["name"_L1].toString(), u"acme/one"_s);
    QCOMPARE(put.object()["addedBy"_L1].toString(), u"alice"_s);
    QCOMPARE(alice.get("/api/models/acme/one/resource-group").object()["id"_L1].toString(), group);
    alice.post("/api/models/acme/one/resource-group", {{u"resourceGroupId"_s, QJsonValue::Null}});
    QCOMPARE(alice.get("/api/models/acme/one/resource-group").status, 404);
}

void SandboxReposTest::namesHaveNoCase()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller anyone(hub);
    QCOMPARE(anyone.get("/api/models/ALICE/One").object()["id"_L1].toString(), u"alice/one"_s);
    QCOMPARE(anyone.get("/Alice/ONE/resolve/main/a.txt").body, QByteArray("a"));
}

QTEST_GUILESS_MAIN(SandboxReposTest)
#include "sandboxrepostest.moc"
