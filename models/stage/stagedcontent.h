#pragma once

#include "hub/hubclient.h"
#include "models/stage/stage.h"

//! Where a content is to be found, if there is one.
struct ContentPlace {
    QString localPath = {}; //!< a file of this machine, or of the stage
    hub::RepoId repo = {};
    QString revision = {};
    QString path = {};
    qint64 size = 0;
    bool isFolder = false;
    StageStore *store = nullptr; //!< that the local file belongs to

    bool isNothing() const { return localPath.isEmpty() && path.isEmpty(); }
};

//! A content as far as it can be shown.
struct ShownContent {
    enum class Kind { Nothing, Text, Binary, TooLarge, Folder };

    Kind kind = Kind::Nothing;
    QByteArray bytes = {}; //!< of a text, as they are
    QString text = {};
    qint64 size = 0;
};

//! Fetches contents to be compared, one at a time, away from the GUI thread.
class StagedContent : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 limit = 1'000'000; //!< of what is shown

    explicit StagedContent(hub::HubClient &client, QObject *parent = nullptr);

    //! What a change puts there.
    static ContentPlace after(const Stage &stage, StageStore &store, const StagedChange &change);
    //! What the branch has where the change takes place; of a moved file, where it was.
    static ContentPlace before(const Stage &stage, const StagedChange &change);

    //! The next one cancels; what is cancelled never calls back.
    void load(const ContentPlace &place, Callback<ShownContent> done);
    void cancel();

    static ShownContent describe(const QByteArray &bytes);

private:
    void loadLocal(const ContentPlace &place, const Callback<ShownContent> &done);

    hub::HubClient &m_client;
    hub::Request m_request;
    int m_load = 0; //!< which one is awaited
};
