#include "models/diff/threewaymerge.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ThreeWayMerge::Kind;

namespace {

//! Every conflict decided the same way.
QByteArray decided(const ThreeWayMerge &merge, bool ours, bool theirs)
{
    QByteArray text;
    for (const ThreeWayMerge::Chunk &chunk : merge.chunks()) {
        if (chunk.kind != Kind::Conflict)
            text += merge.mergedText(chunk);
        if (chunk.kind == Kind::Conflict && ours)
            text += merge.oursText(chunk);
        if (chunk.kind == Kind::Conflict && theirs)
            text += merge.theirsText(chunk);
    }
    return text;
}

//! The chunks have all of each text, in order, without a hole.
bool isWhole(const ThreeWayMerge &merge, const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    QByteArray first;
    QByteArray second;
    QByteArray third;
    for (const ThreeWayMerge::Chunk &chunk : merge.chunks()) {
        first += merge.baseText(chunk);
        second += merge.oursText(chunk);
        third += merge.theirsText(chunk);
    }
    return first == base && second == ours && third == theirs;
}

class Git
{
public:
    static QString program() { return QStandardPaths::findExecutable(u"git"_s); }

    //! What `git merge-file` makes of them, and how many conflicts it finds.
    int merge(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const QStringList &options,
              QByteArray &result)
    {
        write(u"base"_s, base);
        write(u"ours"_s, ours);
        write(u"theirs"_s, theirs);
        QProcess git;
        git.setWorkingDirectory(m_folder.path());
        git.start(program(),
                  QStringList{u"merge-file"_s, u"-p"_s} + options + QStringList{u"ours"_s, u"base"_s, u"theirs"_s});
        git.waitForFinished();
        result = git.readAllStandardOutput();
        return git.exitCode();
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file for the test cannot be written");
    }

    QTemporaryDir m_folder;
};

class Texts
{
public:
    explicit Texts(quint32 seed) : m_random(seed) { }

    QByteArrayList base()
    {
        QByteArrayList lines;
        const int count = m_random.bounded(5, 60);
        for (int i = 0; i < count; ++i)
            lines += fresh();
        return lines;
    }

    QByteArrayList changed(QByteArrayList lines)
    {
        const int edits = m_random.bounded(0, 5);
        for (int i = 0; i < edits; ++i) {
            const qsizetype at = m_random.bounded(int(lines.size()) + 1);
            const int what = m_random.bounded(3);
            const int count = m_random.bounded(1, 4);
            if (what != 0) {
                for (int n = 0; n < count && at < lines.size(); ++n)
                    lines.removeAt(at);
            }
            if (what != 1) {
                for (int n = 0; n < count; ++n)
                    lines.insert(std::min(at, lines.size()), fresh());
            }
        }
        return lines;
    }

    QByteArray text(const QByteArrayList &lines)
    {
        QByteArray text = lines.join('\n');
        if (!text.isEmpty() && m_random.bounded(8) != 0)
            text += '\n';
        return text;
    }

    //! Both do the same somewhere.
    void changeAlike(QByteArrayList &one, QByteArrayList &other)
    {
        const QByteArray line = fresh();
        one.prepend(line);
        other.prepend(line);
    }

private:
    QByteArray fresh()
    {
        ++m_last;
        return "line " + QByteArray::number(m_last) + (m_last % 7 == 0 ? "\r" : "");
    }

    QRandomGenerator m_random;
    int m_last = 0;
};

} // namespace

//! Two changes of one text become one, as git would have it.
class ThreeWayMergeTest : public QObject
{
    Q_OBJECT

private slots:
    void whatOneSideChangedIsTaken();
    void whatBothChangedIsAConflict();
    void changesThatTouchAreAConflict();
    void whatBothDidAlikeIsNone();
    void nothingIsMergedAsWell();
    void gitAgrees_data();
    void gitAgrees();
};

void ThreeWayMergeTest::whatOneSideChangedIsTaken()
{
    const auto merge = ThreeWayMerge::of("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n");
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged(), "A\nb\nc\nd\nE\nf\n");
}

void ThreeWayMergeTest::whatBothChangedIsAConflict()
{
    const auto merge = ThreeWayMerge::of("a\nb\nc\n", "a\nours\nc\n", "a\ntheirs\nc\n");
    QCOMPARE(merge.conflicts(), 1);
    QCOMPARE(merge.chunks().size(), std::size_t(3));
    const ThreeWayMerge::Chunk &conflict = merge.chunks()[1];
    QCOMPARE(merge.baseText(conflict), "b\n");
    QCOMPARE(merge.oursText(conflict), "ours\n");
    QCOMPARE(merge.theirsText(conflict), "theirs\n");
    QCOMPARE(decided(merge, true, true), "a\nours\ntheirs\nc\n");
}

void ThreeWayMergeTest::changesThatTouchAreAConflict()
{
    QCOMPARE(ThreeWayMerge::of("a\nb\n", "A\nb\n", "a\nB\n").conflicts(), 1);
    QCOMPARE(ThreeWayMerge::of("a\nx\nb\n", "A\nx\nb\n", "a\nx\nB\n").conflicts(), 0);
}

void ThreeWayMergeTest::whatBothDidAlikeIsNone()
{
    const auto merge = ThreeWayMerge::of("a\nb\nc\n", "a\nnew\nc\n", "a\nnew\nc\n");
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged(), "a\nnew\nc\n");
}

void ThreeWayMergeTest::nothingIsMergedAsWell()
{
    QVERIFY(ThreeWayMerge::of({}, {}, {}).isClean());
    QCOMPARE(ThreeWayMerge::of({}, "a\n", {}).merged(), "a\n");
    QCOMPARE(ThreeWayMerge::of({}, "a\n", "b\n").conflicts(), 1);
    QCOMPARE(ThreeWayMerge::of("a\n", {}, "a\n").merged(), "");
    QCOMPARE(ThreeWayMerge::of("a", "a", "a\n").merged(), "a\n");
}

void ThreeWayMergeTest::gitAgrees_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void ThreeWayMergeTest::gitAgrees()
{
    if (Git::program().isEmpty())
        QSKIP("git is not installed");
    QFETCH(quint32, seed);
    Texts texts(seed);
    const QByteArrayList lines = texts.base();
    QByteArrayList ourLines = texts.changed(lines);
    QByteArrayList theirLines = texts.changed(lines);
    if (seed % 3 == 0)
        texts.changeAlike(ourLines, theirLines);
    const QByteArray base = texts.text(lines);
    const QByteArray ours = texts.text(ourLines);
    const QByteArray theirs = texts.text(theirLines);
    const ThreeWayMerge merge = ThreeWayMerge::of(base, ours, theirs);
    QVERIFY(isWhole(merge, base, ours, theirs));
    Git git;
    QByteArray expected;
    QCOMPARE(merge.conflicts(), git.merge(base, ours, theirs, {}, expected));
    if (merge.isClean())
        QCOMPARE(merge.merged(), expected);
    git.merge(base, ours, theirs, {u"--ours"_s}, expected);
    QCOMPARE(decided(merge, true, false), expected);
    git.merge(base, ours, theirs, {u"--theirs"_s}, expected);
    QCOMPARE(decided(merge, false, true), expected);
}

QTEST_GUILESS_MAIN(ThreeWayMergeTest)
#include "threewaymergetest.moc"
