#pragma once

#include "core/result.h"
#include "hub/endpoint.h"
#include "hub/repoid.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

//! Our values in the form in which traces record results.
namespace wire {

//! An object of a documented type; fields that are null, undefined or an invalid time are left out.
QJsonObject typed(const QString &type, const QJsonObject &fields);

//! 2024-01-15T10:00:01.000Z; null when invalid.
QJsonValue timeForm(const QDateTime &time);
//! Null when empty.
QJsonValue textForm(const QString &text);
QJsonArray textsForm(const QStringList &texts);

//! Each row in its form.
template<typename T, typename Form>
QJsonArray listForm(const std::vector<T> &rows, Form form)
{
    QJsonArray list;
    for (const T &row : rows)
        list.append(form(row));
    return list;
}

//! The documented RepoUrl of a repo.
QJsonObject repoUrlForm(const hub::Endpoint &endpoint, const hub::RepoId &repo);

//! What a call that says nothing but its success gives.
template<typename T>
Result<QJsonValue> nothing(const Result<T> &result)
{
    return result.transform([](const auto &) { return QJsonValue(); });
}

} // namespace wire
