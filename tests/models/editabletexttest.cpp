#include "models/files/editabletext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EditableTextTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotEditedComesBackAsItWas_data();
    void whatIsNotEditedComesBackAsItWas();
    void mixedLineEndsAreNoticed();
    void whatWouldBeDamagedIsRefused_data();
    void whatWouldBeDamagedIsRefused();
};

void EditableTextTest::whatIsNotEditedComesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain") << QByteArray("one\ntwo\n");
    QTest::newRow("no end") << QByteArray("one\ntwo");
    QTest::newRow("windows") << QByteArray("one\r\ntwo\r\n");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFone\n");
    QTest::newRow("accents") << QByteArray("caf\xC3\xA9 \xF0\x9F\xA4\x97\n");
}

void EditableTextTest::whatIsNotEditedComesBackAsItWas()
{
    QFETCH(const QByteArray, bytes);
    const Result<EditableText> text = EditableText::decode(bytes);
    QVERIFY(text);
    QVERIFY(!text->text.contains(u'\r'));
    QCOMPARE(text->encode(text->text), bytes);
}

void EditableTextTest::mixedLineEndsAreNoticed()
{
    const Result<EditableText> text = EditableText::decode("one\r\ntwo\nthree\r\n");
    QVERIFY(text && text->hasMixedLineEnds);
    QCOMPARE(text->encode(text->text), QByteArray("one\r\ntwo\r\nthree\r\n"));
}

void EditableTextTest::whatWouldBeDamagedIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("binary") << QByteArray("a\0b", 3);
    QTest::newRow("latin 1") << QByteArray("caf\xE9\n");
    QTest::newRow("utf 16") << QByteArray("\xFF\xFE"
                                          "a\0b\0",
                                          6);
    QTest::newRow("old mac") << QByteArray("one\rtwo\r");
    QTest::newRow("long line") << QByteArray(30'000, 'x');
}

void EditableTextTest::whatWouldBeDamagedIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const Result<EditableText> text = EditableText::decode(bytes);
    QVERIFY(!text);
    QVERIFY(!text.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(EditableTextTest)
#include "editabletexttest.moc"
