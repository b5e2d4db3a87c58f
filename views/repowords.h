#pragma once

#include "hub/repotypes.h"

#include <QString>

//! What lists and headers say of a repo besides its name.
namespace repowords {

//! A short fact of a row; with a tag it can be used as a filter.
struct Fact {
    QString text = {};
    QString tag = {};
    QString iconName = {};
};

QList<Fact> facts(const hub::RepoSummary &repo); //!< task, library, size, SDK, stage, …
QString stage(const QString &stage); //!< "RUNNING_BUILDING" -> "Running building"
QString stageIcon(const QString &stage);

} // namespace repowords
