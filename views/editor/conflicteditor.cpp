#include "views/editor/conflicteditor.h"

#include "views/editor/codeeditor.h"
#include "views/preview/codeview.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

using Take = ConflictText::Take;

namespace {

//! A background for whole lines.
void mark(QList<QTextEdit::ExtraSelection> &marks, const QPlainTextEdit &edit, int firstLine, int lines,
          const QColor &color)
{
    QTextBlock block = edit.document()->findBlockByNumber(firstLine);
    for (int i = 0; i < lines && block.isValid(); ++i, block = block.next()) {
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(block);
        line.format.setBackground(color);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks += line;
    }
}

} // namespace

ConflictEditor::ConflictEditor(QWidget *parent)
    : QWidget(parent)
    , m_ours(makePane(u"versionOurs"_s))
    , m_base(makePane(u"versionBase"_s))
    , m_theirs(makePane(u"versionTheirs"_s))
    , m_count(new QLabel(this))
    , m_previous(makeButton(u"conflictPrevious"_s, u"chevron-up"_s, {}, tr("Previous conflict (Shift+F8)")))
    , m_next(makeButton(u"conflictNext"_s, u"chevron-down"_s, {}, tr("Next conflict (F8)")))
    , m_takeOurs(makeButton(u"takeOurs"_s, {}, tr("Take left"), {}))
    , m_takeTheirs(makeButton(u"takeTheirs"_s, {}, tr("Take right"), {}))
    , m_takeBoth(makeButton(u"takeBoth"_s, {}, tr("Take both"), tr("Both, the left one first (Alt+3)")))
    , m_showBase(makeButton(u"conflictShowBase"_s, u"history"_s, {}, tr("Show what it was before both")))
    , m_result(new CodeEditor(this))
{
    setObjectName(u"conflictEditor"_s);
    m_count->setObjectName(u"conflictCount"_s);
    m_result->setObjectName(u"conflictResult"_s);
    m_result->setAccessibleName(tr("Result"));
    m_showBase->setCheckable(true);
    m_base.widget->hide();
    auto *versions = new QSplitter(this);
    versions->setHandleWidth(1);
    versions->setChildrenCollapsible(false);
    versions->setLayoutDirection(Qt::LeftToRight); // “Take left” means what is left in every language
    for (const Pane &pane : {m_ours, m_base, m_theirs})
        versions->addWidget(pane.widget);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_result, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(versions);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_result);
    addKeys();

    connect(m_result, &QPlainTextEdit::textChanged, this, &ConflictEditor::onTextChanged);
    connect(m_result, &QPlainTextEdit::cursorPositionChanged, this, &ConflictEditor::onCursorMoved);
    connect(m_showBase, &QToolButton::toggled, m_base.widget, &QWidget::setVisible);
}

ConflictEditor::~ConflictEditor()
{
    m_result->disconnect(this); // it speaks of changes even while it goes
}

ConflictEditor::Pane ConflictEditor::makePane(const QString &name)
{
    Pane pane{.widget = new QWidget(this)};
    pane.title = new QLabel(pane.widget);
    pane.title->setTextFormat(Qt::PlainText);
    pane.title->setProperty("muted", true);
    pane.title->setContentsMargins(12, 6, 12, 6);
    pane.view = new CodeView(pane.widget);
    pane.view->setObjectName(name);
    pane.view->setMinimumWidth(100);
    auto *column = new QVBoxLayout(pane.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(pane.title);
    column->addWidget(pane.view, 1);
    return pane;
}

QToolButton *ConflictEditor::makeButton(const QString &name, const QString &iconName, const QString &text,
                                        const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    if (!iconName.isEmpty())
        button->setIcon(::icon(iconName));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(text.isEmpty() ? toolTip : text);
    if (!text.isEmpty())
        button->setProperty("framed", true);
    return button;
}

QWidget *ConflictEditor::makeBar()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 6);
    flow->setContentsMargins(12, 6, 12, 6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_previous, m_next, m_takeOurs, m_takeTheirs,
                                                            m_takeBoth, m_showBase})
        flow->addWidget(widget);
    auto *menu = new QMenu(m_takeBoth);
    menu->addAction(tr("Left, then right"), this, [this] { take(Take::OursThenTheirs); });
    menu->addAction(tr("Right, then left"), this, [this] { take(Take::TheirsThenOurs); });
    menu->addAction(tr("What it was before both"), this, [this] { take(Take::Base); });
    m_takeBoth->setMenu(menu);
    m_takeBoth->setPopupMode(QToolButton::MenuButtonPopup);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_takeOurs, &QToolButton::clicked, this, [this] { take(Take::Ours); });
    connect(m_takeTheirs, &QToolButton::clicked, this, [this] { take(Take::Theirs); });
    connect(m_takeBoth, &QToolButton::clicked, this, [this] { take(Take::OursThenTheirs); });
    return bar;
}

void ConflictEditor::addKeys()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_F8, [this] { step(1); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { step(-1); });
    add(Qt::ALT | Qt::Key_1, [this] { take(Take::Ours); });
    add(Qt::ALT | Qt::Key_2, [this] { take(Take::Theirs); });
    add(Qt::ALT | Qt::Key_3, [this] { take(Take::OursThenTheirs); });
}

void ConflictEditor::setConflict(const MergeConflict &conflict, const Side &ours, const Side &theirs,
                                 const QString &text)
{
    m_isSetting = true;
    m_conflicts = ConflictText(conflict, ours.mark, theirs.mark);
    m_ours.title->setText(ours.title);
    m_base.title->setText(tr("Before both"));
    m_theirs.title->setText(theirs.title);
    for (const auto &[pane, version] :
         {std::pair{m_ours, Take::Ours}, {m_base, Take::Base}, {m_theirs, Take::Theirs}}) {
        pane.view->setCode(m_conflicts.version(version), conflict.path);
        pane.view->setAccessibleName(pane.title->text());
    }
    //: %1 says whose text that is
    m_takeOurs->setToolTip(tr("Take what is left: %1 (Alt+1)").arg(ours.title));
    m_takeTheirs->setToolTip(tr("Take what is right: %1 (Alt+2)").arg(theirs.title));
    m_result->setText(text.isEmpty() ? m_conflicts.initial() : text, conflict.path);
    m_isSetting = false;
    m_current = 0;
    onTextChanged();
    if (!m_open.empty())
        goTo(m_open.front());
}

QString ConflictEditor::text() const
{
    return m_result->text();
}

bool ConflictEditor::isUntouched() const
{
    return m_result->text() == m_conflicts.initial();
}

void ConflictEditor::replaceText(const QString &text)
{
    QTextCursor cursor(m_result->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_result->setFocus();
}

std::optional<QByteArray> ConflictEditor::finished() const
{
    return m_conflicts.finished(m_result->text());
}

void ConflictEditor::onTextChanged()
{
    if (m_isSetting)
        return;
    m_open = m_conflicts.open(m_result->text());
    m_count->setText(m_open.empty() ? tr("All conflicts are resolved")
                                    : tr("%1 of %n conflict(s) left", nullptr, m_conflicts.count()).arg(m_open.size()));
    if (!currentBlock())
        m_current = m_open.empty() ? 0 : m_open.front().number;
    setCurrent(m_current);
    emit textChanged();
}

const ConflictText::Block *ConflictEditor::currentBlock() const
{
    const auto found = std::ranges::find(m_open, m_current, &ConflictText::Block::number);
    return found == m_open.end() ? nullptr : &*found;
}

void ConflictEditor::onCursorMoved()
{
    const int line = m_result->textCursor().blockNumber();
    for (const ConflictText::Block &block : m_open) {
        if (line >= block.firstLine && line <= block.lastLine && block.number != m_current)
            return setCurrent(block.number);
    }
}

void ConflictEditor::setCurrent(int number)
{
    m_current = number;
    for (QToolButton *button : {m_takeOurs, m_takeTheirs, m_takeBoth, m_previous, m_next})
        button->setEnabled(number > 0);
    showMarks();
}

void ConflictEditor::showMarks()
{
    const ThemeColors &colors = ThemeColors::of(palette());
    for (const auto &[pane, version] :
         {std::pair{m_ours, Take::Ours}, {m_base, Take::Base}, {m_theirs, Take::Theirs}}) {
        QList<QTextEdit::ExtraSelection> marks;
        for (int number = 1; number <= m_conflicts.count(); ++number) {
            const ConflictText::Place place = m_conflicts.placeIn(version, number);
            const bool isOpen = std::ranges::contains(m_open, number, &ConflictText::Block::number);
            const QColor color = number == m_current ? colors.warningSurface
                : isOpen                             ? colors.infoSurface
                                                     : colors.positiveSurface;
            mark(marks, *pane.view, place.firstLine, place.lines, color);
            if (number == m_current)
                pane.view->goToLine(place.firstLine + 1);
        }
        pane.view->setExtraSelections(marks);
    }
    QList<QTextEdit::ExtraSelection> marks;
    for (const ConflictText::Block &block : m_open)
        mark(marks, *m_result, block.firstLine, block.lastLine - block.firstLine + 1,
             block.number == m_current ? colors.warningSurface : colors.infoSurface);
    m_result->setExtraSelections(marks);
}

void ConflictEditor::goTo(const ConflictText::Block &block)
{
    setCurrent(block.number);
    QTextCursor cursor(m_result->document()->findBlockByNumber(block.firstLine));
    m_result->setTextCursor(cursor);
    m_result->centerCursor();
}

void ConflictEditor::step(int direction)
{
    if (m_open.empty())
        return;
    const auto current = std::ranges::find(m_open, m_current, &ConflictText::Block::number);
    const int count = int(m_open.size());
    const int index = current == m_open.end() ? 0 : int(current - m_open.begin());
    goTo(m_open[size_t((index + direction + count) % count)]);
}

void ConflictEditor::take(Take take)
{
    const ConflictText::Block *block = currentBlock();
    if (!block)
        return;
    const QTextBlock last = m_result->document()->findBlockByNumber(block->lastLine);
    QTextCursor cursor(m_result->document()->findBlockByNumber(block->firstLine));
    if (last.next().isValid())
        cursor.setPosition(last.next().position(), QTextCursor::KeepAnchor);
    else
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    cursor.insertText(m_conflicts.taken(block->number, take));
    if (const ConflictText::Block *next = currentBlock())
        goTo(*next);
}

void ConflictEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}
