#pragma once

#include <QSortFilterProxyModel>

class SpaceBoard;
struct BoardSpace;

//! Which Spaces of the board are shown: by words, by whose they are, and by how they stand.
class BoardFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group {
        All,
        Up, //!< running, starting or being built
        Paid, //!< on hardware that costs something, whether it runs or not
        Resting, //!< asleep, paused or stopped
        Failed,
    };
    Q_ENUM(Group)

    explicit BoardFilter(SpaceBoard &board, QObject *parent = nullptr);

    void setWords(const QString &words); //!< all of them stand in the name, the title, the stage or the hardware
    void setOwner(const QString &owner); //!< empty: everybody's
    void setGroup(Group group);
    Group group() const { return m_group; }
    bool isFiltering() const { return !m_words.isEmpty() || !m_owner.isEmpty() || m_group != Group::All; }

    static bool isIn(Group group, const BoardSpace &space, const SpaceBoard &board);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SpaceBoard &m_board;
    QStringList m_words;
    QString m_owner;
    Group m_group = Group::All;
};
