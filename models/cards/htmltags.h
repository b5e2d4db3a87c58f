#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

//! One start or end tag as it stands in HTML, its attribute values with character references resolved.
struct HtmlTag {
    QString name; //!< lower case
    bool isEnd = false;
    std::vector<std::pair<QString, QString>> attributes;
    qsizetype end = 0; //!< behind its ">"

    QString value(QStringView attribute) const; //!< empty where missing
    bool has(QStringView attribute) const;
};

//! The tag that begins with the "<" at position; nothing if none does, or it never ends.
std::optional<HtmlTag> readTag(const QString &html, qsizetype position);

//! Text with the character references that matter resolved: numbers, and the names Markdown and URLs use.
QString decodeReferences(const QString &text);
