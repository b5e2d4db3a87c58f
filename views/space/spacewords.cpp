#include "views/space/spacewords.h"

#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double hoursAMonth = 730;

QString words(const char *text)
{
    return QCoreApplication::translate("SpaceWords", text);
}

QString dollars(double amount)
{
    return u'$' + QLocale().toString(amount, 'f', amount < 1000 ? 2 : 0);
}

} // namespace

Chip::Tone spacewords::tone(const hub::SpaceStage &stage)
{
    if (hub::isFailed(stage))
        return Chip::Tone::Negative;
    if (hub::isTransitional(stage))
        return Chip::Tone::Info;
    if (stage == hub::Stage::Running)
        return Chip::Tone::Positive;
    if (stage == hub::Stage::Paused || stage == hub::Stage::Stopped || stage == hub::Stage::Deleting)
        return Chip::Tone::Warning;
    return Chip::Tone::Neutral;
}

QString spacewords::explanation(const hub::SpaceStage &stage)
{
    const std::optional<hub::Stage> known = stage.known();
    if (!known)
        return {};
    switch (*known) {
    case hub::Stage::NoAppFile:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "There is no app file yet: upload one to start the Space."));
    case hub::Stage::ConfigError:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "The settings at the top of its README.md cannot be used."));
    case hub::Stage::BuildError:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "Its image could not be built. The build log says why."));
    case hub::Stage::RuntimeError:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "The app has stopped with an error. The run log says why."));
    case hub::Stage::Building: return words(QT_TRANSLATE_NOOP("SpaceWords", "Its image is being built."));
    case hub::Stage::RunningBuilding:
        return words(
            QT_TRANSLATE_NOOP("SpaceWords", "A new version is being built, and the old one is served meanwhile."));
    case hub::Stage::AppStarting: return words(QT_TRANSLATE_NOOP("SpaceWords", "The app is starting."));
    case hub::Stage::RunningAppStarting:
        return words(
            QT_TRANSLATE_NOOP("SpaceWords", "A new version is starting, and the old one is served meanwhile."));
    case hub::Stage::Running: return words(QT_TRANSLATE_NOOP("SpaceWords", "It is up and can be visited."));
    case hub::Stage::Sleeping:
        return words(QT_TRANSLATE_NOOP(
            "SpaceWords", "Nobody came for a while. The next visit wakes it; until then it costs nothing."));
    case hub::Stage::Paused:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "It is paused and costs nothing. Restart it to bring it back."));
    case hub::Stage::Stopped:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "It was stopped. Restart it to bring it back."));
    case hub::Stage::Deleting: return words(QT_TRANSLATE_NOOP("SpaceWords", "It is being deleted."));
    }
    Q_UNREACHABLE_RETURN({});
}

QString spacewords::duration(int seconds)
{
    constexpr int hour = 3600;
    constexpr int day = 24 * hour;
    if (seconds >= day && seconds % day == 0)
        return QCoreApplication::translate("SpaceWords", "%n days", nullptr, seconds / day);
    if (seconds >= hour && seconds % hour == 0)
        //: hours
        return QCoreApplication::translate("SpaceWords", "%1 h").arg(seconds / hour);
    constexpr int minute = 60;
    if (seconds >= minute && seconds < hour && seconds % minute == 0)
        //: minutes
        return QCoreApplication::translate("SpaceWords", "%1 min").arg(seconds / minute);
    return format::duration(std::chrono::seconds(seconds));
}

QString spacewords::sleepTime(std::optional<int> seconds)
{
    if (!seconds)
        return {};
    if (*seconds < 0)
        return words(QT_TRANSLATE_NOOP("SpaceWords", "never sleeps"));
    return words(QT_TRANSLATE_NOOP("SpaceWords", "sleeps after %1")).arg(duration(*seconds));
}

QString spacewords::price(std::optional<double> hourlyUsd)
{
    if (!hourlyUsd)
        return words(QT_TRANSLATE_NOOP("SpaceWords", "price not said"));
    if (*hourlyUsd <= 0)
        return words(QT_TRANSLATE_NOOP("SpaceWords", "free"));
    return words(QT_TRANSLATE_NOOP("SpaceWords", "%1 an hour")).arg(dollars(*hourlyUsd));
}

QString spacewords::monthlyCost(double hourlyUsd, int sleepSeconds)
{
    if (hourlyUsd <= 0)
        return words(QT_TRANSLATE_NOOP("SpaceWords", "Costs nothing."));
    const QString always = dollars(hourlyUsd * hoursAMonth);
    if (sleepSeconds < 0)
        return words(QT_TRANSLATE_NOOP("SpaceWords", "Costs about %1 a month, since it never sleeps.")).arg(always);
    const QString visit = dollars(hourlyUsd * sleepSeconds / 3600.0);
    return words(QT_TRANSLATE_NOOP("SpaceWords",
                                   "Costs at most %1 a month if visitors keep it awake, and nothing while it sleeps. "
                                   "Each time it is woken it costs at least %2, because it stays up for %3."))
        .arg(always, visit, duration(sleepSeconds));
}

// What went wrong stands at the end of a traceback, and where it happened at its beginning.
QString spacewords::excerpt(const QString &error)
{
    constexpr qsizetype linesAtMost = 8;
    constexpr qsizetype firstLines = 3;
    constexpr qsizetype lettersAtMost = 900;
    QStringList lines = error.trimmed().split(u'\n');
    if (lines.size() > linesAtMost)
        lines = lines.first(firstLines) + QStringList{u"…"_s} + lines.last(linesAtMost - firstLines - 1);
    const QString text = lines.join(u'\n');
    return text.size() <= lettersAtMost ? text
                                        : text.first(lettersAtMost / 2) + u" … "_s + text.last(lettersAtMost / 2);
}

QString spacewords::sharedGpu(const std::optional<hub::GpuQuota> &own)
{
    const QString text = words(QT_TRANSLATE_NOOP(
        "SpaceWords",
        "Costs no money: graphics processors are shared, and each visitor uses up a quota of their own."));
    if (!own || own->base <= 0)
        return text;
    const auto seconds = [](double amount) { return duration(int(std::max(0.0, amount))); };
    return text + u' '
        + words(QT_TRANSLATE_NOOP("SpaceWords", "Of yours %1 of %2 are left today."))
              .arg(seconds(own->current), seconds(own->base));
}

QString spacewords::refusal(LiveSpace::Action action, const Error &error)
{
    switch (error.kind) {
    case Error::Kind::PaymentRequired:
        return action == LiveSpace::Action::DevMode
            ? words(QT_TRANSLATE_NOOP("SpaceWords", "Dev mode needs a PRO or Team plan. The server says: %1"))
                  .arg(error.detail)
            : words(QT_TRANSLATE_NOOP(
                        "SpaceWords",
                        "The owner has to add a way to pay, on the Hub’s billing page. The server says: %1"))
                  .arg(error.detail);
    case Error::Kind::Forbidden:
        return words(
                   QT_TRANSLATE_NOOP("SpaceWords", "Only who may write to this Space can do that. The server says: %1"))
            .arg(error.detail);
    case Error::Kind::BadRequest:
        return words(QT_TRANSLATE_NOOP("SpaceWords", "The Hub did not accept that: %1")).arg(error.detail);
    default: return errorText(error);
    }
}
