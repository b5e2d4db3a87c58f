#include "models/palette/refsource.h"

#include "models/history/reflistmodel.h"

using namespace Qt::StringLiterals;

namespace {

QString iconOf(RefListModel::Section section)
{
    switch (section) {
    case RefListModel::Section::Branches: return u"branch"_s;
    case RefListModel::Section::Tags: return u"tag"_s;
    case RefListModel::Section::PullRequests: return u"pull-request"_s;
    case RefListModel::Section::Converts: return u"refresh"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RefSource::RefSource(const RefListModel &refs, PlaceAt placeAt, QObject *parent)
    : PaletteSource(parent)
    , m_refs(refs)
    , m_placeAt(std::move(placeAt))
{
    connect(&m_refs, &QAbstractItemModel::modelReset, this, [this] {
        prepare();
        emit changed();
    });
}

void RefSource::prepare()
{
    m_rows.clear();
    for (int row = 0; row < m_refs.rowCount(); ++row) {
        if (!m_refs.index(row).data(RefListModel::HeadingRole).toBool())
            m_rows.append(row);
    }
}

QString RefSource::text(qsizetype index) const
{
    return m_refs.index(m_rows[index]).data(RefListModel::NameRole).toString();
}

PaletteEntry RefSource::entry(qsizetype index) const
{
    const QModelIndex row = m_refs.index(m_rows[index]);
    const Place place(m_placeAt(text(index)));
    return {.key = place.url().toString(),
            .title = text(index),
            .detail = row.data(RefListModel::TargetRole).toString().left(7),
            .iconName = iconOf(RefListModel::Section(row.data(RefListModel::SectionRole).toInt())),
            .place = place};
}
