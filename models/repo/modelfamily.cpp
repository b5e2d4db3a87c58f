#include "models/repo/modelfamily.h"

#include <algorithm>

ModelFamily::ModelFamily(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void ModelFamily::load(const hub::RepoId &model)
{
    if (model == m_model)
        return;
    m_model = model;
    reload();
}

void ModelFamily::reload()
{
    m_request.cancel();
    m_relatives = {};
    m_grandparents.clear();
    m_waiting.clear();
    emit changed();
    if (m_model.isEmpty() || m_model.kind != hub::RepoKind::Model)
        return;
    m_request = m_client.send<hub::ModelRelatives>(
        hub::repos::relatives(m_model), [this](const Result<hub::ModelRelatives> &relatives) {
            m_request = {};
            if (!relatives)
                return;
            m_relatives = *relatives;
            for (size_t i = 0; i < std::min(mostBases, m_relatives.bases.size()); ++i)
                m_waiting += m_relatives.bases[i].id;
            emit changed();
            askNext();
        });
}

void ModelFamily::askNext()
{
    if (m_waiting.isEmpty())
        return;
    const QString base = m_waiting.takeFirst();
    m_request = m_client.send<hub::ModelRelatives>(hub::repos::relatives({.kind = hub::RepoKind::Model, .id = base}),
                                                   [this, base](const Result<hub::ModelRelatives> &relatives) {
                                                       m_request = {};
                                                       if (relatives && !relatives->bases.empty()) {
                                                           m_grandparents.insert(base, relatives->bases);
                                                           emit changed();
                                                       }
                                                       askNext();
                                                   });
}
