#include "views/window/singleinstance.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

//! A second start and the first.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstFindsNobody();
    void theSecondHandsItsArgumentOver_data();
    void theSecondHandsItsArgumentOver();
    void aSocketLeftByACrashIsNoInstance();
    void anotherKeyIsAnotherProgram();

private:
    // As another process would: the first must be free to answer.
    static bool handOver(const QString &key, const QString &message)
    {
        QFuture<bool> done = QtConcurrent::run([key, message] { return SingleInstance(key).handOver(message); });
        while (!done.isFinished())
            QTest::qWait(5);
        return done.result();
    }

    QString m_key = QUuid::createUuid().toString();
};

void SingleInstanceTest::theFirstFindsNobody()
{
    SingleInstance first(m_key);
    QVERIFY(!first.handOver(u"hf://acme/clip"_s));
    QVERIFY(first.listen());
}

void SingleInstanceTest::theSecondHandsItsArgumentOver_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("a place") << u"hf://datasets/acme/größe 日本"_s;
    QTest::newRow("nothing but a wish for the window") << QString();
    QTest::newRow("long") << QString(20'000, u'x');
}

void SingleInstanceTest::theSecondHandsItsArgumentOver()
{
    QFETCH(const QString, message);
    SingleInstance first(m_key);
    QVERIFY(first.listen());
    QSignalSpy received(&first, &SingleInstance::received);
    QVERIFY(handOver(m_key, message));
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toString(), message.isNull() ? QString() : message);
}

void SingleInstanceTest::aSocketLeftByACrashIsNoInstance()
{
    {
        SingleInstance crashed(m_key);
        QVERIFY(crashed.listen());
    }
    QVERIFY(!handOver(m_key, u"x"_s));
    SingleInstance next(m_key);
    QVERIFY(next.listen());
    QVERIFY(handOver(m_key, u"x"_s));
}

void SingleInstanceTest::anotherKeyIsAnotherProgram()
{
    SingleInstance first(m_key);
    QVERIFY(first.listen());
    QVERIFY(!handOver(m_key + u"-sandbox"_s, u"x"_s));
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "singleinstancetest.moc"
