#pragma once

#include <QProxyStyle>

//! Fusion, changed where it would look foreign. The text of a label or a field stands on the side from which the window
//! is read: Qt puts it by the direction of its own words, so that a name, a hint or a server's answer in Latin letters
//! would stand alone on the left of a window in Hebrew. Icons within fields grow with the font, and the one that clears
//! a field is ours, as are those of questions: Qt would paint them in a look of its own. The buttons of a dialog have
//! no pictures.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
};
