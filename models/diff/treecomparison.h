#pragma once

#include "hub/hubclient.h"
#include "hub/tree.h"
#include "models/diff/changeset.h"
#include "models/diff/diffside.h"

#include <QObject>

#include <array>

//! Compares two trees by the listings of their files: the same id is the same content. For what the Hub itself does not
//! compare: other repos, a first commit.
class TreeComparison : public QObject
{
    Q_OBJECT

public:
    TreeComparison(hub::HubClient &client, DiffSide before, DiffSide after, QObject *parent = nullptr);

    //! Calls back once, unless this is gone before.
    void start(Callback<ChangeSet> done);

    //! Files whose contents are still to be fetched are Listed. A pure function for a worker thread.
    static ChangeSet compare(const std::vector<hub::TreeEntry> &before, const std::vector<hub::TreeEntry> &after);

private:
    void ask(size_t side, const hub::Call<hub::Page<hub::TreeEntry>> &call);
    void onPage(size_t side, Result<hub::Page<hub::TreeEntry>> page);
    void conclude();

    hub::HubClient &m_client;
    std::array<DiffSide, 2> m_sides;
    std::array<hub::Request, 2> m_requests;
    std::array<std::vector<hub::TreeEntry>, 2> m_entries;
    Callback<ChangeSet> m_done;
    int m_awaited = 0;
};
