#include "views/explore/filterchips.h"

#include "models/explore/tagcatalogue.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

//! "6B..128B" as people say it.
QString rangeWords(const QString &range, const QString &unit)
{
    const QString least = range.section(u".."_s, 0, 0);
    const QString most = range.section(u".."_s, 1, 1);
    const auto measured = [&unit](const QString &number) { return unit.isEmpty() ? number : number + u' ' + unit; };
    if (!range.contains(u".."_s) || least == most)
        return measured(least);
    if (most.isEmpty())
        return FilterChips::tr("%1 or more").arg(measured(least));
    // Nothing at all is where everything begins.
    if (least.isEmpty() || least == "0"_L1)
        return FilterChips::tr("%1 or less").arg(measured(most));
    //: a range
    return FilterChips::tr("%1 to %2").arg(least, measured(most));
}

} // namespace

FilterChips::FilterChips(const TagCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_layout(new FlowLayout(this))
{
    setObjectName(u"filterChips"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&m_catalogue, &TagCatalogue::changed, this, [this](hub::RepoKind kind) {
        if (kind == m_search.query.kind) // names for what was only written before
            rebuild();
    });
    hide();
}

void FilterChips::setSearch(const RepoSearch &search)
{
    if (search == m_search)
        return;
    m_search = search;
    rebuild();
}

void FilterChips::rebuild()
{
    // Later, since a click on one of them may have led here.
    for (QWidget *old : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        old->setObjectName({});
        old->hide();
        old->deleteLater();
    }
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    const hub::RepoKind kind = m_search.query.kind;
    const std::vector<FacetValue> values =
        facets::valuesIn(m_search, [this, kind](const QString &tag) { return m_catalogue.typeOf(kind, tag); });
    for (const FacetValue &value : values)
        addChip(value);
    if (values.size() > 1) {
        auto *clear = new QToolButton(this);
        clear->setObjectName(u"clearFilters"_s);
        clear->setText(tr("Clear all"));
        clear->setFocusPolicy(Qt::TabFocus);
        connect(clear, &QToolButton::clicked, this, &FilterChips::cleared);
        m_layout->addWidget(clear);
        clear->show();
    }
    setVisible(!values.empty());
}

void FilterChips::addChip(const FacetValue &value)
{
    //: What is filtered by, and its value: License: mit
    const QString text = tr("%1: %2").arg(value.facet->title(), labelOf(value));
    auto *chip = new Chip(text, this);
    chip->setObjectName(u"filter-%1:%2"_s.arg(value.facet->key, value.facet->shortValue(value.value)));
    chip->setIconName(u"close"_s);
    chip->setTone(Chip::Tone::Accent);
    chip->setClickable(true);
    chip->setToolTip(tr("Remove this filter"));
    chip->setAccessibleName(tr("Remove filter %1").arg(text));
    connect(chip, &Chip::clicked, this, [this, value] { emit removed(value); });
    m_layout->addWidget(chip);
    chip->show();
}

QString FilterChips::labelOf(const FacetValue &value) const
{
    using Field = Facet::Field;
    const QString written = value.facet->shortValue(value.value);
    if (value.facet->field == Field::Gated || value.facet->field == Field::Linked)
        return written == "yes"_L1 ? tr("yes") : tr("no");
    if (value.facet->field == Field::Emissions)
        return rangeWords(written, u"g"_s);
    if (value.facet->field == Field::Parameters)
        return rangeWords(written, {});
    if (value.facet->field != Field::Tag && value.facet->field != Field::Task)
        return written;
    const QString label = m_catalogue.labelOf(m_search.query.kind, value.value);
    return label.isEmpty() ? written : label;
}
