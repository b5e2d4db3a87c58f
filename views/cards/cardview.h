#pragma once

#include "models/cards/cardmarkdown.h"
#include "views/cards/tablewidths.h"

#include <QFutureWatcher>
#include <QHash>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QSize>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTimer>

#include <functional>
#include <memory>

class ImageSource;
class LayoutPace;

//! A repo's card, or any other Markdown of the Hub: rendered off the GUI thread, and harmless whoever wrote it.
//!
//! Reads nothing from this machine and fetches nothing but images, and those only after setRemoteImagesAllowed(true):
//! even the Hub is told by them that the card is looked at. CardPane adds the bar that asks.
class CardView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CardView(ImageSource &images, QWidget *parent = nullptr);

    //! Makes what is shown, on a worker thread: again whenever the colours change.
    using Renderer = std::function<RenderedCard(bool isDark)>;

    //! A whole README (front matter is left out), or bare Markdown; what was shown stays until the new is ready.
    void setCard(const QByteArray &markdown, const CardBase &base);
    //! Anything else; another subject begins at the top, the same one stays where it was scrolled to.
    void setContent(Renderer renderer, const QUrl &subject);

    //! It stands among other things: without a margin of its own, and as wide as there is room.
    void setInset(bool on) { m_isInset = on; }
    bool areRemoteImagesAllowed() const { return m_remoteAllowed; }
    void setRemoteImagesAllowed(bool allowed);
    QList<QUrl> remoteImages() const { return m_card.ownImages + m_card.remoteImages; } //!< to be fetched
    const std::vector<CardHeading> &headings() const { return m_card.headings; }
    void scrollToHeading(const QString &id); //!< unfolds what it is in

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void rendered(); //!< the text is there; images may still come
    void remoteImagesFound(int count, const QStringList &hosts); //!< and are not allowed yet
    void linkActivated(const QUrl &url); //!< absolute; http, https or mailto

protected:
    void goTo(const QString &anchor); //!< that nothing hides

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

private:
    struct LaterDeletion {
        void operator()(QTextDocument *document) const { document->deleteLater(); }
    };
    //! Where the document has which images.
    struct PageImages {
        QMultiHash<QUrl, int> places = {};
        QHash<QUrl, QSize> sizes = {}; //!< that the card gives them; 0 where it gives none
    };
    //! What a worker thread makes of a card: a document that only has to be laid out.
    struct Page {
        RenderedCard card = {};
        std::unique_ptr<QTextDocument, LaterDeletion> document = {};
        PageImages images = {};
        TableWidths widths = {};
    };
    struct Job;

    static Page makePage(const Job &job);
    static PageImages fitImages(QTextDocument &document);
    int position() const;
    void restorePosition(int position);
    void hold(int position);
    void holdBar();
    void releaseBar();
    void letGo();
    bool isScreenLaidOut() const;
    void onGrown();
    void showArrived();
    void render();
    void onRendered();
    void fill(std::unique_ptr<QTextDocument, LaterDeletion> document);
    void toggleFold(int number);
    void onAnchorClicked(const QUrl &url);
    void fetchImages(const QList<QUrl> &urls);
    void onImageBytes(const QUrl &url, const QByteArray &bytes);
    QImage placeholder(const QUrl &url) const;
    void keepMeasure(QTextDocument &document) const;

    ImageSource &m_images;
    QFutureWatcher<Page> m_renderer;
    Renderer m_render;
    QUrl m_subject;
    RenderedCard m_card;
    QHash<QUrl, QImage> m_loaded;
    PageImages m_pageImages;
    TableWidths m_widths;
    QSet<int> m_toggledFolds; //!< of CardFolds
    QString m_wantedAnchor; //!< to scroll to once what hid it is unfolded
    QSet<QUrl> m_asked;
    QSet<QUrl> m_tooLarge; //!< pictures that came, and are not unpacked
    QSet<QUrl> m_arrived; //!< and not yet in the text
    QTimer m_relayout; //!< many images come at once; the text flows anew once for all of them
    bool m_isInset = false;
    bool m_remoteAllowed = false;
    bool m_isNewSubject = false;
    int m_wantedPosition = -1; //!< to scroll to once the text is laid out as far as that; -1: nowhere
    LayoutPace *m_pace = nullptr; //!< of the document
    QPixmap m_held; //!< what was seen, until the text is laid out as far as it is seen now
    bool m_isPaintDue = false;
    bool m_isBarHeld = false;
    bool m_isFlowing = false;
};
