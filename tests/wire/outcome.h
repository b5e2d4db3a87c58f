#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace wire {

//! One line for each way in which a value differs from the recorded one; empty when everything recorded is there.
//!
//! Of an object of a documented type all recorded fields but `_extra` count; of any other object all fields on both
//! sides. Null is as good as absent.
QStringList valueDifferences(const QJsonValue &recorded, const QJsonValue &got, const QString &place = {});

//! How an error of ours differs from a recorded one: kind, status, the server's words, the request id.
QStringList errorDifferences(const QJsonObject &recorded, const Error &error);

//! How a folder differs from the recorded `files_on_disk`; locks and marks of the cache itself are not recorded.
QStringList folderDifferences(const QJsonObject &recorded, const QString &folder);

//! All of a recorded outcome, with `folder` for its files.
QStringList outcomeDifferences(const QJsonObject &recorded, const Result<QJsonValue> &got, const QString &folder);

} // namespace wire
