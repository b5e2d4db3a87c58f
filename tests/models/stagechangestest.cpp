#include "models/stage/stagechanges.h"

#include "models/stage/stagename.h"
#include "models/stage/stageoverlay.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = StagedChange::Kind;
using Existing = StageChanges::Existing;
using Mark = StageOverlay::Mark;

namespace {

hub::TreeEntry file(const QString &path, const QString &oid = u"f00d"_s, bool isLarge = false)
{
    hub::TreeEntry entry{.path = path, .oid = oid, .size = 10};
    if (isLarge)
        entry.lfs = hub::LfsPointer{.sha256 = u"5a"_s, .size = 10};
    return entry;
}

hub::TreeEntry folder(const QString &path, const QString &oid = u"f01de5"_s)
{
    return {.type = hub::TreeEntry::Type::Folder, .path = path, .oid = oid};
}

StageSurroundings around(const std::vector<hub::TreeEntry> &entries)
{
    StageSurroundings known;
    for (const hub::TreeEntry &entry : entries)
        known.insert(entry.path, entry);
    return known;
}

//! A branch with a file at the root and a folder of three.
const std::vector<hub::TreeEntry> branch{
    file(u"config.json"_s, u"c0"_s), folder(u"weights"_s, u"d0"_s), file(u"weights/a.bin"_s, u"a0"_s, true),
    file(u"weights/b.bin"_s, u"b0"_s, true), file(u"weights/notes.txt"_s, u"n0"_s)};

StagedChange content(const QString &path, const QString &blob = u"b10b"_s)
{
    return {.path = path, .blob = blob, .size = 4};
}

//! "+ a.bin", "~ b", "− c/", "→ d: e", one a line: what a person would see.
QString described(const StageChanges &changes)
{
    QStringList lines;
    for (const StagedChange &change : changes.all()) {
        const QString slash = change.isFolder ? u"/"_s : QString();
        const QString own = change.hasOwnContent() && !change.sourcePath.isEmpty() ? u" *"_s : QString();
        switch (change.kind) {
        case Kind::Add: lines += u"+ "_s + change.path; break;
        case Kind::Edit: lines += u"~ "_s + change.path; break;
        case Kind::Delete: lines += u"- "_s + change.path + slash; break;
        case Kind::Move: lines += u"> "_s + change.path + slash + u" < "_s + change.sourcePath + own; break;
        case Kind::Copy: lines += u"& "_s + change.path + slash + u" < "_s + change.sourcePath; break;
        case Kind::Restore: lines += u"^ "_s + change.path + slash; break;
        }
    }
    return lines.join(u'\n');
}

} // namespace

#define DO(expression) QVERIFY2((expression).has_value(), "refused")
#define REFUSED(expression, words)                                                                                     \
    do {                                                                                                               \
        const auto result = (expression);                                                                              \
        QVERIFY(!result);                                                                                              \
        QVERIFY2(result.error().detail.contains(QLatin1StringView(words)), qPrintable(result.error().detail));         \
    } while (false)

class StageChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void changesKeptApartAreJoined();
    void aNewFileIsAddedAndAKnownOneEdited();
    void namesThatCannotBeAreRefused();
    void namesThatDifferInCaseAloneAreRefused();
    void namesOfWhatIsStagedCountAsLongAsItIs();
    void aTakenNameIsRefused();
    void aRenameOfAnAddedFileIsAnAddedFile();
    void aRenameOfAnEditedFileKeepsItsContent();
    void aFileThatIsMovedBackIsNoChange();
    void aDeletedEditIsADeletion();
    void aDeletedAdditionIsNothing();
    void aDeletedMoveIsADeletionOfItsSource();
    void aFolderTakesWhatIsStagedBelowItAlong();
    void aDeletedFolderSwallowsWhatIsStagedBelowIt();
    void aFolderCannotBeMovedIntoItself();
    void aFileOfAMovedFolderCanBeChangedThere();
    void aFileCanLeaveAMovedFolder();
    void aMovedFolderThatIsUnstagedGivesBackWhatIsBelow();
    void aCopiedFolderLeavesOutWhatWasDeleted();
    void aNameThatIsGivenAwayCanBeTakenAgain();
    void whatWouldCollideCannotBeUnstaged();
    void anotherFileTakesThePlaceOfADeletedOne();
    void aFolderTakesThePlaceOfADeletedOne();
    void touchedPathsAreThoseOfTheBranch();
    void theBranchOfSomebodyElseIsAcceptedOrTaken();
    void changesSurviveAsJson();
    void marksSayWhatWillBe();
    void manyFilesAreStagedAtOnce();
};

void StageChangesTest::aNewFileIsAddedAndAKnownOneEdited()
{
    StageChanges changes;
    DO(changes.put(content(u"new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Replace));
    QCOMPARE(described(changes), u"~ config.json\n+ new.txt"_s);
    QCOMPARE(changes.targetAt(u"config.json"_s)->oldOid, u"c0"_s);
    DO(changes.put(content(u"new.txt"_s, u"other"_s), around(branch), Existing::Replace));
    QCOMPARE(described(changes), u"~ config.json\n+ new.txt"_s);
    QCOMPARE(changes.targetAt(u"new.txt"_s)->blob, u"other"_s);
    DO(changes.unstage(*changes.targetAt(u"new.txt"_s)));
    DO(changes.unstage(*changes.targetAt(u"config.json"_s)));
    QVERIFY(changes.isEmpty());
}

void StageChangesTest::namesThatCannotBeAreRefused()
{
    StageChanges changes;
    for (const QString &name : {u"../up"_s, u"a//b"_s, u".git/config"_s, u"a\\b"_s, u"a\nb"_s, u" "_s, u"a/"_s,
                                QString(), QString(300, u'x')})
        QVERIFY2(!changes.put(content(name), {}, Existing::Refuse), qPrintable(name));
    REFUSED(changes.put(content(u"config.json/inside"_s), around(branch), Existing::Refuse), "is a file");
    DO(changes.put(content(u"new"_s), {}, Existing::Refuse));
    REFUSED(changes.put(content(u"new/inside"_s), {}, Existing::Refuse), "is a file");
    QCOMPARE(changes.count(), 1);
}

void StageChangesTest::namesThatDifferInCaseAloneAreRefused()
{
    StageChanges changes;
    REFUSED(changes.put(content(u"Config.json"_s), around(branch), Existing::Refuse), "config.json");
    REFUSED(changes.put(content(u"Weights/c.bin"_s), around(branch), Existing::Refuse), "weights");
    DO(changes.put(content(u"caf\u00e9.txt"_s), {}, Existing::Refuse));
    REFUSED(changes.put(content(u"cafe\u0301.txt"_s), {}, Existing::Refuse), "tell the two names apart");
    // The file itself may change the case of its name.
    DO(changes.move(file(u"config.json"_s, u"c0"_s), u"Config.json"_s, around(branch)));
    // And where it was, another may come.
    REFUSED(changes.put(content(u"config.json"_s), around(branch), Existing::Refuse), "Config.json");
}

void StageChangesTest::namesOfWhatIsStagedCountAsLongAsItIs()
{
    StageChanges changes;
    DO(changes.put(content(u"Data/deep/a.txt"_s), {}, Existing::Refuse));
    REFUSED(changes.put(content(u"data/b.txt"_s), {}, Existing::Refuse), "Data");
    REFUSED(changes.put(content(u"Data/Deep/b.txt"_s), {}, Existing::Refuse), "Data/deep");
    REFUSED(changes.put(content(u"Data/deep/A.txt"_s), {}, Existing::Refuse), "Data/deep/a.txt");
    DO(changes.put(content(u"Data/deep/b.txt"_s), {}, Existing::Refuse));
    // All in one go, too: what comes first counts for what comes then.
    const std::vector<StagedChange> both{content(u"x/one"_s), content(u"X/two"_s)};
    REFUSED(changes.putAll(both, {}, Existing::Refuse), "x");
    // A folder that only what is staged makes may be spelled otherwise, and then that counts.
    DO(changes.move(folder(u"Data"_s, {}), u"data"_s, {}));
    QCOMPARE(described(changes), u"+ data/deep/a.txt\n+ data/deep/b.txt"_s);
    REFUSED(changes.put(content(u"Data/c.txt"_s), {}, Existing::Refuse), "data");
    for (const QString &path : {u"data/deep/a.txt"_s, u"data/deep/b.txt"_s})
        DO(changes.unstage(StagedChange(*changes.targetAt(path))));
    DO(changes.put(content(u"DATA/c.txt"_s), {}, Existing::Refuse));
    QCOMPARE(described(changes), u"+ DATA/c.txt"_s);
}

void StageChangesTest::aTakenNameIsRefused()
{
    StageChanges changes;
    REFUSED(changes.put(content(u"config.json"_s), around(branch), Existing::Refuse), "There is");
    REFUSED(changes.put(content(u"weights"_s), around(branch), Existing::Replace), "There is");
    REFUSED(changes.move(file(u"config.json"_s), u"weights/a.bin"_s, around(branch)), "There is");
    DO(changes.put(content(u"deep/down/new.txt"_s), {}, Existing::Refuse));
    REFUSED(changes.put(content(u"deep"_s), {}, Existing::Replace), "There is");
    QCOMPARE(changes.count(), 1);
}

void StageChangesTest::aRenameOfAnAddedFileIsAnAddedFile()
{
    StageChanges changes;
    DO(changes.put(content(u"new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.move(hub::TreeEntry{.path = u"new.txt"_s}, u"weights/other.txt"_s, around(branch)));
    QCOMPARE(described(changes), u"+ weights/other.txt"_s);
}

void StageChangesTest::aRenameOfAnEditedFileKeepsItsContent()
{
    StageChanges changes;
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Replace));
    DO(changes.move(file(u"config.json"_s, u"c0"_s), u"settings.json"_s, around(branch)));
    QCOMPARE(described(changes), u"> settings.json < config.json *"_s);
    QCOMPARE(changes.targetAt(u"settings.json"_s)->sourceOid, u"c0"_s);
    QVERIFY(changes.isGone(u"config.json"_s));
    DO(changes.move(hub::TreeEntry{.path = u"settings.json"_s}, u"config.json"_s, around(branch)));
    QCOMPARE(described(changes), u"~ config.json"_s);
    QCOMPARE(changes.targetAt(u"config.json"_s)->oldOid, u"c0"_s);
}

void StageChangesTest::aFileThatIsMovedBackIsNoChange()
{
    StageChanges changes;
    DO(changes.move(file(u"config.json"_s), u"a.json"_s, around(branch)));
    DO(changes.move(hub::TreeEntry{.path = u"a.json"_s}, u"b.json"_s, around(branch)));
    QCOMPARE(described(changes), u"> b.json < config.json"_s);
    DO(changes.move(hub::TreeEntry{.path = u"b.json"_s}, u"config.json"_s, around(branch)));
    QVERIFY(changes.isEmpty());
    QVERIFY(!changes.isGone(u"config.json"_s));
}

void StageChangesTest::aDeletedEditIsADeletion()
{
    StageChanges changes;
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Replace));
    DO(changes.remove(file(u"config.json"_s, u"c0"_s)));
    QCOMPARE(described(changes), u"- config.json"_s);
    QCOMPARE(changes.deletions().first()->oldOid, u"c0"_s);
}

void StageChangesTest::aDeletedAdditionIsNothing()
{
    StageChanges changes;
    DO(changes.put(content(u"new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.remove(hub::TreeEntry{.path = u"new.txt"_s}));
    QVERIFY(changes.isEmpty());
}

void StageChangesTest::aDeletedMoveIsADeletionOfItsSource()
{
    StageChanges changes;
    DO(changes.move(file(u"config.json"_s, u"c0"_s), u"a.json"_s, around(branch)));
    DO(changes.remove(hub::TreeEntry{.path = u"a.json"_s}));
    QCOMPARE(described(changes), u"- config.json"_s);
    QCOMPARE(changes.deletions().first()->oldOid, u"c0"_s);
}

void StageChangesTest::aFolderTakesWhatIsStagedBelowItAlong()
{
    StageChanges changes;
    DO(changes.put(content(u"weights/new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.put(content(u"weights/notes.txt"_s), around(branch), Existing::Replace));
    DO(changes.remove(file(u"weights/b.bin"_s, u"b0"_s)));
    DO(changes.move(file(u"config.json"_s, u"c0"_s), u"weights/config.json"_s, around(branch)));
    DO(changes.move(folder(u"weights"_s, u"d0"_s), u"models"_s, around(branch)));
    QCOMPARE(described(changes),
             u"> models/ < weights\n> models/config.json < config.json\n+ models/new.txt\n"
             "> models/notes.txt < weights/notes.txt *\n- weights/b.bin"_s);
    QVERIFY(changes.folderBringing(u"models/a.bin"_s));
    QVERIFY(!changes.folderBringing(u"models/b.bin"_s));
}

void StageChangesTest::aDeletedFolderSwallowsWhatIsStagedBelowIt()
{
    StageChanges changes;
    DO(changes.put(content(u"weights/new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.put(content(u"weights/notes.txt"_s), around(branch), Existing::Replace));
    DO(changes.remove(file(u"weights/b.bin"_s, u"b0"_s)));
    DO(changes.move(file(u"weights/a.bin"_s, u"a0"_s), u"weights/c.bin"_s, around(branch)));
    DO(changes.move(file(u"config.json"_s, u"c0"_s), u"weights/config.json"_s, around(branch)));
    DO(changes.remove(folder(u"weights"_s, u"d0"_s)));
    QCOMPARE(described(changes), u"- config.json\n- weights/"_s);
    QVERIFY(changes.isGone(u"weights/a.bin"_s));
    DO(changes.unstage(changes.deletions().value(u"weights"_s)));
    QVERIFY(!changes.isGone(u"weights/a.bin"_s));
}

void StageChangesTest::aFolderCannotBeMovedIntoItself()
{
    StageChanges changes;
    REFUSED(changes.move(folder(u"weights"_s), u"weights/deeper"_s, around(branch)), "into itself");
    REFUSED(changes.copy(folder(u"weights"_s), u"main"_s, u"weights/deeper"_s, around(branch)), "into itself");
}

void StageChangesTest::aFileOfAMovedFolderCanBeChangedThere()
{
    StageChanges changes;
    DO(changes.move(folder(u"weights"_s, u"d0"_s), u"models"_s, around(branch)));
    std::vector<hub::TreeEntry> there = branch;
    there.push_back(file(u"models/notes.txt"_s, u"n0"_s));
    there.push_back(file(u"models/b.bin"_s, u"b0"_s, true));
    DO(changes.put(content(u"models/notes.txt"_s), around(there), Existing::Replace));
    DO(changes.remove(file(u"models/b.bin"_s, u"b0"_s)));
    QCOMPARE(described(changes), u"> models/ < weights\n> models/notes.txt < weights/notes.txt *\n- weights/b.bin"_s);
    QVERIFY(!changes.willExist(u"models/b.bin"_s, around(there)));
}

void StageChangesTest::aFileCanLeaveAMovedFolder()
{
    StageChanges changes;
    DO(changes.move(folder(u"weights"_s, u"d0"_s), u"models"_s, around(branch)));
    std::vector<hub::TreeEntry> there = branch;
    there.push_back(file(u"models/notes.txt"_s, u"n0"_s));
    DO(changes.move(file(u"models/notes.txt"_s, u"n0"_s), u"notes.txt"_s, around(there)));
    QCOMPARE(described(changes), u"> models/ < weights\n> notes.txt < weights/notes.txt"_s);
    QVERIFY(!changes.folderBringing(u"models/notes.txt"_s));
    // The whole goes back, and what left stays where it went.
    DO(changes.move(hub::TreeEntry{.type = hub::TreeEntry::Type::Folder, .path = u"models"_s}, u"weights"_s,
                    around(branch)));
    QCOMPARE(described(changes), u"> notes.txt < weights/notes.txt"_s);
}

void StageChangesTest::aMovedFolderThatIsUnstagedGivesBackWhatIsBelow()
{
    StageChanges changes;
    DO(changes.put(content(u"weights/new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.put(content(u"weights/notes.txt"_s), around(branch), Existing::Replace));
    const StageChanges before = changes;
    DO(changes.move(folder(u"weights"_s, u"d0"_s), u"models"_s, around(branch)));
    DO(changes.unstage(*changes.targetAt(u"models"_s)));
    QCOMPARE(described(changes), described(before));
    QCOMPARE(changes.targetAt(u"weights/notes.txt"_s)->oldOid, u"n0"_s);
}

void StageChangesTest::aCopiedFolderLeavesOutWhatWasDeleted()
{
    StageChanges changes;
    DO(changes.remove(file(u"weights/b.bin"_s, u"b0"_s)));
    DO(changes.put(content(u"weights/new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.copy(folder(u"weights"_s, u"d0"_s), u"5ha"_s, u"second"_s, around(branch)));
    QCOMPARE(described(changes), u"& second/ < weights\n+ second/new.txt\n- weights/b.bin\n+ weights/new.txt"_s);
    QVERIFY(changes.folderBringing(u"second/a.bin"_s));
    QVERIFY(!changes.folderBringing(u"second/b.bin"_s));
    DO(changes.remove(file(u"second/a.bin"_s, u"a0"_s)));
    QVERIFY(!changes.folderBringing(u"second/a.bin"_s));
    QVERIFY(!changes.isGone(u"weights/a.bin"_s));
    // The stage's own additions are copied, too.
    DO(changes.copy(hub::TreeEntry{.path = u"second/new.txt"_s}, u"5ha"_s, u"third.txt"_s, around(branch)));
    QCOMPARE(changes.targetAt(u"third.txt"_s)->blob, u"b10b"_s);
    QCOMPARE(changes.targetAt(u"second"_s)->sourceRevision, u"5ha"_s);
}

void StageChangesTest::aNameThatIsGivenAwayCanBeTakenAgain()
{
    StageChanges changes;
    DO(changes.move(file(u"weights/a.bin"_s, u"a0"_s), u"weights/old.bin"_s, around(branch)));
    DO(changes.move(file(u"weights/b.bin"_s, u"b0"_s), u"weights/a.bin"_s, around(branch)));
    QCOMPARE(described(changes), u"> weights/a.bin < weights/b.bin\n> weights/old.bin < weights/a.bin"_s);
    QCOMPARE(changes.touched(),
             (QMap<QString, QString>{
                 {u"weights/a.bin"_s, u"a0"_s}, {u"weights/b.bin"_s, u"b0"_s}, {u"weights/old.bin"_s, {}}}));
}

void StageChangesTest::whatWouldCollideCannotBeUnstaged()
{
    StageChanges changes;
    DO(changes.move(file(u"weights/a.bin"_s, u"a0"_s), u"weights/old.bin"_s, around(branch)));
    DO(changes.put(content(u"weights/a.bin"_s), around(branch), Existing::Refuse));
    QCOMPARE(described(changes), u"+ weights/a.bin\n> weights/old.bin < weights/a.bin"_s);
    REFUSED(changes.unstage(*changes.targetAt(u"weights/old.bin"_s)), "weights/a.bin");
    DO(changes.unstage(*changes.targetAt(u"weights/a.bin"_s)));
    DO(changes.unstage(*changes.targetAt(u"weights/old.bin"_s)));
    QVERIFY(changes.isEmpty());
}

void StageChangesTest::anotherFileTakesThePlaceOfADeletedOne()
{
    StageChanges changes;
    DO(changes.remove(file(u"config.json"_s, u"c0"_s)));
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Refuse));
    QCOMPARE(described(changes), u"~ config.json"_s);
    DO(changes.remove(file(u"weights/a.bin"_s, u"a0"_s)));
    DO(changes.move(file(u"weights/b.bin"_s, u"b0"_s), u"weights/a.bin"_s, around(branch)));
    QCOMPARE(described(changes), u"~ config.json\n> weights/a.bin < weights/b.bin"_s);
    // Leaving again, it leaves nothing behind: that was wanted.
    DO(changes.move(hub::TreeEntry{.path = u"weights/a.bin"_s}, u"weights/c.bin"_s, around(branch)));
    QCOMPARE(described(changes), u"~ config.json\n- weights/a.bin\n> weights/c.bin < weights/b.bin"_s);
}

void StageChangesTest::aFolderTakesThePlaceOfADeletedOne()
{
    std::vector<hub::TreeEntry> both = branch;
    both.push_back(folder(u"weights2"_s, u"d2"_s));
    StageChanges changes;
    DO(changes.remove(folder(u"weights"_s, u"d0"_s)));
    REFUSED(changes.put(content(u"weights"_s), around(both), Existing::Refuse), "commit that first");
    DO(changes.move(folder(u"weights2"_s, u"d2"_s), u"weights"_s, around(both)));
    QCOMPARE(described(changes), u"- weights/\n> weights/ < weights2"_s);
    REFUSED(changes.unstage(changes.deletions().value(u"weights"_s)), "weights");
    QCOMPARE(changes.touched(), (QMap<QString, QString>{{u"weights"_s, u"d0"_s}, {u"weights2"_s, u"d2"_s}}));
}

void StageChangesTest::touchedPathsAreThoseOfTheBranch()
{
    StageChanges changes;
    DO(changes.put(content(u"new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Replace));
    DO(changes.move(folder(u"weights"_s, u"d0"_s), u"models"_s, around(branch)));
    QCOMPARE(changes.touched(),
             (QMap<QString, QString>{
                 {u"config.json"_s, u"c0"_s}, {u"models"_s, {}}, {u"new.txt"_s, {}}, {u"weights"_s, u"d0"_s}}));
}

void StageChangesTest::theBranchOfSomebodyElseIsAcceptedOrTaken()
{
    StageChanges changes;
    DO(changes.put(content(u"new.txt"_s), around(branch), Existing::Refuse));
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Replace));
    DO(changes.remove(file(u"weights/b.bin"_s, u"b0"_s)));
    changes.acceptTouched(u"new.txt"_s, file(u"new.txt"_s, u"theirs"_s));
    changes.acceptTouched(u"config.json"_s, {});
    changes.acceptTouched(u"weights/b.bin"_s, {});
    QCOMPARE(described(changes), u"+ config.json\n~ new.txt"_s);
    QCOMPARE(changes.touched(), (QMap<QString, QString>{{u"config.json"_s, {}}, {u"new.txt"_s, u"theirs"_s}}));
    changes.dropTouching(u"new.txt"_s);
    QCOMPARE(described(changes), u"+ config.json"_s);
    DO(changes.move(file(u"weights/a.bin"_s, u"a0"_s), u"a.bin"_s, around(branch)));
    changes.dropTouching(u"weights/a.bin"_s);
    QCOMPARE(described(changes), u"+ config.json"_s);
}

void StageChangesTest::changesSurviveAsJson()
{
    const StagedChange copy{.kind = Kind::Copy,
                            .path = u"second"_s,
                            .isFolder = true,
                            .sourceRepo = {.kind = hub::RepoKind::Dataset, .id = u"acme/captions"_s},
                            .sourceRevision = u"5ha"_s,
                            .sourcePath = u"data"_s,
                            .sourceOid = u"d0"_s,
                            .except = {u"b.bin"_s, u"deep/c"_s}};
    const StagedChange edit{.kind = Kind::Edit,
                            .path = u"config.json"_s,
                            .oldOid = u"c0"_s,
                            .oldSize = 3,
                            .blob = QString(64, u'a'),
                            .blobOid = u"c1"_s,
                            .size = 4};
    for (const StagedChange &change : {copy, edit}) {
        const Result<StagedChange> read = StagedChange::fromJson(change.toJson());
        QVERIFY(read);
        QCOMPARE(*read, change);
    }
    QVERIFY(!StagedChange::fromJson({{u"kind"_s, u"add"_s}, {u"path"_s, u"a"_s}}));
    QVERIFY(!StagedChange::fromJson({{u"kind"_s, u"add"_s}, {u"path"_s, u"a"_s}, {u"blob"_s, u"../../etc/passwd"_s}}));
    QVERIFY(!StagedChange::fromJson({{u"kind"_s, u"delete"_s}, {u"path"_s, u"../up"_s}}));
}

void StageChangesTest::marksSayWhatWillBe()
{
    StageChanges changes;
    DO(changes.put(content(u"deep/down/new.txt"_s), {}, Existing::Refuse));
    DO(changes.put(content(u"config.json"_s), around(branch), Existing::Replace));
    DO(changes.remove(file(u"weights/b.bin"_s, u"b0"_s)));
    StageOverlay overlay(changes);
    QCOMPARE(overlay.markOf(u"deep/down/new.txt"_s, false), Mark::Added);
    QCOMPARE(overlay.markOf(u"deep"_s, true), Mark::Inside);
    QCOMPARE(overlay.markOf(u"config.json"_s, false), Mark::Edited);
    QCOMPARE(overlay.markOf(u"weights/b.bin"_s, false), Mark::Deleted);
    QCOMPARE(overlay.markOf(u"weights"_s, true), Mark::Inside);
    QCOMPARE(overlay.markOf(u"weights/a.bin"_s, false), Mark::None);
    QCOMPARE(overlay.entriesIn({}).size(), 2U);
    QVERIFY(overlay.entriesIn({}).back().isFolder());
    QCOMPARE(overlay.entriesIn(u"deep"_s).front().path, u"deep/down"_s);

    DO(changes.move(folder(u"weights"_s, u"d0"_s), u"models"_s, around(branch)));
    overlay = StageOverlay(changes);
    QCOMPARE(overlay.markOf(u"weights"_s, true), Mark::MovedAway);
    QCOMPARE(overlay.markOf(u"weights/a.bin"_s, false), Mark::MovedAway);
    QCOMPARE(overlay.markOf(u"models"_s, true), Mark::Moved);
    QCOMPARE(overlay.markOf(u"models/a.bin"_s, false), Mark::Moved);
    QCOMPARE(overlay.markOf(u"models/b.bin"_s, false), Mark::Deleted);
    QCOMPARE(overlay.originOf(u"models/deeper"_s)->path, u"weights/deeper"_s);
    QCOMPARE(overlay.originOfFile(u"models/a.bin"_s)->path, u"weights/a.bin"_s);
    QVERIFY(!overlay.originOfFile(u"config.json"_s));
    QVERIFY(!overlay.affects(u"elsewhere"_s));
    QVERIFY(overlay.affects(u"weights/deeper"_s));
}

void StageChangesTest::manyFilesAreStagedAtOnce()
{
    std::vector<StagedChange> many;
    for (int i = 0; i < 25'000; ++i)
        many.push_back(content(u"data/part-%1/file-%2.txt"_s.arg(i / 1000).arg(i)));
    StageChanges changes;
    QElapsedTimer timer;
    timer.start();
    DO(changes.putAll(std::move(many), around(branch), Existing::Replace));
    QCOMPARE(changes.count(), 25'000);
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    timer.restart();
    DO(changes.remove(hub::TreeEntry{.type = hub::TreeEntry::Type::Folder, .path = u"data"_s}));
    QVERIFY(changes.isEmpty());
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

void StageChangesTest::changesKeptApartAreJoined()
{
    const StageSurroundings known = around(branch);
    StageChanges own;
    DO(own.put(content(u"notes.md"_s, u"one"_s), known, Existing::Refuse));
    DO(own.move(known.value(u"weights/a.bin"_s), u"a.bin"_s, known));
    StageChanges others;
    DO(others.put(content(u"notes.md"_s, u"two"_s), known, Existing::Refuse));
    DO(others.put(content(u"config.json"_s, u"three"_s), known, Existing::Replace));
    DO(others.remove(known.value(u"weights"_s)));
    DO(others.put(content(u"new/b.txt"_s, u"four"_s), known, Existing::Refuse));
    own.absorb(others);
    // The folder of which a file is to be moved cannot be deleted as well: nothing is lost by not doing it.
    QCOMPARE(described(own), u"> a.bin < weights/a.bin\n~ config.json\n+ new/b.txt\n+ notes (copy).md\n+ notes.md"_s);
    QCOMPARE(own.targetAt(u"notes.md"_s)->blob, u"one"_s);
    QCOMPARE(own.targetAt(u"notes (copy).md"_s)->blob, u"two"_s);
}

QTEST_GUILESS_MAIN(StageChangesTest)
#include "stagechangestest.moc"
