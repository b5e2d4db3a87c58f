#include "views/community/commenttext.h"

#include "models/community/commenthtml.h"
#include "views/cards/codehighlight.h"
#include "views/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace {

constexpr int likedWidth = 400;

} // namespace

CommentText::CommentText(ImageSource &images, QWidget *parent) : CardView(images, parent)
{
    setInset(true);
    setProperty("bare", true);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &CardView::rendered, this, &CommentText::onRendered);
}

void CommentText::setMarkdown(const QString &markdown, const CardBase &base)
{
    setContent(
        [markdown, base](bool isDark) {
            const ThemeColors &colors = isDark ? ThemeColors::dark() : ThemeColors::light();
            return renderComment(
                markdown, base,
                [isDark](const QString &code, const QString &language) {
                    return highlightedHtml(code, language, isDark);
                },
                colors.mutedText.name());
        },
        base.links);
}

void CommentText::onRendered()
{
    // The space below the last paragraph would add to that of whoever is around.
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    QTextBlockFormat format = end.blockFormat();
    format.setBottomMargin(0);
    end.setBlockFormat(format);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        if (m_isMeasured)
            return;
        updateGeometry();
        emit heightChanged(); // an image has come
    });
    updateGeometry();
    emit heightChanged();
}

// As the document will flow in a viewport of this width; there it stays as it is then.
int CommentText::heightForWidth(int width) const
{
    const QScopedValueRollback measuring(m_isMeasured, true);
    const int frame = 2 * frameWidth();
    const int room = std::max(1, width - frame);
    if (document()->textWidth() != room)
        document()->setTextWidth(room);
    const QSizeF size = document()->size();
    const int bar = size.width() > room ? horizontalScrollBar()->sizeHint().height() : 0;
    return int(std::ceil(size.height())) + bar + frame;
}

QSize CommentText::sizeHint() const
{
    return {likedWidth, fontMetrics().height()};
}

QSize CommentText::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

// What scrolls is around it; of keys it has use for those that copy, and that follow a link.
void CommentText::keyPressEvent(QKeyEvent *event)
{
    const bool isOwn = event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll)
        || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOwn)
        CardView::keyPressEvent(event);
    else
        event->ignore();
}

void CommentText::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()))
        CardView::wheelEvent(event);
    else
        event->ignore();
}
