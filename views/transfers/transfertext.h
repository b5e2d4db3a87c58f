#pragma once

#include "transfer/transferqueue.h"
#include "views/widgets/icons.h"

//! What a transfer is doing, in words; formatting only, so that painting, tool tips and screen readers say the same.
namespace transfertext {

QString title(const transfer::JobSnapshot &job); //!< "Upload weights → acme/clip-small"
QString destination(const transfer::JobSnapshot &job); //!< "acme/clip-small @ main"
QString phase(transfer::Phase phase); //!< one or two words
//! The line below the title; `now` is for countdowns.
QString status(const transfer::JobSnapshot &job, const QDateTime &now = QDateTime::currentDateTimeUtc());
QString problem(const transfer::JobSnapshot &job); //!< what stands in its way; empty when nothing does
QString problemDetails(const transfer::JobSnapshot &job);
QString fileState(const transfer::FileProgress &file);
QString remaining(std::chrono::seconds time); //!< "2:10"

//! A colour that goes with an icon and a word.
struct Mark {
    QString icon;
    IconTint tint;
};
Mark mark(const transfer::JobSnapshot &job);
Mark mark(const transfer::FileProgress &file);

//! Where the result of a finished upload is, empty for anything else.
QUrl resultAddress(const transfer::JobSnapshot &job);

} // namespace transfertext
