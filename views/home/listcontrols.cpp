#include "views/home/listcontrols.h"

#include "views/home/kindfilter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

constexpr int searchLetters = 24; // that can be read in it at least

} // namespace

ListControls::ListControls(const QList<QWidget *> &controls, QWidget *search, QWidget *parent)
    : QWidget(parent)
    , m_controls(controls)
    , m_search(search)
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it fits itself into the width that there is
    m_first->setSpacing(8);
    for (QWidget *control : controls) {
        m_first->addWidget(control, control == search ? 1 : 0);
        if (auto *kinds = qobject_cast<KindFilter *>(control))
            m_kinds = kinds;
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(m_first);
    layout->addLayout(m_second);
}

void ListControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ListControls::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit(); // there are numbers of things now, or another font
    return QWidget::event(event);
}

int ListControls::widthNeeded(bool withSearch) const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() - m_first->spacing();
    for (const QWidget *control : m_controls) {
        if (control == m_search)
            width += withSearch ? m_search->fontMetrics().averageCharWidth() * searchLetters + m_first->spacing() : 0;
        else if (control == m_kinds)
            width += m_kinds->fullWidth() + m_first->spacing();
        else if (!control->isHidden())
            width += control->sizeHint().width() + m_first->spacing();
    }
    return width;
}

void ListControls::fit()
{
    const bool isBelow = m_controls.size() > 1 && widthNeeded(true) > width();
    if (m_kinds)
        m_kinds->setCompact(isBelow && widthNeeded(false) > width());
    putSearch(isBelow);
}

void ListControls::putSearch(bool below)
{
    if (below == m_isSearchBelow)
        return;
    m_isSearchBelow = below;
    if (below) {
        const int place = m_first->indexOf(m_search);
        m_first->removeWidget(m_search);
        m_first->insertStretch(place, 1);
        m_second->addWidget(m_search);
    } else {
        const int place = int(m_controls.indexOf(m_search));
        m_second->removeWidget(m_search);
        delete m_first->takeAt(place); // the stretch that stood for it
        m_first->insertWidget(place, m_search, 1);
    }
}
