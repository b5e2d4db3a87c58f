#pragma once

#include "auth/account.h"
#include "models/space/boardfilter.h"
#include "models/space/spaceboard.h"
#include "views/window/pane.h"

class MessageBar;
class PaneStates;
class Prompter;
class UndoBar;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

//! All Spaces of one's own and of one's organizations in a table: how they stand, what they cost, and the ways to
//! pause and restart them, also all that cost something at once.
class BoardPane : public Pane
{
    Q_OBJECT

public:
    BoardPane(SpaceBoard &board, const hub::HubClient &client, Prompter &prompter, QWidget *parent = nullptr);
    ~BoardPane() override;
    Q_DISABLE_COPY_MOVE(BoardPane)

    Place place() const override;
    bool setPlace(const Place &place) override { return place.is(Place::Corner::SpacesBoard); }
    void reload() override { m_board.reload(); }
    void focusFind() override;
    void setAccount(const auth::Account &account);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilters();
    void buildTable();
    void layOut();
    void connectParts();
    void onStateChanged();
    void updateControls();
    void updateCost();
    void onActed(SpaceBoard::Action action, const QStringList &done);
    void act(SpaceBoard::Action action);
    void pauseAllPaid();
    void undo();
    void showMenu(const QPoint &position);
    void openSpace(const QModelIndex &index, bool inNewTab, hub::RepoUrl::View view = hub::RepoUrl::View::Space);
    QStringList selectedIds() const;
    QString whyNot(SpaceBoard::Action action, const QStringList &ids) const; //!< empty: it can be done
    const BoardSpace &spaceAt(const QModelIndex &index) const; //!< of the filter

    SpaceBoard &m_board;
    const hub::HubClient &m_client;
    Prompter &m_prompter;
    BoardFilter m_filter;
    auth::Account m_account;
    QStringList m_paused; //!< by the last thing that was done; can be undone
    QStringList m_refusals; //!< of what is being done, in words
    PaneStates *m_states; //!< objectName "boardStates"
    MessageBar *m_message; //!< objectName "boardMessage"
    UndoBar *m_undo; //!< objectName "boardUndo"
    QLineEdit *m_search; //!< objectName "boardSearch"
    QButtonGroup *m_groups; //!< objectNames "groupAll", "groupUp", …
    QComboBox *m_owner; //!< objectName "boardOwner"
    QLabel *m_cost; //!< objectName "boardCost"
    QPushButton *m_pause; //!< objectName "boardPause"
    QPushButton *m_restart; //!< objectName "boardRestart"
    QPushButton *m_pauseAll; //!< objectName "pauseAllPaid"
    QTableView *m_table; //!< objectName "board"
};
