#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

//! The text of a file as it can be edited, and the way back to bytes that leaves alone what was not edited.
struct EditableText {
    QString text = {}; //!< with line feeds alone
    bool hasMark = false; //!< begins with a byte order mark
    bool hasCarriageReturns = false; //!< lines end with CR LF
    bool hasMixedLineEnds = false; //!< with either: they will all be the same afterwards

    //! Error::Kind::Invalid with the reason when it cannot be edited without damage.
    static Result<EditableText> decode(const QByteArray &bytes);
    QByteArray encode(const QString &edited) const;
};
