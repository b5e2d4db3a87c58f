#pragma once

#include "hub/hubclient.h"
#include "hub/modelrelatives.h"

#include <QHash>
#include <QObject>

#include <vector>

//! The family of a model as far as the Hub knows it: what it was made from, what that was made from in turn, and how
//! many were made from it. Nothing comes of what cannot be found out: it is not worth a message.
class ModelFamily : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t mostBases = 4; //!< that are asked about

    explicit ModelFamily(hub::HubClient &client, QObject *parent = nullptr);

    void load(const hub::RepoId &model); //!< once for each; of what is no model there is none
    void reload();
    const hub::RepoId &model() const { return m_model; }
    const hub::ModelRelatives &relatives() const { return m_relatives; }
    //! What one of its bases was made from.
    std::vector<hub::BaseModel> basesOf(const QString &base) const { return m_grandparents.value(base); }

signals:
    void changed();

private:
    void askNext();

    hub::HubClient &m_client;
    hub::RepoId m_model;
    hub::ModelRelatives m_relatives;
    QHash<QString, std::vector<hub::BaseModel>> m_grandparents;
    QStringList m_waiting; //!< bases to be asked about
    hub::Request m_request;
};
