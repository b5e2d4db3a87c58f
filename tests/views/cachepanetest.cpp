#include "views/cache/cachepane.h"

#include "repopaneworld.h"
#include "scenes.h"
#include "transfer/cachedownload.h"
#include "transfer/progress.h"
#include "views/cache/cachedelegate.h"
#include "views/preview/codeview.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

//! A cache that was filled from a sandbox Hub, which is gone by now.
class World
{
public:
    World()
    {
        hub = std::make_unique<sandbox::SandboxHub>();
        hub->addAccount(u"alice"_s, "hf_cachepane");
        hub->addRepo(sandbox::Kind::Model, u"acme/harbor-7b"_s);
        hub->addRepo(sandbox::Kind::Dataset, u"alice/rows"_s);
        hub->commitFiles(
            sandbox::Kind::Model, u"acme/harbor-7b"_s,
            {{.path = u"README.md"_s, .content = "---\nlicense: mit\n---\n# Harbor\n\nA *model* of boats.\n"},
             {.path = u"config.json"_s, .content = "{\"layers\": 12}\n"},
             {.path = u"weights/model.safetensors"_s, .content = QByteArray(400'000, 'w'), .asLfs = true}});
        fetch(hub::RepoKind::Model, u"acme/harbor-7b"_s);
        hub->commitFiles(sandbox::Kind::Model, u"acme/harbor-7b"_s, {{.path = u"notes.txt"_s, .content = "more\n"}});
        fetch(hub::RepoKind::Model, u"acme/harbor-7b"_s);
        hub->commitFiles(sandbox::Kind::Dataset, u"alice/rows"_s,
                         {{.path = u"data/train.csv"_s, .content = "a,b\n1,2\n3,4\n"}});
        fetch(hub::RepoKind::Dataset, u"alice/rows"_s);
        client.setSession({.endpoint = hub::Endpoint(hub->url())});
        hub.reset(); // whatever is shown now comes from the disk
    }

    void fetch(hub::RepoKind kind, const QString &id) const
    {
        hub::BlockingHub carrier({.endpoint = hub::Endpoint(hub->url()), .token = "hf_cachepane"});
        transfer::ProgressTracker progress;
        transfer::CacheDownload download(carrier, progress, transfer::SharedCache(root()),
                                         {.repo = {.kind = kind, .id = id}});
        if (!download.snapshot({}, {}, {}))
            qFatal("the cache cannot be filled");
    }

    QString root() const { return folder.filePath(u"cache"_s); }

    QTemporaryDir folder;
    std::unique_ptr<sandbox::SandboxHub> hub;
    hub::HubClient client;
    NoImages images;
    ScriptedPrompter prompter;
};

class Opened
{
public:
    explicit Opened(World &world, const QSize &size = {1200, 700}, const CachePlace &place = {})
        : keeper(world.root())
        , pane(std::make_unique<CachePane>(keeper, world.client, world.images, world.prompter,
                                           place.on(world.client.endpoint())))
    {
        pane->resize(size);
        pane->show();
    }

    template<typename T>
    T *find(const QString &name) const
    {
        return pane->findChild<T *>(name);
    }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    QTreeView *tree() const { return find<QTreeView>(u"cacheTree"_s); }
    QString message() const { return find<MessageBar>(u"cacheMessage"_s)->text(); }

    //! The row with these words, at any depth.
    QModelIndex row(const QString &words, const QModelIndex &parent = {}) const
    {
        const QAbstractItemModel *model = tree()->model();
        for (int i = 0; i < model->rowCount(parent); ++i) {
            const QModelIndex index = model->index(i, 0, parent);
            if (CacheDelegate::words(index).contains(words))
                return index;
            if (const QModelIndex below = row(words, index); below.isValid())
                return below;
        }
        return {};
    }
    void choose(const QString &words) const
    {
        QTRY_VERIFY(row(words).isValid());
        tree()->setCurrentIndex(row(words));
    }

    CacheKeeper keeper;
    std::unique_ptr<CachePane> pane;
};

} // namespace

//! The page of the shared cache: seen, filtered, looked into without a network, verified, deleted from.
class CachePaneTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void everythingIsListedWithItsSize()
    {
        World world;
        const Opened opened(world);
        QTRY_COMPARE(opened.tree()->model()->rowCount(), 2);
        QTRY_VERIFY(opened.find<QLabel>(u"cacheSummary"_s)->text().contains(u"2 repo"_s));
        QVERIFY(opened.row(u"main"_s).isValid());
        opened.find<QLineEdit>(u"cacheSearch"_s)->setText(u"rows"_s);
        QCOMPARE(opened.tree()->model()->rowCount(), 1);
        opened.find<QComboBox>(u"cacheKind"_s)->setCurrentIndex(1);
        QCOMPARE(opened.tree()->model()->rowCount(), 0);
    }

    void aFileIsLookedAtWithoutANetwork()
    {
        World world;
        const Opened opened(world);
        opened.choose(u"notes.txt"_s);
        auto *code = opened.find<CodeView>(u"code"_s);
        QTRY_COMPARE(code->toPlainText().trimmed(), u"more"_s);
        QVERIFY(opened.find<QLabel>(u"cacheAge"_s)->text().contains(u"From this disk"_s));
        // A repo shows its card.
        opened.choose(u"acme/harbor-7b"_s);
        auto *card = opened.find<QTextBrowser>(u"cardText"_s);
        if (!card)
            card = opened.pane->findChild<QTextBrowser *>();
        QVERIFY(card);
        QTRY_VERIFY(card->toPlainText().contains(u"A model of boats."_s));
    }

    void aPlaceOfARepoShowsItsRevisionAndItsAge()
    {
        World world;
        const hub::RepoId harbor{.kind = hub::RepoKind::Model, .id = u"acme/harbor-7b"_s};
        Opened opened(world, {1200, 700}, {.repo = harbor, .revision = u"main"_s});
        QTRY_VERIFY(CacheDelegate::words(opened.tree()->currentIndex()).contains(u"main"_s));
        const QModelIndex repo = opened.tree()->currentIndex().parent();
        QCOMPARE(CacheDelegate::words(repo), u"acme/harbor-7b"_s);
        QVERIFY(opened.tree()->isExpanded(repo));
        QVERIFY(opened.tree()->isExpanded(opened.tree()->currentIndex()));
        QVERIFY2(opened.find<QLabel>(u"cacheAge"_s)->text().contains(u"main at commit"_s),
                 qPrintable(opened.find<QLabel>(u"cacheAge"_s)->text()));
        QTRY_VERIFY(opened.pane->findChild<QTextBrowser *>()->toPlainText().contains(u"A model of boats."_s));
        // What was chosen by hand afterwards stays when the cache is looked through again.
        opened.choose(u"alice/rows"_s);
        QSignalSpy reset(opened.tree()->model(), &QAbstractItemModel::modelReset);
        opened.keeper.reload();
        QTRY_VERIFY(!opened.keeper.isBusy());
        QVERIFY(!reset.isEmpty());
        QCOMPARE(CacheDelegate::words(opened.tree()->currentIndex()), u"alice/rows"_s);
        // Another place of the same page, of a file.
        QVERIFY(opened.pane->setPlace(
            CachePlace{.repo = harbor, .revision = u"main"_s, .path = u"notes.txt"_s}.on(world.client.endpoint())));
        QTRY_COMPARE(opened.find<CodeView>(u"code"_s)->toPlainText().trimmed(), u"more"_s);
        // And of what is not there.
        QVERIFY(opened.pane->setPlace(
            CachePlace{.repo = {.kind = hub::RepoKind::Space, .id = u"acme/none"_s}}.on(world.client.endpoint())));
        QTRY_VERIFY2(opened.message().contains(u"acme/none"_s), qPrintable(opened.message()));
    }

    void namesHaveRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("scale");
        QTest::newRow("wide") << 1200 << 1.0;
        QTest::newRow("beside the side bar") << 940 << 1.0;
        QTest::newRow("narrow") << 560 << 1.0;
        QTest::newRow("large font") << 1200 << 2.0;
    }

    void namesHaveRoom()
    {
        QFETCH(int, width);
        QFETCH(double, scale);
        m_theme->setFontScale(scale);
        {
            World world;
            const Opened opened(world, {width, 700});
            QTRY_COMPARE(opened.tree()->model()->rowCount(), 2);
            QTRY_VERIFY2(opened.tree()->columnWidth(0)
                             > opened.tree()->fontMetrics().horizontalAdvance(u"acme/harbor-7b"_s) + 60,
                         qPrintable(QString::number(opened.tree()->columnWidth(0))));
        }
        m_theme->setFontScale(1);
    }

    void theQuestionSaysWhatIsFreedAndTheDeletionFreesIt()
    {
        World world;
        const Opened opened(world);
        QVERIFY(!opened.button(u"cacheDelete"_s)->isEnabled());
        QVERIFY(!opened.button(u"cacheDelete"_s)->toolTip().isEmpty());
        opened.choose(u"alice/rows"_s);
        QTRY_VERIFY(opened.button(u"cacheDelete"_s)->isEnabled());
        const qint64 size = opened.keeper.content().repos.front().size;
        world.prompter.answersYes = false;
        QTest::keyClick(opened.tree(), Qt::Key_Delete);
        QCOMPARE(world.prompter.asked, 1);
        QVERIFY(world.prompter.lastQuestion.isDestructive);
        QVERIFY2(world.prompter.lastQuestion.text.contains(QLocale().toString(size)),
                 qPrintable(world.prompter.lastQuestion.text));
        QCOMPARE(opened.tree()->model()->rowCount(), 2);
        world.prompter.answersYes = true;
        QTest::mouseClick(opened.button(u"cacheDelete"_s), Qt::LeftButton);
        QTRY_COMPARE(opened.tree()->model()->rowCount(), 1);
        QVERIFY(opened.message().contains(u"freed"_s));
    }

    void aDamagedFileIsFoundAndRemoved()
    {
        World world;
        const Opened opened(world);
        opened.choose(u"model.safetensors"_s);
        const QString blob = opened.tree()->currentIndex().data(Qt::ToolTipRole).toString();
        QFile file(blob);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("!");
        file.close();
        opened.tree()->clearSelection();
        QTRY_VERIFY(opened.button(u"cacheVerify"_s)->isEnabled());
        QTest::mouseClick(opened.button(u"cacheVerify"_s), Qt::LeftButton);
        QTRY_VERIFY2(opened.message().contains(u"1 damaged"_s), qPrintable(opened.message()));
        QVERIFY(CacheDelegate::words(opened.row(u"model.safetensors"_s)).contains(u"damaged"_s));
        emit opened.find<MessageBar>(u"cacheMessage"_s)->actionTriggered();
        QTRY_VERIFY(!QFile::exists(blob));
        QTRY_VERIFY(opened.message().contains(u"freed"_s));
    }

    void unfinishedFilesAreRemovedAfterAQuestion()
    {
        World world;
        QFile file(world.root() + u"/models--acme--harbor-7b/blobs/abc.incomplete"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'u'));
        file.close();
        const Opened opened(world);
        QTRY_VERIFY(opened.button(u"cacheClean"_s)->isEnabled());
        QTest::mouseClick(opened.button(u"cacheClean"_s), Qt::LeftButton);
        QTRY_VERIFY(!QFile::exists(file.fileName()));
        QTRY_VERIFY(!opened.button(u"cacheClean"_s)->isEnabled());
    }

    void whatIsWrongIsSaid()
    {
        World world;
        QDir().mkpath(world.root() + u"/models--no--snapshots/blobs"_s);
        const Opened opened(world);
        auto *bar = opened.find<MessageBar>(u"cacheWarnings"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->text().contains(u"models--no--snapshots"_s));
    }

    void anEmptyCacheSaysWhatComesHere()
    {
        World world;
        QDir(world.root()).removeRecursively();
        const Opened opened(world);
        auto *states = opened.find<PaneStates>(u"cacheStates"_s);
        QTRY_COMPARE(states->state(), PaneStates::State::Empty);
        QSignalSpy asked(opened.pane.get(), &Pane::placeRequested);
        emit states->emptyActionTriggered();
        QCOMPARE(asked.size(), 1);
    }

    void aRevisionOpensOnTheHub()
    {
        World world;
        const Opened opened(world);
        opened.choose(u"main"_s);
        QSignalSpy asked(opened.pane.get(), &Pane::placeRequested);
        QTRY_VERIFY(opened.button(u"cacheOpen"_s)->isEnabled());
        QTest::mouseClick(opened.button(u"cacheOpen"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<Place>().repo().revision, u"main"_s);
    }

    void pictures()
    {
        if (!scenes::areWanted())
            QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
        m_theme.reset();
        World world;
        QDir().mkpath(world.root() + u"/models--no--snapshots/blobs"_s);
        scenes::shoot(u"cache"_s, [&]() -> std::unique_ptr<QWidget> {
            auto keeper = std::make_shared<CacheKeeper>(world.root());
            auto pane = std::make_unique<CachePane>(*keeper, world.client, world.images, world.prompter,
                                                    Place::cache(world.client.endpoint()));
            QObject::connect(pane.get(), &QObject::destroyed, qApp, [keeper] { }); // it has to be there for as long
            pane->resize(1200, 700);
            pane->show();
            auto *tree = pane->findChild<QTreeView *>(u"cacheTree"_s);
            [&] { QTRY_COMPARE(tree->model()->rowCount(), 2); }();
            tree->expand(tree->model()->index(0, 0));
            tree->expand(tree->model()->index(0, 0, tree->model()->index(0, 0)));
            tree->setCurrentIndex(tree->model()->index(0, 0));
            keeper->verify(keeper->allRevisions());
            [&] { QTRY_VERIFY(!keeper->isBusy()); }();
            QTest::qWait(300);
            return pane;
        });
        scenes::shoot(u"cache-empty"_s, [&]() -> std::unique_ptr<QWidget> {
            auto keeper = std::make_shared<CacheKeeper>(world.root() + u"/nothing"_s);
            auto pane = std::make_unique<CachePane>(*keeper, world.client, world.images, world.prompter,
                                                    Place::cache(world.client.endpoint()));
            QObject::connect(pane.get(), &QObject::destroyed, qApp, [keeper] { });
            pane->resize(1200, 700);
            pane->show();
            [&] { QTRY_COMPARE(pane->findChild<PaneStates *>()->state(), PaneStates::State::Empty); }();
            return pane;
        });
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(CachePaneTest)
#include "cachepanetest.moc"
