#include "wire/caselist.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace wire;

namespace {

CaseList listFrom(const QString &file)
{
    if (file.isEmpty())
        return {};
    const Result<CaseList> list = CaseList::read(file);
    if (!list)
        qFatal("%s: %s", qPrintable(file), qPrintable(list.error().detail));
    return *list;
}

QStringList chosen(const QStringList &names, const QStringList &beginnings)
{
    if (beginnings.isEmpty())
        return names;
    QStringList result;
    for (const QString &name : names) {
        for (const QString &beginning : beginnings) {
            if (name.startsWith(beginning)) {
                result += name;
                break;
            }
        }
    }
    return result;
}

} // namespace

//! Replays recorded cases to our client: one line for each failure, one for the whole; 0 when there was none.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"Where the recorded cases are."_s);
    parser.addPositionalArgument(u"case"_s, u"Beginnings of the names of cases to run; all when there is none."_s);
    const QCommandLineOption exclusions(u"exclusions"_s, u"Cases that do not apply, with reasons."_s, u"file"_s);
    const QCommandLineOption pending(u"pending"_s, u"Cases or methods that may fail for now."_s, u"file"_s);
    parser.addOptions({exclusions, pending});
    parser.process(app);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().constFirst();
    const QStringList names = chosen(TraceCase::names(folder), parser.positionalArguments().sliced(1));
    QTextStream out(stdout);
    if (names.isEmpty()) {
        out << "There are no cases in " << folder << '\n';
        return 2;
    }
    const RunReport report = judge(runCases(folder, names, allMethods()), listFrom(parser.value(exclusions)),
                                   listFrom(parser.value(pending)));
    for (const QString &line : report.failures)
        out << "FAIL " << line << '\n';
    out << report.closingLine() << '\n';
    return report.failures.isEmpty() ? 0 : 1;
}
