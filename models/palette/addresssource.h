#pragma once

#include "models/palette/palettesource.h"

//! Takes any address of the Hub, hf://… or owner/name as it is pasted.
class AddressSource : public PaletteSource
{
    Q_OBJECT

public:
    using PaletteSource::PaletteSource;

    void setEndpoint(const hub::Endpoint &endpoint) { m_endpoint = endpoint; }

    QString title() const override { return tr("Address"); }
    Order order() const override { return m_isCertain ? Order::First : Order::Last; }
    qsizetype count() const override { return m_place ? 1 : 0; }
    QString text(qsizetype /*index*/) const override { return m_words; }
    PaletteEntry entry(qsizetype index) const override;
    bool answersItself() const override { return true; }
    void ask(const QString &words) override;

private:
    hub::Endpoint m_endpoint;
    QString m_words;
    std::optional<Place> m_place;
    bool m_isCertain = false; //!< owner/name may as well be a part of a path
};

//! Offers to search for the words among the repos of each kind.
class SearchSource : public PaletteSource
{
    Q_OBJECT

public:
    using PaletteSource::PaletteSource;

    void setEndpoint(const hub::Endpoint &endpoint) { m_endpoint = endpoint; }

    QString title() const override { return tr("Search"); }
    Order order() const override { return Order::Last; }
    qsizetype count() const override;
    QString text(qsizetype /*index*/) const override { return m_words; }
    PaletteEntry entry(qsizetype index) const override;
    bool answersItself() const override { return true; }
    void ask(const QString &words) override { m_words = words; }

private:
    hub::Endpoint m_endpoint;
    QString m_words;
};
