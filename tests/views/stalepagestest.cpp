#include "repopaneworld.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

namespace {

const QString justNow = u"Offline. What is shown is from a moment ago; what has changed since is not."_s;

class World : public RepoPaneWorld
{
public:
    World()
    {
        hub.addRepo(sandbox::Kind::Space, u"acme/demo"_s, {.sdk = u"gradio"_s});
        hub.commitFiles(sandbox::Kind::Space, u"acme/demo"_s,
                        {{u"README.md"_s, "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n# Demo\n"},
                         {u"app.py"_s, "import gradio\n"}});
        hub.addPullRequest(sandbox::Kind::Model, RepoWorld::id(),
                           {.files = {{u"notes.txt"_s, "proposed\n"}}, .title = u"Add a note"_s, .author = u"alice"_s});
    }

    hub::RepoUrl place(View view) const
    {
        if (view != View::Space)
            return url(view);
        return {
            .endpoint = endpoint(), .repo = {.kind = hub::RepoKind::Space, .id = u"acme/demo"_s}, .view = View::Space};
    }
};

//! What is said of the age of what can be seen.
QStringList marks(const QWidget &pane)
{
    QStringList texts;
    const QList<MessageBar *> bars = pane.findChildren<MessageBar *>(u"stale"_s);
    for (const MessageBar *bar : bars) {
        if (bar->isVisible())
            texts += bar->text();
    }
    return texts;
}

} // namespace

//! The pages of a repo when its Hub goes out of reach: what was there stays, and says how old it is.
class StalePagesTest : public QObject
{
    Q_OBJECT

private slots:
    void contentStaysWithItsAge_data();
    void contentStaysWithItsAge();
    void whatCouldNotBeHadAtAllIsSaidSo();
};

void StalePagesTest::contentStaysWithItsAge_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<QString>("states");
    QTest::newRow("overview") << View::Overview << u"cardStates"_s;
    QTest::newRow("files") << View::Files << u"treeStates"_s;
    QTest::newRow("history") << View::History << u"historyStates"_s;
    QTest::newRow("community") << View::Discussions << u"discussionStates"_s;
    QTest::newRow("space") << View::Space << u"spaceStates"_s;
}

void StalePagesTest::contentStaysWithItsAge()
{
    QFETCH(const View, view);
    QFETCH(const QString, states);
    World world;
    const auto pane = world.open(world.place(view));
    auto *page = pane->findChild<PaneStates *>(states);
    QVERIFY(page);
    QTRY_COMPARE(page->state(), PaneStates::State::Content);
    QTRY_VERIFY(page->content()->isVisible());
    QVERIFY(marks(*pane).isEmpty());

    world.hub.cutAfter(u"*"_s, 0, -1); // nothing is answered any more
    QTest::qWait(100);
    pane->reload();
    QTRY_COMPARE_WITH_TIMEOUT(marks(*pane), QStringList{justNow}, 30'000); // once, however many parts failed
    QVERIFY(page->content()->isVisible());

    world.hub.clearSwitches();
    pane->reload();
    QTRY_VERIFY_WITH_TIMEOUT(marks(*pane).isEmpty(), 30'000);
    QTRY_COMPARE(page->state(), PaneStates::State::Content);
}

void StalePagesTest::whatCouldNotBeHadAtAllIsSaidSo()
{
    World world;
    world.hub.cutAfter(u"*"_s, 0, -1);
    const auto pane = world.open(world.place(View::Overview));
    auto *states = part<PaneStates>(*pane, "repoStates");
    QTRY_COMPARE_WITH_TIMEOUT(states->state(), PaneStates::State::Failed, 30'000);
    QVERIFY(marks(*pane).isEmpty());
    world.hub.clearSwitches();
    pane->reload();
    QTRY_COMPARE_WITH_TIMEOUT(states->state(), PaneStates::State::Content, 30'000);
}

QTEST_MAIN(StalePagesTest)
#include "stalepagestest.moc"
