#pragma once

#include "hub/hubclient.h"
#include "models/diff/changeset.h"
#include "models/diff/fileplace.h"
#include "models/stage/stage.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <stop_token>

//! Pending changes as a set of changed files, as a commit would show them: what each is now, what it will be, and where
//! both can be fetched. Folders come with the files that are in them.
class StageDiff : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t mostFiles = 2000; //!< that are shown at once

    struct Shown {
        ChangeSet set = {};
        QHash<QString, FilePlaces> places = {}; //!< by ChangedFile::path()
        bool isCut = false; //!< there are more files than are shown
    };

    explicit StageDiff(hub::HubClient &client, QObject *parent = nullptr);
    ~StageDiff() override;

    //! Some changes of a stage, or all. The next one cancels; what is cancelled never calls back.
    void load(const Stage &stage, StageStore &store, std::vector<SharedChange> rows, Callback<Shown> done);
    void cancel();

private:
    hub::HubClient &m_client;
    std::stop_source m_stop;
    int m_load = 0; //!< which one is awaited
    QThreadPool m_pool; //!< gone when nothing of it is under way any more
};
