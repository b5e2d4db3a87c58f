#pragma once

#include "hub/tree.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <vector>

//! Files and folders of a repo, packed: a hundred thousand take some megabytes, where hub::TreeEntry takes forty.
//!
//! What an entry is called is up to who fills it: its name within a folder, or its whole path.
class FileEntries
{
public:
    using Index = quint32;
    enum class Storage { Plain, Lfs, Xet };

    Index size() const { return Index(m_records.size()); }
    bool isEmpty() const { return m_records.empty(); }

    void add(const hub::TreeEntry &entry, QStringView name);
    void append(const FileEntries &more);
    void truncate(Index count); //!< to the first of them

    QByteArrayView name(Index index) const; //!< UTF-8
    QString text(Index index) const { return QString::fromUtf8(name(index)); } //!< the name
    hub::TreeEntry::Type type(Index index) const { return hub::TreeEntry::Type(m_records[index].type); }
    bool isFolder(Index index) const { return type(index) == hub::TreeEntry::Type::Folder; }
    qint64 bytes(Index index) const { return m_records[index].size; }
    Storage storage(Index index) const;
    hub::TreeEntry entry(Index index, const QString &path) const; //!< without last commit and scan
    bool hasSameContent(Index index, const FileEntries &others, Index other) const;

private:
    enum Field { Oid, Sha256, Xet, FieldCount };
    struct Record {
        qint64 size = 0;
        quint32 nameEnd = 0; //!< in m_names, where that of the one before is the beginning
        quint32 large = 0; //!< in m_large, counted from 1; 0: none
        std::array<char, 20> oid = {};
        quint8 type = 0;
    };
    struct Large {
        qint64 size = 0;
        qint64 pointerSize = 0;
        std::array<char, 32> sha256 = {};
        std::array<char, 32> xet = {};
        bool isLfs = false;
    };

    template<size_t count>
    void pack(const QString &text, Index index, Field field, std::array<char, count> &to);
    template<size_t count>
    QString unpack(Index index, Field field, const std::array<char, count> &from) const;
    static quint64 key(Index index, Field field) { return quint64(index) * FieldCount + field; }

    QByteArray m_names;
    std::vector<Record> m_records;
    std::vector<Large> m_large;
    QHash<quint64, QString> m_odd; //!< ids that are not the usual number of hex digits, by key()
};
