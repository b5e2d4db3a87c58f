#pragma once

#include "hub/hubclient.h"
#include "hub/tree.h"

#include <QObject>

//! What the Hub's scanners say of the files that a pull request would bring.
class ChangedScan : public QObject
{
    Q_OBJECT

public:
    explicit ChangedScan(hub::HubClient &client, QObject *parent = nullptr);

    //! What was known before is forgotten when it is about others.
    void look(const hub::RepoId &repo, const QString &revision, const QStringList &paths);
    void clear();

    bool isKnown() const { return m_isKnown; }
    //! As the Hub spells it. Empty: it says nothing of any, or nothing bad of those that were looked at, there being
    //! more.
    const QString &worst() const { return m_worst; }
    QStringList pathsOf(const QString &status) const;

signals:
    void changed();

private:
    void ask(qsizetype first);
    void take(const std::vector<hub::TreeEntry> &entries);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    QStringList m_paths;
    QHash<QString, QString> m_statuses; //!< by path
    QString m_worst;
    bool m_isKnown = false;
    hub::Request m_request;
};
