#pragma once

#include "sandbox/viewertable.h"

#include <expected>
#include <functional>

namespace sandbox {

//! A condition on rows such as "age">30 AND ("name"='O''Neil' OR "n"=0).
using RowCondition = std::function<bool(const QJsonObject &)>;

//! Reads a condition; the error says what is wrong with it.
std::expected<RowCondition, QString> readCondition(const QString &text, const ViewerTable &table);

//! A column to order rows by, as in "age" DESC.
struct RowOrder {
    QString column = {};
    bool isDescending = false;
};
std::expected<RowOrder, QString> readOrder(const QString &text, const ViewerTable &table);

bool isCellBefore(const QJsonValue &left, const QJsonValue &right);

} // namespace sandbox
