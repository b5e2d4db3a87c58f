#include "views/preview/audiotext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

//! Gives the words below a translation context.
struct AudioText {
    Q_DECLARE_TR_FUNCTIONS(AudioText)
};

//! "3:05", "1:02:03", "0:00.4" for what is shorter than ten seconds.
QString clock(std::chrono::milliseconds length)
{
    const qint64 all = length.count();
    const qint64 seconds = all / 1000;
    const QChar zero = u'0';
    if (seconds < 10)
        return u"0:%1"_s.arg(QLocale().toString(double(all) / 1000, 'f', 2).rightJustified(5, zero));
    const QString tail =
        u"%1:%2"_s.arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, zero).arg(seconds % 60, 2, 10, zero);
    return seconds >= 3600 ? u"%1:%2"_s.arg(seconds / 3600).arg(tail) : tail;
}

QString channelText(int channels)
{
    switch (channels) {
    case 1: return AudioText::tr("1 (mono)");
    case 2: return AudioText::tr("2 (stereo)");
    default: return QString::number(channels);
    }
}

} // namespace

QList<std::pair<QString, QString>> audioTexts(const AudioFacts &facts)
{
    const QLocale locale;
    QList<std::pair<QString, QString>> texts{{AudioText::tr("Format"), facts.format}};
    if (facts.duration)
        texts.emplaceBack(AudioText::tr("Duration"),
                          //: a duration that was estimated from the bit rate
                          facts.isEstimated ? AudioText::tr("about %1").arg(clock(*facts.duration))
                                            : clock(*facts.duration));
    if (facts.sampleRate > 0)
        texts.emplaceBack(AudioText::tr("Sample rate"), AudioText::tr("%1 Hz").arg(locale.toString(facts.sampleRate)));
    if (facts.channels > 0)
        texts.emplaceBack(AudioText::tr("Channels"), channelText(facts.channels));
    if (facts.bitsPerSample > 0)
        texts.emplaceBack(AudioText::tr("Bits per sample"), QString::number(facts.bitsPerSample));
    if (facts.bitRate > 0)
        texts.emplaceBack(AudioText::tr("Bit rate"),
                          AudioText::tr("%1 kbit/s").arg(locale.toString((facts.bitRate + 500) / 1000)));
    return texts;
}
