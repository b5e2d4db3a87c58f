#include "views/files/filetypes.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

//! Gives the names below a translation context.
struct FileTypes {
    Q_DECLARE_TR_FUNCTIONS(FileTypes)
};

struct Type {
    QString icon;
    const char *words = nullptr;
};

const QHash<QString, Type> &types()
{
    static const QHash<QString, Type> table = [] {
        QHash<QString, Type> result;
        const auto add = [&result](const QString &icon, const char *words,
                                   std::initializer_list<const char16_t *> suffixes) {
            for (const char16_t *suffix : suffixes)
                result.insert(QString(QStringView(suffix)), {.icon = icon, .words = words});
        };
        add(u"tensor"_s, QT_TRANSLATE_NOOP("FileTypes", "Model weights"),
            {u"safetensors", u"bin", u"pt", u"pth", u"ckpt", u"onnx", u"gguf", u"ggml", u"h5", u"msgpack", u"tflite",
             u"pb", u"ot"});
        add(u"tensor"_s, QT_TRANSLATE_NOOP("FileTypes", "Arrays"), {u"npz", u"npy"});
        add(u"table"_s, QT_TRANSLATE_NOOP("FileTypes", "Table"),
            {u"csv", u"tsv", u"parquet", u"arrow", u"jsonl", u"xlsx"});
        add(u"file-code"_s, QT_TRANSLATE_NOOP("FileTypes", "Source code"),
            {u"py", u"cpp", u"c", u"h", u"rs", u"go", u"js", u"ts", u"java", u"sh", u"css", u"html", u"sql", u"jinja"});
        add(u"file-code"_s, QT_TRANSLATE_NOOP("FileTypes", "Settings"),
            {u"json", u"yaml", u"yml", u"toml", u"ini", u"cfg", u"xml"});
        add(u"file-text"_s, QT_TRANSLATE_NOOP("FileTypes", "Text"),
            {u"md", u"txt", u"rst", u"tex", u"log", u"srt", u"vtt"});
        add(u"notebook"_s, QT_TRANSLATE_NOOP("FileTypes", "Notebook"), {u"ipynb"});
        add(u"image"_s, QT_TRANSLATE_NOOP("FileTypes", "Image"),
            {u"png", u"jpg", u"jpeg", u"gif", u"bmp", u"webp", u"svg", u"ico", u"tif", u"tiff"});
        add(u"audio"_s, QT_TRANSLATE_NOOP("FileTypes", "Audio"), {u"mp3", u"wav", u"flac", u"ogg", u"opus", u"m4a"});
        add(u"video"_s, QT_TRANSLATE_NOOP("FileTypes", "Video"), {u"mp4", u"webm", u"mov", u"mkv", u"avi"});
        add(u"file-archive"_s, QT_TRANSLATE_NOOP("FileTypes", "Archive"),
            {u"zip", u"gz", u"tar", u"tgz", u"bz2", u"xz", u"7z", u"zst", u"rar"});
        add(u"paper"_s, QT_TRANSLATE_NOOP("FileTypes", "Document"), {u"pdf"});
        return result;
    }();
    return table;
}

Type typeOf(const QString &path)
{
    const QString name = path.section(u'/', -1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? Type() : types().value(name.sliced(dot + 1).toLower());
}

} // namespace

QString filetypes::iconName(const hub::TreeEntry &entry)
{
    if (entry.isFolder())
        return u"folder"_s;
    if (entry.type == hub::TreeEntry::Type::Other)
        return u"link-file"_s;
    const Type type = typeOf(entry.path);
    if (!type.icon.isEmpty())
        return type.icon;
    return entry.lfs ? u"file-large"_s : u"file"_s;
}

QString filetypes::describe(const hub::TreeEntry &entry)
{
    if (entry.isFolder())
        return FileTypes::tr("Folder");
    const Type type = typeOf(entry.path);
    return type.words ? FileTypes::tr(type.words) : QString();
}

QString filetypes::kindIconName(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return u"model"_s;
    case hub::RepoKind::Dataset: return u"dataset"_s;
    case hub::RepoKind::Space: return u"space"_s;
    }
    Q_UNREACHABLE_RETURN({});
}
