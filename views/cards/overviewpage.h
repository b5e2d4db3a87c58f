#pragma once

#include "models/cards/readme.h"
#include "models/repo/modelfamily.h"
#include "views/repo/repopage.h"
#include "views/repo/reposervices.h"

class CardPane;
class FactsPanel;
class MessageBar;
class PaneStates;
class QBoxLayout;

//! A repo's first page: its card beside its facts.
class OverviewPage : public RepoPage
{
    Q_OBJECT

public:
    explicit OverviewPage(const RepoServices &services, QWidget *parent = nullptr);

    QString tabTitle() const override { return tr("Overview"); }
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override { return view == hub::RepoUrl::View::Overview; }
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    void setInfo(const hub::RepoInfo &info) override;
    void refresh() override;
    void forget() override;

    void setMayUpload(bool may);

signals:
    void uploadRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void onReadmeChanged();
    void showAbsent();
    void readFacts();
    void showScans(const hub::RepoInfo &info);
    void openFile(const QString &path);

    Settings &m_settings;
    Readme m_readme;
    ModelFamily m_family;
    PaneStates *m_states; //!< objectName "cardStates"
    MessageBar *m_scans; //!< objectName "scanMessage"
    QString m_flagged; //!< what its button shows
    QWidget *m_cardBox;
    MessageBar *m_message; //!< objectName "cardMessage"
    CardPane *m_card;
    FactsPanel *m_facts;
    QBoxLayout *m_layout;
    hub::RepoUrl m_place;
    int m_reading = 0; //!< facts read for an older card are dropped
    bool m_mayUpload = false;
};
