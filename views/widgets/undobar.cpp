#include "views/widgets/undobar.h"

#include "views/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_undo(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"undoBar"_s);
    setProperty("panel", true);
    m_text->setObjectName(u"undoText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"undo"_s);
    m_undo->setText(tr("Undo"));
    m_undo->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(u"closeUndo"_s);
    m_close->setIcon(::icon(u"close", IconTint::Muted));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    fitIcon();
    connect(m_undo, &QToolButton::clicked, this, [this] {
        withdraw();
        emit undoRequested();
    });
    connect(m_close, &QToolButton::clicked, this, &UndoBar::withdraw);
    hide();
}

void UndoBar::offer(const QString &text)
{
    m_text->setText(text);
    m_undo->setAccessibleName(tr("Undo: %1").arg(text));
    show();
}

void UndoBar::withdraw()
{
    hide();
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitIcon();
}

void UndoBar::fitIcon()
{
    const int extent = std::max(14, fontMetrics().height() - 3);
    m_close->setIconSize(QSize(extent, extent));
}
