#include "views/preview/scanlook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

//! Gives the words below a translation context.
struct ScanWords {
    Q_DECLARE_TR_FUNCTIONS(ScanWords)
};

} // namespace

ScanLook scanLook(const QString &status)
{
    if (status.isEmpty() || status == "unscanned"_L1)
        return {.iconName = u"shield"_s,
                .text = ScanWords::tr("Not scanned"),
                .sentence = ScanWords::tr("The Hub has not scanned this file.")};
    if (status == "safe"_L1)
        return {.iconName = u"shield-check"_s,
                .tint = IconTint::Positive,
                .text = ScanWords::tr("Safe"),
                .sentence = ScanWords::tr("The Hub’s scanners found nothing.")};
    if (status == "queued"_L1)
        return {.iconName = u"clock"_s,
                .text = ScanWords::tr("Scan pending"),
                .sentence = ScanWords::tr("The Hub has yet to scan this file.")};
    if (status == "caution"_L1)
        return {.iconName = u"shield-warning"_s,
                .tint = IconTint::Warning,
                .text = ScanWords::tr("Caution"),
                .sentence = ScanWords::tr("The Hub’s scanners found something worth a look.")};
    if (status == "suspicious"_L1)
        return {.iconName = u"shield-warning"_s,
                .tint = IconTint::Warning,
                .text = ScanWords::tr("Suspicious"),
                .sentence = ScanWords::tr("The Hub’s scanners found something suspicious. Do not open this file unless "
                                          "you trust its author.")};
    if (status == "unsafe"_L1)
        return {.iconName = u"shield-warning"_s,
                .tint = IconTint::Negative,
                .text = ScanWords::tr("Unsafe"),
                .sentence = ScanWords::tr("The Hub’s scanners found something dangerous. Do not open this file.")};
    if (status == "error"_L1)
        return {.iconName = u"shield"_s,
                .tint = IconTint::Warning,
                .text = ScanWords::tr("Scan failed"),
                .sentence = ScanWords::tr("The Hub could not scan this file.")};
    return {.iconName = u"shield"_s, .text = status, .sentence = ScanWords::tr("The Hub says “%1”.").arg(status)};
}

QString scanDetails(const hub::FileSecurity &security)
{
    QStringList lines{scanLook(security.status).sentence};
    const auto add = [&lines](const QString &scanner, const hub::FileScan &scan) {
        if (scan.status.isEmpty())
            return;
        QString line = ScanWords::tr("%1: %2").arg(scanner, scanLook(scan.status).text);
        if (!scan.message.isEmpty())
            line += u" – "_s + scan.message;
        if (!scan.viruses.isEmpty())
            line += u" ("_s + scan.viruses.join(u", "_s) + u')';
        lines += line;
    };
    add(ScanWords::tr("Antivirus"), security.antivirus);
    add(ScanWords::tr("Pickle imports"), security.pickle);
    add(u"JFrog"_s, security.jFrog);
    add(u"Protect AI"_s, security.protectAi);
    add(u"VirusTotal"_s, security.virusTotal);
    return lines.join(u'\n');
}
