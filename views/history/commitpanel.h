#pragma once

#include "hub/commits.h"

#include <QWidget>

class ElidedLabel;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

//! What a commit says of itself: its message, who made it and when, and where it leads.
class CommitPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CommitPanel(QWidget *parent = nullptr);

    void setCommit(const hub::CommitInfo &commit);
    void setBefore(const QString &sha); //!< the commit before it; empty: not known, or there is none
    void setRevertProblem(const QString &problem); //!< why it cannot be undone; empty: it can
    const QString &sha() const { return m_commit.id; }

signals:
    void browseRequested(const QString &sha);
    void commitRequested(const QString &sha);
    void copyRequested(const QString &sha);
    void authorRequested(const QString &name);
    void revertRequested();
    void menuRequested(const QPoint &globalPosition);

private:
    void layOut();
    void setAuthors(const std::vector<hub::CommitAuthor> &authors);
    QWidget *makeAuthor(const QString &name);
    void fitMessage();
    void resizeEvent(QResizeEvent *event) override;

    QLabel *m_title; //!< objectName "commitTitle"
    QScrollArea *m_messageArea;
    QLabel *m_message; //!< objectName "commitBody"
    QWidget *m_facts;
    QWidget *m_authors; //!< objectName "commitAuthors"
    QLabel *m_date; //!< objectName "commitDate"
    ElidedLabel *m_id; //!< objectName "commitSha"
    QToolButton *m_copy; //!< objectName "copySha"
    QWidget *m_beforeRow;
    QToolButton *m_before; //!< objectName "commitBefore"
    QPushButton *m_browse; //!< objectName "browseAtCommit"
    QPushButton *m_revert; //!< objectName "revertCommit"
    QToolButton *m_more; //!< objectName "commitMore"
    hub::CommitInfo m_commit;
    QString m_beforeSha;
};
