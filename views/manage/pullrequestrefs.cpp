#include "views/manage/pullrequestrefs.h"

#include "views/manage/rowdelegate.h"
#include "views/widgets/format.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/prompter.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

QString stateText(const QModelIndex &index)
{
    const bool isMerged = index.data(PullRequestRefModel::StatusRole).toString() == "merged"_L1;
    const QString state = isMerged ? PullRequestRefs::tr("Merged") : PullRequestRefs::tr("Closed");
    if (index.data(PullRequestRefModel::IsGoneRole).toBool())
        return PullRequestRefs::tr("%1, its branch is deleted").arg(state);
    return state;
}

RowDelegate::Row rowOf(const QModelIndex &index)
{
    const bool isMerged = index.data(PullRequestRefModel::StatusRole).toString() == "merged"_L1;
    const qint64 bytes = index.data(PullRequestRefModel::BytesRole).toLongLong();
    const bool isGone = index.data(PullRequestRefModel::IsGoneRole).toBool();
    return {.iconName = isMerged ? u"merge"_s : u"pull-request"_s,
            .title = index.data().toString(),
            .below = stateText(index),
            .side = bytes < 0 || isGone ? QString() : format::size(bytes),
            .isQuiet = isGone};
}

} // namespace

PullRequestRefs::PullRequestRefs(const RepoServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services.client)
    , m_keeper(services.client, services.changes)
    , m_text(new QLabel(this))
    , m_pages(new PagedList(m_model, m_model, this))
    , m_list(m_pages->list())
    , m_open(new QPushButton(tr("Open it"), this))
    , m_remove(new QPushButton(tr("Delete its branch…"), this))
{
    setObjectName(u"pullRequestRefsPart"_s);
    layOut();
    connect(&m_model, &PagedModelBase::stateChanged, this, &PullRequestRefs::onStateChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PullRequestRefs::updateControls);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PullRequestRefs::updateControls);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PullRequestRefs::updateControls);
    connect(m_open, &QPushButton::clicked, this, [this] { open(m_list->currentIndex()); });
    connect(m_list, &PlaceListView::opened, this, &PullRequestRefs::open);
    connect(m_remove, &QPushButton::clicked, this, &PullRequestRefs::remove);
    connect(&m_keeper, &StorageKeeper::busyChanged, this, &PullRequestRefs::updateControls);
    connect(&m_keeper, &StorageKeeper::failed, this, &PullRequestRefs::failed);
    connect(&m_keeper, &StorageKeeper::referenceRemoved, this, [this](int number) {
        m_model.markGone(number);
        emit changed(tr("The branch of pull request #%1 is deleted. Its page stays.").arg(number), {});
    });
    updateControls();
}

void PullRequestRefs::layOut()
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("muted", true);
    m_text->setText(tr("Each pull request keeps its files on a branch of its own, also after it was merged or closed. "
                       "Without the branch its page and its comments stay, but its changes can no longer be "
                       "looked at, and what only it needed is freed."));
    m_pages->states()->setObjectName(u"refStates"_s);
    m_pages->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    m_pages->setEmpty([] {
        return PagedList::Empty{.iconName = u"pull-request"_s,
                                .title = tr("No pull request is finished yet"),
                                .sentence =
                                    tr("Those that are merged or closed will be listed here with what they take up.")};
    });
    m_list->setObjectName(u"pullRequestRefs"_s);
    m_list->setAccessibleName(tr("Finished pull requests"));
    m_list->setItemDelegate(new RowDelegate(rowOf, m_list));
    m_open->setObjectName(u"openPullRequest"_s);
    m_remove->setObjectName(u"deleteReference"_s);
    m_remove->setProperty("destructive", true);
    m_remove->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

void PullRequestRefs::setRepo(const hub::RepoId &repo)
{
    m_repo = repo;
    m_keeper.setRepo(repo);
    if (isVisible() || repo.isEmpty())
        m_model.setRepo(repo);
}

void PullRequestRefs::setRight(const QString &whyNot)
{
    m_whyNot = whyNot;
    updateControls();
}

void PullRequestRefs::refresh()
{
    if (isVisible() && !m_repo.isEmpty())
        m_model.refresh();
}

void PullRequestRefs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setRepo(m_repo);
}

void PullRequestRefs::onStateChanged()
{
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
}

void PullRequestRefs::updateControls()
{
    const QModelIndex current = m_list->currentIndex();
    const bool isGone = current.isValid() && current.data(PullRequestRefModel::IsGoneRole).toBool();
    m_open->setEnabled(current.isValid());
    m_remove->setEnabled(m_whyNot.isEmpty() && !m_keeper.isBusy() && current.isValid() && !isGone);
    m_remove->setToolTip(!m_whyNot.isEmpty()     ? m_whyNot
                             : isGone            ? tr("Its branch is deleted already")
                             : current.isValid() ? QString()
                                                 : tr("Select a pull request first"));
}

void PullRequestRefs::open(const QModelIndex &index)
{
    emit pullRequestRequested(index.data(PullRequestRefModel::NumberRole).toInt());
}

void PullRequestRefs::remove()
{
    const int number = m_list->currentIndex().data(PullRequestRefModel::NumberRole).toInt();
    const QString name = u"refs/pr/%1"_s.arg(number);
    m_services.prompter.ask(this,
                            {.title = tr("Delete the branch of pull request #%1?").arg(number),
                             .text = tr("Its changes can never be looked at again. Its page and its comments stay."),
                             .accept = tr("Delete the branch"),
                             .isDestructive = true,
                             .typed = name},
                            [this, number](bool isAgreed) {
                                if (isAgreed)
                                    m_keeper.removeReference(number);
                            });
}
