#pragma once

#include "auth/account.h"
#include "hub/hubclient.h"
#include "hub/repourl.h"
#include "sandbox/sandboxhub.h"

//! A server that has less than the Hub, with a repo of alice's and one of bob's on it.
class PlainHub
{
public:
    static constexpr const char *token = "hf_plain_alice";

    PlainHub()
    {
        using sandbox::Kind;
        hub.addAccount({.user = QStringLiteral("alice"), .tokens = {{.value = token}}});
        hub.addAccount({.user = QStringLiteral("bob"), .tokens = {{.value = "hf_plain_bob"}}});
        for (const QString &id : {mine().id, theirs().id}) {
            hub.addRepo(Kind::Model, id, {.pipelineTag = QStringLiteral("text-generation"), .likes = 12});
            commit(QStringLiteral("Add a card"),
                   {{.path = QStringLiteral("README.md"), .content = "# A plain model\n\nOn a plain server.\n"},
                    {.path = QStringLiteral("notes/first.txt"), .content = "one\n"}},
                   id);
            commit(QStringLiteral("Add the weights"),
                   {{.path = QStringLiteral("model.bin"), .content = QByteArray(4000, 'w'), .asLfs = true}}, id);
        }
        hub.addRepo(Kind::Dataset, QStringLiteral("alice/rows"));
        hub.addTag(Kind::Model, mine().id, QStringLiteral("v1"));
        commit(QStringLiteral("Say more"), {{.path = QStringLiteral("notes/first.txt"), .content = "one\ntwo\n"}});
        client.setSession({.endpoint = endpoint(), .token = token});
    }

    static hub::RepoId mine() { return {.kind = hub::RepoKind::Model, .id = QStringLiteral("alice/one")}; }
    static hub::RepoId theirs() { return {.kind = hub::RepoKind::Model, .id = QStringLiteral("bob/two")}; }
    static hub::RepoId space() { return {.kind = hub::RepoKind::Space, .id = QStringLiteral("alice/app")}; }

    hub::Endpoint endpoint() const { return hub::Endpoint(hub.url()); }

    auth::Account alice() const
    {
        return {.id = QStringLiteral("alice"),
                .endpoint = hub.url(),
                .user = QStringLiteral("alice"),
                .tokenRole = QStringLiteral("write")};
    }

    //! What the server refuses besides, from now on.
    void refuse(const QString &pathPattern)
    {
        hub.failNext(pathPattern, -1, 501, R"({"error":"Not implemented by this server"})");
    }

    sandbox::SandboxHub hub{{.isPlain = true}};
    hub::HubClient client;

private:
    void commit(const QString &title, const QList<sandbox::NewFile> &files, const QString &id = mine().id)
    {
        hub.commitFiles(sandbox::Kind::Model, id, files, title);
    }
};
