#include "views/space/logview.h"

#include "models/space/logbuffer.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int margin = 12;
constexpr auto frame = 33ms;
constexpr qsizetype copyLimit = 100'000; // lines; the clipboard is no log file

// A terminal's colours, made legible on our own background.
QColor colorOf(const AnsiSpan &span, const ThemeColors &colors)
{
    const QColor plain = span.isFaint ? colors.mutedText : colors.text;
    switch (span.color) {
    case AnsiSpan::Red: return colors.negative;
    case AnsiSpan::Green: return colors.positive;
    case AnsiSpan::Yellow: return colors.warning;
    case AnsiSpan::Blue: return colors.info;
    case AnsiSpan::Magenta: return legible(QColor(0xb0, 0x40, 0xc0), colors.base);
    case AnsiSpan::Cyan: return legible(QColor(0x10, 0x90, 0xa0), colors.base);
    case AnsiSpan::Black: return colors.mutedText;
    case AnsiSpan::White:
    case AnsiSpan::Default: return plain;
    }
    Q_UNREACHABLE_RETURN(plain);
}

} // namespace

LogView::LogView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Log"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(frame);
    connect(&m_refresh, &QTimer::timeout, this, &LogView::onChanged);
    measure();
}

void LogView::setBuffer(const LogBuffer *buffer)
{
    if (m_buffer)
        m_buffer->disconnect(&m_refresh);
    m_buffer = buffer;
    m_anchor.reset();
    m_longest = 0;
    m_top = 0;
    m_matches.clear();
    m_match = -1;
    if (m_buffer)
        connect(m_buffer, &LogBuffer::changed, &m_refresh, [this] {
            if (!m_refresh.isActive())
                m_refresh.start();
        });
    onChanged();
}

void LogView::setFollowing(bool on)
{
    if (m_isFollowing == on)
        return;
    m_isFollowing = on;
    emit followingChanged(on);
    if (on)
        onChanged();
}

void LogView::setWrapped(bool on)
{
    m_isWrapped = on;
    if (on)
        horizontalScrollBar()->setValue(0);
    onChanged();
}

void LogView::setTimesShown(bool on)
{
    m_hasTimes = on;
    measure();
    onChanged();
}

void LogView::setMatches(const QString &words, std::vector<qint64> lines)
{
    const bool areMore = words == m_words && m_match >= 0; // of those that are there
    const qint64 current = areMore ? m_matches[size_t(m_match)] : -1;
    m_words = words;
    m_matches = std::move(lines);
    m_match = int(m_matches.size()) - 1; // the newest is of most interest
    if (areMore)
        m_match = std::min(m_match, int(std::ranges::lower_bound(m_matches, current) - m_matches.begin()));
    else if (m_match >= 0)
        scrollTo(m_matches[size_t(m_match)]);
    emit matchChanged();
    viewport()->update();
}

void LogView::goToMatch(int step)
{
    if (m_matches.empty())
        return;
    const int count = int(m_matches.size());
    m_match = (m_match + step + count) % count;
    scrollTo(m_matches[size_t(m_match)]);
    emit matchChanged();
    viewport()->update();
}

void LogView::scrollTo(qint64 line)
{
    setFollowing(false);
    m_top = std::max<qint64>(line - visibleRows() / 3, 0);
    updateScrollBars();
    viewport()->update();
}

void LogView::onChanged()
{
    if (m_buffer && m_isFollowing) {
        // From the end upwards, as many lines as fit.
        int room = visibleRows();
        qint64 line = m_buffer->endLine();
        while (line > m_buffer->firstLine()) {
            room -= rowsOf(line - 1);
            if (room < 0)
                break;
            --line;
        }
        m_top = line;
    } else if (m_buffer) {
        m_top = std::clamp(m_top, m_buffer->firstLine(), std::max(m_buffer->firstLine(), m_buffer->endLine() - 1));
    }
    updateScrollBars();
    viewport()->update();
}

void LogView::measure()
{
    const QFontMetricsF metrics(Theme::monospace(font()));
    m_charWidth = metrics.horizontalAdvance(u'0');
    m_lineHeight = int(std::ceil(metrics.height())) + 2;
    m_columns = std::max(20, int((viewport()->width() - textLeft() - margin) / m_charWidth));
}

int LogView::visibleRows() const
{
    return std::max(1, viewport()->height() / m_lineHeight);
}

int LogView::textLeft() const
{
    return margin + (m_hasTimes ? int(m_charWidth * 10) : 0);
}

int LogView::rowsOf(qint64 line) const
{
    return m_isWrapped ? int(std::max<qsizetype>(1, (m_buffer->length(line) + m_columns - 1) / m_columns)) : 1;
}

void LogView::updateScrollBars()
{
    m_isUpdatingBars = true;
    const qint64 first = m_buffer ? m_buffer->firstLine() : 0;
    const qint64 end = m_buffer ? m_buffer->endLine() : 0;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(visibleRows());
    bar->setSingleStep(3);
    bar->setRange(0, int(std::max<qint64>(0, end - first - 1)));
    bar->setValue(int(m_top - first));
    QScrollBar *across = horizontalScrollBar();
    const int overhang =
        m_isWrapped ? 0 : int(double(m_longest) * m_charWidth) + textLeft() + margin - viewport()->width();
    across->setRange(0, std::max(0, overhang));
    across->setPageStep(viewport()->width());
    across->setSingleStep(int(m_charWidth * 8));
    m_isUpdatingBars = false;
}

void LogView::scrollContentsBy(int dx, int dy)
{
    if (m_isUpdatingBars || !m_buffer)
        return;
    if (dy != 0) {
        m_top = m_buffer->firstLine() + verticalScrollBar()->value();
        int rows = 0;
        for (qint64 line = m_top; line < m_buffer->endLine() && rows <= visibleRows(); ++line)
            rows += rowsOf(line);
        setFollowing(rows <= visibleRows());
    }
    Q_UNUSED(dx);
    viewport()->update();
}

QString LogView::textOf(qint64 line) const
{
    return m_buffer ? m_buffer->line(line).text : QString();
}

void LogView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    const ThemeColors &colors = ThemeColors::of(palette());
    painter.fillRect(viewport()->rect(), colors.base);
    if (!m_buffer)
        return;
    painter.setFont(Theme::monospace(font()));
    painter.setLayoutDirection(Qt::LeftToRight); // a terminal's text, whatever is around it
    int top = 4;
    qint64 line = m_top;
    for (; line < m_buffer->endLine() && top < viewport()->height(); ++line) {
        paintLine(painter, line, top);
        m_longest = std::max(m_longest, m_buffer->length(line));
        top += rowsOf(line) * m_lineHeight;
    }
}

void LogView::paintLine(QPainter &painter, qint64 line, int top) const
{
    const ThemeColors &colors = ThemeColors::of(palette());
    const AnsiText ansi = m_buffer->line(line);
    paintMarks(painter, line, ansi.text, top);
    const int ascent = painter.fontMetrics().ascent() + 1;
    if (m_hasTimes) {
        painter.setPen(colors.mutedText);
        const QDateTime time = m_buffer->time(line);
        if (time.isValid())
            painter.drawText(margin, top + ascent, time.toLocalTime().toString(u"HH:mm:ss"_s));
    }
    const auto drawRange = [&](qsizetype begin, qsizetype end) {
        while (begin < end) {
            const qsizetype row = m_isWrapped ? begin / m_columns : 0;
            const qsizetype stop = m_isWrapped ? std::min(end, (row + 1) * m_columns) : end;
            const double left = textLeft() + double(begin - row * m_columns * (m_isWrapped ? 1 : 0)) * m_charWidth
                - horizontalScrollBar()->value();
            QString part = ansi.text.sliced(begin, stop - begin);
            part.replace(u'\t', u' ');
            painter.drawText(QPointF(left, top + int(row) * m_lineHeight + ascent), part);
            begin = stop;
        }
    };
    qsizetype at = 0;
    const QFont plain = painter.font();
    for (const AnsiSpan &span : ansi.spans) {
        painter.setPen(colors.text);
        drawRange(at, span.begin);
        painter.setPen(colorOf(span, colors));
        QFont bold = plain;
        bold.setBold(span.isBold);
        painter.setFont(bold);
        drawRange(span.begin, span.begin + span.length);
        painter.setFont(plain);
        at = span.begin + span.length;
    }
    painter.setPen(colors.text);
    drawRange(at, ansi.text.size());
}

void LogView::paintRange(QPainter &painter, qsizetype begin, qsizetype end, int top, const QColor &color) const
{
    while (begin < end) {
        const qsizetype row = m_isWrapped ? begin / m_columns : 0;
        const qsizetype rowStart = m_isWrapped ? row * m_columns : 0;
        const qsizetype stop = m_isWrapped ? std::min(end, rowStart + m_columns) : end;
        const double left = textLeft() + double(begin - rowStart) * m_charWidth - horizontalScrollBar()->value();
        painter.fillRect(QRectF(left, top + int(row) * m_lineHeight, double(stop - begin) * m_charWidth, m_lineHeight),
                         color);
        begin = stop;
    }
}

void LogView::paintMarks(QPainter &painter, qint64 line, const QString &text, int top) const
{
    const ThemeColors &colors = ThemeColors::of(palette());
    if (!m_words.isEmpty() && std::ranges::binary_search(m_matches, line)) {
        const bool isCurrent = m_match >= 0 && m_matches[size_t(m_match)] == line;
        for (qsizetype at = text.indexOf(m_words, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(m_words, at + m_words.size(), Qt::CaseInsensitive))
            paintRange(painter, at, at + m_words.size(), top, isCurrent ? colors.selection : colors.accentSurface);
    }
    if (!m_anchor)
        return;
    const auto [first, last] = selection();
    if (line < first.line || line > last.line)
        return;
    const qsizetype begin = line == first.line ? first.column : 0;
    const qsizetype end = line == last.line ? last.column : text.size() + 1;
    paintRange(painter, begin, std::min(end, text.size() + 1), top, colors.selection);
}

LogView::Position LogView::positionAt(const QPoint &point) const
{
    if (!m_buffer)
        return {};
    int top = 4;
    for (qint64 line = m_top; line < m_buffer->endLine(); ++line) {
        const int height = rowsOf(line) * m_lineHeight;
        if (point.y() < top + height) {
            const int row = std::max(0, (point.y() - top) / m_lineHeight);
            const double across = point.x() + horizontalScrollBar()->value() - textLeft();
            const auto column =
                qsizetype(std::max(0.0, across / m_charWidth + 0.5)) + (m_isWrapped ? row * m_columns : 0);
            return {.line = line, .column = std::min(column, textOf(line).size())};
        }
        top += height;
    }
    const qint64 last = std::max(m_buffer->firstLine(), m_buffer->endLine() - 1);
    return {.line = last, .column = textOf(last).size()};
}

std::pair<LogView::Position, LogView::Position> LogView::selection() const
{
    return std::minmax(*m_anchor, m_cursor);
}

QString LogView::selectedText() const
{
    if (!m_anchor || !m_buffer)
        return {};
    const auto [first, last] = selection();
    QStringList lines;
    for (qint64 line = std::max(first.line, m_buffer->firstLine()); line <= last.line && lines.size() < copyLimit;
         ++line) {
        const QString text = textOf(line);
        const qsizetype begin = line == first.line ? std::min(first.column, text.size()) : 0;
        const qsizetype end = line == last.line ? std::min(last.column, text.size()) : text.size();
        lines += text.sliced(begin, std::max<qsizetype>(0, end - begin));
    }
    return lines.join(u'\n');
}

void LogView::copy() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    onChanged();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        onChanged();
    }
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll) && m_buffer && m_buffer->lineCount() > 0) {
        m_anchor = Position{.line = m_buffer->firstLine()};
        m_cursor = {.line = m_buffer->endLine() - 1, .column = textOf(m_buffer->endLine() - 1).size()};
        return viewport()->update();
    }
    switch (event->key()) {
    case Qt::Key_Home: return bar->setValue(bar->minimum());
    case Qt::Key_End: return setFollowing(true);
    case Qt::Key_Up: return bar->setValue(bar->value() - 1);
    case Qt::Key_Down: return bar->setValue(bar->value() + 1);
    case Qt::Key_PageUp: return bar->setValue(bar->value() - bar->pageStep());
    case Qt::Key_PageDown: return bar->setValue(bar->value() + bar->pageStep());
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = positionAt(event->position().toPoint());
    if (!m_anchor || !(event->modifiers() & Qt::ShiftModifier))
        m_anchor = m_cursor;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || !m_anchor)
        return;
    const int y = int(event->position().y());
    if (y < 0 || y > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (y < 0 ? -1 : 1));
    m_cursor = positionAt(event->position().toPoint());
    viewport()->update();
}
