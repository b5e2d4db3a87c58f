#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>

namespace auth {

//! A place that keeps secrets by key.
//!
//! Answers come later, on this thread, and never after context is gone.
class Vault
{
public:
    Vault() = default;
    virtual ~Vault() = default;
    Q_DISABLE_COPY_MOVE(Vault)

    //! An empty secret when there is none under that key.
    virtual void read(const QString &key, QObject *context, Callback<QByteArray> done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done) = 0;
    //! Succeeds, too, when there was nothing.
    virtual void remove(const QString &key, QObject *context, Callback<void> done) = 0;
};

} // namespace auth
