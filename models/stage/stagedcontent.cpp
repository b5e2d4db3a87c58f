#include "models/stage/stagedcontent.h"

#include "hub/files.h"
#include "models/preview/previewrecipe.h"

#include <QFile>
#include <QtConcurrentRun>

namespace {

Result<ShownContent> readLocal(const QString &path, StageStore *store)
{
    if (store)
        store->waitForWrites();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    const qint64 size = file.size();
    if (size > StagedContent::limit)
        return ShownContent{.kind = ShownContent::Kind::TooLarge, .size = size};
    return StagedContent::describe(file.readAll());
}

} // namespace

StagedContent::StagedContent(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

ContentPlace StagedContent::after(const Stage &stage, StageStore &store, const StagedChange &change)
{
    if (change.isRemoval())
        return {};
    if (!change.blob.isEmpty())
        return {.localPath = store.blobFile(change.blob), .size = change.size, .store = &store};
    if (!change.localPath.isEmpty())
        return {.localPath = change.localPath, .size = change.size};
    return {.repo = change.sourceRepo.isEmpty() ? stage.key().repo : change.sourceRepo,
            .revision = change.sourceRevision.isEmpty() ? stage.key().revision : change.sourceRevision,
            .path = change.sourcePath,
            .size = change.size,
            .isFolder = change.isFolder};
}

ContentPlace StagedContent::before(const Stage &stage, const StagedChange &change)
{
    const bool wasMoved = change.kind == StagedChange::Kind::Move && change.oldOid.isEmpty();
    if (change.oldOid.isEmpty() && !wasMoved)
        return {};
    return {.repo = stage.key().repo,
            .revision = stage.key().revision,
            .path = wasMoved ? change.sourcePath : change.path,
            .size = wasMoved ? 0 : change.oldSize,
            .isFolder = change.isFolder};
}

void StagedContent::load(const ContentPlace &place, Callback<ShownContent> done)
{
    cancel();
    if (place.isNothing())
        return done(ShownContent());
    if (place.isFolder)
        return done(ShownContent{.kind = ShownContent::Kind::Folder});
    if (place.size > limit)
        return done(ShownContent{.kind = ShownContent::Kind::TooLarge, .size = place.size});
    if (!place.localPath.isEmpty())
        return loadLocal(place, done);
    const hub::Call<QByteArray> head = hub::files::head(place.repo, place.revision, place.path, limit);
    const hub::Call<ShownContent> call{
        .message = head.message,
        .read = [read = head.read](const hub::Response &answer) { return read(answer).transform(describe); }};
    m_request = m_client.send<ShownContent>(call, std::move(done));
}

void StagedContent::loadLocal(const ContentPlace &place, const Callback<ShownContent> &done)
{
    QtConcurrent::run(readLocal, place.localPath, place.store)
        .then(this, [this, load = m_load, done](const Result<ShownContent> &content) {
            if (load == m_load)
                done(content);
        });
}

void StagedContent::cancel()
{
    m_request.cancel();
    ++m_load;
}

ShownContent StagedContent::describe(const QByteArray &bytes)
{
    const std::optional<TextContent> content = previews::decodeText(bytes, bytes.size());
    if (!content)
        return {.kind = ShownContent::Kind::Binary, .size = bytes.size()};
    return {.kind = ShownContent::Kind::Text, .bytes = bytes, .text = content->text, .size = bytes.size()};
}
