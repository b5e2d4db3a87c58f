#include "views/widgets/foldingline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

FoldingLine::FoldingLine(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_first->setSpacing(8);
    m_lines->addLayout(m_first);
    m_lines->addLayout(m_second);
}

void FoldingLine::add(QWidget *part, int stretch)
{
    m_parts.append(part);
    m_first->addWidget(part, stretch);
}

void FoldingLine::setFolding(QWidget *part, Qt::Alignment below)
{
    m_folding = part;
    m_below = below;
}

void FoldingLine::setMargins(const QMargins &margins, int between)
{
    m_lines->setContentsMargins(margins);
    m_lines->setSpacing(between);
}

int FoldingLine::widthOf(const QWidget *part) const
{
    return part->isHidden() ? 0 : part->sizeHint().width();
}

int FoldingLine::widthNeeded(bool withFolding) const
{
    const QMargins margins = m_lines->contentsMargins();
    int width = margins.left() + margins.right() - m_first->spacing();
    for (const QWidget *part : m_parts) {
        const int own = withFolding || part != m_folding ? widthOf(part) : 0;
        width += own > 0 ? own + m_first->spacing() : 0;
    }
    return width;
}

void FoldingLine::fit()
{
    const bool isFolded = m_folding && m_parts.size() > 1 && widthNeeded() > width();
    if (isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    if (isFolded)
        fold();
    else
        unfold();
}

void FoldingLine::fold()
{
    m_place = m_first->indexOf(m_folding);
    m_stretch = m_first->stretch(m_place);
    m_first->removeWidget(m_folding);
    if (m_stretch > 0)
        m_first->insertStretch(m_place, m_stretch); // what stood beside it stays where it is
    m_second->addWidget(m_folding, 0, m_below);
}

void FoldingLine::unfold()
{
    m_second->removeWidget(m_folding);
    if (m_stretch > 0)
        delete m_first->takeAt(m_place);
    m_first->insertWidget(m_place, m_folding, m_stretch);
}

void FoldingLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool FoldingLine::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit(); // one of them shows or hides itself, has other words or another font
    return QWidget::event(event);
}
