#pragma once

#include "transfer/operations.h"
#include "transfer/uploadjob.h"
#include "wire/methods.h"

//! Arguments and results of everything that ends in a commit.
namespace wire {

//! What a commit is to be; the documented CommitInfo repeats some of it.
struct CommitWishes {
    hub::CommitTarget target = {};
    QString summary = {};
    QString description = {};
    QString parentCommit = {};
};

Result<CommitWishes> wishesOf(const Arguments &arguments, const QString &defaultSummary = {});

//! One CommitOperationAdd, Delete or Copy.
Result<transfer::Operation> operationFrom(const Arguments &arguments, const QJsonObject &json);
//! A list of them.
Result<std::vector<transfer::Operation>> operationsFrom(const Arguments &arguments, const QJsonValue &list);

Result<transfer::UploadOutcome> runCommit(Carrier &carrier, const Arguments &arguments, const CommitWishes &wishes,
                                          std::vector<transfer::Operation> operations);

//! The documented CommitInfo.
Result<QJsonValue> commitForm(const Arguments &arguments, const CommitWishes &wishes,
                              const Result<transfer::UploadOutcome> &outcome);

} // namespace wire
