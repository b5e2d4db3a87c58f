#include "models/cards/imageconsent.h"
#include "repopaneworld.h"
#include "scenes.h"
#include "views/history/revisionselector.h"
#include "views/widgets/dropoverlay.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

class RepoPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void theCardAndTheFactsOfARepoAreShown();
    void whatTheScannersFoundIsSaidFirst();
    void aRepoThatIsCleanIsCalledSo();
    void resultsAndFamilyOfAModelAreAmongItsFacts();
    void theFamilyReachesBeyondTheNextOfKin();
    void aBrokenBeginningOfACardIsSaid();
    void imagesAreRememberedForTheOwner();
    void aRepoWithoutACardSaysSo();
    void tabsAreSteps();
    void aPlaceLeadsToItsPage();
    void theNameCanBeCopied();
    void anotherRevisionIsChosenFromTheList();
    void anyCommitCanBeTyped();
    void aMissingRevisionOffersTheDefaultOne();
    void aMissingRepoOffersToSignIn();
    void aDatasetIsFoundBehindABareName();
    void aFailedAnswerCanBeRetried();
    void droppedFilesBecomeAnUpload();
    void aDropThatCannotSucceedIsRefusedBeforehand();
    void pastedTextBecomesAFile();
    void theUploadButtonAsksForFiles();
    void afterAnUploadTheNewFilesAreThere();
    void scenes();

private:
    static void drag(RepoPane &pane, const QMimeData &data, const QPoint &at);
    static void drop(RepoPane &pane, const QMimeData &data, const QPoint &at);
    static QTextBrowser *cardOf(const RepoPane &pane)
    {
        return part<QTextBrowser>(*part<QWidget>(pane, "overviewPage"), "card");
    }
};

void RepoPaneTest::theCardAndTheFactsOfARepoAreShown()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url());
    QTRY_VERIFY(cardOf(*pane)->toPlainText().contains(u"contrastive model"_s));
    QCOMPARE(part<QAbstractButton>(*pane, "likes")->text(), u"128"_s);
    QCOMPARE(part<QLabel>(*pane, "downloads")->text(), u"45.2k"_s);
    QVERIFY(!part<QWidget>(*pane, "privateMark")->isVisible());
    const QStringList wanted{u"apache-2.0"_s, u"transformers"_s, u"openai/clip-vit-base-patch32"_s, u"acme/captions"_s};
    const QList<QAbstractButton *> chips = part<QWidget>(*pane, "facts")->findChildren<QAbstractButton *>();
    for (const QString &text : wanted)
        QVERIFY2(std::ranges::any_of(chips, [&](const QAbstractButton *chip) { return chip->text() == text; }),
                 qPrintable(text));

    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    const auto licence =
        std::ranges::find_if(chips, [](const QAbstractButton *chip) { return chip->text() == "apache-2.0"_L1; });
    QTest::mouseClick(*licence, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<Place>().query().filters, QStringList{u"license:apache-2.0"_s});
}

void RepoPaneTest::whatTheScannersFoundIsSaidFirst()
{
    RepoPaneWorld world;
    world.commit(u"Add a virus"_s,
                 {{.path = u"weights/bad.bin"_s, .content = "X5O!EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"}});
    const auto pane = world.open(world.url());
    auto *message = part<MessageBar>(*pane, "scanMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->severity(), MessageBar::Severity::Warning);
    QVERIFY2(message->text().contains(u"weights/bad.bin"_s), qPrintable(message->text()));
    QCOMPARE(part<QAbstractButton>(*pane, "scans")->text(), u"1 file(s) flagged"_s);
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(pane->place(), Place(world.url(View::File, u"weights/bad.bin"_s)));
}

void RepoPaneTest::aRepoThatIsCleanIsCalledSo()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<QAbstractButton>(*pane, "scans"));
    QCOMPARE(part<QAbstractButton>(*pane, "scans")->text(), u"Safe"_s);
    QVERIFY(!part<MessageBar>(*pane, "scanMessage")->isVisible());
}

void RepoPaneTest::resultsAndFamilyOfAModelAreAmongItsFacts()
{
    RepoPaneWorld world;
    world.commit(
        u"State the results"_s,
        {{.path = u"README.md"_s,
          .content = "---\nlicense: mit\nbase_model: openai/clip-vit-base-patch32\nmodel-index:\n- name: clip\n"
                     "  results:\n  - task: {type: image-classification}\n"
                     "    dataset: {type: imagenet, name: ImageNet}\n    metrics:\n"
                     "    - {type: accuracy, value: 61.3, name: Top-1}\n---\n# Clip\n"}});
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<QWidget>(*pane, "evaluationResults"));
    QStringList texts;
    for (const QLabel *label : part<QWidget>(*pane, "evaluationResults")->findChildren<QLabel *>())
        texts += label->text();
    for (const QLabel *label : part<QWidget>(*pane, "facts")->findChildren<QLabel *>())
        texts += label->text();
    QVERIFY2(texts.contains(u"ImageNet · Top-1"_s) && texts.contains(u"61.3"_s), qPrintable(texts.join(u'\n')));
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    const QList<QAbstractButton *> chips = part<QWidget>(*pane, "modelFamily")->findChildren<QAbstractButton *>();
    QCOMPARE(chips.size(), 1);
    QTest::mouseClick(chips.first(), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<Place>().query().filters, QStringList{u"base_model:acme/clip-small"_s});
}

void RepoPaneTest::theFamilyReachesBeyondTheNextOfKin()
{
    RepoPaneWorld world;
    const auto add = [&world](const QString &id, const QByteArray &card) {
        world.hub.addRepo(sandbox::Kind::Model, id);
        world.hub.commitFiles(sandbox::Kind::Model, id, {{.path = u"README.md"_s, .content = card}});
    };
    add(u"acme/root"_s, "---\nlicense: mit\n---\n# Root\n");
    add(u"acme/base"_s, "---\nbase_model: acme/root\n---\n# Base\n");
    add(u"acme/tuned"_s, "---\nbase_model: acme/clip-small\n---\n# Tuned\n");
    add(u"acme/tuned-too"_s, "---\nbase_model: acme/clip-small\n---\n# Tuned\n");
    add(u"acme/small"_s, "---\nbase_model: acme/clip-small\nbase_model_relation: quantized\n---\n# Small\n");
    world.commit(u"State the base"_s,
                 {{.path = u"README.md"_s, .content = "---\nlicense: mit\nbase_model: acme/base\n---\n# Clip\n"}});
    const auto pane = world.open(world.url());
    const auto chipNamed = [&pane](const QString &text) -> QAbstractButton * {
        const auto *facts = part<QWidget>(*pane, "facts");
        const QList<QAbstractButton *> chips =
            facts ? facts->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
        const auto found = std::ranges::find(chips, text, &QAbstractButton::text);
        return found == chips.end() ? nullptr : *found;
    };
    QTRY_VERIFY(chipNamed(u"acme/root"_s));
    QVERIFY(chipNamed(u"acme/base"_s));
    QTRY_VERIFY(chipNamed(u"3 model(s) made from it: 2 fine-tuned, 1 quantized"_s));
    QSignalSpy requested(pane.get(), &Pane::placeRequested);
    QTest::mouseClick(chipNamed(u"acme/root"_s), Qt::LeftButton);
    QCOMPARE(requested.first().first().value<Place>().repo().repo.id, u"acme/root"_s);
}

void RepoPaneTest::aBrokenBeginningOfACardIsSaid()
{
    RepoPaneWorld world;
    world.commit(u"Break the card"_s,
                 {{.path = u"README.md"_s, .content = "---\nlicense: mit\ntags: [a, b\n---\n# Clip\n"}});
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<QLabel>(*pane, "cardProblem"));
    QVERIFY(part<QLabel>(*pane, "cardProblem")->text().contains(u"README.md"_s));
}

void RepoPaneTest::imagesAreRememberedForTheOwner()
{
    RepoPaneWorld world;
    world.commit(u"Show it"_s, {{.path = u"README.md"_s, .content = "# Clip\n\n![chart](chart.png)\n"}});
    const auto pane = world.open(world.url());
    auto *overview = part<QWidget>(*pane, "overviewPage");
    QTRY_VERIFY(part<QWidget>(*overview, "imageBar")->isVisible());
    QTest::mouseClick(part<QToolButton>(*overview, "loadImagesOfOwner"), Qt::LeftButton);
    QVERIFY(!world.settings.loadsRemoteImages());
    QVERIFY(imageconsent::isGiven(world.settings, world.endpoint(), RepoWorld::repo(u"acme/other"_s)));
    QVERIFY(!imageconsent::isGiven(world.settings, world.endpoint(), RepoWorld::repo(u"eve/other"_s)));
    QVERIFY(!imageconsent::isGiven(world.settings, hub::Endpoint(), RepoWorld::repo()));
    const auto again = world.open(world.url());
    QTRY_VERIFY(cardOf(*again)->toPlainText().contains(u"Clip"_s));
    QTest::qWait(50);
    QVERIFY(!part<QWidget>(*part<QWidget>(*again, "overviewPage"), "imageBar")->isVisible());
}

void RepoPaneTest::aRepoWithoutACardSaysSo()
{
    RepoPaneWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"acme/bare"_s);
    world.prompter.files = {world.makeFile(u"README.md"_s)};
    const auto pane = world.open({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/bare"_s)});
    auto *states = part<PaneStates>(*pane, "cardStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Empty);
    QSignalSpy uploads(pane.get(), &Pane::uploadRequested);
    QTest::mouseClick(part<QPushButton>(*states, "emptyAction"), Qt::LeftButton);
    QCOMPARE(uploads.size(), 1);
    QCOMPARE(uploads.first().at(3).toStringList(), world.prompter.files);
}

void RepoPaneTest::tabsAreSteps()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<PaneStates>(*pane, "repoStates")->state() == PaneStates::State::Content);
    QSignalSpy steps(pane.get(), &Pane::placeChanged);
    auto *tabs = part<QTabBar>(*pane, "repoTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QCOMPARE(steps.size(), 1);
    QCOMPARE(pane->place().url(), QUrl(world.hub.url().toString() + u"/acme/clip-small/tree/main"_s));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    QCOMPARE(steps.size(), 2);
    QCOMPARE(pane->place().url(), QUrl(world.hub.url().toString() + u"/acme/clip-small/commits/main"_s));
}

void RepoPaneTest::aPlaceLeadsToItsPage()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<PaneStates>(*pane, "repoStates")->state() == PaneStates::State::Content);
    QSignalSpy steps(pane.get(), &Pane::placeChanged);
    const Place file(world.url(View::File, u"config.json"_s));
    QVERIFY(pane->setPlace(file));
    QCOMPARE(part<QTabBar>(*pane, "repoTabs")->currentIndex(), 1);
    QTRY_COMPARE(part<QTreeView>(*pane, "json")->model()->index(0, 0).data().toString(), u"model_type"_s);
    QCOMPARE(pane->place(), file);
    QVERIFY(pane->setPlace(Place(world.url(View::History))));
    QCOMPARE(part<QTabBar>(*pane, "repoTabs")->currentIndex(), 2);
    QVERIFY(pane->setPlace(file));
    QCOMPARE(pane->place(), file);
    QCOMPARE(steps.size(), 0);
    QVERIFY(!pane->setPlace(Place()));
}

void RepoPaneTest::theNameCanBeCopied()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url());
    QTest::mouseClick(part<QToolButton>(*pane, "copyRepo"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"acme/clip-small"_s);
}

void RepoPaneTest::anotherRevisionIsChosenFromTheList()
{
    RepoPaneWorld world;
    world.commit(u"Try"_s, {{.path = u"trial.txt"_s, .content = "trial"}}, 0, u"experiment"_s);
    const auto pane = world.open(world.url(View::Files));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() > 3);
    const auto before = tree->model()->rowCount();
    QSignalSpy steps(pane.get(), &Pane::placeChanged);
    auto *selector = part<RevisionSelector>(*pane, "revisionSelector");
    QTest::mouseClick(selector, Qt::LeftButton);
    auto *filter = selector->findChild<QLineEdit *>(u"revisionFilter"_s);
    QVERIFY(filter->isVisible());
    QTRY_VERIFY(selector->findChild<QListView *>(u"revisionList"_s)->model()->rowCount() >= 4);
    QTest::keyClicks(filter, u"exp"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!filter->isVisible());
    QCOMPARE(pane->revision(), u"experiment"_s);
    QCOMPARE(steps.size(), 1);
    QTRY_COMPARE(tree->model()->rowCount(), before + 1);
    QCOMPARE(pane->place().repo().revision, u"experiment"_s);
}

void RepoPaneTest::anyCommitCanBeTyped()
{
    RepoPaneWorld world;
    const QString old = QString::fromLatin1(world.commit(u"Old"_s, {{.path = u"old.txt"_s, .content = "old"}}));
    world.hub.commitFiles(sandbox::Kind::Model, RepoWorld::id(), {.deletions = {u"old.txt"_s}});
    const auto pane = world.open(world.url(View::Files));
    auto *selector = part<RevisionSelector>(*pane, "revisionSelector");
    QTest::mouseClick(selector, Qt::LeftButton);
    auto *filter = selector->findChild<QLineEdit *>(u"revisionFilter"_s);
    QTest::keyClicks(filter, old);
    QVERIFY(selector->findChild<QPushButton *>(u"revisionTyped"_s)->isVisible());
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(pane->revision(), old);
    QCOMPARE(selector->text(), old.first(7));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"old.txt"_s).size() == 1);
    QVERIFY(!part<QPushButton>(*pane, "upload")->isEnabled());
}

void RepoPaneTest::aMissingRevisionOffersTheDefaultOne()
{
    RepoPaneWorld world;
    hub::RepoUrl url = world.url(View::Files);
    url.revision = u"gone"_s;
    const auto pane = world.open(url);
    auto *states = part<PaneStates>(*pane, "repoStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    auto *action = part<QWidget>(*states, "error")->findChild<QPushButton *>(u"errorAction"_s);
    QCOMPARE(action->text(), u"Go to main"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
    QCOMPARE(pane->revision(), u"main"_s);
}

void RepoPaneTest::aMissingRepoOffersToSignIn()
{
    RepoPaneWorld world;
    world.client.setSession(world.session({}));
    const auto pane = world.open({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/none"_s)});
    pane->setAccount(auth::Account::signedOut(world.hub.url()));
    auto *states = part<PaneStates>(*pane, "repoStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QVERIFY(!part<QPushButton>(*pane, "upload")->isEnabled());
    QSignalSpy signIns(pane.get(), &Pane::signInRequested);
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"errorAction"_s), Qt::LeftButton);
    QCOMPARE(signIns.size(), 1);
}

void RepoPaneTest::aDatasetIsFoundBehindABareName()
{
    RepoPaneWorld world;
    world.hub.addRepo(sandbox::Kind::Dataset, u"acme/captions"_s);
    const auto pane = world.open({.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/captions"_s)});
    QSignalSpy refined(pane.get(), &Pane::placeRefined);
    QTRY_COMPARE(refined.size(), 1);
    QCOMPARE(pane->place().repo().repo.kind, hub::RepoKind::Dataset);
    QVERIFY(part<QWidget>(*pane, "repoMessage")->isVisible());
    QTRY_COMPARE(part<PaneStates>(*pane, "repoStates")->state(), PaneStates::State::Content);
}

void RepoPaneTest::aFailedAnswerCanBeRetried()
{
    RepoPaneWorld world;
    world.hub.failNext(u"/api/models/acme/clip-small/revision/main"_s, 503);
    const auto pane = world.open(world.url());
    auto *states = part<PaneStates>(*pane, "repoStates");
    QTRY_COMPARE(states->state(), PaneStates::State::Failed);
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_COMPARE(states->state(), PaneStates::State::Content);
}

void RepoPaneTest::drag(RepoPane &pane, const QMimeData &data, const QPoint &at)
{
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&pane, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&pane, &move);
}

void RepoPaneTest::drop(RepoPane &pane, const QMimeData &data, const QPoint &at)
{
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&pane, &event);
}

void RepoPaneTest::droppedFilesBecomeAnUpload()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() > 3);
    const QString file = world.makeFile(u"new weights.bin"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});

    const QModelIndex weights = tree->model()->index(1, 0);
    QCOMPARE(weights.data().toString(), u"weights"_s);
    const QPoint at = tree->viewport()->mapTo(pane.get(), tree->visualRect(weights).center());
    drag(*pane, data, at);
    auto *overlay = part<DropOverlay>(*pane, "dropOverlay");
    QVERIFY(overlay->isVisible());
    QCOMPARE(overlay->text(), u"Drop to upload to acme/clip-small @ main / weights"_s);

    QSignalSpy uploads(pane.get(), &Pane::uploadRequested);
    drop(*pane, data, at);
    QVERIFY(!overlay->isVisible());
    QCOMPARE(uploads.size(), 1);
    QCOMPARE(uploads.first().at(0).value<hub::RepoId>(), RepoWorld::repo());
    QCOMPARE(uploads.first().at(1).toString(), u"main"_s);
    QCOMPARE(uploads.first().at(2).toString(), u"weights"_s);
    QCOMPARE(uploads.first().at(3).toStringList(), QStringList{file});
}

void RepoPaneTest::aDropThatCannotSucceedIsRefusedBeforehand()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<QPushButton>(*pane, "upload")->isEnabled());
    pane->setAccount(auth::Account::signedOut(world.hub.url()));
    QVERIFY(!part<QPushButton>(*pane, "upload")->isEnabled());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(world.makeFile(u"a.bin"_s))});
    drag(*pane, data, QPoint(300, 300));
    auto *overlay = part<DropOverlay>(*pane, "dropOverlay");
    QVERIFY(overlay->isVisible());
    QVERIFY(overlay->isRefusal());
    QCOMPARE(overlay->text(), u"Sign in to upload to this repo"_s);
    QSignalSpy uploads(pane.get(), &Pane::uploadRequested);
    drop(*pane, data, QPoint(300, 300));
    QCOMPARE(uploads.size(), 0);

    auth::Account reader = world.writer();
    reader.tokenRole = u"read"_s;
    pane->setAccount(reader);
    drag(*pane, data, QPoint(300, 300));
    QVERIFY(overlay->isRefusal());
    auth::Account stranger = world.writer();
    stranger.organizations.clear();
    pane->setAccount(stranger);
    drag(*pane, data, QPoint(300, 300));
    QVERIFY(!overlay->isRefusal());
    QVERIFY(overlay->text().startsWith(u"Drop to propose"_s));
}

void RepoPaneTest::pastedTextBecomesAFile()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    QTRY_VERIFY(part<QTreeView>(*pane, "fileTree")->model()->rowCount() > 3);
    QGuiApplication::clipboard()->setText(u"pasted words"_s);
    QSignalSpy uploads(pane.get(), &Pane::uploadRequested);
    QTest::keySequence(part<QTreeView>(*pane, "fileTree"), QKeySequence::Paste);
    QTRY_COMPARE(uploads.size(), 1);
    QFile file(uploads.first().at(3).toStringList().value(0));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("pasted words"));
}

void RepoPaneTest::theUploadButtonAsksForFiles()
{
    RepoPaneWorld world;
    world.prompter.files = {world.makeFile(u"one.bin"_s), world.makeFile(u"two.bin"_s)};
    const auto pane = world.open(world.url());
    QTRY_VERIFY(part<QPushButton>(*pane, "upload")->isEnabled());
    QSignalSpy uploads(pane.get(), &Pane::uploadRequested);
    part<QMenu>(*pane, "uploadMenu")->actions().first()->trigger();
    QCOMPARE(uploads.size(), 1);
    QCOMPARE(uploads.first().at(3).toStringList(), world.prompter.files);
    QVERIFY(world.prompter.lastTitle.contains(u"acme/clip-small @ main"_s));
    world.prompter.folder = world.local.path();
    part<QMenu>(*pane, "uploadMenu")->actions().last()->trigger();
    QCOMPARE(uploads.last().at(3).toStringList(), QStringList{world.local.path()});
}

void RepoPaneTest::afterAnUploadTheNewFilesAreThere()
{
    RepoPaneWorld world;
    const auto pane = world.open(world.url(View::Files));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_VERIFY(tree->model()->rowCount() > 3);
    const int before = tree->model()->rowCount();
    const QByteArray commit = world.commit(u"New"_s, {{.path = u"zzz.txt"_s, .content = "new"}});
    emit world.changes.committed(RepoWorld::repo(), u"experiment"_s, QString::fromLatin1(commit));
    emit world.changes.committed(RepoWorld::repo(), u"main"_s, QString::fromLatin1(commit));
    QCOMPARE(tree->model()->rowCount(), before);
    QTRY_COMPARE(tree->model()->rowCount(), before + 1);
}

void RepoPaneTest::scenes()
{
    RepoPaneWorld world;
    const auto settled = [&world](const hub::RepoUrl &url, const QSize &size) {
        auto pane = world.open(url, size);
        const auto *browser = cardOf(*pane);
        const auto *states = part<PaneStates>(*pane, "repoStates");
        [&] {
            QTRY_VERIFY(states->state() != PaneStates::State::Blank && states->state() != PaneStates::State::Loading);
        }();
        if (url.repo == RepoWorld::repo())
            [&] { QTRY_VERIFY(!browser->toPlainText().isEmpty()); }();
        QTest::qWait(200);
        return std::unique_ptr<QWidget>(std::move(pane));
    };
    scenes::shoot(u"repo-overview"_s, [&] { return settled(world.url(), {1180, 760}); });
    scenes::shoot(u"repo-overview-narrow"_s, [&] { return settled(world.url(), {560, 800}); });
    {
        RepoPaneWorld flagged;
        flagged.commit(u"Add a virus"_s,
                       {{.path = u"weights/bad.bin"_s, .content = "X5O!EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"},
                        {.path = u"README.md"_s,
                         .content = "---\nlicense: mit\nbase_model: openai/clip-vit-base-patch32\nmodel-index:\n"
                                    "- name: clip\n  results:\n  - task: {type: image-classification}\n"
                                    "    dataset: {type: imagenet, name: ImageNet}\n    metrics:\n"
                                    "    - {type: accuracy, value: 61.3, name: Top-1, verified: true}\n"
                                    "    - {type: accuracy, value: 84.9, name: Top-5}\n---\n# Clip\n\n"
                                    "![The curve of its training](curve.png)\n\nIt sees.\n"}});
        const auto show = [&flagged](const QSize &size) {
            auto pane = flagged.open(flagged.url(), size);
            [&] { QTRY_VERIFY(part<MessageBar>(*pane, "scanMessage")->isVisible()); }();
            QTest::qWait(500);
            return std::unique_ptr<QWidget>(std::move(pane));
        };
        scenes::shoot(u"repo-overview-flagged"_s, [&] { return show({1180, 760}); });
        scenes::shoot(u"repo-overview-flagged-narrow"_s, [&] { return show({560, 800}); });
    }
    const hub::RepoUrl missing{.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/none"_s)};
    scenes::shoot(u"repo-missing"_s, [&] { return settled(missing, {1180, 500}); });
    world.hub.addRepo(sandbox::Kind::Model, u"acme/bare"_s);
    const hub::RepoUrl bare{.endpoint = world.endpoint(), .repo = RepoWorld::repo(u"acme/bare"_s)};
    scenes::shoot(u"repo-bare"_s, [&] { return settled(bare, {1180, 500}); });
    world.hub.addRepo(
        sandbox::Kind::Space,
        u"acme/an-extraordinarily-long-name-for-a-space-that-nobody-would-ever-type-by-hand-but-somebody-did"_s,
        {.isPrivate = true, .sdk = u"gradio"_s});
    const hub::RepoUrl space{
        .endpoint = world.endpoint(),
        .repo = {
            .kind = hub::RepoKind::Space,
            .id =
                u"acme/an-extraordinarily-long-name-for-a-space-that-nobody-would-ever-type-by-hand-but-somebody-did"_s}};
    scenes::shoot(u"repo-space-long"_s, [&] { return settled(space, {900, 560}); });
    scenes::shoot(u"repo-revisions"_s, [&] {
        const auto pane = settled(world.url(), {1180, 760});
        auto *selector = part<RevisionSelector>(*pane, "revisionSelector");
        selector->openPopup();
        QWidget *popup = selector->findChild<QWidget *>(u"revisionPopup"_s);
        [&] { QTRY_VERIFY(selector->findChild<QListView *>(u"revisionList"_s)->model()->rowCount() > 3); }();
        auto shot = std::make_unique<QLabel>();
        shot->setPixmap(popup->grab());
        popup->close();
        shot->setFixedSize(shot->pixmap().size());
        return std::unique_ptr<QWidget>(std::move(shot));
    });
}

QTEST_MAIN(RepoPaneTest)
#include "repopanetest.moc"
