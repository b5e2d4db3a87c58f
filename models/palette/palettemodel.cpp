#include "models/palette/palettemodel.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <limits>

namespace {

constexpr qsizetype portion = 2000; // texts: about a millisecond's work

} // namespace

//! A source and what is prepared for searching it.
struct PaletteModel::Group {
    PaletteSource *source = nullptr;
    FuzzyIndex index = {};
    bool isStale = true; //!< the index is of what the source had before
    QMetaObject::Connection changed = {};
    QMetaObject::Connection destroyed = {};

    ~Group()
    {
        disconnect(changed);
        disconnect(destroyed);
    }

    bool isPrepared() const { return source->answersItself() || (!isStale && index.size() == source->count()); }

    void prepareIndex(qsizetype most)
    {
        const qsizetype count = source->count();
        if (std::exchange(isStale, false) || index.size() > count)
            index.clear();
        index.reserve(count);
        const qsizetype end = index.size() + std::min(most, count - index.size());
        while (index.size() < end)
            index.add(source->text(index.size()));
    }
};

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent)
{
    m_ahead.setSingleShot(true);
    m_ahead.setInterval(0);
    m_ahead.callOnTimeout(this, &PaletteModel::prepareAhead);
}

PaletteModel::~PaletteModel() = default;

std::unique_ptr<PaletteModel::Group> PaletteModel::groupOf(PaletteSource *source)
{
    auto group = std::make_unique<Group>(source);
    group->changed = connect(source, &PaletteSource::changed, this, [this, group = group.get()] { onChanged(*group); });
    group->destroyed = connect(source, &QObject::destroyed, this, &PaletteModel::forget);
    return group;
}

void PaletteModel::addSource(PaletteSource *source)
{
    m_groups.push_back(groupOf(source));
}

void PaletteModel::setContextSources(const QList<PaletteSource *> &sources)
{
    beginResetModel();
    m_lines.clear();
    m_context.clear();
    for (PaletteSource *source : sources)
        m_context.push_back(groupOf(source));
    endResetModel();
}

void PaletteModel::forget(const QObject *source)
{
    const auto isOf = [source](const std::unique_ptr<Group> &group) { return group->source == source; };
    removeLines(static_cast<const PaletteSource *>(source));
    std::erase_if(m_groups, isOf);
    std::erase_if(m_context, isOf);
}

std::vector<PaletteModel::Group *> PaletteModel::groups() const
{
    std::vector<Group *> all;
    for (const std::vector<std::unique_ptr<Group>> *part : {&m_groups, &m_context}) {
        for (const std::unique_ptr<Group> &group : *part)
            all.push_back(group.get());
    }
    return all;
}

void PaletteModel::open()
{
    m_text.clear();
    m_isAsking = true;
    for (Group *group : groups()) {
        group->source->prepare();
        group->isStale = true;
    }
    m_isAsking = false;
    rebuild();
    m_ahead.start();
}

//! Until a person presses the first key there is time; in portions, for this one may press it now.
void PaletteModel::prepareAhead()
{
    const std::vector<Group *> all = groups();
    const auto next = std::ranges::find_if_not(all, &Group::isPrepared);
    if (next == all.end())
        return;
    (*next)->prepareIndex(portion);
    m_ahead.start();
}

void PaletteModel::setText(const QString &text)
{
    const QString words = text.simplified();
    if (words == m_text)
        return;
    m_text = words;
    rebuild();
}

void PaletteModel::rebuild()
{
    m_isAsking = true;
    for (Group *group : groups()) {
        if (group->source->answersItself())
            group->source->ask(m_text);
    }
    m_isAsking = false;

    struct Ranked {
        const PaletteSource *source;
        Found found;
    };
    std::vector<Ranked> ranked;
    QSet<QString> shown;
    for (Group *group : groups()) {
        Found found = find(*group, shown);
        for (const Line &line : found.lines)
            shown.insert(line.entry.key);
        ranked.push_back({group->source, std::move(found)});
    }
    std::ranges::stable_sort(ranked, [](const Ranked &left, const Ranked &right) {
        if (left.source->order() != right.source->order())
            return left.source->order() < right.source->order();
        return left.source->order() == PaletteSource::Order::ByFit && left.found.score > right.found.score;
    });
    beginResetModel();
    m_lines.clear();
    for (Ranked &group : ranked)
        std::ranges::move(group.found.lines, std::back_inserter(m_lines));
    endResetModel();
}

void PaletteModel::onChanged(Group &group)
{
    group.isStale = true;
    if (m_isAsking)
        return;
    // What lies below it must not move, and neither must what is in it while it is being looked through.
    const auto isOf = [&](const Line &line) { return line.source == group.source && line.row == Row::Entry; };
    const bool isThere = std::ranges::any_of(m_lines, isOf);
    const bool isLast = !m_lines.empty() && m_lines.back().source == group.source;
    const bool isCurrent = m_current.isValid() && isOf(m_lines[size_t(m_current.row())]);
    if (isThere && (!isLast || isCurrent))
        return;
    removeLines(group.source);
    appendLines(find(group, shownKeys()));
}

QSet<QString> PaletteModel::shownKeys() const
{
    QSet<QString> keys;
    for (const Line &line : m_lines)
        keys.insert(line.entry.key);
    return keys;
}

void PaletteModel::removeLines(const PaletteSource *source)
{
    const auto isOf = [source](const Line &line) { return line.source == source; };
    const auto first = std::ranges::find_if(m_lines, isOf);
    if (first == m_lines.end())
        return;
    const auto last = std::find_if_not(first, m_lines.end(), isOf);
    beginRemoveRows({}, int(first - m_lines.begin()), int(last - m_lines.begin()) - 1);
    m_lines.erase(first, last);
    endRemoveRows();
}

void PaletteModel::appendLines(Found found)
{
    if (found.lines.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(found.lines.size()) - 1);
    std::ranges::move(found.lines, std::back_inserter(m_lines));
    endInsertRows();
}

PaletteModel::Found PaletteModel::find(Group &group, const QSet<QString> &shown) const
{
    Found found = group.source->answersItself() ? findAnswers(group, shown)
        : m_text.isEmpty()                      ? findAtRest(group, shown)
                                                : findFitting(group, shown);
    const QString status = group.source->status();
    if (!status.isEmpty())
        found.lines.push_back({.row = Row::Status, .source = group.source, .entry = {.title = status}});
    if (!found.lines.empty() && !group.source->title().isEmpty())
        found.lines.insert(found.lines.begin(),
                           {.row = Row::Heading, .source = group.source, .entry = {.title = group.source->title()}});
    return found;
}

PaletteModel::Found PaletteModel::findAnswers(const Group &group, const QSet<QString> &shown) const
{
    Found found;
    const FuzzyMatcher matcher(m_text);
    for (qsizetype i = 0; i < group.source->count(); ++i) {
        PaletteEntry entry = group.source->entry(i);
        if (shown.contains(entry.key))
            continue;
        const FuzzyText title(entry.title);
        found.score = std::max(found.score, matcher.score(title.view()).value_or(0));
        QList<qsizetype> positions = matcher.positions(title.view());
        found.lines.push_back({.source = group.source, .entry = std::move(entry), .positions = std::move(positions)});
    }
    return found;
}

PaletteModel::Found PaletteModel::findAtRest(const Group &group, const QSet<QString> &shown) const
{
    Found found;
    for (qsizetype i = 0; i < group.source->count() && int(found.lines.size()) < group.source->shownAtRest(); ++i) {
        PaletteEntry entry = group.source->entry(i);
        if (!shown.contains(entry.key))
            found.lines.push_back({.source = group.source, .entry = std::move(entry)});
    }
    return found;
}

PaletteModel::Found PaletteModel::findFitting(Group &group, const QSet<QString> &shown) const
{
    group.prepareIndex(std::numeric_limits<qsizetype>::max());
    Found found;
    const FuzzyMatcher matcher(m_text);
    for (const FuzzyIndex::Hit &hit : group.index.search(matcher, group.source->shownAtMost())) {
        PaletteEntry entry = group.source->entry(hit.entry);
        if (shown.contains(entry.key))
            continue;
        found.score = std::max(found.score, hit.score);
        QList<qsizetype> positions = matcher.positions(FuzzyText(entry.title).view());
        found.lines.push_back({.source = group.source, .entry = std::move(entry), .positions = std::move(positions)});
    }
    return found;
}

bool PaletteModel::isEntry(const QModelIndex &index) const
{
    return index.isValid() && m_lines[size_t(index.row())].row == Row::Entry;
}

PaletteEntry PaletteModel::entry(const QModelIndex &index) const
{
    return isEntry(index) ? m_lines[size_t(index.row())].entry : PaletteEntry();
}

QModelIndex PaletteModel::firstEntry() const
{
    const auto found = std::ranges::find_if(
        m_lines, [](const Line &line) { return line.row == Row::Entry && line.entry.refusal.isEmpty(); });
    return found == m_lines.end() ? QModelIndex() : index(int(found - m_lines.begin()));
}

void PaletteModel::activate(const QModelIndex &index)
{
    if (!isEntry(index))
        return;
    const Line line = m_lines[size_t(index.row())]; // a copy: what happens may change us
    if (line.entry.refusal.isEmpty())
        line.source->activate(line.entry);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return line.entry.title;
    case Qt::ToolTipRole: return line.entry.refusal;
    case Qt::AccessibleTextRole: {
        QStringList words{line.entry.title, line.entry.detail, line.entry.shortcut, line.entry.refusal};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case RowRole: return int(line.row);
    case IconNameRole: return line.entry.iconName;
    case DetailRole: return line.entry.detail;
    case ShortcutRole: return line.entry.shortcut;
    case RefusalRole: return line.entry.refusal;
    case PositionsRole: return QVariant::fromValue(line.positions);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // What cannot be chosen can be walked to all the same: that is where it says why.
    return isEntry(index) ? Qt::ItemNeverHasChildren | Qt::ItemIsSelectable | Qt::ItemIsEnabled
                          : Qt::ItemNeverHasChildren;
}
