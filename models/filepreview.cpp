#include "models/filepreview.h"

#include "hub/files.h"

#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 5'000;

QString suffixOf(const QString &path)
{
    const QString name = path.section(u'/', -1).toLower();
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot + 1);
}

bool isImageSuffix(const QString &suffix)
{
    static const QSet<QString> suffixes{u"png"_s,  u"jpg"_s, u"jpeg"_s, u"gif"_s, u"bmp"_s,
                                        u"webp"_s, u"ico"_s, u"tif"_s,  u"tiff"_s};
    return suffixes.contains(suffix);
}

bool isTextSuffix(const QString &suffix)
{
    static const QSet<QString> suffixes{
        u"txt"_s,   u"json"_s, u"jsonl"_s, u"csv"_s, u"tsv"_s, u"yaml"_s,  u"yml"_s,  u"py"_s,  u"md"_s,
        u"xml"_s,   u"html"_s, u"toml"_s,  u"ini"_s, u"cfg"_s, u"sh"_s,    u"js"_s,   u"ts"_s,  u"css"_s,
        u"ipynb"_s, u"srt"_s,  u"vtt"_s,   u"log"_s, u"rst"_s, u"tex"_s,   u"cpp"_s,  u"c"_s,   u"h"_s,
        u"rs"_s,    u"go"_s,   u"java"_s,  u"sql"_s, u"svg"_s, u"jinja"_s, u"conf"_s, u"env"_s, u"markdown"_s};
    return suffixes.contains(suffix);
}

bool isBinarySuffix(const QString &suffix)
{
    static const QSet<QString> suffixes{
        u"safetensors"_s, u"bin"_s,     u"pt"_s,    u"pth"_s, u"ckpt"_s,   u"onnx"_s,    u"gguf"_s,    u"ggml"_s,
        u"h5"_s,          u"msgpack"_s, u"npz"_s,   u"npy"_s, u"pkl"_s,    u"pickle"_s,  u"parquet"_s, u"arrow"_s,
        u"zip"_s,         u"gz"_s,      u"tar"_s,   u"bz2"_s, u"xz"_s,     u"7z"_s,      u"zst"_s,     u"mp3"_s,
        u"wav"_s,         u"flac"_s,    u"ogg"_s,   u"mp4"_s, u"webm"_s,   u"mov"_s,     u"mkv"_s,     u"pdf"_s,
        u"tflite"_s,      u"pb"_s,      u"model"_s, u"ot"_s,  u"joblib"_s, u"mlmodel"_s, u"so"_s,      u"exe"_s};
    return suffixes.contains(suffix);
}

// A text view lays a line out as a whole: a megabyte without a line end would stop the window for seconds.
QString withFoldedLines(const QString &text, bool &hasFolded)
{
    QString folded;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const qsizetype length = (end < 0 ? text.size() : end) - start;
        if (length > longestLine && folded.isEmpty())
            folded = text.first(start);
        if (length > longestLine || !folded.isEmpty()) {
            for (qsizetype at = 0; at < length; at += longestLine) {
                folded += QStringView(text).sliced(start + at, std::min(longestLine, length - at));
                folded += u'\n';
            }
            if (length == 0)
                folded += u'\n';
            hasFolded = hasFolded || length > longestLine;
        }
        start += length + 1;
    }
    return hasFolded ? folded : text;
}

} // namespace

PreviewContent decodePreview(const QByteArray &bytes, qint64 fileSize, bool isImage)
{
    PreviewContent content{.isCut = bytes.size() < fileSize};
    if (isImage) {
        content.bytes = bytes;
        return content;
    }
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    if (encoding == QStringConverter::Utf8
        && QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 8192)).contains('\0')) {
        content.isBinary = true;
        return content;
    }
    QStringDecoder decode(encoding);
    QString text = decode(bytes);
    text.replace(u"\r\n"_s, u"\n"_s);
    content.text = withFoldedLines(text, content.hasFoldedLines);
    return content;
}

FilePreview::FilePreview(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

FilePreview::Kind FilePreview::kindFor(const hub::TreeEntry &entry)
{
    if (entry.path.isEmpty())
        return Kind::Nothing;
    if (entry.isFolder())
        return Kind::Folder;
    if (entry.type == hub::TreeEntry::Type::Other)
        return Kind::Submodule;
    const QString suffix = suffixOf(entry.path);
    if (isImageSuffix(suffix))
        return entry.size <= imageLimit ? Kind::Image : Kind::Binary;
    if (isBinarySuffix(suffix) || (entry.lfs && !isTextSuffix(suffix)))
        return Kind::Binary;
    if (entry.size > textLimit)
        return Kind::TooLarge;
    return suffix == "md"_L1 || suffix == "markdown"_L1 ? Kind::Markdown : Kind::Text;
}

void FilePreview::show(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry)
{
    m_repo = repo;
    m_revision = revision;
    m_entry = entry;
    start();
}

void FilePreview::show(const hub::RepoId &repo, const QString &revision, const QString &path)
{
    clear();
    m_repo = repo;
    m_revision = revision;
    m_entry.path = path;
    setState(State::Loading);
    m_request = m_client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(repo, revision, {path}, true), [this](Result<std::vector<hub::TreeEntry>> entries) {
            if (entries && !entries->empty()) {
                m_entry = entries->front();
                return start();
            }
            m_error = entries ? Error{.kind = Error::Kind::EntryNotFound, .subject = m_entry.path} : entries.error();
            setState(State::Failed);
        });
}

void FilePreview::clear()
{
    m_request.cancel();
    m_tensorRequest.cancel();
    m_entry = {};
    m_kind = Kind::Nothing;
    m_content = {};
    m_tensors.reset();
    setState(State::Idle);
}

void FilePreview::start()
{
    m_request.cancel();
    m_tensorRequest.cancel();
    m_content = {};
    m_tensors.reset();
    m_kind = kindFor(m_entry);
    switch (m_kind) {
    case Kind::Text:
    case Kind::Markdown:
        if (m_entry.size == 0)
            return setState(State::Ready);
        return fetch(textLimit);
    case Kind::Image: return fetch(imageLimit);
    case Kind::Binary: setState(State::Ready); return fetchTensors();
    case Kind::Nothing: return setState(State::Idle);
    case Kind::Folder:
    case Kind::TooLarge:
    case Kind::Submodule: return setState(State::Ready);
    }
}

void FilePreview::loadAnyway()
{
    if (m_kind != Kind::TooLarge)
        return;
    m_kind = Kind::Text;
    fetch(textCut);
}

void FilePreview::reload()
{
    if (m_state == State::Failed && m_kind == Kind::Nothing)
        return show(m_repo, m_revision, QString(m_entry.path));
    start();
}

void FilePreview::fetch(qint64 limit)
{
    setState(State::Loading);
    const hub::Call<QByteArray> head = hub::files::head(m_repo, m_revision, m_entry.path, limit);
    const hub::Call<PreviewContent> call{.message = head.message,
                                         .read = [read = head.read, size = m_entry.size,
                                                  isImage = m_kind == Kind::Image](const hub::Response &response) {
                                             return read(response).transform([size, isImage](const QByteArray &bytes) {
                                                 return decodePreview(bytes, size, isImage);
                                             });
                                         }};
    m_request =
        m_client.send<PreviewContent>(call, [this](Result<PreviewContent> content) { onContent(std::move(content)); });
}

void FilePreview::onContent(Result<PreviewContent> content)
{
    if (!content) {
        m_error = content.error();
        return setState(State::Failed);
    }
    m_content = *std::move(content);
    if (m_content.isBinary)
        m_kind = Kind::Binary;
    setState(State::Ready);
}

void FilePreview::fetchTensors()
{
    if (suffixOf(m_entry.path) != "safetensors"_L1 || m_entry.size < hub::SafetensorsHeader::prefixSize)
        return;
    // The table is an extra: where it cannot be had, the other facts stand for themselves.
    using Start = hub::safetensors::Start;
    m_tensorRequest =
        m_client.send<Start>(hub::safetensors::start(m_repo, m_revision, m_entry.path), [this](Result<Start> start) {
            if (start && start->header)
                onTensors(*start->header);
            else if (start)
                fetchTensorHeader(start->length);
        });
}

void FilePreview::fetchTensorHeader(qint64 length)
{
    m_tensorRequest =
        m_client.send<hub::SafetensorsHeader>(hub::safetensors::rest(m_repo, m_revision, m_entry.path, length),
                                              [this](Result<hub::SafetensorsHeader> header) {
                                                  if (header)
                                                      onTensors(*header);
                                              });
}

void FilePreview::onTensors(const hub::SafetensorsHeader &header)
{
    m_tensors = header.tensors;
    emit tensorsFound();
}

void FilePreview::setState(State state)
{
    m_state = state;
    emit changed();
}
