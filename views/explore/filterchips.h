#pragma once

#include "models/explore/facet.h"

#include <QWidget>

class FlowLayout;
class TagCatalogue;

//! What a search is narrowed down by, one chip each; a click takes it away.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const TagCatalogue &catalogue, QWidget *parent = nullptr);

    void setSearch(const RepoSearch &search);

signals:
    void removed(const FacetValue &value);
    void cleared(); //!< all of them

private:
    void rebuild();
    void addChip(const FacetValue &value);
    QString labelOf(const FacetValue &value) const;

    const TagCatalogue &m_catalogue;
    RepoSearch m_search;
    FlowLayout *m_layout;
};
