#include "models/preview/previewkind.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, PreviewKind> &kinds()
{
    static const QHash<QString, PreviewKind> table = [] {
        QHash<QString, PreviewKind> result;
        const auto add = [&result](PreviewKind kind, std::initializer_list<const char16_t *> suffixes) {
            for (const char16_t *suffix : suffixes)
                result.insert(QString(QStringView(suffix)), kind);
        };
        add(PreviewKind::Markdown, {u"md", u"markdown"});
        add(PreviewKind::Json, {u"json", u"geojson", u"webmanifest"});
        add(PreviewKind::Notebook, {u"ipynb"});
        add(PreviewKind::Image, {u"png", u"jpg", u"jpeg", u"gif", u"bmp", u"webp", u"ico", u"tif", u"tiff"});
        add(PreviewKind::Audio, {u"wav", u"flac", u"mp3", u"ogg", u"oga", u"opus"});
        add(PreviewKind::Table, {u"csv", u"tsv", u"jsonl", u"ndjson"});
        add(PreviewKind::Parquet, {u"parquet"});
        add(PreviewKind::Safetensors, {u"safetensors"});
        add(PreviewKind::Gguf, {u"gguf"});
        add(PreviewKind::Pickle, {u"pkl", u"pickle", u"bin", u"pt", u"pth", u"ckpt", u"joblib", u"dill"});
        add(PreviewKind::Binary,
            {u"onnx",  u"ggml",   u"h5",  u"msgpack", u"npz",  u"npy",     u"arrow",  u"zip", u"gz",  u"tar", u"bz2",
             u"xz",    u"7z",     u"zst", u"mp4",     u"webm", u"mov",     u"mkv",    u"avi", u"m4a", u"pdf", u"pb",
             u"model", u"tflite", u"ot",  u"so",      u"exe",  u"mlmodel", u"sqlite", u"db",  u"tgz", u"rar"});
        add(PreviewKind::Text,
            {u"txt", u"yaml",  u"yml",  u"py",  u"xml", u"html", u"toml", u"ini", u"cfg", u"sh", u"js",    u"ts",
             u"css", u"srt",   u"vtt",  u"log", u"rst", u"tex",  u"cpp",  u"c",   u"h",   u"rs", u"go",    u"java",
             u"sql", u"jinja", u"conf", u"env", u"svg", u"cc",   u"hpp",  u"cu",  u"lua", u"rb", u"swift", u"kt"});
        return result;
    }();
    return table;
}

} // namespace

QString suffixOf(const QString &path)
{
    const QString name = path.section(u'/', -1).toLower();
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot + 1);
}

PreviewKind previewKindOf(const hub::TreeEntry &entry)
{
    if (entry.path.isEmpty())
        return PreviewKind::Nothing;
    if (entry.isFolder())
        return PreviewKind::Folder;
    if (entry.type == hub::TreeEntry::Type::Other)
        return PreviewKind::Submodule;
    // Large files without a name that says more are hardly texts.
    return kinds().value(suffixOf(entry.path), entry.lfs ? PreviewKind::Binary : PreviewKind::Text);
}
