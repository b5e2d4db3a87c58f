#include "views/widgets/windowstyle.h"

#include "views/widgets/icons.h"

#include <QLabel>
#include <QStyleFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

WindowStyle::WindowStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *label = qobject_cast<QLabel *>(widget);
    if (!label || label->layoutDirection() == Qt::LeftToRight || label->alignment().testFlag(Qt::AlignAbsolute))
        return;
    label->setAlignment(QStyle::visualAlignment(Qt::RightToLeft, label->alignment()));
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int size = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_LineEditIconSize && widget ? std::max(size, widget->fontMetrics().height() - 2) : size;
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
    case SP_MessageBoxInformation: return ::icon(u"info", IconTint::Info);
    case SP_MessageBoxQuestion: return ::icon(u"question", IconTint::Accent);
    case SP_MessageBoxWarning: return ::icon(u"warning", IconTint::Warning);
    case SP_MessageBoxCritical: return ::icon(u"error", IconTint::Negative);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}
