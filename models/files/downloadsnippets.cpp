#include "models/files/downloadsnippets.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace snippets {

namespace {

QString shellWord(const QString &text)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_./:@%+=,-]+$"_s);
    if (harmless.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString pythonText(const QString &text)
{
    return u'"' + QString(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s) + u'"';
}

QString pythonList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted += pythonText(text);
    return u'[' + quoted.join(u", "_s) + u']';
}

//! Empty for models, which are what is meant where nothing is said.
QString typeName(hub::RepoKind kind)
{
    return kind == hub::RepoKind::Model ? QString() : hub::kindName(kind);
}

bool isMain(const QString &revision)
{
    return revision.isEmpty() || revision == "main"_L1;
}

//! Patterns read as patterns: a name that holds their signs is meant literally.
QString literal(const QString &path)
{
    QString pattern = path;
    static const QRegularExpression signs(u"([*?\\[])"_s);
    return pattern.replace(signs, u"[\\1]"_s);
}

QStringList patterns(const DownloadTarget &target)
{
    QStringList all;
    for (const QString &file : target.files)
        all += literal(file);
    for (const QString &folder : target.folders)
        all += literal(folder) + u"/*"_s;
    return all;
}

} // namespace

QString command(const DownloadTarget &target)
{
    QStringList words;
    if (!target.endpoint.isPublicHub())
        words += u"HF_ENDPOINT="_s + shellWord(target.endpoint.text());
    words += {u"hf"_s, u"download"_s, shellWord(target.repo.id)};
    const bool isFilesOnly = target.folders.isEmpty();
    if (isFilesOnly) {
        for (const QString &file : target.files)
            words += shellWord(file);
    }
    const QString kind = typeName(target.repo.kind);
    if (!kind.isEmpty())
        words += {u"--repo-type"_s, kind};
    if (!isMain(target.revision))
        words += {u"--revision"_s, shellWord(target.revision)};
    if (!isFilesOnly) {
        for (const QString &pattern : patterns(target))
            words += {u"--include"_s, shellWord(pattern)};
    }
    return words.join(u' ');
}

QString python(const DownloadTarget &target)
{
    const bool isOneFile = target.folders.isEmpty() && target.files.size() == 1;
    const QString function = isOneFile ? u"hf_hub_download"_s : u"snapshot_download"_s;
    QStringList arguments{u"repo_id="_s + pythonText(target.repo.id)};
    if (isOneFile)
        arguments += u"filename="_s + pythonText(target.files.first());
    const QString kind = typeName(target.repo.kind);
    if (!kind.isEmpty())
        arguments += u"repo_type="_s + pythonText(kind);
    if (!isMain(target.revision))
        arguments += u"revision="_s + pythonText(target.revision);
    if (!isOneFile)
        arguments += u"allow_patterns="_s + pythonList(patterns(target));
    if (!target.endpoint.isPublicHub())
        arguments += u"endpoint="_s + pythonText(target.endpoint.text());
    return u"from huggingface_hub import %1\n\npath = %1(%2)\n"_s.arg(function, arguments.join(u", "_s));
}

} // namespace snippets
