#include "auth/environment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using auth::Environment;

namespace {

Environment environment(std::initializer_list<std::pair<QString, QString>> variables)
{
    QProcessEnvironment result;
    for (const auto &[name, value] : variables)
        result.insert(name, value);
    return Environment::of(result);
}

} // namespace

class EnvironmentTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewerVariableWins();
    void theOlderVariableIsHonoured();
    void emptyVariablesCountAsUnset();
    void anEndpointIsCleaned_data();
    void anEndpointIsCleaned();
    void aTokenMeantForAnUnreadableServerIsNotUsed();
};

void EnvironmentTest::theNewerVariableWins()
{
    const Environment found =
        environment({{u"HF_TOKEN"_s, u" hf_new\n"_s}, {u"HUGGING_FACE_HUB_TOKEN"_s, u"hf_old"_s}});
    QCOMPARE(found.token, "hf_new"_ba);
    QCOMPARE(found.tokenVariable, u"HF_TOKEN"_s);
    QCOMPARE(found.endpointOrPublic(), QUrl(u"https://huggingface.co"_s));
}

void EnvironmentTest::theOlderVariableIsHonoured()
{
    const Environment found = environment({{u"HUGGING_FACE_HUB_TOKEN"_s, u"hf_old"_s}});
    QCOMPARE(found.token, "hf_old"_ba);
    QCOMPARE(found.tokenVariable, u"HUGGING_FACE_HUB_TOKEN"_s);
}

void EnvironmentTest::emptyVariablesCountAsUnset()
{
    const Environment found = environment({{u"HF_TOKEN"_s, u"  "_s}, {u"HF_ENDPOINT"_s, u""_s}});
    QVERIFY(!found.hasToken());
    QVERIFY(found.tokenVariable.isEmpty());
    QVERIFY(found.endpoint.isEmpty());
    QVERIFY(found.endpointVariable.isEmpty());
}

void EnvironmentTest::anEndpointIsCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("slash") << u"https://hub.example/"_s << u"https://hub.example"_s;
    QTest::newRow("port") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("usual port") << u"https://hub.example:443"_s << u"https://hub.example"_s;
    QTest::newRow("path") << u"https://hub.example/mirror//"_s << u"https://hub.example/mirror"_s;
    QTest::newRow("bare host") << u"hub.example"_s << u"https://hub.example"_s;
    QTest::newRow("user and query") << u"https://me:pw@hub.example/?a=b#c"_s << u"https://hub.example"_s;
}

void EnvironmentTest::anEndpointIsCleaned()
{
    QFETCH(const QString, text);
    QFETCH(const QString, endpoint);
    QCOMPARE(environment({{u"HF_ENDPOINT"_s, text}}).endpoint.toString(), endpoint);
}

void EnvironmentTest::aTokenMeantForAnUnreadableServerIsNotUsed()
{
    const Environment found = environment({{u"HF_ENDPOINT"_s, u"ftp://hub.example"_s}, {u"HF_TOKEN"_s, u"hf_x"_s}});
    QCOMPARE(found.unusableEndpoint, u"ftp://hub.example"_s);
    QVERIFY(found.endpoint.isEmpty());
    QVERIFY(!found.hasToken());
}

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "environmenttest.moc"
