#include "views/space/boardwords.h"

#include "views/repo/repowords.h"
#include "views/space/spacewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

//! Gives the free functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SpacesBoard)
};

} // namespace

QString boardwords::dollars(double amount)
{
    //: a price in US dollars
    return Words::tr("$%1").arg(QLocale().toString(amount, 'f', amount < 1000 ? 2 : 0));
}

QString boardwords::cost(const SpaceBoard::Cost &cost)
{
    QString text = cost.hourlyUsd <= 0
        ? Words::tr("Nothing costs anything now.")
        : Words::tr("%n Space(s) cost %1 an hour now, about %2 a month if it stays like this.", nullptr, cost.paid)
              .arg(dollars(cost.hourlyUsd), dollars(cost.monthlyUsd()));
    if (cost.unpriced > 0)
        text += u' ' + Words::tr("%n Space(s) run on hardware without a known price.", nullptr, cost.unpriced);
    return text;
}

QString boardwords::lineOf(const BoardSpace &space, const SpaceBoard &board)
{
    const std::optional<double> hourly = board.hourlyWhenUp(space);
    const QString hardware =
        board.index(board.indexOf(space.repo().id).row(), SpaceBoard::HardwareColumn).data().toString();
    //: %1 the name of a Space, %2 its stage, %3 hardware, %4 "$0.40 an hour"
    return Words::tr("%1: %2, %3, %4")
        .arg(space.repo().id, repowords::stage(space.stage().text()), hardware, spacewords::price(hourly));
}

QString boardwords::outcome(SpaceBoard::Action action, const QStringList &done)
{
    if (action == SpaceBoard::Action::Pause)
        return done.size() == 1 ? Words::tr("Paused %1.").arg(done.first())
                                : Words::tr("Paused %n Space(s).", nullptr, int(done.size()));
    return done.size() == 1 ? Words::tr("%1 is starting again.").arg(done.first())
                            : Words::tr("%n Space(s) are starting again.", nullptr, int(done.size()));
}

QString boardwords::refusal(SpaceBoard::Action action, const Error &error)
{
    return spacewords::refusal(
        action == SpaceBoard::Action::Pause ? LiveSpace::Action::Pause : LiveSpace::Action::Restart, error);
}
