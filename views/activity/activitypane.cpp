#include "views/activity/activitypane.h"

#include "models/activity/activityexport.h"
#include "models/activity/activitylog.h"
#include "views/activity/activitydelegate.h"
#include "views/activity/activitywords.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

Result<QString> writeFile(const QString &path, const QByteArray &lines)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size() || !file.commit())
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    return path;
}

QLabel *mutedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("muted", true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ActivityPane::ActivityPane(ActivityLog &log, Prompter &prompter, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_log(log)
    , m_prompter(prompter)
    , m_place(place)
    , m_message(new MessageBar(this))
    , m_search(new QLineEdit(this))
    , m_sort(new QComboBox(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_states(new PaneStates(this))
    , m_table(new QTableView)
    , m_details(new QPlainTextEdit)
    , m_curl(new QPushButton(tr("Copy as curl")))
    , m_copy(new QPushButton(tr("Copy")))
    , m_summary(mutedLabel(this))
{
    setObjectName(u"activityPane"_s);
    m_filter.setSourceModel(&m_log);
    buildControls();
    buildTable();
    buildDetails();
    layOut();
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, &ActivityPane::onRowsChanged);
    connect(&m_log, &QAbstractItemModel::rowsRemoved, this, &ActivityPane::onRowsChanged);
    onRowsChanged();
    setFocusProxy(m_table);
}

bool ActivityPane::setPlace(const Place &place)
{
    if (!place.is(Place::Corner::Activity))
        return false;
    m_place = place;
    return true;
}

void ActivityPane::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ActivityPane::buildControls()
{
    m_message->setObjectName(u"activityMessage"_s);
    m_search->setObjectName(u"activitySearch"_s);
    m_search->setPlaceholderText(tr("Filter by method, place, status or request id"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setWords(words);
        onRowsChanged();
    });
    m_sort->setObjectName(u"activitySort"_s);
    m_sort->setAccessibleName(tr("Which requests"));
    using Sort = ActivityFilter::Sort;
    m_sort->addItem(tr("All requests"), int(Sort::All));
    m_sort->addItem(tr("Changes"), int(Sort::Changes));
    m_sort->addItem(tr("Failures"), int(Sort::Failures));
    m_sort->addItem(tr("Retries"), int(Sort::Retries));
    m_sort->addItem(tr("Other servers"), int(Sort::Elsewhere));
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setSort(Sort(m_sort->currentData().toInt()));
        onRowsChanged();
    });
    m_export->setObjectName(u"exportActivity"_s);
    m_export->setIcon(::icon(u"download"));
    m_export->setToolTip(tr("Save the requests that are listed as JSON lines"));
    connect(m_export, &QPushButton::clicked, this, &ActivityPane::chooseFolder);
    m_clear->setObjectName(u"clearActivity"_s);
    m_clear->setIcon(::icon(u"trash"));
    connect(m_clear, &QPushButton::clicked, this, &ActivityPane::clear);
    m_summary->setObjectName(u"activitySummary"_s);
}

void ActivityPane::buildTable()
{
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new ActivityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ActivityLog::TimeColumn, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *curl = new QAction(::icon(u"terminal"), tr("Copy as curl"), m_table);
    connect(curl, &QAction::triggered, this, &ActivityPane::copyCurl);
    auto *copy = new QAction(::icon(u"copy"), tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ActivityPane::copyDetails);
    m_table->addActions({curl, copy});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPane::showDetails);
    m_table->viewport()->installEventFilter(this);
    fitTable();
}

void ActivityPane::buildDetails()
{
    m_details->document()->setDocumentMargin(12);
    m_details->setObjectName(u"activityDetails"_s);
    m_details->setAccessibleName(tr("Request and answer"));
    m_details->setReadOnly(true);
    m_details->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_details->setWordWrapMode(QTextOption::WrapAnywhere);
    m_details->setPlaceholderText(tr("Choose a request to see what was said."));
    m_curl->setObjectName(u"copyCurl"_s);
    m_curl->setIcon(::icon(u"terminal"));
    m_curl->setToolTip(tr("A command line that asks the same, with $HF_TOKEN in place of the token"));
    connect(m_curl, &QPushButton::clicked, this, &ActivityPane::copyCurl);
    m_copy->setObjectName(u"copyActivity"_s);
    m_copy->setIcon(::icon(u"copy"));
    connect(m_copy, &QPushButton::clicked, this, &ActivityPane::copyDetails);
}

void ActivityPane::layOut()
{
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(16, 12, 16, 12);
    controls->setSpacing(8);
    controls->addWidget(m_search, 1);
    controls->addWidget(m_sort);
    controls->addWidget(m_export);
    controls->addWidget(m_clear);
    auto *line = new QFrame(this);
    line->setProperty("line", true);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 8, 16, 8);
    buttons->setSpacing(8);
    buttons->addWidget(m_curl);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_details, 1);
    column->addLayout(buttons);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_states->setContent(splitter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(controls);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
    m_summary->setContentsMargins(16, 4, 16, 6);
    layout->addWidget(m_summary);
}

void ActivityPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTable();
}

bool ActivityPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitPlace();
    return Pane::eventFilter(watched, event);
}

// Of fixed widths: to measure thousands of rows again and again would take longer than the requests.
void ActivityPane::fitTable()
{
    const QFontMetrics metrics(Theme::monospace(font()));
    const auto set = [&](int column, const QString &widest) {
        const bool isName = column == ActivityLog::MethodColumn || column == ActivityLog::RequestColumn;
        const QFontMetrics &measure = isName ? metrics : fontMetrics();
        m_table->setColumnWidth(column, measure.horizontalAdvance(widest) + 20);
    };
    set(ActivityLog::TimeColumn, u"00:00:00.000"_s);
    set(ActivityLog::MethodColumn, u"DELETE ▾"_s);
    set(ActivityLog::StatusColumn, u"no answer"_s);
    set(ActivityLog::DurationColumn, u"999.9 ms"_s);
    set(ActivityLog::SentColumn, u"999.9 MB"_s);
    set(ActivityLog::ReceivedColumn, u"999.9 MB"_s);
    set(ActivityLog::RetriesColumn, u"Retries"_s);
    set(ActivityLog::QuotaColumn, u"resolvers 10,000/10,000"_s);
    set(ActivityLog::RequestColumn, u"Root=1-abcdef01"_s);
    m_table->horizontalHeader()->setMinimumSectionSize(metrics.averageCharWidth() * 6);
    fitPlace();
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
    m_details->setFont(Theme::monospace(font()));
}

// It has what the others leave; where that is too little to be read, the table scrolls.
void ActivityPane::fitPlace()
{
    const int least = QFontMetrics(Theme::monospace(font())).averageCharWidth() * 28;
    QHeaderView *header = m_table->horizontalHeader();
    int others = 0;
    for (int column = 0; column < ActivityLog::ColumnCount; ++column)
        others += column == ActivityLog::PlaceColumn ? 0 : header->sectionSize(column);
    const bool hasRoom = m_table->viewport()->width() - others >= least;
    header->setSectionResizeMode(ActivityLog::PlaceColumn, hasRoom ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!hasRoom)
        header->resizeSection(ActivityLog::PlaceColumn, least);
}

void ActivityPane::onRowsChanged()
{
    const int all = m_log.rowCount();
    const int shown = m_filter.rowCount();
    if (all == 0)
        m_states->showEmpty(u"chart"_s, tr("Nothing was asked yet"),
                            tr("Every request to the Hub is listed here, the last %1 of them.")
                                .arg(QLocale().toString(ActivityLog::limit)));
    else if (shown == 0)
        m_states->showEmpty(u"filter"_s, tr("Nothing matches"), tr("No request of the list is like that."));
    else
        m_states->showContent();
    m_export->setEnabled(shown > 0);
    m_clear->setEnabled(all > 0);
    m_clear->setToolTip(all > 0 ? tr("Forget all requests of the list") : tr("The list is empty"));
    const QLocale locale;
    QStringList facts{shown == all ? tr("%n request(s)", nullptr, all)
                                   : tr("%1 of %n request(s)", nullptr, all).arg(locale.toString(shown))};
    if (m_log.failures() > 0)
        facts += tr("%n failed", nullptr, int(m_log.failures()));
    m_summary->setText(facts.join(u" · "_s));
    showDetails();
}

QModelIndex ActivityPane::current() const
{
    return m_filter.mapToSource(m_table->currentIndex());
}

void ActivityPane::showDetails()
{
    const QModelIndex index = current();
    const QString text = index.isValid() ? activitywords::details(m_log.entry(index.row())) : QString();
    // Rows that come and go must not take away what is being read or selected.
    if (m_details->toPlainText() != text)
        m_details->setPlainText(text);
    m_curl->setEnabled(index.isValid());
    m_copy->setEnabled(index.isValid());
}

void ActivityPane::copyCurl()
{
    if (const QModelIndex index = current(); index.isValid())
        QGuiApplication::clipboard()->setText(activity::curl(m_log.entry(index.row())));
}

void ActivityPane::copyDetails()
{
    if (const QModelIndex index = current(); index.isValid())
        QGuiApplication::clipboard()->setText(activitywords::details(m_log.entry(index.row())));
}

void ActivityPane::clear()
{
    m_message->clear();
    m_log.clear();
}

void ActivityPane::chooseFolder()
{
    m_prompter.chooseFolder(this, tr("Save the activity to"), [this](const QString &folder) {
        if (!folder.isEmpty())
            exportTo(folder);
    });
}

void ActivityPane::exportTo(const QString &folder)
{
    QByteArray lines;
    for (int row = m_filter.rowCount() - 1; row >= 0; --row)
        lines += activity::jsonLine(m_log.entry(m_filter.mapToSource(m_filter.index(row, 0)).row())) + '\n';
    const QString name = u"hubcap-activity-%1.jsonl"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    const QString path = QDir(folder).filePath(name);
    m_export->setEnabled(false);
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcher<Result<QString>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_export->setEnabled(true);
        const Result<QString> written = watcher->result();
        if (written)
            m_message->showPositive(tr("Saved as %1").arg(QDir::toNativeSeparators(*written)));
        else
            m_message->showError(written.error());
    });
    watcher->setFuture(QtConcurrent::run(writeFile, path, lines));
}
