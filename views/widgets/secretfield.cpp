#include "views/widgets/secretfield.h"

#include "core/secret.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t roomAtFirst = 512; // longer ones are moved, and the old place is overwritten

void overwrite(std::vector<char16_t> &text)
{
    volatile char16_t *data = text.data();
    for (size_t i = 0; i < text.size(); ++i)
        data[i] = 0;
    text.clear();
}

// A line of text: what else a paste brings along is left out.
bool isFit(QChar c)
{
    return c.isPrint() || c.isSurrogate();
}

} // namespace

SecretField::SecretField(QWidget *parent) : QLineEdit(parent)
{
    m_secret.reserve(roomAtFirst);
    setEchoMode(Password);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

SecretField::~SecretField()
{
    overwrite(m_secret);
}

QString SecretField::secret() const
{
    return QString(reinterpret_cast<const QChar *>(m_secret.data()), qsizetype(m_secret.size()));
}

void SecretField::setSecret(QStringView secret)
{
    overwrite(m_secret);
    setText({});
    put(secret);
}

void SecretField::forget()
{
    overwrite(m_secret);
    showDots(0);
}

void SecretField::put(QStringView text)
{
    if (!removeSelected() && text.isEmpty())
        return;
    const qsizetype at = cursorPosition();
    qsizetype count = 0;
    for (const QChar c : text)
        count += isFit(c);
    if (m_secret.size() + size_t(count) > m_secret.capacity()) {
        std::vector<char16_t> larger;
        larger.reserve((m_secret.size() + size_t(count)) * 2);
        larger.assign(m_secret.begin(), m_secret.end());
        overwrite(m_secret);
        m_secret = std::move(larger);
    }
    auto place = m_secret.begin() + at;
    for (const QChar c : text) {
        if (isFit(c))
            place = m_secret.insert(place, c.unicode()) + 1;
    }
    showDots(at + count);
}

void SecretField::remove(qsizetype first, qsizetype count)
{
    first = std::max<qsizetype>(0, first);
    count = std::min(count, qsizetype(m_secret.size()) - first);
    if (count <= 0)
        return;
    const auto begin = m_secret.begin() + first;
    std::move(begin + count, m_secret.end(), begin);
    std::fill(m_secret.end() - count, m_secret.end(), u'\0');
    m_secret.resize(m_secret.size() - size_t(count));
    showDots(first);
}

bool SecretField::removeSelected()
{
    if (!hasSelectedText())
        return false;
    remove(selectionStart(), selectionLength());
    return true;
}

void SecretField::showDots(qsizetype cursor)
{
    setText(QString(qsizetype(m_secret.size()), u'x')); // shown as dots
    setCursorPosition(int(cursor));
    emit secretChanged();
}

void SecretField::pasteFrom(int clipboardMode)
{
    QString text = QGuiApplication::clipboard()->text(QClipboard::Mode(clipboardMode));
    put(text);
    wipe(text);
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    const qsizetype at = cursorPosition();
    const auto isAny = [event](std::initializer_list<QKeySequence::StandardKey> keys) {
        return std::ranges::any_of(keys, [event](auto key) { return event->matches(key); });
    };
    if (isAny({QKeySequence::Undo, QKeySequence::Redo, QKeySequence::Copy, QKeySequence::Cut}))
        return event->accept();
    if (event->matches(QKeySequence::Paste))
        return pasteFrom(QClipboard::Clipboard);
    const bool isBackwards = isAny({QKeySequence::DeleteStartOfWord}) || event->key() == Qt::Key_Backspace;
    const bool isForwards = isAny({QKeySequence::Delete, QKeySequence::DeleteEndOfWord, QKeySequence::DeleteEndOfLine});
    if (isBackwards || isForwards) {
        if (removeSelected())
            return;
        // Dots have no words: all on that side goes.
        const bool isWhole = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier)
            || event->matches(QKeySequence::DeleteEndOfLine);
        if (isBackwards)
            return isWhole ? remove(0, at) : at > 0 ? remove(at - 1, 1) : void();
        return remove(at, isWhole ? qsizetype(m_secret.size()) - at : 1);
    }
    if (event->matches(QKeySequence::DeleteCompleteLine))
        return forget();
    const bool isText = !event->text().isEmpty() && isFit(event->text().front())
        && !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::MetaModifier);
    if (isText)
        return put(event->text());
    QLineEdit::keyPressEvent(event);
}

void SecretField::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        put(event->commitString());
    event->accept();
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, [this] { pasteFrom(QClipboard::Clipboard); })->setEnabled(!isReadOnly());
    menu->addAction(tr("Clear"), this, &SecretField::forget)->setEnabled(!isBlank());
    menu->popup(event->globalPos());
}

void SecretField::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton)
        return QLineEdit::mouseReleaseEvent(event);
    if (QGuiApplication::clipboard()->supportsSelection())
        pasteFrom(QClipboard::Selection);
}

void SecretField::dropEvent(QDropEvent *event)
{
    QString text = event->mimeData()->text();
    put(text);
    wipe(text);
    event->acceptProposedAction();
}
