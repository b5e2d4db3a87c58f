#include "stageworld.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;
using State = StageCommit::State;

//! Files of a branch that are edited in programs of one's own.
class StageExternalEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedElsewhereIsStaged();
    void aProgramThatReplacesTheFileIsFollowed();
    void theFolderIsPrivateAndGoesWithTheProgram();
    void aStagedFileIsOpenedAsItIsStaged();
    void aChangeOfSomebodyElseIsToldOf();
    void anOwnCommitIsNobodyElsesChange();
    void editsFollowARenamedRepo();
    void anotherHubIsNotComparedWith();
    void aFileOnItsWayIsForgottenWithTheAccount();
    void aFileThatCannotBeFetchedIsToldOf();
    void aSystemWithoutAProgramIsToldOf();

private:
    //! A world in which opening a file only remembers where it is.
    struct Editing {
        explicit Editing(StageWorld &of) : world(of)
        {
            of.stages->externalEdits().setOpener([this](const QUrl &url) {
                file = url.toLocalFile();
                return hasProgram;
            });
        }
        void open(const QString &path)
        {
            world.stages->externalEdits().open(world.stage(), world.entries().value(path, {.path = path}));
            [&] { QTRY_VERIFY(!file.isEmpty()); }();
        }
        void save(const QByteArray &content) const
        {
            QFile target(file);
            QVERIFY(target.open(QIODevice::WriteOnly));
            target.write(content);
        }

        StageWorld &world;
        QString file;
        bool hasProgram = true;
    };
};

void StageExternalEditsTest::whatIsSavedElsewhereIsStaged()
{
    StageWorld world;
    Editing editing(world);
    editing.open(u"config.json"_s);
    QCOMPARE(QFileInfo(editing.file).fileName(), u"config.json"_s);
    QFile file(editing.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("projection_dim"));
    QSignalSpy staged(&world.stages->externalEdits(), &ExternalEdits::staged);
    editing.save("{}\n");
    QTRY_COMPARE(staged.size(), 1);
    QCOMPARE(world.stage().changes().targetAt(u"config.json"_s)->kind, StagedChange::Kind::Edit);
    editing.save("{ }\n");
    QTRY_COMPARE(staged.size(), 2);
    QCOMPARE(world.stage().changes().count(), 1);
    QCOMPARE(world.send(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("{ }\n"));
}

void StageExternalEditsTest::aProgramThatReplacesTheFileIsFollowed()
{
    StageWorld world;
    Editing editing(world);
    editing.open(u"train.py"_s);
    QSignalSpy staged(&world.stages->externalEdits(), &ExternalEdits::staged);
    for (const QByteArray content : {"one\n", "two\n", "three\n"}) {
        const qsizetype before = staged.size();
        QSaveFile file(editing.file); // writes another file and gives it the name
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        QVERIFY(file.commit());
        QTRY_COMPARE(staged.size(), before + 1);
    }
    QCOMPARE(world.send(), State::Done);
    QCOMPARE(world.content(u"train.py"_s), QByteArray("three\n"));
}

void StageExternalEditsTest::theFolderIsPrivateAndGoesWithTheProgram()
{
    StageWorld world;
    Editing editing(world);
    editing.open(u"config.json"_s);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(editing.file).permissions() & others));
    const QString top = QFileInfo(QFileInfo(editing.file).path()).path();
    QVERIFY(!(QFileInfo(top).permissions() & others));
    world.stages.reset();
    QVERIFY(!QFileInfo::exists(top));
}

void StageExternalEditsTest::aStagedFileIsOpenedAsItIsStaged()
{
    StageWorld world;
    Editing editing(world);
    QVERIFY(world.write(u"notes.txt"_s, "staged\n"));
    editing.open(u"notes.txt"_s);
    QFile file(editing.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("staged\n"));
    file.close();
    QSignalSpy staged(&world.stages->externalEdits(), &ExternalEdits::staged);
    editing.save("staged again\n");
    QTRY_COMPARE(staged.size(), 1);
    QCOMPARE(world.stage().changes().targetAt(u"notes.txt"_s)->kind, StagedChange::Kind::Add);
    QCOMPARE(world.stage().changes().targetAt(u"notes.txt"_s)->size, 13);
}

void StageExternalEditsTest::aChangeOfSomebodyElseIsToldOf()
{
    StageWorld world;
    Editing editing(world);
    editing.open(u"config.json"_s);
    world.commit(u"Meanwhile"_s, {{.path = u"config.json"_s, .content = "[]\n"}});
    QList<StageConflict> conflicts;
    connect(&world.stages->externalEdits(), &ExternalEdits::conflicted, this,
            [&conflicts](const StageKey &, const StageConflict &conflict) { conflicts.append(conflict); });
    editing.save("{}\n");
    QTRY_COMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().path, u"config.json"_s);
    QCOMPARE(world.stage().changes().count(), 1); // it is staged all the same
    QCOMPARE(world.send(), State::Conflicted);
}

void StageExternalEditsTest::anOwnCommitIsNobodyElsesChange()
{
    StageWorld world;
    Editing editing(world);
    editing.open(u"config.json"_s);
    QSignalSpy staged(&world.stages->externalEdits(), &ExternalEdits::staged);
    QSignalSpy conflicts(&world.stages->externalEdits(), &ExternalEdits::conflicted);
    editing.save("one\n");
    QTRY_COMPARE(staged.size(), 1);
    QCOMPARE(world.send(), State::Done);
    editing.save("two\n");
    QTRY_COMPARE(staged.size(), 2);
    const QString oid = world.entries().value(u"config.json"_s).oid;
    QTRY_COMPARE(world.stage().changes().targetAt(u"config.json"_s)->oldOid, oid);
    QCOMPARE(conflicts.size(), 0);
    QCOMPARE(world.send(), State::Done);
    QCOMPARE(world.content(u"config.json"_s), QByteArray("two\n"));
}

void StageExternalEditsTest::aFileThatCannotBeFetchedIsToldOf()
{
    StageWorld world;
    QSignalSpy failed(&world.stages->externalEdits(), &ExternalEdits::failed);
    world.stages->externalEdits().open(world.stage(), {.path = u"not-there.txt"_s, .oid = u"0"_s, .size = 3});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!world.stages->externalEdits().isOpen(world.stage(), u"not-there.txt"_s));
}

void StageExternalEditsTest::aSystemWithoutAProgramIsToldOf()
{
    StageWorld world;
    Editing editing(world);
    editing.hasProgram = false;
    QSignalSpy failed(&world.stages->externalEdits(), &ExternalEdits::failed);
    editing.open(u"config.json"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().at(2).value<Error>().detail.contains(u"no program"_s));
}

void StageExternalEditsTest::editsFollowARenamedRepo()
{
    StageWorld world;
    Editing editing(world);
    editing.open(u"config.json"_s);
    const hub::RepoId moved = RepoWorld::repo(u"acme/clip-tiny"_s);
    emit world.changes.moved(RepoWorld::repo(), moved);
    QSignalSpy staged(&world.stages->externalEdits(), &ExternalEdits::staged);
    editing.save("{}\n");
    QTRY_COMPARE(staged.size(), 1);
    QCOMPARE(staged.first().first().value<StageKey>().repo, moved);
    QVERIFY(world.stage().isEmpty());
    QVERIFY(world.stages->stage(moved, u"main"_s).changes().targetAt(u"config.json"_s));
}

void StageExternalEditsTest::anotherHubIsNotComparedWith()
{
    StageWorld world;
    StageWorld other;
    other.commit(u"Elsewhere"_s, {{.path = u"config.json"_s, .content = "of another Hub\n"}});
    Editing editing(world);
    editing.open(u"config.json"_s);
    Stage &stage = world.stage();
    QSignalSpy staged(&world.stages->externalEdits(), &ExternalEdits::staged);
    QSignalSpy conflicts(&world.stages->externalEdits(), &ExternalEdits::conflicted);
    world.client.setSession(other.session());
    editing.save("{}\n");
    QTRY_COMPARE(staged.size(), 1);
    QVERIFY(stage.changes().targetAt(u"config.json"_s));
    // Whatever was asked has been answered once this has.
    bool isAnswered = false;
    const hub::Request request = world.client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(RepoWorld::repo(), u"main"_s, {u"config.json"_s}),
        [&](const auto &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
    QCOMPARE(conflicts.size(), 0);
    QCOMPARE(other.requestsFor(u"/paths-info/"_s), 1);
}

void StageExternalEditsTest::aFileOnItsWayIsForgottenWithTheAccount()
{
    StageWorld world;
    Editing editing(world);
    ExternalEdits &edits = world.stages->externalEdits();
    edits.open(world.stage(), world.entries().value(u"config.json"_s));
    QVERIFY(edits.isOpen(world.stage(), u"config.json"_s));
    world.client.setSession(world.session("hf_readonly"));
    QVERIFY(!edits.isOpen(world.stage(), u"config.json"_s));
    editing.open(u"config.json"_s);
    QVERIFY(QFileInfo::exists(editing.file));
}

QTEST_GUILESS_MAIN(StageExternalEditsTest)
#include "stageexternaleditstest.moc"
