#include "hub/serverabilities.h"

#include "hub/httperror.h"
#include "hub/hubclient.h"
#include "hub/retry.h"
#include "hub/uploads.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using hub::Area;
using State = hub::ServerAbilities::State;

namespace {

const hub::Endpoint own(QUrl(u"https://models.example.org/hub"_s));

hub::Response answer(const QString &pathAndQuery, int status, const QByteArray &code = {})
{
    hub::Response response{.status = status, .url = QUrl(own.text() + pathAndQuery)};
    if (!code.isEmpty())
        response.headers.append("X-Error-Code", code);
    return response;
}

} // namespace

//! What is learned of a server that has less than the Hub.
class ServerAbilitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void addressesBelongToAreas_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<std::optional<Area>>("area");
        const auto row = [](const QString &address, std::optional<Area> area) {
            QTest::newRow(qPrintable(address)) << address << area;
        };
        row(u"/api/models/a/b/discussions?p=0"_s, Area::Discussions);
        row(u"/api/datasets/a/b/discussions/4/comment"_s, Area::Discussions);
        row(u"/api/models/a/b/commit/main?create_pr=1"_s, Area::PullRequests);
        row(u"/api/models/a/b/commit/main"_s, {});
        row(u"/api/models/a/b/super-squash/main"_s, Area::Squash);
        row(u"/api/models/a/b/compare/v1..main"_s, Area::Compare);
        row(u"/api/models/a/b/user-access-request/pending"_s, Area::AccessRequests);
        row(u"/api/models/a/b/like"_s, Area::Likes);
        row(u"/api/users/a/likes"_s, Area::Likes);
        row(u"/api/collections/a/b-1"_s, Area::Collections);
        row(u"/api/notifications"_s, Area::Notifications);
        row(u"/api/settings/watch"_s, Area::Notifications);
        row(u"/api/spaces?limit=5"_s, Area::Spaces);
        row(u"/api/spaces/a/b"_s, Area::Spaces);
        // A repo may be called anything, and a Space may be refused for two reasons.
        row(u"/api/models/a/discussions"_s, {});
        row(u"/api/models/a/like"_s, {});
        row(u"/api/spaces/a/b/discussions"_s, {});
        row(u"/api/spaces/a/b/commit/main?create_pr=1"_s, {});
        row(u"/a/b/resolve/main/api/collections"_s, {});
    }

    void addressesBelongToAreas()
    {
        QFETCH(const QString, address);
        QFETCH(const std::optional<Area>, area);
        QCOMPARE(hub::areaOf(QUrl(own.text() + address)), area);
    }

    void whatIsNotOfferedIsNotTriedAgain()
    {
        const Error lack = hub::errorFrom(answer(u"/api/models/a/b/discussions"_s, 501));
        QVERIFY(hub::isNotOffered(lack));
        QVERIFY(!lack.isTransient());
        hub::RetrySchedule schedule;
        QVERIFY(!schedule.next({.retry = hub::Message::Retry::WhenTransient}, lack));
        const Error fault = hub::errorFrom(answer(u"/api/models/a/b/discussions"_s, 503));
        QVERIFY(!hub::isNotOffered(fault));
        QVERIFY(fault.isTransient());
    }

    void nothingWhereAnAreaBeginsIsALackAsWell()
    {
        QVERIFY(hub::isNotOffered(hub::errorFrom(answer(u"/api/collections?owner=a"_s, 404))));
        QVERIFY(hub::isNotOffered(hub::errorFrom(answer(u"/api/spaces"_s, 404))));
        // That one thing is not there says nothing of the others.
        QVERIFY(!hub::isNotOffered(hub::errorFrom(answer(u"/api/collections/a/b"_s, 404))));
        QVERIFY(!hub::isNotOffered(hub::errorFrom(answer(u"/api/spaces/a/b"_s, 404))));
        QVERIFY(!hub::isNotOffered(hub::errorFrom(answer(u"/api/models/a/b/discussions"_s, 404, "RepoNotFound"))));
        QVERIFY(!hub::isNotOffered(hub::errorFrom(answer(u"/api/notifications"_s, 401))));
    }

    void answersTeach()
    {
        hub::ServerAbilities abilities;
        abilities.setEndpoint(own);
        QSignalSpy changed(&abilities, &hub::ServerAbilities::changed);
        QCOMPARE(abilities.state(Area::Spaces), State::Unknown);
        abilities.learn(answer(u"/api/spaces"_s, 501));
        QVERIFY(abilities.isMissing(Area::Spaces));
        abilities.learn(answer(u"/api/spaces"_s, 501));
        QCOMPARE(changed.count(), 1);
        abilities.learn(answer(u"/api/spaces"_s, 500)); // today; that is another matter
        QVERIFY(abilities.isMissing(Area::Spaces));
        abilities.learn(answer(u"/api/spaces"_s, 200));
        QCOMPARE(abilities.state(Area::Spaces), State::Offered);
        abilities.learn(answer(u"/api/collections"_s, 403));
        QCOMPARE(abilities.state(Area::Collections), State::Unknown);
    }

    void withoutDiscussionsThereAreNoPullRequests()
    {
        hub::ServerAbilities abilities;
        abilities.setEndpoint(own);
        abilities.learn(answer(u"/api/models/a/b/commit/main?create_pr=1"_s, 501));
        QVERIFY(abilities.isMissing(Area::PullRequests));
        QVERIFY(!abilities.isMissing(Area::Discussions));
        abilities.learn(answer(u"/api/models/a/b/discussions"_s, 200));
        QVERIFY(abilities.isMissing(Area::PullRequests));
        abilities.learn(answer(u"/api/models/a/b/commit/main?create_pr=1"_s, 200));
        QVERIFY(!abilities.isMissing(Area::PullRequests));
        abilities.learn(answer(u"/api/models/a/b/discussions"_s, 501));
        QVERIFY(abilities.isMissing(Area::PullRequests));
    }

    void eachServerHasItsOwn()
    {
        hub::HubClient client({.endpoint = own});
        hub::ServerAbilities &abilities = hub::ServerAbilities::of(client);
        abilities.learn(Area::Likes, {.kind = Error::Kind::ServerFault, .httpStatus = 501});
        QVERIFY(abilities.isMissing(Area::Likes));
        QSignalSpy changed(&abilities, &hub::ServerAbilities::changed);
        client.setSession({.endpoint = hub::Endpoint(QUrl(u"https://other.example.org"_s))});
        QVERIFY(!abilities.isMissing(Area::Likes));
        client.setSession({.endpoint = own});
        QVERIFY(abilities.isMissing(Area::Likes));
        QCOMPARE(changed.count(), 2);
    }

    void theHubHasEverything()
    {
        hub::ServerAbilities abilities;
        abilities.setEndpoint(hub::Endpoint());
        abilities.learn(Area::Likes, {.kind = Error::Kind::ServerFault, .httpStatus = 501});
        QVERIFY(!abilities.isMissing(Area::Likes));
    }

    void theAddressOfACommitMayLackItsHost()
    {
        const auto call = hub::uploads::commit({.repo = {.kind = hub::RepoKind::Model, .id = u"a/b"_s}}, "{}");
        hub::Response response = answer(u"/api/models/a/b/commit/main"_s, 200);
        const QByteArray id(64, 'a');
        response.body = "{\"commitOid\":\"" + id + "\",\"commitUrl\":\"/a/b/commit/" + id + "\"}";
        const Result<hub::CommitResult> made = call.read(response);
        QVERIFY(made);
        QCOMPARE(made->url, QUrl(u"https://models.example.org/a/b/commit/"_s + QString::fromLatin1(id)));
        QVERIFY(made->pullRequestUrl.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ServerAbilitiesTest)
#include "serverabilitiestest.moc"
