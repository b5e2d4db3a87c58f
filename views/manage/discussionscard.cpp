#include "views/manage/discussionscard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

DiscussionsCard::DiscussionsCard(hub::HubClient &client, QWidget *parent)
    : SettingsCard(
          tr("Discussions and pull requests"),
          tr("Anybody who can see the repo may open them. Switched off, those that exist are hidden, and nobody "
             "can propose a change; switched on again, they are back."),
          parent)
    , m_check(client)
    , m_state(new QLabel(this))
    , m_on(new QPushButton(tr("Switch on"), this))
    , m_off(new QPushButton(tr("Switch off"), this))
    , m_order(new QComboBox(this))
{
    m_state->setObjectName(u"discussionsState"_s);
    m_on->setObjectName(u"discussionsOn"_s);
    m_on->setAccessibleName(tr("Switch discussions on"));
    m_off->setObjectName(u"discussionsOff"_s);
    m_off->setAccessibleName(tr("Switch discussions off"));
    m_order->setObjectName(u"discussionsOrder"_s);
    m_order->setAccessibleName(tr("Order on the Hub’s page"));
    // The Hub never says which order is set, so none is shown as if it were.
    m_order->addItem(tr("Order on the Hub’s page…"));
    m_order->addItem(tr("Newest first"), int(hub::RepoSettings::DiscussionOrder::RecentlyCreated));
    m_order->addItem(tr("Trending first"), int(hub::RepoSettings::DiscussionOrder::Trending));
    m_order->addItem(tr("Most reactions first"), int(hub::RepoSettings::DiscussionOrder::Reactions));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_on);
    line->addWidget(m_off);
    line->addWidget(m_order);
    line->addStretch(1);
    body()->addWidget(m_state);
    body()->addLayout(line);
    connect(&m_check, &DiscussionsCheck::changed, this, &DiscussionsCard::describe);
    connect(m_on, &QPushButton::clicked, this, [this] { requestChange(false); });
    connect(m_off, &QPushButton::clicked, this, [this] { requestChange(true); });
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            emit changeRequested(
                {.discussionOrder = hub::RepoSettings::DiscussionOrder(m_order->currentData().toInt())}, {});
    });
    describe();
}

void DiscussionsCard::requestChange(bool off)
{
    emit changeRequested({.discussionsDisabled = off}, {.discussionsDisabled = !off});
}

void DiscussionsCard::setInfo(const hub::RepoInfo &info)
{
    if (info.summary.repo != m_repo) {
        m_check.forget();
        m_order->setCurrentIndex(0);
    }
    m_repo = info.summary.repo;
    m_isAsked = false;
    if (isVisible())
        ask();
    updateControls();
}

void DiscussionsCard::showEvent(QShowEvent *event)
{
    SettingsCard::showEvent(event);
    ask();
}

void DiscussionsCard::ask()
{
    if (!m_repo.isEmpty() && !std::exchange(m_isAsked, true))
        m_check.ask(m_repo);
}

void DiscussionsCard::describe()
{
    switch (m_check.state()) {
    case DiscussionsCheck::State::Unknown: m_state->setText(tr("It is not known whether they are switched on.")); break;
    case DiscussionsCheck::State::On: m_state->setText(tr("They are switched on.")); break;
    case DiscussionsCheck::State::Off: m_state->setText(tr("They are switched off.")); break;
    }
    updateControls();
}

void DiscussionsCard::updateControls()
{
    const DiscussionsCheck::State state = m_check.state();
    m_on->setVisible(state != DiscussionsCheck::State::On);
    m_off->setVisible(state != DiscussionsCheck::State::Off);
    allow(m_on);
    allow(m_off);
    allow(m_order, state != DiscussionsCheck::State::Off, tr("There are no discussions to list"));
}
