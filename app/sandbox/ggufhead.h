#pragma once

#include <QByteArrayView>
#include <QJsonObject>

namespace sandbox {

//! What the Hub says of a model by the head of its GGUF file: {total, architecture, context_length, chat_template, …}.
//! Nothing of a file that is none, or whose head is not within these first bytes.
QJsonObject ggufFacts(QByteArrayView beginning);

} // namespace sandbox
