#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Refusal schemaRefusal(const QString &problem, const QString &where)
{
    return {.status = 400, .message = u"\u2716 %1\n  \u2192 at %2"_s.arg(problem, where)};
}

Outcome<QString> readText(const QJsonObject &body, const QString &key, const TextRule &rule)
{
    const QJsonValue value = body[key];
    if (rule.isOptional && (value.isUndefined() || value.isNull()))
        return QString();
    if (!value.isString()) {
        const QString received = value.isUndefined() ? u"undefined"_s : u"another type"_s;
        return std::unexpected(schemaRefusal(u"Invalid input: expected string, received "_s + received, key));
    }
    const QString text = rule.isTrimmed ? value.toString().trimmed() : value.toString();
    if (text.size() < rule.shortest) {
        return std::unexpected(
            schemaRefusal(u"Too small: expected string to have >=%1 characters"_s.arg(rule.shortest), key));
    }
    if (text.size() > rule.longest) {
        return std::unexpected(
            schemaRefusal(u"Too big: expected string to have <=%1 characters"_s.arg(rule.longest), key));
    }
    return text;
}

Outcome<QString> readChoice(const QJsonObject &body, const QString &key, const QStringList &choices)
{
    const QString text = body[key].toString();
    if (!choices.contains(text)) {
        return std::unexpected(
            schemaRefusal(u"Invalid option: expected one of \"%1\""_s.arg(choices.join(u"\"|\""_s)), key));
    }
    return text;
}

} // namespace sandbox
