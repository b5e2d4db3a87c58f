#include "views/repodelegate.h"

#include "models/repolistmodel.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/repowords.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

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
        icon = QRect(inner.left(), inner.center().y() - unit * 5 / 8, unit * 5 / 4, unit * 5 / 4);
        const int left = icon.right() + 1 + gap + gap / 2;
        const int right = inner.right();
        const int wide = small.horizontalAdvance(u"88888 months ago"_s);
        const int side = inner.width() > 2 * wide + unit * 10 ? wide : small.horizontalAdvance(u"88888 months"_s);
        time = QRect(right - side, top, side, line);
        name = QRect(left, top, time.left() - gap - left, line);
        numbers = QRect(right - 2 * (unit + small.horizontalAdvance(u"888.8M"_s)) - gap, top + line,
                        2 * (unit + small.horizontalAdvance(u"888.8M"_s)) + gap, line);
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

void paintIcon(QPainter *painter, const QString &name, const QColor &color, const QRect &rect)
{
    painter->drawPixmap(rect, iconPixmap(name, color, rect.width(), painter->device()->devicePixelRatio()));
}

QRect centred(int left, const QRect &line, int extent)
{
    return {left, line.center().y() - extent / 2 + 1, extent, extent};
}

void paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QString &iconName, const QString &word,
               const QColor &color, int &at, const QRect &line)
{
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const int extent = std::max(12, metrics.height() - 4);
    paintIcon(painter, iconName, color, centred(at, line, extent));
    painter->setFont(small);
    painter->setPen(color);
    const int width = metrics.horizontalAdvance(word);
    painter->drawText(QRect(at + extent + 3, line.top(), width, line.height()), Qt::AlignVCenter, word);
    at += extent + 3 + width + gap;
}

//! "owner/" muted and "name" strong, shortened in the owner first.
int paintName(QPainter *painter, const QStyleOptionViewItem &option, const hub::RepoSummary &repo, const QRect &rect,
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
    painter->setFont(option.font);
    painter->setPen(muted);
    if (frontWidth > 0)
        painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, front);
    painter->setFont(bold);
    painter->setPen(strong);
    painter->drawText(rect.adjusted(frontWidth, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, name);
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

void paintNumbers(QPainter *painter, const QStyleOptionViewItem &option, const hub::RepoSummary &repo,
                  const RowGeometry &geometry, const QColor &color)
{
    const QFont small = Theme::tabular(smallFont(option.font));
    painter->setFont(small);
    painter->setPen(color);
    const int column = geometry.numbers.width() / 2;
    const auto paintNumber = [&](int left, const QString &iconName, qint64 number) {
        const QRect line(left, geometry.numbers.top(), column, geometry.numbers.height());
        const QString text = format::count(number);
        const int width = painter->fontMetrics().horizontalAdvance(text);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
        paintIcon(painter, iconName, color,
                  centred(line.right() - width - geometry.iconExtent - 4, line, geometry.iconExtent));
    };
    if (repo.repo.kind != hub::RepoKind::Space)
        paintNumber(geometry.numbers.left(), u"download-count"_s, repo.downloads);
    paintNumber(geometry.numbers.left() + column, u"heart"_s, repo.likes);
}

void paintFacts(QPainter *painter, const QStyleOptionViewItem &option, const RowGeometry &geometry, const QColor &color)
{
    painter->setFont(smallFont(option.font));
    for (const PlacedFact &placed : geometry.facts) {
        paintIcon(painter, placed.fact.iconName, color, centred(placed.rect.left(), placed.rect, geometry.iconExtent));
        painter->setPen(color);
        painter->drawText(placed.rect.adjusted(geometry.iconExtent + 4, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          placed.fact.text);
    }
}

void paintKind(QPainter *painter, const QStyleOptionViewItem &option, const hub::RepoSummary &repo, const QRect &rect,
               const QColor &color)
{
    if (repo.repo.kind != hub::RepoKind::Space || repo.emoji.isEmpty())
        return paintIcon(painter, hub::kindName(repo.repo.kind), color, rect);
    QFont font = option.font;
    font.setPixelSize(rect.height() * 4 / 5);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignCenter, repo.emoji);
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

    painter->save();
    painter->setClipRect(option.rect);
    paintKind(painter, row, repo, geometry.icon, isSelected ? colors.selectionText : colors.accent);
    int at = paintName(painter, row, repo, geometry.name, widthOf(marks, row), muted, strong);
    for (const Mark &mark : marks)
        paintMark(painter, row, mark.iconName, mark.word, isSelected ? colors.selectionText : colors.warning, at,
                  geometry.name);
    painter->setFont(smallFont(row.font));
    painter->setPen(muted);
    painter->drawText(geometry.time, Qt::AlignRight | Qt::AlignVCenter, format::relativeTime(shownTime(repo)));
    paintFacts(painter, row, geometry, muted);
    paintNumbers(painter, row, repo, geometry, muted);
    painter->setPen(colors.border);
    painter->drawLine(option.rect.left() + margin, option.rect.bottom(), option.rect.right() - margin,
                      option.rect.bottom());
    painter->restore();
}

bool RepoDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const RowGeometry geometry(row, repoAt(index));
        const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
        for (const PlacedFact &placed : geometry.facts) {
            if (placed.rect.contains(position) && !placed.fact.tag.isEmpty()) {
                emit filterRequested(placed.fact.tag);
                return true;
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

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
    if (geometry.time.contains(event->pos()))
        text = format::exactTime(shownTime(repo));
    else if (geometry.numbers.contains(event->pos()))
        text = tr("%1 downloads in 30 days, %2 likes")
                   .arg(format::exactCount(repo.downloads), format::exactCount(repo.likes));
    else if (!repo.description.isEmpty())
        text += u'\n' + repo.description.left(400);
    // Names and descriptions are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}
