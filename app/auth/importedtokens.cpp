#include "auth/importedtokens.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

constexpr qint64 longestFile = 1'000'000;

QString variable(const QProcessEnvironment &variables, const QString &name)
{
    const QString value = variables.value(name).trimmed();
    return value == "~"_L1 || value.startsWith("~/"_L1) ? variables.value(u"HOME"_s, QDir::homePath()) + value.mid(1)
                                                        : value;
}

QString homeOfTools(const QProcessEnvironment &variables)
{
    if (const QString home = variable(variables, u"HF_HOME"_s); !home.isEmpty())
        return home;
    const QString cache = variable(variables, u"XDG_CACHE_HOME"_s);
    return (cache.isEmpty() ? variables.value(u"HOME"_s, QDir::homePath()) + "/.cache"_L1 : cache) + "/huggingface"_L1;
}

QString tokenFile(const QProcessEnvironment &variables)
{
    const QString file = variable(variables, u"HF_TOKEN_PATH"_s);
    return file.isEmpty() ? homeOfTools(variables) + "/token"_L1 : file;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QFile::ReadOnly))
        return {};
    return file.read(longestFile);
}

bool isUsable(const QByteArray &token)
{
    return !token.isEmpty() && std::ranges::all_of(token, [](char c) { return c > ' ' && c < 127; });
}

struct Entry {
    QByteArray key;
    QByteArray value;
};

Entry entryOf(const QByteArray &line)
{
    const qsizetype separator = std::ranges::find_if(line, [](char c) { return c == '=' || c == ':'; }) - line.begin();
    return {line.left(separator).trimmed().toLower(), line.mid(separator + 1).trimmed()};
}

// The dialect of Python's configparser, as far as those tools write it. QSettings would read % and \ as its own.
std::vector<ImportedToken> namedTokens(const QString &file)
{
    std::vector<ImportedToken> result;
    const QList<QByteArray> lines = contentOf(file).split('\n');
    for (const QByteArray &raw : lines) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith('#') || line.startsWith(';'))
            continue;
        if (line.startsWith('[') && line.endsWith(']')) {
            result.push_back({.name = QString::fromUtf8(line.sliced(1, line.size() - 2)), .file = file});
            continue;
        }
        if (result.empty())
            continue;
        const Entry entry = entryOf(line);
        if (entry.key == "hf_token")
            result.back().token = entry.value;
        else if (entry.key == "expires_at")
            result.back().expiresAt = QDateTime::fromSecsSinceEpoch(entry.value.toLongLong(), QTimeZone::UTC);
    }
    std::erase_if(result, [](const ImportedToken &token) { return !isUsable(token.token); });
    return result;
}

} // namespace

std::vector<ImportedToken> importedTokens(const QProcessEnvironment &variables)
{
    const QString file = tokenFile(variables);
    const QByteArray active = contentOf(file).trimmed();
    std::vector<ImportedToken> result = namedTokens(QFileInfo(file).path() + "/stored_tokens"_L1);
    if (!isUsable(active))
        return result;
    const auto named = std::ranges::find(result, active, &ImportedToken::token);
    if (named == result.end()) {
        result.insert(result.begin(), {.token = active, .file = file, .isActive = true});
    } else {
        named->isActive = true;
        std::rotate(result.begin(), named, named + 1);
    }
    return result;
}

std::vector<ImportedToken> importedTokens()
{
    return importedTokens(QProcessEnvironment::systemEnvironment());
}

} // namespace auth
