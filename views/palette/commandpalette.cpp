#include "views/palette/commandpalette.h"

#include "views/palette/palettedelegate.h"
#include "views/widgets/icons.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widestInLetters = 100;
constexpr int margin = 8;
constexpr int rowsAPage = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"commandPalette"_s);
    setProperty("panel", true);
    setAccessibleName(tr("Command palette"));
    m_text->setObjectName(u"paletteText"_s);
    m_text->setPlaceholderText(tr("An action, a repo, a file, a branch, an address…"));
    m_text->setAccessibleName(tr("Find anything"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->installEventFilter(this);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setText(tr("Nothing is called that."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_hint->setObjectName(u"paletteHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_nothing, m_hint})
        label->setProperty("muted", true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_hint);

    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::onTextChanged);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CommandPalette::onRowsChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &CommandPalette::onRowsChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_model.setCurrent(index);
        const QString refusal = index.data(PaletteModel::RefusalRole).toString();
        m_hint->setText(refusal.isEmpty() ? tr("Enter opens · Ctrl+Enter in a new tab · Esc closes") : refusal);
    });
}

void CommandPalette::openOver(const QList<PaletteSource *> &contextSources)
{
    m_model.setContextSources(contextSources);
    m_text->clear();
    m_model.open();
    select(m_model.firstEntry());
    onRowsChanged();
    fit();
    show();
    m_list->scrollToTop();
    m_text->setFocus(Qt::PopupFocusReason);
}

// Near the top of the window, where the eye already is, and of one height however much is found: what is typed should
// not make the frame jump.
void CommandPalette::fit()
{
    const QWidget *window = parentWidget()->window();
    const int wide = std::min(fontMetrics().averageCharWidth() * widestInLetters, window->width() - 4 * margin);
    const int high = std::min(fontMetrics().height() * 30, window->height() * 7 / 10);
    resize(std::max(wide, 200), std::max(high, 160));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, std::min(64, window->height() / 10))));
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        fit();
}

void CommandPalette::onTextChanged(const QString &text)
{
    m_model.setText(text);
    select(m_model.firstEntry());
    m_list->scrollToTop();
    onRowsChanged();
}

void CommandPalette::onRowsChanged()
{
    const bool hasRows = m_model.rowCount() > 0;
    m_list->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
    // What came first of all, late.
    if (hasRows && !m_list->currentIndex().isValid())
        select(m_model.firstEntry());
}

void CommandPalette::select(const QModelIndex &index)
{
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        return m_hint->clear();
    // With its heading, where that is just above.
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    if (above.isValid() && !m_model.isEntry(above))
        m_list->scrollTo(above);
    m_list->scrollTo(index);
}

void CommandPalette::step(int by, bool wraps)
{
    const int count = m_model.rowCount();
    const int direction = by > 0 ? 1 : -1;
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    QModelIndex target;
    for (int steps = 0; steps < std::abs(by);) {
        row += direction;
        if (row < 0 || row >= count) {
            if (!wraps || target.isValid() || count == 0)
                break;
            row = direction > 0 ? 0 : count - 1;
            wraps = false; // around once
        }
        if (m_model.isEntry(m_model.index(row))) {
            target = m_model.index(row);
            ++steps;
        }
    }
    if (target.isValid())
        select(target);
}

void CommandPalette::choose(const QModelIndex &index, bool inNewTab)
{
    if (!m_model.isEntry(index) || !m_model.entry(index).refusal.isEmpty())
        return;
    const QPersistentModelIndex chosen = index;
    const std::optional<Place> place = m_model.entry(index).place;
    close();
    if (place)
        emit placeChosen(*place, inNewTab);
    else
        m_model.activate(chosen);
}

bool CommandPalette::onKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: step(1, true); return true;
    case Qt::Key_Up: step(-1, true); return true;
    case Qt::Key_PageDown: step(rowsAPage, false); return true;
    case Qt::Key_PageUp: step(-rowsAPage, false); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex(), event->modifiers().testFlag(Qt::ControlModifier)); return true;
    case Qt::Key_K: // the key that opened it closes it
        if (event->modifiers() != Qt::ControlModifier)
            return false;
        close();
        return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        const bool isNewTab = mouse->button() == Qt::MiddleButton || mouse->modifiers().testFlag(Qt::ControlModifier);
        if (mouse->button() == Qt::LeftButton || isNewTab)
            choose(m_list->indexAt(mouse->position().toPoint()), isNewTab);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}
