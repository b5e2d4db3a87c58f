#include "views/widgets/panestates.h"

#include "scenes.h"
#include "views/widgets/chip.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

//! A pane never shows nothing without a reason, and never takes away what it has.
class PaneStatesTest : public QObject
{
    Q_OBJECT

private slots:
    void theSpinnerComesOnlyAfterAWhile();
    void oldContentStaysWhileNewLoads();
    void anotherSubjectTakesOldContentAway();
    void aFailureBeforeContentFillsThePane();
    void aFailureOverContentIsABar();
    void emptyOffersTheNextStep();
    void staleContentSaysSo();
    void whatCouldNotBeRenewedSaysHowOldItIs();
    void theAgeIsThatOfTheContent();
    void whatIsWithinAnotherIsQuietAboutTheSame();
    void whatIsNotOfferedCannotBeTriedAgain();
    void sizesAndCountsReadAsOnTheHub();
    void timesAreRelativeAndExact();
    void numbersStayBeforeTheirWordsFromRightToLeft();
    void aTypedConfirmationWaitsForTheExactWord();
    void cancellingAnswersNo();
    void theAnswerNeverComesAfterTheParentIsGone();
    void chipsWrapToTheNextLine();
    void aLongLabelIsShortenedAndKeepsItsText();
    void pictures();
    void widgetPictures();
    void questionPictures();
    void iconPictures();
};

void PaneStatesTest::theSpinnerComesOnlyAfterAWhile()
{
    PaneStates states;
    states.resize(300, 200);
    states.show();
    auto *loading = states.findChild<QWidget *>(u"loading"_s);
    states.showLoading();
    QVERIFY(!loading->isVisible());
    QTRY_VERIFY(loading->isVisible());

    states.setContent(new QLabel(u"content"_s));
    states.showContent();
    QVERIFY(!loading->isVisible());
    QVERIFY(states.content()->isVisible());
}

void PaneStatesTest::oldContentStaysWhileNewLoads()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showContent();
    states.showLoading();
    QCOMPARE(states.state(), PaneStates::State::Loading);
    auto *loading = states.findChild<QWidget *>(u"loading"_s);
    QVERIFY(!QTest::qWaitFor([loading] { return loading->isVisible(); }, 250));
    QVERIFY(states.content()->isVisible());
}

void PaneStatesTest::anotherSubjectTakesOldContentAway()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showContent();
    states.showLoadingAfresh();
    QVERIFY(!states.content()->isVisible());
}

void PaneStatesTest::aFailureBeforeContentFillsThePane()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showLoading();
    states.showError({.kind = Error::Kind::Timeout});
    auto *page = states.findChild<QWidget *>(u"error"_s);
    QVERIFY(page->isVisible());
    QVERIFY(page->findChild<QLabel *>(u"text"_s)->text().contains("did not answer"_L1));
    QSignalSpy retried(&states, &PaneStates::retryRequested);
    QTest::mouseClick(page->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
}

void PaneStatesTest::aFailureOverContentIsABar()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showContent();
    states.showLoading();
    states.showError({.kind = Error::Kind::Offline});
    auto *bar = states.findChild<MessageBar *>(u"paneMessage"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(states.content()->isVisible());
    QSignalSpy retried(&states, &PaneStates::retryRequested);
    QTest::mouseClick(bar->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
    states.showContent();
    QVERIFY(!bar->isVisible());
}

void PaneStatesTest::emptyOffersTheNextStep()
{
    PaneStates states;
    states.show();
    states.showEmpty(u"folder"_s, u"No files yet"_s, u"Drop files here to add the first."_s, u"Upload files"_s);
    QCOMPARE(states.findChild<QLabel *>(u"emptySentence"_s)->text(), u"Drop files here to add the first."_s);
    QSignalSpy triggered(&states, &PaneStates::emptyActionTriggered);
    auto *button = states.findChild<QPushButton *>(u"emptyAction"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    states.showEmpty(u"search"_s, {}, u"Nothing found."_s);
    QVERIFY(!button->isVisible());
}

void PaneStatesTest::staleContentSaysSo()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showContent();
    auto *mark = states.findChild<MessageBar *>(u"stale"_s);
    states.setStale(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600));
    QVERIFY(mark->isVisible());
    QVERIFY2(mark->text().contains("3 hours ago"_L1), qPrintable(mark->text()));
    states.setStale({});
    QVERIFY(!mark->isVisible());
}

void PaneStatesTest::whatCouldNotBeRenewedSaysHowOldItIs()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    auto *mark = states.findChild<MessageBar *>(u"stale"_s);
    auto *bar = states.findChild<MessageBar *>(u"paneMessage"_s);
    states.showContent();
    QVERIFY(states.freshAt().secsTo(QDateTime::currentDateTimeUtc()) <= 5);
    states.showLoading();
    states.showError({.kind = Error::Kind::Offline});
    QVERIFY(mark->isVisible());
    QVERIFY2(mark->text().startsWith(u"Offline."), qPrintable(mark->text()));
    QVERIFY2(mark->text().contains(u"a moment ago"), qPrintable(mark->text()));
    // It stays while it is tried again, and whoever closes the message still sees it.
    states.showLoading();
    QVERIFY(mark->isVisible());
    QVERIFY(!bar->isVisible());
    states.showError({.kind = Error::Kind::Timeout});
    QTest::mouseClick(bar->findChild<QToolButton *>(u"close"_s), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
    QVERIFY(mark->isVisible());
    states.showLoading();
    states.showContent();
    QVERIFY(!mark->isVisible());
    // A server that answers is not out of reach.
    states.showLoading();
    states.showError({.kind = Error::Kind::ServerFault, .httpStatus = 503});
    QVERIFY(mark->isVisible());
    QVERIFY(!mark->text().contains(u"Offline"));
    states.showLoadingAfresh();
    QVERIFY(!mark->isVisible());
}

void PaneStatesTest::theAgeIsThatOfTheContent()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showContent();
    states.setStale(QDateTime::currentDateTimeUtc().addSecs(-12 * 60));
    states.showError({.kind = Error::Kind::Offline});
    auto *mark = states.findChild<MessageBar *>(u"stale"_s);
    QCOMPARE(mark->text(), u"Offline. What is shown is from 12 minutes ago; what has changed since is not."_s);
}

void PaneStatesTest::whatIsWithinAnotherIsQuietAboutTheSame()
{
    PaneStates around;
    auto *inner = new PaneStates;
    inner->setContent(new QLabel(u"content"_s));
    around.setContent(inner);
    around.show();
    around.showContent();
    inner->showContent();
    const auto bars = [](const PaneStates &states) {
        int shown = 0;
        for (const MessageBar *bar : states.findChildren<MessageBar *>(Qt::FindDirectChildrenOnly))
            shown += bar->isVisible() ? 1 : 0;
        return shown;
    };
    inner->showError({.kind = Error::Kind::Offline});
    QCOMPARE(bars(*inner), 2);
    around.showError({.kind = Error::Kind::Offline});
    QCOMPARE(bars(around), 2);
    QCOMPARE(bars(*inner), 0);
    // Another failure is said where it happened.
    inner->showError({.kind = Error::Kind::Forbidden, .httpStatus = 403});
    QCOMPARE(bars(*inner), 1);
    inner->showError({.kind = Error::Kind::Offline});
    around.showContent();
    QCOMPARE(bars(around), 0);
    QCOMPARE(bars(*inner), 2);
}

void PaneStatesTest::whatIsNotOfferedCannotBeTriedAgain()
{
    PaneStates states;
    states.setContent(new QLabel(u"content"_s));
    states.show();
    states.showError({.kind = Error::Kind::ServerFault,
                      .detail = u"Not implemented by this server"_s,
                      .httpStatus = 501,
                      .subject = u"/api/models/a/b/discussions"_s});
    auto *page = states.findChild<QWidget *>(u"error"_s);
    const QString text = page->findChild<QLabel *>(u"text"_s)->text();
    QVERIFY2(text.startsWith(u"This server has no discussions and no pull requests."), qPrintable(text));
    QVERIFY(!page->findChild<QPushButton *>(u"retry"_s)->isVisible());
    states.showError({.kind = Error::Kind::ServerFault, .httpStatus = 503});
    QVERIFY(page->findChild<QPushButton *>(u"retry"_s)->isVisible());
}

void PaneStatesTest::sizesAndCountsReadAsOnTheHub()
{
    QCOMPARE(format::size(0), u"0 B"_s);
    QCOMPARE(format::size(999), u"999 B"_s);
    QCOMPARE(format::size(1000), u"1 kB"_s);
    QCOMPARE(format::size(1234), u"1.23 kB"_s);
    QCOMPARE(format::size(999'999), u"1 MB"_s);
    QCOMPARE(format::size(34'500'000), u"34.5 MB"_s);
    QCOMPARE(format::size(678'400'000'000), u"678 GB"_s);
    QCOMPARE(format::count(873), u"873"_s);
    QCOMPARE(format::count(1'234), u"1.2k"_s);
    QCOMPARE(format::count(999'960), u"1M"_s);
    QCOMPARE(format::count(3'400'000), u"3.4M"_s);
    QCOMPARE(format::percent(0.9999), u"99\u00a0%"_s); // 100 % is for what is done
    QCOMPARE(format::rate(84'100'000), u"84.1 MB/s"_s);
    QCOMPARE(format::shortSha(u"0123456789abcdef"_s), u"0123456"_s);
    QCOMPARE(format::shortSha(u"01"_s), u"01"_s);
}

void PaneStatesTest::timesAreRelativeAndExact()
{
    const QDateTime now(QDate(2024, 5, 20), QTime(12, 0), QTimeZone::UTC);
    QCOMPARE(format::relativeTime(now.addSecs(-5), now), u"just now"_s);
    QCOMPARE(format::relativeTime(now.addSecs(-60), now), u"1 minute ago"_s);
    QCOMPARE(format::relativeTime(now.addSecs(-2 * 3600), now), u"2 hours ago"_s);
    QCOMPARE(format::relativeTime(now.addDays(-3), now), u"3 days ago"_s);
    QCOMPARE(format::relativeTime(now.addDays(-400), now), u"1 year ago"_s);
    QCOMPARE(format::relativeTime({}, now), QString());
    QVERIFY(format::exactTime(now).contains("2024"_L1));
    QCOMPARE(format::duration(std::chrono::seconds(130)), u"2 min 10 s"_s);
    QCOMPARE(format::duration(std::chrono::seconds(-1)), u"0 s"_s);
}

void PaneStatesTest::numbersStayBeforeTheirWordsFromRightToLeft()
{
    const QDateTime now(QDate(2024, 5, 20), QTime(12, 0), QTimeZone::UTC);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    QCOMPARE(format::relativeTime(now.addDays(-3), now), u"\u20683 days ago\u2069"_s);
    QCOMPARE(format::size(1200), u"\u20681.2 kB\u2069"_s);
}

void PaneStatesTest::aTypedConfirmationWaitsForTheExactWord()
{
    QWidget window;
    window.show();
    DialogPrompter prompter;
    std::optional<bool> answer;
    prompter.ask(&window,
                 {.title = u"Delete acme/clip?"_s,
                  .text = u"All its files and history are lost."_s,
                  .accept = u"Delete repo"_s,
                  .isDestructive = true,
                  .typed = u"acme/clip"_s},
                 [&answer](bool yes) { answer = yes; });
    auto *dialog = window.findChild<QDialog *>(u"question"_s);
    QTRY_VERIFY(dialog->isVisible());
    auto *accept = dialog->findChild<QPushButton *>(u"accept"_s);
    auto *edit = dialog->findChild<QLineEdit *>(u"answer"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(edit, u"acme/cli"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClick(edit, Qt::Key_P);
    QVERIFY(accept->isEnabled());
    QVERIFY(!answer);
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(answer, std::optional(true));
}

void PaneStatesTest::cancellingAnswersNo()
{
    QWidget window;
    window.show();
    DialogPrompter prompter;
    std::optional<bool> answer;
    prompter.ask(&window, {.title = u"Discard?"_s, .text = u"x"_s, .accept = u"Discard"_s},
                 [&answer](bool yes) { answer = yes; });
    auto *dialog = window.findChild<QDialog *>(u"question"_s);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(answer, std::optional(false));
}

void PaneStatesTest::theAnswerNeverComesAfterTheParentIsGone()
{
    bool answered = false;
    {
        QWidget window;
        window.show();
        DialogPrompter().ask(&window, {.title = u"?"_s, .text = {}, .accept = u"Yes"_s},
                             [&answered](bool) { answered = true; });
        QVERIFY(window.findChild<QDialog *>(u"question"_s));
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void PaneStatesTest::chipsWrapToTheNextLine()
{
    QWidget box;
    auto *layout = new FlowLayout(&box);
    for (const QString &word : {u"transformers"_s, u"safetensors"_s, u"image-classification"_s, u"en"_s})
        layout->addWidget(new Chip(word, &box));
    const int line = layout->heightForWidth(4000);
    QVERIFY(layout->heightForWidth(180) > line);
    box.resize(180, 200);
    box.show();
    for (int item = 0; item < layout->count(); ++item)
        QVERIFY(layout->itemAt(item)->geometry().right() < 180);
}

void PaneStatesTest::aLongLabelIsShortenedAndKeepsItsText()
{
    ElidedLabel label(u"a very long name of a file that does not fit.safetensors"_s);
    label.resize(100, 20);
    label.show();
    QVERIFY(label.isElided());
    QVERIFY(!label.toolTip().isEmpty());
    QCOMPARE(label.text(), u"a very long name of a file that does not fit.safetensors"_s);
    label.resize(1000, 20);
    QVERIFY(!label.isElided());
}

void PaneStatesTest::pictures()
{
    scenes::shoot(u"states"_s, [] {
        auto window = std::make_unique<QWidget>();
        auto *grid = new QGridLayout(window.get());
        auto *failed = new PaneStates(window.get());
        failed->showError({.kind = Error::Kind::Timeout, .detail = u"Transfer timed out"_s});
        auto *gated = new PaneStates(window.get());
        gated->setErrorAction(u"Open on the Hub"_s);
        gated->showError({.kind = Error::Kind::Gated,
                          .detail = u"Access to model acme/clip is restricted."_s,
                          .httpStatus = 403,
                          .code = u"GatedRepo"_s});
        auto *empty = new PaneStates(window.get());
        empty->showEmpty(u"folder"_s, u"No files yet"_s, u"Drop files or folders here to make the first commit."_s,
                         u"Upload files"_s);
        auto *stale = new PaneStates(window.get());
        stale->setContent(new QListWidget);
        stale->showContent();
        stale->setStale(QDateTime::currentDateTimeUtc().addDays(-2));
        stale->showError({.kind = Error::Kind::Offline});
        int cell = 0;
        for (PaneStates *pane : {failed, gated, empty, stale}) {
            grid->addWidget(pane, cell / 2, cell % 2);
            ++cell;
        }
        window->resize(1100, 700);
        window->show();
        return window;
    });
}

void PaneStatesTest::widgetPictures()
{
    scenes::shoot(u"widgets"_s, [] {
        auto window = std::make_unique<QWidget>();
        auto *form = new QFormLayout(window.get());
        form->setContentsMargins(24, 24, 24, 24);
        auto *tabs = new QTabBar;
        for (const QString &tab : {u"Overview"_s, u"Files"_s, u"History"_s, u"Community 3"_s})
            tabs->addTab(tab);
        form->addRow(tabs);
        auto *edit = new QLineEdit(u"Add weights"_s);
        auto *search = new QLineEdit;
        search->setPlaceholderText(u"Search models"_s);
        search->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
        auto *combo = new QComboBox;
        combo->addItems({u"Trending"_s, u"Most downloads"_s});
        form->addRow(u"Message"_s, edit);
        form->addRow(u"Search"_s, search);
        form->addRow(u"Sort"_s, combo);
        auto *checked = new QCheckBox(u"Open a pull request"_s);
        checked->setChecked(true);
        form->addRow(QString(), checked);
        form->addRow(QString(), new QCheckBox(u"Private"_s));
        auto *radio = new QRadioButton(u"This session only"_s);
        radio->setChecked(true);
        form->addRow(QString(), radio);
        auto *bar = new QProgressBar;
        bar->setValue(63);
        form->addRow(u"Progress"_s, bar);
        auto *buttons = new QHBoxLayout;
        auto *primary = new QPushButton(u"Commit changes"_s);
        primary->setProperty("primary", true);
        auto *destructive = new QPushButton(u"Delete branch"_s);
        destructive->setProperty("destructive", true);
        auto *disabled = new QPushButton(u"Not now"_s);
        disabled->setEnabled(false);
        for (QPushButton *button : {primary, new QPushButton(icon(u"upload"), u"Upload"_s), destructive, disabled})
            buttons->addWidget(button);
        form->addRow(QString(), buttons);
        auto *chips = new FlowLayout;
        const std::pair<QString, Chip::Tone> tones[]{
            {u"transformers"_s, Chip::Tone::Neutral}, {u"gated"_s, Chip::Tone::Accent},
            {u"running"_s, Chip::Tone::Positive},     {u"sleeping"_s, Chip::Tone::Warning},
            {u"failed"_s, Chip::Tone::Negative},      {u"building"_s, Chip::Tone::Info}};
        for (const auto &[word, tone] : tones) {
            auto *chip = new Chip(word);
            chip->setTone(tone);
            chip->setIconName(tone == Chip::Tone::Neutral ? u"library"_s : u"info"_s);
            chips->addWidget(chip);
        }
        form->addRow(QString(), chips);
        auto *list = new QListWidget;
        list->setAlternatingRowColors(true);
        for (const QString &name : {u"folder"_s, u"file-code"_s, u"file-large"_s, u"image"_s})
            list->addItem(new QListWidgetItem(icon(name, IconTint::Muted), name));
        list->setCurrentRow(1);
        form->addRow(u"Files"_s, list);
        window->resize(760, 680);
        window->show();
        return window;
    });
}

void PaneStatesTest::questionPictures()
{
    std::unique_ptr<QWidget> window; // outlives the dialogs that are taken out of it
    DialogPrompter prompter;
    const auto shoot = [&window](const QString &name, const std::function<void(QWidget *)> &ask,
                                 const QString &typed = {}) {
        scenes::shoot(name, [&] {
            window = std::make_unique<QWidget>();
            ask(window.get());
            auto *dialog = window->findChild<QDialog *>();
            dialog->setParent(nullptr, Qt::Dialog);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            if (auto *answer = dialog->findChild<QLineEdit *>(u"answer"_s); answer && !typed.isEmpty())
                QTest::keyClicks(answer, typed);
            dialog->show();
            return std::unique_ptr<QWidget>(dialog);
        });
    };
    const auto ignore = [](const auto & /*answer*/) { };
    shoot(u"question"_s, [&](QWidget *parent) {
        prompter.ask(parent,
                     {.title = u"Discard all 12 changes?"_s,
                      .text = u"What was typed into the editor is lost; the files of the repo stay as they are."_s,
                      .accept = u"Discard changes"_s,
                      .isDestructive = true},
                     ignore);
    });
    shoot(
        u"question-typed"_s,
        [&](QWidget *parent) {
            prompter.ask(parent,
                         {.title = u"Delete branch “experiment”?"_s,
                          .text = u"Commits that no other branch holds are lost with it."_s,
                          .accept = u"Delete branch"_s,
                          .isDestructive = true,
                          .typed = u"experiment"_s},
                         ignore);
        },
        u"exper"_s);
    shoot(
        u"question-text"_s,
        [&](QWidget *parent) {
            prompter.askText(parent,
                             {.title = u"Name this search"_s,
                              .label = u"It stands in the sidebar under this name."_s,
                              .accept = u"Save search"_s,
                              .placeholder = u"Small models"_s,
                              .problem = [](const QString &) { return u"There is one of that name."_s; }},
                             ignore);
        },
        u"Small"_s);
    shoot(u"question-choice"_s, [&](QWidget *parent) {
        prompter.choose(
            parent,
            {.title = u"2 transfers under way"_s,
             .text = u"What is under way can go on without the window: the icon in the tray leads back to it."_s,
             .choices = {u"Keep running in the tray"_s, u"Pause and quit"_s}},
            ignore);
    });
}

void PaneStatesTest::iconPictures()
{
    scenes::shoot(u"icons"_s, [] {
        auto window = std::make_unique<QWidget>();
        auto *grid = new QGridLayout(window.get());
        int cell = 0;
        const QStringList names = iconNames();
        for (const QString &name : names) {
            auto *picture = new QLabel;
            picture->setPixmap(icon(name).pixmap(QSize(32, 32), 1.0));
            auto *caption = new QLabel(name);
            caption->setProperty("muted", true);
            auto *box = new QVBoxLayout;
            box->addWidget(picture, 0, Qt::AlignCenter);
            box->addWidget(caption, 0, Qt::AlignCenter);
            grid->addLayout(box, cell / 12, cell % 12);
            ++cell;
        }
        auto *logo = new QLabel;
        logo->setPixmap(applicationIcon().pixmap(128, 128));
        auto *small = new QLabel;
        small->setPixmap(applicationIcon().pixmap(32, 32));
        grid->addWidget(logo, cell / 12 + 1, 0, 1, 2);
        grid->addWidget(small, cell / 12 + 1, 2);
        window->show();
        return window;
    });
}

QTEST_MAIN(PaneStatesTest)
#include "panestatestest.moc"
