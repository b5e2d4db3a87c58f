#pragma once

#include "models/history/reffilter.h"
#include "models/history/reflistmodel.h"

#include <QFrame>

class MessageBar;
class RefActions;
class RefDelegate;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStyleOptionViewItem;
class QVBoxLayout;

//! The list that drops down from a RevisionSelector: branches, tags, pull requests, or any commit typed; and where they
//! are made and deleted.
class RevisionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit RevisionPopup(RefListModel &refs, QWidget *parent = nullptr);

    void manageWith(RefActions &actions); //!< else they are only chosen from
    void setWriteProblem(const QString &problem); //!< why they cannot be made or deleted; empty: they can
    void openBelow(QWidget *anchor, const QString &current);

signals:
    void chosen(const QString &revision);
    void newBranchRequested(const QString &start);
    void newTagRequested(const QString &revision);
    void compareRequested(const QString &base);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onTextChanged(const QString &text);
    void onRefsChanged();
    void fit();
    void updateTyped();
    void selectFirst();
    void choose(const QString &revision);
    void chooseCurrent();
    bool clickTrash(const QPoint &position);
    void remove(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void updateButtons();
    static QString deleteProblem(const QModelIndex &index);

    RefListModel &m_refs;
    RefFilter m_filter;
    QLineEdit *m_text; //!< objectName "revisionFilter"
    MessageBar *m_message; //!< objectName "revisionMessage"
    QListView *m_list; //!< objectName "revisionList"
    QLabel *m_nothing; //!< objectName "revisionNothing"
    QPushButton *m_typed; //!< objectName "revisionTyped": goes to what was typed
    QVBoxLayout *m_layout;
    RefDelegate *m_delegate;
    MessageBar *m_notice = nullptr; //!< objectName "refNotice"
    QPushButton *m_newBranch = nullptr; //!< objectName "newBranch"
    QPushButton *m_newTag = nullptr; //!< objectName "newTag"
    RefActions *m_actions = nullptr;
    QString m_problem;
    QString m_current;
};
