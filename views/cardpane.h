#pragma once

#include "views/cardview.h"

#include <QWidget>

class MessageBar;
class QToolButton;

//! A CardView with the bar that asks before images of other hosts are loaded.
class CardPane : public QWidget
{
    Q_OBJECT

public:
    explicit CardPane(ImageSource &images, QWidget *parent = nullptr);

    CardView *view() const { return m_view; }
    void setCard(const QByteArray &markdown, const CardBase &base);

signals:
    void remoteImagesAlwaysAllowed(); //!< remember it: Settings::setLoadsRemoteImages(true)
    void linkActivated(const QUrl &url);

private:
    void ask(int count, const QStringList &hosts);

    CardView *m_view; //!< objectName "card"
    QWidget *m_bar; //!< objectName "imageBar"; inside: "loadImages", "alwaysLoadImages"
    class QLabel *m_barText;
};
