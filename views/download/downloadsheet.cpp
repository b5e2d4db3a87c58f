#include "views/download/downloadsheet.h"

#include "transfer/spaceguard.h"
#include "transfer/transferqueue.h"
#include "views/download/downloaddelegate.h"
#include "views/files/filetypes.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"
#include "views/widgets/sheetheader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using transfer::DownloadSpec;

namespace {

constexpr int formCharacters = 44;
constexpr int sideBySide = 860; // px

QStringList patternsIn(const QLineEdit &field)
{
    QStringList patterns;
    for (const QString &part : field.text().split(u',')) {
        if (const QString pattern = part.trimmed(); !pattern.isEmpty())
            patterns << pattern;
    }
    return patterns;
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString flaggedLine(const DownloadPicker::Flagged &file)
{
    QStringList facts{file.status == "unsafe"_L1 || file.status == "infected"_L1
                          ? DownloadSheet::tr("the scanners found it unsafe")
                          : DownloadSheet::tr("the scanners found it suspicious")};
    if (!file.viruses.isEmpty())
        facts += file.viruses.join(u", "_s);
    if (!file.imports.isEmpty())
        facts += DownloadSheet::tr("opening it would load %1").arg(file.imports.mid(0, 4).join(u", "_s));
    return u"%1: %2"_s.arg(file.path, facts.join(u"; "_s));
}

} // namespace

DownloadSheet::DownloadSheet(const DownloadPicker::Subject &subject, const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_queue(parts.queue)
    , m_prompter(parts.prompter)
    , m_accountId(parts.accountId)
    , m_cacheRoot(parts.cacheRoot)
    , m_picker(parts.client, subject)
    , m_filter(new QSortFilterProxyModel(this))
    , m_error(new MessageBar(this))
    , m_flaggedBar(new MessageBar(this))
    , m_acceptFlagged(new QCheckBox(this))
    , m_include(new QLineEdit)
    , m_exclude(new QLineEdit)
    , m_quantisationLabel(new QLabel(tr("Quantization")))
    , m_quantisation(new QComboBox)
    , m_twins(new QCheckBox(tr("Each set of weights only once")))
    , m_twinsHint(new QLabel)
    , m_toFolder(new QRadioButton(tr("A folder")))
    , m_toCache(new QRadioButton(tr("The shared Hugging Face cache")))
    , m_folder(new QLineEdit)
    , m_choose(new QPushButton(tr("Choose…")))
    , m_cacheHint(new QLabel)
    , m_search(new QLineEdit)
    , m_states(new PaneStates)
    , m_table(new QTableView)
    , m_totals(new QLabel(this))
    , m_obstacle(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(::icon(u"download", IconTint::OnAccent), tr("Download"), this))
    , m_panes(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_scroll(new QScrollArea(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Download %1").arg(subject.repo.id));
    nameParts();
    const QString base = parts.folder.isEmpty() ? QDir::homePath() : parts.folder;
    m_folder->setText(QDir::toNativeSeparators(QDir(base).filePath(subject.repo.name())));
    m_filter->setSourceModel(&m_picker);
    m_filter->setSortRole(DownloadPicker::SortRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(DownloadPicker::PathColumn);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_error);
    auto *body = new QWidget(m_scroll);
    body->setLayout(m_panes);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    m_form = buildForm();
    m_panes->addWidget(m_form);
    m_panes->addWidget(buildList(), 1);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(hairline(this));
    layout->addWidget(buildFooter());
    resize(1040, 660);

    connectParts();
    m_picker.load();
    measureDisk();
    refresh();
    m_include->setFocus();
}

void DownloadSheet::nameParts()
{
    setObjectName(u"downloadSheet"_s);
    m_error->setObjectName(u"downloadMessage"_s);
    m_flaggedBar->setObjectName(u"flaggedBar"_s);
    m_acceptFlagged->setObjectName(u"acceptFlagged"_s);
    m_include->setObjectName(u"downloadInclude"_s);
    m_exclude->setObjectName(u"downloadExclude"_s);
    m_quantisation->setObjectName(u"quantisation"_s);
    m_twins->setObjectName(u"skipTwins"_s);
    m_twinsHint->setObjectName(u"twinsHint"_s);
    m_toFolder->setObjectName(u"toFolder"_s);
    m_toCache->setObjectName(u"toCache"_s);
    m_folder->setObjectName(u"downloadFolder"_s);
    m_choose->setObjectName(u"chooseFolder"_s);
    m_search->setObjectName(u"downloadSearch"_s);
    m_states->setObjectName(u"downloadStates"_s);
    m_table->setObjectName(u"downloadFiles"_s);
    m_totals->setObjectName(u"downloadTotals"_s);
    m_obstacle->setObjectName(u"downloadObstacle"_s);
    m_cancel->setObjectName(u"cancelDownload"_s);
    m_confirm->setObjectName(u"confirmDownload"_s);
    m_include->setAccessibleName(tr("Only files that match"));
    m_exclude->setAccessibleName(tr("Not these files"));
    m_quantisation->setAccessibleName(tr("Quantization"));
    m_folder->setAccessibleName(tr("Folder"));
    m_search->setAccessibleName(tr("Find in the list"));
    m_table->setAccessibleName(tr("Files to download"));
}

QWidget *DownloadSheet::buildHeader()
{
    const DownloadPicker::Subject &subject = m_picker.subject();
    auto *header = new SheetHeader(filetypes::kindIconName(subject.repo.kind), windowTitle(), this);
    const QString what = subject.within.isEmpty() ? tr("All files at %1").arg(subject.revision)
        : subject.within.size() == 1
        ? tr("%1 at %2").arg(subject.within.first(), subject.revision)
        : tr("%n thing(s) chosen, at %1", nullptr, int(subject.within.size())).arg(subject.revision);
    header->words()->setText(what);
    return header;
}

QWidget *DownloadSheet::buildForm()
{
    auto *form = new QWidget(m_scroll);
    m_include->setPlaceholderText(tr("All files"));
    m_exclude->setPlaceholderText(tr("None"));
    const QString examples =
        tr("Separate patterns by commas. * stands for anything, slashes included; a trailing slash "
           "for all in that folder. For example *.json, onnx/");
    m_include->setToolTip(examples);
    m_exclude->setToolTip(examples);
    m_quantisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_quantisation->setMinimumContentsLength(16);
    m_quantisation->setToolTip(tr("GGUF files hold the same model rounded in different ways: one is enough."));
    m_twins->setChecked(true);
    m_twinsHint->setText(tr("Where the same weights are there in several formats, safetensors is taken: it is read "
                            "without running code from the file, and faster."));
    m_twinsHint->setProperty("muted", true);
    m_twinsHint->setWordWrap(true);
    m_toFolder->setChecked(true);
    m_cacheHint->setText(tr("In %1, where all Hub tools find it.").arg(QDir::toNativeSeparators(m_cacheRoot)));
    m_cacheHint->setProperty("muted", true);
    m_cacheHint->setWordWrap(true);
    m_cacheHint->setTextFormat(Qt::PlainText);

    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    const auto field = [&](const QString &text, QWidget *widget) {
        auto *label = mutedLabel(text, form);
        label->setBuddy(widget);
        layout->addWidget(label);
        layout->addWidget(widget);
    };
    field(tr("Only files that match"), m_include);
    field(tr("Not these"), m_exclude);
    m_quantisationLabel->setProperty("muted", true);
    m_quantisationLabel->setBuddy(m_quantisation);
    layout->addWidget(m_quantisationLabel);
    layout->addWidget(m_quantisation);
    layout->addSpacing(8);
    layout->addWidget(m_twins);
    layout->addWidget(m_twinsHint);
    layout->addSpacing(12);
    layout->addWidget(mutedLabel(tr("Where to"), form));
    layout->addWidget(m_toFolder);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    layout->addLayout(row);
    layout->addWidget(m_toCache);
    layout->addWidget(m_cacheHint);
    layout->addStretch(1);
    m_quantisationLabel->hide();
    m_quantisation->hide();
    return form;
}

QWidget *DownloadSheet::buildList()
{
    auto *list = new QWidget(m_scroll);
    m_search->setPlaceholderText(tr("Find in the list"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new DownloadDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DownloadPicker::PathColumn, Qt::AscendingOrder);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(DownloadPicker::SizeColumn, character * 12);
    m_table->setColumnWidth(DownloadPicker::NoteColumn, character * 36);
    m_table->horizontalHeader()->setSectionResizeMode(DownloadPicker::PathColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(character * 8);
    m_states->setContent(m_table);
    m_states->setMinimumHeight(character * 30);
    m_acceptFlagged->setText(tr("I know what these files may do: download them all the same"));
    m_acceptFlagged->hide();
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_flaggedBar);
    layout->addWidget(m_acceptFlagged);
    layout->addWidget(m_search);
    layout->addWidget(m_states, 1);
    return list;
}

QWidget *DownloadSheet::buildFooter()
{
    auto *footer = new QWidget(this);
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setWordWrap(true);
    m_obstacle->setProperty("muted", true);
    m_obstacle->setTextFormat(Qt::PlainText);
    m_obstacle->setWordWrap(true);
    m_confirm->setProperty("primary", true);
    m_confirm->setDefault(false);
    m_confirm->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_choose->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_totals);
    words->addWidget(m_obstacle);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_confirm);
    return footer;
}

void DownloadSheet::connectParts()
{
    connect(&m_picker, &DownloadPicker::stateChanged, this, &DownloadSheet::onStateChanged);
    connect(&m_picker, &DownloadPicker::totalsChanged, this, &DownloadSheet::showFlagged);
    connect(&m_picker, &DownloadPicker::flaggedChanged, this, &DownloadSheet::showFlagged);
    connect(m_states, &PaneStates::retryRequested, &m_picker, &DownloadPicker::load);
    connect(m_states, &PaneStates::emptyActionTriggered, this, [this] {
        m_include->clear();
        m_exclude->clear();
        applyWish();
    });
    connect(&m_typing, &QTimer::timeout, this, &DownloadSheet::applyWish);
    for (QLineEdit *patterns : {m_include, m_exclude})
        connect(patterns, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_quantisation, &QComboBox::activated, this, &DownloadSheet::applyWish);
    connect(m_twins, &QCheckBox::toggled, this, &DownloadSheet::applyWish);
    connect(m_toCache, &QRadioButton::toggled, this, &DownloadSheet::measureDisk);
    connect(m_folder, &QLineEdit::textChanged, this, &DownloadSheet::measureDisk);
    connect(m_choose, &QPushButton::clicked, this, &DownloadSheet::chooseFolder);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_acceptFlagged, &QCheckBox::toggled, this, &DownloadSheet::refresh);
    connect(m_flaggedBar, &MessageBar::actionTriggered, &m_picker, &DownloadPicker::leaveOutFlagged);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &DownloadSheet::confirm);
}

void DownloadSheet::onStateChanged()
{
    switch (m_picker.state()) {
    case DownloadPicker::State::Idle:
    case DownloadPicker::State::Loading: m_states->showLoading(); break;
    case DownloadPicker::State::Failed: m_states->showError(m_picker.error()); break;
    case DownloadPicker::State::Ready:
        if (m_picker.rowCount() == 0)
            m_states->showEmpty(u"folder"_s, tr("Nothing to download"),
                                tr("There are no files here at this revision."));
        else
            m_states->showContent();
        offerQuantisations();
        m_twins->setVisible(m_picker.hasTwins());
        m_twinsHint->setVisible(m_picker.hasTwins());
        break;
    }
    refresh();
}

void DownloadSheet::offerQuantisations()
{
    const std::vector<transfer::Quantisation> all = m_picker.quantisations();
    m_quantisation->clear();
    m_quantisation->addItem(tr("All of them"), QString());
    for (const transfer::Quantisation &one : all)
        m_quantisation->addItem(u"%1  (%2)"_s.arg(one.name, format::size(one.size)), one.name);
    m_quantisationLabel->setVisible(all.size() > 1);
    m_quantisation->setVisible(all.size() > 1);
}

void DownloadSheet::applyWish()
{
    const QString quantisation = m_quantisation->currentData().toString();
    m_picker.setWish({.allow = patternsIn(*m_include),
                      .ignore = patternsIn(*m_exclude),
                      .quantisations = quantisation.isEmpty() ? QStringList() : QStringList(quantisation),
                      .skipsTwins = m_twins->isChecked()});
}

void DownloadSheet::showFlagged()
{
    constexpr size_t mostLines = 4;
    const std::vector<DownloadPicker::Flagged> files = m_picker.flagged();
    m_acceptFlagged->setVisible(!files.empty());
    if (files.empty()) {
        m_acceptFlagged->setChecked(false);
        m_flaggedBar->clear();
        return refresh();
    }
    QStringList lines{tr("The Hub’s scanners warn of %n of these files.", nullptr, int(files.size()))};
    for (size_t i = 0; i < std::min(files.size(), mostLines); ++i)
        lines += flaggedLine(files[i]);
    if (files.size() > mostLines)
        lines += tr("and %n more", nullptr, int(files.size() - mostLines));
    m_flaggedBar->setClosable(false);
    m_flaggedBar->setAction(tr("Leave them out"));
    m_flaggedBar->showWarning(lines.join(u'\n'));
    refresh();
}

QString DownloadSheet::targetFolder() const
{
    return m_toCache->isChecked() ? m_cacheRoot : QDir::fromNativeSeparators(m_folder->text().trimmed());
}

//! Off this thread: a disk of the network may take its time to answer.
void DownloadSheet::measureDisk()
{
    const QString folder = targetFolder();
    m_folder->setEnabled(m_toFolder->isChecked());
    m_choose->setEnabled(m_toFolder->isChecked());
    m_spare.reset();
    m_measured = folder;
    if (!folder.isEmpty()) {
        QtConcurrent::run([folder] {
            return transfer::SpaceGuard(folder).spare();
        }).then(this, [this, folder](std::optional<qint64> spare) {
            if (folder != m_measured)
                return;
            m_spare = spare;
            refresh();
        });
    }
    refresh();
}

QString DownloadSheet::obstacle() const
{
    if (m_picker.state() == DownloadPicker::State::Loading)
        return m_picker.listed() > 0 ? tr("Listing the files: %n so far", nullptr, m_picker.listed())
                                     : tr("Listing the files");
    if (m_picker.state() != DownloadPicker::State::Ready)
        return tr("The files could not be listed.");
    if (m_picker.totals().files == 0)
        return tr("Nothing is chosen.");
    const QString folder = targetFolder();
    if (folder.isEmpty())
        return tr("Say which folder.");
    if (QDir::isRelativePath(folder))
        return tr("The folder needs its whole path.");
    if (m_acceptFlagged->isVisibleTo(this) && !m_acceptFlagged->isChecked())
        return tr("Say what is to be done about the files that the scanners warn of.");
    if (m_spare && *m_spare < m_picker.totals().size)
        return tr("There is not enough room: %1 more would be needed.")
            .arg(format::size(m_picker.totals().size - *m_spare));
    return {};
}

void DownloadSheet::refresh()
{
    const DownloadPicker::Totals totals = m_picker.totals();
    QStringList facts;
    if (m_picker.state() == DownloadPicker::State::Ready) {
        facts += tr("%n file(s), %1", nullptr, totals.files).arg(format::size(totals.size));
        if (totals.left > 0)
            facts += tr("%n left out", nullptr, totals.left);
    }
    if (m_spare)
        facts += tr("room for %1").arg(format::size(std::max<qint64>(0, *m_spare)));
    m_totals->setText(facts.join(u" · "_s));
    const QString why = obstacle();
    m_obstacle->setText(why);
    m_obstacle->setVisible(!why.isEmpty());
    m_confirm->setEnabled(why.isEmpty());
    m_confirm->setToolTip(why);
}

void DownloadSheet::chooseFolder()
{
    m_prompter.chooseFolder(this, tr("Download to"), [this](const QString &folder) {
        if (!folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
}

DownloadSpec DownloadSheet::spec() const
{
    return {.accountId = m_accountId,
            .repo = m_picker.subject().repo,
            .revision = m_picker.subject().revision,
            .files = m_picker.takesAll() ? QStringList() : m_picker.taken(),
            .folder = targetFolder(),
            .target = m_toCache->isChecked() ? DownloadSpec::Target::SharedCache : DownloadSpec::Target::Folder};
}

void DownloadSheet::confirm()
{
    if (!m_confirm->isEnabled())
        return;
    const Result<transfer::JobId> job = m_queue.enqueue(spec());
    if (!job)
        return m_error->showError(job.error());
    if (m_toFolder->isChecked())
        emit folderChosen(targetFolder());
    emit downloadStarted(*job);
    accept();
}

void DownloadSheet::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() & Qt::ControlModifier)
        return confirm();
    if (isReturn)
        return; // a name typed to the end must not start it
    QDialog::keyPressEvent(event);
}

void DownloadSheet::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isWide = width() >= std::max(sideBySide, fontMetrics().averageCharWidth() * 100);
    m_panes->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_form->setMaximumWidth(isWide ? fontMetrics().averageCharWidth() * formCharacters : QWIDGETSIZE_MAX);
}
