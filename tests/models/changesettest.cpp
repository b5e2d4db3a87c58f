#include "models/diff/changedfilesmodel.h"
#include "models/diff/contextexpansion.h"
#include "models/diff/diffsearch.h"
#include "models/diff/safetext.h"
#include "models/diff/sequencediff.h"
#include "models/diff/splitrows.h"
#include "models/diff/textdiff.h"
#include "models/diff/whitespacefilter.h"
#include "models/diff/worddiff.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using Kind = ChangedFile::Kind;
using Change = hub::FileDiff::Change;
using contextexpansion::Extent;

namespace {

//! A modified file, with the given lines of one hunk.
QByteArray diffOf(const QByteArray &path, const QByteArray &hunks)
{
    return "diff --git a/" + path + " b/" + path + "\nindex 1111111..2222222 100644\n--- a/" + path + "\n+++ b/" + path
        + '\n' + hunks;
}

const QByteArray pointerDiff = diffOf("model.bin",
                                      "@@ -1,3 +1,3 @@\n version https://git-lfs.github.com/spec/v1\n"
                                      "-oid sha256:1111111111111111111111111111111111111111111111111111111111111111\n"
                                      "-size 100\n"
                                      "+oid sha256:2222222222222222222222222222222222222222222222222222222222222222\n"
                                      "+size 3000000000\n");

//! The old or the new side of what the hunks have.
QStringList sideOf(const ChangedFile &file, hub::DiffLine::Kind without)
{
    QStringList lines;
    for (const hub::DiffHunk &hunk : file.diff.hunks) {
        for (const hub::DiffLine &line : hunk.lines) {
            if (line.kind != without)
                lines += file.text(line);
        }
    }
    return lines;
}

QByteArray numbered(int from, int to)
{
    QByteArray text;
    for (int i = from; i <= to; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

} // namespace

class ChangeSetTest : public QObject
{
    Q_OBJECT

private slots:
    void pointersOfLargeFilesAreRecognised();
    void aTextThatBecameLargeIsLarge();
    void otherKindsAreToldApart();
    void oddNamesAreWrittenOut();
    void hiddenMarksAreNoticedAndReplacedOneByOne();
    void matchesPutEitherSideTogetherAgain();
    void aLongDifferenceIsStillRight();
    void hunksOfTwoTextsAreLikeThoseOfGit();
    void everyPairOfTextsIsComparedRightly();
    void removedAndAddedLinesStandSideBySide();
    void wordsThatChangedAreFound();
    void linesWithNothingInCommonHaveNoWords();
    void whitespaceCanBeLeftOut();
    void aFileOfWhitespaceAloneSaysSo();
    void gapsAreFilledFromTheFile();
    void aFileThatChangedMeanwhileIsNotMixedIn();
    void wordsAreFoundWhateverTheirCase();
    void filesMakeATreeWithFoldedFolders();
};

void ChangeSetTest::pointersOfLargeFilesAreRecognised()
{
    const ChangeSet set = ChangeSet::fromDiff(pointerDiff);
    QCOMPARE(set.files.size(), 1);
    const ChangedFile &file = *set.files.front();
    QCOMPARE(file.kind, Kind::Large);
    QCOMPARE(file.oldLarge->size, 100);
    QCOMPARE(file.newLarge->size, 3'000'000'000);
    QCOMPARE(file.newLarge->sha256, QString(64, u'2'));
}

void ChangeSetTest::aTextThatBecameLargeIsLarge()
{
    QByteArray hunk = "@@ -1,40 +1,3 @@\n";
    for (int i = 0; i < 40; ++i)
        hunk += "-a line " + QByteArray::number(i) + '\n';
    hunk += "+version https://git-lfs.github.com/spec/v1\n+oid sha256:" + QByteArray(64, 'a') + "\n+size 12\n";
    const ChangeSet set = ChangeSet::fromDiff(diffOf("data.csv", hunk));
    QCOMPARE(set.files.front()->kind, Kind::Large);
    QVERIFY(!set.files.front()->oldLarge);
    QCOMPARE(set.files.front()->newLarge->size, 12);
}

void ChangeSetTest::otherKindsAreToldApart()
{
    const ChangeSet set =
        ChangeSet::fromDiff("diff --git a/a.png b/a.png\nnew file mode 100644\nindex 0000000..1111111\nBinary files "
                            "/dev/null and b/a.png differ\n"
                            "diff --git a/old b/new\nsimilarity index 100%\nrename from old\nrename to new\n"
                            "diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755\n"
                            "diff --git a/words b/words\nindex 1..2 100644\n--- a/words\n+++ b/words\n@@ -1 +1 @@\n"
                            "-version https://git-lfs.github.com/spec/v1\n+just words\n");
    QCOMPARE(set.files.size(), 4);
    QCOMPARE(set.files[0]->kind, Kind::Binary);
    QCOMPARE(set.files[1]->kind, Kind::Alike);
    QCOMPARE(set.files[1]->diff.change, Change::Renamed);
    QCOMPARE(set.files[2]->kind, Kind::Alike);
    QVERIFY(set.files[2]->isModeChange());
    QCOMPARE(set.files[3]->kind, Kind::Text);
    QCOMPARE(set.added, 1);
    QCOMPARE(set.removed, 1);
}

void ChangeSetTest::oddNamesAreWrittenOut()
{
    QCOMPARE(safetext::name(u"a\u202Etxt.exe"_s), u"a\\u202Etxt.exe"_s);
    QCOMPARE(safetext::name(u"two\nlines\t"_s), u"two\\u000Alines\\u0009"_s);
    QCOMPARE(safetext::name(u"naïve 文件.txt"_s), u"naïve 文件.txt"_s);
    QCOMPARE(safetext::prose(u"not \u202Ereally\u2066 \a"_s), u"not \uFFFDreally\uFFFD \uFFFD"_s);
    QCOMPARE(safetext::prose(u"👩\u200D💻 שלום\u200F!"_s), u"👩\u200D💻 שלום\u200F!"_s);
}

void ChangeSetTest::hiddenMarksAreNoticedAndReplacedOneByOne()
{
    const QString text = u"if (a\u202E\u2066) {\t\u0007}"_s;
    QCOMPARE(safetext::line(text), u"if (a\uFFFD\uFFFD) {\t\u2407}"_s);
    QVERIFY(safetext::hasHiddenMarks(text.toUtf8()));
    QVERIFY(!safetext::hasHiddenMarks("an — ordinary … “line” €"));
    const ChangeSet set = ChangeSet::fromDiff(diffOf("a.py", "@@ -1 +1 @@\n-a\n+" + text.toUtf8() + '\n'));
    QVERIFY(set.files.front()->hasHiddenMarks);
}

void ChangeSetTest::matchesPutEitherSideTogetherAgain()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        std::vector<quint32> before(random.bounded(40U));
        std::vector<quint32> after(random.bounded(40U));
        std::ranges::generate(before, [&] { return random.bounded(6U); });
        std::ranges::generate(after, [&] { return random.bounded(6U); });
        size_t oldAt = 0;
        size_t newAt = 0;
        for (const sequencediff::Match &match : sequencediff::matches(before, after)) {
            QVERIFY(match.length > 0 && match.oldStart >= oldAt && match.newStart >= newAt);
            for (size_t i = 0; i < match.length; ++i)
                QCOMPARE(before.at(match.oldStart + i), after.at(match.newStart + i));
            oldAt = match.oldStart + match.length;
            newAt = match.newStart + match.length;
        }
        QVERIFY(oldAt <= before.size() && newAt <= after.size());
    }
    const std::vector<quint32> abcabba{1, 2, 3, 1, 2, 2, 1};
    const std::vector<quint32> cbabac{3, 2, 1, 2, 1, 3};
    size_t common = 0;
    for (const sequencediff::Match &match : sequencediff::matches(abcabba, cbabac))
        common += match.length;
    QCOMPARE(common, 4); // the paper's own example needs five edits
}

void ChangeSetTest::aLongDifferenceIsStillRight()
{
    std::vector<quint32> before(20'000);
    std::vector<quint32> after(20'000);
    std::iota(before.begin(), before.end(), 0U);
    std::iota(after.begin(), after.end(), 100'000U);
    after[5000] = before[4000]; // a fixed point among nothing that is alike
    after[9000] = before[9500];
    const std::vector<sequencediff::Match> matches = sequencediff::matches(before, after, 100);
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[0], (sequencediff::Match{.oldStart = 4000, .newStart = 5000, .length = 1}));
}

void ChangeSetTest::hunksOfTwoTextsAreLikeThoseOfGit()
{
    QByteArray after = numbered(1, 30);
    after.replace("line 10\n", "line ten\n");
    after.replace("line 25\n", "");
    const ChangedFile file = textdiff::compare({.oldPath = u"a.txt"_s, .newPath = u"a.txt"_s}, numbered(1, 30), after);
    QCOMPARE(file.diff.hunks.size(), 2);
    const hub::DiffHunk &first = file.diff.hunks[0];
    QCOMPARE(first.oldStart, 7);
    QCOMPARE(first.oldCount, 7);
    QCOMPARE(first.newStart, 7);
    QCOMPARE(first.newCount, 7);
    const hub::DiffHunk &second = file.diff.hunks[1];
    QCOMPARE(second.oldStart, 22);
    QCOMPARE(second.oldCount, 7);
    QCOMPARE(second.newCount, 6);
    QCOMPARE(file.added, 1);
    QCOMPARE(file.removed, 2);
    QCOMPARE(file.newLines, 29);
    const ChangedFile added = textdiff::compare({.change = Change::Added, .newPath = u"b"_s}, {}, "one\ntwo");
    QCOMPARE(added.diff.hunks.front().oldStart, 0);
    QCOMPARE(added.diff.hunks.front().newStart, 1);
    QVERIFY(!added.diff.hunks.front().lines.back().endsWithNewline);
}

void ChangeSetTest::everyPairOfTextsIsComparedRightly()
{
    QRandomGenerator random(3);
    const auto text = [&random] {
        QByteArray made;
        for (quint32 i = random.bounded(40U); i > 0; --i)
            made += QByteArray(1, char('a' + random.bounded(3))) + '\n';
        return made;
    };
    for (int round = 0; round < 200; ++round) {
        const QByteArray before = text();
        const QByteArray after = text();
        ChangedFile file = textdiff::compare({.oldPath = u"a"_s, .newPath = u"a"_s}, before, after);
        qint64 lastEnd = 0;
        for (size_t i = 0; i < file.diff.hunks.size(); ++i) {
            const hub::DiffHunk &hunk = file.diff.hunks[i];
            QVERIFY(hunk.newCount == 0 || hunk.newStart > lastEnd);
            lastEnd = hunk.newStart + hunk.newCount - 1;
        }
        // With all that is left out put in again, the hunks are both texts.
        for (size_t gap = 0; gap <= file.diff.hunks.size() && !file.diff.hunks.empty();) {
            if (contextexpansion::gapOf(file, gap).count == 0) {
                ++gap;
                continue;
            }
            const Result<ChangedFile> more = contextexpansion::expanded(file, after, gap, Extent::All);
            QVERIFY(more);
            file = *more;
            gap = 0;
        }
        if (file.diff.hunks.empty()) {
            QCOMPARE(before, after);
            continue;
        }
        const auto joined = [](const QStringList &lines) {
            return lines.isEmpty() ? QByteArray() : lines.join(u'\n').toUtf8() + '\n';
        };
        QCOMPARE(joined(sideOf(file, hub::DiffLine::Kind::Added)), before);
        QCOMPARE(joined(sideOf(file, hub::DiffLine::Kind::Removed)), after);
    }
}

void ChangeSetTest::removedAndAddedLinesStandSideBySide()
{
    const ChangeSet set = ChangeSet::fromDiff(diffOf("a", "@@ -1,4 +1,4 @@\n c\n-1\n-2\n+one\n d\n+e\n"));
    const hub::DiffHunk &hunk = set.files.front()->diff.hunks.front();
    const std::vector<SplitRow> expected{{.left = 0, .right = 0},
                                         {.left = 1, .right = 3},
                                         {.left = 2, .right = -1},
                                         {.left = 4, .right = 4},
                                         {.left = -1, .right = 5}};
    QCOMPARE(splitRows(hunk), expected);
    QCOMPARE(splitRowCount(hunk), 5);
}

void ChangeSetTest::wordsThatChangedAreFound()
{
    const WordChanges changes =
        WordChanges::between(u"    return sum(values) / 2"_s, u"    return sum(values) / count"_s);
    QCOMPARE(changes.removed, (std::vector<TextRange>{{.start = 25, .length = 1}}));
    QCOMPARE(changes.added, (std::vector<TextRange>{{.start = 25, .length = 5}}));
    // Words beside each other are one change, with the blank between them.
    const WordChanges two = WordChanges::between(u"the quick brown fox jumps over"_s, u"the slow red fox jumps over"_s);
    QCOMPARE(two.removed, (std::vector<TextRange>{{.start = 4, .length = 11}}));
    QCOMPARE(two.added, (std::vector<TextRange>{{.start = 4, .length = 8}}));
}

void ChangeSetTest::linesWithNothingInCommonHaveNoWords()
{
    const WordChanges changes = WordChanges::between(u"import torch"_s, u"license: apache-2.0"_s);
    QVERIFY(changes.removed.empty() && changes.added.empty());
}

void ChangeSetTest::whitespaceCanBeLeftOut()
{
    const ChangeSet all = ChangeSet::fromDiff(diffOf("a.py",
                                                     "@@ -1,3 +1,4 @@\n def f():\n-  return 1\n-x = 2\n"
                                                     "+    return 1\n+y = 2\n+z = 3\n"
                                                     "@@ -40,1 +41,1 @@\n-a  b\n+a b\n"));
    const ChangeSet set = whitespacefilter::filtered(all);
    const ChangedFile &file = *set.files.front();
    QCOMPARE(file.diff.hunks.size(), 1);
    QCOMPARE(file.removed, 1);
    QCOMPARE(file.added, 2);
    const hub::DiffLine &indented = file.diff.hunks.front().lines[1];
    QCOMPARE(indented.kind, hub::DiffLine::Kind::Context);
    QCOMPARE(file.text(indented), u"    return 1"_s);
    QCOMPARE(indented.oldNumber, 2);
    QCOMPARE(indented.newNumber, 2);
    QCOMPARE(set.added, 2);
}

void ChangeSetTest::aFileOfWhitespaceAloneSaysSo()
{
    const ChangeSet all = ChangeSet::fromDiff(diffOf("a", "@@ -1,2 +1,2 @@\n-a\r\n-b\r\n+a\n+b\n"));
    const ChangeSet set = whitespacefilter::filtered(all);
    QVERIFY(set.files.front()->isWhitespaceOnly);
    QVERIFY(set.files.front()->diff.hunks.empty());
    QCOMPARE(all.files.front()->diff.hunks.size(), 1); // what was there is untouched
}

void ChangeSetTest::gapsAreFilledFromTheFile()
{
    QByteArray after = numbered(1, 200);
    after.replace("line 60\n", "line sixty\n");
    after.replace("line 150\n", "line 150\nline 150 and a half\n");
    ChangedFile file = textdiff::compare({.oldPath = u"a"_s, .newPath = u"a"_s}, numbered(1, 200), after);
    file.newLines = -1; // as the Hub tells it
    QCOMPARE(contextexpansion::gapOf(file, 0).count, 56);
    QCOMPARE(contextexpansion::gapOf(file, 2).count, -1);

    Result<ChangedFile> more = contextexpansion::expanded(file, after, 1, Extent::Below);
    QVERIFY(more);
    QCOMPARE(more->text(more->diff.hunks[0].lines.back()), u"line 83"_s);
    more = contextexpansion::expanded(*more, after, 1, Extent::Above);
    QVERIFY(more);
    QCOMPARE(more->text(more->diff.hunks[1].lines.front()), u"line 128"_s);
    QCOMPARE(more->diff.hunks[1].lines.front().oldNumber, 128);
    QCOMPARE(contextexpansion::gapOf(*more, 2).count, 47);
    more = contextexpansion::expanded(*more, after, 1, Extent::All);
    QVERIFY(more);
    QCOMPARE(more->diff.hunks.size(), 1);
    more = contextexpansion::expanded(*more, after, 0, Extent::All);
    more = contextexpansion::expanded(*more, after, 1, Extent::All);
    QVERIFY(more);
    QCOMPARE(sideOf(*more, hub::DiffLine::Kind::Added).join(u'\n').toUtf8() + '\n', numbered(1, 200));
    QCOMPARE(sideOf(*more, hub::DiffLine::Kind::Removed).join(u'\n').toUtf8() + '\n', after);
    QCOMPARE(more->diff.hunks.front().lines.back().newNumber, 201);
    QCOMPARE(more->diff.hunks.front().lines.back().oldNumber, 200);
}

void ChangeSetTest::aFileThatChangedMeanwhileIsNotMixedIn()
{
    QByteArray after = numbered(1, 50);
    after.replace("line 20\n", "line twenty\n");
    const ChangedFile file = textdiff::compare({.oldPath = u"a"_s, .newPath = u"a"_s}, numbered(1, 50), after);
    const Result<ChangedFile> more = contextexpansion::expanded(file, "another\n" + after, 0, Extent::All);
    QVERIFY(!more);
    QCOMPARE(more.error().kind, Error::Kind::Malformed);
    QVERIFY(!contextexpansion::expanded(file, "short\n", 1, Extent::All));
}

void ChangeSetTest::wordsAreFoundWhateverTheirCase()
{
    const ChangeSet set =
        ChangeSet::fromDiff(diffOf("a", "@@ -1,2 +1,2 @@\n-Straße and Torch\n+torch.TORCH\n ÄRGER\n") + pointerDiff);
    const std::atomic_bool goOn = false;
    QCOMPARE(
        diffsearch::find(set, u"torch"_s, goOn),
        (std::vector<DiffPosition>{{.line = 0, .column = 11}, {.line = 1, .column = 0}, {.line = 1, .column = 6}}));
    QCOMPARE(diffsearch::find(set, u"ärger"_s, goOn).size(), 1);
    QVERIFY(diffsearch::find(set, u"sha256"_s, goOn).empty()); // pointers are not shown as lines
    const std::atomic_bool outdated = true;
    QVERIFY(diffsearch::find(set, u"torch"_s, outdated).empty());
}

void ChangeSetTest::filesMakeATreeWithFoldedFolders()
{
    const QByteArray one = "@@ -1 +1,2 @@\n-a\n+b\n+c\n";
    const ChangeSet set =
        ChangeSet::fromDiff(diffOf("README.md", one) + diffOf("src/a/b/one.py", one) + diffOf("src/a/b/two.py", one)
                            + diffOf("src/a/c.py", one) + diffOf("z/evil\u202E.py", one));
    ChangedFilesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChanges(set);
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex folder = model.index(1, 0);
    QCOMPARE(folder.data().toString(), u"src/a"_s);
    QCOMPARE(folder.data(ChangedFilesModel::AddedRole).toInt(), 6);
    QCOMPARE(folder.data(ChangedFilesModel::FileRole).toInt(), -1);
    QCOMPARE(model.rowCount(folder), 2);
    QCOMPARE(model.index(0, 0, folder).data().toString(), u"b"_s);
    const QModelIndex two = model.indexOf(2);
    QCOMPARE(two.data().toString(), u"two.py"_s);
    QCOMPARE(two.parent().parent(), folder);
    QCOMPARE(model.index(0, 0, model.index(2, 0)).data().toString(), u"evil\\u202E.py"_s);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setViewed(2, true);
    QCOMPARE(changes.size(), 1);
    QVERIFY(two.data(ChangedFilesModel::ViewedRole).toBool());
    ChangedFile grown = *set.files[2];
    grown.added = 10;
    model.updateFile(2, grown);
    QCOMPARE(folder.data(ChangedFilesModel::AddedRole).toInt(), 14);
    model.setChanges({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "changesettest.moc"
