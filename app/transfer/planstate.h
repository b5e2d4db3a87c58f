#pragma once

#include "core/result.h"
#include "transfer/planrequest.h"
#include "transfer/uploadplan.h"

#include <functional>
#include <thread>

namespace transfer {

//! A plan being made. The GUI thread alone touches what is not the thread's own.
struct PlanRequest::State {
    UploadSpec spec = {};
    std::function<void(const PlanProgress &)> progress = {};
    Callback<UploadPlan> done = {};
    bool isPending = true; //!< GUI thread
    std::jthread thread = {};
};

} // namespace transfer
