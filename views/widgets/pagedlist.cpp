#include "views/widgets/pagedlist.h"

#include "models/pagedmodel.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PagedList::PagedList(PagedModelBase &model, QAbstractItemModel &shown, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_shown(shown)
    , m_states(new PaneStates(this))
    , m_list(new PlaceListView)
    , m_footer(new QLabel)
    , m_message(new MessageBar)
{
    m_list->setModel(&m_shown);
    m_footer->setObjectName(u"footer"_s);
    m_footer->setAlignment(Qt::AlignCenter);
    m_footer->setProperty("muted", true);
    m_footer->setContentsMargins(8, 8, 8, 8);
    m_footer->setText(tr("Loading more…"));
    m_footer->hide();
    m_message->setObjectName(u"pageMessage"_s);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_message);
    rows->addWidget(m_footer);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    setFocusProxy(m_list);
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_states, &PaneStates::retryRequested, this, &PagedList::retry);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &PagedList::emptyActionTriggered);
    connect(m_states, &PaneStates::errorActionTriggered, this, &PagedList::signInRequested);
    connect(&m_model, &PagedModelBase::stateChanged, this, &PagedList::update);
}

void PagedList::retry()
{
    if (m_model.state() == PagedModelBase::State::Failed)
        m_model.retry();
    else
        m_model.refresh();
}

void PagedList::showFailure(const Error &error)
{
    const bool isAboutMe = error.kind == Error::Kind::InvalidToken || error.kind == Error::Kind::Unauthorized;
    m_states->setErrorAction(isAboutMe ? tr("Sign in…") : QString());
    m_states->showError(error);
}

void PagedList::update()
{
    const bool hasRows = m_model.rowCount() > 0;
    m_footer->setVisible(hasRows && m_model.state() == PagedModelBase::State::Loading && !m_model.isRefreshing());
    switch (m_model.state()) {
    case PagedModelBase::State::Loading:
        m_message->clear();
        if (!hasRows || m_model.isRefreshing()) // a further page makes those before no newer
            m_states->showLoading();
        return;
    case PagedModelBase::State::Failed:
        if (hasRows && !m_model.isRefreshing())
            return m_message->showError(*m_model.error());
        return showFailure(*m_model.error());
    case PagedModelBase::State::Idle:
        if (m_fetchesAll && m_model.canFetchMore({}))
            return m_model.fetchMore({});
        break;
    case PagedModelBase::State::Complete: break;
    }
    m_states->setErrorAction({});
    // Of what is still to come some may be shown.
    const bool isOver = m_model.state() == PagedModelBase::State::Complete;
    if (m_shown.rowCount() > 0 || !isOver) {
        if (m_states->state() != PaneStates::State::Content)
            m_states->showContent();
        if (m_shown.rowCount() == 0 && m_model.canFetchMore({}))
            m_model.fetchMore({});
        return;
    }
    const Empty empty = m_empty();
    m_states->showEmpty(empty.iconName, empty.title, empty.sentence, empty.action);
}
