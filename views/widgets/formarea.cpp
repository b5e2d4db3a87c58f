#include "views/widgets/formarea.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int roomForOthers = 180; // a window's frame, a message and the buttons below
constexpr int leastLines = 8;

} // namespace

FormArea::FormArea(QLayout *form, QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget;
    content->setLayout(form);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

int FormArea::heightAt(int width) const
{
    const QLayout *form = widget()->layout();
    return form->hasHeightForWidth() ? form->totalHeightForWidth(width) : form->totalSizeHint().height();
}

QSize FormArea::sizeHint() const
{
    const int needed = widget()->layout()->totalSizeHint().width();
    const int most = screen()->availableGeometry().height() - roomForOthers;
    // Lines break where the area is now, unless it has yet to be laid out.
    const int height = heightAt(std::max(needed, isVisible() ? width() : needed));
    const int bar = height > most ? verticalScrollBar()->sizeHint().width() : 0;
    return {needed + bar, std::min(height, std::max(most, minimumSizeHint().height()))};
}

QSize FormArea::minimumSizeHint() const
{
    return {widget()->layout()->totalMinimumSize().width(), fontMetrics().height() * leastLines};
}

bool FormArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}
