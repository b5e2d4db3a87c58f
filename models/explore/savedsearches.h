#pragma once

#include "models/place.h"

class Settings;

//! A search that somebody gave a name.
struct SavedSearch {
    QString name = {};
    Place place = {};

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

//! The searches that are kept, of all Hubs; each belongs to one.
class SavedSearches : public QObject
{
    Q_OBJECT

public:
    explicit SavedSearches(Settings &settings, QObject *parent = nullptr);

    QList<SavedSearch> of(const hub::Endpoint &endpoint) const; //!< in the order of the person
    std::optional<SavedSearch> find(const Place &place) const;

    void add(const QString &name, const Place &place); //!< at the end; of a place that is kept, just the name
    void rename(const Place &place, const QString &name);
    void remove(const Place &place);
    bool canRestore() const { return m_removed.has_value(); }
    const SavedSearch &removed() const { return m_removed->search; }
    void restore(); //!< what was removed last, to where it was

signals:
    void changed();

private:
    struct Removed {
        SavedSearch search = {};
        qsizetype index = 0;
    };

    qsizetype indexOf(const Place &place) const;
    void store();

    Settings &m_settings;
    QList<SavedSearch> m_searches;
    std::optional<Removed> m_removed;
};
