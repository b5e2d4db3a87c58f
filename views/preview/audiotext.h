#pragma once

#include "models/preview/audiofacts.h"

#include <QList>

//! The facts of a sound file as captions and texts.
QList<std::pair<QString, QString>> audioTexts(const AudioFacts &facts);
