#include "transfer/pathfilter.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Patterns mean what the official client takes them to mean.
class PathFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void aPatternMatches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const QString &pattern, const QString &path, bool matches) {
            QTest::newRow(qPrintable(pattern + u" | "_s + path)) << pattern << path << matches;
        };
        row(u"*.txt"_s, u"a.txt"_s, true);
        row(u"*.txt"_s, u"logs/x/a.txt"_s, true);
        row(u"*.txt"_s, u"a.TXT"_s, false);
        row(u"logs/*"_s, u"logs/a"_s, true);
        row(u"logs/*"_s, u"logs/x/b"_s, true);
        row(u"logs/*"_s, u"x/logs/a"_s, false);
        row(u"**/logs/*.txt"_s, u"x/y/logs/z/a.txt"_s, true);
        row(u"**/logs/*.txt"_s, u"logs/a.txt"_s, false);
        row(u"data/"_s, u"data/b/c"_s, true);
        row(u"data/"_s, u"data"_s, false);
        row(u"logs\\*"_s, u"logs/a"_s, true);
        row(u"{a,b}"_s, u"a"_s, false);
        row(u"?"_s, u"😀"_s, true);
        row(u"??"_s, u"😀"_s, false);
        row(u""_s, u""_s, true);
        row(u""_s, u"a"_s, false);
        row(u"*"_s, u""_s, true);
        row(u"a.txt"_s, u"abtxt"_s, false);
    }
    void aPatternMatches()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, path);
        QFETCH(const bool, matches);
        QCOMPARE(PathPattern(pattern).matches(path), matches);
    }

    //! Every pattern against every text, and the original decides.
    void setsAndOddEndsMatchLikeTheOriginal()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3 to compare with");
        const QStringList patterns{u"[abc]"_s,   u"[!abc]"_s, u"[a-c]"_s,     u"[!a-c]x"_s,  u"[c-a]"_s,   u"[!c-a]"_s,
                                   u"[]"_s,      u"[]a]"_s,   u"[!]a]"_s,     u"[a"_s,       u"a]"_s,      u"[a-]"_s,
                                   u"[-a]"_s,    u"[^a]"_s,   u"[a-c-e]"_s,   u"[a-cx-z]"_s, u"[!-a]"_s,   u"[é-ü]"_s,
                                   u"*[0-9]*"_s, u"**"_s,     u"*.*"_s,       u"a*b*c"_s,    u"?*?"_s,     u"[[]x]"_s,
                                   u"[a&&b]"_s,  u"[a||b]"_s, u"[a~~b]"_s,    u"(a|b)"_s,    u"a.c"_s,     u"[!"_s,
                                   u"[*]"_s,     u"[?]"_s,    u"[a-b-c-d]"_s, u"[--9]"_s,    u"[z-a-c]"_s, u"*a"_s};
        const QStringList texts{u"a"_s, u"b"_s,   u"c"_s,     u"d"_s,     u"x"_s,  u"-"_s,  u"]"_s,         u"["_s,
                                u"^"_s, u"!"_s,   u"ax"_s,    u"dx"_s,    u"a]"_s, u"[a"_s, u"a.c"_s,       u"abc"_s,
                                u"&"_s, u"|"_s,   u"~"_s,     u"(a|b)"_s, u"ö"_s,  u"5"_s,  u"file7.txt"_s, u"a/b/c"_s,
                                u""_s,  u"[x]"_s, u"aXbYc"_s, u"*"_s,     u"?"_s,  u"😀"_s, u"."_s,         u"e"_s};
        QProcess original;
        original.start(python,
                       {u"-c"_s,
                        u"import sys, fnmatch\n"
                        "for line in sys.stdin.buffer.read().decode().split('\\n')[:-1]:\n"
                        "    pattern, text = line.split('\\t')\n"
                        "    print(int(fnmatch.fnmatchcase(text, pattern)))"_s});
        QString questions;
        for (const QString &pattern : patterns) {
            for (const QString &text : texts)
                questions += pattern + u'\t' + text + u'\n';
        }
        original.write(questions.toUtf8());
        original.closeWriteChannel();
        QVERIFY(original.waitForFinished());
        const QByteArrayList answers = original.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(answers.size(), patterns.size() * texts.size());
        qsizetype at = 0;
        for (const QString &pattern : patterns) {
            for (const QString &text : texts) {
                const bool expected = answers.at(at++) == "1";
                QVERIFY2(PathPattern(pattern).matches(text) == expected, qPrintable(pattern + u" | "_s + text));
            }
        }
    }

    void aManyStarredPatternIsNotSlow()
    {
        QVERIFY(!PathPattern(u"*a*a*a*a*a*a*a*a*a*a*a*b"_s).matches(QString(4000, u'a')));
    }

    void allowAndIgnoreWorkTogether()
    {
        const PathFilter filter({u"*.txt"_s, u"data/"_s}, {u"*secret*"_s});
        QVERIFY(filter.keeps(u"a.txt"_s));
        QVERIFY(filter.keeps(u"data/b.bin"_s));
        QVERIFY(!filter.keeps(u"b.bin"_s));
        QVERIFY(!filter.keeps(u"data/secret.bin"_s));
        QVERIFY(PathFilter().keeps(u"anything"_s));
    }

    void whatNobodyPublishesIsKnown()
    {
        const PathPatterns defaults(defaultIgnores());
        QVERIFY(defaults.matchAny(u".git/config"_s));
        QVERIFY(defaults.matchAny(u"sub/.git/HEAD"_s));
        QVERIFY(defaults.matchAny(u".cache/huggingface/x"_s));
        QVERIFY(!defaults.matchAny(u".cache/other/f"_s));
        QVERIFY(!defaults.matchAny(u"sub/.gitattributes"_s));
        QVERIFY(!defaults.matchAny(u"x.git/z"_s));
        const PathPatterns junk(junkPatterns());
        QVERIFY(junk.matchAny(u".DS_Store"_s));
        QVERIFY(junk.matchAny(u"a/b/Thumbs.db"_s));
        QVERIFY(junk.matchAny(u"pkg/__pycache__/x.py"_s));
        QVERIFY(junk.matchAny(u".ipynb_checkpoints/n.ipynb"_s));
        QVERIFY(!junk.matchAny(u"model.safetensors"_s));
        QVERIFY(!junk.matchAny(u"desktop.ini.md"_s));
    }
};

QTEST_GUILESS_MAIN(PathFilterTest)
#include "pathfiltertest.moc"
