#include "models/palette/filesource.h"

#include "models/files/filesearchmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype portion = 2000; // some milliseconds' work
constexpr qsizetype shownAtOnce = 20;

} // namespace

FileSource::FileSource(FileSearchModel &files, const hub::HubClient &client, QObject *parent)
    : PaletteSource(parent)
    , m_files(files)
    , m_client(client)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &FileSource::takeMore);
    connect(&m_files, &FileSearchModel::progressed, this, &FileSource::onProgressed);
    connect(&m_files, &QAbstractItemModel::modelReset, this, &FileSource::onProgressed);
}

void FileSource::prepare()
{
    m_words.clear();
    m_hits.clear();
}

void FileSource::ask(const QString &words)
{
    m_words = words;
    m_hits.clear();
    if (m_words.isEmpty() || m_files.repo().isEmpty())
        return;
    m_files.listAll();
    search();
    if (m_index.size() < m_files.listedCount())
        m_next.start();
}

void FileSource::onProgressed()
{
    if (m_index.size() > m_files.listedCount()) { // it is another listing
        m_index.clear();
        m_hits.clear();
    }
    if (!m_words.isEmpty())
        m_next.start();
}

void FileSource::takeMore()
{
    const qsizetype end = std::min(m_files.listedCount(), m_index.size() + portion);
    while (m_index.size() < end)
        m_index.add(m_files.entries().text(FileEntries::Index(m_index.size())));
    if (m_index.size() < m_files.listedCount())
        return m_next.start();
    if (m_words.isEmpty())
        return;
    search();
    emit changed();
}

void FileSource::search()
{
    m_hits = m_index.search(FuzzyMatcher(m_words), shownAtOnce);
}

QString FileSource::text(qsizetype index) const
{
    return m_files.entries().text(FileEntries::Index(m_hits[size_t(index)].entry));
}

QString FileSource::status() const
{
    using State = FileSearchModel::State;
    if (m_words.isEmpty() || m_files.repo().isEmpty())
        return {};
    switch (m_files.state()) {
    case State::Idle:
    case State::Complete: return {};
    case State::Listing: return tr("Looking through the files of %1…").arg(m_files.repo().id);
    case State::Stopped:
    case State::AtLimit:
        return tr("The first %Ln file(s) were looked through, there are more", nullptr, int(m_files.listedCount()));
    case State::Failed: return tr("The files of %1 could not be listed").arg(m_files.repo().id);
    }
    Q_UNREACHABLE_RETURN({});
}

PaletteEntry FileSource::entry(qsizetype index) const
{
    const auto entry = FileEntries::Index(m_hits[size_t(index)].entry);
    const bool isFolder = m_files.entries().isFolder(entry);
    using View = hub::RepoUrl::View;
    const Place place({.endpoint = m_client.endpoint(),
                       .repo = m_files.repo(),
                       .view = isFolder ? View::Files : View::File,
                       .revision = m_files.revision(),
                       .path = m_files.entries().text(entry)});
    return {.key = place.url().toString(),
            .title = place.repo().path,
            .iconName = isFolder ? u"folder"_s : u"file"_s,
            .place = place};
}
