#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"
#include "models/space/boardspace.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

//! Asks for all Spaces of some owners, however many pages that takes, and gives them together.
class SpaceLists : public QObject
{
    Q_OBJECT

public:
    struct List {
        QString owner = {};
        std::vector<BoardSpace> spaces = {}; //!< by name
        std::optional<Error> error = {}; //!< it could not be had, or not all of it
    };

    static constexpr int rowsAPage = 100;

    explicit SpaceLists(hub::HubClient &client, QObject *parent = nullptr);

    void ask(const QStringList &owners);
    void cancel();

signals:
    void fetched(const std::vector<SpaceLists::List> &lists); //!< in the order in which the owners were named

private:
    void askFor(size_t list, const QUrl &next);
    void onPage(size_t list, const Result<hub::Page<hub::RepoInfo>> &page);
    void onOver();

    hub::HubClient &m_client;
    std::vector<List> m_lists; //!< one for each owner, while they are fetched
    std::vector<hub::Request> m_requests; //!< likewise
    size_t m_left = 0; //!< lists that are not over
};
