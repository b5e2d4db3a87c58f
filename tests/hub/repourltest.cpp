#include "hub/repourl.h"

#include "hub/validation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;
using Kind = hub::RepoKind;

namespace {

const hub::Endpoint publicHub;

hub::RepoUrl place(Kind kind, const QString &id, View view = View::Overview, const QString &revision = {},
                   const QString &path = {})
{
    return {.repo = {.kind = kind, .id = id}, .view = view, .revision = revision, .path = path};
}

} // namespace

Q_DECLARE_METATYPE(hub::RepoUrl)

class RepoUrlTest : public QObject
{
    Q_OBJECT

private slots:
    void everyWrittenFormIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<hub::RepoUrl>("expected");
        QTest::newRow("bare") << u"alice/m"_s << place(Kind::Model, u"alice/m"_s);
        QTest::newRow("legacy") << u"gpt2"_s << place(Kind::Model, u"gpt2"_s);
        QTest::newRow("bare dataset") << u"datasets/alice/d"_s << place(Kind::Dataset, u"alice/d"_s);
        QTest::newRow("hf") << u"hf://spaces/alice/s"_s << place(Kind::Space, u"alice/s"_s);
        QTest::newRow("hf file") << u"hf://alice/m/a b/c.txt"_s
                                 << place(Kind::Model, u"alice/m"_s, View::File, {}, u"a b/c.txt"_s);
        QTest::newRow("hf revision") << u"hf://datasets/a/d@refs%2Fpr%2F3/x.csv"_s
                                     << place(Kind::Dataset, u"a/d"_s, View::File, u"refs/pr/3"_s, u"x.csv"_s);
        QTest::newRow("hf plain ref") << u"hf://a/d@refs/pr/3/x.csv"_s
                                      << place(Kind::Model, u"a/d"_s, View::File, u"refs/pr/3"_s, u"x.csv"_s);
        QTest::newRow("site") << u" https://huggingface.co/alice/m "_s << place(Kind::Model, u"alice/m"_s);
        QTest::newRow("card at a revision") << u"https://huggingface.co/alice/m?revision=feature%2Fx"_s
                                            << place(Kind::Model, u"alice/m"_s, View::Overview, u"feature/x"_s);
        QTest::newRow("site without scheme") << u"huggingface.co/datasets/a/b"_s << place(Kind::Dataset, u"a/b"_s);
        QTest::newRow("short host") << u"https://hf.co/alice/m"_s << place(Kind::Model, u"alice/m"_s);
        QTest::newRow("legacy site") << u"https://huggingface.co/gpt2/tree/main"_s
                                     << place(Kind::Model, u"gpt2"_s, View::Files, u"main"_s);
        QTest::newRow("tree") << u"https://huggingface.co/alice/m/tree/feature%2Fx/a/b"_s
                              << place(Kind::Model, u"alice/m"_s, View::Files, u"feature/x"_s, u"a/b"_s);
        QTest::newRow("blob with query") << u"https://huggingface.co/alice/m/blob/main/a%20%23.txt?download=true"_s
                                         << place(Kind::Model, u"alice/m"_s, View::File, u"main"_s, u"a #.txt"_s);
        QTest::newRow("blob on a pull request") << u"https://huggingface.co/alice/m/blob/refs%2Fpr%2F1/x"_s
                                                << place(Kind::Model, u"alice/m"_s, View::File, u"refs/pr/1"_s, u"x"_s);
        QTest::newRow("commits") << u"https://huggingface.co/spaces/a/s/commits/main"_s
                                 << place(Kind::Space, u"a/s"_s, View::History, u"main"_s);
        QTest::newRow("history of a file") << u"https://huggingface.co/a/m/commits/v%2F1/x/y%20z.txt"_s
                                           << place(Kind::Model, u"a/m"_s, View::History, u"v/1"_s, u"x/y z.txt"_s);
        hub::RepoUrl comparison = place(Kind::Model, u"a/m"_s, View::Compare, u"refs/pr/3"_s);
        comparison.base = u"feature/x.y"_s;
        QTest::newRow("compare") << u"https://huggingface.co/a/m/compare/feature%2Fx.y..refs%2Fpr%2F3"_s << comparison;
        QTest::newRow("compare with three dots")
            << u"https://huggingface.co/a/m/compare/feature%2Fx.y...refs%2Fpr%2F3"_s << comparison;
        comparison.base = u"v1"_s;
        QTest::newRow("compare with plain slashes")
            << u"https://huggingface.co/a/m/compare/v1..refs/pr/3"_s << comparison;
        comparison.base = u"datasets/b/c:v1"_s;
        QTest::newRow("compare with another repo")
            << u"https://huggingface.co/a/m/compare/datasets%2Fb%2Fc%3Av1..refs%2Fpr%2F3"_s << comparison;
        comparison.repo.id = u"gpt2"_s;
        QTest::newRow("compare in a legacy repo")
            << u"https://huggingface.co/gpt2/compare/datasets%2Fb%2Fc%3Av1..refs%2Fpr%2F3"_s << comparison;
        QTest::newRow("called compare") << u"https://huggingface.co/a/compare/tree/main"_s
                                        << place(Kind::Model, u"a/compare"_s, View::Files, u"main"_s);
        QTest::newRow("logs of a Space") << u"https://huggingface.co/spaces/a/s?logs=build"_s
                                         << place(Kind::Space, u"a/s"_s, View::Space);
        QTest::newRow("no logs of a model")
            << u"https://huggingface.co/a/m?logs=build"_s << place(Kind::Model, u"a/m"_s);
        hub::RepoUrl commit = place(Kind::Model, u"a/m"_s, View::Commit);
        commit.commit = u"0123abc"_s;
        QTest::newRow("commit") << u"https://huggingface.co/a/m/commit/0123abc"_s << commit;
        hub::RepoUrl thread = place(Kind::Model, u"a/m"_s, View::Discussion);
        thread.discussion = 7;
        QTest::newRow("discussion") << u"https://huggingface.co/a/m/discussions/7"_s << thread;
        thread.comment = u"65a"_s;
        QTest::newRow("comment") << u"https://huggingface.co/a/m/discussions/7#65a"_s << thread;
        QTest::newRow("blame") << u"https://huggingface.co/a/m/blame/v1/x.txt"_s
                               << place(Kind::Model, u"a/m"_s, View::File, u"v1"_s, u"x.txt"_s);
        QTest::newRow("resolve") << u"https://hf.co/datasets/a/d/resolve/refs%2Fconvert%2Fparquet/x/0.parquet"_s
                                 << place(Kind::Dataset, u"a/d"_s, View::File, u"refs/convert/parquet"_s,
                                          u"x/0.parquet"_s);
        QTest::newRow("singular") << u"dataset/alice/d"_s << place(Kind::Dataset, u"alice/d"_s);
        QTest::newRow("owner like a kind") << u"dataset/alice"_s << place(Kind::Model, u"dataset/alice"_s);
        QTest::newRow("hf legacy") << u"hf://gpt2@v1"_s << place(Kind::Model, u"gpt2"_s, View::Files, u"v1"_s);
    }
    void everyWrittenFormIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(hub::RepoUrl, expected);
        const Result<hub::RepoUrl> got = hub::RepoUrl::parse(text, publicHub);
        QVERIFY2(got, got ? "" : qPrintable(got.error().detail));
        QCOMPARE(got->webUrl(), expected.webUrl());
        QVERIFY(*got == expected);
    }

    void anAddressAndItsPlaceAreTheSameThing_data() { everyWrittenFormIsUnderstood_data(); }
    void anAddressAndItsPlaceAreTheSameThing()
    {
        QFETCH(hub::RepoUrl, expected);
        if (expected.view == View::File && expected.revision.isEmpty())
            expected.revision = u"main"_s; // what the site calls the default branch
        const Result<hub::RepoUrl> again =
            hub::RepoUrl::parse(QString::fromLatin1(expected.webUrl().toEncoded()), publicHub);
        QVERIFY(again);
        QVERIFY(*again == expected);
    }

    void aPlaceIsWrittenForOtherPrograms()
    {
        hub::RepoUrl url = place(Kind::Dataset, u"a/d"_s, View::File, u"feature/x"_s, u"p q/#.csv"_s);
        QCOMPARE(url.hfUri(), u"hf://datasets/a/d@feature%2Fx/p q/#.csv"_s);
        QVERIFY(*hub::RepoUrl::parse(url.hfUri(), publicHub) == url);
        QCOMPARE(url.downloadUrl().toEncoded(),
                 "https://huggingface.co/datasets/a/d/resolve/feature%2Fx/p%20q/%23.csv");
        QCOMPARE(url.rawUrl().toEncoded(), "https://huggingface.co/datasets/a/d/raw/feature%2Fx/p%20q/%23.csv");
        QCOMPARE(url.gitUrl().toEncoded(), "https://huggingface.co/datasets/a/d.git");
        url.revision = u"refs/pr/7"_s;
        QCOMPARE(url.hfUri(), u"hf://datasets/a/d@refs/pr/7/p q/#.csv"_s);
    }

    void otherAddressesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "a/b/c",
                                 "https://example.org/a/b",
                                 "https://huggingface.co/",
                                 "https://huggingface.co/docs/hub",
                                 "https://huggingface.co.evil.org/a/b",
                                 "hf://",
                                 "alice/..",
                                 "alice/a--b",
                                 "alice/x.git",
                                 "-a/b",
                                 "a b",
                                 "hf://a/b@",
                                 "hf://a//b",
                                 "hf://kernels/a/b",
                                 "hf://dataset/a/b",
                                 "https://huggingface.co/kernels/a/b",
                                 "https://huggingface.co/a/b/edit/main/x",
                                 "https://huggingface.co/a/b/compare/..x",
                                 "https://huggingface.co/a/b/compare/x..",
                                 "https://huggingface.co/a/b/compare/x..y..z"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void otherAddressesAreRefused()
    {
        QFETCH(QString, text);
        const Result<hub::RepoUrl> got = hub::RepoUrl::parse(text, publicHub);
        QVERIFY(!got);
        QVERIFY(!got.error().detail.isEmpty());
    }

    void anotherServerHasPlacesOfItsOwn()
    {
        const hub::Endpoint server = hub::Endpoint::fromText(u"http://127.0.0.1:8080/hub/"_s);
        const auto here = hub::RepoUrl::parse(u"http://127.0.0.1:8080/hub/datasets/a/b/tree/main"_s, server);
        QVERIFY(here);
        QVERIFY(here->endpoint == server);
        QCOMPARE(here->webUrl().toString(), u"http://127.0.0.1:8080/hub/datasets/a/b/tree/main"_s);
        const auto there = hub::RepoUrl::parse(u"https://huggingface.co/a/b"_s, server);
        QVERIFY(there);
        QVERIFY(there->endpoint == publicHub);
    }

    void answersThatNameThePublicHubAreMovedToOurs()
    {
        const hub::Endpoint server = hub::Endpoint::fromText(u"http://127.0.0.1:8080"_s);
        QCOMPARE(server.moved(QUrl(u"https://huggingface.co/a%2Fb?x=1%202"_s)).toEncoded(),
                 "http://127.0.0.1:8080/a%2Fb?x=1%202");
        QCOMPARE(server.moved(QUrl(u"https://cdn.example.org/a"_s)).toEncoded(), "https://cdn.example.org/a");
    }

    void theTokenBelongsToOneOriginOnly()
    {
        const hub::Endpoint server = hub::Endpoint::fromText(u"https://hub.example.org"_s);
        QVERIFY(server.owns(QUrl(u"https://hub.example.org:443/api"_s)));
        for (const char *other :
             {"http://hub.example.org/api", "https://hub.example.org:444/", "https://a.hub.example.org/",
              "https://hub.example.org.evil.org/", "https://hub.example.org@evil.org/"})
            QVERIFY2(!server.owns(QUrl(QString::fromLatin1(other))), other);
    }

    void pathsThatTheHubWouldRefuseAreRefused()
    {
        QCOMPARE(hub::repoPath(u"/a/b.txt"_s).value_or(QString()), u"a/b.txt"_s);
        QCOMPARE(hub::repoPath(u"./a"_s).value_or(QString()), u"a"_s);
        for (const char *bad : {"", ".", "..", "../a", "a/../b", ".git/config", "x/.git/y", ".cache/x"})
            QVERIFY2(!hub::repoPath(QString::fromLatin1(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(RepoUrlTest)
#include "repourltest.moc"
