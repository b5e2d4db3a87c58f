#include "models/files/fileentries.h"

#include <algorithm>

namespace {

//! The value of a lower case hex digit, -1 for anything else.
int hexValue(QChar digit)
{
    const char16_t code = digit.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    return code >= u'a' && code <= u'f' ? code - u'a' + 10 : -1;
}

} // namespace

// All zeros stands for "none", as git has it; whatever is no such id is kept as it came.
template<size_t count>
void FileEntries::pack(const QString &text, Index index, Field field, std::array<char, count> &to)
{
    if (text.isEmpty())
        return;
    bool isUsual = text.size() == 2 * qsizetype(count);
    for (size_t at = 0; isUsual && at < count; ++at) {
        const int high = hexValue(text[qsizetype(2 * at)]);
        const int low = hexValue(text[qsizetype(2 * at + 1)]);
        isUsual = high >= 0 && low >= 0;
        to[at] = char(high * 16 + low);
    }
    if (isUsual && to != std::array<char, count>{})
        return;
    to = {};
    m_odd.insert(key(index, field), text);
}

template<size_t count>
QString FileEntries::unpack(Index index, Field field, const std::array<char, count> &from) const
{
    if (from == std::array<char, count>{})
        return m_odd.value(key(index, field));
    return QString::fromLatin1(QByteArray::fromRawData(from.data(), qsizetype(count)).toHex());
}

void FileEntries::add(const hub::TreeEntry &entry, QStringView name)
{
    const Index index = size();
    m_names += name.toUtf8();
    Record record{.size = entry.size, .nameEnd = quint32(m_names.size()), .type = quint8(entry.type)};
    pack(entry.oid, index, Oid, record.oid);
    if (entry.lfs || !entry.xetHash.isEmpty()) {
        Large large{.isLfs = entry.lfs.has_value()};
        if (entry.lfs) {
            large.size = entry.lfs->size;
            large.pointerSize = entry.lfs->pointerSize;
            pack(entry.lfs->sha256, index, Sha256, large.sha256);
        }
        pack(entry.xetHash, index, Xet, large.xet);
        m_large.push_back(large);
        record.large = quint32(m_large.size());
    }
    m_records.push_back(record);
}

void FileEntries::append(const FileEntries &more)
{
    const Index first = size();
    const auto names = quint32(m_names.size());
    const auto large = quint32(m_large.size());
    m_names += more.m_names;
    m_large.insert(m_large.end(), more.m_large.begin(), more.m_large.end());
    for (Record record : more.m_records) {
        record.nameEnd += names;
        record.large += record.large > 0 ? large : 0;
        m_records.push_back(record);
    }
    for (const auto &[oddKey, text] : more.m_odd.asKeyValueRange())
        m_odd.insert(oddKey + key(first, Oid), text);
}

void FileEntries::truncate(Index count)
{
    if (count >= size())
        return;
    quint32 large = 0;
    for (Index index = 0; index < count; ++index)
        large = std::max(large, m_records[index].large);
    m_names.truncate(count == 0 ? 0 : m_records[count - 1].nameEnd);
    m_records.resize(count);
    m_large.resize(large);
    m_odd.removeIf(
        [first = key(count, Oid)](const std::pair<const quint64 &, QString &> &odd) { return odd.first >= first; });
}

QByteArrayView FileEntries::name(Index index) const
{
    const qsizetype begin = index == 0 ? 0 : m_records[index - 1].nameEnd;
    return QByteArrayView(m_names).sliced(begin, m_records[index].nameEnd - begin);
}

FileEntries::Storage FileEntries::storage(Index index) const
{
    const quint32 place = m_records[index].large;
    if (place == 0)
        return Storage::Plain;
    const Large &large = m_large[place - 1];
    const bool isXet = large.xet != decltype(large.xet){} || m_odd.contains(key(index, Xet));
    return isXet ? Storage::Xet : Storage::Lfs;
}

hub::TreeEntry FileEntries::entry(Index index, const QString &path) const
{
    const Record &record = m_records[index];
    hub::TreeEntry entry{.type = type(index), .path = path, .oid = unpack(index, Oid, record.oid), .size = record.size};
    if (record.large == 0)
        return entry;
    const Large &large = m_large[record.large - 1];
    if (large.isLfs)
        entry.lfs = hub::LfsPointer{
            .sha256 = unpack(index, Sha256, large.sha256), .size = large.size, .pointerSize = large.pointerSize};
    entry.xetHash = unpack(index, Xet, large.xet);
    return entry;
}

bool FileEntries::hasSameContent(Index index, const FileEntries &others, Index other) const
{
    const Record &mine = m_records[index];
    const Record &theirs = others.m_records[other];
    return mine.type == theirs.type && mine.size == theirs.size && mine.oid == theirs.oid
        && m_odd.value(key(index, Oid)) == others.m_odd.value(others.key(other, Oid));
}
