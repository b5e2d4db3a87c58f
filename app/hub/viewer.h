#pragma once

#include "hub/call.h"
#include "hub/viewertypes.h"

//! The dataset viewer, which has a host of its own (hub-api "Dataset viewer").
//!
//! The public Hub's viewer, Endpoint::viewer(), belongs to the public Hub: it is asked for the public Hub's datasets
//! only, and may see the public Hub's token, which private and gated datasets need. Another Hub has no viewer; there
//! every call but parquetOfHub() is Invalid. A token is sent only with a message that was made here, and only to that
//! host: an address in an answer, such as that of an image, never gets it.
//!
//! Errors of all calls, with the viewer's own Error::code: Unauthorized (private or gated dataset, signed out),
//! NotFound (no such dataset or no right to it; nothing known of it), Rejected 422 (a parameter is missing),
//! ServerFault 500 (ResponseNotReadyError: ask again later; other codes: the dataset cannot be read), 501 (too many
//! configurations, or blocked).
namespace hub {

//! A part of a dataset. Leave out the split, and the configuration, where a call takes less.
struct ViewerPart {
    QString dataset = {}; //!< owner/name
    QString config = {};
    QString split = {};
};

//! Which rows. The viewer gives at most rowsPerCall at once.
struct ViewerRange {
    qint64 offset = 0;
    int length = 100;
};

namespace viewer {

constexpr int rowsPerCall = 100;

//! GET /is-valid?dataset=[&config=&split=]: what can be done with it.
Result<Call<ViewerAbilities>> abilities(const Endpoint &endpoint, const ViewerPart &part);

//! GET /splits?dataset=[&config=]
Result<Call<ViewerSplits>> splits(const Endpoint &endpoint, const ViewerPart &part);

//! GET /first-rows?dataset=&config=&split=: at most 100 rows and 1 MB.
Result<Call<ViewerRows>> firstRows(const Endpoint &endpoint, const ViewerPart &part);

//! GET /rows?dataset=&config=&split=&offset=&length=
Result<Call<ViewerRows>> rows(const Endpoint &endpoint, const ViewerPart &part, const ViewerRange &range = {});

//! GET /search?…&query=: rows whose texts hold the words, best first.
Result<Call<ViewerRows>> search(const Endpoint &endpoint, const ViewerPart &part, const QString &words,
                                const ViewerRange &range = {});

//! GET /filter?…&where=[&orderby=]: where is written as "age">30 AND "name"='O''Neil', orderBy as "age" DESC.
Result<Call<ViewerRows>> filter(const Endpoint &endpoint, const ViewerPart &part, const QString &where,
                                const QString &orderBy = {}, const ViewerRange &range = {});

//! GET /parquet?dataset=[&config=]: the files that hold the converted dataset.
Result<Call<ParquetFiles>> parquet(const Endpoint &endpoint, const ViewerPart &part);

//! GET /size?dataset=[&config=]
Result<Call<ViewerSizes>> sizes(const Endpoint &endpoint, const ViewerPart &part);

//! GET /statistics?dataset=&config=&split=
Result<Call<ViewerStatistics>> statistics(const Endpoint &endpoint, const ViewerPart &part);

//! GET /info?dataset=[&config=]
Result<Call<ViewerInfo>> info(const Endpoint &endpoint, const ViewerPart &part);

//! GET /api/datasets/{dataset}/parquet[/{config}[/{split}]] of the Hub itself: the same files, without their sizes.
//! Errors: RepoNotFound, Gated, NotFound (nothing was converted).
Call<ParquetFiles> parquetOfHub(const ViewerPart &part);

//! A text as a value in where, a name as a column in where and orderBy.
QString quotedValue(const QString &text);
QString quotedColumn(const QString &name);

} // namespace viewer

} // namespace hub
