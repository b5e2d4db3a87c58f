#pragma once

#include "wire/caserun.h"

#include <QMap>

namespace wire {

//! Cases, or methods, that are listed by name with a reason: lines of `name<TAB>reason`; `#` begins a remark.
class CaseList
{
public:
    //! Refused when a line has no reason or a name comes twice.
    static Result<CaseList> read(const QString &file);

    bool contains(const QString &name) const { return m_reasons.contains(name); }
    QStringList names() const { return m_reasons.keys(); }
    QString reason(const QString &name) const { return m_reasons[name]; }
    //! Those alone that name one of these cases.
    CaseList among(const QStringList &cases) const;

private:
    QMap<QString, QString> m_reasons;
};

//! What a whole run comes to.
struct RunReport {
    QStringList failures = {}; //!< one line each
    qsizetype passed = 0;
    QStringList excluded = {}; //!< "name: reason"

    QString closingLine() const;
};

//! At most this share of the cases may be excluded.
constexpr double largestExcludedShare = 0.05;

//! Judges a run. Exclusions must name cases that are there and do not pass, and must be few.
RunReport judge(const QList<CaseReport> &reports, const CaseList &exclusions);

} // namespace wire
