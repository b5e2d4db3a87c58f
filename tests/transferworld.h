#pragma once

#include "hub/hubclient.h"
#include "sandbox/sandboxhub.h"
#include "transfer/journal.h"
#include "transfer/transferqueue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

//! A sandbox Hub with one account and one repo, a queue that uploads to it, and a folder to drop.
class TransferWorld
{
public:
    static constexpr const char *token = "hf_transferworld";

    TransferWorld()
    {
        hub.addAccount(QStringLiteral("alice"), token);
        hub.addRepo(sandbox::Kind::Model, QStringLiteral("alice/clip-small"));
        hub.commitFiles(sandbox::Kind::Model, QStringLiteral("alice/clip-small"),
                        {{.path = QStringLiteral("same.txt"), .content = "the same\n"},
                         {.path = QStringLiteral("changed.txt"), .content = "before\n"}});
        Result<std::unique_ptr<transfer::Journal>> opened =
            transfer::Journal::open(local.filePath(QStringLiteral("journal.sqlite")));
        if (!opened)
            qFatal("the journal cannot be opened");
        journal = *std::move(opened);
        queue = std::make_unique<transfer::TransferQueue>(*journal, [this](const QString &) { return session(); });
    }

    Result<hub::Session> session() const { return hub::Session{.endpoint = hub::Endpoint(hub.url()), .token = token}; }

    static hub::RepoId repo() { return {.kind = hub::RepoKind::Model, .id = QStringLiteral("alice/clip-small")}; }

    //! A folder "weights" with a file of each kind.
    QString makeFolder() const
    {
        const QString folder = local.filePath(QStringLiteral("weights"));
        write(folder + QStringLiteral("/same.txt"), "the same\n");
        write(folder + QStringLiteral("/changed.txt"), "after\n");
        write(folder + QStringLiteral("/config.json"), "{\"model_type\": \"clip\"}\n");
        write(folder + QStringLiteral("/logs/run.log"), "epoch 1\n");
        write(folder + QStringLiteral("/logs/run2.log"), "epoch 2\n");
        write(folder + QStringLiteral("/model.safetensors"), QByteArray(200'000, 'w'));
        write(folder + QStringLiteral("/.DS_Store"), "junk");
        write(folder + QStringLiteral("/.git/HEAD"), "ref: refs/heads/main\n");
        return folder;
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    transfer::UploadSpec spec(const QString &folder) const
    {
        return {.accountId = QStringLiteral("alice"),
                .target = {.repo = repo()},
                .sources = {{.path = folder}},
                .summary = QStringLiteral("Upload weights")};
    }

    int requestsTo(const QByteArray &part) const
    {
        int count = 0;
        for (const sandbox::RecordedRequest &request : hub.requests())
            count += request.path.contains(part) ? 1 : 0;
        return count;
    }

    sandbox::SandboxHub hub;
    QTemporaryDir local;
    std::unique_ptr<transfer::Journal> journal;
    std::unique_ptr<transfer::TransferQueue> queue;
};
