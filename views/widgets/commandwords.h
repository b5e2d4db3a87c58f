#pragma once

#include "transfer/jobrecord.h"

#include <QString>
#include <QStringList>

//! What the command line would have to be told to do the same.
namespace commandwords {

QString shell(const QStringList &words); //!< one line, quoted where a shell would read something else
QString of(const transfer::JobRecord &job); //!< hubcap upload …, hubcap download …; empty when it cannot be said

} // namespace commandwords
