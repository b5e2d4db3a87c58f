#include "views/preview/codeview.h"

#include "scenes.h"
#include "views/cards/codehighlight.h"
#include "views/preview/imageview.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

bool isColoured(const CodeView &view)
{
    for (QTextBlock block = view.document()->firstBlock(); block.isValid(); block = block.next()) {
        if (!block.layout()->formats().isEmpty())
            return true;
    }
    return false;
}

QString program()
{
    return uR"(#!/usr/bin/env python3
"""Loads a model and says what is in a picture."""

import argparse
from pathlib import Path


class Classifier:
    threshold = 0.25  # below this it is a guess

    def __init__(self, weights: Path, *, device="cpu"):
        self.weights = weights
        self.device = device

    def __call__(self, image):
        scores = {label: model(image) for label, model in self.models.items()}
        return max(scores, key=scores.get) if scores else None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("image", type=Path)
    print(Classifier(Path("model.safetensors"))(parser.parse_args().image))
)"_s;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

//! Files are shown to be read: highlighted, numbered, searchable; pictures without trusting them.
class CodeViewTest : public QObject
{
    Q_OBJECT

private slots:
    void codeIsHighlightedByItsName();
    void unknownAndLargeFilesStayPlain();
    void theColoursFollowTheTheme();
    void findingGoesOnAndStartsOver();
    void escapeClosesTheFindBar();
    void scrollBarsStandBesideTheFindBar_data();
    void scrollBarsStandBesideTheFindBar();
    void codeBeginsAtItsLeftEndInEveryLanguage();
    void aBlockBecomesHtmlThatKeepsItsText();
    void anImageIsDecodedAndFitted();
    void whatIsNoPictureSaysSo_data();
    void whatIsNoPictureSaysSo();
    void pictures();
};

void CodeViewTest::codeIsHighlightedByItsName()
{
    CodeView view;
    view.setCode(program(), u"classify.py"_s);
    QCOMPARE(view.languageName(), u"Python"_s);
    QTRY_VERIFY(isColoured(view));
    QVERIFY(view.isReadOnly());
    view.setCode(u"{\"a\": 1}"_s, u"config.json"_s);
    QCOMPARE(view.languageName(), u"JSON"_s);
}

void CodeViewTest::unknownAndLargeFilesStayPlain()
{
    CodeView view;
    view.setCode(u"words"_s, u"no.such-thing"_s);
    QCOMPARE(view.languageName(), QString());
    view.setCode(u"x = 1\n"_s.repeated(CodeView::highlightLimit / 6 + 1), u"big.py"_s);
    QCOMPARE(view.languageName(), QString());
    QVERIFY(!isColoured(view));
    QCOMPARE(view.blockCount(), int(CodeView::highlightLimit / 6 + 2));
}

void CodeViewTest::theColoursFollowTheTheme()
{
    Theme theme(*qApp);
    theme.setChoice(Theme::Choice::Light);
    CodeView view;
    view.show();
    view.setCode(u"import os"_s, u"a.py"_s);
    const auto color = [&view] {
        const auto formats = view.document()->firstBlock().layout()->formats();
        return formats.isEmpty() ? QColor() : formats.constFirst().format.foreground().color();
    };
    QTRY_VERIFY(color().isValid());
    const QColor light = color();
    theme.setChoice(Theme::Choice::Dark);
    QTRY_VERIFY(color() != light);
    QVERIFY(color().lightnessF() > light.lightnessF());
}

void CodeViewTest::findingGoesOnAndStartsOver()
{
    CodeView view;
    view.resize(500, 300);
    view.show();
    view.setCode(u"one\ntwo\nthree two\n"_s, u"a.txt"_s);
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    auto *words = view.findChild<QLineEdit *>(u"findText"_s);
    QVERIFY(words->isVisible());
    QTest::keyClicks(words, u"two"_s);
    QCOMPARE(view.textCursor().blockNumber(), 1);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(view.textCursor().blockNumber(), 2);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(view.textCursor().blockNumber(), 1);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.textCursor().blockNumber(), 2);
    auto *notFound = view.findChild<QLabel *>(u"notFound"_s);
    QVERIFY(!notFound->isVisible());
    QTest::keyClicks(words, u"x"_s);
    QVERIFY(notFound->isVisible());
}

void CodeViewTest::escapeClosesTheFindBar()
{
    CodeView view;
    view.show();
    view.openFindBar();
    auto *words = view.findChild<QLineEdit *>(u"findText"_s);
    QVERIFY(words->isVisible());
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
}

void CodeViewTest::scrollBarsStandBesideTheFindBar_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void CodeViewTest::scrollBarsStandBesideTheFindBar()
{
    QFETCH(const Qt::LayoutDirection, direction);
    CodeView view;
    view.setLayoutDirection(direction);
    view.resize(300, 200);
    view.setCode(QString(400, u'x') + QString(100, u'\n'), u"long.txt"_s);
    view.show();
    view.openFindBar();
    const auto *bar = view.findChild<QWidget *>(u"findBar"_s);
    QTRY_VERIFY(view.horizontalScrollBar()->isVisible() && view.verticalScrollBar()->isVisible());
    const auto placeOf = [&view](const QWidget *part) { return QRect(part->mapTo(&view, QPoint()), part->size()); };
    QTRY_VERIFY(!placeOf(bar).intersects(placeOf(view.horizontalScrollBar())));
    QVERIFY(!placeOf(bar).intersects(placeOf(view.verticalScrollBar())));
    QVERIFY(!placeOf(bar).intersects(placeOf(view.viewport())));
}

void CodeViewTest::codeBeginsAtItsLeftEndInEveryLanguage()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    CodeView view;
    view.resize(300, 200);
    view.setCode(QString(400, u'x'), u"long.txt"_s);
    view.show();
    QTRY_VERIFY(view.horizontalScrollBar()->maximum() > 0);
    QTextCursor start(view.document());
    QVERIFY(view.viewport()->rect().contains(view.cursorRect(start).center()));
    view.openFindBar();
    QVERIFY(view.findChild<QWidget *>(u"findBar"_s)->isRightToLeft());
}

void CodeViewTest::aBlockBecomesHtmlThatKeepsItsText()
{
    const QString html = highlightedHtml(u"if a < b:\n    print(\"<b>\")"_s, u"python"_s, false);
    QVERIFY(html.contains("<span style=\"color:"_L1));
    QVERIFY(!html.contains("<b>"_L1));
    QTextDocument document;
    document.setHtml(u"<pre>"_s + html + u"</pre>"_s);
    QCOMPARE(document.toPlainText(), u"if a < b:\n    print(\"<b>\")"_s);
    QCOMPARE(highlightedHtml(u"a < b"_s, u"no-such-language"_s, false), u"a &lt; b"_s);
}

void CodeViewTest::anImageIsDecodedAndFitted()
{
    QImage image(600, 200, QImage::Format_ARGB32);
    image.fill(Qt::blue);
    ImageView view;
    view.resize(300, 300);
    view.show();
    QSignalSpy loaded(&view, &ImageView::loaded);
    view.setData(encoded(image, "PNG"));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(view.imageSize(), QSize(600, 200));
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.grab().toImage().pixelColor(150, 150), QColor(Qt::blue));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton);
    QCOMPARE(view.zoom(), ImageView::Zoom::Actual);
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
}

void CodeViewTest::whatIsNoPictureSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QImage image(50, 50, QImage::Format_RGB32);
    image.fill(Qt::red);
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << encoded(image, "PNG").first(60);
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/etc/x.png\"/></svg>");
    QTest::newRow("bomb") << QByteArray("P6 60000 60000 255\n");
}

void CodeViewTest::whatIsNoPictureSaysSo()
{
    QFETCH(const QByteArray, bytes);
    ImageView view;
    QSignalSpy failed(&view, &ImageView::failed);
    view.setData(bytes);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.constFirst().constFirst().toString().size() > 10);
}

void CodeViewTest::pictures()
{
    scenes::shoot(u"code"_s, [] {
        auto window = std::make_unique<QWidget>();
        auto *layout = new QHBoxLayout(window.get());
        auto *code = new CodeView(window.get());
        auto *picture = new ImageView(window.get());
        layout->addWidget(code, 3);
        layout->addWidget(picture, 1);
        window->resize(1100, 560);
        window->show();
        code->setCode(program(), u"classify.py"_s);
        code->openFindBar();
        QTest::keyClicks(code->findChild<QLineEdit *>(u"findText"_s), u"weights"_s);
        QImage image(200, 200, QImage::Format_ARGB32);
        image.fill(QColor(245, 166, 35, 120));
        picture->setImage(image);
        return window;
    });
}

QTEST_MAIN(CodeViewTest)
#include "codeviewtest.moc"
