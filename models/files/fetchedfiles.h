#pragma once

#include "models/files/filesave.h"

#include <QTemporaryDir>

#include <vector>

//! Some small files of a repo, brought to a folder of their own that goes away with this object.
class FetchedFiles : public QObject
{
    Q_OBJECT

public:
    enum class State { Unasked, Loading, Complete, Failed };

    static constexpr qint64 sizeLimit = 10'000'000; //!< bytes, of all of them

    FetchedFiles(hub::HubClient &client, hub::RepoId repo, QString revision, std::vector<hub::TreeEntry> entries,
                 QObject *parent = nullptr);

    //! Whether they are few and small enough to be waited for.
    static bool areSmall(const std::vector<hub::TreeEntry> &entries);

    void start(); //!< ends in finished(); what was started before goes on
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const QStringList &localPaths() const { return m_localPaths; } //!< once complete

signals:
    void finished();

private:
    void saveNext();
    QString freeName(const QString &name) const;
    void conclude(State state);

    hub::RepoId m_repo;
    QString m_revision;
    std::vector<hub::TreeEntry> m_entries;
    QTemporaryDir m_folder;
    FileSave m_save;
    State m_state = State::Unasked;
    Error m_error;
    QStringList m_localPaths;
};
