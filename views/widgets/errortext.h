#pragma once

#include "core/error.h"

#include <QString>

//! What happened and what to do about it, as plain text for a person, the server's own words included.
QString errorText(const Error &error);

//! The same around a sentence of the caller's, who knows more of the case.
QString errorText(const Error &error, const QString &sentence);

//! The facts for somebody who can help: status, code, request id, address, the server's words; one per line.
QString errorDetails(const Error &error);
