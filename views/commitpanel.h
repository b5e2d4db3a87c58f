#pragma once

#include "hub/commits.h"

#include <QScrollArea>

class ElidedLabel;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

//! One commit in full: its message, who made it and when, and where it leads.
class CommitPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit CommitPanel(QWidget *parent = nullptr);

    void setCommit(const hub::CommitInfo &commit, const QString &before); //!< before: the commit below it, if known
    const QString &sha() const { return m_sha; }

signals:
    void browseRequested(const QString &sha);
    void openOnHubRequested(const QString &sha);
    void commitRequested(const QString &sha);
    void copyRequested(const QString &sha);

private:
    void setAuthors(const std::vector<hub::CommitAuthor> &authors);

    QLabel *m_title; //!< objectName "commitTitle"
    QLabel *m_message; //!< objectName "commitBody"
    QWidget *m_authors = nullptr; //!< objectName "commitAuthors"
    QLabel *m_date; //!< objectName "commitDate"
    ElidedLabel *m_id; //!< objectName "commitSha"
    QToolButton *m_copy; //!< objectName "copySha"
    QWidget *m_beforeRow;
    QToolButton *m_before; //!< objectName "commitBefore"
    QPushButton *m_browse; //!< objectName "browseAtCommit"
    QPushButton *m_open; //!< objectName "openCommitOnHub"
    QVBoxLayout *m_layout;
    QString m_sha;
    QString m_beforeSha;
};
