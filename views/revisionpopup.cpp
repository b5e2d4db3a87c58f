#include "views/revisionpopup.h"

#include "views/format.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/refdelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int popupWidth = 320;
constexpr int popupHeight = 384;

} // namespace

RevisionPopup::RevisionPopup(RefListModel &refs, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_refs(refs)
    , m_filter(refs)
    , m_text(new QLineEdit(this))
    , m_message(new MessageBar(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_typed(new QPushButton(this))
{
    setObjectName(u"revisionPopup"_s);
    setProperty("panel", true);
    m_text->setObjectName(u"revisionFilter"_s);
    m_text->setPlaceholderText(tr("Branch, tag, pull request or commit"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_message->setObjectName(u"revisionMessage"_s);
    m_list->setObjectName(u"revisionList"_s);
    m_list->setAccessibleName(tr("Revisions"));
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new RefDelegate(m_list));
    m_list->setUniformItemSizes(false);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setObjectName(u"revisionNothing"_s);
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_typed->setObjectName(u"revisionTyped"_s);
    m_typed->setIcon(::icon(u"commit"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_typed);

    connect(m_text, &QLineEdit::textChanged, this, &RevisionPopup::onTextChanged);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.data(RefListModel::NameRole).toString()); });
    connect(m_typed, &QPushButton::clicked, this, [this] { choose(m_text->text().trimmed()); });
    connect(m_message, &MessageBar::retryRequested, &m_refs, &RefListModel::reload);
    connect(&m_refs, &RefListModel::stateChanged, this, &RevisionPopup::onRefsChanged);
    onRefsChanged();
}

void RevisionPopup::openBelow(QWidget *anchor, const QString &current)
{
    m_current = current;
    static_cast<RefDelegate *>(m_list->itemDelegate())->setCurrent(current);
    m_text->clear();
    onTextChanged({});
    fit();
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(at);
    show();
    m_text->setFocus();
}

void RevisionPopup::onTextChanged(const QString &text)
{
    m_filter.setText(text);
    selectFirst();
    updateTyped();
}

void RevisionPopup::onRefsChanged()
{
    if (m_refs.state() == RefListModel::State::Failed)
        m_message->showError(*m_refs.error());
    else
        m_message->clear();
    selectFirst();
    updateTyped();
    if (isVisible())
        fit();
}

// As high as the list needs, within reason; while it is filtered the height stays.
void RevisionPopup::fit()
{
    const double scale = std::max(1.0, fontMetrics().height() / 17.0);
    int rows = 0;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int frame = m_text->sizeHint().height() + m_typed->sizeHint().height() + 32;
    const auto tallest = int(popupHeight * std::min(scale, 1.5));
    resize(int(popupWidth * scale), std::clamp(rows + frame, std::min(tallest, frame + 96), tallest));
}

void RevisionPopup::updateTyped()
{
    const QString text = m_text->text().trimmed();
    const bool isKnown = text.isEmpty() || m_refs.sectionOf(text).has_value();
    m_typed->setVisible(!isKnown);
    //: %1 is a commit or the name of a branch, as typed
    m_typed->setText(tr("Go to “%1”").arg(text.size() > 24 ? text.first(24) + u'…' : text));
    const bool hasRows = m_filter.rowCount() > 0;
    m_list->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
    m_nothing->setText(m_refs.state() == RefListModel::State::Loading ? tr("Loading…")
                           : text.isEmpty()                           ? tr("No branches are known.")
                                            : tr("No branch, tag or pull request is called that."));
}

void RevisionPopup::selectFirst()
{
    QModelIndex best;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        if (index.data(RefListModel::HeadingRole).toBool())
            continue;
        if (!best.isValid())
            best = index;
        if (m_text->text().isEmpty() && index.data(RefListModel::NameRole).toString() == m_current)
            best = index;
    }
    m_list->setCurrentIndex(best);
    if (best.isValid())
        m_list->scrollTo(best);
}

void RevisionPopup::choose(const QString &revision)
{
    if (revision.isEmpty())
        return;
    close();
    emit chosen(revision);
}

void RevisionPopup::chooseCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    choose(current.isValid() ? current.data(RefListModel::NameRole).toString() : m_text->text().trimmed());
}

bool RevisionPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: chooseCurrent(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void RevisionPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}
