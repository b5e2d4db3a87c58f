#include "views/upload/findingsview.h"

#include "views/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using Choice = UploadPlanModel::SecretChoice;
using Kind = transfer::PlanFinding::Kind;
using Severity = transfer::PlanFinding::Severity;

namespace {

constexpr int mostRows = 6;

QIcon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Note: return icon(u"info", IconTint::Info);
    case Severity::Warning: return icon(u"warning", IconTint::Warning);
    case Severity::Refusal: return icon(u"key", IconTint::Negative);
    }
    Q_UNREACHABLE_RETURN({});
}

int rowHeight(const QFontMetrics &metrics)
{
    return std::max(24, metrics.height() + 6);
}

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight(option.fontMetrics)};
    }
};

//! Adds icons and whole texts as tool tips.
class Dressed : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DecorationRole && !index.parent().isValid())
            return iconOf(Severity(index.data(PlanFindingsModel::SeverityRole).toInt()));
        if (role == Qt::ToolTipRole)
            return index.data(Qt::DisplayRole).toString().toHtmlEscaped();
        return QIdentityProxyModel::data(index, role);
    }
};

} // namespace

FindingsView::FindingsView(UploadPlanModel &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_model(plan)
    , m_question(new QLabel(this))
    , m_send(new QPushButton(tr("Send anyway"), this))
    , m_leaveOut(new QPushButton(tr("Leave out"), this))
    , m_again(new QPushButton(tr("Plan again"), this))
    , m_secrets(new QWidget(this))
    , m_list(new QTreeView(this))
{
    auto *dressed = new Dressed(this);
    dressed->setSourceModel(&m_model);
    m_list->setModel(dressed);
    layOut();
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FindingsView::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsView::onCurrentChanged);
    connect(m_list, &QTreeView::expanded, this, &FindingsView::limitHeight);
    connect(m_list, &QTreeView::collapsed, this, &FindingsView::limitHeight);
    connect(m_send, &QPushButton::clicked, this, [this] { choose(Choice::SendAnyway); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { choose(Choice::LeaveOut); });
    connect(m_again, &QPushButton::clicked, this, &FindingsView::replanRequested);
    refresh();
}

void FindingsView::layOut()
{
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("What was found out about the files"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setIconSize(QSize(16, 16));
    m_question->setObjectName(u"secretQuestion"_s);
    m_question->setWordWrap(true);
    m_send->setObjectName(u"sendSecrets"_s);
    m_leaveOut->setObjectName(u"leaveSecretsOut"_s);
    m_send->setToolTip(tr("Of the selected files, or of all of them. Whoever may read the repo can read them then."));
    m_leaveOut->setToolTip(tr("The selected files, or all of them."));
    m_again->setObjectName(u"planAgain"_s);
    m_again->setToolTip(tr("Once you have taken the secrets out of the files."));
    for (QPushButton *button : {m_send, m_leaveOut, m_again})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_leaveOut);
    buttons->addWidget(m_send);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    auto *asked = new QVBoxLayout(m_secrets);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(8);
    asked->addWidget(m_question);
    asked->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_secrets);
    layout->addWidget(m_list);
}

void FindingsView::refresh()
{
    setVisible(m_model.groups() > 0);
    const auto files = m_plan.secretPaths(Choice::Open).size();
    const bool hasSecrets = std::ranges::contains(m_plan.findings(), Kind::Secret, &transfer::PlanFinding::kind);
    m_secrets->setVisible(hasSecrets);
    m_question->setText(
        files > 0 ? tr("What looks like a token or a key would be sent in %n file(s). Take it out and plan again, "
                       "or decide:",
                       nullptr, int(files))
                  : tr("It is decided what becomes of the files with secrets. It can still be decided otherwise:"));
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex group = m_list->model()->index(row, 0);
        m_list->setExpanded(group, Severity(group.data(PlanFindingsModel::SeverityRole).toInt()) == Severity::Refusal);
    }
    limitHeight();
}

//! As high as its rows, up to some; the files below need the room.
void FindingsView::limitHeight()
{
    int rows = m_list->model()->rowCount();
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex group = m_list->model()->index(row, 0);
        rows += m_list->isExpanded(group) ? m_list->model()->rowCount(group) : 0;
    }
    const int height = rowHeight(m_list->fontMetrics());
    m_list->setFixedHeight(std::clamp(rows, 1, mostRows) * height + 2 * m_list->frameWidth());
}

void FindingsView::onCurrentChanged(const QModelIndex &index)
{
    const QString path = index.data(PlanFindingsModel::PathRole).toString();
    if (!path.isEmpty())
        emit pathActivated(path);
}

QStringList FindingsView::chosenPaths() const
{
    QStringList paths;
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        const QString path = index.data(PlanFindingsModel::PathRole).toString();
        if (Kind(index.data(PlanFindingsModel::KindRole).toInt()) == Kind::Secret && !path.isEmpty())
            paths << path;
    }
    if (paths.isEmpty()) {
        for (const transfer::PlanFinding &finding : m_plan.findings()) {
            if (finding.kind == Kind::Secret)
                paths << finding.path;
        }
    }
    paths.removeDuplicates();
    return paths;
}

void FindingsView::choose(Choice choice)
{
    m_plan.setSecretChoice(chosenPaths(), choice);
}

void FindingsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        limitHeight();
    QWidget::changeEvent(event);
}
