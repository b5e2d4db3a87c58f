#include "transfer/duplicates.h"

#include "transfer/filehasher.h"
#include "transfer/localreader.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <map>

using hub::Done;

namespace transfer {

namespace {

constexpr qint64 sample = 16'384;

bool isCancelled(const Result<Done> &result)
{
    return !result && result.error().kind == Error::Kind::Cancelled;
}

} // namespace

Result<PlanFindings> Duplicates::find(const std::vector<Addition *> &sent, const RemoteTree &tree,
                                      const std::stop_token &stop)
{
    m_findings.clear();
    return findStored(sent, tree, stop).and_then([&](Done) { return findTwins(sent, stop); }).transform([&](Done) {
        m_hasher.flush();
        return std::move(m_findings);
    });
}

Result<Done> Duplicates::findStored(const std::vector<Addition *> &sent, const RemoteTree &tree,
                                    const std::stop_token &stop)
{
    QHash<qint64, std::vector<const RemoteTree::File *>> bySize;
    for (const RemoteTree::File &file : tree.files()) {
        if (!file.sha256.isEmpty())
            bySize[file.size].push_back(&file);
    }
    for (Addition *addition : sent) {
        const auto alike = bySize.constFind(addition->file.size);
        if (!addition->isLarge || alike == bySize.constEnd())
            continue;
        const Result<Done> hashed = m_hasher.ensureSha256(*addition, stop);
        if (isCancelled(hashed))
            return hashed;
        const auto same = std::ranges::find_if(*alike, [addition](const RemoteTree::File *file) {
            return file->sha256 == addition->hashes.sha256 && file->path != addition->repoPath;
        });
        if (hashed && same != alike->end())
            m_findings.push_back({.kind = PlanFinding::Kind::Stored,
                                  .path = addition->repoPath,
                                  .other = (*same)->path,
                                  .isOtherRemote = true,
                                  .number = addition->file.size});
    }
    return Done{};
}

Result<Done> Duplicates::findTwins(const std::vector<Addition *> &sent, const std::stop_token &stop)
{
    QHash<qint64, int> sizes;
    for (const Addition *addition : sent)
        ++sizes[addition->file.size];
    std::map<std::pair<qint64, QByteArray>, std::vector<Addition *>> alike;
    for (Addition *addition : sent) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        if (addition->file.size > 0 && sizes.value(addition->file.size) > 1)
            alike[{addition->file.size, fingerprint(addition->file)}].push_back(addition);
    }
    for (const auto &[key, files] : alike) {
        if (files.size() < 2 || key.second.isEmpty())
            continue;
        if (const Result<Done> compared = compare(files, stop); !compared)
            return compared;
    }
    return Done{};
}

//! Files of one size and fingerprint; the first of each content stands for the others.
Result<Done> Duplicates::compare(const std::vector<Addition *> &alike, const std::stop_token &stop)
{
    const bool isAllSeen = alike.front()->file.size <= sample; // the fingerprint is of the whole content
    QHash<QString, const Addition *> firsts;
    for (Addition *addition : alike) {
        QString content;
        if (!isAllSeen) {
            const Result<Done> hashed = m_hasher.ensureSha256(*addition, stop);
            if (isCancelled(hashed))
                return hashed;
            if (!hashed)
                continue;
            content = addition->hashes.sha256;
        }
        const Addition *first = firsts.value(content);
        if (!first) {
            firsts.insert(content, addition);
            continue;
        }
        m_findings.push_back({.kind = PlanFinding::Kind::Duplicate,
                              .path = addition->repoPath,
                              .other = first->repoPath,
                              .number = addition->file.size});
    }
    return Done{};
}

//! Empty when the file cannot be read.
QByteArray Duplicates::fingerprint(const LocalFile &file)
{
    const Result<LocalReader> reader = LocalReader::open(file);
    if (!reader)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer(sample, Qt::Uninitialized);
    const qint64 last = std::max<qint64>(0, file.size - sample);
    for (const qint64 offset : {qint64(0), file.size > sample ? last / 2 : 0, last}) {
        const Result<qint64> read = reader->readAt(offset, buffer.data(), std::min(sample, file.size - offset));
        if (!read)
            return {};
        hash.addData(QByteArrayView(buffer).first(*read));
        if (file.size <= sample)
            break;
    }
    return hash.result();
}

} // namespace transfer
