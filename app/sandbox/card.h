#pragma once

#include "sandbox/kinds.h"

#include <QJsonObject>

namespace sandbox {

//! The YAML front matter of a README.
struct Card {
    QJsonObject data = {};
    QStringList errors = {};
    QStringList warnings = {};
};

Card readCard(const QByteArray &readme, Kind kind);
QStringList tagsOf(const QJsonObject &card, Kind kind);

} // namespace sandbox
