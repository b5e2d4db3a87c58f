#pragma once

#include "hub/commits.h"
#include "models/diff/diffside.h"

#include <QWidget>

#include <optional>

class CommitPanel;
class DiffPane;
class Settings;
class QTimer;

namespace hub {
class HubClient;
}

//! A commit: what it says of itself, and below what it changed.
class CommitView : public QWidget
{
    Q_OBJECT

public:
    CommitView(hub::HubClient &client, Settings &settings, QWidget *parent = nullptr);

    //! before: the commit before it, empty for a first one; looked up when not known.
    void setCommit(const hub::RepoId &repo, const hub::CommitInfo &commit, const std::optional<QString> &before);
    void clear();
    const hub::CommitInfo &commit() const { return m_commit; }
    //! What it is compared with; nothing as long as that is not known.
    std::optional<QString> before() const;

    CommitPanel &panel() { return *m_panel; }
    DiffPane &changes() { return *m_changes; }

private:
    void load();

    CommitPanel *m_panel;
    DiffPane *m_changes; //!< objectName "commitChanges"
    QTimer *m_rest; //!< until somebody stops moving through the history
    hub::RepoId m_repo;
    hub::CommitInfo m_commit;
    std::optional<QString> m_before;
};
