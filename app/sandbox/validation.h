#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! What a schema finds wrong: "✖ Too big: …" and, in a second line, where.
Refusal schemaRefusal(const QString &problem, const QString &where);

struct TextRule {
    qsizetype shortest = 0;
    qsizetype longest = 0;
    bool isTrimmed = false;
    bool isOptional = false; //!< missing or null reads as empty
};

//! A text of the body that is as long as it has to be.
Outcome<QString> readText(const QJsonObject &body, const QString &key, const TextRule &rule);
//! A text of the body that is one of these; a missing one is refused as well.
Outcome<QString> readChoice(const QJsonObject &body, const QString &key, const QStringList &choices);

} // namespace sandbox
