#pragma once

#include "views/preview/codeview.h"

#include <functional>

//! CodeView with a cursor: keeps the indentation of the line before, and indents with Tab as the text does.
class CodeEditor : public CodeView
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    void setText(const QString &text, const QString &fileName); //!< which is not modified then
    QString text() const { return toPlainText(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void insertLine();
    void indent();
    void outdent();
    void forEachSelectedLine(const std::function<void(QTextCursor &line)> &act);
    static QString guessIndentation(const QString &text);

    QString m_step;
};
