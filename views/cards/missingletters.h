#pragma once

class QTextDocument;

//! Has letters that no font of this machine has drawn as boxes at once.
//!
//! For each of them QTextLayout would look through all fonts, which takes a tenth of a second where there are many.
//! Here that is done on another thread. What is found is known to all threads.
namespace missingletters {

//! Once, after the text was read; on any thread.
void prepare(QTextDocument &document);

} // namespace missingletters
