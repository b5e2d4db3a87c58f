#include "hub/diff.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Change = hub::FileDiff::Change;

namespace {

struct File {
    QByteArray content = {};
    bool isExecutable = false;

    friend bool operator==(const File &, const File &) = default;
};
using Tree = QMap<QString, File>;

//! A repository to make diffs in, and to apply them.
class Repository
{
public:
    Repository()
    {
        run({u"init"_s, u"-q"_s});
        run({u"config"_s, u"core.autocrlf"_s, u"false"_s});
        run({u"config"_s, u"core.quotePath"_s, u"true"_s});
    }

    static bool isThere() { return !QStandardPaths::findExecutable(u"git"_s).isEmpty(); }

    QByteArray run(const QStringList &arguments, const QByteArray &input = {}, bool *isDone = nullptr)
    {
        QProcess git;
        git.setWorkingDirectory(m_folder.path());
        git.start(u"git"_s, arguments);
        git.write(input);
        git.closeWriteChannel();
        git.waitForFinished();
        if (isDone)
            *isDone = git.exitCode() == 0;
        else if (git.exitCode() != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(u' ')), git.readAllStandardError().constData());
        return git.readAllStandardOutput();
    }

    //! The id of a tree with these files and no others.
    QString store(const Tree &tree)
    {
        QDir folder(m_folder.path());
        for (const QString &entry : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (entry != ".git"_L1 && !QFile::remove(folder.filePath(entry)))
                QDir(folder.filePath(entry)).removeRecursively();
        }
        for (auto it = tree.cbegin(); it != tree.cend(); ++it) {
            folder.mkpath(QFileInfo(folder.filePath(it.key())).path());
            QFile file(folder.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it->content) != it->content.size())
                qFatal("a file for the test cannot be written");
            if (it->isExecutable)
                file.setPermissions(file.permissions() | QFile::ExeOwner);
        }
        run({u"add"_s, u"-A"_s});
        return QString::fromLatin1(run({u"write-tree"_s}).trimmed());
    }

private:
    QTemporaryDir m_folder;
};

//! Trees and what somebody might do to them.
class Trees
{
public:
    explicit Trees(quint32 seed) : m_random(seed) { }

    Tree first()
    {
        Tree tree;
        const int count = m_random.bounded(2, 7);
        for (int i = 0; i < count; ++i)
            tree.insert(name(), {.content = content(), .isExecutable = m_random.bounded(5) == 0});
        return tree;
    }

    Tree changed(const Tree &before)
    {
        Tree tree = before;
        for (int i = m_random.bounded(1, 5); i > 0; --i)
            changeOne(tree);
        return tree;
    }

private:
    void changeOne(Tree &tree)
    {
        const QStringList paths = tree.keys();
        const QString path = paths.isEmpty() ? QString() : paths.at(m_random.bounded(int(paths.size())));
        switch (path.isEmpty() ? 0 : m_random.bounded(8)) {
        case 0: tree.insert(name(), {.content = content()}); return;
        case 1: tree.remove(path); return;
        case 2: { // renamed, perhaps with a change
            File file = tree.take(path);
            if (m_random.bounded(2) == 0)
                file.content = edited(file.content);
            tree.insert(name(), file);
            return;
        }
        case 3: tree.insert(name(), tree.value(path)); return; // copied
        case 4: tree[path].isExecutable = !tree[path].isExecutable; return;
        case 5: tree[path].content = QByteArray("\0\1\2", 3) + QByteArray::number(m_random.bounded(1000)); return;
        default: tree[path].content = edited(tree[path].content); return;
        }
    }

    QString name()
    {
        static const QStringList names{
            u"plain"_s, u"with space"_s, u"tab\there"_s, u"quo\"te"_s,      u"back\\slash"_s, u"größe"_s,
            u"日本"_s,  u"-dash"_s,      u"a b/c d"_s,   u"deep/er/file"_s, u"new\nline"_s,   u"b/a"_s,
            u"a/b"_s,   u"trailing "_s,  u"\u202Ertl"_s, u"=>"_s,           u"{x => y}"_s};
        return names.at(m_random.bounded(int(names.size()))) + QString::number(m_random.bounded(40)) + u".txt"_s;
    }

    QByteArray line()
    {
        static const QByteArrayList lines{"",
                                          "-- a/x",
                                          "++ b/x",
                                          "@@ -1,2 +1,2 @@",
                                          "diff --git a/x b/x",
                                          "\\ No newline at end of file",
                                          "tab\t",
                                          "umlaut \xc3\xa4",
                                          "\xff\xfe no UTF-8",
                                          "+",
                                          "-",
                                          " "};
        const int i = m_random.bounded(40);
        const QByteArray text =
            i < int(lines.size()) ? lines.at(i) : "line " + QByteArray::number(m_random.bounded(500));
        return text + (m_isCarriage ? "\r\n" : "\n");
    }

    QByteArray content()
    {
        m_isCarriage = m_random.bounded(4) == 0;
        QByteArray text;
        for (int i = m_random.bounded(0, 40); i > 0; --i)
            text += line();
        if (m_random.bounded(4) == 0 && text.endsWith('\n'))
            text.chop(1);
        return text;
    }

    QByteArray edited(const QByteArray &text)
    {
        QByteArrayList lines;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype end = text.indexOf('\n', at);
            lines += text.sliced(at, (end < 0 ? text.size() : end + 1) - at);
            at = end < 0 ? text.size() : end + 1;
        }
        m_isCarriage = m_random.bounded(6) == 0;
        const qsizetype at = m_random.bounded(int(lines.size()) + 1);
        if (m_random.bounded(2) == 0 && at < lines.size())
            lines.removeAt(at);
        else if (at < lines.size() || lines.isEmpty() || lines.back().endsWith('\n'))
            lines.insert(at, line());
        QByteArray result = lines.join();
        if (m_random.bounded(5) == 0 && result.endsWith('\n'))
            result.chop(1);
        else if (m_random.bounded(5) == 0 && !result.isEmpty() && !result.endsWith('\n'))
            result += '\n';
        return result;
    }

    QRandomGenerator m_random;
    bool m_isCarriage = false;
};

//! What the diff makes of a text; nothing where it does not fit.
std::optional<QByteArray> patched(const hub::Diff &diff, const hub::FileDiff &file, const QByteArray &before)
{
    QByteArrayList old;
    for (qsizetype at = 0; at < before.size();) {
        const qsizetype end = before.indexOf('\n', at);
        old += before.sliced(at, (end < 0 ? before.size() : end + 1) - at);
        at = end < 0 ? before.size() : end + 1;
    }
    QByteArray text;
    qsizetype at = 0;
    for (const hub::DiffHunk &hunk : file.hunks) {
        const qsizetype start = hunk.oldCount == 0 ? hunk.oldStart : hunk.oldStart - 1;
        if (hunk.isCut || start < at || start > old.size())
            return {};
        while (at < start)
            text += old[at++];
        for (const hub::DiffLine &line : hunk.lines) {
            const QByteArray whole = diff.bytes.sliced(line.offset, line.length) + (line.endsWithNewline ? "\n" : "");
            if (line.kind != hub::DiffLine::Kind::Added && (at >= old.size() || old[at++] != whole))
                return {};
            if (line.kind != hub::DiffLine::Kind::Removed)
                text += whole;
        }
    }
    while (at < old.size())
        text += old[at++];
    return text;
}

} // namespace

//! What we read in a diff is what git reads in it.
class DiffGitTest : public QObject
{
    Q_OBJECT

private slots:
    void gitAgrees_data();
    void gitAgrees();

private:
    void compare(Repository &repository, const Tree &before, const Tree &after);
};

void DiffGitTest::gitAgrees_data()
{
    QTest::addColumn<quint32>("first");
    for (quint32 first = 1; first <= 500; first += 20)
        QTest::addRow("from %u", first) << first;
}

void DiffGitTest::gitAgrees()
{
    if (!Repository::isThere())
        QSKIP("git is not installed");
    QFETCH(quint32, first);
    Repository repository;
    for (quint32 seed = first; seed < first + 20; ++seed) {
        Trees trees(seed);
        const Tree before = trees.first();
        compare(repository, before, trees.changed(before));
        if (QTest::currentTestFailed()) {
            qWarning("with the seed %u", seed);
            return;
        }
    }
}

void DiffGitTest::compare(Repository &repository, const Tree &before, const Tree &after)
{
    const QString from = repository.store(before);
    const QString to = repository.store(after);
    const QStringList options{u"-M"_s, u"-C"_s, u"--find-copies-harder"_s, from, to};
    const QByteArray text = repository.run(QStringList{u"diff"_s, u"--binary"_s} + options);

    // git takes it for what it is.
    repository.run({u"read-tree"_s, from});
    bool isApplied = true;
    repository.run({u"apply"_s, u"--cached"_s, u"--whitespace=nowarn"_s, u"-"_s}, text, &isApplied);
    if (!text.isEmpty())
        QVERIFY(isApplied);
    QCOMPARE(QString::fromLatin1(repository.run({u"write-tree"_s}).trimmed()), to);

    // And so do we, file by file.
    const hub::Diff diff = hub::Diff::parse(text);
    Tree result = before;
    for (const hub::FileDiff &file : diff.files) {
        if (file.change == Change::Deleted || file.change == Change::Renamed)
            result.remove(file.oldPath);
    }
    for (const hub::FileDiff &file : diff.files) {
        if (file.change == Change::Deleted)
            continue;
        File made = before.value(file.oldPath);
        if (!file.newMode.isEmpty())
            made.isExecutable = file.newMode.endsWith("755"_L1);
        if (file.isBinary) {
            made.content = after.value(file.newPath).content; // not told in lines
        } else {
            const std::optional<QByteArray> content = patched(diff, file, made.content);
            QVERIFY2(content, qPrintable(file.path()));
            made.content = *content;
        }
        result.insert(file.newPath, made);
    }
    QCOMPARE(result.keys(), after.keys());
    for (auto it = result.cbegin(); it != result.cend(); ++it)
        QVERIFY2(*it == after.value(it.key()), qPrintable(it.key()));

    // Kinds of change, names and likeness as git tells them to programs.
    const QByteArrayList fields =
        repository.run(QStringList{u"diff"_s, u"--name-status"_s, u"-z"_s} + options).split('\0');
    QStringList expected;
    for (qsizetype i = 0; i + 1 < fields.size(); ++i) {
        QString one = QString::fromUtf8(fields[i]);
        const int names = one.startsWith(u'R') || one.startsWith(u'C') ? 2 : 1;
        for (int n = 0; n < names; ++n)
            one += u'|' + QString::fromUtf8(fields[++i]);
        expected += one;
    }
    QStringList read;
    for (const hub::FileDiff &file : diff.files) {
        const QString likeness = QString::number(file.similarity).rightJustified(3, u'0');
        switch (file.change) {
        case Change::Added: read += u"A|"_s + file.newPath; break;
        case Change::Deleted: read += u"D|"_s + file.oldPath; break;
        case Change::Modified: read += u"M|"_s + file.newPath; break;
        case Change::Renamed: read += u"R%1|%2|%3"_s.arg(likeness, file.oldPath, file.newPath); break;
        case Change::Copied: read += u"C%1|%2|%3"_s.arg(likeness, file.oldPath, file.newPath); break;
        }
    }
    QCOMPARE(read, expected);
}

QTEST_GUILESS_MAIN(DiffGitTest)
#include "diffgittest.moc"
