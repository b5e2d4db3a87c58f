#include "views/stage/stageresult.h"

#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Outcome = StageCommitOutcome;

namespace {

QToolButton *button(const QString &name, StageResult *result)
{
    auto *button = new QToolButton(result);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QString revisionName(const QString &revision)
{
    const QString number = revision.startsWith("refs/pr/"_L1) ? revision.section(u'/', 2) : QString();
    return number.isEmpty() ? revision : StageResult::tr("pull request #%1").arg(number);
}

} // namespace

StageResult::StageResult(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_view(button(u"stageView"_s, this))
    , m_undo(button(u"stageRevert"_s, this))
    , m_close(button(u"stageResultClose"_s, this))
{
    setObjectName(u"stageResult"_s);
    m_text->setObjectName(u"stageResultText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_close->setAutoRaise(true);
    m_view->setProperty("framed", true);
    m_undo->setProperty("framed", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_view);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_view, &QToolButton::clicked, this, &StageResult::viewRequested);
    connect(m_undo, &QToolButton::clicked, this, &StageResult::undoRequested);
    connect(m_close, &QToolButton::clicked, this, &StageResult::closed);
    hide();
}

QString StageResult::sentence(const StageCommit &commit, const StageKey &place)
{
    const Outcome &outcome = commit.outcome();
    const QString branch = revisionName(place.revision);
    const QString id = format::shortSha(outcome.commit.oid);
    if (!outcome.overwritten.isEmpty())
        return tr("Committed to %1 as %2, but this server let the commit replace what somebody else had changed at the "
                  "same moment: %3. Undo it to get their version back.")
            .arg(branch, id, outcome.overwritten.join(u", "_s));
    if (outcome.kind == Outcome::Kind::Unchanged)
        return tr("Nothing had to be committed: %1 has all of it already.").arg(branch);
    if (outcome.commit.pullRequest > 0)
        return tr("Pull request #%1 was opened: %2").arg(outcome.commit.pullRequest).arg(commit.summary());
    if (commit.action() == StageCommit::Action::Revert)
        return tr("The commit was undone by %1.").arg(id);
    if (outcome.rebases > 0)
        return tr("Committed to %1 as %2, on top of what others did elsewhere meanwhile: %3")
            .arg(branch, id, commit.summary());
    return tr("Committed to %1 as %2: %3").arg(branch, id, commit.summary());
}

void StageResult::show(const StageCommit &commit, const StageKey &place)
{
    const bool isPullRequest = commit.outcome().commit.pullRequest > 0;
    m_isWarning = !commit.outcome().overwritten.isEmpty();
    m_text->setText(sentence(commit, place));
    m_view->setText(isPullRequest ? tr("Open pull request") : tr("View commit"));
    m_undo->setText(isPullRequest ? tr("Close it again") : tr("Undo"));
    m_view->setVisible(commit.outcome().kind == Outcome::Kind::Committed);
    m_undo->setVisible(commit.outcome().kind == Outcome::Kind::Committed
                       && commit.action() == StageCommit::Action::Commit);
    setProperty("strip", m_isWarning ? u"warning"_s : u"positive"_s);
    style()->unpolish(this);
    style()->polish(this);
    drawIcons();
    QFrame::show();
}

void StageResult::setUndoable(bool on, const QString &reason)
{
    m_undo->setEnabled(on);
    m_undo->setToolTip(on ? tr("Takes the commit back with another one; nothing has to be sent again") : reason);
}

void StageResult::drawIcons()
{
    const int extent = std::max(20, fontMetrics().height());
    m_icon->setPixmap(
        ::icon(m_isWarning ? u"warning" : u"check-circle", m_isWarning ? IconTint::Warning : IconTint::Positive)
            .pixmap(extent));
    const int small = std::max(16, fontMetrics().height() - 2);
    m_close->setIconSize(QSize(small, small));
    m_undo->setIconSize(QSize(small, small));
    m_close->setIcon(::icon(u"close"));
    m_undo->setIcon(::icon(u"undo"));
}

void StageResult::changeEvent(QEvent *event)
{
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && isVisible())
        drawIcons();
    QFrame::changeEvent(event);
}
