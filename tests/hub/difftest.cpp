#include "hub/diff.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Change = hub::FileDiff::Change;

QByteArray git(const QString &folder, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@b.c"_s} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qCritical("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

//! What `git apply --numstat -z` prints for the same files.
QByteArray numstat(const hub::Diff &diff)
{
    QByteArray result;
    for (const hub::FileDiff &file : diff.files) {
        const QByteArray counts = file.isBinary
            ? QByteArray("-\t-")
            : QByteArray::number(file.added()) + '\t' + QByteArray::number(file.removed());
        result += counts + '\t' + file.path().toUtf8() + '\0';
    }
    return result;
}

//! The new content, made from the old one and the hunks.
QByteArray patched(const hub::Diff &diff, const hub::FileDiff &file, const QByteArray &oldContent)
{
    const QByteArrayList oldLines = oldContent.split('\n');
    QByteArray result;
    qsizetype at = 0;
    const auto copyTo = [&](qsizetype end) {
        for (; at < end; ++at)
            result += oldLines[at] + (at + 1 < oldLines.size() ? "\n" : "");
    };
    for (const hub::DiffHunk &hunk : file.hunks) {
        copyTo(hunk.oldCount == 0 ? hunk.oldStart : hunk.oldStart - 1);
        for (const hub::DiffLine &line : hunk.lines) {
            if (line.kind != hub::DiffLine::Kind::Added)
                ++at;
            if (line.kind != hub::DiffLine::Kind::Removed)
                result += diff.bytes.sliced(line.offset, line.length) + (line.endsWithNewline ? "\n" : "");
        }
    }
    copyTo(oldLines.size());
    return result;
}

//! A folder under git whose files change at random, the same way for the same seed.
class RandomRepo
{
public:
    explicit RandomRepo(quint32 seed) : m_random(seed)
    {
        git(path(), {u"init"_s, u"-q"_s});
        for (int i = 0; i < 12; ++i)
            write(file(i), randomText());
        commit();
    }

    QString path() const { return m_folder.path(); }

    void change()
    {
        for (int i = 0; i < 12; ++i) {
            switch (m_random.bounded(8)) {
            case 0: QFile::remove(file(i)); break;
            case 1: QFile::rename(file(i), file(i) + u" moved"_s); break;
            case 2: QFile::copy(file(i), file(i) + u".copy"_s); break;
            case 3: QFile::setPermissions(file(i), QFile::permissions(file(i)) ^ QFile::ExeOwner); break;
            case 4: write(file(i), QByteArray("\0\1\2", 3) + randomText()); break;
            case 5: write(file(i), {}); break;
            default: write(file(i), edited(contentOf(file(i)))); break;
            }
        }
        write(path() + u"/new/añadido\t\"x\""_s, randomText());
        commit();
    }

    void commit()
    {
        git(path(), {u"add"_s, u"-A"_s});
        git(path(), {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"one"_s});
    }

private:
    QString file(int i) const
    {
        static const QStringList names{u"plain"_s,       u"with blank"_s, u"tab\there"_s, u"naïve/日本"_s,
                                       u"quote\"d"_s,    u"a/b/a b"_s,    u"b"_s,         u"-- dash"_s,
                                       u"back\\slash"_s, u"crlf.txt"_s,   u"x y/x y"_s,   u"line\nfeed"_s};
        return path() + u'/' + names[i];
    }

    QByteArray randomLine()
    {
        static const QByteArrayList lines{
            "",    "-- a", "++ b", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "diff --git a/x b/x",
            "\\ ", "cr\r", "\t",   " ",       "grüße",   "\r",          "index 1..2"};
        return m_random.bounded(3) ? "line " + QByteArray::number(m_random.bounded(50))
                                   : lines[m_random.bounded(int(lines.size()))];
    }

    QByteArray randomText()
    {
        QByteArrayList lines;
        for (int count = m_random.bounded(40); count >= 0; --count)
            lines += randomLine();
        return lines.join('\n') + (m_random.bounded(3) ? "\n" : "");
    }

    QByteArray edited(const QByteArray &text)
    {
        QByteArrayList lines = text.split('\n');
        for (int count = m_random.bounded(5); count >= 0; --count) {
            const qsizetype at = m_random.bounded(int(lines.size()));
            if (m_random.bounded(3))
                lines.insert(at, randomLine());
            else if (lines.size() > 1)
                lines.removeAt(at);
        }
        return lines.join('\n');
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random;
};

} // namespace

//! Diffs are read as git means them.
class DiffTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }

    void whatGitWritesIsReadAsGitReadsIt_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QStringList>("options");
        const QList<QStringList> kinds{{},
                                       {u"-M"_s},
                                       {u"-C"_s, u"--find-copies-harder"_s, u"-U0"_s},
                                       {u"--binary"_s, u"--full-index"_s, u"-U1"_s},
                                       {u"-M10%"_s, u"-W"_s}};
        for (quint32 seed = 1; seed <= 15; ++seed)
            QTest::addRow("%u", seed) << seed << kinds[qsizetype(seed) % kinds.size()];
    }

    void whatGitWritesIsReadAsGitReadsIt()
    {
        QFETCH(const quint32, seed);
        QFETCH(const QStringList, options);
        RandomRepo repo(seed);
        repo.change();
        const QByteArray bytes =
            git(repo.path(), QStringList{u"diff"_s} + options + QStringList{u"HEAD~"_s, u"HEAD"_s});
        const hub::Diff diff = hub::Diff::parse(bytes);
        QVERIFY(diff.files.size() >= 5);
        QCOMPARE(numstat(diff), git(repo.path(), {u"apply"_s, u"--numstat"_s, u"-z"_s, u"-"_s}, bytes));
        for (const hub::FileDiff &file : diff.files) {
            QCOMPARE(file.parents, 1);
            const auto blob = [&repo](const QString &revision, const QString &path) {
                return path.isEmpty() ? QByteArray() : git(repo.path(), {u"show"_s, revision + u':' + path});
            };
            if (!file.isBinary)
                QCOMPARE(patched(diff, file, blob(u"HEAD~"_s, file.oldPath)), blob(u"HEAD"_s, file.newPath));
        }
    }

    void everyKindOfChangeIsTold()
    {
        const hub::Diff diff = hub::Diff::parse("diff --git a/old name b/new name\r\n"
                                                "similarity index 83%\r\n"
                                                "rename from old name\r\n"
                                                "rename to new name\r\n"
                                                "index 3699a40..58edecb 100644\r\n"
                                                "--- a/old name\t\r\n"
                                                "+++ b/new name\t\r\n"
                                                "@@ -3,2 +3 @@ def f():\r\n"
                                                " one\r\n"
                                                "-two\r\n"
                                                "\\ No newline at end of file\r\n"
                                                "diff --git \"a/tab\\t.txt\" b/copy\n"
                                                "similarity index 100%\n"
                                                "copy from \"tab\\t.txt\"\n"
                                                "copy to copy\n"
                                                "diff --git a/run b/run\n"
                                                "old mode 100644\n"
                                                "new mode 100755\n"
                                                "diff --git a/empty file b/empty file\n"
                                                "new file mode 100644\n"
                                                "index 0000000..e69de29\n"
                                                "diff --git a/a.png b/a.png\n"
                                                "deleted file mode 100644\n"
                                                "index 1234567..0000000\n"
                                                "Binary files a/a.png and /dev/null differ\n");
        QCOMPARE(diff.files.size(), 5U);
        const hub::FileDiff &renamed = diff.files[0];
        QCOMPARE(renamed.change, Change::Renamed);
        QCOMPARE(renamed.oldPath, u"old name"_s);
        QCOMPARE(renamed.newPath, u"new name"_s);
        QCOMPARE(renamed.similarity, 83);
        QCOMPARE(renamed.newBlob, u"58edecb"_s);
        QCOMPARE(renamed.newMode, u"100644"_s);
        QCOMPARE(renamed.hunks.at(0).heading, u"def f():"_s);
        QCOMPARE(renamed.hunks.at(0).lines.size(), 2U);
        QCOMPARE(diff.text(renamed.hunks[0].lines[1]), u"two\r"_s);
        QCOMPARE(renamed.hunks[0].lines[1].oldNumber, 4);
        QVERIFY(!renamed.hunks[0].lines[1].endsWithNewline);
        QCOMPARE(diff.files[1].change, Change::Copied);
        QCOMPARE(diff.files[1].oldPath, u"tab\t.txt"_s);
        QCOMPARE(diff.files[2].change, Change::Modified);
        QCOMPARE(diff.files[2].newMode, u"100755"_s);
        QCOMPARE(diff.files[3].change, Change::Added);
        QCOMPARE(diff.files[3].path(), u"empty file"_s);
        QVERIFY(diff.files[3].oldPath.isEmpty());
        QCOMPARE(diff.files[4].change, Change::Deleted);
        QCOMPARE(diff.files[4].path(), u"a.png"_s);
        QVERIFY(diff.files[4].isBinary);
    }

    void plainDiffsNeedNoGit()
    {
        const hub::Diff diff = hub::Diff::parse("Only in b: x\n"
                                                "--- notes.txt\t2026-01-02 03:04:05.000000000 +0000\n"
                                                "+++ notes.txt\t2026-01-02 03:05:05.000000000 +0000\n"
                                                "@@ -1,2 +1,3 @@\n"
                                                " a\n"
                                                "\n"
                                                "+c\n"
                                                "--- /dev/null\n"
                                                "+++ b/added\n"
                                                "@@ -0,0 +1 @@\n"
                                                "+--- not a header\n"
                                                "-- \n2.47.0\n");
        QCOMPARE(diff.files.size(), 2U);
        QCOMPARE(diff.files[0].path(), u"notes.txt"_s);
        QCOMPARE(diff.files[0].hunks.at(0).lines.size(), 3U);
        QCOMPARE(diff.files[0].hunks[0].lines[2].newNumber, 3);
        QCOMPARE(diff.files[1].change, Change::Added);
        QCOMPARE(diff.text(diff.files[1].hunks.at(0).lines.at(0)), u"--- not a header"_s);
        QCOMPARE(diff.files[1].removed(), 0);
    }

    void theDiffOfAMergeNamesWhatEitherParentLacks()
    {
        const hub::Diff diff = hub::Diff::parse("diff --cc file\n"
                                                "index 1111111,2222222..3333333\n"
                                                "--- a/file\n"
                                                "+++ b/file\n"
                                                "@@@ -1,2 -1,3 +1,3 @@@ top\n"
                                                "  both\n"
                                                "- ours\n"
                                                " -theirs\n"
                                                "+ new for ours\n"
                                                "++merged\n");
        QCOMPARE(diff.files.size(), 1U);
        QCOMPARE(diff.files[0].parents, 2);
        const hub::DiffHunk &hunk = diff.files[0].hunks.at(0);
        QCOMPARE(hunk.lines.size(), 5U);
        QCOMPARE(diff.files[0].added(), 2);
        QCOMPARE(diff.files[0].removed(), 2);
        QCOMPARE(hunk.lines[4].newNumber, 3);
        QCOMPARE(diff.text(hunk.lines[4]), u"merged"_s);
    }

    void whatWasCutOffGivesWhatIsThere()
    {
        const QByteArray whole = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n a\n-b\n+c\n d\n";
        QVERIFY(!hub::Diff::parse(whole).files.at(0).hunks.at(0).isCut);
        const hub::Diff cut = hub::Diff::parse(whole.first(whole.indexOf("+c")) + whole);
        QCOMPARE(cut.files.size(), 2U);
        QVERIFY(cut.files[0].hunks.at(0).isCut);
        QCOMPARE(cut.files[0].removed(), 1);
        QCOMPARE(cut.files[1].added(), 1);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(hub::Diff::parse(whole.first(size)).files.size() <= 1);
        QVERIFY(hub::Diff::parse("@@ -1,99999999999999999999 +1 @@\n+x\n").files.empty());
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "difftest.moc"
