#pragma once

#include "hub/endpoint.h"
#include "hub/repoid.h"
#include "models/community/remarks.h"

//! Where the lines of a review are to be read.
struct ReviewSubject {
    hub::Endpoint endpoint = {};
    hub::RepoId repo = {};
    QString before = {}; //!< revision of the files as they were
    QString after = {}; //!< of the files as proposed; used for remarks that do not know their commit
};

//! The remarks of a review as one comment, since the Hub has no comments on lines: each under a link to its file and
//! lines, with these lines quoted. What one remark leaves open, such as a block of code, does not run into the next.
QString reviewComment(const QString &summary, const std::vector<Remark> &remarks, const ReviewSubject &subject);

//! "line 3" or "lines 3–5"; empty for a whole file.
QString reviewLines(const DiffRange &range);
