#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! Who may see a repo; what is protected is a Space whose app anybody may use and whose files are private.
enum class Visibility { Public, Private, Protected };

//! What a body says of it in its newer or its older word, without a value where it says nothing.
Outcome<std::optional<Visibility>> readVisibility(const Call &call, const QJsonObject &body, Kind kind,
                                                  const QString &owner);

Visibility visibilityOf(const RepoSettings &settings);
void setVisibility(RepoSettings &settings, Visibility visibility);
QString visibilityName(const RepoSettings &settings);

} // namespace sandbox
