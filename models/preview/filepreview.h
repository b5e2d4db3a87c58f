#pragma once

#include "hub/hubclient.h"
#include "hub/tree.h"
#include "models/preview/parquetrows.h"
#include "models/preview/previewrecipe.h"

#include <QObject>

#include <optional>

//! One file of a repo to look at: decides how, and fetches no more than it needs.
//!
//! Up to previews::unaskedLimit bytes are fetched by themselves; what takes more is withheld until loadMore().
class FilePreview : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Loading,
        Ready,
        Withheld, //!< could be shown, but only when asked for
        Failed, //!< error() says why nothing came
    };

    explicit FilePreview(hub::HubClient &client, QObject *parent = nullptr);

    void show(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry);
    void show(const hub::RepoId &repo, const QString &revision, const QString &path); //!< asks what it is first
    //! One that is on this disk: nothing is asked of the Hub then.
    void showLocal(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry,
                   const QString &localFile);
    void clear();
    void loadMore(); //!< what is withheld, or what follows what is shown
    void reload();

    State state() const { return m_state; }
    PreviewKind kind() const { return m_kind; }
    const hub::RepoId &repo() const { return m_repo; }
    const QString &revision() const { return m_revision; }
    const hub::TreeEntry &entry() const { return m_entry; }
    const PreviewContent &content() const { return m_content; }
    bool hasMore() const { return m_next.has_value(); } //!< loadMore() would bring it
    bool isLoadingMore() const { return m_state == State::Ready && m_request.isActive(); }
    const Error &error() const { return m_error; }
    //! Why what came is not what its name says, or why only its facts are shown.
    const std::optional<Error> &problem() const { return m_problem; }
    bool awaitsDetails() const { return m_details.isActive(); }

signals:
    void changed();
    void described(); //!< entry() has its last commit and its scan now, or they cannot be had

private:
    //! What a request brought, and what could be made of it.
    struct Fetched {
        Result<PreviewStep> step = {};
        qint64 length = 0;
        QByteArray beginning = {}; //!< of the file, to be shown where nothing could be made of it
    };

    void start();
    void advance();
    void fetch();
    void readLocal();
    void onFetched(const Result<Fetched> &fetched);
    void onStep(const PreviewStep &step);
    void requestDetails();
    void setState(State state);
    bool isEmpty() const { return std::holds_alternative<std::monostate>(m_content); }

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_localFile; //!< empty: on the Hub
    int m_reading = 0; //!< which reading of the disk counts
    hub::TreeEntry m_entry;
    PreviewKind m_kind = PreviewKind::Nothing;
    State m_state = State::Idle;
    PreviewContent m_content;
    PreviewRecipe m_recipe;
    ParquetRows m_parquet;
    std::optional<ByteSpan> m_next;
    qint64 m_fetched = 0;
    bool m_isAsked = false;
    Error m_error;
    std::optional<Error> m_problem;
    hub::Request m_request;
    hub::Request m_details;
};
