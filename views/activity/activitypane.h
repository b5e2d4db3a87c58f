#pragma once

#include "models/activity/activityfilter.h"
#include "views/window/pane.h"

class ActivityLog;
class MessageBar;
class PaneStates;
class Prompter;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

//! What the program asked the Hub: every request with its answer, to find out what went wrong or to learn the API from.
class ActivityPane : public Pane
{
    Q_OBJECT

public:
    ActivityPane(ActivityLog &log, Prompter &prompter, const Place &place, QWidget *parent = nullptr);

    Place place() const override { return m_place; }
    bool setPlace(const Place &place) override;
    void reload() override { } //!< it is always up to date
    void focusFind() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildControls();
    void buildTable();
    void buildDetails();
    void layOut();
    void fitTable();
    void fitPlace();
    void onRowsChanged();
    void showDetails();
    void copyCurl();
    void copyDetails();
    void clear();
    void chooseFolder();
    void exportTo(const QString &folder);
    QModelIndex current() const; //!< of the log

    ActivityLog &m_log;
    Prompter &m_prompter;
    Place m_place;
    ActivityFilter m_filter;
    MessageBar *m_message; //!< objectName "activityMessage"
    QLineEdit *m_search; //!< objectName "activitySearch"
    QComboBox *m_sort; //!< objectName "activitySort"
    QPushButton *m_export; //!< objectName "exportActivity"
    QPushButton *m_clear; //!< objectName "clearActivity"
    PaneStates *m_states;
    QTableView *m_table; //!< objectName "activityTable"
    QPlainTextEdit *m_details; //!< objectName "activityDetails"
    QPushButton *m_curl; //!< objectName "copyCurl"
    QPushButton *m_copy; //!< objectName "copyActivity"
    QLabel *m_summary; //!< objectName "activitySummary"
};
