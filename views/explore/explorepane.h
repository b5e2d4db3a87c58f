#pragma once

#include "models/repolistmodel.h"
#include "views/pane.h"

#include <QTimer>

class FlowLayout;
class MessageBar;
class PaneStates;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

//! Finds repos: one kind at a time, by words, author and tags, in an order, as far as the Hub has more.
class ExplorePane : public Pane
{
    Q_OBJECT

public:
    ExplorePane(hub::HubClient &client, const Place &place, QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildControls();
    void buildList();
    void layOut();
    void fitControls();
    void showQuery();
    void showFilters();
    void change(const hub::RepoQuery &query, bool isNewStep);
    void onTyped();
    void addFilter(const QString &text);
    void removeFilter(const QString &text);
    void onStateChanged();
    void open(const QModelIndex &index, bool inNewTab);
    bool onListKey(int key, Qt::KeyboardModifiers modifiers);

    hub::HubClient &m_client;
    hub::RepoQuery m_query;
    RepoListModel m_model;
    QTimer m_typingPause;

    QButtonGroup *m_kinds;
    QLineEdit *m_search; //!< objectName "search"
    QComboBox *m_sort; //!< objectName "sort"
    QLineEdit *m_filterField; //!< objectName "filterField"
    QWidget *m_filterRow;
    FlowLayout *m_filters;
    PaneStates *m_states;
    QListView *m_list; //!< objectName "repoList"
    QLabel *m_footer; //!< objectName "footer"
    MessageBar *m_message; //!< objectName "pageMessage": a further page that failed
};
