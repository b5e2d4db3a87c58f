#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sandbox {

//! The rows of one split of a dataset, read from its CSV and JSON Lines files.
class ViewerTable
{
public:
    enum class Type { Integer, Number, Truth, Text, Other };

    struct Column {
        QString name = {};
        Type type = Type::Text;
    };

    static bool isReadable(const QString &path);
    //! Adds the rows of a file; false where it is not what its name says.
    bool add(const QString &path, const QByteArray &content);
    void findTypes(); //!< once everything has been added

    const QList<Column> &columns() const { return m_columns; }
    const QList<QJsonObject> &rows() const { return m_rows; }
    std::optional<Type> typeOf(const QString &column) const;
    QJsonArray features() const;

private:
    bool addSeparated(const QByteArray &content, QChar separator);
    bool addLines(const QByteArray &content);
    void addColumn(const QString &name);

    QList<Column> m_columns;
    QList<QJsonObject> m_rows;
};

} // namespace sandbox
