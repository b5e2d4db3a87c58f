#include "views/widgets/windowstyle.h"

#include "views/widgets/icons.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyleFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template<typename Text>
void placeText(Text &widget)
{
    if (!widget.alignment().testFlag(Qt::AlignAbsolute))
        widget.setAlignment(QStyle::visualAlignment(Qt::RightToLeft, widget.alignment()));
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->layoutDirection() == Qt::LeftToRight)
        return;
    if (auto *label = qobject_cast<QLabel *>(widget))
        placeText(*label);
    else if (auto *field = qobject_cast<QLineEdit *>(widget))
        placeText(*field);
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int size = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_LineEditIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return widget ? std::max(size, widget->fontMetrics().height() - 2) : size;
    default: return size;
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon WindowStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton: return ::icon(u"close", IconTint::Muted);
    case SP_MessageBoxInformation: return ::icon(u"info", IconTint::Info);
    case SP_MessageBoxQuestion: return ::icon(u"question", IconTint::Accent);
    case SP_MessageBoxWarning: return ::icon(u"warning", IconTint::Warning);
    case SP_MessageBoxCritical: return ::icon(u"error", IconTint::Negative);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}
