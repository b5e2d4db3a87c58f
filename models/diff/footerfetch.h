#pragma once

#include "hub/hubclient.h"
#include "models/diff/fileplace.h"
#include "models/preview/parquetfooter.h"
#include "models/preview/previewrecipe.h"

#include <QString>

//! Fetches what a Parquet file says of itself at its end, and no more of it.
class FooterFetch
{
public:
    explicit FooterFetch(hub::HubClient &client) : m_client(client) { }

    //! Calls back once, unless this is gone before.
    void start(const FilePlace &place, qint64 fileSize, Callback<ParquetFooter> done);
    static Result<ParquetFooter> ofFile(const QString &localPath); //!< of this machine; blocking

private:
    void ask(const ByteSpan &span);
    void onStep(const Result<PreviewStep> &step);

    hub::HubClient &m_client;
    FilePlace m_place;
    PreviewRecipe m_recipe;
    Callback<ParquetFooter> m_done;
    hub::Request m_request;
};
