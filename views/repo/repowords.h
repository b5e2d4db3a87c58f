#pragma once

#include "hub/repotypes.h"

#include <QString>

//! What lists and headers say of a repo besides its name.
namespace repowords {

//! How things stand with a Space; the word and the icon say the same.
enum class Tone { Plain, Good, Busy, Bad };

//! A short fact of a row; with a tag it can be used as a filter.
struct Fact {
    QString text = {};
    QString tag = {};
    QString iconName = {};
    Tone tone = Tone::Plain;
};

QList<Fact> facts(const hub::RepoSummary &repo); //!< task, library, size, SDK, stage, …
QString stage(const QString &stage); //!< "Running, rebuilding" for RUNNING_BUILDING; a new one as the Hub spells it
QString stageIcon(const QString &stage);
Tone stageTone(const QString &stage);

} // namespace repowords
