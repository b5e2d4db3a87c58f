#pragma once

#include "hub/gguf.h"
#include "hub/hubclient.h"
#include "hub/safetensors.h"

#include <QMap>

#include <memory>

//! What a file of weights says of itself, whatever its format.
struct WeightsHead {
    std::vector<hub::Tensor> tensors = {};
    QMap<QString, QString> facts = {}; //!< its metadata, values as text
    qint64 parameters = 0;

    static bool isFor(const QString &path); //!< by its suffix

    static WeightsHead of(const hub::SafetensorsHeader &header);
    static WeightsHead of(const hub::GgufHeader &header);
    //! Of a file of this machine, in the format that a name stands for; blocking.
    static Result<WeightsHead> ofFile(const QString &localPath, const QString &name);
};

//! Fetches the head of one file of weights, range by range, and no more of it.
class WeightsHeadFetch
{
public:
    explicit WeightsHeadFetch(hub::HubClient &client) : m_client(client) { }

    //! Calls back once, unless this is gone before.
    void start(const hub::RepoId &repo, const QString &revision, const QString &path, Callback<WeightsHead> done);

private:
    void askStart();
    void askRest(qint64 length);
    void askRange();
    void onRange(const Result<hub::FileRange> &range);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    Callback<WeightsHead> m_done;
    std::unique_ptr<hub::GgufReader> m_reader;
    hub::Request m_request;
};
