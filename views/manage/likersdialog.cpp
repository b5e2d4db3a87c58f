#include "views/manage/likersdialog.h"

#include "views/manage/rowdelegate.h"
#include "views/messagebar.h"
#include "views/panestates.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

RowDelegate::Row rowOf(const QModelIndex &index)
{
    const bool isOrganization = index.data(LikerListModel::OrganizationRole).toBool();
    return {.iconName = isOrganization ? u"organization"_s : u"account"_s,
            .title = index.data().toString(),
            .below = index.data(LikerListModel::NameRole).toString()};
}

} // namespace

LikersDialog::LikersDialog(hub::HubClient &client, const hub::RepoId &repo, QWidget *parent)
    : QDialog(parent)
    , m_model(client, repo)
    , m_states(new PaneStates(this))
    , m_list(new QListView(this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"likersDialog"_s);
    setWindowTitle(tr("Who likes %1").arg(repo.id));
    m_states->setObjectName(u"likerStates"_s);
    m_list->setObjectName(u"likers"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(rowOf, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_states->setContent(m_list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_states, 1);
    layout->addWidget(m_message);
    layout->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 28);
    connect(&m_model, &PagedModelBase::stateChanged, this, &LikersDialog::onStateChanged);
    connect(m_states, &PaneStates::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_list, &QListView::activated, this, &LikersDialog::activate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_states->showLoadingAfresh();
    m_model.refresh();
}

void LikersDialog::onStateChanged()
{
    switch (m_model.state()) {
    case PagedModelBase::State::Loading: m_message->clear(); return;
    case PagedModelBase::State::Failed:
        if (m_model.rowCount() > 0)
            return m_message->showError(*m_model.error());
        return m_states->showError(*m_model.error());
    case PagedModelBase::State::Idle:
    case PagedModelBase::State::Complete:
        if (m_model.rowCount() == 0)
            return m_states->showEmpty(u"heart"_s, tr("Nobody yet"), tr("The first like is still to come."));
        m_states->showContent();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model.index(0));
        m_list->setFocus();
        return;
    }
}

void LikersDialog::activate(const QModelIndex &index)
{
    emit ownerActivated(index.data(LikerListModel::NameRole).toString());
    accept();
}
