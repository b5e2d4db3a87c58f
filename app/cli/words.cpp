#include "cli/words.h"

#include <QCoreApplication>

namespace cli {

QString tr(const char *text, const char *comment, int n)
{
    return QCoreApplication::translate("cli", text, comment, n);
}

} // namespace cli
