#pragma once

#include "hub/repotypes.h"

#include <QWidget>

class Chip;
class ElidedLabel;
class QLabel;
class QPushButton;
class QToolButton;

//! The top of a repo's page: what it is called, how it stands, and what can be done with it as a whole.
class RepoHeader : public QWidget
{
    Q_OBJECT

public:
    explicit RepoHeader(QWidget *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< all that is known before the answer
    void setInfo(const hub::RepoSummary &summary);
    void setUploadAllowed(bool allowed, const QString &explanation);

signals:
    void copyRequested();
    void openRequested(); //!< on the Hub
    void uploadFilesRequested();
    void uploadFolderRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void fit();

    hub::RepoId m_repo;
    QLabel *m_kind; //!< objectName "kindIcon"
    ElidedLabel *m_owner;
    ElidedLabel *m_name; //!< objectName "repoName"
    QToolButton *m_copy; //!< objectName "copyRepo"
    Chip *m_private; //!< objectName "privateMark"
    Chip *m_gated; //!< objectName "gatedMark"
    Chip *m_disabled; //!< objectName "disabledMark"
    QLabel *m_likesIcon;
    QLabel *m_likes; //!< objectName "likes"
    QLabel *m_downloadsIcon;
    QLabel *m_downloads; //!< objectName "downloads"
    QWidget *m_stats;
    QPushButton *m_open; //!< objectName "openOnHub"
    QPushButton *m_upload; //!< objectName "upload"
    bool m_hasInfo = false;
};
