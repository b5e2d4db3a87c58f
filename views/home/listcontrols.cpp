#include "views/home/listcontrols.h"

#include "views/home/kindfilter.h"

namespace {

constexpr int searchLetters = 24; // that can be read in it at least

} // namespace

ListControls::ListControls(const QList<QWidget *> &controls, QWidget *search, QWidget *parent)
    : FoldingLine(parent)
    , m_search(search)
{
    setMargins({16, 12, 16, 12}, 8);
    for (QWidget *control : controls) {
        add(control, control == search ? 1 : 0);
        if (auto *kinds = qobject_cast<KindFilter *>(control))
            m_kinds = kinds;
    }
    setFolding(search);
}

int ListControls::widthOf(const QWidget *part) const
{
    if (part == m_search)
        return m_search->fontMetrics().averageCharWidth() * searchLetters;
    return part == m_kinds ? m_kinds->fullWidth() : FoldingLine::widthOf(part);
}

void ListControls::fit()
{
    FoldingLine::fit();
    if (m_kinds)
        m_kinds->setCompact(isFolded() && widthNeeded(false) > width());
}
