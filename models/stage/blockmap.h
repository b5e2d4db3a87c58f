#pragma once

#include <QList>
#include <QSharedData>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

//! Values by path, in order: a map of which many states are kept.
//!
//! States share the blocks that are the same in both. So a copy, a change of one value and finding out what differs
//! between two states take as long as it takes to look at some blocks, however large the map is.
template<typename Value>
class BlockMap
{
    struct Entry {
        QString key = {};
        Value value = {};
    };
    struct Block : QSharedData {
        std::vector<Entry> entries = {}; //!< never none
    };
    using Blocks = QList<QSharedDataPointer<Block>>;

public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using pointer = const Value *;
        using reference = const Value &;

        const_iterator() = default;

        const QString &key() const { return entry().key; }
        reference operator*() const { return entry().value; }
        pointer operator->() const { return &entry().value; }
        const_iterator &operator++()
        {
            if (++m_at == entries().size())
                skipBlock();
            return *this;
        }
        const_iterator operator++(int)
        {
            const const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        friend class BlockMap;

        const_iterator(const Blocks &blocks, qsizetype block, size_t at) : m_blocks(&blocks), m_block(block), m_at(at)
        { }

        const std::vector<Entry> &entries() const { return m_blocks->at(m_block).constData()->entries; }
        const Entry &entry() const { return entries()[m_at]; }
        bool isAtEnd() const { return m_block == m_blocks->size(); }
        void skipBlock()
        {
            ++m_block;
            m_at = 0;
        }
        //! Whether both begin a block that is one and the same.
        bool sharesBlock(const const_iterator &other) const
        {
            return m_at == 0 && other.m_at == 0 && !isAtEnd() && !other.isAtEnd()
                && m_blocks->at(m_block).constData() == other.m_blocks->at(other.m_block).constData();
        }

        const Blocks *m_blocks = nullptr;
        qsizetype m_block = 0;
        size_t m_at = 0;
    };

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    const_iterator begin() const { return const_iterator(m_blocks, 0, 0); }
    const_iterator end() const { return const_iterator(m_blocks, m_blocks.size(), 0); }
    const_iterator cend() const { return end(); }
    const Value &first() const { return *begin(); }

    //! The first one whose key is not less.
    const_iterator lowerBound(const QString &key) const
    {
        if (isEmpty())
            return end();
        const qsizetype block = blockFor(key);
        const std::vector<Entry> &entries = m_blocks.at(block).constData()->entries;
        const auto at = size_t(std::ranges::lower_bound(entries, key, {}, &Entry::key) - entries.begin());
        return at < entries.size() ? const_iterator(m_blocks, block, at) : const_iterator(m_blocks, block + 1, 0);
    }
    const_iterator constFind(const QString &key) const
    {
        const const_iterator found = lowerBound(key);
        return found != end() && found.key() == key ? found : end();
    }
    bool contains(const QString &key) const { return constFind(key) != end(); }
    Value value(const QString &key) const
    {
        const const_iterator found = constFind(key);
        return found == end() ? Value() : *found;
    }

    //! In the place of what has the key already. No iterator outlives it.
    void insert(const QString &key, Value value)
    {
        if (isEmpty())
            m_blocks.append(QSharedDataPointer<Block>(new Block));
        const qsizetype block = isEmpty() ? 0 : blockFor(key);
        std::vector<Entry> &entries = m_blocks[block]->entries;
        const auto at = std::ranges::lower_bound(entries, key, {}, &Entry::key);
        if (at != entries.end() && at->key == key) {
            at->value = std::move(value);
            return;
        }
        const bool isLast = at == entries.end() && block == m_blocks.size() - 1;
        entries.insert(at, {.key = key, .value = std::move(value)});
        ++m_size;
        if (entries.size() > largestBlock) // of what comes in order all blocks get full
            split(block, isLast ? largestBlock : largestBlock / 2);
    }
    bool remove(const QString &key)
    {
        const const_iterator found = constFind(key);
        if (found == end())
            return false;
        const qsizetype block = found.m_block;
        const auto at = std::ptrdiff_t(found.m_at);
        std::vector<Entry> &entries = m_blocks[block]->entries;
        entries.erase(entries.begin() + at);
        if (entries.empty())
            m_blocks.remove(block);
        --m_size;
        return true;
    }
    Value take(const QString &key)
    {
        Value taken = value(key);
        remove(key);
        return taken;
    }

    //! Visits in order what two states have differently: with where each has its value, or null. Ends when a visit says
    //! no.
    template<typename Visit>
    static void compare(const BlockMap &before, const BlockMap &after, Visit visit)
    {
        const_iterator old = before.begin();
        const_iterator now = after.begin();
        for (bool goesOn = true; goesOn && !(old.isAtEnd() && now.isAtEnd());) {
            if (old.sharesBlock(now)) {
                old.skipBlock();
                now.skipBlock();
            } else if (now.isAtEnd() || (!old.isAtEnd() && old.key() < now.key())) {
                goesOn = visit(&*old++, nullptr);
            } else if (old.isAtEnd() || now.key() < old.key()) {
                goesOn = visit(nullptr, &*now++);
            } else {
                goesOn = *old == *now || visit(&*old, &*now);
                ++old;
                ++now;
            }
        }
    }

    friend bool operator==(const BlockMap &one, const BlockMap &other)
    {
        if (one.size() != other.size())
            return false;
        bool isSame = true;
        compare(one, other, [&isSame](const Value *, const Value *) { return isSame = false; });
        return isSame;
    }

private:
    static constexpr size_t largestBlock = 128;

    //! The block that a key is in, or belongs into; there is one.
    qsizetype blockFor(const QString &key) const
    {
        const auto beginsAfter = [](const QString &wanted, const QSharedDataPointer<Block> &block) {
            return wanted < block.constData()->entries.front().key;
        };
        const auto next = std::upper_bound(m_blocks.cbegin(), m_blocks.cend(), key, beginsAfter);
        return std::max<qsizetype>(next - m_blocks.cbegin() - 1, 0);
    }

    void split(qsizetype block, size_t kept)
    {
        std::vector<Entry> &entries = m_blocks[block]->entries;
        const auto middle = entries.begin() + std::ptrdiff_t(kept);
        QSharedDataPointer<Block> rest(new Block);
        rest->entries.assign(std::make_move_iterator(middle), std::make_move_iterator(entries.end()));
        entries.erase(middle, entries.end());
        m_blocks.insert(block + 1, rest);
    }

    Blocks m_blocks;
    qsizetype m_size = 0;
};
