#include "models/diff/cardfields.h"

#include "models/cards/cardmarkdown.h"

#include <QCoreApplication>
#include <QMap>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct CardFields {
    Q_DECLARE_TR_FUNCTIONS(CardFields)
};

using Change = DetailTable::Change;

constexpr qsizetype longestCard = 2'000'000; // real ones stay far below, and the reader is slow
constexpr qsizetype longestValue = 300;

constexpr qsizetype longestToolTip = 3000;

using Fields = QMap<QString, QString>; //!< values in one line

QString flow(const YAML::Node &node)
{
    YAML::Emitter out;
    out.SetSeqFormat(YAML::Flow);
    out.SetMapFormat(YAML::Flow);
    out << node;
    return QString::fromUtf8(out.c_str()).simplified();
}

QString textOf(const YAML::Node &node)
{
    if (node.IsScalar())
        return QString::fromStdString(node.Scalar());
    if (!node.IsSequence())
        return flow(node);
    QStringList items;
    for (const YAML::Node &item : node)
        items += item.IsScalar() ? QString::fromStdString(item.Scalar()) : flow(item);
    return items.join(u", "_s);
}

Fields fieldsOf(const QByteArray &yaml)
{
    Fields fields;
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        if (root.IsMap()) {
            for (const auto &entry : root)
                fields.insert(textOf(entry.first), textOf(entry.second));
            return fields;
        }
    } catch (const YAML::Exception &) {
        fields.clear();
    }
    if (!yaml.trimmed().isEmpty())
        fields.insert(CardFields::tr("(cannot be read)"), QString::fromUtf8(yaml).simplified());
    return fields;
}

QString shortened(const QString &text, qsizetype length)
{
    return text.size() > length ? text.first(length) + u'…' : text;
}

} // namespace

std::optional<DetailTable> cardfields::compare(const QByteArray &before, const QByteArray &after)
{
    if (before.size() > longestCard || after.size() > longestCard)
        return {};
    const Fields oldFields = fieldsOf(splitCard(before).yaml);
    const Fields newFields = fieldsOf(splitCard(after).yaml);
    DetailTable table{.columns = {CardFields::tr("Field"), CardFields::tr("Before"), CardFields::tr("After")}};
    QStringList keys = oldFields.keys() + newFields.keys();
    keys.sort();
    keys.removeDuplicates();
    qsizetype same = 0;
    for (const QString &key : std::as_const(keys)) {
        const bool wasThere = oldFields.contains(key);
        const bool isThere = newFields.contains(key);
        const QString was = oldFields.value(key);
        const QString is = newFields.value(key);
        if (wasThere && isThere && was == is) {
            ++same;
            continue;
        }
        table.rows.push_back({.change = !wasThere ? Change::Added
                                  : !isThere      ? Change::Removed
                                                  : Change::Changed,
                              .cells = {key, shortened(was, longestValue), shortened(is, longestValue)},
                              .toolTip = shortened(isThere ? is : was, longestToolTip)});
    }
    if (table.rows.empty())
        return {};
    table.title = same == 0 ? CardFields::tr("Front matter")
                            : CardFields::tr("Front matter; %n field(s) the same", nullptr, int(same));
    return table;
}
