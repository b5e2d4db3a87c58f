#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"
#include "models/palette/palettesource.h"

#include <QElapsedTimer>

//! The repos of whoever is signed in and of their organizations, private ones included; asked for when the palette is
//! opened, and again only after a while.
class OwnRepoSource : public PaletteSource
{
    Q_OBJECT

public:
    explicit OwnRepoSource(hub::HubClient &client, QObject *parent = nullptr);

    void setNamespaces(const QStringList &names); //!< none: signed out

    QString title() const override;
    void prepare() override;
    qsizetype count() const override { return qsizetype(m_repos.size()); }
    QString text(qsizetype index) const override { return m_repos[size_t(index)].id; }
    PaletteEntry entry(qsizetype index) const override;

private:
    struct Question {
        QString owner = {};
        hub::RepoKind kind = hub::RepoKind::Model;
    };

    void forget();
    void askNext();
    void onPage(Result<hub::Page<hub::RepoSummary>> page);

    hub::HubClient &m_client;
    QStringList m_names;
    QList<Question> m_questions; //!< still to be asked
    std::vector<hub::RepoId> m_repos;
    std::vector<hub::RepoId> m_coming; //!< what the questions brought so far
    QElapsedTimer m_age;
    hub::Request m_request;
};
