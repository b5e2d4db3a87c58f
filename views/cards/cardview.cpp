#include "views/cards/cardview.h"

#include "models/cards/cardfolds.h"
#include "models/cards/imagesource.h"
#include "views/cards/carddecor.h"
#include "views/cards/cardspacing.h"
#include "views/cards/cardstyle.h"
#include "views/cards/codehighlight.h"
#include "views/cards/layoutpace.h"
#include "views/cards/longblocks.h"
#include "views/cards/missingletters.h"
#include "views/cards/tablelines.h"
#include "views/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QEvent>
#include <QImageReader>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int measure = 860; // px at the base font: longer lines are hard to follow
constexpr int margin = 24;
constexpr int step = 2000; // px that QTextDocument lays out at once at least
constexpr int screenful = 3000; // characters: a card with more will have a scroll bar
constexpr qint64 mostPixels = 40'000'000;

struct Decoded {
    QImage image = {};
    bool isTooLarge = false;
};

// SVG is left out: its reader follows references to files on this machine. Bombs are stopped by their stated size.
Decoded decodedImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    // Before anything is asked of it: to know its size, a packed SVG would be unpacked as a whole.
    if (const QByteArray format = reader.format(); format.startsWith("svg") || format == "pdf")
        return {};
    if (const QSize size = reader.size(); qint64(size.width()) * size.height() > mostPixels)
        return {.isTooLarge = true};
    reader.setAutoTransform(true);
    return {.image = reader.read()};
}

RenderedCard renderSource(const QByteArray &source, const CardBase &base, bool isDark)
{
    return renderCard(splitCard(source).markdown, base, [isDark](const QString &code, const QString &language) {
        return highlightedHtml(code, language, isDark);
    });
}

//! While it lives, nothing is laid out: else the text would be each time that one of several things changes.
class LayoutPause
{
public:
    explicit LayoutPause(QTextDocument &document) : m_document(document), m_wasEnabled(document.isLayoutEnabled())
    {
        document.setLayoutEnabled(false);
    }
    ~LayoutPause() { m_document.setLayoutEnabled(m_wasEnabled); }
    Q_DISABLE_COPY_MOVE(LayoutPause)

private:
    QTextDocument &m_document;
    bool m_wasEnabled;
};

} // namespace

struct CardView::Job {
    Renderer render = {};
    QFont font = {};
    QString styleSheet = {};
    bool isDark = false;
    bool isInset = false;
    QSet<int> toggledFolds = {};
    QThread *home = nullptr; //!< where the document will live
};

CardView::CardView(ImageSource &images, QWidget *parent) : QTextBrowser(parent), m_images(images)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Card"));
    m_relayout.setSingleShot(true);
    m_relayout.setInterval(60ms);
    connect(&m_relayout, &QTimer::timeout, this, &CardView::showArrived);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { restorePosition(m_wantedPosition); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &CardView::letGo);
    connect(&m_renderer, &QFutureWatcherBase::finished, this, &CardView::onRendered);
    connect(this, &QTextBrowser::anchorClicked, this, &CardView::onAnchorClicked);
}

void CardView::setCard(const QByteArray &markdown, const CardBase &base)
{
    setContent([markdown, base](bool isDark) { return renderSource(markdown, base, isDark); }, base.links);
}

void CardView::setContent(Renderer renderer, const QUrl &subject)
{
    m_isNewSubject = m_isNewSubject || m_subject != subject || !m_render;
    m_render = std::move(renderer);
    m_subject = subject;
    if (m_isNewSubject)
        m_toggledFolds.clear();
    render();
}

void CardView::setRemoteImagesAllowed(bool allowed)
{
    m_remoteAllowed = allowed;
    if (allowed)
        fetchImages(remoteImages());
}

void CardView::scrollToHeading(const QString &id)
{
    const QList<int> hiding = CardFolds(m_card.html).hiding(id, m_toggledFolds);
    if (hiding.isEmpty())
        return goTo(id);
    m_toggledFolds.unite(QSet(hiding.begin(), hiding.end()));
    m_wantedAnchor = id;
    render();
}

void CardView::goTo(const QString &anchor)
{
    letGo();
    scrollToAnchor(anchor);
}

void CardView::toggleFold(int number)
{
    if (!m_toggledFolds.remove(number))
        m_toggledFolds.insert(number);
    render();
}

// Everything QTextDocument ever wants to read comes through here; it gets what was fetched on purpose, or a stand-in.
QVariant CardView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || !m_card.imageTexts.contains(name))
        return {};
    const QImage image = m_loaded.value(name);
    return image.isNull() ? placeholder(name) : image;
}

void CardView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool isDress = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isDress && m_render)
        render();
}

void CardView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() == event->oldSize().width())
        return QTextBrowser::resizeEvent(event);
    if (m_isFlowing) { // it is the scroll bar that comes or goes
        QTextBrowser::resizeEvent(event);
        return keepMeasure(*document());
    }
    const int position = this->position();
    hold(position);
    if (verticalScrollBar()->isVisible())
        holdBar();
    {
        const QScopedValueRollback flowing(m_isFlowing, true);
        const LayoutPause pause(*document());
        if (!m_held.isNull())
            verticalScrollBar()->setValue(0); // all would be laid out at once down to there
        QTextBrowser::resizeEvent(event);
        keepMeasure(*document());
    }
    restorePosition(position);
    releaseBar();
}

void CardView::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    keepMeasure(*document());
}

// While something else is seen than the text, that is not moved.
void CardView::scrollContentsBy(int dx, int dy)
{
    if (m_isPaintDue || !m_held.isNull())
        return viewport()->update();
    QTextBrowser::scrollContentsBy(dx, dy);
}

// What is not laid out yet would be now, all of it down to here at once.
void CardView::paintEvent(QPaintEvent *event)
{
    m_isPaintDue = !isScreenLaidOut();
    if (m_isPaintDue) {
        m_pace->hurryTo(position() + viewport()->height());
        QPainter(viewport()).drawPixmap(0, 0, m_held);
        return;
    }
    m_held = {};
    QPainter painter(viewport());
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-scrolled);
    CardDecor(*document(), ThemeColors::of(palette()))
        .paint(painter, cursorForPosition({}).block(), scrolled.y() + viewport()->height());
    painter.end();
    QTextBrowser::paintEvent(event);
}

// Images never make a line wider than the page; and QTextDocument would stretch a line's height by its percentage,
// image and all.
CardView::PageImages CardView::fitImages(QTextDocument &document)
{
    PageImages found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QList<QTextFragment> images;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isImageFormat())
                images << it.fragment();
        }
        if (images.isEmpty())
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        cursor.setBlockFormat(format);
        for (const QTextFragment &fragment : std::as_const(images)) {
            QTextImageFormat image = fragment.charFormat().toImageFormat();
            const QUrl url(image.name());
            found.places.insert(url, fragment.position());
            found.sizes.insert(url, QSizeF(image.width(), image.height()).toSize());
            image.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 100));
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(image);
        }
    }
    return found;
}

// Reading HTML takes as long as making it: the document is filled here as well, and handed over complete.
CardView::Page CardView::makePage(const Job &job)
{
    Page page{.card = job.render(job.isDark),
              .document = std::unique_ptr<QTextDocument, LaterDeletion>(new QTextDocument)};
    QTextDocument &document = *page.document;
    document.setLayoutEnabled(false); // before its width is known
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(job.isInset ? 0 : margin);
    document.setDefaultFont(job.font);
    document.setDefaultStyleSheet(job.styleSheet);
    document.setIndentWidth(2 * QFontInfo(job.font).pixelSize());
    document.setHtml(CardFolds(page.card.html).shown(job.toggledFolds));
    cardspacing::trimHeadings(document);
    longblocks::split(document);
    tablelines::prepare(document);
    page.images = fitImages(document);
    CardDecor::prepare(document, job.isDark ? ThemeColors::dark() : ThemeColors::light());
    cardspacing::prepare(document);
    page.widths = TableWidths(document);
    missingletters::prepare(document);
    document.moveToThread(job.home);
    return page;
}

void CardView::render()
{
    Job job{.render = m_render,
            .font = font(),
            .styleSheet = cardStyleSheet(ThemeColors::of(palette()), font()),
            .isDark = Theme::isDark(palette()),
            .isInset = m_isInset,
            .toggledFolds = m_toggledFolds,
            .home = thread()};
    // The watcher forgets a run that is overtaken; its result is dropped.
    m_renderer.setFuture(QtConcurrent::run(&CardView::makePage, std::move(job)));
}

void CardView::onRendered()
{
    if (m_renderer.isCanceled())
        return;
    Page page = m_renderer.future().takeResult();
    m_card = std::move(page.card);
    m_pageImages = std::move(page.images);
    m_widths = std::move(page.widths);
    m_asked.clear();
    m_tooLarge.clear();
    m_arrived.clear();
    if (m_isNewSubject)
        m_loaded.clear();
    fill(std::move(page.document));
    for (const auto &[url, bytes] : m_card.heldImages.asKeyValueRange())
        onImageBytes(url, bytes);
    const QList<QUrl> images = remoteImages();
    if (m_remoteAllowed)
        fetchImages(images);
    emit rendered();
    if (m_remoteAllowed || images.isEmpty())
        return;
    QStringList hosts;
    for (const QUrl &url : images)
        hosts << url.host();
    hosts.removeDuplicates();
    emit remoteImagesFound(int(images.size()), hosts);
}

void CardView::fill(std::unique_ptr<QTextDocument, LaterDeletion> document)
{
    const int position = m_isNewSubject ? 0 : this->position();
    if (m_isNewSubject)
        m_held = {};
    else
        hold(position);
    const QPointer old = this->document(); // the view deletes the one it began with by itself
    QTextDocument &page = *document;
    page.setParent(this); // which is whom it asks for images
    m_pace = new LayoutPace(page);
    m_wantedPosition = -1;
    {
        const QScopedValueRollback flowing(m_isFlowing, true);
        old->setLayoutEnabled(false); // it is seen no more
        if (page.characterCount() > screenful)
            holdBar();
        setDocument(document.release());
        keepMeasure(page);
        page.setLayoutEnabled(true);
    }
    connect(page.documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &CardView::onGrown);
    delete old.data();
    m_isNewSubject = false;
    if (const QString anchor = std::exchange(m_wantedAnchor, {}); !anchor.isEmpty())
        goTo(anchor);
    else
        restorePosition(position);
    releaseBar();
}

int CardView::position() const
{
    return m_wantedPosition < 0 ? verticalScrollBar()->value() : m_wantedPosition;
}

// Far down there is nothing to scroll to before the text is laid out as far as that; and what it is said to measure
// until then is guessed.
void CardView::restorePosition(int position)
{
    if (position < 0)
        return;
    m_wantedPosition = m_pace && !m_pace->hasReached(position + viewport()->height()) ? position : -1;
    verticalScrollBar()->setValue(position);
}

//! What is seen stays until the text is laid out as far as this again, if that takes more than a step.
void CardView::hold(int position)
{
    const bool isFar = position + viewport()->height() > step;
    // Nothing is seen before the first resize event; and a picture would bring it once more.
    const bool isSeen = m_pace && isVisible() && !viewport()->testAttribute(Qt::WA_PendingResizeEvent);
    m_held = isFar && isSeen ? viewport()->grab() : QPixmap();
}

//! Where the text ends is not known yet; that the scroll bar comes or goes would lay all of it out anew.
void CardView::holdBar()
{
    if (verticalScrollBarPolicy() != Qt::ScrollBarAsNeeded)
        return;
    m_isBarHeld = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void CardView::releaseBar()
{
    if (m_isBarHeld && isScreenLaidOut()) {
        m_isBarHeld = false;
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    }
}

//! They go elsewhere.
void CardView::letGo()
{
    m_wantedPosition = -1;
    m_held = {};
}

bool CardView::isScreenLaidOut() const
{
    const int bottom = verticalScrollBar()->value() + viewport()->height();
    return m_wantedPosition < 0 && (!m_pace || m_pace->hasReached(bottom));
}

void CardView::onGrown()
{
    restorePosition(m_wantedPosition);
    releaseBar();
    if (m_isPaintDue && isScreenLaidOut())
        viewport()->update();
}

void CardView::onAnchorClicked(const QUrl &url)
{
    if (url.isRelative() && url.hasFragment() && url.path().isEmpty())
        return scrollToHeading(url.fragment(QUrl::FullyDecoded));
    const QString scheme = url.scheme();
    if (scheme == CardFolds::scheme)
        toggleFold(url.path().toInt());
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
        emit linkActivated(url);
}

void CardView::fetchImages(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        if (m_asked.contains(url) || m_loaded.contains(url) || m_card.heldImages.contains(url))
            continue;
        m_asked.insert(url);
        m_images.fetch(url, this, [this, url](const Result<QByteArray> &bytes) {
            if (bytes)
                onImageBytes(url, *bytes);
        });
    }
}

void CardView::onImageBytes(const QUrl &url, const QByteArray &bytes)
{
    QtConcurrent::run(decodedImage, bytes).then(this, [this, url](const Decoded &decoded) {
        if (!m_card.imageTexts.contains(url) || (decoded.image.isNull() && !decoded.isTooLarge))
            return;
        if (decoded.isTooLarge)
            m_tooLarge.insert(url);
        else
            m_loaded.insert(url, decoded.image);
        document()->addResource(QTextDocument::ImageResource, url,
                                decoded.isTooLarge ? placeholder(url) : decoded.image);
        m_arrived.insert(url);
        m_relayout.start();
    });
}

// What is around them is only moved, and not laid out anew; what is not laid out yet will be with them.
void CardView::showArrived()
{
    QSet<int> blocks;
    for (const QUrl &url : std::as_const(m_arrived)) {
        for (const int place : m_pageImages.places.values(url)) {
            const QTextBlock block = document()->findBlock(place);
            if (block.layout()->lineCount() > 0)
                blocks.insert(block.position());
        }
    }
    m_arrived.clear();
    for (const int position : std::as_const(blocks))
        document()->markContentsDirty(position, document()->findBlock(position).length());
    viewport()->update();
}

// A quiet chip with the image's own words; as large as the image will be, where the card says that.
QImage CardView::placeholder(const QUrl &url) const
{
    constexpr int widest = 320;
    constexpr int padding = 20;
    const ThemeColors &colors = ThemeColors::of(palette());
    const QFontMetrics metrics(font());
    const QSize given = m_pageImages.sizes.value(url);
    QString words = metrics.elidedText(m_card.imageTexts.value(url), Qt::ElideRight, widest);
    if (m_tooLarge.contains(url))
        //: %1 is what a picture says of itself
        words = tr("%1 (too large to be shown)").arg(words);
    const int room = given.width() > 0 ? std::max(0, given.width() - padding) : metrics.horizontalAdvance(words);
    const QString text = given.width() > 0 ? metrics.elidedText(words, Qt::ElideRight, room) : words;
    const QSize size(given.width() > 0 ? given.width() : metrics.horizontalAdvance(text) + padding,
                     given.height() > 0 ? given.height() : metrics.height() + 8);
    const qreal ratio = devicePixelRatio();
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), QSizeF(size) - QSizeF(1, 1)), 4, 4);
    if (size.height() < metrics.ascent() || (given.width() > 0 && room < metrics.averageCharWidth() * 2))
        return image;
    painter.setPen(colors.mutedText);
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    return image;
}

// Lines stay readable in a wide window: what is too much goes to the margins. After a pause, the layout goes on in
// steps.
void CardView::keepMeasure(QTextDocument &document) const
{
    QTextFrame *root = document.rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const int line = measure * std::max(QFontInfo(font()).pixelSize(), 13) / 13;
    const int side = m_isInset ? qRound(format.leftMargin()) : std::max(margin, (viewport()->width() - line) / 2);
    const double room = viewport()->width() - 2 * side;
    const bool isMarginNew = qRound(format.leftMargin()) != side;
    if (!isMarginNew && !m_widths.differ(room))
        return;
    const LayoutPause pause(document);
    if (isMarginNew) {
        format.setLeftMargin(side);
        format.setRightMargin(side);
        root->setFrameFormat(format);
    }
    m_widths.fit(document, room);
}
