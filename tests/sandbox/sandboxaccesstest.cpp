#include "httpcaller.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Kind;
using sandbox::Role;
using sandbox::SandboxHub;

//! Gated repos of the Hub inside the program: what each visitor hears, and what the keepers of a gate can do.
class SandboxAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void theGateSpeaksToEachVisitor();
    void anAutomaticGateOpensAtOnce();
    void askingTwiceChangesNothing();
    void aRequestCanBeTakenBack();
    void requestsAreListedByStatusInPages();
    void decisionsAreRefusedWhereNothingChanges();
    void aBatchAnswersItemByItem();
    void accessCanBeGivenUnasked();
    void theReportListsEverybody();
    void onlyKeepersSeeRequests();
    void anOpenRepoHasNoGate();
    void reasonsHaveALimit();
    void someFilesAreFreeAndHashesAreHidden();
    void acceptedVisitorsDownload();

private:
    static void prepare(SandboxHub &hub, const QString &gate = u"manual"_s);
    static QByteArray message(const SandboxHub &hub, const QByteArray &token);
    static HttpAnswer decide(const SandboxHub &hub, const QString &user, const QString &status);
};

namespace {

const QByteArray requests = "/api/models/alice/gated/user-access-request/";
const QByteArray fileAddress = "/alice/gated/resolve/main/config.json";

} // namespace

void SandboxAccessTest::prepare(SandboxHub &hub, const QString &gate)
{
    QVERIFY2(hub.isRunning(), qPrintable(hub.errorText()));
    hub.addAccount(u"alice"_s, "hf_alice");
    hub.addAccount({.user = u"bob"_s, .fullName = u"Bob Okafor"_s, .tokens = {{.value = "hf_bob"}}});
    hub.addAccount(u"carol"_s, "hf_carol");
    hub.addRepo(Kind::Model, u"alice/gated"_s, {.gated = gate});
    hub.addRepo(Kind::Model, u"alice/open"_s);
    hub.commitFiles(Kind::Model, u"alice/gated"_s,
                    {{u"README.md"_s, "# Gated\n"}, {u"config.json"_s, "{}"}, {u"w.bin"_s, "weights", true}});
}

QByteArray SandboxAccessTest::message(const SandboxHub &hub, const QByteArray &token)
{
    const HttpAnswer answer = HttpCaller(hub, token).get(fileAddress);
    return answer.status == 200 ? QByteArray("200")
                                : QByteArray::number(answer.status) + ' ' + answer.header("X-Error-Code") + ' '
            + answer.header("X-Error-Message");
}

HttpAnswer SandboxAccessTest::decide(const SandboxHub &hub, const QString &user, const QString &status)
{
    return HttpCaller(hub, "hf_alice").post(requests + "handle", {{u"user"_s, user}, {u"status"_s, status}});
}

void SandboxAccessTest::theGateSpeaksToEachVisitor()
{
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(message(hub, {}),
             QByteArray("401 GatedRepo Access to model alice/gated is restricted. You must have access to it and be "
                        "authenticated to access it. Please log in."));
    QCOMPARE(message(hub, "hf_bob"),
             "403 GatedRepo Access to model alice/gated is restricted and you are not in the authorized list. Visit "
                 + hub.url().toEncoded() + "/alice/gated to ask for access.");
    QCOMPARE(HttpCaller(hub, "hf_bob").post("/alice/gated/ask-access", {}).status, 303);
    QCOMPARE(message(hub, "hf_bob"),
             QByteArray("403 GatedRepo Your request to access model alice/gated is awaiting a review from the repo "
                        "authors."));
    QCOMPARE(decide(hub, u"bob"_s, u"rejected"_s).status, 200);
    QCOMPARE(message(hub, "hf_bob"),
             QByteArray("403 GatedRepo Your request to access model alice/gated has been rejected by the repo's "
                        "authors."));
    decide(hub, u"bob"_s, u"reset"_s);
    QCOMPARE(message(hub, "hf_bob"),
             "403 GatedRepo Your request to access model alice/gated has been reset by the repo's authors. Visit "
                 + hub.url().toEncoded() + "/alice/gated to submit a new request.");
    decide(hub, u"bob"_s, u"accepted"_s);
    QCOMPARE(message(hub, "hf_bob"), QByteArray("200"));
    QCOMPARE(message(hub, "hf_alice"), QByteArray("200"));
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/api/models/alice/gated/auth-check").body, QByteArray("OK"));
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/api/models/alice/gated/auth-check/write").status, 403);
    QCOMPARE(HttpCaller(hub, "hf_carol").get("/api/models/alice/gated/auth-check").header("X-Error-Code"),
             QByteArray("GatedRepo"));
}

void SandboxAccessTest::anAutomaticGateOpensAtOnce()
{
    SandboxHub hub;
    prepare(hub, u"auto"_s);
    HttpCaller bob(hub, "hf_bob");
    const HttpAnswer asked = bob.send("POST", "/alice/gated/ask-access", "Company=Acme+Research&agree=on",
                                      {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(asked.status, 303);
    QCOMPARE(asked.header("Location"), hub.url().toEncoded() + "/alice/gated");
    QCOMPARE(message(hub, "hf_bob"), QByteArray("200"));
    const QJsonObject item = HttpCaller(hub, "hf_alice").get(requests + "accepted").array()[0].toObject();
    QCOMPARE(item["fields"_L1]["Company"_L1].toString(), u"Acme Research"_s);
    QCOMPARE(item["user"_L1]["user"_L1].toString(), u"bob"_s);
    QCOMPARE(item["user"_L1]["fullname"_L1].toString(), u"Bob Okafor"_s);
}

void SandboxAccessTest::askingTwiceChangesNothing()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    bob.post("/alice/gated/ask-access", {{u"Company"_s, u"First"_s}});
    QCOMPARE(bob.post("/alice/gated/ask-access", {{u"Company"_s, u"Second"_s}}).status, 303);
    const QJsonArray pending = HttpCaller(hub, "hf_alice").get(requests + "pending").array();
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending[0]["fields"_L1]["Company"_L1].toString(), u"First"_s);
    QCOMPARE(HttpCaller(hub).post("/alice/gated/ask-access", {}).status, 401);
}

void SandboxAccessTest::aRequestCanBeTakenBack()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    const HttpAnswer none = bob.post(requests + "cancel", {});
    QCOMPARE(none.status, 404);
    QCOMPARE(none.object()["error"_L1].toString(), u"No pending access request found for this repo and this user"_s);
    bob.post("/alice/gated/ask-access", {});
    QCOMPARE(bob.post(requests + "cancel", {}).object(), (QJsonObject{{u"ok"_s, true}}));
    QVERIFY(HttpCaller(hub, "hf_alice").get(requests + "pending").array().isEmpty());
    QVERIFY(message(hub, "hf_bob").contains("not in the authorized list"));
}

void SandboxAccessTest::requestsAreListedByStatusInPages()
{
    SandboxHub hub;
    prepare(hub);
    for (int i = 0; i < 25; ++i) {
        const QByteArray name = "user" + QByteArray::number(i).rightJustified(2, '0');
        hub.addAccount(QString::fromLatin1(name), "hf_" + name);
        HttpCaller(hub, "hf_" + name).post("/alice/gated/ask-access", {});
    }
    HttpCaller alice(hub, "hf_alice");
    QSet<QString> seen;
    QByteArray next = requests + "pending?limit=10";
    int pages = 0;
    while (!next.isEmpty()) {
        const HttpAnswer page = alice.get(next);
        QCOMPARE(page.status, 200);
        const QJsonArray rows = page.array();
        QVERIFY(rows.size() <= 10);
        for (const QJsonValueConstRef row : rows)
            seen.insert(row["user"_L1]["user"_L1].toString());
        next = page.next(hub);
        ++pages;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(seen.size(), 25);
    QCOMPARE(alice.get(requests + "pending?q=USER1").array().size(), 10);
    QCOMPARE(alice.get(requests + "accepted").array().size(), 0);
    QCOMPARE(alice.get(requests + "pending?limit=5").status, 400);
    QCOMPARE(alice.get(requests + "unknown").status, 404);
}

void SandboxAccessTest::decisionsAreRefusedWhereNothingChanges()
{
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(decide(hub, u"bob"_s, u"accepted"_s).status, 404);
    QCOMPARE(decide(hub, u"nobody"_s, u"accepted"_s).object()["error"_L1].toString(), u"User not found"_s);
    HttpCaller(hub, "hf_bob").post("/alice/gated/ask-access", {});
    QCOMPARE(decide(hub, u"bob"_s, u"accepted"_s).object(), QJsonObject());
    const HttpAnswer again = decide(hub, u"bob"_s, u"accepted"_s);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.object()["error"_L1].toString(), u"No access request found matching your criteria"_s);
    QCOMPARE(decide(hub, u"bob"_s, u"maybe"_s).status, 400);
    QVERIFY(HttpCaller(hub, "hf_alice").get(requests + "accepted").array()[0]["reviewedAt"_L1].isString());
    const QString id = HttpCaller(hub, "hf_alice").get(requests + "accepted").array()[0]["requestId"_L1].toString();
    QCOMPARE(HttpCaller(hub, "hf_alice")
                 .post(requests + "handle", {{u"requestId"_s, id}, {u"status"_s, u"pending"_s}})
                 .status,
             200);
    QVERIFY(HttpCaller(hub, "hf_alice").get(requests + "pending").array()[0]["reviewedAt"_L1].isUndefined());
}

void SandboxAccessTest::aBatchAnswersItemByItem()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller(hub, "hf_bob").post("/alice/gated/ask-access", {});
    HttpCaller alice(hub, "hf_alice");
    const QString id = alice.get(requests + "pending").array()[0]["user"_L1]["_id"_L1].toString();
    const QJsonArray outcome =
        alice
            .post(requests + "batch",
                  {{u"status"_s, u"accepted"_s},
                   {u"requests"_s,
                    QJsonArray{QJsonObject{{u"userId"_s, id}}, QJsonObject{{u"user"_s, u"carol"_s}},
                               QJsonObject{{u"user"_s, u"nobody"_s}}, QJsonObject{{u"user"_s, u"bob"_s}}}}})
            .array();
    QCOMPARE(outcome.size(), 4);
    QCOMPARE(outcome[0]["ok"_L1], QJsonValue(true));
    QCOMPARE(outcome[0]["userId"_L1].toString(), id);
    QCOMPARE(outcome[1]["error"_L1].toString(), u"request_not_found"_s);
    QCOMPARE(outcome[2]["error"_L1].toString(), u"user_not_found"_s);
    QCOMPARE(outcome[3]["ok"_L1], QJsonValue(true));
    QCOMPARE(message(hub, "hf_bob"), QByteArray("200"));
    QCOMPARE(alice.post(requests + "batch", {{u"status"_s, u"accepted"_s}, {u"requests"_s, QJsonArray()}}).status, 400);
}

void SandboxAccessTest::accessCanBeGivenUnasked()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller alice(hub, "hf_alice");
    QCOMPARE(alice.post(requests + "grant", {{u"user"_s, u"carol"_s}}).object(), QJsonObject());
    QCOMPARE(message(hub, "hf_carol"), QByteArray("200"));
    const QJsonObject item = alice.get(requests + "accepted").array()[0].toObject();
    QCOMPARE(item["grantedBy"_L1]["name"_L1].toString(), u"alice"_s);
    QVERIFY(!item["user"_L1].toObject().contains("email"_L1));
    const HttpAnswer again = alice.post(requests + "grant", {{u"user"_s, u"carol"_s}});
    QCOMPARE(again.status, 400);
    QCOMPARE(again.object()["error"_L1].toString(), u"That user already has access to the repo"_s);
    decide(hub, u"carol"_s, u"rejected"_s);
    QCOMPARE(alice.post(requests + "grant", {{u"user"_s, u"carol"_s}}).status, 200);
    QCOMPARE(alice.post(requests + "grant", {{u"user"_s, u"nobody"_s}}).status, 404);
}

void SandboxAccessTest::theReportListsEverybody()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller(hub, "hf_bob").post("/alice/gated/ask-access", {});
    HttpCaller alice(hub, "hf_alice");
    alice.post(requests + "grant", {{u"user"_s, u"carol"_s}});
    const HttpAnswer report = alice.get("/alice/gated/user-access-report");
    QVERIFY(report.header("Content-Disposition").startsWith("attachment"));
    QCOMPARE(report.array().size(), 2);
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/alice/gated/user-access-report").status, 403);
}

void SandboxAccessTest::onlyKeepersSeeRequests()
{
    SandboxHub hub;
    prepare(hub);
    QCOMPARE(HttpCaller(hub, "hf_bob").get(requests + "pending").status, 403);
    QCOMPARE(HttpCaller(hub).get(requests + "pending").status, 401);
    QCOMPARE(HttpCaller(hub, "hf_bob").post(requests + "grant", {{u"user"_s, u"bob"_s}}).status, 403);
}

void SandboxAccessTest::anOpenRepoHasNoGate()
{
    SandboxHub hub;
    prepare(hub);
    const QByteArray open = "/api/models/alice/open/user-access-request/";
    HttpCaller alice(hub, "hf_alice");
    const HttpAnswer answer = alice.post(open + "handle", {{u"user"_s, u"bob"_s}, {u"status"_s, u"accepted"_s}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("X-Error-Code"), QByteArray("RepoNotGated"));
    QCOMPARE(answer.object()["error"_L1].toString(), u"model alice/open is not gated"_s);
    QCOMPARE(alice.get(open + "pending").status, 200);
    // A gate that is put up afterwards holds.
    QCOMPARE(alice.send("PUT", "/api/models/alice/open/settings", R"({"gated":"manual"})").object(),
             (QJsonObject{{u"gated"_s, u"manual"_s}}));
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/alice/open/resolve/main/.gitattributes").status, 403);
    QCOMPARE(alice.send("PUT", "/api/models/alice/open/settings", R"({"gated":true})").status, 400);
    QCOMPARE(alice.send("PUT", "/api/models/alice/open/settings", R"({"gated":false})").status, 200);
    QCOMPARE(HttpCaller(hub, "hf_bob").get("/alice/open/resolve/main/.gitattributes").status, 200);
}

void SandboxAccessTest::reasonsHaveALimit()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller(hub, "hf_bob").post("/alice/gated/ask-access", {});
    HttpCaller alice(hub, "hf_alice");
    const QJsonObject body{
        {u"user"_s, u"bob"_s}, {u"status"_s, u"rejected"_s}, {u"rejectionReason"_s, QString(201, u'x')}};
    const HttpAnswer answer = alice.post(requests + "handle", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object()["error"_L1].toString(),
             u"\u2716 Too big: expected string to have <=200 characters\n  \u2192 at rejectionReason"_s);
    QCOMPARE(answer.header("X-Error-Message"),
             QByteArray("* Too big: expected string to have <=200 characters * at rejectionReason"));
}

void SandboxAccessTest::someFilesAreFreeAndHashesAreHidden()
{
    SandboxHub hub;
    prepare(hub);
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(bob.get("/alice/gated/resolve/main/README.md").status, 200);
    // Whether one may look comes before whether there is something.
    QCOMPARE(bob.get("/alice/gated/resolve/main/nothing").header("X-Error-Code"), QByteArray("GatedRepo"));
    const auto hash = [&](const QByteArray &token) {
        const QJsonArray files = HttpCaller(hub, token).get("/api/models/alice/gated/tree/main").array();
        for (const QJsonValueConstRef file : files) {
            if (file["path"_L1].toString() == "w.bin"_L1)
                return file["lfs"_L1]["oid"_L1].toString();
        }
        return QString();
    };
    QCOMPARE(hash("hf_bob"), QString(64, u'*'));
    QCOMPARE(hash("hf_alice").toLatin1(), HttpCaller::sha256("weights"));
    QCOMPARE(bob.get("/api/models/alice/gated").status, 200);
    QCOMPARE(bob.get("/api/models/alice/gated/discussions").status, 200);
}

void SandboxAccessTest::acceptedVisitorsDownload()
{
    SandboxHub hub;
    prepare(hub, u"auto"_s);
    HttpCaller bob(hub, "hf_bob");
    QCOMPARE(bob.get("/alice/gated/resolve/main/w.bin").status, 403);
    bob.post("/alice/gated/ask-access", {});
    QCOMPARE(bob.get(bob.get("/alice/gated/resolve/main/w.bin").header("Location")).body, QByteArray("weights"));
}

QTEST_GUILESS_MAIN(SandboxAccessTest)
#include "sandboxaccesstest.moc"
