#include "views/palette/commandpalette.h"

#include "auth/accountstore.h"
#include "auth/memoryvault.h"
#include "exploreworld.h"
#include "repopaneworld.h"
#include "views/explore/explorepane.h"
#include "views/palette/accountsource.h"
#include "views/palette/windowpalette.h"
#include "views/scenes.h"
#include "views/window/actions.h"
#include "views/window/mainwindow.h"
#include "views/window/placetabs.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

//! Of all places that are no matter here.
class OtherPane : public Pane
{
public:
    OtherPane(Place place, QWidget *parent) : Pane(parent), m_place(std::move(place)) { }

    Place place() const override { return m_place; }
    bool setPlace(const Place &place) override { return place == m_place; }
    void reload() override { }
    void focusFind() override { }

private:
    Place m_place;
};

//! A window on a sandbox Hub with repos of alice and others.
class PaletteWorld : public RepoPaneWorld
{
public:
    PaletteWorld()
    {
        hub.addRepo(sandbox::Kind::Model, u"alice/harbour-secret"_s, {.isPrivate = true});
        hub.addRepo(sandbox::Kind::Dataset, u"acme/harbour-logs"_s);
        hub.addRepo(sandbox::Kind::Space, u"bob/harbour-demo"_s, {.sdk = u"gradio"_s});
        hub.addRepo(sandbox::Kind::Model, u"bob/harbour-writer"_s);
    }

    //! Shown on the files of clip-small, all of its folders open.
    std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(
            client, settings, theme, [this](const Place &place, QWidget *parent) { return makePane(place, parent); });
        window->restore();
        window->setNamespaces(u"alice"_s, {u"acme"_s});
        window->resize(1100, 720);
        window->show();
        window->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(window.get())); }(); // else its keys do nothing
        return window;
    }

    void openFiles(MainWindow &window) const
    {
        window.open(Place(url(hub::RepoUrl::View::Files, u"weights/deep"_s)), false);
        auto *tree = window.findChild<QTreeView *>(u"fileTree"_s);
        QTRY_VERIFY(tree->currentIndex().isValid());
        QTRY_COMPARE(tree->currentIndex().data().toString(), u"deep"_s);
        tree->expand(tree->currentIndex());
        QTRY_VERIFY(tree->model()->index(0, 0, tree->currentIndex()).data().toString() == u"notes.txt"_s);
    }

    Theme theme{*qApp};
    ExploreWorld explore{client};

private:
    Pane *makePane(const Place &place, QWidget *parent)
    {
        if (place.isExplore())
            return new ExplorePane(explore.services(), place, parent);
        if (place.isRepo())
            return new RepoPane(services(), place, parent);
        return new OtherPane(place, parent);
    }
};

CommandPalette *paletteOf(MainWindow &window)
{
    return window.findChild<CommandPalette *>();
}

CommandPalette &show(MainWindow &window)
{
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    [&] { QVERIFY(paletteOf(window)->isVisible()); }();
    return *paletteOf(window);
}

QLineEdit *field(const CommandPalette &palette)
{
    return palette.findChild<QLineEdit *>(u"paletteText"_s);
}

QListView *list(const CommandPalette &palette)
{
    return palette.findChild<QListView *>(u"paletteList"_s);
}

QString current(const CommandPalette &palette)
{
    return list(palette)->currentIndex().data().toString();
}

QString hint(const CommandPalette &palette)
{
    return palette.findChild<QLabel *>(u"paletteHint"_s)->text();
}

QStringList rows(const CommandPalette &palette, PaletteModel::Row type = PaletteModel::Row::Entry)
{
    QStringList texts;
    const QAbstractItemModel *model = list(palette)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(PaletteModel::RowRole).toInt() == int(type))
            texts += index.data().toString();
    }
    return texts;
}

void type(const CommandPalette &palette, const QString &text)
{
    field(palette)->clear();
    QTest::keyClicks(field(palette), text);
}

void press(const CommandPalette &palette, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(field(palette), key, modifiers);
}

Place here(MainWindow &window)
{
    return window.tabs().currentPane()->place();
}

} // namespace

//! Finding anything from one field, with keys alone.
class CommandPaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void itsKeyOpensAndClosesIt()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        QVERIFY(palette.isVisible());
        QVERIFY(field(palette)->hasFocus());
        QVERIFY(!current(palette).isEmpty());
        QVERIFY(!hint(palette).isEmpty());
        press(palette, Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        show(*window);
        press(palette, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!palette.isVisible());
    }

    void anActionIsRunByAFewOfItsLetters()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        type(palette, u"dark"_s);
        QCOMPARE(current(palette), u"Dark"_s);
        press(palette, Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(m_world.theme.choice(), Theme::Choice::Dark);
        show(*window);
        type(palette, u"reload"_s);
        QCOMPARE(list(palette)->currentIndex().data(PaletteModel::ShortcutRole).toString(), u"F5"_s);
        m_world.theme.setChoice(Theme::Choice::Light);
    }

    void anActionThatIsOffSaysWhyAndDoesNothing()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        window->setNamespaces({}, {});
        CommandPalette &palette = show(*window);
        type(palette, u"new repo"_s);
        QVERIFY(rows(palette).contains(u"New repo"_s));
        // It is passed over at first, and can be walked to.
        QVERIFY(current(palette) != u"New repo"_s);
        for (int i = 0; i < 10 && current(palette) != u"New repo"_s; ++i)
            press(palette, Qt::Key_Up);
        QCOMPARE(current(palette), u"New repo"_s);
        QCOMPARE(hint(palette), u"Sign in to create a repo"_s);
        press(palette, Qt::Key_Return);
        QVERIFY(palette.isVisible());
    }

    void anotherAccountAsksForTheRepoOnce()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        m_world.openFiles(*window);
        window->open(Place(m_world.url(hub::RepoUrl::View::Overview)), true);
        QTest::qWait(300); // what the page asks for by itself
        m_world.hub.clearRequests();
        m_world.client.setSession(m_world.session("hf_readonly"));
        const auto askedForRefs = [this] { return m_world.requestsFor(u"/api/models/acme/clip-small/refs"_s); };
        QTRY_VERIFY(askedForRefs() > 0);
        QTest::qWait(300);
        QCOMPARE(askedForRefs(), 1);
        QCOMPARE(m_world.requestsFor(u"/clip-small/revision/"_s), 1);
        window->tabs().setCurrentIndex(window->tabs().count() - 2);
        QTRY_COMPARE(askedForRefs(), 2); // the other tab, when it was looked at
        m_world.client.setSession(m_world.session());
    }

    void whatCanBeDoneOnThePageIsFound()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        m_world.openFiles(*window);
        CommandPalette &palette = show(*window);
        type(palette, u"history of this"_s);
        QCOMPARE(current(palette), u"History of this file or folder"_s);
        press(palette, Qt::Key_Return);
        QCOMPARE(here(*window).repo().view, hub::RepoUrl::View::History);
        QCOMPARE(here(*window).repo().path, u"weights/deep"_s);
        show(*window);
        type(palette, u"compare revisions"_s);
        QTRY_COMPARE(current(palette), u"Compare revisions"_s);
        press(palette, Qt::Key_Return);
        QCOMPARE(here(*window).repo().view, hub::RepoUrl::View::Compare);
    }

    void theMenuAndTheListOfKeysHaveWhatThePageCanDo()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        m_world.openFiles(*window);
        auto *menu = window->findChild<QMenu *>(u"repoMenuBar"_s);
        QVERIFY(menu);
        QStringList texts;
        const auto collect = [&texts, menu] {
            texts.clear();
            emit menu->aboutToShow();
            for (const QAction *action : menu->actions()) {
                if (!action->menu())
                    continue;
                for (const QAction *inside : action->menu()->actions())
                    texts += action->text() + u'/' + inside->text();
            }
        };
        collect();
        QVERIFY2(texts.contains(u"Files/Rename…"_s), qPrintable(texts.join(u'\n')));
        QVERIFY(texts.contains(u"Files/Download…"_s));
        QVERIFY(texts.contains(u"Files/New file…"_s));
        QVERIFY(texts.contains(u"This repo/&Duplicate this repo…"_s));
        window->actions().action(u"window.shortcuts"_s)->trigger();
        auto *dialog = window->findChild<QDialog *>(u"shortcutsDialog"_s);
        QVERIFY(dialog);
        QStringList lines;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            lines += label->text();
        QVERIFY(lines.contains(u"Rename"_s));
        QVERIFY(lines.contains(u"Save search"_s));
        dialog->close();
        window->open(Place(m_world.url(hub::RepoUrl::View::History)), false);
        collect();
        QVERIFY(texts.contains(u"History/Compare revisions…"_s));
        QVERIFY(!texts.contains(u"Files/Rename…"_s));
    }

    void aRepoWhoseFilesWereNeverShownIsSearchedAsWell()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        window->open(Place(m_world.url(hub::RepoUrl::View::Overview)), false);
        QTRY_VERIFY(window->findChild<QWidget *>(u"overviewPage"_s));
        QTest::qWait(300);
        CommandPalette &palette = show(*window);
        type(palette, u"encoder.bin"_s);
        QTRY_VERIFY(rows(palette).contains(u"weights/encoder.bin"_s));
    }

    void pagesBranchesAndFilesOfTheOpenRepoAreFound()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        m_world.openFiles(*window);
        const qsizetype listed = m_world.requestsFor(u"/tree/main"_s);
        CommandPalette &palette = show(*window);
        QVERIFY(rows(palette).contains(u"History"_s));
        QCOMPARE(m_world.requestsFor(u"/tree/main"_s), listed); // nothing was typed yet
        type(palette, u"vocab"_s);
        QTRY_VERIFY2(rows(palette).contains(u"tokenizer/vocab.txt"_s), "though its folder was never opened");
        type(palette, u"wdnotes"_s);
        QTRY_COMPARE(current(palette), u"weights/deep/notes.txt"_s);
        press(palette, Qt::Key_Return);
        QCOMPARE(here(*window).repo().path, u"weights/deep/notes.txt"_s);
        QCOMPARE(here(*window).repo().view, hub::RepoUrl::View::File);

        show(*window);
        type(palette, u"experim"_s);
        QCOMPARE(current(palette), u"experiment"_s);
        press(palette, Qt::Key_Return);
        QCOMPARE(here(*window).repo().revision, u"experiment"_s);

        show(*window);
        type(palette, u"history"_s);
        QCOMPARE(current(palette), u"History"_s);
        const int tabs = window->tabs().count();
        press(palette, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window->tabs().count(), tabs + 1);
        QCOMPARE(here(*window).repo().view, hub::RepoUrl::View::History);
        QCOMPARE(here(*window).repo().revision, u"experiment"_s);
    }

    void recentAndOwnReposAreFoundWithoutTheHubsSearch()
    {
        m_world.hub.failNext(u"/api/quicksearch"_s, -1, 503);
        const std::unique_ptr<MainWindow> window = m_world.open();
        window->open(Place(m_world.url()), false);
        window->open(Place::explore(hub::RepoKind::Model, m_world.endpoint()), false);
        CommandPalette &palette = show(*window);
        QVERIFY(rows(palette).contains(u"acme/clip-small"_s));
        type(palette, u"secret"_s); // private, and not opened before
        QTRY_VERIFY(rows(palette).contains(u"alice/harbour-secret"_s));
        QTRY_VERIFY(rows(palette, PaletteModel::Row::Status).contains(u"The Hub could not be asked."_s));
        m_world.hub.clearRequests();
        press(palette, Qt::Key_Escape);
        show(*window);
        type(palette, u"secret"_s);
        QCOMPARE(current(palette), u"alice/harbour-secret"_s);
        QCOMPARE(m_world.requestsFor(u"/api/models"_s), 0); // they are still fresh
        press(palette, Qt::Key_Return);
        QCOMPARE(here(*window).repo().repo.id, u"alice/harbour-secret"_s);
    }

    void whatTheHubFindsDoesNotMoveTheSelection()
    {
        m_world.hub.delay(u"/api/quicksearch"_s, 200);
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        type(palette, u"harbour"_s);
        QVERIFY(rows(palette, PaletteModel::Row::Status).contains(u"Searching…"_s));
        press(palette, Qt::Key_Down);
        const QString selected = current(palette);
        const QRect place = list(palette)->visualRect(list(palette)->currentIndex());
        QTRY_VERIFY(rows(palette).contains(u"bob/harbour-writer"_s));
        QVERIFY(rows(palette).contains(u"bob/harbour-demo"_s));
        QCOMPARE(current(palette), selected);
        QCOMPARE(list(palette)->visualRect(list(palette)->currentIndex()), place);
        QCOMPARE(rows(palette).count(u"alice/harbour-secret"_s), 1); // one's own is not shown twice
    }

    void anAnswerToOlderWordsNeverComes()
    {
        m_world.hub.delay(u"/api/quicksearch"_s, 250, 1);
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        m_world.hub.clearRequests();
        type(palette, u"harbour"_s);
        QTRY_COMPARE(m_world.requestsFor(u"/api/quicksearch"_s), 1);
        type(palette, u"bob"_s);
        QTRY_VERIFY(rows(palette).contains(u"bob"_s));
        QTest::qWait(300);
        for (const QString &row : rows(palette))
            QVERIFY2(!row.contains(u"harbour-logs"_s), qPrintable(row));
        // The last of the words only: pauses between letters are no questions.
        QCOMPARE(m_world.requestsFor(u"/api/quicksearch"_s), 2);
    }

    void aPersonOnTheHubLeadsToTheirRepos()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        type(palette, u"bob"_s);
        QTRY_VERIFY(rows(palette).contains(u"bob"_s));
        for (int i = 0; i < 40 && current(palette) != u"bob"_s; ++i)
            press(palette, Qt::Key_Down);
        press(palette, Qt::Key_Return);
        QVERIFY(here(*window).isPerson());
        QCOMPARE(here(*window).person().name, u"bob"_s);
    }

    void aPastedAddressOpensAtTheExactPlace()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        field(palette)->setText(m_world.url(hub::RepoUrl::View::File, u"train.py"_s).webUrl().toString());
        QCOMPARE(current(palette), u"Open acme/clip-small"_s);
        press(palette, Qt::Key_Return);
        QVERIFY(here(*window) == Place(m_world.url(hub::RepoUrl::View::File, u"train.py"_s)));
    }

    void wordsCanBeSearchedInEachKind()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        type(palette, u"surely nothing"_s);
        QCOMPARE(current(palette), u"Models: “surely nothing”"_s);
        press(palette, Qt::Key_Down);
        press(palette, Qt::Key_Return);
        QCOMPARE(here(*window).query().kind, hub::RepoKind::Dataset);
        QCOMPARE(here(*window).query().search, u"surely nothing"_s);
    }

    void keysWalkPastHeadingsAndAroundTheEnds()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        CommandPalette &palette = show(*window);
        const QStringList all = rows(palette);
        QVERIFY(all.size() > 10);
        QStringList walked;
        for (qsizetype i = 0; i < all.size(); ++i) {
            walked += current(palette);
            press(palette, Qt::Key_Down);
        }
        QStringList sorted = all;
        sorted.sort();
        walked.sort();
        QCOMPARE(walked, sorted);
        press(palette, Qt::Key_PageDown);
        press(palette, Qt::Key_PageUp);
        QVERIFY(!current(palette).isEmpty());
    }

    void theMouseChoosesAsWell()
    {
        const std::unique_ptr<MainWindow> window = m_world.open();
        window->open(Place(m_world.url()), false);
        window->open(Place::explore(hub::RepoKind::Model, m_world.endpoint()), false);
        CommandPalette &palette = show(*window);
        type(palette, u"clip"_s);
        const QListView *view = list(palette);
        QCOMPARE(current(palette), u"acme/clip-small"_s);
        const QPoint row = view->visualRect(view->currentIndex()).center();
        const int tabs = window->tabs().count();
        QTest::mouseClick(view->viewport(), Qt::MiddleButton, Qt::NoModifier, row);
        QCOMPARE(window->tabs().count(), tabs + 1);
        show(*window);
        type(palette, u"clip"_s);
        const QPoint heading = view->visualRect(view->model()->index(0, 0)).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, heading);
        QVERIFY(palette.isVisible());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, row);
        QVERIFY(!palette.isVisible());
        QCOMPARE(window->tabs().count(), tabs + 1);
    }

    void accountsAreSwitched()
    {
        auth::MemoryVault keychain;
        auth::MemoryVault file;
        auth::AccountStore accounts(m_world.settings, {.keychain = keychain, .file = file}, {});
        accounts.addForSession({.endpoint = m_world.hub.url(), .user = u"alice"_s}, "hf_a");
        accounts.addForSession({.endpoint = m_world.hub.url(), .user = u"bob"_s}, "hf_b");
        accounts.setActive(auth::Account::idOf(m_world.hub.url(), u"alice"_s));
        const std::unique_ptr<MainWindow> window = m_world.open();
        AccountSource source(accounts);
        window->commandPalette().addSource(&source);
        CommandPalette &palette = show(*window);
        type(palette, u"switch bob"_s);
        QCOMPARE(current(palette), u"Switch to bob"_s);
        press(palette, Qt::Key_Return);
        QCOMPARE(accounts.active().user, u"bob"_s);
    }

    void nothingFoundSaysSo()
    {
        QWidget window;
        CommandPalette palette(&window);
        palette.openOver({});
        QVERIFY(palette.findChild<QLabel *>(u"paletteNothing"_s)->isVisible());
    }

    void cleanup() { m_world.hub.clearSwitches(); }

    void pictures()
    {
        if (!scenes::areWanted())
            QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
        const auto make = [this](const QString &words) {
            auto window = m_world.open();
            m_world.openFiles(*window);
            CommandPalette &palette = show(*window);
            type(palette, words);
            [&] { QTRY_VERIFY(!rows(palette, PaletteModel::Row::Status).contains(u"Searching…"_s)); }();
            return window;
        };
        for (const QString &words : {QString(), u"harbour"_s, u"we"_s}) {
            scenes::shoot(u"palette-"_s + (words.isEmpty() ? u"rest"_s : words), [&]() -> std::unique_ptr<QWidget> {
                const std::unique_ptr<MainWindow> window = make(words);
                auto picture = std::make_unique<QLabel>(); // a popup is a window of its own
                picture->setPixmap(paletteOf(*window)->grab());
                picture->setFixedSize(picture->pixmap().size());
                return picture;
            });
        }
    }

private:
    PaletteWorld m_world;
};

QTEST_MAIN(CommandPaletteTest)
#include "commandpalettetest.moc"
