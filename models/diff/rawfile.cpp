#include "models/diff/rawfile.h"

#include "hub/files.h"

hub::Call<QByteArray> rawFile(const DiffSide &side, const QString &path)
{
    return {.message = {.target = {hub::files::rawPath(side.repo, side.revision, path)},
                        .retry = hub::Message::Retry::WhenTransient},
            .read = [](const hub::Response &response) -> Result<QByteArray> { return response.body; }};
}
