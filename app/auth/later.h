#pragma once

#include "core/result.h"

#include <QObject>

namespace auth {

//! Answers from the event loop, unless context is gone by then.
template<typename T>
void answerLater(QObject *context, Callback<T> done, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), result = std::move(result)] { done(result); }, Qt::QueuedConnection);
}

} // namespace auth
