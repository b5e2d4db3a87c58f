#pragma once

#include "wire/forms.h"
#include "wire/methods.h"

namespace wire {

template<typename T>
Result<hub::Call<T>> asResult(hub::Call<T> call)
{
    return call;
}

template<typename T>
Result<hub::Call<T>> asResult(Result<hub::Call<T>> call)
{
    return call;
}

//! A method whose call is made from the Space and the arguments, with the form of what it gives.
template<typename Make, typename Form>
Method ofSpace(Make make, Form form)
{
    return [make, form](Carrier &carrier, const Arguments &arguments) -> Result<QJsonValue> {
        return arguments.repo(hub::RepoKind::Space).and_then([&](const hub::RepoId &space) -> Result<QJsonValue> {
            return carrier.run(asResult(make(space, arguments))).transform([&form](const auto &value) {
                return QJsonValue(form(value));
            });
        });
    };
}

//! The same of a call that says only that it was done.
template<typename Make>
Method doing(Make make)
{
    return ofSpace(make, [](const auto &) { return QJsonValue(); });
}

} // namespace wire
