#include "models/diff/filedetails.h"

#include "hub/files.h"
#include "models/diff/cardfields.h"
#include "models/diff/notebookcells.h"
#include "models/diff/rawfile.h"
#include "models/diff/tablerows.h"
#include "models/diff/tensordiff.h"
#include "models/diff/textdiff.h"
#include "models/preview/previewkind.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pixelLimit = 64'000'000;
constexpr qint64 localLimit = 20'000'000; // bytes of a file of this machine that is compared
constexpr int shownExtent = 1024; // pixels; larger pictures are made smaller for the comparison

//! The size of a side, of a large file that of its content; -1 where it is not known.
qint64 sizeOf(const ChangedFile &file, int side)
{
    const std::optional<hub::LfsPointer> &pointer = side == 0 ? file.oldLarge : file.newLarge;
    return pointer ? pointer->size : side == 0 ? file.oldSize : file.newSize;
}

bool hasSizes(const ChangedFile &file)
{
    return (file.diff.oldPath.isEmpty() || sizeOf(file, 0) >= 0)
        && (file.diff.newPath.isEmpty() || sizeOf(file, 1) >= 0);
}

FileDetails::Sort sortOf(const ChangedFile &file)
{
    using Kind = ChangedFile::Kind;
    using Sort = FileDetails::Sort;
    if (file.kind == Kind::Alike)
        return Sort::None;
    const qint64 size = std::max(file.oldSize, file.newSize);
    const bool isPicture = previewKindOf({.path = file.path(), .size = size}) == PreviewKind::Image;
    if (isPicture && file.kind != Kind::Text)
        return Sort::Pictures;
    if (WeightsHead::isFor(file.path()) && file.kind != Kind::Text)
        return Sort::Tensors;
    if (tablerows::hasColumnsOnly(file.path()) && file.kind != Kind::Text)
        return hasSizes(file) ? Sort::Columns : Sort::None;
    if (tablerows::isFor(file.path()) && (file.kind == Kind::Text || file.kind == Kind::Large))
        return Sort::Rows;
    if (file.kind == Kind::Listed)
        return Sort::Content;
    const bool isModified = !file.diff.oldPath.isEmpty() && !file.diff.newPath.isEmpty();
    if (!isModified || file.kind != Kind::Text)
        return Sort::None;
    if (file.path().endsWith(".ipynb"_L1, Qt::CaseInsensitive))
        return Sort::Notebook;
    const bool isCard = file.path().section(u'/', -1).compare("README.md"_L1, Qt::CaseInsensitive) == 0;
    return isCard ? Sort::Card : Sort::None;
}

QString sizeWords(const std::optional<hub::LfsPointer> &pointer, qint64 size)
{
    const qint64 bytes = pointer ? pointer->size : size;
    return bytes < 0 ? QString() : QLocale().formattedDataSize(bytes, 2, QLocale::DataSizeSIFormat);
}

QString hashWords(const std::optional<hub::LfsPointer> &pointer, const QString &path)
{
    if (pointer)
        return pointer->sha256;
    return path.isEmpty() ? QString() : FileDetailsFetch::tr("not a large file");
}

DetailTable largeTable(const ChangedFile &file)
{
    using Change = DetailTable::Change;
    const auto row = [](const QString &name, const QString &before, const QString &after) {
        return DetailTable::Row{.change = before == after ? Change::Same : Change::Changed,
                                .cells = {name, before, after}};
    };
    return {.title = FileDetailsFetch::tr("Large file"),
            .columns = {QString(), FileDetailsFetch::tr("Before"), FileDetailsFetch::tr("After")},
            .rows = {row(FileDetailsFetch::tr("Size"), sizeWords(file.oldLarge, file.oldSize),
                         sizeWords(file.newLarge, file.newSize)),
                     row(FileDetailsFetch::tr("SHA-256"), hashWords(file.oldLarge, file.diff.oldPath),
                         hashWords(file.newLarge, file.diff.newPath))}};
}

Result<QByteArray> readLocal(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    if (file.size() > limit)
        return failure(Error::Kind::Invalid, FileDetailsFetch::tr("It is too large to be shown here."), path);
    return file.readAll();
}

Result<QByteArray> readHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    return file.read(tablerows::headLimit);
}

FileDetails::Picture decode(const QByteArray &bytes)
{
    FileDetails::Picture picture{.bytes = bytes.size()};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // Whatever it is called: the reader of SVG follows references to files on this machine, and unpacks what is packed.
    if (reader.format().startsWith("svg")) {
        picture.problem = FileDetailsFetch::tr("SVG is not drawn: it could refer to files of this machine.");
        return picture;
    }
    picture.size = reader.size();
    if (qint64(picture.size.width()) * picture.size.height() > pixelLimit) {
        picture.problem = FileDetailsFetch::tr("This image is too large to be shown.");
        return picture;
    }
    if (std::max(picture.size.width(), picture.size.height()) > shownExtent)
        reader.setScaledSize(picture.size.scaled(shownExtent, shownExtent, Qt::KeepAspectRatio));
    picture.image = reader.read();
    if (picture.image.isNull())
        picture.problem = FileDetailsFetch::tr("This image cannot be shown (%1).").arg(reader.errorString());
    else if (!picture.size.isValid())
        picture.size = picture.image.size();
    return picture;
}

} // namespace

FileDetails FileDetails::of(const ChangedFile &file)
{
    FileDetails details{.sort = sortOf(file)};
    if (file.kind == ChangedFile::Kind::Large)
        details.tables.push_back(largeTable(file));
    return details;
}

bool FileDetails::isHeavy(const ChangedFile &file)
{
    return sortOf(file) == Sort::Content && std::max(file.oldSize, file.newSize) > FileDetailsFetch::unaskedLimit;
}

FileDetailsFetch::FileDetailsFetch(hub::HubClient &client, DiffSide before, DiffSide after, ChangedFilePointer file,
                                   QObject *parent)
    : FileDetailsFetch(client,
                       {FilePlace{.side = std::move(before), .path = file->diff.oldPath},
                        FilePlace{.side = std::move(after), .path = file->diff.newPath}},
                       file, parent)
{ }

FileDetailsFetch::FileDetailsFetch(hub::HubClient &client, FilePlaces places, ChangedFilePointer file, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_places(std::move(places))
    , m_file(std::move(file))
    , m_details(FileDetails::of(*m_file))
{ }

void FileDetailsFetch::start()
{
    m_details.state = FileDetails::State::Loading;
    switch (m_details.sort) {
    case FileDetails::Sort::None: return finish();
    case FileDetails::Sort::Tensors: return fetchHeads();
    case FileDetails::Sort::Columns: return fetchFooters();
    case FileDetails::Sort::Rows:
    case FileDetails::Sort::Card:
    case FileDetails::Sort::Notebook:
    case FileDetails::Sort::Pictures:
    case FileDetails::Sort::Content: return fetchContents();
    }
}

bool FileDetailsFetch::isThere(int side) const
{
    return !m_places[size_t(side)].isNothing();
}

void FileDetailsFetch::fetchHeads()
{
    m_awaited = int(isThere(0)) + int(isThere(1));
    if (m_awaited == 0)
        return finish();
    for (const int side : {0, 1}) {
        if (isThere(side))
            fetchHead(side);
    }
}

void FileDetailsFetch::fetchHead(int side)
{
    const FilePlace &place = m_places[size_t(side)];
    if (!place.localPath.isEmpty()) {
        QtConcurrent::run([path = place.localPath, name = m_file->path()] {
            return WeightsHead::ofFile(path, name);
        }).then(this, [this, side](const Result<WeightsHead> &head) { onHead(side, head); });
        return;
    }
    auto &fetch = m_headFetches[size_t(side)];
    fetch = std::make_unique<WeightsHeadFetch>(m_client);
    fetch->start(place.side.repo, place.side.revision, place.path,
                 [this, side](const Result<WeightsHead> &head) { onHead(side, head); });
}

void FileDetailsFetch::fetchFooters()
{
    m_awaited = int(isThere(0)) + int(isThere(1));
    if (m_awaited == 0)
        return finish();
    for (const int side : {0, 1}) {
        if (isThere(side))
            fetchFooter(side);
    }
}

void FileDetailsFetch::fetchFooter(int side)
{
    const FilePlace &place = m_places[size_t(side)];
    if (!place.localPath.isEmpty()) {
        QtConcurrent::run(FooterFetch::ofFile, place.localPath)
            .then(this, [this, side](const Result<ParquetFooter> &footer) { onFooter(side, footer); });
        return;
    }
    auto &fetch = m_footerFetches[size_t(side)];
    fetch = std::make_unique<FooterFetch>(m_client);
    fetch->start(place, sizeOf(*m_file, side),
                 [this, side](const Result<ParquetFooter> &footer) { onFooter(side, footer); });
}

void FileDetailsFetch::onFooter(int side, const Result<ParquetFooter> &footer)
{
    if (m_details.state != FileDetails::State::Loading)
        return; // the other side has failed
    if (!footer)
        return fail(footer.error());
    m_footers[size_t(side)] = *footer;
    if (--m_awaited == 0)
        conclude();
}

void FileDetailsFetch::fetchContents()
{
    m_awaited = int(isThere(0)) + int(isThere(1));
    if (m_awaited == 0)
        return finish();
    for (const int side : {0, 1}) {
        if (isThere(side))
            fetchContent(side);
    }
}

void FileDetailsFetch::fetchContent(int side)
{
    const FilePlace &place = m_places[size_t(side)];
    const bool isPicture = m_details.sort == FileDetails::Sort::Pictures;
    const bool isHead = m_details.sort == FileDetails::Sort::Rows;
    if (!place.localPath.isEmpty()) {
        const auto read = [path = place.localPath, isHead, isPicture] {
            return isHead ? readHead(path) : readLocal(path, isPicture ? pictureLimit : localLimit);
        };
        QtConcurrent::run(read).then(this, [this, side](const Result<QByteArray> &bytes) { onContent(side, bytes); });
        return;
    }
    // A picture or a table may be a large file; the others are not.
    const hub::Call<QByteArray> call = isPicture || isHead
        ? hub::files::head(place.side.repo, place.side.revision, place.path,
                           isHead ? tablerows::headLimit : pictureLimit)
        : rawFile(place.side, place.path);
    m_requests[size_t(side)] =
        m_client.send<QByteArray>(call, [this, side](const Result<QByteArray> &bytes) { onContent(side, bytes); });
}

void FileDetailsFetch::onHead(int side, const Result<WeightsHead> &head)
{
    if (m_details.state != FileDetails::State::Loading)
        return; // the other side has failed
    if (!head)
        return fail(head.error());
    m_heads[size_t(side)] = *head;
    if (--m_awaited == 0)
        conclude();
}

void FileDetailsFetch::onContent(int side, const Result<QByteArray> &content)
{
    if (m_details.state != FileDetails::State::Loading)
        return; // the other side has failed
    if (!content)
        return fail(content.error());
    m_contents[size_t(side)] = *content;
    if (--m_awaited == 0)
        conclude();
}

void FileDetailsFetch::conclude()
{
    switch (m_details.sort) {
    case FileDetails::Sort::None: return finish();
    case FileDetails::Sort::Tensors: return compareHeads();
    case FileDetails::Sort::Columns: return compareFooters();
    case FileDetails::Sort::Rows: return compareRows();
    case FileDetails::Sort::Card: return compareWith(cardfields::compare);
    case FileDetails::Sort::Notebook: return compareWith(notebookcells::compare);
    case FileDetails::Sort::Pictures: return comparePictures();
    case FileDetails::Sort::Content: return compareContents();
    }
}

void FileDetailsFetch::compareHeads()
{
    QtConcurrent::run([before = std::move(m_heads[0]), after = std::move(m_heads[1])] {
        return tensordiff::compare(before, after);
    }).then(this, [this](std::vector<DetailTable> tables) {
        std::ranges::move(tables, std::back_inserter(m_details.tables));
        finish();
    });
}

void FileDetailsFetch::compareFooters()
{
    m_details.tables.push_back(tablerows::compareColumns(m_footers[0], m_footers[1]));
    finish();
}

void FileDetailsFetch::compareRows()
{
    QtConcurrent::run([path = m_file->path(), before = m_contents[0].left(tablerows::headLimit),
                       after = m_contents[1].left(tablerows::headLimit)] {
        return tablerows::compare(path, before, after);
    }).then(this, [this](std::optional<DetailTable> table) {
        if (table)
            m_details.tables.push_back(*std::move(table));
        finish();
    });
}

void FileDetailsFetch::compareWith(TableMaker compare)
{
    QtConcurrent::run([compare, before = m_contents[0], after = m_contents[1]] {
        return compare(before, after);
    }).then(this, [this](std::optional<DetailTable> table) {
        if (table)
            m_details.tables.push_back(*std::move(table));
        finish();
    });
}

void FileDetailsFetch::comparePictures()
{
    const std::array<bool, 2> present{isThere(0), isThere(1)};
    QtConcurrent::run([contents = m_contents, present] {
        std::array<FileDetails::Picture, 2> pictures;
        for (size_t side = 0; side < pictures.size(); ++side) {
            if (present[side])
                pictures[side] = decode(contents[side]);
        }
        return pictures;
    }).then(this, [this](std::array<FileDetails::Picture, 2> pictures) {
        m_details.pictures = std::move(pictures);
        finish();
    });
}

void FileDetailsFetch::compareContents()
{
    QtConcurrent::run([before = m_contents[0], after = m_contents[1], file = m_file] {
        if (textdiff::isText(before) && textdiff::isText(after)) {
            ChangedFile compared = textdiff::compare(file->diff, before, after);
            return std::make_shared<const ChangedFile>(std::move(compared));
        }
        ChangedFile binary = *file;
        binary.kind = ChangedFile::Kind::Binary;
        return std::make_shared<const ChangedFile>(std::move(binary));
    }).then(this, [this](ChangedFilePointer file) {
        m_file = std::move(file);
        m_details = FileDetails::of(*m_file);
        m_details.state = FileDetails::State::Loading;
        compareTables();
    });
}

//! What stands above the lines of some texts; both contents are here.
void FileDetailsFetch::compareTables()
{
    if (m_details.sort == FileDetails::Sort::Card)
        return compareWith(cardfields::compare);
    if (m_details.sort == FileDetails::Sort::Notebook)
        return compareWith(notebookcells::compare);
    if (m_details.sort == FileDetails::Sort::Rows)
        return compareRows();
    m_details.sort = FileDetails::Sort::None;
    finish();
}

void FileDetailsFetch::fail(const Error &error)
{
    for (hub::Request &request : m_requests)
        request.cancel();
    m_details.state = FileDetails::State::Failed;
    m_details.error = error;
    emit finished();
}

void FileDetailsFetch::finish()
{
    m_details.state = FileDetails::State::Ready;
    emit finished();
}
