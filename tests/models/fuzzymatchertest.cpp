#include "models/palette/fuzzyindex.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

std::optional<int> score(const QString &pattern, const QString &text)
{
    return FuzzyMatcher(pattern).score(FuzzyText(text).view());
}

QString marked(const QString &pattern, const QString &text)
{
    QString result = text;
    QList<qsizetype> positions = FuzzyMatcher(pattern).positions(FuzzyText(text).view());
    while (!positions.isEmpty())
        result.insert(positions.takeLast(), u'^');
    return result;
}

} // namespace

//! Finding texts by a few of their letters.
class FuzzyMatcherTest : public QObject
{
    Q_OBJECT

private slots:
    void lettersMustComeInOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *pattern, const char *text, bool fits) {
            QTest::addRow("%s in %s", pattern, text) << QString::fromUtf8(pattern) << QString::fromUtf8(text) << fits;
        };
        row("", "anything", true);
        row("clip", "acme/clip-small", true);
        row("acs", "acme/clip-small", true);
        row("sca", "acme/clip-small", false);
        row("clipp", "acme/clip-small", false);
        row("CLIP", "acme/clip-small", true);
        row("clip", "ACME/CLIP", true);
        row("releve", "relevé météo.md", true);
        row("RELEVÉ", "relevé météo.md", true);
        row("тест", "Тестовая", true);
        row("日本", "日本語", true);
        row("small acme", "acme/clip-small", true); // words in any order
        row("small bert", "acme/clip-small", false);
        row("  clip   ", "clip", true);
        row("a", "", false);
    }
    void lettersMustComeInOrder()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, text);
        QFETCH(const bool, fits);
        QCOMPARE(score(pattern, text).has_value(), fits);
    }

    void whatFitsBetterComesFirst_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        const auto row = [](const char *pattern, const char *better, const char *worse) {
            QTest::addRow("%s: %s, %s", pattern, better, worse)
                << QString::fromUtf8(pattern) << QString::fromUtf8(better) << QString::fromUtf8(worse);
        };
        row("new", "New tab", "Open in a new tab"); // the beginning
        row("tab", "New tab", "Notable"); // a word's beginning rather than its middle
        row("conf", "weights/config.json", "weights/second-configuration-file.json"); // the shorter one
        row("config.json", "config.json", "tokenizer_config.json"); // the whole name
        row("readme", "docs/README.md",
            "readme-tools/main.py"); // a file's name rather than a folder's ... of equal start
        row("nt", "New tab", "Content"); // initials
        row("reader", "readme-reader", "r-e-a-d-e-r"); // in one piece
        row("ft", "fileTree", "file-alternate"); // humps
        row("main", "main", "remaining");
        row("v2", "model-v2.bin", "model-v.x2.bin");
    }
    void whatFitsBetterComesFirst()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        QVERIFY(score(pattern, better));
        QVERIFY(score(pattern, worse));
        QVERIFY2(*score(pattern, better) > *score(pattern, worse),
                 qPrintable(u"%1 is not above %2"_s.arg(*score(pattern, better)).arg(*score(pattern, worse))));
    }

    void theLettersThatWereTypedAreTold()
    {
        QCOMPARE(marked(u"clip"_s, u"acme/clip-small"_s), u"acme/^c^l^i^p-small"_s);
        QCOMPARE(marked(u"cs"_s, u"acme/clip-small"_s), u"acme/^clip-^small"_s);
        QCOMPARE(marked(u"small acme"_s, u"acme/small"_s), u"^a^c^m^e/^s^m^a^l^l"_s);
        QCOMPARE(marked(u"reader"_s, u"readme-reader"_s), u"readme-^r^e^a^d^e^r"_s);
        QCOMPARE(marked(u"météo"_s, u"relevé meteo"_s), u"relevé ^m^e^t^e^o"_s);
        QCOMPARE(marked(u"xyz"_s, u"abc"_s), u"abc"_s);
    }

    void aLongerPatternIsNarrower()
    {
        QVERIFY(FuzzyMatcher(u"clip s").isNarrowerThan(FuzzyMatcher(u"clip")));
        QVERIFY(FuzzyMatcher(u"cli").isNarrowerThan(FuzzyMatcher(u"")));
        QVERIFY(!FuzzyMatcher(u"clip").isNarrowerThan(FuzzyMatcher(u"clips")));
        QVERIFY(!FuzzyMatcher(u"xclip").isNarrowerThan(FuzzyMatcher(u"clip")));
    }

    void anIndexGivesTheBestOnesFirst()
    {
        FuzzyIndex index;
        for (const QString &text : {u"remaining"_s, u"main"_s, u"feature/main"_s, u"other"_s, u"main"_s})
            index.add(text);
        const std::vector<FuzzyIndex::Hit> hits = index.search(FuzzyMatcher(u"main"), 10);
        QCOMPARE(hits.size(), 4);
        QCOMPARE(hits[0].entry, 1); // of equal ones the first
        QCOMPARE(hits[1].entry, 4);
        QCOMPARE(hits[2].entry, 2);
        QCOMPARE(hits[3].entry, 0);
        QCOMPARE(index.search(FuzzyMatcher(u"main"), 2).size(), 2);
        QCOMPARE(index.search(FuzzyMatcher(u""), 3).at(2).entry, 2); // nothing typed: as they were added
        QVERIFY(index.search(FuzzyMatcher(u"zzz"), 3).empty());
    }

    // What was left out while typing must come back when letters are taken away, and new entries must be seen.
    void narrowingNeverLosesAnything()
    {
        const QStringList texts{u"weights/model-00001.safetensors"_s, u"model.py"_s, u"README.md"_s, u"mode"_s};
        FuzzyIndex narrowing;
        for (const QString &text : texts)
            narrowing.add(text);
        for (const QString &pattern :
             {u"m"_s, u"mo"_s, u"mod"_s, u"mode"_s, u"model"_s, u"mod"_s, u"rea"_s, u"m"_s, u""_s, u"md"_s}) {
            FuzzyIndex fresh;
            for (const QString &text : texts)
                fresh.add(text);
            const auto entries = [&pattern](FuzzyIndex &index) {
                QList<qsizetype> found;
                for (const FuzzyIndex::Hit &hit : index.search(FuzzyMatcher(pattern), 10))
                    found.append(hit.entry);
                return found;
            };
            QCOMPARE(entries(narrowing), entries(fresh));
        }
        narrowing.search(FuzzyMatcher(u"model"), 10);
        narrowing.add(u"model card");
        QCOMPARE(narrowing.search(FuzzyMatcher(u"model c"), 10).size(), 1);
        narrowing.clear();
        QCOMPARE(narrowing.size(), 0);
        QVERIFY(narrowing.search(FuzzyMatcher(u"m"), 10).empty());
    }
};

QTEST_GUILESS_MAIN(FuzzyMatcherTest)
#include "fuzzymatchertest.moc"
