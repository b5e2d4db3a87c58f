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

} // namespace transfermenu
