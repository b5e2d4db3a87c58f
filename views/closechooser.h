#pragma once

#include <functional>

class QWidget;

//! What is to become of transfers that are under way when the window is closed.
enum class CloseChoice {
    KeepRunning, //!< without the window; the tray leads back
    Quit, //!< they stop, and go on with the next start
    Stay,
};

namespace closechooser {

using Choose = std::function<void(QWidget *window, int active, std::function<void(CloseChoice)> answer)>;

//! Asks in a dialog, without stopping the program.
void ask(QWidget *window, int active, std::function<void(CloseChoice)> answer);

} // namespace closechooser
