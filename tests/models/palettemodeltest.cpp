#include "models/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! A list of words; "answers" ones give them back only when told to, as a server would.
class WordSource : public PaletteSource
{
public:
    WordSource(const QString &title, const QStringList &words) : m_title(title), m_words(words) { }

    QString title() const override { return m_title; }
    Order order() const override { return isServer ? Order::AtTheEnd : Order::ByFit; }
    int shownAtRest() const override { return atRest; }
    int shownAtMost() const override { return atMost; }
    void prepare() override { ++prepared; }
    qsizetype count() const override { return m_words.size(); }
    QString text(qsizetype index) const override
    {
        ++read;
        return m_words[index];
    }
    PaletteEntry entry(qsizetype index) const override
    {
        return {.key = m_words[index],
                .title = m_words[index],
                .refusal = m_words[index] == refused ? u"not now"_s : QString()};
    }
    bool answersItself() const override { return isServer; }
    void ask(const QString &words) override
    {
        asked += words;
        m_words.clear();
        statusText = words.isEmpty() ? QString() : u"Searching…"_s;
    }
    QString status() const override { return statusText; }
    void activate(const PaletteEntry &entry) override { activated += entry.title; }

    void answer(const QStringList &words)
    {
        m_words = words;
        statusText.clear();
        emit changed();
    }

    bool isServer = false;
    int atRest = 2;
    int atMost = 8;
    int prepared = 0;
    mutable int read = 0; //!< texts
    QString refused;
    QString statusText;
    QStringList asked;
    QStringList activated;

private:
    QString m_title;
    QStringList m_words;
};

//! "# heading", "word", "… status"
QStringList lines(const PaletteModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const auto type = PaletteModel::Row(index.data(PaletteModel::RowRole).toInt());
        const QString text = index.data().toString();
        all += type == PaletteModel::Row::Heading ? u"# "_s + text
            : type == PaletteModel::Row::Status   ? u"… "_s + text
                                                  : text;
    }
    return all;
}

} // namespace

//! The groups of the palette.
class PaletteModelTest : public QObject
{
    Q_OBJECT

private slots:
    void atRestEachGroupShowsItsFirstOnes()
    {
        WordSource actions(u"Actions"_s, {u"New tab"_s, u"Close tab"_s, u"Reload"_s});
        WordSource files(u"Files"_s, {u"a"_s});
        files.atRest = 0;
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addSource(&actions);
        model.addSource(&files);
        model.open();
        QCOMPARE(actions.prepared, 1);
        QCOMPARE(lines(model), QStringList({u"# Actions"_s, u"New tab"_s, u"Close tab"_s}));
        QCOMPARE(model.firstEntry().row(), 1);
    }

    void theGroupThatFitsBestComesFirst()
    {
        WordSource actions(u"Actions"_s, {u"Reload"_s, u"Dark"_s});
        WordSource files(u"Files"_s, {u"README.md"_s, u"train.py"_s});
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addSource(&actions);
        model.setContextSources({&files});
        model.open();
        model.setText(u"readme"_s);
        QCOMPARE(lines(model), QStringList({u"# Files"_s, u"README.md"_s}));
        model.setText(u"readm"_s);
        QCOMPARE(lines(model), QStringList({u"# Files"_s, u"README.md"_s}));
        model.setText(u"re"_s);
        QCOMPARE(lines(model).size(), 4);
        model.setText(u"nothing"_s);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.firstEntry().isValid());
        model.setText(u"  dark "_s);
        QCOMPARE(lines(model), QStringList({u"# Actions"_s, u"Dark"_s}));
        QCOMPARE(model.index(1).data(PaletteModel::PositionsRole).value<QList<qsizetype>>(),
                 QList<qsizetype>({0, 1, 2, 3}));
    }

    void noMoreThanAllowedAreShown()
    {
        QStringList words;
        for (int i = 0; i < 50; ++i)
            words += u"word %1"_s.arg(i);
        WordSource source(u"Words"_s, words);
        PaletteModel model;
        model.addSource(&source);
        model.open();
        model.setText(u"word"_s);
        QCOMPARE(model.rowCount(), 9);
    }

    void textsAreReadOnceAndBeforeAKeyIsPressed()
    {
        QStringList words;
        for (int i = 0; i < 5000; ++i)
            words += u"word %1"_s.arg(i);
        WordSource many(u"Words"_s, words);
        WordSource few(u"Few"_s, {u"word of honour"_s});
        PaletteModel model;
        model.addSource(&many);
        model.addSource(&few);
        model.open();
        QCOMPARE(many.read, 0); // the palette is there at once
        QTRY_COMPARE(many.read + few.read, 5001);
        model.setText(u"word"_s);
        model.setText(u"word 4999"_s);
        QCOMPARE(many.read + few.read, 5001);
        QCOMPARE(lines(model), QStringList({u"# Words"_s, u"word 4999"_s}));
        model.open(); // there may be others by now
        QCoreApplication::processEvents(); // not all of them yet
        model.setText(u"word 4998"_s);
        QCOMPARE(lines(model), QStringList({u"# Words"_s, u"word 4998"_s}));
        QCOMPARE(many.read + few.read, 2 * 5001);
    }

    void aSourceThatChangesMeanwhileIsReadAnew()
    {
        WordSource source(u"Words"_s, {u"one"_s, u"two"_s});
        PaletteModel model;
        model.addSource(&source);
        model.open();
        QTRY_COMPARE(source.read, 2);
        source.answer({u"three"_s});
        model.setText(u"t"_s);
        QCOMPARE(lines(model), QStringList({u"# Words"_s, u"three"_s}));
    }

    void whatTheServerFindsComesBelowAndMovesNothing()
    {
        WordSource local(u"Recent"_s, {u"acme/clip"_s, u"acme/bert"_s});
        WordSource server(u"On the Hub"_s, {});
        server.isServer = true;
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addSource(&server); // wherever it was added
        model.addSource(&local);
        model.open();
        model.setText(u"acme"_s);
        QCOMPARE(server.asked.last(), u"acme"_s);
        QCOMPARE(lines(model),
                 QStringList({u"# Recent"_s, u"acme/clip"_s, u"acme/bert"_s, u"# On the Hub"_s, u"… Searching…"_s}));
        const QPersistentModelIndex selected = model.index(2);
        server.answer({u"acme/clip"_s, u"acme/far-away"_s});
        QCOMPARE(lines(model),
                 QStringList({u"# Recent"_s, u"acme/clip"_s, u"acme/bert"_s, u"# On the Hub"_s, u"acme/far-away"_s}));
        QCOMPARE(selected.row(), 2);
        QCOMPARE(selected.data().toString(), u"acme/bert"_s);
        model.setText(u"acme/"_s);
        QVERIFY(!lines(model).contains(u"acme/far-away"_s)); // an answer to other words
    }

    void aGroupThatComesLateIsPutBelow()
    {
        WordSource own(u"Your repos"_s, {});
        WordSource files(u"Files"_s, {u"clip.py"_s});
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addSource(&own);
        model.addSource(&files);
        model.open();
        model.setText(u"clip"_s);
        const QPersistentModelIndex selected = model.index(1);
        model.setCurrent(selected);
        own.answer({u"alice/clip"_s});
        QCOMPARE(lines(model), QStringList({u"# Files"_s, u"clip.py"_s, u"# Your repos"_s, u"alice/clip"_s}));
        QCOMPARE(selected.row(), 1);
        // Whoever stands in a group keeps it while it changes.
        const QPersistentModelIndex inside = model.index(3);
        model.setCurrent(inside);
        own.answer({u"alice/clip-new"_s, u"alice/clip"_s});
        QVERIFY(inside.isValid());
        QCOMPARE(inside.data().toString(), u"alice/clip"_s);
        model.setText(u"clip-"_s);
        QCOMPARE(lines(model), QStringList({u"# Your repos"_s, u"alice/clip-new"_s}));
    }

    void whatCannotBeChosenSaysWhyAndIsPassedOver()
    {
        WordSource actions(u"Actions"_s, {u"Upload"_s, u"Unload"_s});
        actions.refused = u"Upload"_s;
        PaletteModel model;
        model.addSource(&actions);
        model.open();
        QCOMPARE(model.firstEntry().data().toString(), u"Unload"_s);
        const QModelIndex refused = model.index(1);
        QVERIFY(refused.flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(refused.data(Qt::ToolTipRole).toString(), u"not now"_s);
        model.activate(refused);
        QVERIFY(actions.activated.isEmpty());
        model.activate(model.firstEntry());
        QCOMPARE(actions.activated, QStringList{u"Unload"_s});
        model.activate(model.index(0)); // a heading
        QCOMPARE(actions.activated.size(), 1);
    }

    void aSourceThatGoesTakesItsRowsAlong()
    {
        WordSource stays(u"Stays"_s, {u"one"_s});
        auto goes = std::make_unique<WordSource>(u"Goes"_s, QStringList{u"two"_s});
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addSource(&stays);
        model.setContextSources({goes.get()});
        model.open();
        QCOMPARE(model.rowCount(), 4);
        goes.reset();
        QCOMPARE(lines(model), QStringList({u"# Stays"_s, u"one"_s}));
        model.setText(u"o"_s);
        QCOMPARE(lines(model), QStringList({u"# Stays"_s, u"one"_s}));
    }

    void openingForgetsTheWords()
    {
        WordSource words(u"Words"_s, {u"one"_s, u"two"_s});
        PaletteModel model;
        model.addSource(&words);
        model.open();
        model.setText(u"two"_s);
        model.open();
        QCOMPARE(model.text(), QString());
        QCOMPARE(model.rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(PaletteModelTest)
#include "palettemodeltest.moc"
