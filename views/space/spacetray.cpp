#include "views/space/spacetray.h"

#include "views/repo/repowords.h"
#include "views/space/boardwords.h"
#include "views/space/spacewords.h"
#include "views/widgets/icons.h"

#include <QApplication>
#include <QSystemTrayIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

int urgency(const BoardSpace &space, const SpaceBoard &board)
{
    if (space.isFailed())
        return 0;
    if (board.hourlyUsd(space).value_or(1) > 0)
        return 1;
    if (space.isMoving())
        return 2;
    return space.isServing() ? 3 : 4;
}

// An ampersand would name a shortcut.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

SpaceTray::SpaceTray(SpaceBoard &board, QObject *parent) : QObject(parent), m_board(board)
{
    m_menu.setObjectName(u"spaceTray"_s);
    m_menu.setToolTipsVisible(true);
    connect(&m_menu, &QMenu::aboutToShow, this, &SpaceTray::fillMenu);
    connect(&m_board, &SpaceBoard::failed, this, &SpaceTray::onFailed);
    connect(&m_board, &SpaceBoard::refused, this, &SpaceTray::onRefused);
    connect(&m_board, &SpaceBoard::acted, this, [this](SpaceBoard::Action, const QStringList &done) { forget(done); });
    connect(&m_board, &SpaceBoard::stateChanged, this, [this] {
        if (m_board.state() == SpaceBoard::State::Idle) // those of another account
            m_asked.clear();
    });
    connect(&m_board, &SpaceBoard::costChanged, this, &SpaceTray::updateToolTip);
    fillMenu(); // a tray may show an empty menu as none
}

SpaceTray::~SpaceTray() = default;

bool SpaceTray::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SpaceTray::show()
{
    if (m_icon || !isAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>(applicationIcon());
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit windowRequested();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        if (!m_lastTold.isEmpty())
            emit spaceRequested(m_lastTold);
    });
    m_icon->show();
    updateToolTip();
}

void SpaceTray::updateToolTip()
{
    if (m_icon)
        m_icon->setToolTip(QApplication::applicationDisplayName() + u'\n' + boardwords::cost(m_board.cost()));
}

std::vector<const BoardSpace *> SpaceTray::shownSpaces() const
{
    std::vector<const BoardSpace *> spaces;
    for (const BoardSpace &space : m_board.spaces()) {
        if (!space.isStatic())
            spaces.push_back(&space);
    }
    std::ranges::stable_sort(spaces, {}, [this](const BoardSpace *space) { return urgency(*space, m_board); });
    if (spaces.size() > spacesShown)
        spaces.resize(spacesShown);
    return spaces;
}

void SpaceTray::fillMenu()
{
    qDeleteAll(m_menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // clear() leaves those of the last time
    m_menu.clear();
    m_menu.addAction(tr("Show the window"), this, &SpaceTray::windowRequested);
    m_menu.addAction(::icon(u"server"), tr("Spaces board"), this, &SpaceTray::boardRequested);
    m_menu.addSeparator();
    if (!m_board.spaces().empty())
        m_menu.addAction(boardwords::cost(m_board.cost()))->setEnabled(false);
    for (const BoardSpace *space : shownSpaces())
        addSpace(*space);
    if (m_more) {
        m_menu.addSeparator();
        m_more(m_menu);
    }
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &SpaceTray::quitRequested);
}

void SpaceTray::addSpace(const BoardSpace &space)
{
    const QString id = space.repo().id;
    const QString stage = space.stage().text();
    //: %1 the name of a Space, %2 its stage
    QMenu *actions =
        m_menu.addMenu(::icon(repowords::stageIcon(stage)), plain(tr("%1: %2").arg(id, repowords::stage(stage))));
    actions->setObjectName(id);
    actions->addAction(tr("Open"), this, [this, space] { emit spaceRequested(space.repo()); });
    QAction *pause =
        actions->addAction(::icon(u"pause"), tr("Pause"), this, [this, id] { act(SpaceBoard::Action::Pause, id); });
    pause->setObjectName(u"trayPause"_s);
    pause->setEnabled(!space.isPaused() && !space.isActing && space.stage() != hub::Stage::Deleting);
    QAction *restart =
        actions->addAction(::icon(u"retry"), tr("Restart"), this, [this, id] { act(SpaceBoard::Action::Restart, id); });
    restart->setObjectName(u"trayRestart"_s);
    restart->setEnabled(!space.isActing && space.stage() != hub::Stage::Deleting);
}

void SpaceTray::onFailed(const BoardSpace &space)
{
    tell(space.repo(), tr("%1 has failed").arg(space.repo().id),
         space.runtime.errorMessage.isEmpty() ? spacewords::explanation(space.stage())
                                              : spacewords::excerpt(space.runtime.errorMessage));
}

// The menu may have been open for a while.
void SpaceTray::act(SpaceBoard::Action action, const QString &id)
{
    const BoardSpace *space = m_board.find(id);
    if (!space)
        return tellNotDone(action, id, tr("It is no longer among your Spaces."));
    if (space->isActing)
        return;
    m_asked += id;
    m_board.act(action, {id});
}

void SpaceTray::onRefused(SpaceBoard::Action action, const QString &id, const Error &error)
{
    if (m_asked.removeOne(id))
        tellNotDone(action, id, boardwords::refusal(action, error));
}

void SpaceTray::forget(const QStringList &done)
{
    for (const QString &id : done)
        m_asked.removeOne(id);
}

void SpaceTray::tellNotDone(SpaceBoard::Action action, const QString &id, const QString &why)
{
    tell({.kind = hub::RepoKind::Space, .id = id},
         action == SpaceBoard::Action::Pause ? tr("%1 was not paused").arg(id) : tr("%1 was not restarted").arg(id),
         why);
}

void SpaceTray::tell(const hub::RepoId &space, const QString &title, const QString &text)
{
    m_lastTold = space;
    if (m_icon)
        m_icon->showMessage(title, text, QSystemTrayIcon::Warning);
    emit told(title, text);
}
