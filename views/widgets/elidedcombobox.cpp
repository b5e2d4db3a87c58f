#include "views/widgets/elidedcombobox.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScreen>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int textPadding = 4; // that styles leave within the field for text

} // namespace

QString ElidedComboBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return option.fontMetrics.elidedText(currentText(), Qt::ElideRight, field.width() - textPadding);
}

// As wide as its longest entry, so that in the list all of them can be read.
void ElidedComboBox::showPopup()
{
    const int widest = view()->sizeHintForColumn(modelColumn()) + view()->verticalScrollBar()->sizeHint().width()
        + 2 * view()->frameWidth() + textPadding;
    view()->setTextElideMode(Qt::ElideRight);
    view()->setMinimumWidth(std::min(std::max(widest, width()), screen()->availableSize().width()));
    QComboBox::showPopup();
}

bool ElidedComboBox::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || shownText() == currentText())
        return QComboBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
    return true;
}

void ElidedComboBox::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}
