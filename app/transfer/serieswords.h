#pragma once

#include <QString>

//! What a CommitSeries writes into its pull request besides the list of its steps; English, as everybody reads it.
namespace transfer::serieswords {

QString note(); //!< the last paragraph of the description
QString completed(); //!< all commits are there, the draft is published
QString merging(); //!< said with the merge
QString nothingToMerge(); //!< said with the closing of one that changes nothing
QString notMerged(const QString &reason);

} // namespace transfer::serieswords
