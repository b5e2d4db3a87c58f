#pragma once

namespace transfer {

class SpaceGuard;

//! How hard a download tries.
struct DownloadManner {
    int receivers = 4;
    //! One request at a time in the order of the official client, and no attempt more than it makes.
    bool isSequential = false;
    int drops = 5; //!< connections lost one after the other, without a byte between, until it is given up
    bool waitsForSpace = false; //!< a disk that is nearly full is a pause, not a failure
    const SpaceGuard *space = nullptr; //!< of the disk that is filled; without one nobody looks

    static DownloadManner sequential() { return {.receivers = 1, .isSequential = true}; }
    //! Over night: a line that is gone for hours is no reason to give up.
    static DownloadManner unattended() { return {.drops = 600, .waitsForSpace = true}; }
};

} // namespace transfer
