#include "views/widgets/sheetheader.h"

#include "views/widgets/headinglabel.h"
#include "views/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int smallestPicture = 24;

} // namespace

SheetHeader::SheetHeader(const QString &iconName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_picture(new QLabel(this))
    , m_title(new HeadingLabel(this, title))
    , m_words(new QLabel(this))
{
    m_title->setElideMode(Qt::ElideMiddle);
    m_words->setProperty("muted", true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *line = new QFrame(this);
    line->setProperty("line", true);

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(12);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(line);
    paintPicture();
}

void SheetHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintPicture();
}

void SheetHeader::paintPicture()
{
    const int extent = std::max(smallestPicture, fontMetrics().height() * 3 / 2);
    m_picture->setPixmap(icon(m_iconName, IconTint::Accent).pixmap(QSize(extent, extent), devicePixelRatio()));
}
