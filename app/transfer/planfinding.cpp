#include "transfer/planfinding.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanFinding", text);
}

QString counted(const char *text, int count)
{
    return QCoreApplication::translate("PlanFinding", text, nullptr, count);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

PlanFinding::Severity PlanFinding::severity() const
{
    switch (kind) {
    case Kind::Secret: return Severity::Refusal;
    case Kind::Duplicate:
    case Kind::Stored:
    case Kind::Over50GB: return Severity::Note;
    default: return Severity::Warning;
    }
}

QString PlanFinding::title(Kind kind, int count)
{
    switch (kind) {
    case Kind::Secret:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n place(s) look like a token or a key"), count);
    case Kind::CaseTwin:
        return counted(
            QT_TRANSLATE_N_NOOP("PlanFinding", "%n path(s) differ from another only in upper and lower case"), count);
    case Kind::UnicodeTwin:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n path(s) look the same as another"), count);
    case Kind::ReservedName:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n name(s) cannot be written on Windows"), count);
    case Kind::TrailingDotOrSpace:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n name(s) end with a dot or a space"), count);
    case Kind::LongName:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n name(s) are too long for most disks"), count);
    case Kind::FullFolder:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n folder(s) would have more than 10,000 entries"), count);
    case Kind::FullRepo: return tr("The repo would have more than 100,000 files");
    case Kind::Over50GB: return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n file(s) over 50 GB"), count);
    case Kind::Over200GB: return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n file(s) over 200 GB"), count);
    case Kind::Duplicate:
        return counted(QT_TRANSLATE_N_NOOP("PlanFinding", "%n file(s) have the content of another: sent once"), count);
    case Kind::Stored:
        return counted(
            QT_TRANSLATE_N_NOOP("PlanFinding", "%n file(s) are in the repo under another path: copied there, not sent"),
            count);
    }
    Q_UNREACHABLE_RETURN({});
}

QString PlanFinding::line() const
{
    const QString count = QLocale().toString(number);
    switch (kind) {
    //: %1 a path, %2 a number, %3 "a Hugging Face token (hf_…)"
    case Kind::Secret: return tr("%1, line %2: %3").arg(path, count, text);
    case Kind::CaseTwin:
    case Kind::UnicodeTwin:
        return isOtherRemote ? tr("%1 and %2, which is in the repo").arg(path, other)
                             : tr("%1 and %2").arg(path, other);
    case Kind::ReservedName:
    case Kind::TrailingDotOrSpace:
    case Kind::LongName: return path;
    case Kind::FullFolder:
        return path.isEmpty() ? tr("The top of the repo: %1 entries").arg(count)
                              : tr("%1: %2 entries").arg(path, count);
    case Kind::FullRepo: return tr("%1 files").arg(count);
    case Kind::Over50GB: return tr("%1 (%2): files of about 20 GB are easier to fetch").arg(path, sizeText(number));
    case Kind::Over200GB: return tr("%1 (%2): the Hub advises to split it").arg(path, sizeText(number));
    case Kind::Duplicate:
    case Kind::Stored: return tr("%1, same as %2 (%3)").arg(path, other, sizeText(number));
    }
    Q_UNREACHABLE_RETURN({});
}

QString PlanFinding::key(Kind kind)
{
    switch (kind) {
    case Kind::Secret: return u"secret"_s;
    case Kind::CaseTwin: return u"case-twin"_s;
    case Kind::UnicodeTwin: return u"unicode-twin"_s;
    case Kind::ReservedName: return u"reserved-name"_s;
    case Kind::TrailingDotOrSpace: return u"trailing-dot-or-space"_s;
    case Kind::LongName: return u"long-name"_s;
    case Kind::FullFolder: return u"full-folder"_s;
    case Kind::FullRepo: return u"full-repo"_s;
    case Kind::Over50GB: return u"over-50-gb"_s;
    case Kind::Over200GB: return u"over-200-gb"_s;
    case Kind::Duplicate: return u"duplicate"_s;
    case Kind::Stored: return u"stored"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace transfer
