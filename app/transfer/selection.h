#pragma once

#include "hub/blockinghub.h"
#include "transfer/jobrecord.h"
#include "transfer/operations.h"
#include "transfer/uploadplan.h"

namespace transfer {

//! What a specification means on this disk and in this repo right now.
struct Selection {
    std::vector<Operation> operations = {}; //!< deletions, then additions
    std::vector<PlanRow> leftOut = {}; //!< excluded files; a whole excluded folder is one row
    std::vector<FileProblem> problems = {};
    QStringList folderLinks = {};
    bool hasFolder = false;
};

//! Looks at the sources, and at the repo if there are delete patterns.
Result<Selection> select(const UploadSpec &spec, hub::BlockingHub &hub, const std::stop_token &stop,
                         const std::function<void(int files)> &seen = {});

} // namespace transfer
