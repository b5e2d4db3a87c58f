#include "views/manage/discussionscard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

DiscussionsCard::DiscussionsCard(QWidget *parent)
    : SettingsCard(
          tr("Discussions and pull requests"),
          tr("Anybody who can see the repo may open them. Switched off, those that exist are hidden, and nobody "
             "can propose a change; switched on again, they are back."),
          parent)
    , m_state(new QLabel(this))
    , m_switch(new QPushButton(this))
    , m_order(new QComboBox(this))
{
    m_state->setObjectName(u"discussionsState"_s);
    m_switch->setObjectName(u"switchDiscussions"_s);
    m_order->setObjectName(u"discussionsOrder"_s);
    m_order->setAccessibleName(tr("Order on the Hub’s page"));
    // The Hub never says which order is set, so none is shown as if it were.
    m_order->addItem(tr("Order on the Hub’s page…"));
    m_order->addItem(tr("Newest first"), int(hub::RepoSettings::DiscussionOrder::RecentlyCreated));
    m_order->addItem(tr("Trending first"), int(hub::RepoSettings::DiscussionOrder::Trending));
    m_order->addItem(tr("Most reactions first"), int(hub::RepoSettings::DiscussionOrder::Reactions));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_switch);
    line->addWidget(m_order);
    line->addStretch(1);
    body()->addWidget(m_state);
    body()->addLayout(line);
    connect(m_switch, &QPushButton::clicked, this,
            [this] { emit changeRequested({.discussionsDisabled = !m_isOff}, {.discussionsDisabled = m_isOff}); });
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            emit changeRequested(
                {.discussionOrder = hub::RepoSettings::DiscussionOrder(m_order->currentData().toInt())}, {});
    });
}

void DiscussionsCard::setInfo(const hub::RepoInfo &info)
{
    if (info.summary.repo != m_repo)
        m_order->setCurrentIndex(0);
    m_repo = info.summary.repo;
    m_isOff = info.discussionsDisabled;
    m_state->setText(m_isOff ? tr("They are switched off.") : tr("They are switched on."));
    m_switch->setText(m_isOff ? tr("Switch on") : tr("Switch off"));
    m_switch->setAccessibleName(m_isOff ? tr("Switch discussions on") : tr("Switch discussions off"));
    updateControls();
}

void DiscussionsCard::updateControls()
{
    allow(m_switch);
    allow(m_order, !m_isOff, tr("There are no discussions to list"));
}
