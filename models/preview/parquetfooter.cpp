#include "models/preview/parquetfooter.h"

#include "models/preview/thriftreader.h"

#include <QStringList>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Type = ThriftReader::Type;
using Field = ThriftReader::Field;

struct SchemaElement {
    QString name = {};
    qint64 physical = -1; //!< −1: it groups others
    qint64 converted = -1;
    qint64 logical = -1; //!< which member of the union
    qint64 children = 0;
    bool isOptional = false;
};

template<size_t size>
QString nameOf(const std::array<QStringView, size> &names, qint64 index)
{
    return index >= 0 && index < qint64(size) ? names[size_t(index)].toString() : QString();
}

QString typeOf(const SchemaElement &element)
{
    static constexpr std::array<QStringView, 8> physical{u"boolean", u"int32",  u"int64",  u"int96",
                                                         u"float",   u"double", u"binary", u"fixed binary"};
    static constexpr std::array<QStringView, 22> converted{
        u"string", u"map",       u"map",       u"list",  u"enum",   u"decimal", u"date",   u"time",
        u"time",   u"timestamp", u"timestamp", u"uint8", u"uint16", u"uint32",  u"uint64", u"int8",
        u"int16",  u"int32",     u"int64",     u"json",  u"bson",   u"interval"};
    static constexpr std::array<QStringView, 16> logical{
        u"",          u"string",   u"map", u"list", u"enum", u"decimal", u"date", u"time",
        u"timestamp", u"interval", u"",    u"null", u"json", u"bson",    u"uuid", u"float16"};
    for (const QString &name :
         {nameOf(converted, element.converted), nameOf(logical, element.logical), nameOf(physical, element.physical)}) {
        if (!name.isEmpty())
            return name;
    }
    return u"struct"_s;
}

SchemaElement readElement(ThriftReader &reader)
{
    SchemaElement element;
    int id = 0;
    for (Field field = reader.field(id); field.type != Type::Stop; field = reader.field(id)) {
        id = field.id;
        switch (id) {
        case 1: element.physical = reader.integer(); break;
        case 3: element.isOptional = reader.integer() == 1; break;
        case 4: element.name = QString::fromUtf8(reader.binary()); break;
        case 5: element.children = reader.integer(); break;
        case 6: element.converted = reader.integer(); break;
        case 10: { // a union: one field, and its number says which
            const Field member = reader.field(0);
            element.logical = member.id;
            reader.skip(member.type);
            reader.field(member.id);
            break;
        }
        default: reader.skip(field.type); break;
        }
    }
    return element;
}

std::vector<SchemaElement> readSchema(ThriftReader &reader)
{
    std::vector<SchemaElement> schema;
    const ThriftReader::List list = reader.list();
    for (quint32 index = 0; index < list.size && reader.isRight(); ++index)
        schema.push_back(readElement(reader));
    return schema;
}

//! Groups in groups, as far as they are followed: every column repeats the names of all groups that it is in.
constexpr size_t deepest = 100;

//! The leaves of the tree that the list stands for, each behind its parent; none of a tree that is too deep.
std::vector<ParquetFooter::Column> columnsOf(const std::vector<SchemaElement> &schema)
{
    struct Group {
        QString name = {};
        qint64 left = 0;
    };
    std::vector<ParquetFooter::Column> columns;
    std::vector<Group> open;
    for (size_t index = 1; index < schema.size(); ++index) { // the first one is the root
        const SchemaElement &element = schema[index];
        QStringList path;
        for (const Group &group : open)
            path += group.name;
        path += element.name;
        if (element.children > 0) {
            if (open.size() == deepest)
                return {};
            open.push_back({.name = element.name, .left = element.children});
            continue;
        }
        columns.push_back({.name = path.join(u'.'), .type = typeOf(element), .mayBeNull = element.isOptional});
        while (!open.empty() && --open.back().left <= 0)
            open.pop_back();
    }
    return columns;
}

} // namespace

Result<qint64> ParquetFooter::length(QByteArrayView end)
{
    if (end.size() < markLength || !end.endsWith("PAR1"))
        return failure(Error::Kind::Malformed, u"It does not end like a Parquet file."_s);
    return qint64(qFromLittleEndian<quint32>(end.last(markLength).data()));
}

Result<ParquetFooter> ParquetFooter::parse(QByteArrayView end)
{
    const Result<qint64> size = length(end);
    if (!size)
        return std::unexpected(size.error());
    if (*size + markLength > end.size())
        return failure(Error::Kind::Malformed, u"Its footer is longer than the file."_s);
    ThriftReader reader(end.last(*size + markLength).chopped(markLength));
    ParquetFooter footer;
    int id = 0;
    for (Field field = reader.field(id); field.type != Type::Stop; field = reader.field(id)) {
        id = field.id;
        switch (id) {
        case 2: footer.columns = columnsOf(readSchema(reader)); break;
        case 3: footer.rows = reader.integer(); break;
        case 4: {
            const ThriftReader::List groups = reader.list();
            footer.rowGroups = groups.size;
            for (quint32 group = 0; group < groups.size && reader.isRight(); ++group)
                reader.skipElement(groups.type);
            break;
        }
        case 6: footer.writer = QString::fromUtf8(reader.binary()); break;
        default: reader.skip(field.type); break;
        }
    }
    if (!reader.isRight() || footer.columns.empty())
        return failure(Error::Kind::Malformed, u"Its footer is damaged."_s);
    return footer;
}
