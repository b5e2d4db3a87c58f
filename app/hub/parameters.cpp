#include "hub/parameters.h"

namespace hub {

void Parameters::add(const QString &key, const QString &value)
{
    if (!value.isEmpty())
        m_query.append({key, value});
}

void Parameters::add(const QString &key, const QStringList &values)
{
    for (const QString &value : values)
        add(key, value);
}

void Parameters::add(const QString &key, const std::optional<bool> &value)
{
    if (value)
        m_query.append({key, flag(*value)});
}

void Parameters::addIf(bool on, const QString &key)
{
    if (on)
        m_query.append({key, flag(true)});
}

void Parameters::addPositive(const QString &key, qint64 value)
{
    if (value > 0)
        m_query.append({key, QString::number(value)});
}

} // namespace hub
