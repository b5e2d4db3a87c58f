#include "models/diff/weightshead.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestFact = 200;

QString shortened(const QString &text)
{
    return text.size() > longestFact ? text.first(longestFact) + u'…' : text;
}

bool isGguf(const QString &path)
{
    return path.endsWith(".gguf"_L1, Qt::CaseInsensitive);
}

QString textOf(const hub::GgufValue &value)
{
    if (value.type != hub::GgufType::Array)
        return shortened(value.value.toString());
    QStringList shown;
    const QVariantList elements = value.value.toList();
    for (const QVariant &element : elements)
        shown += element.toString();
    const QString more = value.count > elements.size() ? u", …"_s : QString();
    return shortened(u"%1: [%2%3]"_s.arg(QString::number(value.count), shown.join(u", "_s), more));
}

} // namespace

bool WeightsHead::isFor(const QString &path)
{
    return path.endsWith(".safetensors"_L1, Qt::CaseInsensitive) || isGguf(path);
}

WeightsHead WeightsHead::of(const hub::SafetensorsHeader &header)
{
    return {.tensors = header.tensors, .facts = header.metadata, .parameters = hub::total(header.parameterCounts)};
}

WeightsHead WeightsHead::of(const hub::GgufHeader &header)
{
    WeightsHead head{.tensors = header.tensors, .parameters = hub::total(header.parameterCounts)};
    for (const hub::GgufValue &value : header.values)
        head.facts.insert(value.key, textOf(value));
    return head;
}

Result<WeightsHead> WeightsHead::ofFile(const QString &localPath, const QString &name)
{
    QFile file(localPath);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), localPath);
    if (!isGguf(name)) {
        const Result<qint64> length = hub::SafetensorsHeader::length(file.peek(hub::SafetensorsHeader::prefixSize));
        if (!length)
            return std::unexpected(length.error());
        return hub::SafetensorsHeader::parse(file.read(*length)).transform([](const hub::SafetensorsHeader &header) {
            return of(header);
        });
    }
    const qint64 most = std::min(file.size(), hub::GgufHeader::sizeLimit);
    for (qint64 length = std::min(most, hub::GgufReader::firstRange);; length = std::min(most, 2 * length)) {
        const Result<std::optional<hub::GgufHeader>> header = hub::GgufHeader::parse(file.peek(length), file.size());
        if (!header)
            return std::unexpected(header.error());
        if (*header)
            return of(**header);
        if (length == most)
            return failure(Error::Kind::Malformed, u"the file ends within its head"_s, localPath);
    }
}

void WeightsHeadFetch::start(const hub::RepoId &repo, const QString &revision, const QString &path,
                             Callback<WeightsHead> done)
{
    m_repo = repo;
    m_revision = revision;
    m_path = path;
    m_done = std::move(done);
    if (!isGguf(path))
        return askStart();
    m_reader = std::make_unique<hub::GgufReader>();
    askRange();
}

void WeightsHeadFetch::askStart()
{
    using Start = hub::safetensors::Start;
    m_request = m_client.send<Start>(hub::safetensors::start(m_repo, m_revision, m_path), [this](Result<Start> start) {
        if (!start)
            return m_done(std::unexpected(start.error()));
        if (start->header)
            return m_done(WeightsHead::of(*start->header));
        askRest(start->length);
    });
}

void WeightsHeadFetch::askRest(qint64 length)
{
    using Header = hub::SafetensorsHeader;
    m_request = m_client.send<Header>(
        hub::safetensors::rest(m_repo, m_revision, m_path, length), [this](const Result<Header> &header) {
            m_done(header.transform([](const Header &found) { return WeightsHead::of(found); }));
        });
}

void WeightsHeadFetch::askRange()
{
    m_request = m_client.send<hub::FileRange>(m_reader->nextRange(m_repo, m_revision, m_path),
                                              [this](const Result<hub::FileRange> &range) { onRange(range); });
}

void WeightsHeadFetch::onRange(const Result<hub::FileRange> &range)
{
    if (!range)
        return m_done(std::unexpected(range.error()));
    const Result<std::optional<hub::GgufHeader>> header = m_reader->take(*range);
    if (!header)
        return m_done(std::unexpected(header.error()));
    if (!*header)
        return askRange();
    m_done(WeightsHead::of(**header));
}
