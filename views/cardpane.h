#pragma once

#include "views/cardview.h"

#include <QWidget>

class QLabel;

//! A CardView with the bar that asks before images of other hosts are loaded.
class CardPane : public QWidget
{
    Q_OBJECT

public:
    explicit CardPane(ImageSource &images, QWidget *parent = nullptr);

    CardView *view() const { return m_view; }
    //! Consent is for one card, unless the person's standing choice (Settings::loadsRemoteImages) is passed along.
    void setCard(const QByteArray &markdown, const CardBase &base, bool areRemoteImagesAllowed = false);
    void setContent(CardView::Renderer renderer, const QUrl &subject, bool areRemoteImagesAllowed = false);

signals:
    void remoteImagesAlwaysAllowed(); //!< to be remembered
    void linkActivated(const QUrl &url);

private:
    void ask(int count, const QStringList &hosts);
    void loadImages();

    CardView *m_view; //!< objectName "card"
    QWidget *m_bar; //!< objectName "imageBar"; inside: "loadImages", "alwaysLoadImages", "keepImagesOut"
    QLabel *m_question; //!< objectName "imageQuestion"
};
