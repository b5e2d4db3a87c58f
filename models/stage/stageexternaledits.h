#pragma once

#include "hub/hubclient.h"
#include "models/stage/stage.h"
#include "models/stage/stagecommitrun.h"

#include <QFileSystemWatcher>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

class QUrl;

//! Files of branches that are open in programs of the person's own: each lies in a folder that only its owner can read,
//! and whenever it is saved there it is staged. The folder goes with the program.
class ExternalEdits : public QObject
{
    Q_OBJECT

public:
    //! Opens an address with whatever program the system has for it; false when there is none.
    using Opener = std::function<bool(const QUrl &)>;

    static constexpr qint64 limit = 50'000'000; //!< of a file that is fetched for it

    ExternalEdits(hub::HubClient &client, StageStore &store, QObject *parent = nullptr);
    ~ExternalEdits() override;

    void setOpener(Opener opener) { m_opener = std::move(opener); }

    //! Why a file cannot be opened so; empty when it can.
    static QString obstacle(const hub::TreeEntry &entry);
    //! Fetches it and opens it; once more if it is open already.
    void open(Stage &stage, const hub::TreeEntry &entry);
    bool isOpen(const Stage &stage, const QString &path) const;
    QString localFile(const Stage &stage, const QString &path) const; //!< empty unless it is open

signals:
    void opened(const StageKey &key, const QString &path);
    void staged(const StageKey &key, const QString &path);
    void conflicted(const StageKey &key, const StageConflict &conflict); //!< staged, but the branch has another by now
    void failed(const StageKey &key, const QString &path, const Error &error);

private:
    struct Edit;

    Edit *find(const Stage &stage, const QString &path) const;
    Edit *find(const QString &file) const;
    void onFetched(const QString &file, const Result<QByteArray> &content);
    void onWritten(const QString &file, const Result<QString> &sha256);
    void launch(Edit &edit);
    void watch(const Edit &edit);
    void onChanged();
    void look(Edit &edit);
    void onRead(const QString &file, int look, const Result<HashedContent> &content);
    void stageContent(Edit &edit, const HashedContent &content);
    void compareWithBranch(Edit &edit);
    void onCompared(Edit &edit, const std::optional<hub::TreeEntry> &now);
    void fail(const Edit &edit, const Error &error);
    void follow(Stage *from, Stage *to);
    void onSessionChanged();

    hub::HubClient &m_client;
    StageStore &m_store;
    Opener m_opener;
    QTemporaryDir m_folder;
    int m_count = 0; //!< of folders in it
    QFileSystemWatcher m_watcher;
    QTimer m_pause; //!< programs save in several steps
    std::vector<std::unique_ptr<Edit>> m_edits;
};
