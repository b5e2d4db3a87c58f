#pragma once

#include "views/window/pane.h"

#include <functional>

//! Makes the pane that can show a place.
using PaneFactory = std::function<Pane *(const Place &place, QWidget *parent)>;
