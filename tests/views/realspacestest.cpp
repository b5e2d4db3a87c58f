#include "hub/spacetypes.h"
#include "models/space/spaceboard.h"
#include "models/space/spacekeysmodel.h"
#include "repopaneworld.h"
#include "sandbox/sandboxhub.h"
#include "views/space/spaceheader.h"
#include "views/widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using IsWanted = bool (*)(const QString &path, const QJsonDocument &document);

bool isRuntime(const QString & /*path*/, const QJsonDocument &document)
{
    return document["stage"_L1].isString() && document.object().contains("hardware"_L1);
}

bool isVariables(const QString & /*path*/, const QJsonDocument &document)
{
    const QJsonObject all = document.object();
    for (const QJsonValueConstRef variable : all) {
        if (!variable["value"_L1].isString() || !variable["updatedAt"_L1].isString())
            return false;
    }
    return !all.isEmpty();
}

bool isListing(const QString &path, const QJsonDocument &document)
{
    return path.contains("space-lists"_L1) && document.isArray();
}

//! The recorded answers about Spaces of that kind, below the folders that the environment names.
QStringList recordings(IsWanted isWanted)
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
            if (isWanted(path, QJsonDocument::fromJson(file.readAll())))
                files += path;
        }
    }
    files.sort();
    return files;
}

//! A row for each; the test is skipped where there are none.
void addRows(IsWanted isWanted)
{
    QTest::addColumn<QString>("path");
    const QStringList files = recordings(isWanted);
    if (files.isEmpty())
        QSKIP("Neither $HUBCAP_CORPUS nor $HUBCAP_REAL names a folder of recorded answers");
    for (const QString &path : files)
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The page of a Space of alice's, where all is in order but what a test puts in its place.
class World : public RepoPaneWorld
{
public:
    World()
    {
        hub.addRepo(sandbox::Kind::Space, u"alice/demo"_s, {.sdk = u"gradio"_s});
        hub.commitFiles(sandbox::Kind::Space, u"alice/demo"_s, {{u"README.md"_s, "---\nsdk: gradio\n---\n"}});
    }
    std::unique_ptr<RepoPane> openSpace()
    {
        return open({.endpoint = endpoint(),
                     .repo = {.kind = hub::RepoKind::Space, .id = u"alice/demo"_s},
                     .view = hub::RepoUrl::View::Space});
    }
};

} // namespace

//! What the real Hub answered about Spaces is shown as it was meant.
class RealSpacesTest : public QObject
{
    Q_OBJECT

private slots:
    void aRecordedRuntimeIsShownRight_data() { addRows(isRuntime); }
    void aRecordedRuntimeIsShownRight();
    void recordedVariablesAreShownRight_data() { addRows(isVariables); }
    void recordedVariablesAreShownRight();
    void aRecordedListIsABoard_data() { addRows(isListing); }
    void aRecordedListIsABoard();
};

void RealSpacesTest::aRecordedRuntimeIsShownRight()
{
    QFETCH(const QString, path);
    const QByteArray body = contentOf(path);
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    World world;
    world.hub.failNext(u"/api/spaces/alice/demo/runtime"_s, -1, 200, body);
    world.hub.failNext(u"/api/spaces/alice/demo/events"_s, -1, 404, "{}");
    const auto pane = world.openSpace();
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
    // What one that rests ran on stays requested: nothing is on its way.
    const bool isOnItsWay = facts.contains(u"requested"_s) || facts.contains(u"switching"_s);
    const bool isMoving = hub::isTransitional(hub::SpaceStage(json["stage"_L1].toString()));
    QVERIFY2(isOnItsWay == (isMoving && requested != current && !requested.isEmpty()), qPrintable(facts));
    if (!requested.isEmpty())
        QVERIFY2(named(requested), qPrintable(facts));
    if (current.isEmpty() && requested.isEmpty())
        QVERIFY(!facts.contains(u"null"_s));
    if (json["gcTimeout"_L1].toInt() == 172800)
        QVERIFY2(facts.contains(u"2 days"_s), qPrintable(facts));
    QCOMPARE(part<QLabel>(*pane, "spaceError")->text(), json["errorMessage"_L1].toString());
    QCOMPARE(part<QPushButton>(*pane->findChild<SpaceHeader *>(), "openApp")->isEnabled(),
             !json["domains"_L1].toArray().isEmpty());
}

void RealSpacesTest::recordedVariablesAreShownRight()
{
    QFETCH(const QString, path);
    const QByteArray body = contentOf(path);
    World world;
    world.hub.failNext(u"/api/spaces/alice/demo/variables"_s, -1, 200, body);
    world.hub.failNext(u"/api/spaces/alice/demo/secrets"_s, -1, 200, "{}"); // as they were recorded
    const auto pane = world.openSpace();
    QTRY_VERIFY(part<QTabBar>(*pane, "spaceParts")->isVisible());
    part<QTabBar>(*pane, "spaceParts")->setCurrentIndex(1);
    const QJsonObject variables = QJsonDocument::fromJson(body).object();
    const QAbstractItemModel &model = *part<QTableView>(*pane, "keysTable")->model();
    QTRY_COMPARE(model.rowCount(), int(variables.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QJsonValue variable = variables[model.index(row, SpaceKeysModel::KeyColumn).data().toString()];
        QVERIFY(variable.isObject());
        QCOMPARE(model.index(row, SpaceKeysModel::ValueColumn).data().toString(), variable["value"_L1].toString());
        QCOMPARE(model.index(row, SpaceKeysModel::DescriptionColumn).data().toString(),
                 variable["description"_L1].toString());
        const QModelIndex updated = model.index(row, SpaceKeysModel::UpdatedColumn);
        QCOMPARE(updated.data(SpaceKeysModel::UpdatedRole).toDateTime(),
                 QDateTime::fromString(variable["updatedAt"_L1].toString(), Qt::ISODateWithMs));
        QVERIFY(!updated.data(SpaceKeysModel::IsSecretRole).toBool());
    }
}

void RealSpacesTest::aRecordedListIsABoard()
{
    QFETCH(const QString, path);
    const QByteArray body = contentOf(path);
    World world;
    world.hub.failNext(u"/api/spaces"_s, -1, 200, body);
    SpaceBoard board(world.client);
    const QAbstractItemModelTester tester(&board, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.setOwners({u"alice"_s});
    board.setShown(this, true);
    QTRY_COMPARE(board.state(), SpaceBoard::State::Ready);
    const QJsonArray spaces = QJsonDocument::fromJson(body).array();
    QCOMPARE(board.rowCount(), int(spaces.size()));
    for (const QJsonValueConstRef space : spaces) {
        const QString id = space["id"_L1].toString();
        const BoardSpace *shown = board.find(id);
        QVERIFY2(shown, qPrintable(id));
        QCOMPARE(shown->isStatic(), space["sdk"_L1].toString() == "static"_L1);
        QCOMPARE(shown->summary.isPrivate, space["private"_L1].toBool());
        QVERIFY(!shown->isFailed()); // of those nothing is said about how they run
        const QModelIndex stage = board.indexOf(id).siblingAtColumn(SpaceBoard::StageColumn);
        QCOMPARE(stage.data().toString(), space["runtime"_L1]["stage"_L1].toString());
    }
}

QTEST_MAIN(RealSpacesTest)
#include "realspacestest.moc"
