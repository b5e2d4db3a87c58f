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

//! What is excluded here: for other folders only what is there and fails, as nobody promised more of them.
CaseList exclusionsFor(const QCommandLineParser &parser, const QList<CaseReport> &reports)
{
    const CaseList all = listFrom(parser.value(u"exclusions"_s));
    if (!parser.isSet(u"elsewhere"_s))
        return all;
    QStringList failed;
    for (const CaseReport &report : reports) {
        if (!report.hasPassed())
            failed += report.name;
    }
    return all.among(failed);
}

} // namespace

//! Replays recorded cases to our client: one line for each failure and each case left out, one for the whole; 0 when
//! there was no failure.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"Where the recorded cases are."_s);
    parser.addPositionalArgument(u"case"_s, u"Beginnings of the names of cases to run; all when there is none."_s);
    parser.addOptions({{u"exclusions"_s, u"Cases that do not apply, with reasons."_s, u"file"_s},
                       {u"elsewhere"_s, u"The exclusions were made for another folder and need not all be here."_s}});
    parser.process(app);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().constFirst();
    const QStringList wanted = parser.positionalArguments().sliced(1);
    const QStringList names = chosen(TraceCase::names(folder), wanted);
    QTextStream out(stdout);
    if (names.isEmpty()) {
        out << "There are no cases in " << folder << '\n';
        return 2;
    }
    const QList<CaseReport> reports = runCases(folder, names, allMethods());
    RunReport report = judge(reports, exclusionsFor(parser, reports));
    if (wanted.isEmpty()) {
        for (const QString &empty : TraceCase::emptyFolders(folder))
            report.failures += empty + u": is an empty folder"_s;
    }
    for (const QString &line : std::as_const(report.excluded))
        out << "SKIP " << line << '\n';
    for (const QString &line : std::as_const(report.failures))
        out << "FAIL " << line << '\n';
    out << report.closingLine() << '\n';
    return report.failures.isEmpty() ? 0 : 1;
}
