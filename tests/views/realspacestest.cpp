#include "repopaneworld.h"
#include "sandbox/sandboxhub.h"
#include "views/chip.h"
#include "views/space/spaceheader.h"

#include <QDirIterator>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

//! The recorded answers about a Space's runtime below the folders that the environment names.
QStringList recordings()
{
    QStringList files;
    for (const char *name : {"HUBCAP_CORPUS", "HUBCAP_REAL"}) {
        const QString folder = qEnvironmentVariable(name);
        if (folder.isEmpty())
            continue;
        for (QDirIterator it(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString path = it.next();
            QFile file(path);
            if (!path.contains("space"_L1) || !file.open(QIODevice::ReadOnly) || file.size() > 100'000)
                continue;
            const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            if (json["stage"_L1].isString() && json.contains("hardware"_L1))
                files += path;
        }
    }
    files.sort();
    return files;
}

} // namespace

//! What the real Hub answered about Spaces is shown as it was meant.
class RealSpacesTest : public QObject
{
    Q_OBJECT

private slots:
    void aRecordedRuntimeIsShownRight_data();
    void aRecordedRuntimeIsShownRight();
};

void RealSpacesTest::aRecordedRuntimeIsShownRight_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = recordings();
    if (files.isEmpty())
        QSKIP("Neither $HUBCAP_CORPUS nor $HUBCAP_REAL names a folder of recorded answers");
    for (const QString &path : files)
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void RealSpacesTest::aRecordedRuntimeIsShownRight()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray body = file.readAll();
    const QJsonObject json = QJsonDocument::fromJson(body).object();

    RepoPaneWorld world;
    world.hub.addRepo(sandbox::Kind::Space, u"alice/demo"_s, {.sdk = u"gradio"_s});
    world.hub.commitFiles(sandbox::Kind::Space, u"alice/demo"_s, {{u"README.md"_s, "---\nsdk: gradio\n---\n"}});
    world.hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 200, body);
    world.hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 404, "{}");
    const auto pane = world.open({.endpoint = world.endpoint(),
                                  .repo = {.kind = hub::RepoKind::Space, .id = u"alice/demo"_s},
                                  .view = hub::RepoUrl::View::Space});
    auto *stage = part<Chip>(*pane, "spaceStage");
    QTRY_VERIFY(stage->isVisible());
    QCOMPARE(stage->text().toUpper().replace(u' ', u'_'), json["stage"_L1].toString());
    const QString facts = part<QLabel>(*pane, "spaceHardware")->text();
    const QJsonObject hardware = json["hardware"_L1].toObject();
    const QString current = hardware["current"_L1].toString();
    const QString requested = hardware["requested"_L1].toString();
    const auto named = [&facts](const QString &flavor) {
        return facts.contains(flavor, Qt::CaseInsensitive)
            || facts.contains(QString(flavor).replace(u'-', u' '), Qt::CaseInsensitive);
    };
    if (!current.isEmpty())
        QTRY_VERIFY2(named(current), qPrintable(facts));
    if (requested != current && !requested.isEmpty())
        QVERIFY2(part<QLabel>(*pane, "spaceHardware")->text().contains(u"requested"_s)
                     || part<QLabel>(*pane, "spaceHardware")->text().contains(u"switching"_s),
                 qPrintable(facts));
    if (current.isEmpty() && requested.isEmpty())
        QVERIFY(!facts.contains(u"null"_s));
    if (json["gcTimeout"_L1].toInt() == 172800)
        QVERIFY2(facts.contains(u"2 days"_s), qPrintable(facts));
    QCOMPARE(part<QLabel>(*pane, "spaceError")->text(), json["errorMessage"_L1].toString());
    QCOMPARE(part<QPushButton>(*pane->findChild<SpaceHeader *>(), "openApp")->isEnabled(),
             !json["domains"_L1].toArray().isEmpty());
}

QTEST_MAIN(RealSpacesTest)
#include "realspacestest.moc"
