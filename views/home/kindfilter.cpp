#include "views/home/kindfilter.h"

#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int allId = 3; // behind the kinds

QString wordOf(int id)
{
    switch (id) {
    case int(hub::RepoKind::Model): return KindFilter::tr("Models");
    case int(hub::RepoKind::Dataset): return KindFilter::tr("Datasets");
    case int(hub::RepoKind::Space): return KindFilter::tr("Spaces");
    //: Repos of all kinds
    default: return KindFilter::tr("All");
    }
}

} // namespace

KindFilter::KindFilter(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    addButton(allId, u"all"_s, u"library"_s);
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space})
        addButton(int(kind), hub::kindName(kind), hub::kindName(kind));
    m_buttons->button(allId)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, &KindFilter::chosen);
    label();
}

void KindFilter::addButton(int id, const QString &word, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"kind-"_s + word);
    button->setIcon(::icon(iconName));
    button->setCheckable(true);
    button->setProperty("segment", true);
    m_buttons->addButton(button, id);
    layout()->addWidget(button);
}

std::optional<hub::RepoKind> KindFilter::kind() const
{
    const int id = m_buttons->checkedId();
    return id == allId ? std::nullopt : std::optional(hub::RepoKind(id));
}

void KindFilter::setKind(std::optional<hub::RepoKind> kind)
{
    m_buttons->button(kind ? int(*kind) : allId)->setChecked(true);
}

void KindFilter::setCount(hub::RepoKind kind, qint64 count)
{
    m_counts[int(kind)] = count;
    label();
}

void KindFilter::label()
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        const int id = m_buttons->id(button);
        const qint64 count = id == allId ? -1 : m_counts[id];
        const QString word = wordOf(id);
        button->setAccessibleName(count < 0 ? word : u"%1, %2"_s.arg(word, format::exactCount(count)));
        button->setToolTip(count < 0 ? word : u"%1: %2"_s.arg(word, format::exactCount(count)));
        // The space keeps the icon at a distance.
        button->setText(count < 0 ? u' ' + word : u" %1 %2"_s.arg(word, format::count(count)));
    }
    dress();
}

void KindFilter::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    styled(isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void KindFilter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void KindFilter::dress()
{
    const int size = std::max(16, fontMetrics().height());
    for (QAbstractButton *button : m_buttons->buttons())
        button->setIconSize(QSize(size, size));
    m_fullWidth = styled(Qt::ToolButtonTextBesideIcon);
    if (m_isCompact)
        styled(Qt::ToolButtonIconOnly);
}

int KindFilter::styled(Qt::ToolButtonStyle style)
{
    int width = -layout()->spacing();
    for (QAbstractButton *button : m_buttons->buttons()) {
        static_cast<QToolButton *>(button)->setToolButtonStyle(style);
        width += button->sizeHint().width() + layout()->spacing();
    }
    return width;
}
