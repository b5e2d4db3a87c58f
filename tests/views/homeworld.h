#pragma once

#include "models/accounts/accountavatars.h"
#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "repopaneworld.h"
#include "samplehub.h"
#include "views/home/homeservices.h"

//! No pictures from anywhere, but a list of what was asked for.
class RecordingImages : public ImageSource
{
public:
    void fetch(const QUrl &url, QObject * /*context*/, Callback<QByteArray> /*done*/) override { asked.append(url); }

    QList<QUrl> asked;
};

//! The sample Hub as alice, and what the panes of her own corner are made with.
class HomeWorld
{
public:
    explicit HomeWorld(const QByteArray &token = "hf_sandbox_alice") : HomeWorld(token, std::make_unique<SampleHub>())
    { }

    //! Without a Hub of its own: for tests that only look at the one they share.
    HomeWorld(const QByteArray &token, std::unique_ptr<SampleHub> own)
        : ownHub(std::move(own))
        , hub(ownHub ? *ownHub : sharedSampleHub())
    {
        client.setSession({.endpoint = endpoint(), .token = token});
    }

    hub::Endpoint endpoint() const { return hub::Endpoint(hub.url()); }

    HomeServices services()
    {
        return {.client = client,
                .settings = settings,
                .avatars = avatars,
                .prompter = prompter,
                .changes = changes,
                .inbox = inbox,
                .mutes = mutes,
                .repos = &repos};
    }

    auth::Account alice(const QString &role = QStringLiteral("write")) const
    {
        return {.id = QStringLiteral("alice"),
                .endpoint = hub.url(),
                .user = QStringLiteral("alice"),
                .tokenRole = role,
                .organizations = {{.name = QStringLiteral("acme"), .role = QStringLiteral("write")}}};
    }

    auth::Account nobody() const { return auth::Account::signedOut(hub.url()); }

    template<typename HomePane>
    std::unique_ptr<HomePane> open(const Place &place, const std::optional<auth::Account> &account = {},
                                   const QSize &size = {1100, 700})
    {
        auto pane = std::make_unique<HomePane>(services(), place);
        pane->setAccount(account.value_or(alice()));
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        return pane;
    }

    qsizetype requestsFor(const QByteArray &method, const QString &part) const
    {
        const QList<sandbox::RecordedRequest> all = hub.requests();
        return std::ranges::count_if(all, [&](const sandbox::RecordedRequest &request) {
            return request.method == method && QString::fromLatin1(request.path).contains(part);
        });
    }

    QTemporaryDir local;
    Settings settings{local.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<SampleHub> ownHub;
    sandbox::SandboxHub &hub;
    hub::HubClient client;
    RecordingImages images;
    AccountAvatars avatars{images};
    ScriptedPrompter prompter;
    RepoChanges changes;
    Mutes mutes{settings};
    Inbox inbox{client, mutes};
    std::unique_ptr<transfer::Journal> journal = openJournal();
    Stages stages{client, *journal, changes, local.filePath(QStringLiteral("stage"))};
    RepoServices repos{.client = client,
                       .settings = settings,
                       .images = images,
                       .prompter = prompter,
                       .changes = changes,
                       .stages = stages};

private:
    std::unique_ptr<transfer::Journal> openJournal() const
    {
        auto opened = transfer::Journal::open(local.filePath(QStringLiteral("journal.sqlite")));
        if (!opened)
            qFatal("the journal cannot be opened");
        return *std::move(opened);
    }
};

//! The sample Hub as alice who only looks; tests share it.
class LookingWorld : public HomeWorld
{
public:
    LookingWorld() : HomeWorld("hf_sandbox_alice", nullptr) { }
};
