#pragma once

class QTextDocument;

//! Takes very long paragraphs apart. QTextDocument lays out each at one go, and the window waits for it.
namespace longblocks {

//! Once, after the text was read; on any thread. They go on without a space in between, if possible behind a line or a
//! sentence.
void split(QTextDocument &document);

} // namespace longblocks
