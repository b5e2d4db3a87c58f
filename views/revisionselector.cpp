#include "views/revisionselector.h"

#include "hub/validation.h"
#include "models/reflistmodel.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/revisionpopup.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int smallestIcon = 16;
constexpr int chevronExtent = 12;
constexpr int widestText = 220;

} // namespace

RevisionSelector::RevisionSelector(RefListModel &refs, QWidget *parent)
    : QAbstractButton(parent)
    , m_refs(refs)
    , m_popup(new RevisionPopup(refs, this))
{
    setObjectName(u"revisionSelector"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &RevisionSelector::openPopup);
    connect(m_popup, &RevisionPopup::chosen, this, &RevisionSelector::revisionChosen);
    connect(&m_refs, &RefListModel::stateChanged, this, qOverload<>(&QWidget::update));
    describe();
}

void RevisionSelector::setRevision(const QString &revision)
{
    m_revision = revision;
    describe();
}

void RevisionSelector::openPopup()
{
    m_popup->openBelow(this, m_revision);
}

void RevisionSelector::describe()
{
    setText(hub::isCommitId(m_revision) ? format::shortSha(m_revision) : m_revision);
    setToolTip(tr("Revision: %1").arg(m_revision));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

QString RevisionSelector::iconName() const
{
    const std::optional<RefListModel::Section> section = m_refs.sectionOf(m_revision);
    if (section == RefListModel::Section::Tags)
        return u"tag"_s;
    if (section == RefListModel::Section::PullRequests || m_revision.startsWith("refs/pr/"_L1))
        return u"pull-request"_s;
    return hub::isCommitId(m_revision) ? u"commit"_s : u"branch"_s;
}

int RevisionSelector::iconExtent() const
{
    return std::max(smallestIcon, fontMetrics().height() - 2);
}

QSize RevisionSelector::sizeHint() const
{
    const int text = std::min(widestText, fontMetrics().horizontalAdvance(this->text()) + 1);
    return {text + iconExtent() + chevronExtent + 4 * margin, std::max(30, fontMetrics().height() + 12)};
}

QSize RevisionSelector::minimumSizeHint() const
{
    return {iconExtent() + chevronExtent + 4 * margin + fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void RevisionSelector::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? colors.accent : colors.strongBorder);
    painter.setBrush(underMouse() || isDown() ? colors.hover : colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const auto drawIcon = [&](QStringView name, int x, int extent) {
        painter.drawPixmap(QRect(x, inner.center().y() - extent / 2 + 1, extent, extent),
                           iconPixmap(name, colors.mutedText, extent, devicePixelRatio()));
    };
    drawIcon(iconName(), inner.left(), iconExtent());
    drawIcon(u"chevron-down", inner.right() - chevronExtent + 1, chevronExtent);
    const QRect room = inner.adjusted(iconExtent() + margin, 0, -chevronExtent - margin, 0);
    painter.setPen(colors.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
}

void RevisionSelector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return openPopup();
    QAbstractButton::keyPressEvent(event);
}
