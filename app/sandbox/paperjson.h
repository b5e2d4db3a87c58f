#pragma once

#include "sandbox/call.h"
#include "sandbox/paperstore.h"

namespace sandbox {

QJsonObject paperJson(const Call &call, const Paper &paper);
QJsonObject dailyPaperJson(const Call &call, const Paper &paper); //!< a paper in the frame of those who submitted it
QJsonObject commentJson(const Call &call, const PaperComment &comment);
QJsonArray commentsJson(const Call &call, const Paper &paper);
void addLinkedRepos(const Call &call, const Paper &paper, QJsonObject &json); //!< those whose tags name the paper

} // namespace sandbox
