#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace hub {

//! HTTP header lines in the order they were given; names compare without case, and a name may occur twice.
class Headers
{
public:
    using Line = std::pair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Line> lines) : m_lines(lines) { }

    void append(const QByteArray &name, const QByteArray &value) { m_lines.append({name, value}); }
    void clear() { m_lines.clear(); }

    bool contains(QByteArrayView name) const;
    QByteArray value(QByteArrayView name) const; //!< the first of that name, trimmed; empty when there is none
    QList<QByteArray> values(QByteArrayView name) const;

    QList<Line>::const_iterator begin() const { return m_lines.begin(); }
    QList<Line>::const_iterator end() const { return m_lines.end(); }

private:
    QList<Line> m_lines;
};

} // namespace hub
