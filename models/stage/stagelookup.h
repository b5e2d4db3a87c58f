#pragma once

#include "hub/hubclient.h"
#include "models/stage/stage.h"

#include <QSet>

//! Finds out what a branch has around the paths where something is to go: whether a name is taken, and its likes.
//!
//! The folders are listed, or the nearest ones above that exist. Where that would be too much, the paths alone are
//! looked up, and the branch's own rules have the last word.
class StageLookup : public QObject
{
    Q_OBJECT

public:
    StageLookup(hub::HubClient &client, const Stage &stage, QObject *parent = nullptr);

    //! One at a time; the next one cancels. What was found is given once, unless this is gone before.
    void look(const QStringList &paths, Callback<StageSurroundings> done);
    bool isLooking() const { return m_request.isActive(); }

private:
    void next();
    void list(const QString &folder, const QUrl &page);
    void lookUp();
    void dropAbsent();
    void finish(Result<hub::Done> ended);

    hub::HubClient &m_client;
    const Stage &m_stage;
    QStringList m_folders; //!< still to be listed
    QSet<QString> m_seen;
    QStringList m_asked;
    QStringList m_paths; //!< still to be looked up
    int m_pages = 0;
    std::optional<QString> m_base; //!< the folder that all of very many are in, which alone is listed
    bool m_isBaseListed = false; //!< to its end
    StageSurroundings m_found;
    Callback<StageSurroundings> m_done;
    hub::Request m_request;
};
