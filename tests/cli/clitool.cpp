#include "cli/commandline.h"
#include "core/masking.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

//! The command line alone, for tests that start it as a process of its own.
int main(int argc, char **argv)
{
    installMaskedLogging();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hubcap"_s);
    return cli::run(QCoreApplication::arguments().sliced(1));
}
