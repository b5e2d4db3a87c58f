#include "views/diff/changewords.h"

#include "views/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

} // namespace

changewords::Mark changewords::markOf(hub::FileDiff::Change change)
{
    using Change = hub::FileDiff::Change;
    switch (change) {
    case Change::Modified: return {.letter = u"M"_s, .word = ChangeWords::tr("modified"), .color = &ThemeColors::info};
    case Change::Added: return {.letter = u"A"_s, .word = ChangeWords::tr("added"), .color = &ThemeColors::positive};
    case Change::Deleted:
        return {.letter = u"D"_s, .word = ChangeWords::tr("deleted"), .color = &ThemeColors::negative};
    case Change::Renamed: return {.letter = u"R"_s, .word = ChangeWords::tr("renamed"), .color = &ThemeColors::warning};
    case Change::Copied: return {.letter = u"C"_s, .word = ChangeWords::tr("copied"), .color = &ThemeColors::warning};
    }
    Q_UNREACHABLE_RETURN({});
}

QString changewords::filesChanged(qint64 count)
{
    return count == 1 ? ChangeWords::tr("1 file changed")
                      : ChangeWords::tr("%1 files changed").arg(format::exactCount(count));
}
