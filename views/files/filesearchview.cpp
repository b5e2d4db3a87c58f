#include "views/files/filesearchview.h"

#include "views/files/filematchdelegate.h"
#include "views/files/filetreeview.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/panestates.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using State = FileSearchModel::State;

FileSearchView::FileSearchView(FileSearchModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_states(new PaneStates(this))
    , m_list(new FileTreeView(this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_resume(new QPushButton(this))
{
    m_states->setObjectName(u"searchStates"_s);
    m_list->setObjectName(u"searchResults"_s);
    m_list->setAccessibleName(tr("Files found"));
    m_list->setRootIsDecorated(false);
    m_list->setDragEnabled(true);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMouseTracking(true);
    m_list->setModel(&model);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setItemDelegate(
        new FileMatchDelegate([&model](const QModelIndex &index) { return model.entry(index); }, m_list));
    m_states->setContent(m_list);
    m_status->setObjectName(u"searchStatus"_s);
    m_status->setProperty("muted", true);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(u"searchProgress"_s);
    m_progress->setAccessibleName(tr("Searching"));
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(64);
    m_stop->setObjectName(u"searchStop"_s);
    m_resume->setObjectName(u"searchResume"_s);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(8);
    bar->addWidget(m_progress);
    bar->addWidget(m_status, 1);
    bar->addWidget(m_stop);
    bar->addWidget(m_resume);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_states, 1);
    layout->addWidget(line);
    layout->addLayout(bar);

    connect(&m_model, &FileSearchModel::progressed, this, &FileSearchView::onProgressed);
    connect(m_stop, &QPushButton::clicked, &m_model, &FileSearchModel::stop);
    connect(m_resume, &QPushButton::clicked, &m_model, &FileSearchModel::resume);
    connect(m_states, &PaneStates::retryRequested, &m_model, &FileSearchModel::resume);
    connect(m_list, &QTreeView::activated, this, &FileSearchView::activated);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit chosen(index);
    });
    onProgressed();
}

void FileSearchView::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
    // With the focus comes a current row, but none that is selected.
    const QModelIndex current = m_list->currentIndex();
    if (!m_list->selectionModel()->hasSelection())
        m_list->setCurrentIndex(current.isValid() ? current : m_model.index(0));
}

void FileSearchView::onProgressed()
{
    const State state = m_model.state();
    m_progress->setVisible(state == State::Listing);
    m_stop->setVisible(state == State::Listing);
    m_resume->setVisible(state == State::Stopped || state == State::AtLimit || state == State::Failed);
    m_resume->setText(state == State::Failed ? tr("Try again") : tr("Search on"));
    m_status->setText(state == State::Listing || state == State::Complete ? foundText() : incompleteText());
    showState();
}

void FileSearchView::showState()
{
    if (m_model.rowCount() > 0)
        return m_states->showContent();
    switch (m_model.state()) {
    case State::Idle:
    case State::Listing: return m_states->showLoading();
    case State::Failed:
        if (m_model.listedCount() == 0)
            return m_states->showError(m_model.error());
        [[fallthrough]];
    case State::Stopped:
    case State::AtLimit:
        return m_states->showEmpty(u"search"_s, tr("Nothing found so far"),
                                   tr("Not all files of this repo have been searched yet."));
    case State::Complete:
        return m_states->showEmpty(u"search"_s, tr("Nothing found"),
                                   tr("No file of this repo has “%1” in its path.").arg(m_model.text().trimmed()));
    }
}

QString FileSearchView::foundText() const
{
    const QString found = format::exactCount(m_model.rowCount());
    const QString listed = format::exactCount(m_model.listedCount());
    return m_model.state() == State::Listing
        //: e.g. "12 found among 34,000 files and folders so far"
        ? tr("%1 found among %2 files and folders so far…").arg(found, listed)
        : tr("%1 found among all %2 files and folders").arg(found, listed);
}

QString FileSearchView::incompleteText() const
{
    const QString found = format::exactCount(m_model.rowCount());
    const QString listed = format::exactCount(m_model.listedCount());
    switch (m_model.state()) {
    case State::Stopped:
    case State::AtLimit: return tr("Incomplete: %1 found among the first %2 files and folders.").arg(found, listed);
    case State::Failed:
        return tr("Incomplete: %1 found among the first %2 files and folders. %3")
            .arg(found, listed, errorText(m_model.error()));
    case State::Idle:
    case State::Listing:
    case State::Complete: break;
    }
    return {};
}
