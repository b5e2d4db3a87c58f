#include "views/window/mainwindow.h"

#include "core/settings.h"
#include "exploreworld.h"
#include "repopaneworld.h"
#include "sandbox/sandboxhub.h"
#include "scenes.h"
#include "views/explore/explorepane.h"
#include "views/widgets/messagebar.h"
#include "views/window/aboutdialog.h"
#include "views/window/actions.h"
#include "views/window/keybindings.h"
#include "views/window/keyeditdialog.h"
#include "views/window/locationbar.h"
#include "views/window/pane.h"
#include "views/window/placetabs.h"
#include "views/window/shortcutsdialog.h"
#include "views/window/sidebardelegate.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QImage>
#include <QKeySequence>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPixmap>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

//! Shows nothing, and remembers what was asked of it.
class RecordingPane : public Pane
{
public:
    RecordingPane(Place start, QWidget *parent) : Pane(parent), m_place(std::move(start))
    {
        setFocusPolicy(Qt::StrongFocus);
    }

    Place place() const override { return m_place; }
    bool setPlace(const Place &place) override
    {
        // As the real panes: each sort of place has its own, and a repo's pane shows that repo.
        if (place.sort() != m_place.sort() || (place.isRepo() && !(place.repo().repo == m_place.repo().repo)))
            return false;
        m_place = place;
        return true;
    }
    void reload() override { ++reloads; }
    void focusFind() override { ++finds; }

    QString title() const override { return told.isEmpty() ? Pane::title() : told; }
    QString iconName() const override { return told.isEmpty() ? Pane::iconName() : u"organization"_s; }
    void tell(const QString &title) //!< what it is, which it only knows now
    {
        told = title;
        emit titleChanged();
    }

    int reloads = 0;
    int finds = 0;
    QString told;

private:
    Place m_place;
};

//! A window on a Hub that nobody asks anything.
struct World {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    hub::HubClient client{{.endpoint = hub::Endpoint(QUrl(u"http://127.0.0.1:9"_s))}};
    Theme theme{*qApp};
    QList<Place> made;

    PaneFactory factory()
    {
        return [this](const Place &place, QWidget *parent) {
            made.append(place);
            return new RecordingPane(place, parent);
        };
    }

    Place models() const { return Place::explore(hub::RepoKind::Model, client.endpoint()); }
    Place datasets() const { return Place::explore(hub::RepoKind::Dataset, client.endpoint()); }
    Place repo(const QString &id) const
    {
        return Place({.endpoint = client.endpoint(), .repo = {hub::RepoKind::Model, id}});
    }
};

RecordingPane *paneOf(MainWindow &window)
{
    return static_cast<RecordingPane *>(window.tabs().currentPane());
}

void trigger(MainWindow &window, const QString &id)
{
    QAction *action = window.actions().action(id);
    QVERIFY(action);
    QVERIFY(action->isEnabled());
    action->trigger();
}

void pressLocation(MainWindow &window, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    trigger(window, u"go.location"_s);
    auto *edit = window.findChild<QLineEdit *>(u"location"_s);
    edit->setText(text);
    QTest::keyClick(edit, Qt::Key_Return, modifiers);
}

void drop(QWidget &target, QMimeData &data)
{
    QDragEnterEvent enter(target.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent dropped(target.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &dropped);
}

} // namespace

//! The window around the panes.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void aFirstStartShowsModels();
    void aTabGoesBackAndForwardOnItsOwn();
    void aTallPaneDoesNotMakeTheWindowTaller();
    void goingBackFindsThePaneThatWasThere();
    void theMousesSideButtonsGoBackAndForward();
    void aRefinedPlaceIsNoStepOfTheHistory();
    void tabsCloseAndComeBackWithTheirHistory();
    void closingTheLastTabLeavesAFreshOne();
    void aMiddleClickClosesATab();
    void controlTabGoesAround();
    void aPlaceForANewTabOpensBehind();
    void crumbsPointTheWayLinesRun();
    void whatAPaneFindsOutIsShownAboveIt();
    void theSidebarWidensWithTheFont();
    void theLocationBarTakesAddressesAndWords();
    void wordsAreSearchedInTheKindThatIsShown();
    void anAddressThatLeadsNowhereStaysToBeCorrected();
    void escapeGivesTheCrumbsBack();
    void crumbsLeadUpwards();
    void aPlaceOfAnotherHubIsNotOpenedHere();
    void aDroppedLinkOpens();
    void droppedWordsAndFilesAreLeftAlone_data();
    void droppedWordsAndFilesAreLeftAlone();
    void theSidebarKnowsWhereOneIs();
    void theSidebarCountsWhatIsUnread();
    void theQuotaLeadsToTheActivity();
    void aRepoOfAnotherKindTakesThePlaceOfTheGuess();
    void tabsAndLooksAreThereAgainNextTime();
    void restoredTabsLoadWhenLookedAt();
    void anotherAccountReloadsAndAnotherHubStartsAfresh();
    void aWarningOfTheServerHasNoButtonOfTheMessageBefore();
    void theRateLimitIsSaid();
    void closingAsksFirstWhereThereIsAQuestion();
    void anUploadNamesTheFolderThatIsShown();
    void everyActionHasAWordAndKeysAreUnique();
    void noTwoShortcutsMeetInOnePlace();
    void whatHasNoTextHasAName();
    void shortcutsAreListed();
    void keysAreChangedAndKept();
    void keysOfAPageFollow();
    void aNewRepoIsProposedWhereOneIs();
    void reposOpenedLastFollowTheirNameAndAreForgotten();
    void scenesOfTheWindow();
    void scenesOfDialogs();
};

void MainWindowTest::aFirstStartShowsModels()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    QCOMPARE(window.tabs().count(), 1);
    QVERIFY(paneOf(window)->place() == world.models());
    QCOMPARE(window.windowTitle(), u"Models – Hubcap"_s);
    QVERIFY(!window.actions().action(u"go.back"_s)->isEnabled());
}

void MainWindowTest::aTabGoesBackAndForwardOnItsOwn()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.datasets(), false);
    window.open(world.repo(u"acme/clip"_s), true);
    window.open(world.repo(u"acme/other"_s), false);
    trigger(window, u"go.back"_s);
    QVERIFY(paneOf(window)->place() == world.repo(u"acme/clip"_s));
    QVERIFY(!window.actions().action(u"go.back"_s)->isEnabled());
    trigger(window, u"go.forward"_s);
    QVERIFY(paneOf(window)->place() == world.repo(u"acme/other"_s));
    window.tabs().setCurrentIndex(0);
    trigger(window, u"go.back"_s);
    QVERIFY(paneOf(window)->place() == world.models());
}

void MainWindowTest::goingBackFindsThePaneThatWasThere()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    Pane *list = paneOf(window);
    window.open(world.repo(u"acme/clip"_s), false);
    QVERIFY(paneOf(window) != list);
    trigger(window, u"go.back"_s);
    QCOMPARE(paneOf(window), list);
    QCOMPARE(world.made.size(), 2);
}

void MainWindowTest::theMousesSideButtonsGoBackAndForward()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    window.open(world.repo(u"acme/clip"_s), false);
    QTest::mouseClick(paneOf(window), Qt::BackButton);
    QVERIFY(paneOf(window)->place() == world.models());
    QTest::mouseClick(paneOf(window), Qt::ForwardButton);
    QVERIFY(paneOf(window)->place() == world.repo(u"acme/clip"_s));
}

void MainWindowTest::aRefinedPlaceIsNoStepOfTheHistory()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    emit paneOf(window)->placeRefined(Place(world.client.endpoint(), {.search = u"cl"_s}));
    QVERIFY(!window.actions().action(u"go.back"_s)->isEnabled());
    emit paneOf(window)->placeChanged(world.datasets());
    QVERIFY(window.actions().action(u"go.back"_s)->isEnabled());
    trigger(window, u"go.back"_s);
    QCOMPARE(paneOf(window)->place().query().search, u"cl"_s);
}

void MainWindowTest::tabsCloseAndComeBackWithTheirHistory()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.datasets(), true);
    window.open(world.repo(u"acme/clip"_s), false);
    QCOMPARE(window.tabs().count(), 2);
    trigger(window, u"tab.close"_s);
    QCOMPARE(window.tabs().count(), 1);
    QVERIFY(paneOf(window)->place() == world.models());
    trigger(window, u"tab.reopen"_s);
    QCOMPARE(window.tabs().count(), 2);
    QVERIFY(paneOf(window)->place() == world.repo(u"acme/clip"_s));
    trigger(window, u"go.back"_s);
    QVERIFY(paneOf(window)->place() == world.datasets());
}

void MainWindowTest::closingTheLastTabLeavesAFreshOne()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.repo(u"acme/clip"_s), false);
    trigger(window, u"tab.close"_s);
    QCOMPARE(window.tabs().count(), 1);
    QVERIFY(paneOf(window)->place() == world.models());
}

void MainWindowTest::aMiddleClickClosesATab()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.datasets(), true);
    window.show();
    auto *bar = window.findChild<QTabBar *>(u"tabs"_s);
    QTest::mouseClick(bar, Qt::MiddleButton, Qt::NoModifier, bar->tabRect(0).center());
    QCOMPARE(window.tabs().count(), 1);
    QVERIFY(paneOf(window)->place() == world.datasets());
}

void MainWindowTest::controlTabGoesAround()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.datasets(), true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(window.tabs().currentIndex(), 0);
    QTest::keyClick(&window, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(window.tabs().currentIndex(), 1);
}

void MainWindowTest::aPlaceForANewTabOpensBehind()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    emit paneOf(window)->placeRequested(world.repo(u"acme/clip"_s), true);
    QCOMPARE(window.tabs().count(), 2);
    QCOMPARE(window.tabs().currentIndex(), 0);
    emit paneOf(window)->placeRequested(world.repo(u"acme/other"_s), false);
    QVERIFY(paneOf(window)->place() == world.repo(u"acme/other"_s));
}

void MainWindowTest::crumbsPointTheWayLinesRun()
{
    World world;
    const auto hasArrow = [&world](Qt::LayoutDirection direction, const QString &arrow) {
        LocationBar bar;
        bar.setLayoutDirection(direction);
        bar.setPlace(Place::explore(hub::RepoKind::Space, world.client.endpoint()));
        hub::RepoUrl url = world.repo(u"acme/clip-small"_s).repo();
        url.view = hub::RepoUrl::View::History;
        bar.setPlace(Place(url));
        const QList<QLabel *> labels = bar.findChildren<QLabel *>(u"step"_s);
        return std::ranges::contains(labels, arrow, &QLabel::text);
    };
    QVERIFY(hasArrow(Qt::LeftToRight, u"›"_s));
    QVERIFY(hasArrow(Qt::RightToLeft, u"‹"_s) && !hasArrow(Qt::RightToLeft, u"›"_s));
}

void MainWindowTest::whatAPaneFindsOutIsShownAboveIt()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(Place::person(u"acme"_s, world.client.endpoint()), false);
    const auto picture = [&window] { return window.findChild<QLabel *>(u"locationIcon"_s)->pixmap().toImage(); };
    const QImage before = picture();
    paneOf(window)->tell(u"Acme Research"_s);
    QVERIFY(window.windowTitle().startsWith(u"Acme Research"_s));
    QVERIFY(picture() != before);
    window.open(Place::notifications(world.client.endpoint()), true);
    window.tabs().setCurrentIndex(0);
    QVERIFY(picture() != before);
}

void MainWindowTest::theSidebarWidensWithTheFont()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.resize(1600, 800);
    window.restore();
    window.show();
    const auto *dock = window.findChild<QDockWidget *>(u"sidebarDock"_s);
    QTRY_VERIFY(dock->width() > 0);
    const int before = dock->width();
    world.theme.setFontScale(2);
    QTRY_VERIFY(dock->width() > before * 17 / 10);
    world.theme.setFontScale(1);
    QTRY_VERIFY(dock->width() < before * 12 / 10);
}

void MainWindowTest::theLocationBarTakesAddressesAndWords()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    pressLocation(window, u"acme/clip"_s);
    QVERIFY(paneOf(window)->place() == world.repo(u"acme/clip"_s));
    pressLocation(window, u"http://127.0.0.1:9/datasets/acme/cats/tree/main/a"_s, Qt::AltModifier);
    QCOMPARE(window.tabs().count(), 2);
    QCOMPARE(paneOf(window)->place().repo().path, u"a"_s);
    QCOMPARE(paneOf(window)->place().repo().repo.kind, hub::RepoKind::Dataset);
}

void MainWindowTest::wordsAreSearchedInTheKindThatIsShown()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.datasets(), false);
    window.show();
    pressLocation(window, u"cats and dogs"_s);
    QCOMPARE(paneOf(window)->place().query().search, u"cats and dogs"_s);
    QCOMPARE(paneOf(window)->place().query().kind, hub::RepoKind::Dataset);
}

void MainWindowTest::anAddressThatLeadsNowhereStaysToBeCorrected()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    pressLocation(window, u"https://example.org/a/b"_s);
    auto *edit = window.findChild<QLineEdit *>(u"location"_s);
    const auto *problem = window.findChild<QLabel *>(u"locationProblem"_s);
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->text(), u"https://example.org/a/b"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"another server"_s));
    QVERIFY(paneOf(window)->place() == world.models());
    QTest::keyClicks(edit, u"x"_s);
    QVERIFY(!problem->isVisible());
}

void MainWindowTest::escapeGivesTheCrumbsBack()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    trigger(window, u"go.location"_s);
    auto *edit = window.findChild<QLineEdit *>(u"location"_s);
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->selectedText(), edit->text());
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QVERIFY(window.findChild<QWidget *>(u"crumbs"_s)->isVisible());
}

void MainWindowTest::aTallPaneDoesNotMakeTheWindowTaller()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.resize(900, 520);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *pane = window.findChild<Pane *>();
    QVERIFY(pane);
    pane->setMinimumHeight(900);
    QCoreApplication::processEvents();
    QCOMPARE(window.height(), 520);
}

void MainWindowTest::crumbsLeadUpwards()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.resize(1200, 700);
    window.show();
    window.open(Place({.endpoint = world.client.endpoint(),
                       .repo = {hub::RepoKind::Dataset, u"acme/cats"_s},
                       .view = hub::RepoUrl::View::File,
                       .revision = u"v1"_s,
                       .path = u"a/b/c.txt"_s}),
                false);
    const auto crumb = [&window](const QString &name) -> QToolButton * {
        for (QToolButton *button : window.findChild<QWidget *>(u"crumbs"_s)->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    };
    for (const QString &name : {u"acme"_s, u"cats"_s, u"v1"_s, u"a"_s, u"b"_s, u"c.txt"_s})
        QVERIFY2(crumb(name), qPrintable(name));
    QTest::mouseClick(crumb(u"a"_s), Qt::LeftButton);
    QCOMPARE(paneOf(window)->place().repo().view, hub::RepoUrl::View::Files);
    QCOMPARE(paneOf(window)->place().repo().path, u"a"_s);
    QCOMPARE(paneOf(window)->place().repo().revision, u"v1"_s);
    QTest::mouseClick(crumb(u"acme"_s), Qt::LeftButton);
    QVERIFY(paneOf(window)->place() == Place::person(u"acme"_s, world.client.endpoint()));
}

void MainWindowTest::aPlaceOfAnotherHubIsNotOpenedHere()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    window.openText(u"https://huggingface.co/acme/clip"_s);
    const auto *message = window.findChild<MessageBar *>(u"windowMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"huggingface.co"_s));
    QCOMPARE(window.tabs().count(), 1);
    window.open(world.datasets(), false);
    QVERIFY(!message->isVisible());
}

void MainWindowTest::aDroppedLinkOpens()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    QMimeData data;
    data.setUrls({QUrl(u"http://127.0.0.1:9/acme/clip/blob/main/a%20b.txt"_s)});
    drop(window, data);
    QCOMPARE(window.tabs().count(), 2);
    QCOMPARE(paneOf(window)->place().repo().path, u"a b.txt"_s);
    QMimeData text;
    text.setText(u"hf://datasets/acme/cats"_s);
    drop(window, text);
    QCOMPARE(window.tabs().count(), 3);
    QCOMPARE(paneOf(window)->place().repo().repo.id, u"acme/cats"_s);
}

void MainWindowTest::droppedWordsAndFilesAreLeftAlone_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    QTest::newRow("a local file") << QList{QUrl::fromLocalFile(u"/tmp/a"_s)} << QString();
    QTest::newRow("another site") << QList{QUrl(u"https://example.org/a/b"_s)} << QString();
    QTest::newRow("words") << QList<QUrl>() << u"some words of a text"_s;
    QTest::newRow("lines") << QList<QUrl>() << u"hf://a/b\nhf://c/d"_s;
}

void MainWindowTest::droppedWordsAndFilesAreLeftAlone()
{
    QFETCH(const QList<QUrl>, urls);
    QFETCH(const QString, text);
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    QMimeData data;
    if (!urls.isEmpty())
        data.setUrls(urls);
    else
        data.setText(text);
    drop(window, data);
    QCOMPARE(window.tabs().count(), 1);
}

void MainWindowTest::theSidebarKnowsWhereOneIs()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.setNamespaces(u"alice"_s, {u"acme"_s});
    window.show();
    const auto *list = window.findChild<QListView *>(u"sidebar"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Models"_s);
    window.open(world.datasets(), false);
    QCOMPARE(list->currentIndex().data().toString(), u"Datasets"_s);
    window.open(Place::ownedBy(u"acme"_s, hub::RepoKind::Space, world.client.endpoint()), false);
    QCOMPARE(list->currentIndex().data().toString(), u"acme"_s);
    window.open(world.repo(u"acme/clip"_s), false);
    QCOMPARE(list->currentIndex().data().toString(), u"clip"_s);

    const auto click = [list](const QString &text) {
        const QModelIndexList rows = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, text);
        QCOMPARE(rows.size(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(rows.first()).center());
    };
    click(u"alice"_s);
    QVERIFY(paneOf(window)->place() == Place::person(u"alice"_s, world.client.endpoint()));
    for (const QString &text : {u"Likes"_s, u"Collections"_s, u"Notifications"_s}) {
        click(text);
        QCOMPARE(list->currentIndex().data().toString(), text);
        QCOMPARE(paneOf(window)->place().title().section(u' ', 0, 0), text);
    }
    window.open(Place::collection(u"alice/to-read-0123456789abcdef01234567"_s, world.client.endpoint()), false);
    QCOMPARE(list->currentIndex().data().toString(), u"Collections"_s);
}

void MainWindowTest::theSidebarCountsWhatIsUnread()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.setUnread(3);
    window.setNamespaces(u"alice"_s, {});
    const auto *list = window.findChild<QListView *>(u"sidebar"_s);
    const auto row = [list] {
        return list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Notifications"_s).value(0);
    };
    QCOMPARE(row().data(Qt::ToolTipRole).toString(), u"3 unread notification(s)"_s);
    QCOMPARE(row().data(SidebarDelegate::CountRole).toLongLong(), 3);
    window.setUnread(0);
    QCOMPARE(row().data(Qt::ToolTipRole).toString(), u"No unread notifications"_s);
    window.setNamespaces({}, {});
    QVERIFY(!row().isValid());
    window.setUnread(1); // nobody is signed in: nothing to show it on
}

void MainWindowTest::theQuotaLeadsToTheActivity()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    emit world.client.rateLimitChanged({.bucket = u"api"_s, .remaining = 9, .resetSeconds = 60, .quota = 10});
    auto *label = window.findChild<QLabel *>(u"rateLimit"_s);
    QTest::mouseClick(label, Qt::LeftButton);
    QVERIFY(paneOf(window)->place() == Place::activity(world.client.endpoint()));
    QCOMPARE(window.tabs().count(), 2);
    window.tabs().setCurrentIndex(0);
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(window.tabs().count(), 3);
}

void MainWindowTest::aRepoOfAnotherKindTakesThePlaceOfTheGuess()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.open(world.repo(u"acme/cats"_s), false);
    const Place found({.endpoint = world.client.endpoint(), .repo = {hub::RepoKind::Dataset, u"acme/cats"_s}});
    paneOf(window)->setPlace(found);
    window.open(found, true);
    QCOMPARE(world.settings.recentRepos(), QStringList{u"http://127.0.0.1:9/datasets/acme/cats"_s});
}

void MainWindowTest::tabsAndLooksAreThereAgainNextTime()
{
    World world;
    {
        MainWindow window(world.client, world.settings, world.theme, world.factory());
        window.restore();
        window.open(world.datasets(), true);
        window.open(world.repo(u"acme/clip"_s), true);
        window.tabs().setCurrentIndex(1);
        trigger(window, u"theme.dark"_s);
        trigger(window, u"view.larger"_s);
        window.close();
    }
    world.theme.setChoice(Theme::Choice::Light);
    world.theme.setFontScale(1);
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    QCOMPARE(window.tabs().places(), QList({world.models(), world.datasets(), world.repo(u"acme/clip"_s)}));
    QCOMPARE(window.tabs().currentIndex(), 1);
    QCOMPARE(world.theme.choice(), Theme::Choice::Dark);
    QVERIFY(window.actions().action(u"theme.dark"_s)->isChecked());
    QCOMPARE(world.theme.fontScale(), 1.1);
}

void MainWindowTest::restoredTabsLoadWhenLookedAt()
{
    World world;
    world.settings.setOpenPlaces({world.models().url().toString(), world.datasets().url().toString()});
    world.settings.setCurrentTab(1);
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    QCOMPARE(world.made, QList{world.datasets()});
    window.tabs().setCurrentIndex(0);
    QCOMPARE(world.made.size(), 2);
}

void MainWindowTest::anotherAccountReloadsAndAnotherHubStartsAfresh()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    const RecordingPane *first = paneOf(window);
    window.open(world.datasets(), true);
    const RecordingPane *second = paneOf(window);
    world.client.setSession({.endpoint = world.client.endpoint(), .token = "hf_x"});
    QCOMPARE(second->reloads, 1);
    QCOMPARE(first->reloads, 0);
    window.tabs().setCurrentIndex(0);
    QCOMPARE(first->reloads, 1);
    world.client.setSession({.endpoint = hub::Endpoint(QUrl(u"http://127.0.0.1:10"_s))});
    QCOMPARE(window.tabs().count(), 1);
    QVERIFY(paneOf(window)->place() == world.models());
    QVERIFY(!window.actions().action(u"tab.reopen"_s)->isEnabled());
}

void MainWindowTest::aWarningOfTheServerHasNoButtonOfTheMessageBefore()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    window.open(Place({.endpoint = hub::Endpoint(QUrl(u"https://elsewhere.example"_s)),
                       .repo = {hub::RepoKind::Model, u"a/b"_s}}),
                false);
    auto *message = window.findChild<MessageBar *>(u"windowMessage"_s);
    auto *button = message->findChild<QToolButton *>(u"action"_s);
    QVERIFY(button->isVisible());
    emit world.client.warningReceived(u"version"_s, u"This program is old."_s);
    QCOMPARE(message->text(), u"This program is old."_s);
    QVERIFY(!button->isVisible());
}

void MainWindowTest::theRateLimitIsSaid()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    const auto *label = window.findChild<QLabel *>(u"rateLimit"_s);
    QVERIFY(!label->isVisible());
    emit world.client.rateLimitChanged({.bucket = u"resolvers"_s, .remaining = 1, .resetSeconds = 10, .quota = 5000});
    QVERIFY(!label->isVisible());
    emit world.client.rateLimitChanged({.bucket = u"api"_s, .remaining = 812, .resetSeconds = 190, .quota = 1000});
    QVERIFY(label->isVisible());
    QVERIFY2(label->text().startsWith(u"api 812/1,000 · reset 3:"_s)
                 || label->text().startsWith(u"api 812/1000 · reset 3:"_s),
             qPrintable(label->text()));
}

void MainWindowTest::closingAsksFirstWhereThereIsAQuestion()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    std::function<void(bool)> answer;
    window.setCloseQuestion([&answer](QWidget *, std::function<void(bool)> reply) { answer = std::move(reply); });
    window.close();
    QVERIFY(window.isVisible());
    answer(false);
    QVERIFY(window.isVisible());
    window.close();
    answer(true);
    QTRY_VERIFY(!window.isVisible());
}

void MainWindowTest::anUploadNamesTheFolderThatIsShown()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    QVERIFY(!window.actions().action(u"repo.upload"_s)->isEnabled());
    window.open(Place({.endpoint = world.client.endpoint(),
                       .repo = {hub::RepoKind::Model, u"acme/clip"_s},
                       .view = hub::RepoUrl::View::Files,
                       .revision = u"dev"_s,
                       .path = u"weights"_s}),
                false);
    QString revision;
    QString folder;
    connect(&window, &MainWindow::uploadRequested, &window,
            [&](const hub::RepoId &, const QString &where, const QString &path, const QStringList &) {
                revision = where;
                folder = path;
            });
    trigger(window, u"repo.upload"_s);
    QCOMPARE(revision, u"dev"_s);
    QCOMPARE(folder, u"weights"_s);
}

void MainWindowTest::everyActionHasAWordAndKeysAreUnique()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    QStringList keys;
    for (const QAction *action : window.actions().all()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(window.actions().action(action->objectName()) == action, qPrintable(action->objectName()));
        for (const QKeySequence &key : action->shortcuts())
            keys += key.toString();
    }
    QStringList unique = keys;
    unique.removeDuplicates();
    QCOMPARE(keys, unique);
}

//! Of the window and of everything in it, those of single widgets included: two that can be meant by one key do
//! nothing.
void MainWindowTest::noTwoShortcutsMeetInOnePlace()
{
    RepoPaneWorld hub;
    Theme theme(*qApp);
    MainWindow window(hub.client, hub.settings, theme, [&hub](const Place &place, QWidget *parent) -> Pane * {
        auto *pane = new RepoPane(hub.services(), place, parent);
        pane->setAccount(hub.writer());
        return pane;
    });
    window.resize(1200, 800);
    window.show();
    window.open(Place(hub.url(hub::RepoUrl::View::Files)), false);
    QTRY_VERIFY(part<QTreeView>(window, "fileTree") && part<QTreeView>(window, "fileTree")->model()->rowCount() > 3);

    struct Use {
        QKeySequence key;
        QString name;
        const QWidget *widget = nullptr;
        Qt::ShortcutContext context = Qt::WindowShortcut;

        bool isEverywhere() const { return context == Qt::WindowShortcut || context == Qt::ApplicationShortcut; }
        bool reaches(const QWidget *other) const
        {
            return isEverywhere() || widget == other
                || (context == Qt::WidgetWithChildrenShortcut && widget->isAncestorOf(other));
        }
    };
    QList<Use> uses;
    for (const QAction *action : window.findChildren<QAction *>()) {
        for (const QObject *object : action->associatedObjects()) {
            const auto *widget = qobject_cast<const QWidget *>(object);
            if (!widget || widget->window() != &window || qobject_cast<const QToolButton *>(widget))
                continue;
            for (const QKeySequence &key : action->shortcuts())
                uses.append(Use{key, action->objectName(), widget, action->shortcutContext()});
            break; // the window's own actions are in its menus, too
        }
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        const auto *widget = qobject_cast<const QWidget *>(shortcut->parent());
        if (widget && widget->window() == &window)
            uses.append(Use{shortcut->key(), shortcut->objectName() + u" of "_s + widget->objectName(), widget,
                            shortcut->context()});
    }
    QVERIFY(std::ranges::any_of(uses, [](const Use &use) { return use.name == "newFile"_L1; }));
    QVERIFY(std::ranges::any_of(uses, [](const Use &use) { return use.name == "go.notifications"_L1; }));
    QStringList clashes;
    for (qsizetype i = 0; i < uses.size(); ++i) {
        for (qsizetype j = i + 1; j < uses.size(); ++j) {
            const Use &one = uses[i];
            const Use &other = uses[j];
            if (one.key == other.key && (one.reaches(other.widget) || other.reaches(one.widget)))
                clashes += one.key.toString() + u": "_s + one.name + u" and "_s + other.name;
        }
    }
    QCOMPARE(clashes.join(u'\n'), QString());
}

void MainWindowTest::whatHasNoTextHasAName()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        // The icons in a line of text are no controls, whatever class they are of.
        QVERIFY2(qobject_cast<QLineEdit *>(button->parent()) || !button->text().isEmpty()
                     || !button->accessibleName().isEmpty() || button->isHidden(),
                 qPrintable(button->objectName() + u" in "_s + button->parent()->objectName()));
    for (const QLineEdit *edit : window.findChildren<QLineEdit *>())
        QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
}

void MainWindowTest::shortcutsAreListed()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    trigger(window, u"window.shortcuts"_s);
    auto *dialog = window.findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    const auto shown = [dialog] {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisibleTo(dialog))
                texts += label->text();
        }
        return texts;
    };
    QVERIFY(shown().contains(u"Reload"_s));
    QVERIFY(shown().contains(u"F5"_s));
    dialog->findChild<QLineEdit *>(u"shortcutSearch"_s)->setText(u"reopen"_s);
    QVERIFY(shown().contains(u"Reopen closed tab"_s));
    QVERIFY(!shown().contains(u"Reload"_s));
}

void MainWindowTest::keysAreChangedAndKept()
{
    World world;
    const auto press = [](MainWindow &window, Qt::Key key) {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, Qt::ControlModifier);
    };
    const auto record = [](QDialog &dialog, const char *field, Qt::Key key) {
        auto *edit = dialog.findChild<QKeySequenceEdit *>(QLatin1StringView(field));
        edit->setFocus();
        QTest::keyClick(edit, key, Qt::ControlModifier);
    };
    {
        MainWindow window(world.client, world.settings, world.theme, world.factory());
        window.restore();
        window.show();
        const auto *tabs = window.findChild<QTabBar *>(u"tabs"_s);
        const int before = tabs->count();
        press(window, Qt::Key_T);
        QCOMPARE(tabs->count(), before + 1);
        trigger(window, u"window.shortcuts"_s);
        auto *dialog = window.findChild<ShortcutsDialog *>();
        const auto *resetAll = dialog->findChild<QPushButton *>(u"resetAllKeys"_s);
        QVERIFY(!resetAll->isEnabled());
        const auto change = [dialog](const QString &id) -> QDialog * {
            QTest::mouseClick(dialog->findChild<QToolButton *>(u"changeKeys-"_s + id), Qt::LeftButton);
            const auto find = [dialog] { return dialog->findChild<QDialog *>(u"keyEditDialog"_s); };
            return QTest::qWaitFor([&find] { return find() != nullptr; }) ? find() : nullptr;
        };
        const auto isClosed = [dialog] { return !dialog->findChild<QDialog *>(u"keyEditDialog"_s); };
        QDialog *edit = change(u"tab.new"_s);
        QVERIFY(edit);
        const auto *verdict = edit->findChild<QLabel *>(u"keyVerdict"_s);
        auto *use = edit->findChild<QPushButton *>(u"useKeys"_s);
        record(*edit, "firstKey", Qt::Key_Return); // nobody may have it
        QVERIFY(!use->isEnabled());
        QVERIFY(verdict->text().contains(u"cannot be had"_s));
        record(*edit, "firstKey", Qt::Key_K); // of the palette
        QVERIFY2(verdict->text().contains(u"would lose it"_s), qPrintable(verdict->text()));
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_VERIFY(isClosed());
        QCOMPARE(window.actions().action(u"tab.new"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(!window.actions().action(u"go.palette"_s)->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_K)));
        QVERIFY(resetAll->isEnabled());
        dialog->reject();
        press(window, Qt::Key_K);
        QCOMPARE(tabs->count(), before + 2);
        press(window, Qt::Key_T);
        QCOMPARE(tabs->count(), before + 2); // no longer
    }
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    const auto *tabs = window.findChild<QTabBar *>(u"tabs"_s);
    const int before = tabs->count();
    press(window, Qt::Key_K); // as chosen at another start
    QCOMPARE(tabs->count(), before + 1);
    trigger(window, u"window.shortcuts"_s);
    auto *dialog = window.findChild<ShortcutsDialog *>();
    QTest::mouseClick(dialog->findChild<QToolButton *>(u"resetKeys-tab.new"_s), Qt::LeftButton);
    QTRY_COMPARE(window.actions().action(u"tab.new"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_T));
    QVERIFY(!world.settings.shortcuts().isEmpty()); // the palette still lacks its own
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"resetAllKeys"_s), Qt::LeftButton);
    QTRY_VERIFY(world.settings.shortcuts().isEmpty());
    QVERIFY(window.actions().action(u"go.palette"_s)->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_K)));
}

void MainWindowTest::keysOfAPageFollow()
{
    World world;
    KeyBindings bindings(world.settings);
    QAction first(u"Rename…"_s);
    first.setObjectName(u"rename"_s);
    first.setShortcut(Qt::Key_F2);
    bindings.adopt(&first);
    bindings.choose(u"rename"_s, {Qt::Key_F9});
    QCOMPARE(first.shortcut(), QKeySequence(Qt::Key_F9));
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.show();
    QWidget page(&window); // as a page that opens later
    QAction later(u"Rename…"_s);
    later.setObjectName(u"rename"_s);
    later.setShortcut(Qt::Key_F2);
    page.addAction(&later);
    QCOMPARE(later.shortcut(), QKeySequence(Qt::Key_F9));
    QAction other(u"Copy"_s);
    other.setShortcut(Qt::Key_F2);
    page.addAction(&other);
    QCOMPARE(other.shortcut(), QKeySequence(Qt::Key_F2));
}

void MainWindowTest::aNewRepoIsProposedWhereOneIs()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    window.setNamespaces({}, {});
    QVERIFY(!window.actions().action(u"repo.new"_s)->isEnabled());
    window.setNamespaces(u"alice"_s, {u"acme"_s});
    QSignalSpy requested(&window, &MainWindow::newRepoRequested);
    window.open(world.repo(u"acme/clip-small"_s), false);
    trigger(window, u"repo.new"_s);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(0).value<hub::RepoKind>(), hub::RepoKind::Model);
    QCOMPARE(requested.first().at(1).toString(), u"acme"_s);
}

void MainWindowTest::reposOpenedLastFollowTheirNameAndAreForgotten()
{
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    window.restore();
    window.show();
    window.open(world.repo(u"acme/one"_s), false);
    window.open(world.repo(u"acme/two"_s), false);
    const auto *list = window.findChild<QListView *>(u"sidebar"_s)->model();
    const auto has = [list](const QString &name) {
        return !list->match(list->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchContains | Qt::MatchCaseSensitive)
                    .isEmpty();
    };
    QVERIFY(has(u"one"_s));
    window.renameRepo({hub::RepoKind::Model, u"acme/one"_s}, {hub::RepoKind::Model, u"acme/uno"_s});
    QVERIFY(!has(u"acme/one"_s));
    QVERIFY(has(u"uno"_s));
    QCOMPARE(world.settings.recentRepos().size(), 2);
    window.forgetRepo({hub::RepoKind::Model, u"acme/uno"_s});
    QVERIFY(!has(u"uno"_s));
    QVERIFY(has(u"two"_s));
    QCOMPARE(world.settings.recentRepos().size(), 1);
}

void MainWindowTest::scenesOfTheWindow()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    sandbox::SandboxHub hub;
    hub.addSampleData();
    World world;
    world.client.setSession({.endpoint = hub::Endpoint(hub.url()), .token = "hf_sandbox_alice"});
    ExploreWorld explore(world.client);
    const PaneFactory panes = [&](const Place &place, QWidget *parent) -> Pane * {
        if (place.isExplore())
            return new ExplorePane(explore.services(), place, parent);
        return new RecordingPane(place, parent);
    };
    using Act = std::function<void(MainWindow &)>;
    const auto shoot = [&](const QString &name, const QSize &size, const QList<Place> &places, double scale = 1,
                           const Act &act = {}) {
        Settings settings(world.folder.filePath(name + u".ini"_s));
        settings.setTheme(world.theme.choice() == Theme::Choice::Dark ? u"dark"_s : u"light"_s);
        settings.setFontScale(scale);
        settings.setRecentRepos({world.repo(u"acme/clip-small"_s).url().toString(),
                                 world.repo(u"alice/a-name-that-is-rather-long-for-a-side-bar"_s).url().toString()});
        MainWindow window(world.client, settings, world.theme, panes);
        window.restore();
        window.setNamespaces(u"alice"_s, {u"acme"_s, u"openfoundry"_s});
        window.setSandbox(true);
        window.tabs().closeAll();
        window.tabs().restore(places, 0);
        window.resize(size);
        window.show();
        const auto *list = window.tabs().currentPane()->findChild<QListView *>(u"repoList"_s);
        if (list)
            QTRY_VERIFY(list->model()->rowCount() > 0);
        if (act)
            act(window);
        scenes::save(window, name);
    };
    const QList<Place> three{world.models(), world.repo(u"acme/clip-small"_s),
                             Place::explore(hub::RepoKind::Space, world.client.endpoint())};
    const QSize ordinary(1180, 760);
    world.theme.setChoice(Theme::Choice::Light);
    shoot(u"window-light"_s, ordinary, three);
    shoot(u"window-narrow"_s, {700, 620}, three);
    shoot(u"window-spaces"_s, ordinary, {three[2], three[0], world.datasets()});
    world.theme.setChoice(Theme::Choice::Dark);
    shoot(u"window-dark"_s, ordinary, three);
    shoot(u"window-dark-datasets"_s, ordinary, {world.datasets(), three[0]});
    world.theme.setChoice(Theme::Choice::Light);
    shoot(u"window-200"_s, {1400, 1000}, three, 2);
    // An address that leads nowhere, and one of another server.
    const Act misspell = [](MainWindow &window) { window.openText(u"https://example.org/a/b"_s); };
    const Act stray = [](MainWindow &window) { window.openText(u"https://huggingface.co/acme/clip-small"_s); };
    shoot(u"window-problem-light"_s, ordinary, three, 1, misspell);
    shoot(u"window-problem-narrow"_s, {700, 620}, three, 1, misspell);
    shoot(u"window-problem-200"_s, {1400, 1000}, three, 2, misspell);
    shoot(u"window-elsewhere-light"_s, ordinary, three, 1, stray);
    world.theme.setChoice(Theme::Choice::Dark);
    shoot(u"window-problem-dark"_s, ordinary, three, 1, misspell);
    shoot(u"window-elsewhere-dark"_s, ordinary, three, 1, stray);
    world.theme.setChoice(Theme::Choice::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    shoot(u"window-rtl"_s, ordinary, three);
    shoot(u"window-problem-rtl"_s, ordinary, three, 1, misspell);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void MainWindowTest::scenesOfDialogs()
{
    if (!scenes::areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    World world;
    MainWindow window(world.client, world.settings, world.theme, world.factory());
    KeyBindings bindings(world.settings);
    for (QAction *action : window.actions().all())
        bindings.adopt(action, KeyBindings::Which::Any);
    bindings.choose(u"view.reload"_s, {Qt::CTRL | Qt::Key_R});
    scenes::shoot(u"shortcuts"_s, [&] {
        auto dialog = std::make_unique<ShortcutsDialog>(window.actions(), bindings);
        dialog->show();
        return dialog;
    });
    scenes::shoot(u"keyedit"_s, [&] {
        auto dialog = std::make_unique<KeyEditDialog>(bindings, u"view.reload"_s, u"Reload"_s);
        dialog->show();
        dialog->findChild<QKeySequenceEdit *>(u"secondKey"_s)->setKeySequence(Qt::CTRL | Qt::Key_T);
        return dialog;
    });
    scenes::shoot(u"about"_s, [] {
        auto dialog = std::make_unique<AboutDialog>();
        dialog->show();
        return dialog;
    });
    bindings.resetAll();
}

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
