#include "sandbox/card.h"

#include <QJsonArray>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QStringList &licenses()
{
    static const QStringList ids =
        u"apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m "
        "bigscience-bloom-rail-1.0 bigcode-openrail-m afl-3.0 artistic-2.0 bsl-1.0 bsd "
        "bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 "
        "cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 "
        "cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 "
        "cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl "
        "ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 "
        "gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 isc h-research intel-research lppl-1.3c ms-pl "
        "apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0 openmdw-1.1 openrail++ osl-3.0 "
        "postgresql ofl-1.1 ncsa unlicense zlib pddl lgpl-lr deepfloyd-if-license "
        "fair-noncommercial-research-license llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 "
        "grok2-community gemma unknown other"_s.split(u' ');
    return ids;
}

QJsonValue scalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // quoted
        return text;
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    if (text.isEmpty() || text == "null"_L1 || text == "~"_L1)
        return QJsonValue::Null;
    bool isNumber = false;
    if (const qint64 integer = text.toLongLong(&isNumber); isNumber)
        return integer;
    const double number = text.toDouble(&isNumber);
    return isNumber && !text.contains("inf"_L1, Qt::CaseInsensitive) && !text.contains("nan"_L1, Qt::CaseInsensitive)
        ? QJsonValue(number)
        : QJsonValue(text);
}

QJsonValue toJson(const YAML::Node &node, int depth)
{
    if (depth > 32)
        return QJsonValue::Null;
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &pair : node)
            object.insert(QString::fromStdString(pair.first.Scalar()), toJson(pair.second, depth + 1));
        return object;
    }
    if (node.IsSequence()) {
        QJsonArray array;
        for (const auto &item : node)
            array.append(toJson(item, depth + 1));
        return array;
    }
    return node.IsScalar() ? scalar(node) : QJsonValue(QJsonValue::Null);
}

std::optional<QByteArray> frontMatter(const QByteArray &readme)
{
    QByteArray text = readme;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text.replace("\r\n", "\n");
    while (!text.isEmpty() && QByteArrayView(" \t\n").contains(text.front()))
        text.remove(0, 1);
    if (!text.startsWith("---\n"))
        return std::nullopt;
    const qsizetype end = text.indexOf("\n---", 3);
    return end < 0 ? std::nullopt : std::optional(text.mid(4, std::max(end - 3, qsizetype(0))));
}

QStringList list(const QJsonValue &value)
{
    QStringList items;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValueConstRef item : array) {
            if (item.isString())
                items.append(item.toString());
        }
    } else if (value.isString() && !value.toString().isEmpty()) {
        items.append(value.toString());
    }
    return items;
}

void checkLicense(Card &card)
{
    for (const QString &license : list(card.data["license"_L1])) {
        if (!licenses().contains(license))
            card.errors.append(u"\"license\" must be one of [%1]"_s.arg(licenses().join(u", "_s)));
    }
}

void checkModelIndex(Card &card)
{
    const QJsonValue index = card.data["model-index"_L1];
    if (!index.isUndefined() && !index.isNull() && !index.isArray())
        card.errors.append(u"\"model-index\" must be an array"_s);
}

void checkSpace(Card &card)
{
    const QString sdk = card.data["sdk"_L1].toString();
    if (!QStringList{u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s}.contains(sdk))
        card.errors.append(u"\"sdk\" must be one of [gradio, docker, static, streamlit]"_s);
}

} // namespace

Card readCard(const QByteArray &readme, Kind kind)
{
    Card card;
    const std::optional<QByteArray> yaml = frontMatter(readme);
    if (!yaml) {
        card.warnings.append(u"empty or missing yaml metadata in repo card"_s);
        if (kind == Kind::Space)
            card.errors.append(u"Missing configuration in README"_s);
        return card;
    }
    try {
        const YAML::Node node = YAML::Load(yaml->toStdString());
        if (node.IsMap())
            card.data = toJson(node, 0).toObject();
        else if (!node.IsNull())
            card.errors.append(u"Metadata must be a mapping"_s);
    } catch (const YAML::Exception &exception) {
        card.errors.append(u"Invalid YAML: "_s + QString::fromUtf8(exception.what()));
        return card;
    }
    checkLicense(card);
    checkModelIndex(card);
    if (kind == Kind::Space)
        checkSpace(card);
    return card;
}

QStringList tagsOf(const QJsonObject &card, Kind kind)
{
    QStringList tags;
    const auto add = [&](QLatin1StringView key, const QString &prefix) {
        for (const QString &value : list(card[key]))
            tags.append(prefix + value);
    };
    if (kind == Kind::Model) {
        add("library_name"_L1, {});
        add("pipeline_tag"_L1, {});
        add("tags"_L1, {});
        add("language"_L1, {});
        add("datasets"_L1, u"dataset:"_s);
        add("base_model"_L1, u"base_model:"_s);
        if (card.contains("co2_eq_emissions"_L1))
            tags.append(u"co2_eq_emissions"_s);
    } else if (kind == Kind::Dataset) {
        for (const auto key : {"task_categories"_L1, "task_ids"_L1, "annotations_creators"_L1, "language_creators"_L1,
                               "multilinguality"_L1, "source_datasets"_L1, "language"_L1, "size_categories"_L1})
            add(key, key + u':');
        add("tags"_L1, {});
    } else {
        add("sdk"_L1, {});
        add("tags"_L1, {});
    }
    add("license"_L1, u"license:"_s);
    tags.append(u"region:us"_s);
    tags.removeDuplicates();
    return tags;
}

} // namespace sandbox
