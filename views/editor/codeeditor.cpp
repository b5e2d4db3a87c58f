#include "views/editor/codeeditor.h"

#include <QKeyEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualSpaces = 4;

QString leadingBlanks(const QString &line)
{
    qsizetype end = 0;
    while (end < line.size() && (line.at(end) == u' ' || line.at(end) == u'\t'))
        ++end;
    return line.first(end);
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent) : CodeView(parent), m_step(usualSpaces, u' ')
{
    setProperty("bare", true);
    setReadOnly(false);
    setTextInteractionFlags(Qt::TextEditorInteraction);
    setAccessibleName(tr("Editor"));
}

void CodeEditor::setText(const QString &text, const QString &fileName)
{
    setCode(text, fileName);
    document()->setModified(false);
    m_step = guessIndentation(text);
}

//! The first line that is indented says how.
QString CodeEditor::guessIndentation(const QString &text)
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        const qsizetype end = text.indexOf(u'\n', at + 1);
        const QString line = text.sliced(at + 1, (end < 0 ? text.size() : end) - at - 1);
        const QString blanks = leadingBlanks(line);
        if (blanks.isEmpty() || blanks.size() == line.size())
            continue;
        return blanks.startsWith(u'\t') ? u"\t"_s : QString(std::min<qsizetype>(blanks.size(), 8), u' ');
    }
    return QString(usualSpaces, u' ');
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return insertLine();
    if (isPlain && event->key() == Qt::Key_Tab)
        return indent();
    if (event->key() == Qt::Key_Backtab)
        return outdent();
    CodeView::keyPressEvent(event);
}

void CodeEditor::insertLine()
{
    QTextCursor cursor = textCursor();
    const QString blanks = leadingBlanks(cursor.block().text());
    cursor.insertText(u'\n' + blanks.first(std::min<qsizetype>(blanks.size(), cursor.positionInBlock())));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CodeEditor::forEachSelectedLine(const std::function<void(QTextCursor &line)> &act)
{
    QTextCursor cursor = textCursor();
    const int last = document()->findBlock(cursor.selectionEnd() - (cursor.hasSelection() ? 1 : 0)).blockNumber();
    cursor.beginEditBlock();
    for (int number = document()->findBlock(cursor.selectionStart()).blockNumber(); number <= last; ++number) {
        QTextCursor line(document()->findBlockByNumber(number));
        act(line);
    }
    cursor.endEditBlock();
}

void CodeEditor::indent()
{
    if (!textCursor().hasSelection())
        return insertPlainText(m_step);
    forEachSelectedLine([this](QTextCursor &line) { line.insertText(m_step); });
}

void CodeEditor::outdent()
{
    forEachSelectedLine([this](QTextCursor &line) {
        const QString blanks = leadingBlanks(line.block().text());
        const qsizetype step = blanks.startsWith(u'\t') ? 1 : std::min(blanks.size(), m_step.size());
        line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(step));
        line.removeSelectedText();
    });
}
