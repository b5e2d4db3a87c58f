#include "hub/headers.h"

#include <algorithm>

namespace hub {

namespace {

bool sameName(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

bool Headers::contains(QByteArrayView name) const
{
    return std::ranges::any_of(m_lines, [name](const Line &line) { return sameName(line.first, name); });
}

QByteArray Headers::value(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(m_lines, [name](const Line &line) { return sameName(line.first, name); });
    return found == m_lines.end() ? QByteArray() : found->second.trimmed();
}

QList<QByteArray> Headers::values(QByteArrayView name) const
{
    QList<QByteArray> result;
    for (const Line &line : m_lines) {
        if (sameName(line.first, name))
            result.append(line.second.trimmed());
    }
    return result;
}

} // namespace hub
