#include "views/history/commitview.h"

#include "views/diff/diffpane.h"
#include "views/history/commitpanel.h"

#include <QFrame>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CommitView::CommitView(hub::HubClient &client, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_panel(new CommitPanel(this))
    , m_changes(new DiffPane(client, settings, this))
    , m_rest(new QTimer(this))
{
    m_changes->setObjectName(u"commitChanges"_s);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panel);
    layout->addWidget(line);
    layout->addWidget(m_changes, 1);
    m_rest->setSingleShot(true);
    m_rest->setInterval(120ms);
    connect(m_rest, &QTimer::timeout, this, &CommitView::load);
    connect(&m_changes->comparison(), &Comparison::predecessorFound, this, [this] {
        m_before = m_changes->comparison().before().revision;
        m_panel->setBefore(*m_before);
    });
}

void CommitView::setCommit(const hub::RepoId &repo, const hub::CommitInfo &commit, const std::optional<QString> &before)
{
    const bool isSame = repo == m_repo && commit.id == m_commit.id;
    m_repo = repo;
    m_commit = commit;
    if (!isSame) {
        m_before = before;
        m_panel->setCommit(commit);
        m_changes->comparison().clear();
    } else if (before) {
        m_before = before;
    }
    m_panel->setBefore(m_before.value_or(QString()));
    if (!isSame)
        m_rest->start();
}

void CommitView::clear()
{
    m_rest->stop();
    m_commit = {};
    m_before.reset();
    m_changes->comparison().clear();
}

std::optional<QString> CommitView::before() const
{
    return m_before;
}

void CommitView::load()
{
    const DiffSide after{.repo = m_repo, .revision = m_commit.id};
    if (m_before)
        m_changes->comparison().compare(
            m_before->isEmpty() ? DiffSide() : DiffSide{.repo = m_repo, .revision = *m_before}, after);
    else
        m_changes->comparison().compareCommit(after);
}
