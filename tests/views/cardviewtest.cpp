#include "../models/corpus.h"
#include "models/cards/imagesource.h"
#include "scenes.h"
#include "views/cards/cardpane.h"
#include "views/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QDeadlineTimer>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! Answers from memory and remembers what it was asked for.
class FakeImages : public ImageSource
{
public:
    void fetch(const QUrl &url, QObject *context, Callback<QByteArray> done) override
    {
        asked << url;
        const QByteArray bytes = answers.contains(url.fileName()) ? answers[url.fileName()] : QByteArray();
        QTimer::singleShot(0, context, [bytes, done = std::move(done)] {
            done(bytes.isEmpty() ? Result<QByteArray>(failure(Error::Kind::NotFound)) : bytes);
        });
    }

    QList<QUrl> asked;
    std::map<QString, QByteArray> answers;
};

QByteArray png(int width, int height, const QColor &color)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chart()
{
    QImage image(900, 300, QImage::Format_RGB32);
    image.fill(QColor(0x20242c));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int bar = 0; bar < 12; ++bar)
        painter.fillRect(50 + bar * 68, 250 - bar * 17, 44, 20 + bar * 17, QColor::fromHsv(30 + bar * 3, 200, 240));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

CardBase hubBase(const QString &repo = u"acme/clip"_s)
{
    return {.links = QUrl(u"https://hub.example/%1/blob/main/"_s.arg(repo)),
            .images = QUrl(u"https://hub.example/%1/resolve/main/"_s.arg(repo))};
}

QByteArray sampleCard()
{
    return R"(---
license: apache-2.0
---
<p align="center"><img src="banner.png" width="80%"></p>

# CLIP small

[![license](https://img.example/license.png)](LICENSE) ![downloads](https://img.example/downloads.png)

A compact **contrastive model** that puts images and sentences into *one* space. It is small enough for a laptop, and
good enough for search. See [the paper](https://example.org/paper) or jump to [usage](#usage).

## Usage

```python
from clip_small import load

model = load("acme/clip-small", revision="main")  # 96 MB
for path, text in pairs:
    score = model.similarity(open(path, "rb").read(), f"a photo of {text}")
    print(f"{path}: {score:.3f}")
```

Install it with `pip install clip-small`, or from a shell:

```bash
git clone https://hub.example/acme/clip-small && cd clip-small  # large files follow
```

## Results

| Benchmark | Metric | Small | Base |
|:--|:--|--:|--:|
| ImageNet | top-1 | 63.2 | **68.4** |
| Flickr30k | R@1 | 71.9 | 76.0 |
| COCO captions | R@5 | 58.1 | 61.7 |

> **Note** The numbers are means of three runs; a difference below 0.3 says nothing.

- [x] weights in `safetensors`
- [ ] training code
  1. data loader
  2. schedule

<details><summary>Training data</summary>

Four hundred million pairs[^1], deduplicated.

</details>

### Limits

It counts badly, reads worse, and has never seen the year it is used in. ~~Do not~~ Please report what surprises you.

[^1]: Of which a tenth is captions written by people.
)";
}

bool showsText(const CardView &view, const QString &text)
{
    return view.toPlainText().contains(text);
}

std::unique_ptr<CardView> shown(ImageSource &images, const QByteArray &card, QSize size)
{
    auto view = std::make_unique<CardView>(images);
    view->setPalette(ThemeColors::light().toPalette());
    view->resize(size);
    view->show();
    QSignalSpy rendered(view.get(), &CardView::rendered);
    view->setCard(card, hubBase());
    [&] { QTRY_COMPARE_WITH_TIMEOUT(rendered.size(), 1, 20'000); }();
    return view;
}

//! Some 30,000 px of it.
QByteArray longCard()
{
    QByteArray text;
    for (int i = 0; i < 600; ++i)
        text += "Paragraph " + QByteArray::number(i) + QByteArray(" of many words").repeated(14) + ".\n\n";
    return text + "## Far away\n\n" + QByteArray("line\n\n").repeated(50);
}

void awaitLayout(const CardView &view)
{
    const QTextBlock last = view.document()->lastBlock();
    QTRY_VERIFY_WITH_TIMEOUT(last.layout()->lineCount() > 0, 20'000);
    QCoreApplication::processEvents();
}

bool isPlain(const QImage &picture)
{
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) != picture.pixel(0, 0))
                return false;
        }
    }
    return true;
}

QImage pictureOf(const CardView &view)
{
    return view.viewport()->grab().toImage();
}

QList<QTextTable *> tablesOf(const CardView &view)
{
    QList<QTextTable *> tables;
    const QList<QTextFrame *> frames = view.document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables << table;
    }
    return tables;
}

} // namespace

//! Cards are shown well, and nothing happens that the person did not want.
class CardViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aCardIsRenderedWithoutItsFrontMatter();
    void theReposOwnImagesAreShownOnceTheyMay();
    void remoteImagesWaitForConsent();
    void consentForOneCardIsNotConsentForTheNext();
    void aNotebookAsksForItself();
    void consentCanBeForOneOwner();
    void cardsOfTheHubFetchAndHoldNothingUnasked_data() { m_hasCorpus = corpus::addCards(); }
    void cardsOfTheHubFetchAndHoldNothingUnasked();
    void nothingOfThisMachineIsRead_data();
    void nothingOfThisMachineIsRead();
    void svgIsNotDrawn();
    void onlyHarmlessLinksAreActivated();
    void aLinkInThePageScrolls();
    void theLastOfManyCardsIsShown();
    void closingWhileRenderingIsHarmless();
    void linesStayReadableInAWideWindow();
    void aLongCardIsLaidOutInShortSteps();
    void aLongCardFlowsAnewInShortSteps_data();
    void aLongCardFlowsAnewInShortSteps();
    void aTallScreenIsPaintedOnceAllOfItIsLaidOut();
    void whatIsSeenStaysUntilItFlowsAnew();
    void whatIsSeenStaysUntilTheNewTextIsLaidOut();
    void aScrollEndsTheWaitForAnother();
    void aLinkGoesFarDownRightAfterTheCardIsShown();
    void aLongTableIsLaidOutInPieces();
    void aColumnThatSaysMoreGetsMoreRoom();
    void aColumnIsAsWideAsItsTextWhereThereIsRoom();
    void aTableInTheMiddleStandsInTheMiddle();
    void lettersThatNoFontHasAreNotLookedForAgain();
    void headingsAreNoSmallerThanText();
    void aBreakThatEndsAHeadingMakesNoEmptyLine();
    void aListInAListFollowsItsItemClosely();
    void aVeryLongParagraphIsLaidOutInPieces_data();
    void aVeryLongParagraphIsLaidOutInPieces();
    void whatIsFoldedIsUnfoldedByItsLine();
    void aLinkIntoWhatIsFoldedUnfoldsIt();
    void linesAreNoFurtherApartThanOnGitHub();
    void tablesAndCodeKeepTheirDistance();
    void codeInALineHasABox();
    void bulletsStandApartFromTheText();
    void anImageThatIsMissingKeepsItsPlace();
    void tasksHaveBoxesInsteadOfBullets();
    void imagesThatComeMoveWhatIsBelow();
    void pictures();
    void picturesOfCardsOfTheHub();

private:
    bool m_hasCorpus = false;
};

void CardViewTest::aCardIsRenderedWithoutItsFrontMatter()
{
    FakeImages images;
    CardView view(images);
    QSignalSpy rendered(&view, &CardView::rendered);
    view.setCard("---\nlicense: mit\n---\n# Title\n\n| a |\n|---|\n| cell |\n", hubBase());
    QTRY_COMPARE(rendered.count(), 1);
    QVERIFY(showsText(view, u"Title"_s));
    QVERIFY(showsText(view, u"cell"_s));
    QVERIFY(!showsText(view, u"license"_s));
    QCOMPARE(view.headings().size(), std::size_t(1));
}

void CardViewTest::theReposOwnImagesAreShownOnceTheyMay()
{
    FakeImages images;
    images.answers[u"a.png"_s] = png(40, 30, Qt::red);
    CardView view(images);
    view.resize(400, 300);
    view.show();
    QSignalSpy found(&view, &CardView::remoteImagesFound);
    view.setCard("![a](a.png)", hubBase());
    QTRY_COMPARE(found.size(), 1);
    view.grab();
    QVERIFY2(images.asked.isEmpty(), "the Hub would hear that the card is looked at");
    view.setRemoteImagesAllowed(true);
    QTRY_COMPARE(images.asked, QList{QUrl(u"https://hub.example/acme/clip/resolve/main/a.png"_s)});
    const auto hasRed = [&view] {
        const QImage shot = view.grab().toImage();
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x) {
                if (shot.pixelColor(x, y) == QColor(Qt::red))
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(hasRed());
}

void CardViewTest::remoteImagesWaitForConsent()
{
    FakeImages images;
    CardPane pane(images);
    pane.resize(600, 400);
    pane.show();
    QSignalSpy always(&pane, &CardPane::remoteImagesAlwaysAllowed);
    pane.setCard("![a](https://img.example/a.png) ![b](https://other.example/b.png)", hubBase());
    auto *bar = pane.findChild<QWidget *>(u"imageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    pane.grab(); // painting asks for resources as well
    QCOMPARE(images.asked, QList<QUrl>());

    QTest::mouseClick(pane.findChild<QToolButton *>(u"loadImages"_s), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
    QCOMPARE(images.asked.size(), 2);
    QCOMPARE(always.count(), 0);
}

void CardViewTest::consentForOneCardIsNotConsentForTheNext()
{
    FakeImages images;
    CardPane pane(images);
    pane.show();
    pane.setCard("![a](https://img.example/a.png)", hubBase());
    auto *bar = pane.findChild<QWidget *>(u"imageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QSignalSpy always(&pane, &CardPane::remoteImagesAlwaysAllowed);
    QTest::mouseClick(pane.findChild<QToolButton *>(u"alwaysLoadImages"_s), Qt::LeftButton);
    QCOMPARE(always.count(), 1);
    QCOMPARE(images.asked.size(), 1);

    pane.setCard("![b](https://img.example/b.png)", hubBase(u"eve/other"_s));
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(images.asked.size(), 1);
}

void CardViewTest::aNotebookAsksForItself()
{
    FakeImages images;
    CardPane pane(images);
    pane.show();
    const auto notebook = [](const QString &markdown) {
        return [markdown](bool /*isDark*/) { return renderCard(markdown, hubBase()); };
    };
    auto *bar = pane.findChild<QWidget *>(u"imageBar"_s);
    auto *question = pane.findChild<QLabel *>(u"imageQuestion"_s);
    pane.setNotebook(notebook(u"![a](https://img.example/a.png)"_s), QUrl(u"https://hub.example/a.ipynb"_s));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(question->text().startsWith(u"This notebook would load an image from img.example"_s));
    pane.setNotebook(notebook(u"![a](https://img.example/a.png) ![b](https://img.example/b.png)"_s),
                     QUrl(u"https://hub.example/b.ipynb"_s));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(question->text().startsWith(u"This notebook would load 2 images"_s));
    pane.setCard("![a](https://img.example/a.png)", hubBase());
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(question->text().startsWith(u"This card would load an image"_s));
}

void CardViewTest::consentCanBeForOneOwner()
{
    FakeImages images;
    CardPane pane(images);
    pane.resize(700, 300);
    pane.show();
    QSignalSpy allowed(&pane, &CardPane::ownerImagesAllowed);
    pane.setOwner(u"acme"_s);
    pane.setCard("![a](a.png)", hubBase());
    auto *bar = pane.findChild<QWidget *>(u"imageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    auto *button = pane.findChild<QToolButton *>(u"loadImagesOfOwner"_s);
    QCOMPARE(button->text(), u"Always for acme"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(allowed.size(), 1);
    QCOMPARE(allowed.first().first().toString(), u"acme"_s);
    QCOMPARE(images.asked.size(), 1);
}

void CardViewTest::cardsOfTheHubFetchAndHoldNothingUnasked()
{
    if (!m_hasCorpus)
        QSKIP("HUBCAP_CORPUS names no folder of cards");
    QFETCH(const QByteArray, bytes);
    FakeImages images;
    CardPane pane(images);
    pane.resize(900, 700);
    pane.show();
    QSignalSpy rendered(pane.view(), &CardView::rendered);
    QSignalSpy links(pane.view(), &CardView::linkActivated);
    pane.setCard(bytes, hubBase());
    QTRY_COMPARE_WITH_TIMEOUT(rendered.size(), 1, 20'000);
    pane.grab(); // painting asks for resources as well
    QVERIFY(images.asked.isEmpty());
    // What the document refers to: links that lead to the web or into the page, pictures that came with the text.
    const QTextDocument &document = *pane.view()->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            const QUrl link(format.anchorHref());
            QVERIFY2(link.isEmpty() || link.isRelative()
                         || QStringList({u"https"_s, u"http"_s, u"mailto"_s, u"fold"_s}).contains(link.scheme()),
                     qPrintable(format.anchorHref()));
            const QUrl picture(format.toImageFormat().name());
            QVERIFY2(!format.isImageFormat() || picture.scheme() == "https"_L1 || picture.scheme() == "http"_L1
                         || format.toImageFormat().name().startsWith("data:image/"_L1),
                     qPrintable(format.toImageFormat().name().left(200)));
        }
    }
    QVERIFY(links.isEmpty());
}

void CardViewTest::nothingOfThisMachineIsRead_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::newRow("file") << QUrl::fromLocalFile(QCoreApplication::applicationFilePath());
    QTest::newRow("resource") << QUrl(u"qrc:/style.qss"_s);
    QTest::newRow("colon") << QUrl(u":/style.qss"_s);
    QTest::newRow("path") << QUrl(u"/etc/passwd"_s);
    QTest::newRow("web") << QUrl(u"https://img.example/not-in-the-card.png"_s);
    QTest::newRow("data") << QUrl(u"data:text/plain,x"_s);
}

void CardViewTest::nothingOfThisMachineIsRead()
{
    QFETCH(const QUrl, address);
    FakeImages images;
    CardView view(images);
    for (const int type : {QTextDocument::ImageResource, QTextDocument::StyleSheetResource, QTextDocument::HtmlResource,
                           QTextDocument::MarkdownResource, QTextDocument::UnknownResource})
        QVERIFY(!view.loadResource(type, address).isValid());
    QVERIFY(images.asked.isEmpty());
}

void CardViewTest::svgIsNotDrawn()
{
    FakeImages images;
    images.answers[u"a.png"_s] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50\" height=\"50\"><rect "
                                 "width=\"50\" height=\"50\" fill=\"#ff0000\"/></svg>";
    CardView view(images);
    view.setRemoteImagesAllowed(true);
    view.resize(300, 200);
    view.show();
    view.setCard("![a](a.png)", hubBase());
    QTRY_COMPARE(images.asked.size(), 1);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    const QVariant shown = view.loadResource(QTextDocument::ImageResource, images.asked.constFirst());
    QVERIFY(shown.value<QImage>().pixelColor(20, 10) != QColor(Qt::red));
}

void CardViewTest::onlyHarmlessLinksAreActivated()
{
    FakeImages images;
    CardView view(images);
    QSignalSpy activated(&view, &CardView::linkActivated);
    for (const QString &address : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"data:text/html,x"_s,
                                   u"qrc:/style.qss"_s, u"ftp://example.org"_s})
        emit view.anchorClicked(QUrl(address));
    QCOMPARE(activated.count(), 0);
    for (const QString &address : {u"https://example.org/"_s, u"http://example.org/"_s, u"mailto:x@example.org"_s})
        emit view.anchorClicked(QUrl(address));
    QCOMPARE(activated.count(), 3);
}

void CardViewTest::aLinkInThePageScrolls()
{
    FakeImages images;
    CardView view(images);
    view.resize(400, 200);
    view.show();
    QSignalSpy rendered(&view, &CardView::rendered);
    QSignalSpy activated(&view, &CardView::linkActivated);
    view.setCard("[go](#far-away)\n\n" + QByteArray("line\n\n").repeated(200) + "## Far away\n\n"
                     + QByteArray("line\n\n").repeated(50),
                 hubBase());
    QTRY_COMPARE(rendered.count(), 1);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    emit view.anchorClicked(QUrl(u"#far-away"_s));
    QVERIFY(view.verticalScrollBar()->value() > 200);
    QCOMPARE(activated.count(), 0);
}

void CardViewTest::theLastOfManyCardsIsShown()
{
    FakeImages images;
    CardView view(images);
    QSignalSpy rendered(&view, &CardView::rendered);
    for (int card = 0; card < 20; ++card)
        view.setCard("card number " + QByteArray::number(card), hubBase(u"acme/%1"_s.arg(card)));
    QTRY_VERIFY(showsText(view, u"card number 19"_s));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(showsText(view, u"card number 19"_s));
}

void CardViewTest::closingWhileRenderingIsHarmless()
{
    FakeImages images;
    {
        CardView view(images);
        view.setCard(QByteArray("word *word* word\n\n").repeated(20'000) + "![a](a.png)", hubBase());
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(images.asked.isEmpty());
}

void CardViewTest::linesStayReadableInAWideWindow()
{
    FakeImages images;
    CardView view(images);
    view.resize(1800, 400);
    view.show();
    QSignalSpy rendered(&view, &CardView::rendered);
    view.setCard(QByteArray("many words ").repeated(200), hubBase());
    QTRY_COMPARE(rendered.count(), 1);
    const QTextFrameFormat frame = view.document()->rootFrame()->frameFormat();
    QVERIFY(1800 - frame.leftMargin() - frame.rightMargin() < 1000);
}

void CardViewTest::aLongCardIsLaidOutInShortSteps()
{
    QByteArray text;
    for (int i = 0; i < 4000; ++i)
        text += "Paragraph " + QByteArray::number(i) + " says `much`, and *nothing* that anybody would "
            + "want to read, of "
            + "which there are very many in a card that was made by a program and that nobody has looked at.\n\n";
    FakeImages images;
    CardView view(images);
    view.resize(800, 600);
    view.show();
    QSignalSpy rendered(&view, &CardView::rendered);
    view.setCard(text, hubBase());
    QTRY_COMPARE(rendered.size(), 1);
    const auto laidOut = [&view] {
        QTextBlock block = view.document()->begin();
        while (block.isValid() && block.layout()->lineCount() > 0)
            block = block.next();
        return block.isValid() ? block.position() : view.document()->characterCount();
    };
    int before = laidOut();
    int longest = 0;
    while (before < view.document()->characterCount()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const int now = laidOut();
        longest = std::max(longest, now - std::exchange(before, now));
    }
    QVERIFY(view.document()->characterCount() > 500'000);
    QVERIFY2(longest < 120'000, qPrintable(QString::number(longest)));
    QVERIFY(longest > 0);
}

void CardViewTest::aLongCardFlowsAnewInShortSteps_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrower columns") << 500;
    QTest::newRow("wider margins") << 1600;
}

void CardViewTest::aLongCardFlowsAnewInShortSteps()
{
    QFETCH(const int, width);
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += "| what | it says |\n|---|---|\n| a | " + QByteArray("many words ").repeated(20) + "|\n\nbetween\n\n";
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, text, {800, 600});
    const QTextBlock last = view->document()->lastBlock();
    QTRY_VERIFY_WITH_TIMEOUT(last.layout()->lineCount() > 0, 20'000);
    view->resize(width, 600);
    QCOMPARE(last.layout()->lineCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(last.layout()->lineCount() > 0, 20'000);
}

// It is higher than what is laid out at one go.
void CardViewTest::aTallScreenIsPaintedOnceAllOfItIsLaidOut()
{
    FakeImages images;
    CardView view(images);
    view.resize(800, 5000);
    view.show();
    QList<QImage> pictures;
    connect(&view, &CardView::rendered, this, [&] { pictures << pictureOf(view); });
    view.setCard(longCard(), hubBase());
    const auto hasText = [](const QImage &picture, int top) {
        return !isPlain(picture.copy(0, top, picture.width(), 200));
    };
    const QDeadlineTimer late(20'000);
    while (!late.hasExpired() && (pictures.isEmpty() || !hasText(pictures.last(), 0))) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!pictures.isEmpty())
            pictures << pictureOf(view);
        if (!pictures.isEmpty())
            QCOMPARE(hasText(pictures.last(), pictures.last().height() - 200), hasText(pictures.last(), 0));
    }
    QVERIFY(pictures.size() > 1);
    QVERIFY2(!hasText(pictures.first(), 0), "all was laid out at one go");
    QVERIFY(hasText(pictures.last(), 0));
}

void CardViewTest::whatIsSeenStaysUntilItFlowsAnew()
{
    constexpr int place = 20'000;
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, longCard(), {800, 600});
    awaitLayout(*view);
    view->verticalScrollBar()->setValue(place);
    const QImage before = pictureOf(*view);
    QVERIFY(!isPlain(before));
    for (const int width : {700, 600}) {
        view->resize(width, 600);
        const QImage picture = pictureOf(*view);
        QVERIFY(picture.width() < before.width());
        QCOMPARE(picture, before.copy(picture.rect()));
    }
    QImage picture = pictureOf(*view);
    QDeadlineTimer late(20'000);
    while (picture == before.copy(picture.rect()) && !late.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        picture = pictureOf(*view);
    }
    QVERIFY(!isPlain(picture));
    QCOMPARE(view->verticalScrollBar()->value(), place);
    awaitLayout(*view);
    QCOMPARE(view->verticalScrollBar()->value(), place);
    QCOMPARE(pictureOf(*view), picture);
}

void CardViewTest::whatIsSeenStaysUntilTheNewTextIsLaidOut()
{
    constexpr int place = 20'000;
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, longCard(), {800, 600});
    awaitLayout(*view);
    view->verticalScrollBar()->setValue(place);
    const QImage before = pictureOf(*view);
    QSignalSpy rendered(view.get(), &CardView::rendered);
    QImage atOnce;
    connect(view.get(), &CardView::rendered, this, [&] { atOnce = pictureOf(*view); });
    view->setCard(longCard().replace("many", "some"), hubBase());
    QTRY_COMPARE_WITH_TIMEOUT(rendered.size(), 1, 20'000);
    QCOMPARE(atOnce, before);
    QTRY_VERIFY_WITH_TIMEOUT(pictureOf(*view) != before, 20'000);
    QCOMPARE(view->verticalScrollBar()->value(), place);
    QVERIFY(!isPlain(pictureOf(*view)));
    awaitLayout(*view);
    QCOMPARE(view->verticalScrollBar()->value(), place);
    // Of another card the beginning is shown, at once.
    view->setCard(longCard(), hubBase(u"acme/other"_s));
    QTRY_COMPARE_WITH_TIMEOUT(rendered.size(), 2, 20'000);
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    QVERIFY(view->cursorForPosition({100, 40}).block().text().startsWith(u"Paragraph 0"_s));
    QVERIFY(atOnce != before);
    QVERIFY(!isPlain(atOnce));
}

void CardViewTest::aScrollEndsTheWaitForAnother()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, longCard(), {800, 600});
    awaitLayout(*view);
    view->verticalScrollBar()->setValue(20'000);
    const QImage before = pictureOf(*view);
    view->resize(700, 600);
    view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    const QImage picture = pictureOf(*view);
    QVERIFY(!isPlain(picture));
    QVERIFY(picture != before.copy(picture.rect()));
    awaitLayout(*view);
    QCOMPARE(view->verticalScrollBar()->value(), 0);
}

void CardViewTest::aLinkGoesFarDownRightAfterTheCardIsShown()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, longCard(), {800, 600});
    emit view->anchorClicked(QUrl(u"#far-away"_s));
    QTRY_VERIFY_WITH_TIMEOUT(view->cursorForPosition({100, 10}).block().text() == "Far away"_L1, 20'000);
    awaitLayout(*view);
    QCOMPARE(view->cursorForPosition({100, 10}).block().text(), u"Far away"_s);
    QVERIFY(!isPlain(pictureOf(*view)));
}

// QTextDocument lays out a table, and a paragraph, at one go.
void CardViewTest::aLongTableIsLaidOutInPieces()
{
    QByteArray text = "| language | code | words |\n|---|---|--:|\n";
    QByteArray all = "languagecodewords";
    for (int row = 0; row < 400; ++row) {
        const QByteArray number = QByteArray::number(row);
        text += "| language " + number.repeated(1 + row % 7) + " | l" + number + " | " + number.repeated(3) + " |\n";
        all += "language" + number.repeated(1 + row % 7) + "l" + number + number.repeated(3);
    }
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, text, {900, 600});
    const QList<QTextTable *> pieces = tablesOf(*view);
    QVERIFY(pieces.size() >= 8);
    const QList<QTextLength> columns = pieces.first()->format().columnWidthConstraints();
    QCOMPARE(columns.size(), 3);
    const auto *layout = view->document()->documentLayout();
    const auto placeOf = [layout](const QTextTable *table, int row) {
        return layout->blockBoundingRect(table->cellAt(row, 0).firstCursorPosition().block());
    };
    const qreal between = placeOf(pieces.first(), 1).top() - placeOf(pieces.first(), 0).bottom();
    qreal bottom = 0;
    for (const QTextTable *piece : pieces) {
        QVERIFY(piece->rows() * piece->columns() <= 130);
        QCOMPARE(piece->format().columnWidthConstraints(), columns);
        // One stands close below the other.
        const qreal gap = placeOf(piece, 0).top() - bottom;
        QVERIFY2(bottom <= 0 || std::abs(gap - between) < 1.1, qPrintable(u"%1 %2"_s.arg(gap).arg(between)));
        bottom = placeOf(piece, piece->rows() - 1).bottom();
    }
    QString words = view->toPlainText();
    words.removeIf([](QChar c) { return c.isSpace(); });
    QCOMPARE(words, QString::fromUtf8(all));
    // They go on looking like one when the window changes.
    view->resize(300, 600);
    for (const QTextTable *piece : pieces)
        QCOMPARE(piece->format().columnWidthConstraints(), pieces.first()->format().columnWidthConstraints());
    QVERIFY(pieces.first()->format().columnWidthConstraints() != columns);
}

void CardViewTest::aColumnThatSaysMoreGetsMoreRoom()
{
    FakeImages images;
    const QByteArray words = QByteArray("many words ").repeated(40);
    const std::unique_ptr<CardView> view =
        shown(images, "| metric | what it says |\n|---|---|\n| relaxed_accuracy | " + words + "|\n", {500, 400});
    QCOMPARE(tablesOf(*view).size(), 1);
    const QList<QTextLength> columns = tablesOf(*view).first()->format().columnWidthConstraints();
    QCOMPARE(columns.size(), 2);
    QVERIFY(columns[0].rawValue() > QFontMetricsF(view->font()).horizontalAdvance(u"relaxed_accuracy"_s));
    QVERIFY(columns[1].rawValue() > 1.5 * columns[0].rawValue());
    QVERIFY(columns[0].rawValue() + columns[1].rawValue() <= 500);
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

void CardViewTest::aColumnIsAsWideAsItsTextWhereThereIsRoom()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, "| a | b |\n|---|---|\n| one two | three |\n", {900, 400});
    const QTextTable &table = *tablesOf(*view).first();
    const QTextBlock block = table.cellAt(1, 0).firstCursorPosition().block();
    view->document()->documentLayout()->blockBoundingRect(block);
    QCOMPARE(block.layout()->lineCount(), 1);
    QVERIFY(table.format().columnWidthConstraints().first().rawValue() < 120);
}

void CardViewTest::aTableInTheMiddleStandsInTheMiddle()
{
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, "<div align=\"center\">\n\n| a | b |\n|---|---|\n| one | two |\n\n</div>\n", {800, 300});
    const ThemeColors &colors = ThemeColors::of(view->palette());
    const QImage picture = view->viewport()->grab().toImage();
    const QTextBlock block = tablesOf(*view).first()->cellAt(0, 0).firstCursorPosition().block();
    const int y = int(view->document()->documentLayout()->blockBoundingRect(block).center().y());
    int left = 0;
    while (left < picture.width() && picture.pixelColor(left, y) == colors.base)
        ++left;
    int right = picture.width() - 1;
    while (right > left && picture.pixelColor(right, y) == colors.base)
        --right;
    QVERIFY(left > 200 && right < 600);
    QVERIFY2(std::abs(left + right - picture.width()) <= 8, qPrintable(u"%1 %2"_s.arg(left).arg(right)));
}

// The GUI thread would look through all fonts, for as long as a tenth of a second.
void CardViewTest::lettersThatNoFontHasAreNotLookedForAgain()
{
    const QString nowhere = QString::fromUcs4(U"\U0002FFF0\U0002FFF1"); // no letters yet
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, (u"plain "_s + nowhere + u" \u2192 plain \u03b1"_s).toUtf8(), {400, 200});
    const auto strategyAt = [&view](qsizetype position) {
        QTextCursor cursor(view->document());
        cursor.setPosition(int(position) + 1); // the format of what is before it
        return cursor.charFormat().fontStyleStrategy();
    };
    const QString text = view->document()->begin().text();
    QVERIFY(strategyAt(text.indexOf(nowhere)) & QFont::NoFontMerging);
    QVERIFY(strategyAt(text.indexOf(nowhere) + 3) & QFont::NoFontMerging);
    const bool hasArrow = QFontMetricsF(view->font()).inFont(u'\u2192');
    QCOMPARE(!(strategyAt(text.indexOf(u'\u2192')) & QFont::NoFontMerging), hasArrow);
    QVERIFY(!(strategyAt(0) & QFont::NoFontMerging));
    QVERIFY(!(strategyAt(text.indexOf(u'\u03b1')) & QFont::NoFontMerging));
}

void CardViewTest::headingsAreNoSmallerThanText()
{
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, "# A\n## B\n### C\n#### D\n##### E\n###### F\ntext\n", {400, 300});
    const int size = QFontInfo(view->font()).pixelSize();
    QList<int> sizes;
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next())
        sizes << QFontInfo(block.begin().fragment().charFormat().font()).pixelSize();
    QCOMPARE(sizes.size(), 7);
    QCOMPARE(sizes[0], 2 * size);
    QCOMPARE(sizes[1], qRound(1.5 * size));
    QVERIFY(sizes[2] > size);
    QVERIFY(std::ranges::all_of(sizes, [size](int s) { return s >= size; }));
}

void CardViewTest::aBreakThatEndsAHeadingMakesNoEmptyLine()
{
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, "<h1>Title<br></h1>\n\n<h1 align=\"center\">One<br>two<br><br></h1>\n\ntext\n", {400, 400});
    const QTextBlock title = view->document()->begin();
    QCOMPARE(title.text(), u"Title"_s);
    QCOMPARE(title.layout()->lineCount(), 1);
    QCOMPARE(title.next().layout()->lineCount(), 2);
    // The lines below both.
    const QImage picture = pictureOf(*view);
    QList<int> rules;
    for (int y = 0; y < picture.height(); ++y) {
        if (picture.pixelColor(40, y) == ThemeColors::of(view->palette()).border
            && picture.pixelColor(picture.width() - 40, y) == picture.pixelColor(40, y))
            rules << y;
    }
    QCOMPARE(rules.size(), 2);
    const QRectF place = view->document()->documentLayout()->blockBoundingRect(title);
    QVERIFY(rules.first() >= place.bottom() && rules.first() < place.bottom() + 12);
}

void CardViewTest::aListInAListFollowsItsItemClosely()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, "- one\n- two\n  - within\n  - last\n\nbelow\n", {400, 300});
    const auto place = [&view](const QString &text) {
        return view->document()->documentLayout()->blockBoundingRect(view->document()->find(text).block());
    };
    const qreal between = place(u"two"_s).top() - place(u"one"_s).bottom();
    QCOMPARE(place(u"within"_s).top() - place(u"two"_s).bottom(), between);
    QVERIFY(place(u"below"_s).top() - place(u"last"_s).bottom() > between + 4);
}

void CardViewTest::aVeryLongParagraphIsLaidOutInPieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << u"a line that ends  \n"_s.repeated(3000);
    QTest::newRow("sentences") << u"A sentence of words. "_s.repeated(3000);
    QTest::newRow("words") << u"word "_s.repeated(10'000);
    QTest::newRow("no spaces") << u"\u6587\u5b57"_s.repeated(20'000);
    QTest::newRow("pairs of units") << u"\U0001F600"_s.repeated(10'000);
}

void CardViewTest::aVeryLongParagraphIsLaidOutInPieces()
{
    QFETCH(const QString, text);
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, text.toUtf8(), {900, 600});
    QString words;
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
        QVERIFY(block.length() <= 6001);
        QVERIFY(block.text().isEmpty() || !block.text().back().isHighSurrogate());
        QVERIFY(!block.next().isValid() || block.blockFormat().bottomMargin() <= 0);
        words += block.text();
    }
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    QCOMPARE(words.removeIf(isSpace), QString(text).removeIf(isSpace));
}

void CardViewTest::whatIsFoldedIsUnfoldedByItsLine()
{
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, "# Title\n\n<details><summary>More</summary>\n\nhidden text\n\n</details>\n\nbehind", {600, 400});
    QVERIFY(showsText(*view, u"\u25b8 More"_s) && showsText(*view, u"behind"_s));
    QVERIFY(!showsText(*view, u"hidden text"_s));
    const auto click = [&view] {
        const QTextCursor line = view->document()->find(u"More"_s);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(line).center() - QPoint(3, 0));
    };
    click();
    QTRY_VERIFY(showsText(*view, u"hidden text"_s));
    QVERIFY(showsText(*view, u"\u25be More"_s));
    click();
    QTRY_VERIFY(!showsText(*view, u"hidden text"_s));
    click();
    QTRY_VERIFY(showsText(*view, u"hidden text"_s));
    // In another card nothing is unfolded yet.
    view->setCard("<details><summary>Other</summary>its text</details>", hubBase(u"acme/other"_s));
    QTRY_VERIFY(showsText(*view, u"Other"_s));
    QVERIFY(!showsText(*view, u"its text"_s));
}

void CardViewTest::aLinkIntoWhatIsFoldedUnfoldsIt()
{
    const QByteArray lines = QByteArray("line\n\n").repeated(60);
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, lines + "<details><summary>More</summary>\n\n" + lines + "## Deep\n\n</details>\n\n" + lines,
              {400, 200});
    QVERIFY(!showsText(*view, u"Deep"_s));
    emit view->anchorClicked(QUrl(u"#deep"_s));
    QTRY_VERIFY(showsText(*view, u"Deep"_s));
    QTRY_VERIFY(view->cursorForPosition({30, 10}).block().text().contains(u"Deep"_s));
}

void CardViewTest::linesAreNoFurtherApartThanOnGitHub()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, QByteArray("many words ").repeated(100), {600, 400});
    const QTextBlock block = view->document()->begin();
    QVERIFY(block.layout()->lineCount() > 3);
    const qreal distance = block.layout()->lineAt(2).y() - block.layout()->lineAt(1).y();
    const int size = QFontInfo(view->font()).pixelSize();
    QVERIFY2(distance > 1.3 * size && distance < 1.65 * size, qPrintable(QString::number(distance / size)));
}

void CardViewTest::tablesAndCodeKeepTheirDistance()
{
    FakeImages images;
    const std::unique_ptr<CardView> view =
        shown(images, "above\n\n```\nprogram\n```\n\n## Heading\n\n> one\n>\n> two\n\nbelow", {600, 500});
    const auto place = [&view](const QString &text) {
        return view->document()->documentLayout()->blockBoundingRect(view->document()->find(text).block());
    };
    constexpr int around = 12; // the code
    const int size = QFontInfo(view->font()).pixelSize();
    const qreal before = place(u"program"_s).top() - place(u"above"_s).bottom() - around;
    QVERIFY2(before > 0.7 * size && before < 1.5 * size, qPrintable(QString::number(before)));
    const qreal behind = place(u"Heading"_s).top() - place(u"program"_s).bottom() - around;
    QVERIFY2(behind > 1.2 * size && behind < 2 * size, qPrintable(QString::number(behind)));
    const qreal inside = view->document()->find(u"two"_s).blockFormat().bottomMargin();
    QVERIFY2(inside <= 0, "the bar beside it would be longer");
    QVERIFY(place(u"below"_s).top() - place(u"two"_s).bottom() > 0.7 * size);
}

void CardViewTest::codeInALineHasABox()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, "Say `code` or <kbd>Key</kbd> here", {400, 200});
    const QImage picture = view->viewport()->grab().toImage();
    const auto leftOf = [&](const QString &text) {
        QTextCursor word = view->document()->find(text);
        word.setPosition(word.selectionStart());
        const QRect place = view->cursorRect(word);
        return picture.pixelColor(place.left() - 1, place.center().y());
    };
    const ThemeColors &colors = ThemeColors::of(view->palette());
    QCOMPARE(leftOf(u"code"_s), colors.codeBackground);
    QCOMPARE(leftOf(u"Key"_s), colors.raised);
    QCOMPARE(leftOf(u"Say"_s), colors.base);
}

void CardViewTest::bulletsStandApartFromTheText()
{
    FakeImages images;
    const std::unique_ptr<CardView> view = shown(images, "- one\n  - two\n    - three\n", {400, 200});
    const QImage picture = view->viewport()->grab().toImage();
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
        QVERIFY(block.textList());
        const QRect place = view->cursorRect(QTextCursor(block));
        int nearest = 0;
        for (int x = place.left() - 2; x > place.left() - 24 && nearest == 0; --x) {
            for (int y = place.top(); y <= place.bottom(); ++y) {
                if (picture.pixelColor(x, y).lightness() < 128)
                    nearest = place.left() - x;
            }
        }
        QVERIFY2(nearest >= 6 && nearest < 16, qPrintable(u"%1: %2"_s.arg(block.text()).arg(nearest)));
    }
}

void CardViewTest::anImageThatIsMissingKeepsItsPlace()
{
    FakeImages images;
    CardView view(images);
    view.resize(800, 600);
    view.show();
    QSignalSpy rendered(&view, &CardView::rendered);
    view.setCard("<img src=\"https://elsewhere.example/a.png\" width=\"400\" height=\"90\" alt=\"A chart\">\n\n"
                 "![badge](https://elsewhere.example/b.png)\n\n"
                 "<img src=\"https://elsewhere.example/c.png\" width=\"300\">",
                 hubBase());
    QTRY_COMPARE(rendered.size(), 1);
    const auto sizeOf = [&view](const QString &name) {
        const QUrl url(u"https://elsewhere.example/"_s + name);
        return qvariant_cast<QImage>(view.loadResource(QTextDocument::ImageResource, url)).deviceIndependentSize();
    };
    QCOMPARE(sizeOf(u"a.png"_s), QSizeF(400, 90));
    QVERIFY(sizeOf(u"b.png"_s).width() < 120);
    QCOMPARE(sizeOf(u"c.png"_s).width(), 300);
    QVERIFY(sizeOf(u"c.png"_s).height() < 60); // its words are not drawn larger than they are
}

void CardViewTest::tasksHaveBoxesInsteadOfBullets()
{
    FakeImages images;
    CardView view(images);
    view.resize(400, 300);
    view.show();
    QSignalSpy rendered(&view, &CardView::rendered);
    view.setCard("- [x] done\n- [ ] open\n- neither\n", hubBase());
    QTRY_COMPARE(rendered.size(), 1);
    const QTextDocument &document = *view.document();
    const auto accentsBeside = [&](const QTextBlock &block) {
        const QRectF place = document.documentLayout()->blockBoundingRect(block);
        const QImage picture = view.viewport()->grab().toImage();
        const QRgb accent = ThemeColors::of(view.palette()).accentFill.rgb();
        int found = 0;
        for (int x = 0; x < int(place.left() + block.layout()->lineAt(0).rect().left()); ++x)
            found += picture.pixel(x, int(place.center().y())) == accent ? 1 : 0;
        return found;
    };
    const QTextBlock done = document.begin();
    QVERIFY(accentsBeside(done) > 3);
    QCOMPARE(accentsBeside(done.next()), 0);
    QVERIFY(!done.textList() && !done.next().textList());
    QVERIFY(done.next().next().textList());
}

void CardViewTest::imagesThatComeMoveWhatIsBelow()
{
    FakeImages images;
    images.answers[u"tall.png"_s] = png(40, 300, Qt::red);
    CardView view(images);
    view.resize(400, 300);
    view.show();
    QSignalSpy rendered(&view, &CardView::rendered);
    view.setCard("![tall](https://elsewhere.example/tall.png)\n\nbelow\n\n- a\n- b\n", hubBase());
    QTRY_COMPARE(rendered.size(), 1);
    const auto below = [&view] {
        return view.document()->documentLayout()->blockBoundingRect(view.document()->begin().next()).top();
    };
    const qreal before = below();
    view.setRemoteImagesAllowed(true);
    QTRY_VERIFY(below() > before + 200);
    QCOMPARE(view.viewport()->grab().toImage().pixelColor(44, 150), QColor(Qt::red));
}

// As far as they can be seen at once, and what is in the middle of them.
void CardViewTest::picturesOfCardsOfTheHub()
{
    const QString folder = qEnvironmentVariable("HUBCAP_CORPUS");
    if (!scenes::areWanted() || folder.isEmpty())
        QSKIP("HUBCAP_SHOTS or HUBCAP_CORPUS names no folder, so no pictures were taken");
    FakeImages images;
    for (const QString &name :
         {u"datasets/DeepTumorVQA"_s, u"datasets/y2023_Mansooreh_sharif-emotional-speech-dataset"_s,
          u"datasets/y2023_poloclub_diffusiondb"_s, u"datasets/y2023_oscar"_s, u"models/DeepSeek-R1"_s,
          u"models/Llama-4_MODEL_CARD"_s, u"models/MiniMax-M1"_s,
          u"models/y2022_CAMeL-Lab_bert-base-arabic-camelbert-da"_s, u"models/y2022_facebook_ic_gan"_s,
          u"models/y2022_silky_deep-todo"_s, u"models/GeoCore-9B"_s}) {
        QFile file(u"%1/cards-%2.md"_s.arg(folder, name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray card = file.readAll();
        for (const bool isDark : {false, true}) {
            Theme theme(*qApp);
            theme.setChoice(isDark ? Theme::Choice::Dark : Theme::Choice::Light);
            CardPane pane(images);
            pane.resize(960, 1400);
            pane.show();
            QSignalSpy rendered(pane.view(), &CardView::rendered);
            pane.setCard(card, hubBase());
            QTRY_COMPARE_WITH_TIMEOUT(rendered.count(), 1, 20'000);
            QTest::qWait(500);
            const QString picture = u"hubcard-%1-%2"_s.arg(name.section(u'/', -1), isDark ? u"dark"_s : u"light"_s);
            scenes::save(pane, picture);
            QScrollBar *bar = pane.view()->verticalScrollBar();
            bar->setValue(std::min(bar->maximum(), 1300));
            scenes::save(pane, picture + u"-below"_s);
        }
    }
}

void CardViewTest::pictures()
{
    FakeImages images;
    images.answers[u"banner.png"_s] = chart();
    scenes::shoot(u"card"_s, [&images] {
        auto pane = std::make_unique<CardPane>(images);
        pane->resize(980, 1500);
        pane->show();
        QSignalSpy rendered(pane->view(), &CardView::rendered);
        pane->setCard(sampleCard(), hubBase());
        [&] { QTRY_COMPARE(rendered.count(), 1); }();
        QTest::qWait(300);
        return pane;
    });
    const QByteArray maths =
        "# Loss\n\nWith $\\alpha \\in [0, 1]$ and weights $\\mathbf{w} \\in \\mathbb{R}^{d}$, one step is\n"
        "\\(w_{t+1} = w_t - \\eta \\nabla \\mathcal{L}(w_t)\\); it costs $5 and $6 stay text, and `$x$` is code.\n\n"
        "$$\\mathcal{L} = -\\frac{1}{N} \\sum_{i=1}^{N} \\log \\frac{\\exp(s_{ii} / \\tau)}{\\sum_{j} \\exp(s_{ij} / "
        "\\tau)}$$\n\nand\n\n"
        "$$R(\\theta) = \\begin{pmatrix} \\cos\\theta & -\\sin\\theta \\\\ \\sin\\theta & \\cos\\theta "
        "\\end{pmatrix}, \\qquad |x| = \\begin{cases} x & \\text{if } x \\ge 0 \\\\ -x & \\text{else} "
        "\\end{cases}$$\n\n"
        "$$\\int_0^\\infty e^{-x^2} dx = \\frac{\\sqrt{\\pi}}{2}$$\n\nUnknown: $\\foo{x}$, broken: $\\frac{a$.\n";
    scenes::shoot(u"card-maths"_s, [&images, &maths] {
        auto pane = std::make_unique<CardPane>(images);
        pane->resize(820, 620);
        pane->show();
        QSignalSpy rendered(pane->view(), &CardView::rendered);
        pane->setCard(maths, hubBase());
        [&] { QTRY_COMPARE(rendered.count(), 1); }();
        return pane;
    });
}

QTEST_MAIN(CardViewTest)
#include "cardviewtest.moc"
