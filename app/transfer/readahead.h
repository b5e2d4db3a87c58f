#pragma once

#include "transfer/localreader.h"

#include <QByteArrayView>

#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace transfer {

//! Reads a file from its start on a thread of its own, a few blocks ahead of whoever looks at them: to hash takes as
//! long as hashing alone then.
class ReadAhead
{
public:
    static constexpr qint64 blockSize = qint64(512) << 10;

    explicit ReadAhead(const LocalReader &reader); //!< which has to stay
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    //! The next bytes, until the next call; none behind the end.
    Result<QByteArrayView> next();

private:
    struct Block {
        std::vector<char> bytes = {};
        qint64 size = 0;
    };

    void read(const std::stop_token &stop);
    Block &block(size_t number) { return m_blocks.at(number % m_blocks.size()); }

    const LocalReader &m_reader;
    std::array<Block, 4> m_blocks;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    size_t m_filled = 0; //!< how many blocks were read so far
    size_t m_taken = 0; //!< and given out; the last one of them is still looked at
    size_t m_free = 0; //!< and are no longer looked at
    bool m_isAtEnd = false;
    std::optional<Error> m_error;
    std::jthread m_thread;
};

} // namespace transfer
