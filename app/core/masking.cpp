#include "core/masking.h"

#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void writeMasked(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = masked(qFormatLogMessage(type, context, message)).toLocal8Bit();
    std::fprintf(stderr, "%s\n", line.constData());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

QString masked(QString text)
{
    // hf_… user tokens, hf_oauth_…, api_org_…, and whatever follows "Bearer":
    // https://huggingface.co/docs/hub/security-tokens. Names like HF_TOKEN, which the Hub's own sentences use, are
    // none.
    static const QRegularExpression token(
        uR"re(\b(?!(?-i:HF_[A-Z_]+)(?![A-Za-z0-9_]))(hf_(?:oauth_)?|api_org_)[A-Za-z0-9_.\-]{3,}|\b(Bearer\s+)[A-Za-z0-9_.\-]+)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(token, u"\\1\\2…"_s);
}

void installMaskedLogging()
{
    qInstallMessageHandler(writeMasked);
}
