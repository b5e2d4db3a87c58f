#include "models/preview/notebook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

//! Texts are kept as one, or as a list of their lines.
QString text(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QString whole;
    const QJsonArray lines = value.toArray();
    for (const QJsonValueConstRef line : lines)
        whole += line.toString();
    return whole;
}

QByteArray picture(const QJsonValue &value)
{
    return QByteArray::fromBase64(text(value).toLatin1());
}

//! Without the colours of terminals, cut to what can be read.
QString plain(QString text)
{
    static const QRegularExpression escape(u"\\x1b\\[[0-9;?]*[A-Za-z]"_s);
    text.remove(escape);
    if (text.size() > Notebook::longestOutput)
        text = text.first(Notebook::longestOutput) + u"\n…"_s;
    return text;
}

NotebookOutput best(const QJsonObject &data)
{
    using Kind = NotebookOutput::Kind;
    for (const QLatin1StringView format : {"image/png"_L1, "image/jpeg"_L1, "image/gif"_L1, "image/webp"_L1}) {
        const QByteArray image = picture(data[format]);
        if (!image.isEmpty())
            return {.kind = Kind::Image, .text = plain(text(data["text/plain"_L1])), .image = image};
    }
    const QString html = text(data["text/html"_L1]);
    if (!html.isEmpty() && html.size() <= 10 * Notebook::longestOutput)
        return {.kind = Kind::Html, .text = html};
    const QString markdown = text(data["text/markdown"_L1]);
    if (!markdown.isEmpty())
        return {.kind = Kind::Markdown, .text = markdown};
    const QString words = text(data["text/plain"_L1]);
    if (!words.isEmpty())
        return {.text = plain(words)};
    return {.kind = Kind::Unshown, .format = data.keys().value(0)};
}

//! Format 3 kept each form under a name of its own, beside everything else.
QJsonObject oldData(const QJsonObject &output)
{
    QJsonObject data;
    const std::pair<QLatin1StringView, QLatin1StringView> names[] = {{"png"_L1, "image/png"_L1},
                                                                     {"jpeg"_L1, "image/jpeg"_L1},
                                                                     {"html"_L1, "text/html"_L1},
                                                                     {"text"_L1, "text/plain"_L1}};
    for (const auto &[old, name] : names) {
        if (output.contains(old))
            data.insert(name, output[old]);
    }
    return data;
}

NotebookOutput outputOf(const QJsonObject &json)
{
    const QString type = json["output_type"_L1].toString();
    if (type == "stream"_L1)
        return {.text = plain(text(json["text"_L1]))};
    if (type == "error"_L1 || type == "pyerr"_L1) {
        const QString trace = plain(text(json["traceback"_L1]));
        QStringList lines;
        const QJsonArray traceback = json["traceback"_L1].toArray();
        for (const QJsonValueConstRef line : traceback)
            lines += plain(line.toString());
        const QString summary = u"%1: %2"_s.arg(json["ename"_L1].toString(), json["evalue"_L1].toString());
        return {.kind = NotebookOutput::Kind::Error, .text = lines.isEmpty() ? summary : lines.join(u'\n')};
    }
    const QJsonObject data = json["data"_L1].toObject();
    return best(data.isEmpty() ? oldData(json) : data);
}

NotebookCell cellOf(const QJsonObject &json)
{
    using Kind = NotebookCell::Kind;
    const QString type = json["cell_type"_L1].toString();
    NotebookCell cell;
    cell.kind = type == "code"_L1 ? Kind::Code : type == "raw"_L1 ? Kind::Raw : Kind::Markdown;
    cell.source = text(json.contains("source"_L1) ? json["source"_L1] : json["input"_L1]);
    if (type == "heading"_L1) // format 3
        cell.source.prepend(QString(json["level"_L1].toInt(1), u'#') + u' ');
    const QJsonValue count =
        json.contains("execution_count"_L1) ? json["execution_count"_L1] : json["prompt_number"_L1];
    if (count.isDouble())
        cell.count = count.toInt();
    const QJsonArray outputs = json["outputs"_L1].toArray();
    for (const QJsonValueConstRef output : outputs)
        cell.outputs.push_back(outputOf(output.toObject()));
    const QJsonObject attachments = json["attachments"_L1].toObject();
    for (auto it = attachments.begin(); it != attachments.end(); ++it) {
        const QJsonObject forms = it.value().toObject();
        for (const QJsonValueConstRef form : forms)
            cell.attachments.insert(it.key(), picture(form));
    }
    return cell;
}

} // namespace

Result<Notebook> Notebook::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Malformed, u"This is no notebook: %1"_s.arg(error.errorString()));
    const QJsonObject root = document.object();
    QJsonArray cells = root["cells"_L1].toArray();
    if (!root.contains("cells"_L1) && root["worksheets"_L1].isArray())
        cells = root["worksheets"_L1][0]["cells"_L1].toArray();
    else if (!root["cells"_L1].isArray())
        return failure(Error::Kind::Malformed, u"This is no notebook: it has no cells."_s);
    const QJsonObject metadata = root["metadata"_L1].toObject();
    Notebook notebook{.language = metadata["language_info"_L1]["name"_L1].toString()};
    if (notebook.language.isEmpty())
        notebook.language = metadata["kernelspec"_L1]["language"_L1].toString(u"python"_s);
    for (const QJsonValueConstRef cell : std::as_const(cells))
        notebook.cells.push_back(cellOf(cell.toObject()));
    return notebook;
}
