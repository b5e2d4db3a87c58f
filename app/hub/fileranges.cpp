#include "hub/fileranges.h"

#include "hub/files.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Result<FileRange> readRange(qint64 first, qint64 last, const Response &response)
{
    const qint64 wanted = last - first + 1;
    if (response.status != 206) {
        const qint64 size = response.body.size();
        const qint64 offset = std::min(first, size);
        return FileRange{
            .bytes = response.body.sliced(offset, std::min(wanted, size - offset)), .offset = first, .fileSize = size};
    }
    static const QRegularExpression form(uR"re(^bytes (\d{1,18})-\d{1,18}/(\d{1,18}|\*)$)re"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(response.headers.value("Content-Range")));
    if (match.hasMatch() && match.captured(1).toLongLong() != first)
        return failure(Error::Kind::Malformed, u"Other bytes came than were asked for."_s, response.url.path());
    bool hasSize = false;
    const qint64 size = match.captured(2).toLongLong(&hasSize);
    return FileRange{.bytes = response.body.first(std::min(wanted, qint64(response.body.size()))),
                     .offset = first,
                     .fileSize = hasSize ? size : -1};
}

} // namespace

Call<FileRange> fileRange(const RepoId &repo, const QString &revision, const QString &path, qint64 first, qint64 last)
{
    const QByteArray range = "bytes=" + QByteArray::number(first) + '-' + QByteArray::number(last);
    return {.message = {.target = {files::resolvePath(repo, revision, path)}, .headers = {{"Range", range}}},
            .read = [first, last](const Response &response) { return readRange(first, last, response); }};
}

} // namespace hub
