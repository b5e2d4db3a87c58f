#include "sandbox/securityscan.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 bytesLookedAt = qint64(1) << 20;
constexpr QByteArrayView testVirus = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

bool isPickle(const QString &path)
{
    static const QStringList suffixes{u"bin"_s, u"pt"_s, u"pth"_s, u"pkl"_s, u"ckpt"_s, u"pickle"_s, u"joblib"_s};
    return suffixes.contains(path.section(u'.', -1).toLower()) && path.contains(u'.');
}

QString safetyOf(const QString &module, const QString &name)
{
    static const QStringList dangerous{u"os"_s,  u"posix"_s,  u"nt"_s,    u"subprocess"_s,
                                       u"sys"_s, u"socket"_s, u"shutil"_s};
    static const QStringList innocuous{u"torch"_s, u"collections"_s, u"numpy"_s, u"sklearn"_s, u"_codecs"_s};
    const QString package = module.section(u'.', 0, 0);
    const bool runsCode = package.contains("builtin"_L1) && (name == "eval"_L1 || name == "exec"_L1);
    if (dangerous.contains(package) || runsCode)
        return u"dangerous"_s;
    return innocuous.contains(package) ? u"innocuous"_s : u"suspicious"_s;
}

//! The global names of a pickle: an opcode c, the module and the name, each in a line.
QJsonArray importsOf(const QByteArray &pickle)
{
    static const QRegularExpression global(u"c([A-Za-z_][\\w.]*)\n([A-Za-z_]\\w*)\n"_s);
    QJsonArray imports;
    for (const QRegularExpressionMatch &match : global.globalMatch(QString::fromLatin1(pickle))) {
        const QJsonObject found{{u"module"_s, match.captured(1)},
                                {u"name"_s, match.captured(2)},
                                {u"safety"_s, safetyOf(match.captured(1), match.captured(2))}};
        if (!imports.contains(found))
            imports.append(found);
    }
    return imports;
}

QString worst(const QJsonArray &imports)
{
    QString status = u"safe"_s;
    for (const QJsonValueConstRef found : imports) {
        if (found["safety"_L1].toString() == "dangerous"_L1)
            return u"unsafe"_s;
        if (found["safety"_L1].toString() == "suspicious"_L1)
            status = u"suspicious"_s;
    }
    return status;
}

} // namespace

QByteArray SecurityScan::beginning(const TreeEntry &entry) const
{
    const BlobFacts facts = m_call.git.blobFacts(entry.id);
    if (facts.isPointer)
        return m_call.call.backend.objects().read(facts.sha256, 0, bytesLookedAt);
    return facts.size <= bytesLookedAt ? m_call.git.blob(entry.id) : QByteArray();
}

QJsonObject SecurityScan::file(const TreeEntry &entry) const
{
    const QJsonObject unscanned{{u"status"_s, u"unscanned"_s}};
    const QByteArray content = beginning(entry);
    const QString virus = content.contains(testVirus) ? u"unsafe"_s : u"safe"_s;
    QJsonObject antivirus{{u"status"_s, virus}};
    if (virus != "safe"_L1)
        antivirus.insert("message"_L1, u"The file holds the signature of the antivirus test file."_s);
    QJsonObject pickle = unscanned;
    QString status = virus;
    if (isPickle(entry.path)) {
        const QJsonArray imports = importsOf(content);
        pickle = {{u"status"_s, worst(imports)}, {u"pickleImports"_s, imports}};
        if (status == "safe"_L1)
            status = worst(imports);
    }
    return {{u"status"_s, status},       {u"avScan"_s, antivirus},        {u"pickleImportScan"_s, pickle},
            {u"jFrogScan"_s, unscanned}, {u"protectAiScan"_s, unscanned}, {u"virusTotalScan"_s, unscanned}};
}

QJsonObject SecurityScan::repo(const git_oid &tree) const
{
    QJsonArray issues;
    m_call.git.walk(tree, {}, true, {}, [&](const TreeEntry &entry) {
        if (entry.type != TreeEntry::Type::File)
            return true;
        const QString status = file(entry)["status"_L1].toString();
        if (status != "safe"_L1)
            issues.append(QJsonObject{{u"path"_s, entry.path}, {u"level"_s, status}});
        return true;
    });
    return {{u"scansDone"_s, true}, {u"filesWithIssues"_s, issues}};
}

} // namespace sandbox
