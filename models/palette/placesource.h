#pragma once

#include "models/palette/palettesource.h"

//! Places that somebody keeps a list of, such as the repos opened last.
class PlaceSource : public PaletteSource
{
    Q_OBJECT

public:
    struct Item {
        Place place = {};
        QString title = {};
        QString detail = {};
        QString iconName = {};
    };

    explicit PlaceSource(const QString &title, QObject *parent = nullptr);

    void setItems(const QList<Item> &items);
    void setShownAtRest(int count) { m_shownAtRest = count; }
    void setShownAtMost(int count) { m_shownAtMost = count; }

    QString title() const override { return m_title; }
    int shownAtRest() const override { return m_shownAtRest; }
    int shownAtMost() const override { return m_shownAtMost; }
    qsizetype count() const override { return m_items.size(); }
    QString text(qsizetype index) const override { return m_items[index].title; }
    PaletteEntry entry(qsizetype index) const override;

    static PaletteEntry entryFor(const Item &item);
    static Item repo(const hub::Endpoint &endpoint, const hub::RepoId &repo);

private:
    QString m_title;
    QList<Item> m_items;
    int m_shownAtRest = 5;
    int m_shownAtMost = 8;
};
