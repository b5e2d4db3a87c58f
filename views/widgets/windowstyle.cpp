#include "views/widgets/windowstyle.h"

#include <QLabel>
#include <QStyleFactory>

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

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}
