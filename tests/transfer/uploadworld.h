#pragma once

#include "sandbox/sandboxhub.h"
#include "transfer/journal.h"
#include "transfer/uploadspec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

//! A sandbox Hub with one repo, a journal, and a folder to make files in.
class UploadWorld
{
public:
    static constexpr const char *token = "hf_uploadworld";

    explicit UploadWorld(const sandbox::SandboxOptions &options = {}) : hub(options)
    {
        hub.addAccount(QStringLiteral("alice"), token);
        hub.addRepo(sandbox::Kind::Model, name());
        hub.commitFiles(sandbox::Kind::Model, name(),
                        {{.path = QStringLiteral("same.txt"), .content = "the same\n"},
                         {.path = QStringLiteral("changed.txt"), .content = "before\n"}});
        Result<std::unique_ptr<transfer::Journal>> opened =
            transfer::Journal::open(local.filePath(QStringLiteral("journal.sqlite")));
        if (!opened)
            qFatal("the journal cannot be opened");
        journal = *std::move(opened);
    }

    //! QTemporaryDir does not remove what has no proper name.
    ~UploadWorld()
    {
        journal.reset();
        std::error_code ignored;
        std::filesystem::remove_all(local.path().toStdString(), ignored);
    }
    UploadWorld(const UploadWorld &) = delete;
    UploadWorld &operator=(const UploadWorld &) = delete;

    static QString name() { return QStringLiteral("alice/clip-small"); }
    static hub::RepoId repo() { return {.kind = hub::RepoKind::Model, .id = name()}; }

    hub::Session session() const { return {.endpoint = hub::Endpoint(hub.url()), .token = token}; }

    static void write(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file could not be written");
    }

    //! A file that can never be uploaded: its name is not text.
    static void writeBadlyNamed(const QString &folder)
    {
        std::ofstream file(folder.toStdString() + "/bad\xff.bin");
        file << "x";
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! A folder with a file of each kind.
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

    transfer::UploadSpec spec(const QString &folder) const
    {
        return {.target = {.repo = repo()}, .sources = {{.path = folder}}, .summary = QStringLiteral("Upload weights")};
    }

    int requestsTo(const QByteArray &part) const
    {
        int count = 0;
        for (const sandbox::RecordedRequest &request : hub.requests())
            count += request.path.contains(part) ? 1 : 0;
        return count;
    }

    //! What git itself says of the repo.
    QString git(const QStringList &words) const
    {
        QProcess process;
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-C"), hub.gitFolder(sandbox::Kind::Model, name())} + words);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    sandbox::SandboxHub hub;
    QTemporaryDir local;
    std::unique_ptr<transfer::Journal> journal;
};
