#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <utility>

//! Names of files as diffs write them. Nothing here knows what a diff is.
namespace hub::diffnames {

//! A name from the rest of a header line: `"a/na\303\257ve"` unquoted, a time behind a tab dropped, and a leading
//! a/ or b/ taken off where `hasPrefix`. Empty for /dev/null.
QString name(QByteArrayView text, bool hasPrefix);

//! Both names of `diff --git`, which may have blanks in them: unquoted ones can be told apart only when they are equal.
std::optional<std::pair<QString, QString>> both(QByteArrayView text);

} // namespace hub::diffnames
