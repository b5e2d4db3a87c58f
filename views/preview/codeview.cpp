#include "views/preview/codeview.h"

#include "views/cards/codehighlight.h"
#include "views/widgets/findbar.h"
#include "views/widgets/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Colours that can be read on our background, whatever the highlighting theme was made for.
class LegibleHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    using SyntaxHighlighter::SyntaxHighlighter;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &syntax) override
    {
        SyntaxHighlighter::applyFormat(offset, length, syntax);
        QTextCharFormat shown = QSyntaxHighlighter::format(offset);
        if (length <= 0 || shown.foreground().style() == Qt::NoBrush)
            return;
        const ThemeColors &colors =
            theme().name() == syntaxThemeName(true) ? ThemeColors::dark() : ThemeColors::light();
        shown.setForeground(legible(shown.foreground().color(), colors.base));
        setFormat(offset, length, shown);
    }
};

} // namespace

//! The column of numbers beside the text.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(CodeView *view) : QWidget(view), m_view(view) { }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintLineNumbers(event->rect()); }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_repository(std::make_unique<KSyntaxHighlighting::Repository>())
    , m_highlighter(new LegibleHighlighter(document()))
    , m_lineNumbers(new LineNumbers(this))
    , m_findBar(new FindBar(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("File content"));
    m_lineNumbers->setAttribute(Qt::WA_OpaquePaintEvent);
    m_findBar->setLayoutDirection(layoutDirection());
    setLayoutDirection(Qt::LeftToRight); // code is read so everywhere: else it would begin at its far end

    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::layOut);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_lineNumbers->scroll(0, dy);
        else
            m_lineNumbers->update(0, rect.y(), m_lineNumbers->width(), rect.height());
    });
    connect(m_findBar, &FindBar::searchRequested, this, &CodeView::onSearch);
    connect(m_findBar, &FindBar::closed, this, [this] {
        layOut();
        setFocus();
    });
    applyTheme();
}

CodeView::~CodeView()
{
    delete m_highlighter; // before the repository its definition points into
}

void CodeView::setCode(const QString &text, const QString &fileName)
{
    m_highlighter->setDocument(nullptr); // or the new text would be highlighted once by the old rules
    setPlainText(text);
    const KSyntaxHighlighting::Definition definition = text.size() <= highlightLimit
        ? m_repository->definitionForFileName(fileName)
        : KSyntaxHighlighting::Definition();
    m_highlighter->setDefinition(definition);
    if (definition.isValid())
        m_highlighter->setDocument(document());
    layOut();
}

QString CodeView::languageName() const
{
    return m_highlighter->definition().isValid() ? m_highlighter->definition().translatedName() : QString();
}

void CodeView::openFindBar()
{
    m_findBar->open(textCursor().selectedText());
    layOut();
}

void CodeView::goToLine(int line)
{
    QTextCursor cursor(document()->findBlockByNumber(std::clamp(line - 1, 0, blockCount() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOut();
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return openFindBar();
    QPlainTextEdit::keyPressEvent(event);
}

void CodeView::paintLineNumbers(const QRect &exposed)
{
    QPainter painter(m_lineNumbers);
    const ThemeColors &colors = ThemeColors::of(palette());
    painter.fillRect(exposed, colors.base);
    painter.setFont(document()->defaultFont());
    painter.setPen(colors.mutedText);
    const int width = m_lineNumbers->width() - 12;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > exposed.bottom())
            break;
        if (line.bottom() >= exposed.top())
            painter.drawText(QRectF(0, line.top(), width, line.height()),
                             int(Qt::AlignRight | Qt::AlignTop | Qt::AlignAbsolute),
                             QString::number(block.blockNumber() + 1));
    }
}

int CodeView::lineNumberWidth() const
{
    const auto digits = std::max<qsizetype>(3, QString::number(blockCount()).size());
    return QFontMetrics(document()->defaultFont()).horizontalAdvance(u'0') * int(digits) + 24;
}

void CodeView::layOut()
{
    const int bar = m_findBar->isHidden() ? 0 : m_findBar->sizeHint().height();
    setViewportMargins(lineNumberWidth(), 4, 0, bar);
    const QRect text = viewport()->geometry(); // between scroll bars, which nothing may cover
    const int left = text.left() - lineNumberWidth();
    m_lineNumbers->setGeometry(left, text.top(), lineNumberWidth(), text.height());
    m_findBar->setGeometry(left, text.bottom() + 1, lineNumberWidth() + text.width(), bar);
}

void CodeView::applyTheme()
{
    document()->setDefaultFont(Theme::monospace(font()));
    setTabStopDistance(4 * QFontMetricsF(document()->defaultFont()).horizontalAdvance(u' '));
    m_highlighter->setTheme(m_repository->theme(syntaxThemeName(Theme::isDark(palette()))));
    m_highlighter->rehighlight();
    layOut();
}

void CodeView::onSearch(const QString &words, bool isBackward, bool isIncremental)
{
    QTextCursor start = textCursor();
    if (isIncremental)
        start.setPosition(start.selectionStart()); // longer words may begin where the shorter ones did
    const QTextDocument::FindFlags flags = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = document()->find(words, start, flags);
    if (found.isNull() && !words.isEmpty()) {
        QTextCursor edge(document());
        edge.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
        found = document()->find(words, edge, flags);
    }
    m_findBar->setFound(!found.isNull());
    if (!found.isNull())
        setTextCursor(found);
}
