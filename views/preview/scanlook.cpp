#include "views/preview/scanlook.h"

#include <QCoreApplication>

#include <algorithm>

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

RepoScanLook repoScanLook(const hub::RepoSecurity &security)
{
    constexpr qsizetype named = 3;
    RepoScanLook scan;
    bool isUnsafe = security.containsInfected.value_or(false);
    bool isWorthALook = false;
    for (const hub::FileIssue &issue : security.issues) {
        const bool isFlagged = issue.level == "unsafe"_L1 || issue.level == "suspicious"_L1;
        if (isFlagged)
            scan.flagged += issue.path;
        isUnsafe = isUnsafe || issue.level == "unsafe"_L1;
        isWorthALook = isWorthALook || issue.level == "caution"_L1;
    }
    const qsizetype count = scan.flagged.size();
    if (count > 0) {
        QString names = scan.flagged.first(std::min(named, count)).join(u", "_s);
        if (count > named)
            names = ScanWords::tr("%1 and others").arg(names);
        scan.warning = isUnsafe
            ? ScanWords::tr("The Hub’s scanners found something dangerous here: %1. Do not open it.").arg(names)
            : ScanWords::tr("The Hub’s scanners found something suspicious here: %1.").arg(names);
    } else if (isUnsafe) {
        scan.warning = ScanWords::tr("The Hub’s scanners found something dangerous in this repo.");
    }
    scan.look = scanLook(isUnsafe                  ? u"unsafe"_s
                             : count > 0           ? u"suspicious"_s
                             : isWorthALook        ? u"caution"_s
                             : !security.scansDone ? u"queued"_s
                                                   : u"safe"_s);
    if (count > 0)
        scan.look.text = ScanWords::tr("%n file(s) flagged", nullptr, int(count));
    else if (!security.scansDone)
        scan.look.sentence = ScanWords::tr("The Hub has not scanned all files yet.");
    return scan;
}
