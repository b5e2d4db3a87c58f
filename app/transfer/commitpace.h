#pragma once

#include <QtTypes>

#include <chrono>
#include <cstddef>
#include <vector>

namespace transfer {

//! How many files go into the next commit of a series on a branch: more while the server is quick, fewer when it is
//! slow or fails (hub-api "Splitting big uploads").
class CommitPace
{
public:
    static constexpr std::chrono::seconds quick{40}; //!< a full commit faster than that makes the next one larger
    static constexpr std::chrono::minutes longestWait{5}; //!< a batch is committed then, full or not
    static constexpr qint64 inlineBytes = 100 * 1024 * 1024; //!< of inline content in a commit

    std::size_t files() const; //!< at most, in the next commit

    void committed(std::size_t files, std::chrono::milliseconds took);
    //! False when there is nothing smaller to try.
    bool failed();

    //! How many commits so many files make while the server keeps up; sizes of the inline ones decide, too.
    static int commitsFor(const std::vector<qint64> &inlineSizes, std::size_t largeFiles);

private:
    std::size_t m_step = 6; //!< of the scale: 250 files
};

} // namespace transfer
