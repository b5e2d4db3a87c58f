#pragma once

#include "checks.h"

#include <functional>

//! Which answer a file holds, by its name, the folder it is in and its shape.
struct Recognized {
    QString kind = {}; //!< for the report, such as "tree"
    std::function<void(Comparison &)> check = {}; //!< empty: nothing of it is shown anywhere, or nobody knows it
};

//! The answer that a file and the headers recorded beside it make.
hub::Response answerIn(const QString &path);

Recognized recognize(const QString &path, const hub::Response &answer);
