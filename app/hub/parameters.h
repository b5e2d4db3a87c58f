#pragma once

#include "hub/encoding.h"

#include <QStringList>

#include <optional>

namespace hub {

//! Collects the parameters of a query, leaving out what is empty; lists repeat their key, as the Hub wants them.
class Parameters
{
public:
    void add(const QString &key, const QString &value);
    void add(const QString &key, const QStringList &values);
    void add(const QString &key, const std::optional<bool> &value);
    void addIf(bool on, const QString &key); //!< key=true, or nothing
    void addPositive(const QString &key, qint64 value); //!< nothing for zero and below

    Query take() { return std::move(m_query); }

private:
    Query m_query;
};

} // namespace hub
