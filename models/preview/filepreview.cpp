#include "models/preview/filepreview.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

FilePreview::FilePreview(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client), m_parquet(client)
{
    connect(&m_parquet, &ParquetRows::loaded, this, [this](const TableContent &content) {
        m_content = content;
        setState(State::Ready);
    });
    connect(&m_parquet, &ParquetRows::failed, this, [this](const Error &error) {
        m_problem = error;
        setState(State::Ready);
    });
}

namespace {

Result<hub::FileRange> readRange(const QString &path, const ByteSpan &span)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(span.first))
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    return hub::FileRange{.bytes = file.read(span.length()), .offset = span.first, .fileSize = file.size()};
}

} // namespace

void FilePreview::showLocal(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry,
                            const QString &localFile)
{
    m_details.cancel();
    m_localFile = localFile;
    m_repo = repo;
    m_revision = revision;
    m_entry = entry;
    start();
}

void FilePreview::show(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry)
{
    m_localFile.clear();
    m_repo = repo;
    m_revision = revision;
    m_entry = entry;
    start();
    requestDetails();
}

void FilePreview::show(const hub::RepoId &repo, const QString &revision, const QString &path)
{
    clear();
    m_localFile.clear();
    m_repo = repo;
    m_revision = revision;
    m_entry.path = path;
    setState(State::Loading);
    m_request = m_client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(repo, revision, {path}, true), [this](Result<std::vector<hub::TreeEntry>> entries) {
            if (entries && !entries->empty()) {
                m_entry = entries->front();
                return start();
            }
            m_error = entries ? Error{.kind = Error::Kind::EntryNotFound, .subject = m_entry.path} : entries.error();
            setState(State::Failed);
        });
}

void FilePreview::clear()
{
    m_request.cancel();
    m_details.cancel();
    m_parquet.cancel();
    ++m_reading;
    m_entry = {};
    m_kind = PreviewKind::Nothing;
    m_content = {};
    m_problem.reset();
    m_next.reset();
    setState(State::Idle);
}

void FilePreview::start()
{
    m_request.cancel();
    m_parquet.cancel();
    ++m_reading;
    m_content = {};
    m_problem.reset();
    m_next.reset();
    m_fetched = 0;
    m_isAsked = false;
    m_kind = previewKindOf(m_entry);
    if (m_kind == PreviewKind::Nothing)
        return setState(State::Idle);
    std::optional<PreviewRecipe> recipe = previews::recipe(m_kind, m_entry.size, m_entry.path);
    if (!recipe || m_entry.size == 0)
        return setState(State::Ready);
    m_recipe = *std::move(recipe);
    m_next = m_recipe.first;
    advance();
}

void FilePreview::loadMore()
{
    if (!m_next || m_request.isActive())
        return;
    m_isAsked = true;
    advance();
}

void FilePreview::reload()
{
    if (m_state == State::Failed && m_kind == PreviewKind::Nothing)
        return show(m_repo, m_revision, QString(m_entry.path));
    start();
}

void FilePreview::advance()
{
    if (m_isAsked || m_fetched + m_next->length() <= previews::unaskedLimit)
        return fetch();
    setState(isEmpty() ? State::Withheld : State::Ready);
}

void FilePreview::readLocal()
{
    const int reading = ++m_reading;
    const auto read = [path = m_localFile, span = *m_next, take = m_recipe.take] {
        return readRange(path, span).transform([&take](const hub::FileRange &found) {
            return Fetched{.step = take(found),
                           .length = found.bytes.size(),
                           .beginning = found.offset == 0
                               ? found.bytes.first(previews::dumpedBytes < found.bytes.size() ? previews::dumpedBytes
                                                                                              : found.bytes.size())
                               : QByteArray()};
        });
    };
    QtConcurrent::run(read).then(this, [this, reading](const Result<Fetched> &fetched) {
        if (reading == m_reading)
            onFetched(fetched);
    });
    setState(isEmpty() ? State::Loading : State::Ready);
}

void FilePreview::fetch()
{
    if (!m_localFile.isEmpty())
        return readLocal();
    const hub::Call<hub::FileRange> range =
        hub::fileRange(m_repo, m_revision, m_entry.path, m_next->first, m_next->last);
    const auto read = [readRange = range.read, take = m_recipe.take](const hub::Response &response) {
        return readRange(response).transform([&take](const hub::FileRange &found) {
            return Fetched{.step = take(found),
                           .length = found.bytes.size(),
                           .beginning = found.offset == 0
                               ? found.bytes.first(std::min<qsizetype>(found.bytes.size(), previews::dumpedBytes))
                               : QByteArray()};
        });
    };
    m_request = m_client.send<Fetched>(hub::Call<Fetched>{.message = range.message, .read = read},
                                       [this](const Result<Fetched> &fetched) { onFetched(fetched); });
    setState(isEmpty() ? State::Loading : State::Ready);
}

void FilePreview::onFetched(const Result<Fetched> &fetched)
{
    m_request = {};
    if (!fetched && !isEmpty()) { // what is there stays, and the rest can be asked for again
        m_problem = fetched.error();
        m_isAsked = false;
        return setState(State::Ready);
    }
    if (!fetched) {
        m_error = fetched.error();
        return setState(State::Failed);
    }
    m_fetched += fetched->length;
    if (fetched->step)
        return onStep(*fetched->step);
    m_problem = fetched->step.error();
    m_next.reset();
    if (isEmpty() && !fetched->beginning.isEmpty())
        m_content = BytesContent{.bytes = fetched->beginning};
    setState(State::Ready);
}

void FilePreview::onStep(const PreviewStep &step)
{
    m_problem.reset();
    if (!std::holds_alternative<std::monostate>(step.content))
        m_content = step.content;
    if (std::holds_alternative<BytesContent>(m_content) && m_kind != PreviewKind::Pickle)
        m_kind = PreviewKind::Binary;
    m_next = step.more;
    if (m_next && !step.isEnough)
        return advance();
    m_isAsked = false;
    setState(State::Ready);
    if (std::holds_alternative<ColumnsContent>(m_content) && m_localFile.isEmpty())
        m_parquet.load(m_repo, m_revision,
                       m_entry.path); // the rows take a viewer, and the file's columns stand in for them
}

// The list of a folder does not say who changed a file and what the scanners found.
void FilePreview::requestDetails()
{
    m_details.cancel();
    const bool isFile = m_entry.type == hub::TreeEntry::Type::File;
    if (m_entry.path.isEmpty() || !isFile || (m_entry.lastCommit && m_entry.security))
        return;
    m_details =
        m_client.send<std::vector<hub::TreeEntry>>(hub::tree::pathsInfo(m_repo, m_revision, {m_entry.path}, true),
                                                   [this](const Result<std::vector<hub::TreeEntry>> &entries) {
                                                       m_details = {};
                                                       if (entries && !entries->empty()) {
                                                           m_entry.lastCommit = entries->front().lastCommit;
                                                           m_entry.security = entries->front().security;
                                                       }
                                                       emit described();
                                                   });
}

void FilePreview::setState(State state)
{
    m_state = state;
    emit changed();
}
