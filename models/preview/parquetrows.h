#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"
#include "hub/viewertypes.h"
#include "models/preview/previewcontent.h"

#include <QObject>

//! The first rows of a Parquet file, as the dataset viewer has them: it knows splits of the main branch, not files.
//! Where it is not certain that a split begins with this file, there are none: rows of another file would be worse.
class ParquetRows : public QObject
{
    Q_OBJECT

public:
    explicit ParquetRows(hub::HubClient &client, QObject *parent = nullptr);

    void load(const hub::RepoId &repo, const QString &revision, const QString &path); //!< ends in loaded() or failed()
    void cancel() { m_request.cancel(); }

    //! The part of a dataset that begins with a file; empty where that is not certain.
    static hub::ViewerSplit splitFor(const std::vector<hub::ViewerSplit> &splits, const QString &path);

signals:
    void loaded(const TableContent &content);
    void failed(const Error &error);

private:
    void refuse(const QString &why);
    void onSplits(const Result<hub::ViewerSplits> &splits, const QString &path);
    void onRows(const Result<hub::ViewerRows> &rows, const QString &split);

    hub::HubClient &m_client;
    hub::Request m_request;
};
