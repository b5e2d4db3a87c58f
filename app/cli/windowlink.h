#pragma once

#include <QString>

namespace cli {

//! Hands a message to the window that runs on the real Hub, as a second start of the program does.
class WindowLink
{
public:
    //! False when no window runs, or it does not answer.
    static bool send(const QString &message);
};

} // namespace cli
