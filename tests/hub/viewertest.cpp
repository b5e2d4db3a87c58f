#include "hub/viewer.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const hub::Endpoint publicHub;
const hub::ViewerPart part{.dataset = u"acme/d"_s, .config = u"default"_s, .split = u"train"_s};

hub::Session session(const hub::Endpoint &endpoint)
{
    return {.endpoint = endpoint, .token = "hf_secret"};
}

} // namespace

//! The dataset viewer is another host, and another trust.
class ViewerTest : public QObject
{
    Q_OBJECT

private slots:
    void thePublicHubsViewerMaySeeThePublicHubsToken()
    {
        const auto call = hub::viewer::rows(publicHub, part, {.offset = 100, .length = 50});
        QVERIFY(call);
        const QUrl url = call->message.target.on(publicHub);
        QCOMPARE(url.toEncoded(),
                 "https://datasets-server.huggingface.co/"
                 "rows?dataset=acme%2Fd&config=default&split=train&offset=100&length=50");
        QCOMPARE(session(publicHub).authorizationFor(call->message, url), "Bearer hf_secret");
    }

    void nobodyElseSeesTheToken()
    {
        const auto call = hub::viewer::splits(publicHub, part);
        QVERIFY(call);
        const hub::Session mine = session(publicHub);
        const QUrl viewer = call->message.target.on(publicHub);
        // An address that somebody handed out is not one of ours, wherever it leads.
        QVERIFY(mine.authorizationFor({.target = hub::Target(viewer)}, viewer).isEmpty());
        for (const char *other :
             {"http://datasets-server.huggingface.co/splits", "https://datasets-server.example.org/",
              "https://datasets-server.huggingface.co:444/splits", "https://hf.example.org/"})
            QVERIFY2(mine.authorizationFor(call->message, QUrl(QString::fromLatin1(other))).isEmpty(), other);
        const hub::Session theirs = session(hub::Endpoint(QUrl(u"https://hub.example.org"_s)));
        QVERIFY(theirs.authorizationFor(call->message, viewer).isEmpty());
    }

    void anotherHubHasNoViewer()
    {
        const hub::Endpoint other(QUrl(u"https://hub.example.org"_s));
        const auto call = hub::viewer::abilities(other, part);
        QVERIFY(!call);
        QCOMPARE(call.error().kind, Error::Kind::Invalid);
        QVERIFY(!call.error().detail.isEmpty());
        const hub::Call<hub::ParquetFiles> twin = hub::viewer::parquetOfHub(part);
        QCOMPARE(twin.message.target.on(other).toEncoded(),
                 "https://hub.example.org/api/datasets/acme/d/parquet/default/train");
    }

    void whatTheViewerWouldRefuseIsRefused()
    {
        QVERIFY(!hub::viewer::rows(publicHub, part, {.length = 101}));
        QVERIFY(!hub::viewer::rows(publicHub, part, {.length = 0}));
        QVERIFY(!hub::viewer::rows(publicHub, part, {.offset = -1}));
        QVERIFY(!hub::viewer::rows(publicHub, {.dataset = u"acme/d"_s}));
        QVERIFY(!hub::viewer::search(publicHub, part, u" "_s));
        QVERIFY(!hub::viewer::splits(publicHub, {.dataset = u"a/b/c"_s}));
    }

    void aConditionIsWrittenSafely()
    {
        const QString where = hub::viewer::quotedColumn(u"a\"b"_s) + u'=' + hub::viewer::quotedValue(u"O'Neil"_s);
        QCOMPARE(where, u"\"a\"\"b\"='O''Neil'"_s);
        const auto call = hub::viewer::filter(publicHub, part, where, u"\"age\" DESC"_s);
        QVERIFY(call);
        QVERIFY(call->message.target.on(publicHub).toEncoded().contains(
            "where=%22a%22%22b%22%3D%27O%27%27Neil%27&orderby=%22age%22%20DESC&offset=0&length=100"));
    }

    void rowsAreReadWithTheirRevision()
    {
        const auto call = hub::viewer::firstRows(publicHub, part);
        QVERIFY(call);
        const auto rows =
            call->read({.status = 200,
                        .headers = {{"X-Revision", "abc"}},
                        .body = R"({"features":[{"feature_idx":0,"name":"n","type":{"dtype":"int64","_type":"Value"}},
                 {"feature_idx":1,"name":"l","type":[{"_type":"Value"}]}],
                 "rows":[{"row_idx":"5","row":{"n":1,"l":"cut"},"truncated_cells":["l"]}],"partial":true})"});
        QVERIFY(rows);
        QCOMPARE(rows->revision, u"abc"_s);
        QCOMPARE(rows->features.at(0).kind(), u"Value"_s);
        QCOMPARE(rows->features.at(1).kind(), QString());
        QCOMPARE(rows->rows.at(0).index, 5);
        QCOMPARE(rows->rows.at(0).truncated, QStringList(u"l"_s));
        QCOMPARE(rows->total, -1);
        QVERIFY(rows->isPartial);
    }

    void theHubsOwnListOfFilesIsReadAtEachDepth()
    {
        const auto read = [](const hub::ViewerPart &asked, const QByteArray &body) {
            return hub::viewer::parquetOfHub(asked).read({.status = 200, .body = body});
        };
        const auto all =
            read({.dataset = u"a/d"_s}, R"({"c":{"train":["https:\/\/h/0.parquet","https:\/\/h/1.parquet"]}})");
        QVERIFY(all);
        QCOMPARE(all->files.size(), 2u);
        QCOMPARE(all->files[1].config, u"c"_s);
        QCOMPARE(all->files[1].split, u"train"_s);
        QCOMPARE(all->files[1].fileName, u"1.parquet"_s);
        const auto config = read({.dataset = u"a/d"_s, .config = u"c"_s}, R"({"test":["https:\/\/h/0.parquet"]})");
        QVERIFY(config);
        QCOMPARE(config->files.at(0).split, u"test"_s);
        const auto split = read(part, R"(["https:\/\/h/0.parquet"])");
        QVERIFY(split);
        QCOMPARE(split->files.at(0).split, u"train"_s);
        QVERIFY(!read(part, "nothing"));
    }

    void sizesAreReadAsFarAsTheyAreKnown()
    {
        const auto call = hub::viewer::sizes(publicHub, part);
        QVERIFY(call);
        const auto sizes = call->read(
            {.status = 200,
             .body = R"({"size":{"dataset":{"num_rows":7,"num_bytes_memory":null},"splits":[{"split":"train"}]}})"});
        QVERIFY(sizes);
        QCOMPARE(sizes->dataset.rows, 7);
        QCOMPARE(sizes->dataset.memoryBytes, -1);
        QCOMPARE(sizes->splits.at(0).split, u"train"_s);
        QVERIFY(sizes->configs.empty());
    }
};

QTEST_GUILESS_MAIN(ViewerTest)
#include "viewertest.moc"
