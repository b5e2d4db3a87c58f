#include "models/cards/cardfacts.h"

#include "corpus.h"
#include "models/cards/cardmarkdown.h"

using namespace Qt::StringLiterals;

//! Front matter is read as its authors meant it, however they wrote it.
class CardFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void oneValueAndAListAreTheSame();
    void norwegianIsNotFalse();
    void resultsOfTheModelIndexAreListed();
    void emissionsAreANumberOrAMapping_data();
    void emissionsAreANumberOrAMapping();
    void aSpaceSaysWhatItIs();
    void configsOfADatasetAreNamedOnce();
    void oneMistakeDoesNotCostTheRest();
    void whatIsNoMappingIsAProblem_data();
    void whatIsNoMappingIsAProblem();
    void cardsOfTheHubAreRead_data() { m_hasCorpus = corpus::addCards(); }
    void cardsOfTheHubAreRead();

private:
    bool m_hasCorpus = false;
};

void CardFactsTest::oneValueAndAListAreTheSame()
{
    const CardFacts one = readCardFacts("license: mit\nlanguage: en\ntags: clip\nbase_model: acme/base\n");
    const CardFacts list =
        readCardFacts("license: [mit]\nlanguage:\n- en\ntags:\n  - clip\nbase_model: ['acme/base']\n");
    QCOMPARE(one.licenses, QStringList{u"mit"_s});
    QCOMPARE(one.licenses, list.licenses);
    QCOMPARE(one.languages, list.languages);
    QCOMPARE(one.tags, list.tags);
    QCOMPARE(one.baseModels, list.baseModels);
}

void CardFactsTest::norwegianIsNotFalse()
{
    QCOMPARE(readCardFacts("language: no\n").languages, QStringList{u"no"_s});
    QCOMPARE(readCardFacts("language:\n- no\n- 'yes'\n- ~\n- en\n").languages,
             (QStringList{u"no"_s, u"yes"_s, u"en"_s}));
}

void CardFactsTest::resultsOfTheModelIndexAreListed()
{
    const CardFacts facts = readCardFacts(R"(
model-index:
- name: clip
  results:
  - task: {type: image-classification, name: Image Classification}
    dataset: {type: imagenet, name: ImageNet}
    metrics:
    - {type: accuracy, value: 0.763, name: Accuracy, verified: true}
    - {type: f1, value: 71.2}
  - task: broken
    metrics: none
)");
    QCOMPARE(facts.results.size(), std::size_t(2));
    QCOMPARE(facts.results.at(0).task, u"Image Classification"_s);
    QCOMPARE(facts.results.at(0).dataset, u"ImageNet"_s);
    QCOMPARE(facts.results.at(0).metric, u"Accuracy"_s);
    QCOMPARE(facts.results.at(0).value, u"0.763"_s);
    QVERIFY(facts.results.at(0).isVerified);
    QCOMPARE(facts.results.at(1).metric, u"f1"_s);
    QVERIFY(!facts.results.at(1).isVerified);
}

void CardFactsTest::emissionsAreANumberOrAMapping_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("number") << QByteArray("co2_eq_emissions: 12.5") << true;
    QTest::newRow("mapping") << QByteArray("co2_eq_emissions:\n  emissions: 12.5\n  source: codecarbon\n") << true;
    QTest::newRow("words") << QByteArray("co2_eq_emissions: little") << false;
    QTest::newRow("none") << QByteArray("license: mit") << false;
}

void CardFactsTest::emissionsAreANumberOrAMapping()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const bool, isKnown);
    const CardFacts facts = readCardFacts(yaml);
    QCOMPARE(facts.co2Grams.has_value(), isKnown);
    if (isKnown)
        QCOMPARE(*facts.co2Grams, 12.5);
}

void CardFactsTest::aSpaceSaysWhatItIs()
{
    const CardFacts facts = readCardFacts("title: Draw\nemoji: \xf0\x9f\x8e\xa8\nsdk: gradio\nsdk_version: 4.10\n"
                                          "app_file: app.py\npinned: true\nmodels:\n- acme/clip\n");
    QCOMPARE(facts.prettyName, u"Draw"_s);
    QCOMPARE(facts.emoji, u"\U0001F3A8"_s);
    QCOMPARE(facts.sdkVersion, u"4.10"_s); // and not the number 4.1
    QVERIFY(facts.isPinned);
    QCOMPARE(facts.models, QStringList{u"acme/clip"_s});
}

void CardFactsTest::configsOfADatasetAreNamedOnce()
{
    const CardFacts facts =
        readCardFacts("configs:\n- config_name: en\n- config_name: de\ndataset_info:\n- config_name: en\n");
    QCOMPARE(facts.configNames, (QStringList{u"en"_s, u"de"_s}));
    QCOMPARE(readCardFacts("dataset_info:\n  config_name: all\n").configNames, QStringList{u"all"_s});
}

void CardFactsTest::oneMistakeDoesNotCostTheRest()
{
    const CardFacts facts =
        readCardFacts("license: mit\nwidget:\n- text: {never: [closed}\nlanguage:\n- en\ntags: [a\n");
    QVERIFY(!facts.problem.isEmpty());
    QCOMPARE(facts.licenses, QStringList{u"mit"_s});
    QCOMPARE(facts.languages, QStringList{u"en"_s});
    QVERIFY(facts.yaml.contains("never: [closed"_L1));
}

void CardFactsTest::whatIsNoMappingIsAProblem_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("isProblem");
    QTest::newRow("list") << QByteArray("- a\n- b\n") << true;
    QTest::newRow("words") << QByteArray("hello") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("binary") << QByteArray("\x01\x02: [") << true;
    QTest::newRow("deep") << QByteArray(100'000, '[') << true;
    QTest::newRow("huge") << QByteArray(3'000'000, 'a') << true;
    QTest::newRow("recursive") << QByteArray("license: &a [*a]\ntags: &b\n- *b\n") << false;
}

void CardFactsTest::whatIsNoMappingIsAProblem()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const bool, isProblem);
    QCOMPARE(!readCardFacts(yaml).problem.isEmpty(), isProblem);
}

void CardFactsTest::cardsOfTheHubAreRead()
{
    if (!m_hasCorpus)
        QSKIP("HUBCAP_CORPUS names no folder with cards, so only our own examples were read");
    QFETCH(const QByteArray, bytes);
    const CardText text = splitCard(bytes);
    const CardFacts facts = readCardFacts(text.yaml);
    if (text.yaml.contains("\nlicense:") && facts.problem.isEmpty())
        QVERIFY(!facts.licenses.isEmpty());
}

QTEST_GUILESS_MAIN(CardFactsTest)
#include "cardfactstest.moc"
