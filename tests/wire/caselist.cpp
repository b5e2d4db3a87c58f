#include "wire/caselist.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace wire {

Result<CaseList> CaseList::read(const QString &file)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, input.errorString(), file);
    CaseList list;
    const QStringList lines = QString::fromUtf8(input.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QString name = line.section(u'\t', 0, 0).trimmed();
        const QString reason = line.section(u'\t', 1).trimmed();
        if (reason.isEmpty())
            return failure(Error::Kind::Malformed, u"No reason is given for "_s + name, file);
        if (list.contains(name))
            return failure(Error::Kind::Malformed, u"Listed twice: "_s + name, file);
        list.m_reasons[name] = reason;
    }
    return list;
}

CaseList CaseList::among(const QStringList &cases) const
{
    CaseList list;
    for (const QString &name : cases) {
        if (contains(name))
            list.m_reasons[name] = reason(name);
    }
    return list;
}

RunReport judge(const QList<CaseReport> &reports, const CaseList &exclusions)
{
    RunReport result;
    QStringList unknown = exclusions.names();
    for (const CaseReport &report : reports) {
        unknown.removeAll(report.name);
        if (exclusions.contains(report.name)) {
            result.excluded += report.name + u": "_s + exclusions.reason(report.name);
            if (report.hasPassed())
                result.failures += report.name + u": is excluded, but passes"_s;
        } else if (report.hasPassed()) {
            ++result.passed;
        } else {
            result.failures += report.line();
        }
    }
    for (const QString &name : std::as_const(unknown))
        result.failures += name + u": is excluded, but there is no such case"_s;
    if (double(exclusions.names().size()) > largestExcludedShare * double(reports.size()))
        result.failures += u"exclusions: %1 of %2 cases are more than %3 %"_s.arg(exclusions.names().size())
                               .arg(reports.size())
                               .arg(largestExcludedShare * 100);
    return result;
}

QString RunReport::closingLine() const
{
    return u"%1 cases pass, %2 failures, %3 excluded"_s.arg(passed).arg(failures.size()).arg(excluded.size());
}

} // namespace wire
