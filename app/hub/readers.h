#pragma once

#include "hub/call.h"
#include "hub/json.h"
#include "hub/page.h"

//! From an answer to values: T names how one of its rows is read with `static Result<T> fromJson(const QJsonObject &)`.
namespace hub {

template<typename T>
Result<T> readObject(const Response &response)
{
    return json::object(response).and_then(&T::fromJson);
}

template<typename T, typename ReadRow>
Result<std::vector<T>> readRows(const QJsonArray &rows, ReadRow readRow)
{
    std::vector<T> items;
    items.reserve(size_t(rows.size()));
    for (const QJsonValueConstRef row : rows) {
        Result<T> item = readRow(row.toObject());
        if (!item)
            return std::unexpected(item.error());
        items.push_back(*std::move(item));
    }
    return items;
}

template<typename T>
Result<std::vector<T>> readList(const Response &response)
{
    return json::array(response).and_then([](const QJsonArray &rows) { return readRows<T>(rows, &T::fromJson); });
}

//! A page of a listing whose answer is a list and whose next address stands in the Link header.
template<typename T>
Result<Page<T>> readPage(const Response &response)
{
    return readList<T>(response).transform([&response](std::vector<T> items) {
        return Page<T>{
            .items = std::move(items), .next = nextLink(response.headers), .total = totalCount(response.headers)};
    });
}

} // namespace hub
