#pragma once

#include "models/place.h"

#include <QObject>

class Settings;

//! The repos that were opened last, the newest first, as the settings keep them for all Hubs.
//!
//! Those that are listed keep their places, so that the list does not move under the pointer.
class RecentRepos : public QObject
{
    Q_OBJECT

public:
    explicit RecentRepos(Settings &settings, QObject *parent = nullptr);

    QList<Place> of(const hub::Endpoint &endpoint) const;

    void remember(const hub::RepoUrl &place);
    void rename(const hub::Endpoint &endpoint, const hub::RepoId &from, const hub::RepoId &to);
    void forget(const hub::Endpoint &endpoint, const hub::RepoId &repo); //!< it was deleted

signals:
    void changed();

private:
    void set(const QStringList &entries);

    Settings &m_settings;
};
