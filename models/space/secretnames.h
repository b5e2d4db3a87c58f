#pragma once

#include <QString>

//! Whether a variable had better be a secret, by its name or by what stands in it.
bool looksSecret(const QString &key, const QString &value);
