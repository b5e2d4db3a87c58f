#include "core/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSetIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"hubcap.ini"_s);
        {
            Settings settings(file);
            settings.setOpenPlaces({u"https://huggingface.co/a/b"_s, u"https://huggingface.co/models?search=x%20y"_s});
            settings.setCurrentTab(1);
            settings.setSplitterState(u"files"_s, QByteArray("\0\1\2", 3));
            settings.setLoadsRemoteImages(true);
            settings.setSplitsDiffs(true);
        }
        const Settings settings(file);
        QCOMPARE(settings.openPlaces().size(), 2);
        QCOMPARE(settings.openPlaces().constLast(), u"https://huggingface.co/models?search=x%20y"_s);
        QCOMPARE(settings.currentTab(), 1);
        QCOMPARE(settings.splitterState(u"files"_s), QByteArray("\0\1\2", 3));
        QVERIFY(settings.loadsRemoteImages());
        QVERIFY(settings.splitsDiffs());
    }

    void aDamagedFileMeansDefaults()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"hubcap.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, '\xff') + "[[[");
        file.close();
        const Settings settings(path);
        QVERIFY(settings.openPlaces().isEmpty());
        QVERIFY(!settings.loadsRemoteImages());
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
