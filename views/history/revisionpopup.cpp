#include "views/history/revisionpopup.h"

#include "models/history/refactions.h"
#include "views/history/historywords.h"
#include "views/history/refdelegate.h"
#include "views/history/refnotice.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <functional>

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
    , m_layout(new QVBoxLayout(this))
    , m_delegate(new RefDelegate(m_list))
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
    m_list->setItemDelegate(m_delegate);
    m_list->viewport()->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
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

    m_layout->setContentsMargins(8, 8, 8, 8);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_text);
    m_layout->addWidget(m_message);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_nothing, 1);
    m_layout->addWidget(m_typed);

    connect(m_text, &QLineEdit::textChanged, this, &RevisionPopup::onTextChanged);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.data(RefListModel::NameRole).toString()); });
    connect(m_list, &QListView::customContextMenuRequested, this, &RevisionPopup::showMenu);
    connect(m_typed, &QPushButton::clicked, this, [this] { choose(m_text->text().trimmed()); });
    connect(m_message, &MessageBar::retryRequested, &m_refs, &RefListModel::reload);
    connect(&m_refs, &RefListModel::stateChanged, this, &RevisionPopup::onRefsChanged);
    onRefsChanged();
}

void RevisionPopup::manageWith(RefActions &actions)
{
    m_actions = &actions;
    m_delegate->setDeletable(m_problem.isEmpty());
    m_notice = new RefNotice(actions, this);
    m_layout->insertWidget(1, m_notice);
    const auto button = [this](const QString &name, const QString &iconName, const QString &text) {
        auto *made = new QPushButton(::icon(iconName), text, this);
        made->setObjectName(name);
        made->setProperty("flat", true);
        return made;
    };
    m_newBranch = button(u"newBranch"_s, u"branch"_s, tr("New branch…"));
    m_newTag = button(u"newTag"_s, u"tag"_s, tr("New tag…"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_newBranch);
    row->addWidget(m_newTag);
    row->addStretch(1);
    m_layout->addLayout(row);
    connect(m_newBranch, &QPushButton::clicked, this, [this] {
        close();
        emit newBranchRequested(m_current);
    });
    connect(m_newTag, &QPushButton::clicked, this, [this] {
        close();
        emit newTagRequested(m_current);
    });
    updateButtons();
}

void RevisionPopup::setWriteProblem(const QString &problem)
{
    m_problem = problem;
    m_delegate->setDeletable(m_actions && problem.isEmpty());
    updateButtons();
}

void RevisionPopup::updateButtons()
{
    for (QPushButton *button : {m_newBranch, m_newTag}) {
        if (!button)
            continue;
        button->setEnabled(m_problem.isEmpty());
        button->setToolTip(m_problem);
    }
}

QString RevisionPopup::deleteProblem(const QModelIndex &index)
{
    if (index.data(RefListModel::DeletableRole).toBool())
        return {};
    switch (RefListModel::Section(index.data(RefListModel::SectionRole).toInt())) {
    case RefListModel::Section::Branches:
    case RefListModel::Section::Tags:
        return tr("“%1” is the repo’s default branch, which cannot be deleted").arg(RefListModel::defaultBranch);
    case RefListModel::Section::PullRequests:
        return tr("The branch of a pull request goes with it: close that instead");
    case RefListModel::Section::Converts: return tr("The Hub makes this branch itself");
    }
    Q_UNREACHABLE_RETURN({});
}

void RevisionPopup::remove(const QModelIndex &index)
{
    if (!m_actions || !m_problem.isEmpty() || !index.data(RefListModel::DeletableRole).toBool())
        return;
    const bool isTag =
        RefListModel::Section(index.data(RefListModel::SectionRole).toInt()) == RefListModel::Section::Tags;
    m_actions->deleteRef(isTag ? RefActions::Kind::Tag : RefActions::Kind::Branch,
                         index.data(RefListModel::NameRole).toString(),
                         index.data(RefListModel::TargetRole).toString());
}

bool RevisionPopup::clickTrash(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    QStyleOptionViewItem option;
    option.initFrom(m_list);
    option.rect = m_list->visualRect(index);
    option.font = m_list->font();
    option.fontMetrics = m_list->fontMetrics();
    if (!index.isValid() || !m_delegate->trashRect(option, index).contains(position))
        return false;
    remove(index);
    return true;
}

void RevisionPopup::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    const QString name = index.data(RefListModel::NameRole).toString();
    if (name.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"refMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString &text, const QString &problem, const std::function<void()> &act) {
        QAction *action = menu->addAction(text, this, act);
        action->setEnabled(problem.isEmpty());
        action->setToolTip(problem);
    };
    add(tr("Go to it"), {}, [this, name] { choose(name); });
    if (m_actions) {
        //: %1 is the revision that is looked at
        add(tr("Compare with %1").arg(historywords::revisionName(m_current)),
            name == m_current ? tr("This is what you are looking at") : QString(), [this, name] {
                close();
                emit compareRequested(name);
            });
    }
    const QString target = index.data(RefListModel::TargetRole).toString();
    add(tr("Copy the commit’s id"), {}, [target] { QGuiApplication::clipboard()->setText(target); });
    if (m_actions) {
        menu->addSeparator();
        add(tr("New branch from here…"), m_problem, [this, name] {
            close();
            emit newBranchRequested(name);
        });
        add(tr("New tag here…"), m_problem, [this, name] {
            close();
            emit newTagRequested(name);
        });
        const QPersistentModelIndex row(index);
        add(tr("Delete"), m_problem.isEmpty() ? deleteProblem(index) : m_problem, [this, row] { remove(row); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void RevisionPopup::openBelow(QWidget *anchor, const QString &current)
{
    m_current = current;
    m_delegate->setCurrent(current);
    m_text->clear();
    if (m_notice)
        m_notice->clear(); // what it said was about another time
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
    const int buttons = m_newBranch ? m_newBranch->sizeHint().height() + 8 : 0;
    const int frame = m_text->sizeHint().height() + m_typed->sizeHint().height() + buttons + 32;
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
    // Before the list takes the click for a choice.
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease
        && clickTrash(static_cast<QMouseEvent *>(event)->position().toPoint()))
        return true;
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: chooseCurrent(); return true;
        case Qt::Key_Delete:
            if (m_text->hasSelectedText() || m_text->cursorPosition() < m_text->text().size())
                break; // it has something to delete itself
            remove(m_list->currentIndex());
            return true;
        case Qt::Key_Menu: showMenu(m_list->visualRect(m_list->currentIndex()).center()); return true;
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
