#pragma once

#include "transfer/transferqueue.h"

class QMenu;

namespace transfer {
class Journal;
} // namespace transfer

//! What a menu on a transfer offers besides the actions of its row.
namespace transfermenu {

//! Its folder, what is wrong with it, and the command that would do the same; without a journal no command.
void addCopies(QMenu &menu, const transfer::JobSnapshot &job, transfer::Journal *journal);

//! When it runs among the others, and how fast it may; for jobs that are not over.
void addOrder(QMenu &menu, transfer::TransferQueue &queue, const transfer::JobSnapshot &job);
//! What can be done with one file: again, without it, or ours over theirs.
void addFile(QMenu &menu, transfer::TransferQueue &queue, const transfer::JobSnapshot &job,
             const transfer::FileProgress &file);

} // namespace transfermenu
