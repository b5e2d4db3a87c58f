#pragma once

#include "hub/repourl.h"
#include "models/palette/palettesource.h"

#include <functional>

class RefListModel;

//! The branches, tags and pull requests of a repo; each leads to the same page at that revision.
class RefSource : public PaletteSource
{
    Q_OBJECT

public:
    //! Where one gets by choosing a revision.
    using PlaceAt = std::function<hub::RepoUrl(const QString &revision)>;

    RefSource(const RefListModel &refs, PlaceAt placeAt, QObject *parent = nullptr);

    QString title() const override { return tr("Branches and tags"); }
    void prepare() override;
    qsizetype count() const override { return m_rows.size(); }
    QString text(qsizetype index) const override;
    PaletteEntry entry(qsizetype index) const override;

private:
    const RefListModel &m_refs;
    PlaceAt m_placeAt;
    QList<int> m_rows; //!< those that are no headings
};
