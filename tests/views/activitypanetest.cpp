#include "views/activity/activitypane.h"

#include "models/activity/activitylog.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

//! A log that has something in it, and a pane on it.
struct World {
    World()
    {
        const auto add = [this](hub::Traffic traffic) { log.observer()->onTraffic(traffic); };
        hub::Traffic models{
            .address = at(u"/api/models?search=clip&limit=50"_s),
            .hasToken = true,
            .startedAt = QDateTime::currentDateTimeUtc(),
            .duration = std::chrono::milliseconds(83),
            .received = 18'432,
            .status = 200,
            .requestId = u"Root=1-6543abcd"_s,
            .limit = hub::RateLimit{.bucket = u"api"_s, .remaining = 812, .resetSeconds = 190, .quota = 1000},
            .answered = {{"Content-Type", "application/json"}, {"RateLimit", "\"api\";r=812;t=190"}}};
        add(models);
        hub::Traffic missing = models;
        missing.address = at(u"/api/models/acme/no-such-repo"_s);
        missing.status = 404;
        missing.answered.append("X-Error-Code", "RepoNotFound");
        add(missing);
        hub::Traffic comment = models;
        comment.verb = hub::Verb::Post;
        comment.address = at(u"/api/models/acme/clip-small/discussions/3/comment"_s);
        comment.body = R"({"comment":"Thank you!"})";
        comment.asked = {{"Content-Type", "application/json"}};
        comment.sent = 24;
        comment.duration = std::chrono::milliseconds(1420);
        add(comment);
        hub::Traffic part{.verb = hub::Verb::Put,
                          .address = QUrl(u"https://storage.example.org/bucket/part?X-Amz-Signature=%E2%80%A6"_s),
                          .isOfHub = false,
                          .startedAt = models.startedAt,
                          .duration = std::chrono::milliseconds(3050),
                          .attempt = 1,
                          .isBodyLeftOut = true,
                          .sent = 16'777'216,
                          .problem = Error{.kind = Error::Kind::Timeout, .detail = u"Timeout was reached"_s}};
        add(part);
    }

    static QUrl at(const QString &path) { return QUrl(u"https://huggingface.co"_s + path); }

    std::unique_ptr<ActivityPane> open(const QSize &size = {1100, 640})
    {
        auto pane = std::make_unique<ActivityPane>(log, prompter, Place::activity(hub::Endpoint()));
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        return pane;
    }

    ActivityLog log;
    ScriptedPrompter prompter;
};

int rows(const ActivityPane &pane)
{
    return part<QTableView>(pane, "activityTable")->model()->rowCount();
}

} // namespace

class ActivityPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingAskedYetIsSaid();
    void requestsAreListedAndExplained();
    void wordsAndSortsNarrowTheList();
    void aRequestIsCopiedAsCurlWithoutTheToken();
    void whatIsListedIsSavedAsJsonLines();
    void aFolderThatCannotBeWrittenIsSaid();
    void theListIsCleared();
    void newRequestsLeaveTheChosenOneAlone();
    void whatHasNoTextHasAName();
    void pictures();
};

void ActivityPaneTest::nothingAskedYetIsSaid()
{
    ActivityLog log;
    ScriptedPrompter prompter;
    ActivityPane pane(log, prompter, Place::activity(hub::Endpoint()));
    pane.resize(800, 500);
    pane.show();
    auto *states = pane.findChild<PaneStates *>();
    QCOMPARE(states->state(), PaneStates::State::Empty);
    QVERIFY(!part<QPushButton>(pane, "exportActivity")->isEnabled());
    QVERIFY(!part<QPushButton>(pane, "clearActivity")->isEnabled());
    QVERIFY(!part<QPushButton>(pane, "copyCurl")->isEnabled());
    log.observer()->onTraffic({.address = World::at(u"/api/x"_s), .status = 200});
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
    QCOMPARE(part<QLabel>(pane, "activitySummary")->text(), u"1 request(s)"_s);
}

void ActivityPaneTest::requestsAreListedAndExplained()
{
    World world;
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    QCOMPARE(part<QLabel>(*pane, "activitySummary")->text(), u"4 request(s) · 2 failed"_s);
    auto *table = part<QTableView>(*pane, "activityTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down);
    const QString text = part<QPlainTextEdit>(*pane, "activityDetails")->toPlainText();
    QVERIFY2(text.startsWith("POST https://huggingface.co/api/models/acme/clip-small/discussions/3/comment"_L1),
             qPrintable(text));
    QVERIFY(text.contains("\"comment\": \"Thank you!\""_L1));
    QVERIFY(text.contains(u"Authorization: Bearer …"_s));
    QVERIFY(text.contains(u"HTTP 200 · 1.4 s"_s));
    QTest::keyClick(table, Qt::Key_Up);
    QVERIFY(part<QPlainTextEdit>(*pane, "activityDetails")->toPlainText().contains("Timeout was reached"_L1));
}

void ActivityPaneTest::wordsAndSortsNarrowTheList()
{
    World world;
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    pane->focusFind();
    auto *search = part<QLineEdit>(*pane, "activitySearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"models 404"_s);
    QCOMPARE(rows(*pane), 1);
    QCOMPARE(part<QLabel>(*pane, "activitySummary")->text(), u"1 of 4 request(s) · 2 failed"_s);
    QTest::keyClicks(search, u" nothing"_s);
    QCOMPARE(pane->findChild<PaneStates *>()->state(), PaneStates::State::Empty);
    search->clear();
    auto *sort = part<QComboBox>(*pane, "activitySort");
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_Down);
    QCOMPARE(sort->currentText(), u"Changes"_s);
    QCOMPARE(rows(*pane), 2);
}

void ActivityPaneTest::aRequestIsCopiedAsCurlWithoutTheToken()
{
    World world;
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    auto *table = part<QTableView>(*pane, "activityTable");
    table->selectRow(1);
    QTest::mouseClick(part<QPushButton>(*pane, "copyCurl"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith("curl -X POST -H \"Authorization: Bearer $HF_TOKEN\""_L1), qPrintable(text));
    table->setFocus();
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("POST https://"_L1));
}

void ActivityPaneTest::whatIsListedIsSavedAsJsonLines()
{
    World world;
    QTemporaryDir folder;
    world.prompter.folder = folder.path();
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    QTest::keyClicks(part<QLineEdit>(*pane, "activitySearch"), u"huggingface"_s);
    part<QLineEdit>(*pane, "activitySearch")->setText(u"api"_s);
    QTest::mouseClick(part<QPushButton>(*pane, "exportActivity"), Qt::LeftButton);
    auto *message = part<MessageBar>(*pane, "activityMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->severity(), MessageBar::Severity::Positive);
    const QStringList names = QDir(folder.path()).entryList({u"hubcap-activity-*.jsonl"_s});
    QCOMPARE(names.size(), 1);
    QFile file(folder.filePath(names.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    // The oldest first, as a log is read.
    QCOMPARE(QJsonDocument::fromJson(lines.first()).object()["method"_L1].toString(), u"GET"_s);
    QCOMPARE(QJsonDocument::fromJson(lines.last()).object()["method"_L1].toString(), u"POST"_s);
}

void ActivityPaneTest::aFolderThatCannotBeWrittenIsSaid()
{
    World world;
    world.prompter.folder = u"/no/such/folder"_s;
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    QTest::mouseClick(part<QPushButton>(*pane, "exportActivity"), Qt::LeftButton);
    auto *message = part<MessageBar>(*pane, "activityMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->severity(), MessageBar::Severity::Error);
    QVERIFY(part<QPushButton>(*pane, "exportActivity")->isEnabled());
}

void ActivityPaneTest::theListIsCleared()
{
    World world;
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    QTest::mouseClick(part<QPushButton>(*pane, "clearActivity"), Qt::LeftButton);
    QCOMPARE(rows(*pane), 0);
    QCOMPARE(pane->findChild<PaneStates *>()->state(), PaneStates::State::Empty);
}

void ActivityPaneTest::newRequestsLeaveTheChosenOneAlone()
{
    World world;
    const auto pane = world.open();
    QTRY_COMPARE(rows(*pane), 4);
    auto *table = part<QTableView>(*pane, "activityTable");
    table->selectRow(2);
    const QString text = part<QPlainTextEdit>(*pane, "activityDetails")->toPlainText();
    QVERIFY(text.contains("no-such-repo"_L1));
    world.log.observer()->onTraffic(
        {.address = World::at(u"/api/new"_s), .startedAt = QDateTime::currentDateTimeUtc().addSecs(1), .status = 200});
    QTRY_COMPARE(rows(*pane), 5);
    QCOMPARE(part<QPlainTextEdit>(*pane, "activityDetails")->toPlainText(), text);
    QCOMPARE(table->currentIndex().row(), 3);
}

void ActivityPaneTest::whatHasNoTextHasAName()
{
    World world;
    const auto pane = world.open();
    for (const char *name : {"activitySearch", "activitySort", "activityTable", "activityDetails"})
        QVERIFY2(!part<QWidget>(*pane, name)->accessibleName().isEmpty(), name);
}

void ActivityPaneTest::pictures()
{
    std::unique_ptr<World> world;
    const auto make = [&world](const QSize &size) {
        world = std::make_unique<World>();
        auto pane = world->open(size);
        [&] { QTRY_COMPARE(rows(*pane), 4); }();
        part<QTableView>(*pane, "activityTable")->selectRow(1);
        return pane;
    };
    scenes::shoot(u"activity"_s, [&] { return make({1180, 680}); });
    scenes::shoot(u"activity-empty"_s, [&] {
        auto pane = make({1180, 680});
        QTest::mouseClick(part<QPushButton>(*pane, "clearActivity"), Qt::LeftButton);
        return pane;
    });
}

QTEST_MAIN(ActivityPaneTest)
#include "activitypanetest.moc"
