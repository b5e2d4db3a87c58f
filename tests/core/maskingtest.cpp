#include "core/masking.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MaskingTest : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreMaskedWhereverTheyStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("user token") << u"token=hf_AbCdEf0123456789"_s << u"token=hf_…"_s;
        QTest::newRow("OAuth token") << u"hf_oauth_eyJhbGciOi.J9-x_y z"_s << u"hf_oauth_… z"_s;
        QTest::newRow("organization token") << u"(api_org_AbCdEf)"_s << u"(api_org_…)"_s;
        QTest::newRow("in a header") << u"Authorization: Bearer abc.def-123"_s << u"Authorization: Bearer …"_s;
        QTest::newRow("in an address") << u"https://x/?t=hf_abcdefgh&n=1"_s << u"https://x/?t=hf_…&n=1"_s;
        QTest::newRow("twice") << u"hf_abcdef, hf_ghijkl"_s << u"hf_…, hf_…"_s;
        QTest::newRow("a variable's name")
            << u"pass HF_TOKEN, or HF_TOKEN_PATH."_s << u"pass HF_TOKEN, or HF_TOKEN_PATH."_s;
        QTest::newRow("a variable's value") << u"HF_TOKEN=hf_abcdef"_s << u"HF_TOKEN=hf_…"_s;
        QTest::newRow("in capitals") << u"HF_ABCDEF0123 HF_TOKENabc"_s << u"HF_… HF_…"_s;
        QTest::newRow("nothing to hide") << u"bearers of half_truths in my_hf_file"_s
                                         << u"bearers of half_truths in my_hf_file"_s;
    }
    void tokensAreMaskedWhereverTheyStand()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(masked(text), expected);
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "maskingtest.moc"
