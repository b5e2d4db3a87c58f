#pragma once

#include "models/files/filesearchmodel.h"

#include <QWidget>

class FileTreeView;
class PaneStates;
class QLabel;
class QProgressBar;
class QPushButton;

//! What was found among all files of a repo, and below it how far the search has come.
class FileSearchView : public QWidget
{
    Q_OBJECT

public:
    explicit FileSearchView(FileSearchModel &model, QWidget *parent = nullptr);

    FileTreeView *list() const { return m_list; }
    void takeFocus(); //!< the list, at its first row if it was nowhere

signals:
    void chosen(const QModelIndex &index); //!< looked at
    void activated(const QModelIndex &index); //!< to be shown in its folder

private:
    void onProgressed();
    void showState();
    QString foundText() const;
    QString incompleteText() const;

    FileSearchModel &m_model;
    PaneStates *m_states; //!< objectName "searchStates"
    FileTreeView *m_list; //!< objectName "searchResults"
    QLabel *m_status; //!< objectName "searchStatus"
    QProgressBar *m_progress; //!< objectName "searchProgress"
    QPushButton *m_stop; //!< objectName "searchStop"
    QPushButton *m_resume; //!< objectName "searchResume"
};
