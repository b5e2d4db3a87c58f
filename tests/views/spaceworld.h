#pragma once

#include "repopaneworld.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <functional>
#include <memory>

//! Spaces of alice, who can pay, of bob, who cannot, and one without an app.
class SpaceWorld : public RepoPaneWorld
{
public:
    SpaceWorld() : RepoPaneWorld() { }

    void prepare(sandbox::SandboxHub &there)
    {
        there.addAccount(
            {.user = QStringLiteral("alice"), .tokens = {{.value = token}}, .isPro = true, .canPay = true});
        there.addAccount(QStringLiteral("bob"), "hf_bob");
        for (const QString &id : {QStringLiteral("alice/demo"), QStringLiteral("bob/demo")}) {
            there.addRepo(sandbox::Kind::Space, id, {.sdk = QStringLiteral("gradio")});
            there.commitFiles(
                sandbox::Kind::Space, id,
                {{QStringLiteral("README.md"), "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n# Demo\n"},
                 {QStringLiteral("app.py"), "import gradio\n"}});
        }
        there.addRepo(sandbox::Kind::Space, QStringLiteral("alice/page"), {.sdk = QStringLiteral("static")});
        there.commitFiles(sandbox::Kind::Space, QStringLiteral("alice/page"),
                          {{QStringLiteral("README.md"), "---\ntitle: Page\nsdk: static\n---\n"},
                           {QStringLiteral("index.html"), "<p>hello</p>"}});
    }
};

//! A pane on a Space of a sandbox whose clock runs fast.
class Opened
{
public:
    using Arrange = std::function<void(sandbox::SandboxHub &)>;

    //! The Hub misbehaves as arranged, from the first question on.
    explicit Opened(const Arrange &arrange, double speed = 8)
        : Opened(QStringLiteral("alice/demo"), speed, RepoWorld::token, arrange)
    { }

    explicit Opened(const QString &id = QStringLiteral("alice/demo"), double speed = 8,
                    const QByteArray &token = RepoWorld::token, const Arrange &arrange = {})
        : hub({.spaceSpeed = speed})
    {
        world.prepare(hub);
        if (arrange)
            arrange(hub);
        client.setSession({.endpoint = hub::Endpoint(hub.url()), .token = token});
        const RepoServices services{.client = client,
                                    .settings = world.settings,
                                    .images = world.images,
                                    .prompter = world.prompter,
                                    .changes = world.changes,
                                    .stages = *world.stages};
        const hub::RepoUrl place{.endpoint = hub::Endpoint(hub.url()),
                                 .repo = {.kind = hub::RepoKind::Space, .id = id},
                                 .view = hub::RepoUrl::View::Space};
        pane = std::make_unique<RepoPane>(services, Place(place), nullptr);
        auth::Account account{.id = QStringLiteral("me"), .endpoint = hub.url(), .tokenRole = QStringLiteral("write")};
        account.user = token == RepoWorld::token ? QStringLiteral("alice") : QStringLiteral("bob");
        pane->setAccount(account);
        pane->resize(1000, 760);
        pane->show();
    }

    QString stage() const { return part<Chip>(*pane, "spaceStage")->text(); }
    void showPart(int index) const { part<QTabBar>(*pane, "spaceParts")->setCurrentIndex(index); }
    QString message() const { return part<MessageBar>(*pane, "spaceMessage")->text(); }

    // To a moment at which nothing moves by itself.
    void waitUntilItRuns() const { QTRY_COMPARE_WITH_TIMEOUT(stage(), QStringLiteral("Running"), 20'000); }

    SpaceWorld world;
    sandbox::SandboxHub hub;
    hub::HubClient client;
    std::unique_ptr<RepoPane> pane;
};

inline QPushButton *button(const Opened &opened, const char *name)
{
    return part<QPushButton>(*opened.pane, name);
}

inline int rowOf(const QTableView &table, const QString &text)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data().toString().startsWith(text))
            return row;
    }
    return -1;
}
