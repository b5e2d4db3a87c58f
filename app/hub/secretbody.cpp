#include "hub/secretbody.h"

#include "core/secret.h"

#include <QByteArrayList>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestEscape = 6; // \u001f

void appendEscaped(QByteArray &json, QByteArrayView utf8)
{
    constexpr QByteArrayView digits = "0123456789abcdef";
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            json.append("\\u00");
            json.append(digits[byte >> 4]);
            json.append(digits[byte & 0xf]);
            continue;
        }
        if (c == '"' || c == '\\')
            json.append('\\');
        json.append(c);
    }
}

} // namespace

SecretBody::SecretBody(const QJsonObject &open, const QString &name, const QString &secret) : m_secret(secret.toUtf8())
{
    const QByteArray others = QJsonDocument(open).toJson(QJsonDocument::Compact);
    // All the room at once: growing would leave pieces behind.
    m_body.reserve(others.size() + (m_secret.size() + name.size()) * longestEscape + 8);
    m_body.append(others.chopped(1)).append(open.isEmpty() ? "\"" : ",\"");
    appendEscaped(m_body, name.toUtf8());
    m_body.append("\":\"");
    appendEscaped(m_body, m_secret);
    m_body.append("\"}");
}

SecretBody::~SecretBody()
{
    wipe(m_body);
    wipe(m_secret);
}

// Several secrets may stand behind each other, with a null character between them.
QString SecretBody::removedFrom(const QString &text) const
{
    QString clean = text;
    QByteArrayList secrets = m_secret.split('\0');
    std::ranges::sort(secrets, std::greater(), &QByteArray::size); // one may be the beginning of another
    for (const QByteArray &secret : std::as_const(secrets)) {
        if (!secret.isEmpty())
            clean.replace(QString::fromUtf8(secret), u"…"_s);
    }
    return clean;
}

} // namespace hub
