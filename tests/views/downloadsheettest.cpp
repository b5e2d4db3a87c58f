#include "views/download/downloadsheet.h"

#include "repopaneworld.h"
#include "scenes.h"
#include "transferworld.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using transfer::DownloadSpec;
using transfer::JobState;

namespace {

//! A repo with weights in several formats, roundings and one file that the scanners dislike.
class World : public TransferWorld
{
public:
    World()
    {
        hub.commitFiles(sandbox::Kind::Model, u"alice/clip-small"_s,
                        {{.path = u"README.md"_s, .content = "# Clip\n"},
                         {.path = u"model.safetensors"_s, .content = QByteArray(300'000, 's'), .asLfs = true},
                         {.path = u"pytorch_model.bin"_s, .content = QByteArray(310'000, 'p'), .asLfs = true},
                         {.path = u"gguf/clip-Q4_K_M.gguf"_s, .content = QByteArray(100'000, '4'), .asLfs = true},
                         {.path = u"gguf/clip-Q8_0.gguf"_s, .content = QByteArray(200'000, '8'), .asLfs = true}});
        client.setSession(session().value());
        queue->start();
    }

    hub::HubClient client;
    ScriptedPrompter prompter;

    QString target() const { return local.filePath(u"down"_s); }
    QString cacheRoot() const { return local.filePath(u"cache"_s); }
};

class Opened
{
public:
    explicit Opened(World &world, const QStringList &within = {})
        : sheet(new DownloadSheet({.repo = TransferWorld::repo(), .within = within},
                                  {.client = world.client,
                                   .queue = *world.queue,
                                   .prompter = world.prompter,
                                   .accountId = u"alice"_s,
                                   .folder = world.target(),
                                   .cacheRoot = world.cacheRoot()}))
    {
        sheet->open();
    }
    ~Opened() { delete sheet.data(); }
    Q_DISABLE_COPY_MOVE(Opened)

    template<typename T>
    T *find(const QString &name) const
    {
        return sheet->findChild<T *>(name);
    }
    QPushButton *confirm() const { return find<QPushButton>(u"confirmDownload"_s); }
    QString totals() const { return find<QLabel>(u"downloadTotals"_s)->text(); }
    QString obstacle() const { return find<QLabel>(u"downloadObstacle"_s)->text(); }
    QTableView *table() const { return find<QTableView>(u"downloadFiles"_s); }
    QModelIndex row(const QString &path) const
    {
        const QAbstractItemModel *model = table()->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() == path)
                return model->index(i, 0);
        }
        return {};
    }
    void ready() const { QTRY_VERIFY2(confirm()->isEnabled(), qPrintable(obstacle())); }
    QStringList files() const { return sheet->spec().files; }

    QPointer<DownloadSheet> sheet;
};

} // namespace

//! What is to be fetched of a repo is chosen and seen before a byte moves.
class DownloadSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void theModelIsSound()
    {
        World world;
        DownloadPicker picker(world.client, {.repo = TransferWorld::repo()});
        const QAbstractItemModelTester tester(&picker);
        picker.load();
        QTRY_COMPARE(picker.state(), DownloadPicker::State::Ready);
        QVERIFY(picker.rowCount() >= 7);
        picker.setWish({.allow = {u"*.md"_s}});
        QCOMPARE(picker.taken(), QStringList{u"README.md"_s});
        QVERIFY(picker.setData(picker.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(picker.totals().files, 2);
    }

    void twinsAreLeftOutAndItSaysWhy()
    {
        World world;
        const Opened opened(world);
        opened.ready();
        QVERIFY(!opened.files().contains(u"pytorch_model.bin"_s));
        const QModelIndex twin = opened.row(u"pytorch_model.bin"_s);
        QCOMPARE(twin.siblingAtColumn(DownloadPicker::NoteColumn).data().toString(),
                 u"the same weights as model.safetensors"_s);
        QVERIFY(opened.find<QLabel>(u"twinsHint"_s)->text().contains(u"safetensors"_s));
        QTest::mouseClick(opened.find<QCheckBox>(u"skipTwins"_s), Qt::LeftButton, {}, {8, 8});
        QTRY_VERIFY(opened.files().isEmpty()); // everything
        QVERIFY(opened.totals().contains(u"9"_s) || opened.totals().contains(u"8"_s));
    }

    void oneQuantisationIsChosen()
    {
        World world;
        const Opened opened(world);
        opened.ready();
        auto *box = opened.find<QComboBox>(u"quantisation"_s);
        QVERIFY(box->isVisible());
        QCOMPARE(box->count(), 3);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(opened.files().contains(u"gguf/clip-Q4_K_M.gguf"_s));
        QVERIFY(!opened.files().contains(u"gguf/clip-Q8_0.gguf"_s));
    }

    void aFolderIsTakenWithWhatIsInIt()
    {
        World world;
        const Opened opened(world, {u"gguf"_s});
        opened.ready();
        QCOMPARE(opened.files(), (QStringList{u"gguf/clip-Q4_K_M.gguf"_s, u"gguf/clip-Q8_0.gguf"_s}));
        QCOMPARE(opened.table()->model()->rowCount(), 2);
    }

    void patternsAndTicksChoose()
    {
        World world;
        const Opened opened(world);
        opened.ready();
        auto *include = opened.find<QLineEdit>(u"downloadInclude"_s);
        include->setFocus();
        QTest::keyClicks(include, u"*.txt, README*"_s);
        QTRY_COMPARE(opened.files().size(), 3);
        opened.table()->model()->setData(opened.row(u"README.md"_s), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(opened.files(), (QStringList{u"changed.txt"_s, u"same.txt"_s}));
        include->clear();
        QTest::keyClicks(include, u"nothing"_s);
        QTRY_VERIFY(!opened.confirm()->isEnabled());
        QVERIFY(!opened.obstacle().isEmpty());
    }

    void itGoesIntoAFolder()
    {
        World world;
        const Opened opened(world, {u"same.txt"_s});
        opened.ready();
        QSignalSpy started(opened.sheet, &DownloadSheet::downloadStarted);
        QTest::keyClick(opened.sheet, Qt::Key_Return); // not enough
        QCOMPARE(started.size(), 0);
        QTest::keyClick(opened.sheet, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(started.size(), 1);
        const auto job = started[0][0].value<transfer::JobId>();
        QTRY_COMPARE(world.queue->job(job).state, JobState::Done);
        QVERIFY(QFileInfo::exists(world.target() + u"/clip-small/same.txt"_s));
    }

    void itGoesIntoTheSharedCache()
    {
        World world;
        const Opened opened(world, {u"same.txt"_s});
        QTest::mouseClick(opened.find<QRadioButton>(u"toCache"_s), Qt::LeftButton, {}, {8, 8});
        QVERIFY(!opened.find<QLineEdit>(u"downloadFolder"_s)->isEnabled());
        opened.ready();
        QSignalSpy started(opened.sheet, &DownloadSheet::downloadStarted);
        QTest::mouseClick(opened.confirm(), Qt::LeftButton);
        QCOMPARE(started.size(), 1);
        const auto job = started[0][0].value<transfer::JobId>();
        QTRY_COMPARE(world.queue->job(job).state, JobState::Done);
        QVERIFY(QFileInfo::exists(world.cacheRoot() + u"/models--alice--clip-small/refs/main"_s));
    }

    void whatTheScannersWarnOfTakesASecondYes()
    {
        World world;
        // As the sandbox's scanners see it: a pickle that would run a command.
        world.hub.commitFiles(
            sandbox::Kind::Model, u"alice/clip-small"_s,
            {{.path = u"evil.pkl"_s, .content = "\x80\x04\x63os\nsystem\n(S'id'\ntR.", .asLfs = true}});
        const Opened opened(world);
        auto *accept = opened.find<QCheckBox>(u"acceptFlagged"_s);
        QTRY_VERIFY2(accept->isVisible(), "the sandbox's scanners should warn of it");
        QVERIFY(!opened.confirm()->isEnabled());
        QVERIFY(opened.find<MessageBar>(u"flaggedBar"_s)->text().contains(u"evil.pkl"_s));
        QTest::mouseClick(accept, Qt::LeftButton, {}, {8, 8});
        opened.ready();
        QVERIFY(opened.files().contains(u"evil.pkl"_s));
        emit opened.find<MessageBar>(u"flaggedBar"_s)->actionTriggered();
        QVERIFY(!opened.files().contains(u"evil.pkl"_s));
        QVERIFY(!accept->isVisible());
        QVERIFY(opened.confirm()->isEnabled());
    }

    void aFailureIsSaidAndTriedAgain()
    {
        World world;
        world.hub.failNext(u"*/tree/*"_s, 1, 403, R"({"error":"No"})");
        const Opened opened(world);
        auto *states = opened.find<PaneStates>(u"downloadStates"_s);
        QTRY_COMPARE(states->state(), PaneStates::State::Failed);
        QVERIFY(!opened.confirm()->isEnabled());
        emit states->retryRequested();
        opened.ready();
    }

    void cancellingEndsIt()
    {
        World world;
        world.hub.staySilent(u"*/tree/*"_s);
        const Opened opened(world);
        QSignalSpy started(opened.sheet, &DownloadSheet::downloadStarted);
        QPointer<DownloadSheet> sheet = opened.sheet;
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
        QCOMPARE(started.size(), 0);
    }

    void pictures()
    {
        if (!scenes::areWanted())
            QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
        m_theme.reset();
        World world;
        world.hub.commitFiles(
            sandbox::Kind::Model, u"alice/clip-small"_s,
            {{.path = u"evil.pkl"_s, .content = "\x80\x04\x63os\nsystem\n(S'id'\ntR.", .asLfs = true}});
        for (const auto &[name, size] :
             {std::pair{u"downloadsheet"_s, QSize(1040, 660)}, std::pair{u"downloadsheet-narrow"_s, QSize(560, 900)}}) {
            scenes::shoot(name, [&]() -> std::unique_ptr<QWidget> {
                auto sheet = std::make_unique<DownloadSheet>(
                    DownloadPicker::Subject{.repo = TransferWorld::repo()},
                    DownloadSheet::Parts{.client = world.client,
                                         .queue = *world.queue,
                                         .prompter = world.prompter,
                                         .accountId = u"alice"_s,
                                         .folder = u"/home/alice/Downloads"_s,
                                         .cacheRoot = u"/home/alice/.cache/huggingface/hub"_s});
                sheet->setAttribute(Qt::WA_DeleteOnClose, false);
                sheet->resize(size);
                sheet->open();
                auto *states = sheet->findChild<PaneStates *>(u"downloadStates"_s);
                [&] { QTRY_COMPARE(states->state(), PaneStates::State::Content); }();
                QTest::qWait(400);
                return sheet;
            });
        }
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(DownloadSheetTest)
#include "downloadsheettest.moc"
