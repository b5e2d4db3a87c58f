#include "models/transfers/pastedfiles.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

//! What another program has put on the clipboard: its bytes, as they come from there.
class ForeignData : public QMimeData
{
public:
    explicit ForeignData(QByteArray list) : m_list(std::move(list)) { }

    QStringList formats() const override { return {u"text/uri-list"_s}; }
    bool hasFormat(const QString &format) const override { return formats().contains(format); }

protected:
    QVariant retrieveData(const QString &format, QMetaType) const override
    {
        return hasFormat(format) ? QVariant(m_list) : QVariant();
    }

private:
    QByteArray m_list;
};

class PastedFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void filesAreTakenAsTheyAre();
    void veryManyFilesDoNotHoldTheWindow();
    void textAndPicturesBecomeFiles();
    void addressesOfTheWebAreText();
};

void PastedFilesTest::filesAreTakenAsTheyAre()
{
    PastedFiles pasted;
    QSignalSpy ready(&pasted, &PastedFiles::ready);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a file.txt"_s), QUrl::fromLocalFile(u"/tmp/ümläut"_s),
                  QUrl(u"https://example.org/x"_s)});
    QVERIFY(PastedFiles::canTake(data));
    pasted.take(data);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.first().first().toStringList(), (QStringList{u"/tmp/a file.txt"_s, u"/tmp/ümläut"_s}));
}

void PastedFilesTest::veryManyFilesDoNotHoldTheWindow()
{
    QByteArray list;
    for (int i = 0; i < 100'000; ++i)
        list += "file:///home/somebody/data%20set/part-" + QByteArray::number(i) + ".txt\r\n";
    const ForeignData data(list);
    PastedFiles pasted;
    QSignalSpy ready(&pasted, &PastedFiles::ready);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(PastedFiles::canTake(data));
    pasted.take(data);
    const qint64 held = clock.elapsed();
    QVERIFY2(held <= 50, qPrintable(QString::number(held)));
    QVERIFY(ready.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
    const QStringList paths = ready.first().first().toStringList();
    QCOMPARE(paths.size(), 100'000);
    QCOMPARE(paths.last(), u"/home/somebody/data set/part-99999.txt"_s);
}

void PastedFilesTest::textAndPicturesBecomeFiles()
{
    const QTemporaryDir folder;
    PastedFiles pasted(folder.filePath(u"pasted"_s));
    QSignalSpy ready(&pasted, &PastedFiles::ready);
    QMimeData text;
    text.setText(u"some words"_s);
    pasted.take(text);
    QTRY_COMPARE(ready.size(), 1);
    QFile file(ready.first().first().toStringList().first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("some words"));
    QMimeData picture;
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    picture.setImageData(image);
    pasted.take(picture);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(QImage(ready[1].first().toStringList().first()).size(), QSize(4, 4));
}

void PastedFilesTest::addressesOfTheWebAreText()
{
    const QTemporaryDir folder;
    PastedFiles pasted(folder.filePath(u"pasted"_s));
    QSignalSpy ready(&pasted, &PastedFiles::ready);
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/file:/x"_s)});
    pasted.take(data);
    QTRY_COMPARE(ready.size(), 1);
    QFile file(ready.first().first().toStringList().first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(), QByteArray("https://example.org/file:/x"));
}

QTEST_MAIN(PastedFilesTest)
#include "pastedfilestest.moc"
