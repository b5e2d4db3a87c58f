#include "models/files/fetchedfiles.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

FetchedFiles::FetchedFiles(hub::HubClient &client, hub::RepoId repo, QString revision,
                           std::vector<hub::TreeEntry> entries, QObject *parent)
    : QObject(parent)
    , m_repo(std::move(repo))
    , m_revision(std::move(revision))
    , m_entries(std::move(entries))
    , m_save(client)
{
    connect(&m_save, &FileSave::saved, this, [this](const QString &localPath) {
        m_localPaths.append(localPath);
        saveNext();
    });
    connect(&m_save, &FileSave::failed, this, [this](const Error &error) {
        m_error = error;
        conclude(State::Failed);
    });
}

bool FetchedFiles::areSmall(const std::vector<hub::TreeEntry> &entries)
{
    qint64 bytes = 0;
    for (const hub::TreeEntry &entry : entries) {
        if (entry.type != hub::TreeEntry::Type::File)
            return false;
        bytes += entry.size;
    }
    return !entries.empty() && bytes <= sizeLimit && entries.size() <= 100;
}

void FetchedFiles::start()
{
    if (m_state != State::Unasked)
        return;
    m_state = State::Loading;
    saveNext();
}

void FetchedFiles::saveNext()
{
    if (m_localPaths.size() == qsizetype(m_entries.size()))
        return conclude(State::Complete);
    const hub::TreeEntry &entry = m_entries[size_t(m_localPaths.size())];
    m_save.start(m_repo, m_revision, entry, m_folder.filePath(freeName(entry.name())));
}

//! Files of different folders may share a name; and a name from a stranger must not lead out of the folder.
QString FetchedFiles::freeName(const QString &name) const
{
    QString safe = name;
    safe.replace(u'/', u'_').replace(QChar(0), u'_');
    if (safe.isEmpty() || safe == "."_L1 || safe == ".."_L1)
        safe = u"file"_s;
    QString free = safe;
    for (int number = 2; QFile::exists(m_folder.filePath(free)); ++number)
        free = u"%1 %2"_s.arg(number).arg(safe);
    return free;
}

void FetchedFiles::conclude(State state)
{
    m_state = state;
    emit finished();
}
