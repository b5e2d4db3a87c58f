#include "views/repo/repodelegate.h"

#include "models/explore/repolistmodel.h"
#include "views/repo/repowords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCursor>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int gap = 8;

hub::RepoSummary repoAt(const QModelIndex &index)
{
    return index.data(RepoListModel::RepoRole).value<hub::RepoSummary>();
}

QFont smallFont(QFont font)
{
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() * 12 / 13));
    return font;
}

//! Paints into a row as if it were read from left to right, and mirrors it where it is not. What is painted are names
//! and tags, which read from left to right everywhere.
class RowPainter
{
public:
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option) : m_painter(painter), m_option(option)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setLayoutDirection(Qt::LeftToRight);
        m_painter.setClipRect(option.rect);
    }
    ~RowPainter() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(RowPainter)

    QPainter *operator->() { return &m_painter; }
    QRect placed(const QRect &rect) const { return QStyle::visualRect(m_option.direction, m_option.rect, rect); }

    void text(const QRect &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
    {
        m_painter.drawText(
            placed(rect),
            int(QStyle::visualAlignment(m_option.direction, alignment) | Qt::AlignVCenter | Qt::AlignAbsolute)
                | Qt::TextSingleLine,
            text);
    }
    void icon(const QRect &rect, const QString &name, const QColor &color)
    {
        m_painter.drawPixmap(placed(rect),
                             iconPixmap(name, color, rect.width(), m_painter.device()->devicePixelRatio()));
    }

private:
    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
};

struct PlacedFact {
    repowords::Fact fact;
    QRect rect;
};

//! Where everything of a row stands; painting, clicks and tool tips ask the same.
struct RowGeometry {
    QRect icon;
    QRect name;
    QRect time;
    QRect numbers;
    QRect heart; //!< with the number beside it
    QList<PlacedFact> facts;
    int iconExtent = 0;

    RowGeometry(const QStyleOptionViewItem &option, const hub::RepoSummary &repo)
    {
        const QFontMetrics metrics = option.fontMetrics;
        const QFontMetrics small(smallFont(option.font));
        iconExtent = std::max(14, small.height() - 3);
        const int unit = std::max(16, metrics.height());
        const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
        const int line = metrics.height() + 4;
        const int top = inner.center().y() - line + 1;
        const int tile = unit * 9 / 4;
        icon = QRect(inner.left(), inner.center().y() - tile / 2 + 1, tile, tile);
        const int left = icon.right() + 1 + gap + gap / 2;
        const int right = inner.right();
        const int wide = small.horizontalAdvance(u"88888 months ago"_s);
        const int side = inner.width() > 2 * wide + unit * 10 ? wide : small.horizontalAdvance(u"88888 months"_s);
        time = QRect(right - side, top, side, line);
        name = QRect(left, top, time.left() - gap - left, line);
        numbers = QRect(right - 2 * (unit + small.horizontalAdvance(u"888.8M"_s)) - gap, top + line,
                        2 * (unit + small.horizontalAdvance(u"888.8M"_s)) + gap, line);
        const int number =
            QFontMetrics(Theme::tabular(smallFont(option.font))).horizontalAdvance(format::count(repo.likes));
        heart = QRect(right - number - iconExtent - 8, top + line, number + iconExtent + 9, line);
        int at = left;
        const QList<repowords::Fact> all = repowords::facts(repo);
        for (const repowords::Fact &fact : all) {
            const int width = iconExtent + 4 + small.horizontalAdvance(fact.text);
            if (at + width > numbers.left() - gap)
                break;
            facts.append({fact, QRect(at, top + line, width, line)});
            at += width + gap * 2;
        }
    }
};

QRect centred(int left, const QRect &line, int extent)
{
    return {left, line.center().y() - extent / 2 + 1, extent, extent};
}

void paintMark(RowPainter &painter, const QStyleOptionViewItem &option, const QString &iconName, const QString &word,
               const QColor &color, int &at, const QRect &line)
{
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const int extent = std::max(12, metrics.height() - 4);
    painter.icon(centred(at, line, extent), iconName, color);
    painter->setFont(small);
    painter->setPen(color);
    const int width = metrics.horizontalAdvance(word) + 1;
    painter.text(QRect(at + extent + 3, line.top(), width, line.height()), word);
    at += extent + 3 + width + gap;
}

//! "owner/" muted and "name" strong, shortened in the owner first.
int paintName(RowPainter &painter, const QStyleOptionViewItem &option, const hub::RepoSummary &repo, const QRect &rect,
              int markRoom, const QColor &muted, const QColor &strong)
{
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    const QString owner = repo.repo.owner().isEmpty() ? QString() : repo.repo.owner() + u'/';
    const int room = std::max(0, rect.width() - markRoom);
    const QString name = boldMetrics.elidedText(repo.repo.name(), Qt::ElideMiddle, room);
    const int nameWidth = boldMetrics.horizontalAdvance(name);
    const QString front = option.fontMetrics.elidedText(owner, Qt::ElideRight, std::max(0, room - nameWidth));
    const int frontWidth = front == u"…"_s ? 0 : option.fontMetrics.horizontalAdvance(front);
    // One piece, since an id reads from left to right wherever it stands.
    const QRect piece = painter.placed(QRect(rect.left(), rect.top(), frontWidth + nameWidth, rect.height()));
    const int flags = int(Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine | Qt::TextDontClip;
    painter->setFont(option.font);
    painter->setPen(muted);
    if (frontWidth > 0)
        painter->drawText(piece, flags, front);
    painter->setFont(bold);
    painter->setPen(strong);
    painter->drawText(piece.adjusted(frontWidth, 0, 0, 0), flags, name);
    return rect.left() + frontWidth + nameWidth + gap + gap / 2;
}

struct Mark {
    QString iconName;
    QString word;
};

QList<Mark> marksOf(const hub::RepoSummary &repo)
{
    QList<Mark> marks;
    if (repo.isPrivate)
        marks.append({u"lock"_s, RepoDelegate::tr("Private")});
    if (repo.gate != hub::Gate::Open)
        marks.append({u"gated"_s, RepoDelegate::tr("Gated")});
    if (repo.isDisabled)
        marks.append({u"warning"_s, RepoDelegate::tr("Disabled")});
    return marks;
}

int widthOf(const QList<Mark> &marks, const QStyleOptionViewItem &option)
{
    const QFontMetrics metrics(smallFont(option.font));
    int width = 0;
    for (const Mark &mark : marks)
        width += metrics.height() + metrics.horizontalAdvance(mark.word) + gap;
    return width;
}

QDateTime shownTime(const hub::RepoSummary &repo)
{
    return repo.lastModified.isValid() ? repo.lastModified : repo.createdAt;
}

//! How the heart looks: whether one likes the repo, and whether the pointer is on it.
struct Heart {
    bool isLiked = false;
    QColor color = {};
};

void paintNumbers(RowPainter &painter, const QStyleOptionViewItem &option, const hub::RepoSummary &repo,
                  const RowGeometry &geometry, const QColor &color, const Heart &heart)
{
    const QFont small = Theme::tabular(smallFont(option.font));
    painter->setFont(small);
    painter->setPen(color);
    const int column = geometry.numbers.width() / 2;
    const auto paintNumber = [&](int left, const QString &iconName, const QColor &tint, qint64 number) {
        const QRect line(left, geometry.numbers.top(), column, geometry.numbers.height());
        const QString text = format::count(number);
        const int width = painter->fontMetrics().horizontalAdvance(text);
        painter.text(line, text, Qt::AlignRight);
        painter.icon(centred(line.right() - width - geometry.iconExtent - 4, line, geometry.iconExtent), iconName,
                     tint);
    };
    if (repo.repo.kind != hub::RepoKind::Space)
        paintNumber(geometry.numbers.left(), u"download-count"_s, color, repo.downloads);
    paintNumber(geometry.numbers.left() + column, heart.isLiked ? u"heart-filled"_s : u"heart"_s, heart.color,
                repo.likes);
}

//! What a click on it adds to the search shows so under the pointer.
const PlacedFact *factAt(const RowGeometry &geometry, const QStyleOptionViewItem &option, const QPoint &position)
{
    for (const PlacedFact &placed : geometry.facts) {
        if (!placed.fact.tag.isEmpty()
            && QStyle::visualRect(option.direction, option.rect, placed.rect).contains(position))
            return &placed;
    }
    return nullptr;
}

bool isAt(const QStyleOptionViewItem &option, const QRect &rect, const QPoint &position)
{
    return QStyle::visualRect(option.direction, option.rect, rect).contains(position);
}

QPoint pointerIn(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isOver = view && option.state.testFlag(QStyle::State_MouseOver);
    return isOver ? view->viewport()->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
}

//! Of a selected row there is one colour for all: the icon and the word say the same.
QColor inkOf(repowords::Tone tone, const QStyleOptionViewItem &option, const QColor &plain)
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        return plain;
    switch (tone) {
    case repowords::Tone::Plain: return plain;
    case repowords::Tone::Good: return colors.positive;
    case repowords::Tone::Busy: return colors.warning;
    case repowords::Tone::Bad: return colors.negative;
    }
    Q_UNREACHABLE_RETURN(plain);
}

void paintFacts(RowPainter &painter, const QStyleOptionViewItem &option, const RowGeometry &geometry,
                const QColor &color)
{
    const PlacedFact *pointedAt = factAt(geometry, option, pointerIn(option));
    QFont font = smallFont(option.font);
    for (const PlacedFact &placed : geometry.facts) {
        const bool isPointedAt = &placed == pointedAt;
        const QColor ink = isPointedAt ? ThemeColors::of(option.palette).link : inkOf(placed.fact.tone, option, color);
        font.setUnderline(isPointedAt);
        painter->setFont(font);
        painter->setPen(ink);
        painter.icon(centred(placed.rect.left(), placed.rect, geometry.iconExtent), placed.fact.iconName, ink);
        painter.text(placed.rect.adjusted(geometry.iconExtent + 4, 0, 1, 0), placed.fact.text);
    }
}

void paintKind(RowPainter &painter, const QStyleOptionViewItem &option, const hub::RepoSummary &repo, const QRect &rect)
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isEmoji = repo.repo.kind == hub::RepoKind::Space && !repo.emoji.isEmpty();
    painter->setPen(Qt::NoPen);
    painter->setBrush(isEmoji ? colors.hover : colors.accentSurface);
    painter->drawRoundedRect(painter.placed(rect), 8, 8);
    const int inset = rect.width() / 4;
    const QRect inner = rect.adjusted(inset, inset, -inset, -inset);
    if (!isEmoji)
        return painter.icon(QRect(inner.topLeft(), QSize(inner.width(), inner.width())), hub::kindName(repo.repo.kind),
                            colors.accent);
    QFont font = option.font;
    font.setPixelSize(inner.height());
    painter->setFont(font);
    painter->setPen(colors.text);
    painter->drawText(painter.placed(rect), Qt::AlignCenter, repo.emoji);
}

} // namespace

QSize RepoDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = option.fontMetrics.height() + 4;
    return {200, 2 * line + 16};
}

void RepoDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    const hub::RepoSummary repo = repoAt(index);
    const ThemeColors &colors = ThemeColors::of(row.palette);
    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    const QColor strong = isSelected ? colors.selectionText : colors.text;
    const QColor muted = isSelected ? colors.selectionText : colors.mutedText;
    const RowGeometry geometry(row, repo);
    const QList<Mark> marks = marksOf(repo);

    RowPainter canvas(*painter, row);
    paintKind(canvas, row, repo, geometry.icon);
    int at = paintName(canvas, row, repo, geometry.name, widthOf(marks, row), muted, strong);
    for (const Mark &mark : marks)
        paintMark(canvas, row, mark.iconName, mark.word, isSelected ? colors.selectionText : colors.warning, at,
                  geometry.name);
    canvas->setFont(smallFont(row.font));
    canvas->setPen(muted);
    canvas->setLayoutDirection(row.direction);
    canvas.text(geometry.time, format::relativeTime(shownTime(repo)), Qt::AlignRight);
    canvas->setLayoutDirection(Qt::LeftToRight);
    paintFacts(canvas, row, geometry, muted);
    const bool isLiked = index.data(RepoListModel::LikedRole).toBool();
    const bool isHeartPointedAt = m_takesLikes && isAt(row, geometry.heart, pointerIn(row));
    paintNumbers(canvas, row, repo, geometry, muted,
                 {.isLiked = isLiked,
                  .color = isSelected               ? colors.selectionText
                      : isLiked || isHeartPointedAt ? colors.accent
                                                    : colors.mutedText});
    canvas->setRenderHint(QPainter::Antialiasing, false);
    canvas->setPen(colors.border);
    canvas->drawLine(option.rect.left() + margin, option.rect.bottom(), option.rect.right() - margin,
                     option.rect.bottom());
}

QRect RepoDelegate::heartRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    return QStyle::visualRect(row.direction, row.rect, RowGeometry(row, repoAt(index)).heart);
}

bool RepoDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool isMove = event->type() == QEvent::MouseMove;
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton
        && static_cast<const QMouseEvent *>(event)->modifiers() == Qt::NoModifier;
    if (!isMove && !isClick)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const RowGeometry geometry(row, repoAt(index));
    const QPoint position = static_cast<const QMouseEvent *>(event)->position().toPoint();
    const PlacedFact *fact = factAt(geometry, row, position);
    const bool isHeart = m_takesLikes && isAt(row, geometry.heart, position);
    const auto *view = qobject_cast<const QAbstractItemView *>(row.widget);
    if (isMove && view) {
        view->viewport()->setCursor(fact || isHeart ? Qt::PointingHandCursor : Qt::ArrowCursor);
        view->viewport()->update(row.rect);
    }
    if (isClick && isHeart) {
        emit likeRequested(index);
        return true;
    }
    if (!isClick || !fact)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    emit filterRequested(fact->fact.tag);
    return true;
}

namespace {

QString heartText(qint64 likes, const QVariant &isLiked)
{
    const QString count = RepoDelegate::tr("%n like(s).", nullptr, int(std::min<qint64>(likes, INT_MAX)));
    if (!isLiked.isValid())
        return count;
    return count + u' '
        + (isLiked.toBool() ? RepoDelegate::tr("You like it. A click takes that back (L)")
                            : RepoDelegate::tr("A click likes it (L)"));
}

} // namespace

bool RepoDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const hub::RepoSummary repo = repoAt(index);
    const RowGeometry geometry(row, repo);
    QString text = repo.repo.id;
    if (isAt(row, geometry.time, event->pos()))
        text = format::exactTime(shownTime(repo));
    else if (m_takesLikes && isAt(row, geometry.heart, event->pos()))
        text = heartText(repo.likes, index.data(RepoListModel::LikedRole));
    else if (isAt(row, geometry.numbers, event->pos()))
        text = tr("%1 downloads in 30 days, %2 likes")
                   .arg(format::exactCount(repo.downloads), format::exactCount(repo.likes));
    else if (!repo.description.isEmpty())
        text += u'\n' + repo.description.left(400);
    // Names and descriptions are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}
