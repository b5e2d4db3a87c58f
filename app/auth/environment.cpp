#include "auth/environment.h"

#include "auth/account.h"

using namespace Qt::StringLiterals;

namespace auth {

namespace {

QUrl addressOf(const QString &text)
{
    return normalized(QUrl(text.contains("://"_L1) ? text : "https://"_L1 + text));
}

} // namespace

QUrl Environment::endpointOrPublic() const
{
    return endpoint.isEmpty() ? publicEndpoint() : endpoint;
}

Environment Environment::of(const QProcessEnvironment &variables)
{
    Environment result;
    if (const QString text = variables.value(u"HF_ENDPOINT"_s).trimmed(); !text.isEmpty()) {
        result.endpointVariable = u"HF_ENDPOINT"_s;
        result.endpoint = addressOf(text);
        if (result.endpoint.isEmpty()) {
            // Meant for a server that we cannot make out: it must not go to another one.
            result.unusableEndpoint = text;
            return result;
        }
    }
    for (const QString &name : {u"HF_TOKEN"_s, u"HUGGING_FACE_HUB_TOKEN"_s}) {
        const QByteArray token = variables.value(name).trimmed().toUtf8();
        if (!token.isEmpty()) {
            result.token = token;
            result.tokenVariable = name;
            break;
        }
    }
    return result;
}

QByteArray environmentToken()
{
    return Environment::current().token;
}

QUrl environmentEndpoint()
{
    return Environment::current().endpoint;
}

} // namespace auth
