#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"
#include "hub/viewertypes.h"
#include "models/preview/previewcontent.h"

#include <QObject>

//! The first rows behind a Parquet file, as the dataset viewer has them: it knows splits, not files, so the split that
//! the file's path speaks of is taken, else the first one.
class ParquetRows : public QObject
{
    Q_OBJECT

public:
    explicit ParquetRows(hub::HubClient &client, QObject *parent = nullptr);

    void load(const hub::RepoId &repo, const QString &path); //!< ends in loaded() or failed()
    void cancel() { m_request.cancel(); }

    //! The part of a dataset that a file belongs to.
    static hub::ViewerSplit splitFor(const std::vector<hub::ViewerSplit> &splits, const QString &path);

signals:
    void loaded(const TableContent &content);
    void failed(const Error &error);

private:
    void onSplits(const Result<hub::ViewerSplits> &splits, const QString &path);
    void onRows(const Result<hub::ViewerRows> &rows, const QString &split);

    hub::HubClient &m_client;
    hub::Request m_request;
};
