#include "models/space/boardfilter.h"

#include "models/space/spaceboard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

BoardFilter::BoardFilter(SpaceBoard &board, QObject *parent) : QSortFilterProxyModel(parent), m_board(board)
{
    setSourceModel(&board);
    setSortRole(SpaceBoard::SortRole);
}

void BoardFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void BoardFilter::setOwner(const QString &owner)
{
    m_owner = owner;
    invalidateFilter();
}

void BoardFilter::setGroup(Group group)
{
    m_group = group;
    invalidateFilter();
}

bool BoardFilter::isIn(Group group, const BoardSpace &space, const SpaceBoard &board)
{
    switch (group) {
    case Group::All: return true;
    case Group::Up: return space.isServing() || space.isMoving();
    case Group::Paid: return board.hourlyWhenUp(space).value_or(1) > 0 || board.hourlyUsd(space).value_or(1) > 0;
    case Group::Resting: return space.isPaused() || space.stage() == hub::Stage::Sleeping;
    case Group::Failed: return space.isFailed();
    }
    Q_UNREACHABLE_RETURN(true);
}

bool BoardFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    const BoardSpace &space = m_board.spaces().at(size_t(row));
    if (!m_owner.isEmpty() && space.repo().owner().compare(m_owner, Qt::CaseInsensitive) != 0)
        return false;
    const QString text =
        QStringList{space.repo().id, space.summary.title, space.stage().text(), space.hardware()}.join(u' ');
    return isIn(m_group, space, m_board) && std::ranges::all_of(m_words, [&text](const QString &word) {
               return text.contains(word, Qt::CaseInsensitive);
           });
}
