#pragma once

#include "repopaneworld.h"
#include "views/widgets/chip.h"
#include "views/widgets/messagebar.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <functional>
#include <memory>

//! Spaces of alice, who can pay, of bob, who cannot, and one without an app. All of them have been running for an hour.
inline void addSpaces(sandbox::SandboxHub &hub)
{
    hub.addAccount(
        {.user = QStringLiteral("alice"), .tokens = {{.value = RepoWorld::token}}, .isPro = true, .canPay = true});
    hub.addAccount(QStringLiteral("bob"), "hf_bob");
    const auto add = [&hub](const QString &id, const QString &sdk, const QList<sandbox::NewFile> &files) {
        hub.addRepo(sandbox::Kind::Space, id, {.sdk = sdk});
        hub.commitFiles(sandbox::Kind::Space, id,
                        {.files = files, .date = QDateTime::currentDateTimeUtc().addSecs(-3600)});
    };
    for (const QString &id : {QStringLiteral("alice/demo"), QStringLiteral("bob/demo")})
        add(id, QStringLiteral("gradio"),
            {{QStringLiteral("README.md"), "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n# Demo\n"},
             {QStringLiteral("app.py"), "import gradio\n"}});
    add(QStringLiteral("alice/page"), QStringLiteral("static"),
        {{QStringLiteral("README.md"), "---\ntitle: Page\nsdk: static\n---\n"},
         {QStringLiteral("index.html"), "<p>hello</p>"}});
}

//! Commits to alice/demo, so that a new version is built.
inline void commitAnother(sandbox::SandboxHub &hub, const QByteArray &source = "import gradio as gr\n")
{
    hub.commitFiles(sandbox::Kind::Space, QStringLiteral("alice/demo"), {{QStringLiteral("app.py"), source}});
}

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
        addSpaces(hub);
        if (arrange)
            arrange(hub);
        client.setSession({.endpoint = hub::Endpoint(hub.url()), .token = token});
        const RepoServices services{.client = client,
                                    .settings = settings,
                                    .images = images,
                                    .prompter = prompter,
                                    .changes = changes,
                                    .stages = *stages};
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

    QTemporaryDir local;
    Settings settings{local.filePath(QStringLiteral("settings.ini"))};
    NoImages images;
    ScriptedPrompter prompter;
    RepoChanges changes;
    sandbox::SandboxHub hub;
    hub::HubClient client;
    std::unique_ptr<transfer::Journal> journal =
        *transfer::Journal::open(local.filePath(QStringLiteral("journal.sqlite")));
    std::unique_ptr<Stages> stages =
        std::make_unique<Stages>(client, *journal, changes, local.filePath(QStringLiteral("stage")));
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
