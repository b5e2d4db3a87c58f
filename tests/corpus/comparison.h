#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

//! What one answer says beside what our reader made of it. The JSON is read here in plain steps of its own, so that a
//! mistake of the reader is not made twice.
class Comparison
{
public:
    explicit Comparison(QString where) : m_where(std::move(where)) { }

    //! For what lies below, such as a row of a list.
    Comparison at(const QString &place);
    const QStringList &failures() const { return m_failures; }
    qsizetype fields() const { return m_fields; } //!< compared in all, those below included
    void add(const Comparison &below);

    void fail(const QString &what) { m_failures += QStringLiteral("%1: %2").arg(m_where, what); }
    void unreadable(const Error &error) { fail(QStringLiteral("cannot be read: ") + error.detail); }
    //! No key of the object, and so nothing to lose, counts as the default that our struct has.
    void text(const QJsonValue &theirs, const QString &ours, QStringView field);
    void texts(const QJsonValue &theirs, const QStringList &ours, QStringView field);
    void number(const QJsonValue &theirs, double ours, QStringView field, double byDefault = 0);
    void flag(const QJsonValue &theirs, bool ours, QStringView field);
    void time(const QJsonValue &theirs, const QDateTime &ours, QStringView field);
    void count(qsizetype theirs, qsizetype ours, QStringView field);
    void same(const QString &theirs, const QString &ours, QStringView field);

private:
    QString m_where;
    QStringList m_failures;
    qsizetype m_fields = 0;
};

//! Follows keys into objects; undefined where one is missing.
QJsonValue value(const QJsonValue &json, std::initializer_list<QLatin1StringView> keys);

//! A text, or a number as it is written; nothing for everything else.
QString plainText(const QJsonValue &json);
