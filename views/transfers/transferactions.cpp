#include "views/transfers/transferactions.h"

#include "views/transfers/transfertext.h"
#include "views/widgets/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::JobState;

namespace {

//! Gives the functions of this file a translation context.
struct TransferActions {
    Q_DECLARE_TR_FUNCTIONS(TransferActions)
};

constexpr int padding = 8;

constexpr std::array allActions{TransferAction::OpenResult, TransferAction::CopyLink,    TransferAction::Retry,
                                TransferAction::Skip,       TransferAction::ShowDetails, TransferAction::Pause,
                                TransferAction::Resume,     TransferAction::Cancel,      TransferAction::Remove};

QList<TransferAction> actionsOfDone(const transfer::JobSnapshot &job)
{
    if (transfertext::resultAddress(job).isEmpty())
        return {TransferAction::Remove};
    return {TransferAction::OpenResult, TransferAction::CopyLink, TransferAction::Remove};
}

} // namespace

transferactions::Look transferactions::look(TransferAction action)
{
    switch (action) {
    case TransferAction::OpenResult: return {u"openCommit"_s, TransferActions::tr("Open commit"), u"commit"_s, true};
    case TransferAction::CopyLink: return {u"copyLink"_s, TransferActions::tr("Copy link"), u"link"_s};
    case TransferAction::Retry: return {u"retryTransfer"_s, TransferActions::tr("Retry"), u"retry"_s, true};
    case TransferAction::Skip:
        //: leave out the files that cannot be sent
        return {u"skipProblems"_s, TransferActions::tr("Skip"), u"forward"_s, true};
    case TransferAction::ShowDetails: return {u"transferDetails"_s, TransferActions::tr("Details"), u"info"_s};
    case TransferAction::Pause: return {u"pauseTransfer"_s, TransferActions::tr("Pause"), u"pause"_s};
    case TransferAction::Resume: return {u"resumeTransfer"_s, TransferActions::tr("Resume"), u"play"_s, true};
    case TransferAction::Cancel: return {u"cancelTransfer"_s, TransferActions::tr("Cancel transfer"), u"close"_s};
    case TransferAction::Remove: return {u"removeTransfer"_s, TransferActions::tr("Remove from list"), u"close"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

QList<TransferAction> transferactions::actionsFor(const transfer::JobSnapshot &job)
{
    switch (job.state) {
    case JobState::Waiting:
    case JobState::Running: return {TransferAction::Pause, TransferAction::Cancel};
    case JobState::Paused: return {TransferAction::Resume, TransferAction::Cancel};
    case JobState::NeedsDecision:
        return {TransferAction::Retry, TransferAction::Skip, TransferAction::ShowDetails, TransferAction::Cancel};
    case JobState::Failed: return {TransferAction::Retry, TransferAction::ShowDetails, TransferAction::Remove};
    case JobState::Cancelled: return {TransferAction::Retry, TransferAction::Remove};
    case JobState::Done: return actionsOfDone(job);
    }
    Q_UNREACHABLE_RETURN({});
}

int transferactions::iconExtent(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height() * 8 / 9);
}

int transferactions::buttonExtent(const QFontMetrics &metrics)
{
    return iconExtent(metrics) + 12;
}

int transferactions::buttonWidth(TransferAction action, const QFontMetrics &metrics)
{
    const Look look = transferactions::look(action);
    if (!look.showsText)
        return buttonExtent(metrics);
    return padding + iconExtent(metrics) + 4 + metrics.horizontalAdvance(look.text) + padding + 2;
}

int transferactions::widestBar(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const auto &actions :
         {QList{TransferAction::OpenResult, TransferAction::CopyLink, TransferAction::Remove},
          QList{TransferAction::Retry, TransferAction::Skip, TransferAction::ShowDetails, TransferAction::Cancel}}) {
        int width = 0;
        for (const TransferAction action : actions)
            width += buttonWidth(action, metrics) + gap;
        widest = std::max(widest, width);
    }
    return widest;
}

TransferActionBar::TransferActionBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, transferactions::topMargin, 8, 0);
    layout->setSpacing(transferactions::gap);
    layout->addStretch(1);
    for (const TransferAction action : allActions) {
        const transferactions::Look look = transferactions::look(action);
        auto *button = new QToolButton(this);
        button->setObjectName(look.name);
        button->setText(look.text);
        button->setAccessibleName(look.text);
        button->setToolTip(look.text);
        button->setIcon(icon(look.icon, look.showsText ? IconTint::Accent : IconTint::Text));
        button->setToolButtonStyle(look.showsText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->hide();
        connect(button, &QToolButton::clicked, this, [this, action] { emit triggered(action); });
        layout->addWidget(button, 0, Qt::AlignTop);
        m_buttons.emplace_back(action, button);
    }
    resizeButtons();
}

void TransferActionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        resizeButtons();
    QWidget::changeEvent(event);
}

void TransferActionBar::resizeButtons()
{
    const int extent = transferactions::iconExtent(fontMetrics());
    for (const auto &[action, button] : m_buttons) {
        button->setIconSize(QSize(extent, extent));
        button->setFixedSize(transferactions::buttonWidth(action, fontMetrics()),
                             transferactions::buttonExtent(fontMetrics()));
    }
}

void TransferActionBar::setJob(const transfer::JobSnapshot &job)
{
    const QList<TransferAction> actions = transferactions::actionsFor(job);
    for (const auto &[action, button] : m_buttons)
        button->setVisible(actions.contains(action));
}
