#pragma once

#include "sandbox/samplebriefs.h"

namespace sandbox::sample {

QByteArray readmeFor(const Brief &brief);
QList<NewFile> filesFor(const Brief &brief); //!< besides the README
QByteArray showcaseReadme(); //!< everything that a card can hold: tables, code, tasks, pictures, notes

} // namespace sandbox::sample
