#include "views/community/markdowneditor.h"

#include "models/community/personfinder.h"
#include "views/community/markdownhighlighter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

// Indentation, the list's mark, and a task's box.
const QRegularExpression &listStart()
{
    static const QRegularExpression expression(uR"(^(\s*)([-*+]|(\d{1,9})([.)])|>)( \[[ xX]\])? )"_s);
    return expression;
}

} // namespace

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_completer(new QCompleter(this))
    , m_highlighter(new MarkdownHighlighter(document()))
{
    m_highlighter->setPalette(palette());
    setTabChangesFocus(false);
    // A pane that takes files for itself leaves these to us.
    setProperty("takesDrops", true);
    viewport()->setProperty("takesDrops", true);
    setAccessibleName(tr("Comment, in Markdown"));
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &MarkdownEditor::takeName);
}

MarkdownEditor::~MarkdownEditor()
{
    blockSignals(true); // a highlighter takes its colours with it, which counts as a change of the text
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

void MarkdownEditor::setPeople(PersonFinder *people)
{
    if (m_people)
        m_people->disconnect(this);
    m_people = people;
    if (m_people)
        connect(m_people, &PersonFinder::changed, this, [this] {
            if (hasFocus() && !mentionBegun().isNull())
                showNames(); // the answer to what is still being typed
        });
}

void MarkdownEditor::wrapSelection(const QString &before, const QString &after)
{
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText();
    const bool isWrapped =
        selected.size() >= before.size() + after.size() && selected.startsWith(before) && selected.endsWith(after);
    const int begin = cursor.selectionStart();
    cursor.beginEditBlock();
    if (isWrapped) {
        cursor.insertText(selected.sliced(before.size(), selected.size() - before.size() - after.size()));
        cursor.setPosition(begin);
        cursor.setPosition(begin + int(selected.size() - before.size() - after.size()), QTextCursor::KeepAnchor);
    } else {
        cursor.insertText(before + selected + after);
        const int length = int(selected.isEmpty() ? 0 : before.size() + selected.size() + after.size());
        cursor.setPosition(selected.isEmpty() ? begin + int(before.size()) : begin);
        if (length > 0)
            cursor.setPosition(begin + length, QTextCursor::KeepAnchor);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    setFocus();
}

void MarkdownEditor::prefixLines(const QString &prefix)
{
    QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const bool isThere = block.text().startsWith(prefix);
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        edit.setPosition(block.position());
        if (!isThere)
            edit.insertText(prefix);
        else if (block.text().startsWith(prefix)) {
            edit.setPosition(block.position() + int(prefix.size()), QTextCursor::KeepAnchor);
            edit.removeSelectedText();
        }
    }
    edit.endEditBlock();
    setFocus();
}

void MarkdownEditor::insertLink()
{
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText();
    const bool isAddress = selected.startsWith("http://"_L1) || selected.startsWith("https://"_L1);
    const QString text = isAddress ? tr("text") : selected.isEmpty() ? tr("text") : selected;
    const QString address = isAddress ? selected : u"https://"_s;
    const int begin = cursor.selectionStart();
    cursor.insertText(u"[%1](%2)"_s.arg(text, address));
    // What is left to be typed is selected.
    const int from = isAddress ? begin + 1 : begin + int(text.size()) + 3;
    cursor.setPosition(from);
    cursor.setPosition(from + int(isAddress ? text.size() : address.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

void MarkdownEditor::insertTable()
{
    QTextCursor cursor = textCursor();
    const QString gap = cursor.block().text().isEmpty() ? QString() : u"\n\n"_s;
    cursor.insertText(gap + u"| %1 | %2 |\n| --- | --- |\n|  |  |\n"_s.arg(tr("Column"), tr("Column")));
    setTextCursor(cursor);
    setFocus();
}

void MarkdownEditor::quote(const QString &text)
{
    QString lines = text.trimmed();
    lines.replace(QChar::ParagraphSeparator, u'\n').replace(u'\n', u"\n> "_s);
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.insertText((toPlainText().trimmed().isEmpty() ? QString() : u"\n\n"_s) + u"> "_s + lines + u"\n\n"_s);
    setTextCursor(cursor);
    setFocus();
}

// Enter goes on with the list; in an item without words it ends the list.
bool MarkdownEditor::continueList()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const QString line = cursor.block().text();
    const QRegularExpressionMatch match = listStart().match(line);
    if (!match.hasMatch() || cursor.positionInBlock() < match.capturedLength())
        return false;
    cursor.beginEditBlock();
    if (line.size() == match.capturedLength()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        QString mark = match.captured(2);
        if (!match.captured(3).isEmpty())
            mark = QString::number(match.captured(3).toInt() + 1) + match.captured(4);
        const QString box = match.captured(5).isEmpty() ? QString() : u" [ ]"_s;
        cursor.insertText(u'\n' + match.captured(1) + mark + box + u' ');
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    return true;
}

bool MarkdownEditor::indentList(bool outwards)
{
    QTextCursor cursor = textCursor();
    if (!listStart().match(cursor.block().text()).hasMatch())
        return false;
    QTextCursor edit(cursor.block());
    if (!outwards) {
        edit.insertText(u"  "_s);
        return true;
    }
    const QString line = cursor.block().text();
    for (int i = 0; i < 2 && i < line.size() && line.at(i) == u' '; ++i)
        edit.deleteChar();
    return true;
}

QString MarkdownEditor::mentionBegun() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    static const QRegularExpression expression(uR"((?:^|[\s(])@([\w-]*)$)"_s);
    const QRegularExpressionMatch match = expression.match(before);
    return match.hasMatch() ? (match.captured(1).isNull() ? u""_s : match.captured(1)) : QString();
}

void MarkdownEditor::offerNames()
{
    const QString begun = mentionBegun();
    if (m_people)
        m_people->find(begun);
    if (begun.isNull())
        return m_completer->popup()->hide();
    showNames();
}

void MarkdownEditor::showNames()
{
    static_cast<QStringListModel *>(m_completer->model())->setStringList(m_people ? m_people->names() : QStringList());
    m_completer->setCompletionPrefix(mentionBegun());
    if (m_completer->completionCount() == 0)
        return m_completer->popup()->hide();
    QRect rect = cursorRect();
    rect.setWidth(m_completer->popup()->sizeHintForColumn(0)
                  + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 16);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->complete(rect);
}

void MarkdownEditor::takeName(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(mentionBegun().size()));
    cursor.insertText(name + u' ');
    setTextCursor(cursor);
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape))
        return event->ignore(); // it is the completer's
    if (isEnter && event->modifiers() & Qt::ControlModifier) {
        emit submitted();
        return;
    }
    if (event->matches(QKeySequence::Bold))
        return wrapSelection(u"**"_s, u"**"_s);
    if (event->matches(QKeySequence::Italic))
        return wrapSelection(u"_"_s, u"_"_s);
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_E)
        return wrapSelection(u"`"_s, u"`"_s);
    if (isEnter && event->modifiers() == Qt::NoModifier && continueList())
        return;
    if (event->key() == Qt::Key_Tab && !indentList(false)) {
        focusNextPrevChild(true);
        return;
    }
    if (event->key() == Qt::Key_Tab)
        return;
    if (event->key() == Qt::Key_Backtab && indentList(true))
        return;
    QPlainTextEdit::keyPressEvent(event);
    offerNames();
}

bool MarkdownEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || source->hasImage() || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEditor::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    if (!files.isEmpty()) {
        emit filesDropped(files);
        return;
    }
    // Office programs offer a picture of a text as well.
    const QImage image = source->hasText() ? QImage() : source->imageData().value<QImage>();
    if (!image.isNull()) {
        emit imageDropped(image);
        return;
    }
    // An address pasted over words becomes their link.
    const QString text = source->text();
    QTextCursor cursor = textCursor();
    const bool isAddress = (text.startsWith("http://"_L1) || text.startsWith("https://"_L1)) && !text.contains(u' ')
        && !text.contains(u'\n');
    if (isAddress && cursor.hasSelection() && !cursor.selectedText().contains("://"_L1)) {
        cursor.insertText(u"[%1](%2)"_s.arg(cursor.selectedText(), text));
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}
