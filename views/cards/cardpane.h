#pragma once

#include "views/cards/cardview.h"

#include <QWidget>

class QLabel;
class QToolButton;

//! A CardView with the bar that asks before images of other hosts are loaded.
class CardPane : public QWidget
{
    Q_OBJECT

public:
    explicit CardPane(ImageSource &images, QWidget *parent = nullptr);

    CardView *view() const { return m_view; }
    //! Consent is for one card, unless the person's standing choice (Settings::loadsRemoteImages) is passed along.
    void setCard(const QByteArray &markdown, const CardBase &base, bool areRemoteImagesAllowed = false);
    void setNotebook(CardView::Renderer renderer, const QUrl &subject, bool areRemoteImagesAllowed = false);
    void setOwner(const QString &owner); //!< whose cards may be trusted with images from now on; empty: nobody's

signals:
    void ownerImagesAllowed(const QString &owner); //!< to be remembered
    void remoteImagesAlwaysAllowed(); //!< to be remembered
    void linkActivated(const QUrl &url);

private:
    void ask(int count, const QStringList &hosts);
    static QString cardQuestion(int count, const QString &from);
    static QString notebookQuestion(int count, const QString &from);
    void loadImages();

    CardView *m_view; //!< objectName "card"
    QWidget *m_bar; //!< objectName "imageBar"; inside: "loadImages", "loadImagesOfOwner", "alwaysLoadImages",
                    //!< "keepImagesOut"
    QToolButton *m_ofOwner;
    QString m_owner;
    bool m_isNotebook = false;
    QLabel *m_question; //!< objectName "imageQuestion"
};
