#pragma once

#include "hub/endpoint.h"
#include "hub/repotypes.h"

#include <QWidget>

class CardPane;
class FactsPanel;
class ImageSource;
class MessageBar;
class PaneStates;
class QBoxLayout;
class Readme;

//! A repo's first page: its card beside its facts.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    OverviewPage(Readme &readme, ImageSource &images, QWidget *parent = nullptr);

    void setSubject(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision);
    void setInfo(const hub::RepoInfo &info);
    void refresh(); //!< the old card stays until the new one is there
    void setRemoteImagesAllowed(bool allowed) { m_remoteAllowed = allowed; }
    void setMayUpload(bool may);

signals:
    void tagActivated(hub::RepoKind kind, const QString &tag);
    void repoActivated(const hub::RepoId &repo);
    void linkActivated(const QUrl &url);
    void remoteImagesAlwaysAllowed();
    void uploadRequested();
    void openOnHubRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onReadmeChanged();
    void showAbsent();

    Readme &m_readme;
    PaneStates *m_states; //!< objectName "cardStates"
    QWidget *m_cardBox;
    MessageBar *m_message; //!< objectName "cardMessage"
    CardPane *m_card;
    FactsPanel *m_facts;
    QBoxLayout *m_layout;
    hub::Endpoint m_endpoint;
    hub::RepoId m_repo;
    QString m_revision;
    bool m_remoteAllowed = false;
    bool m_mayUpload = false;
};
