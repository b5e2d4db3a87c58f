#pragma once

#include "hub/hubclient.h"
#include "hub/safetensors.h"
#include "hub/tree.h"

#include <QObject>

#include <optional>

//! What can be shown of a file's content, decoded away from the GUI thread.
struct PreviewContent {
    QByteArray bytes = {}; //!< of images
    QString text = {};
    bool isBinary = false;
    bool isCut = false; //!< the file goes on
    bool hasFoldedLines = false; //!< lines beyond what a text view can lay out were broken
};

//! One file of a repo to look at: decides how, and fetches no more than it needs.
class FilePreview : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Nothing,
        Folder,
        Text,
        Markdown,
        Image,
        Binary, //!< facts only
        TooLarge, //!< could be shown, but only when asked for: loadAnyway()
        Submodule,
    };
    enum class State { Idle, Loading, Ready, Failed };

    static constexpr qint64 textLimit = 1'000'000; //!< fetched unasked
    static constexpr qint64 textCut = 10'000'000; //!< the most that is fetched when asked
    static constexpr qint64 imageLimit = 10'000'000;

    explicit FilePreview(hub::HubClient &client, QObject *parent = nullptr);

    void show(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry);
    void show(const hub::RepoId &repo, const QString &revision, const QString &path); //!< asks what it is first
    void clear();
    void loadAnyway();
    void reload();

    State state() const { return m_state; }
    Kind kind() const { return m_kind; }
    const hub::RepoId &repo() const { return m_repo; }
    const QString &revision() const { return m_revision; }
    const hub::TreeEntry &entry() const { return m_entry; }
    const PreviewContent &content() const { return m_content; }
    const std::optional<std::vector<hub::Tensor>> &tensors() const { return m_tensors; }
    const Error &error() const { return m_error; }

    static Kind kindFor(const hub::TreeEntry &entry);

signals:
    void changed();
    void tensorsFound();

private:
    void start();
    void fetch(qint64 limit);
    void onContent(Result<PreviewContent> content);
    void fetchTensors();
    void fetchTensorHeader(qint64 length);
    void onTensors(const hub::SafetensorsHeader &header);
    void setState(State state);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    hub::TreeEntry m_entry;
    Kind m_kind = Kind::Nothing;
    State m_state = State::Idle;
    PreviewContent m_content;
    std::optional<std::vector<hub::Tensor>> m_tensors;
    Error m_error;
    hub::Request m_request;
    hub::Request m_tensorRequest;
};

//! UTF-8 or UTF-16 text made fit for a text view; NUL bytes make it binary. Pure, for a worker thread.
PreviewContent decodePreview(const QByteArray &bytes, qint64 fileSize, bool isImage);
