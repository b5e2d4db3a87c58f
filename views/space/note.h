#pragma once

#include <QLabel>
#include <QStyle>

//! Says something beside a form, in another colour where it is a warning.
inline void showNote(QLabel &label, const QString &text, bool isWarning)
{
    label.setText(text);
    if (label.property("warning").toBool() == isWarning)
        return;
    label.setProperty("warning", isWarning);
    label.style()->unpolish(&label); // a style sheet looks at properties only while polishing
    label.style()->polish(&label);
}
