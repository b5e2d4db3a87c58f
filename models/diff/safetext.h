#pragma once

#include <QByteArrayView>
#include <QString>

//! Text that strangers wrote, made fit for the screen: it may not pass itself off as something else there.
namespace safetext {

//! A file's name with characters that cannot be seen, or turn the direction of text, written out: "a\u202Etxt.exe".
QString name(const QString &name);

//! A line of a file, character by character, so that columns stay: U+FFFD for what turns the direction of text,
//! pictures for control characters.
QString line(QString text);

//! What people wrote in their language, such as a title: U+FFFD for what would turn what stands behind it, and for
//! control characters. Marks that belong to the writing stay.
QString prose(QString text);

//! Whether UTF-8 holds a character that line() would replace, tabs and other ordinary controls aside.
bool hasHiddenMarks(QByteArrayView utf8);

} // namespace safetext
