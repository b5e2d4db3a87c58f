#include "views/history/revisionselector.h"

#include "hub/validation.h"
#include "models/history/refactions.h"
#include "models/history/reflistmodel.h"
#include "views/history/branchdialog.h"
#include "views/history/historywords.h"
#include "views/history/revisionpopup.h"
#include "views/history/tagdialog.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int smallestIcon = 16;
constexpr int smallestChevron = 12;
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
    connect(m_popup, &RevisionPopup::compareRequested, this, &RevisionSelector::compareRequested);
    connect(m_popup, &RevisionPopup::newBranchRequested, this, &RevisionSelector::openBranchDialog);
    connect(m_popup, &RevisionPopup::newTagRequested, this, &RevisionSelector::openTagDialog);
    connect(&m_refs, &RefListModel::stateChanged, this, qOverload<>(&QWidget::update));
    describe();
}

void RevisionSelector::manageWith(RefActions &actions)
{
    m_actions = &actions;
    m_popup->manageWith(actions);
    connect(&actions, &RefActions::done, this, [this](const RefActions::Step &step) {
        // What is looked at has gone.
        if (step.what == RefActions::Step::What::Deleted && step.name == m_revision)
            emit revisionChosen(RefListModel::defaultBranch);
    });
}

void RevisionSelector::setWriteProblem(const QString &problem)
{
    m_popup->setWriteProblem(problem);
}

void RevisionSelector::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    describe();
}

void RevisionSelector::openBranchDialog(const QString &start)
{
    auto *dialog = new BranchDialog(*m_actions, m_refs, start, window());
    connect(dialog, &RefForm::created, this, &RevisionSelector::revisionChosen);
    dialog->open();
}

void RevisionSelector::openTagDialog(const QString &revision)
{
    (new TagDialog(*m_actions, m_refs, revision, window()))->open();
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
    const QString shown = historywords::revisionName(m_revision);
    //: %1 says what a revision is for, such as "Base"
    setText(m_placeholder.isEmpty() ? shown : tr("%1: %2").arg(m_placeholder, shown));
    setToolTip(tr("%1: %2").arg(m_placeholder.isEmpty() ? tr("Revision") : m_placeholder, m_revision));
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

int RevisionSelector::chevronExtent() const
{
    return std::max(smallestChevron, fontMetrics().height() * 2 / 3);
}

QSize RevisionSelector::sizeHint() const
{
    const int text = std::min(widestText, fontMetrics().horizontalAdvance(this->text()) + 1);
    return {text + iconExtent() + chevronExtent() + 4 * margin, std::max(30, fontMetrics().height() + 12)};
}

QSize RevisionSelector::minimumSizeHint() const
{
    return {iconExtent() + chevronExtent() + 4 * margin + fontMetrics().averageCharWidth() * 8, sizeHint().height()};
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
    const auto placed = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const auto drawIcon = [&](QStringView name, int x, int extent) {
        painter.drawPixmap(placed(QRect(x, inner.center().y() - extent / 2 + 1, extent, extent)),
                           iconPixmap(name, colors.mutedText, extent, devicePixelRatio()));
    };
    const int chevron = chevronExtent();
    drawIcon(iconName(), inner.left(), iconExtent());
    drawIcon(u"chevron-down", inner.right() - chevron + 1, chevron);
    const QRect room = inner.adjusted(iconExtent() + margin, 0, -chevron - margin, 0);
    painter.setPen(colors.text);
    painter.setLayoutDirection(Qt::LeftToRight); // the name of a ref
    painter.drawText(placed(room),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                         | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
}

void RevisionSelector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return openPopup();
    QAbstractButton::keyPressEvent(event);
}
