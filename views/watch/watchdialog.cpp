#include "views/watch/watchdialog.h"

#include "hub/validation.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using transfer::WatchSpec;

namespace {

constexpr int usualMinutes = 5;
constexpr int longestMinutes = 24 * 60;

enum When { Every, OnChange };

QLabel *noteBelow(QWidget *parent, const QString &name)
{
    auto *note = new QLabel(parent);
    note->setObjectName(name);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->setProperty("muted", true);
    return note;
}

QStringList patternsIn(const QString &text)
{
    QStringList patterns;
    for (const QString &part : text.split(u',')) {
        if (const QString pattern = part.trimmed(); !pattern.isEmpty())
            patterns += pattern;
    }
    return patterns;
}

//! A name that the Hub takes, after that of a folder.
QString repoNameFrom(const QString &folder)
{
    QString name;
    for (const QChar character : QFileInfo(QDir::cleanPath(folder)).fileName()) {
        const bool isPlain = character.unicode() < 128 && (character.isLetterOrNumber() || character == u'_');
        if (isPlain)
            name += character;
        else if (!name.endsWith(u'-') && !name.isEmpty())
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.left(90);
}

} // namespace

WatchDialog::WatchDialog(const auth::Account &account, Prompter &prompter, Accept accept, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_prompter(prompter)
    , m_accept(std::move(accept))
    , m_form(new QFormLayout)
    , m_message(new MessageBar(this))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(icon(u"folder-open"), tr("Choose…"), this))
    , m_amount(noteBelow(this, u"watchAmount"_s))
    , m_kind(new QComboBox(this))
    , m_repo(new QLineEdit(this))
    , m_repoNote(noteBelow(this, u"watchRepoNote"_s))
    , m_branch(new QLineEdit(u"main"_s, this))
    , m_path(new QLineEdit(this))
    , m_private(new QCheckBox(tr("If the repo has to be made: visible only to me"), this))
    , m_when(new QButtonGroup(this))
    , m_minutes(new QSpinBox(this))
    , m_whenNote(noteBelow(this, u"watchWhenNote"_s))
    , m_allow(new QLineEdit(this))
    , m_ignore(new QLineEdit(this))
    , m_mirror(new QCheckBox(tr("Also delete in the repo what is deleted here"), this))
    , m_squash(new QCheckBox(tr("Make the branch’s history one commit after each push"), this))
    , m_consequence(noteBelow(this, u"watchConsequence"_s))
    , m_done(new QPushButton(tr("Watch folder"), this))
{
    setObjectName(u"watchDialog"_s);
    setWindowTitle(tr("Watch a folder"));
    m_message->setObjectName(u"watchMessage"_s);
    m_form->setContentsMargins(24, 16, 24, 8);
    m_form->setVerticalSpacing(12);
    m_form->setHorizontalSpacing(16);
    m_form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    buildSource();
    buildTarget();
    buildRhythm();
    buildChoice();
    buildFoot();
    connectParts();
    updateCount();
    updateControls();
    m_folder->setFocus();
}

QWidget *WatchDialog::withNote(QWidget *field, QLabel *note)
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(field);
    layout->addWidget(note);
    return box;
}

void WatchDialog::buildSource()
{
    m_folder->setObjectName(u"watchFolder"_s);
    m_folder->setAccessibleName(tr("Folder on this machine"));
    m_folder->setPlaceholderText(tr("A folder on this machine"));
    m_choose->setObjectName(u"chooseWatchFolder"_s);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_folder, 1);
    layout->addWidget(m_choose);
    m_form->addRow(tr("Folder"), withNote(row, m_amount));
}

void WatchDialog::buildTarget()
{
    m_kind->setObjectName(u"watchKind"_s);
    m_kind->setAccessibleName(tr("Kind of repo"));
    m_kind->addItem(icon(u"model"), tr("Model"), int(hub::RepoKind::Model));
    m_kind->addItem(icon(u"dataset"), tr("Dataset"), int(hub::RepoKind::Dataset));
    m_repo->setObjectName(u"watchRepo"_s);
    m_repo->setAccessibleName(tr("Repo, as owner/name"));
    m_repo->setPlaceholderText(tr("owner/name"));
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addWidget(m_repo, 1);
    m_form->addRow(tr("Repo"), withNote(row, m_repoNote));
    m_private->setObjectName(u"watchPrivate"_s);
    m_private->setChecked(true);
    m_form->addRow(QString(), m_private);

    m_branch->setObjectName(u"watchBranch"_s);
    m_branch->setAccessibleName(tr("Branch"));
    m_path->setObjectName(u"watchPath"_s);
    m_path->setAccessibleName(tr("Folder in the repo"));
    m_path->setPlaceholderText(tr("The top of the repo"));
    m_form->addRow(tr("Branch"), m_branch);
    m_form->addRow(m_path->accessibleName(), m_path);
}

void WatchDialog::buildRhythm()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](When when, const QString &name, const QString &text) {
        auto *button = new QRadioButton(text, row);
        button->setObjectName(name);
        button->setChecked(when == Every);
        m_when->addButton(button, when);
        layout->addWidget(button);
    };
    add(Every, u"watchEvery"_s, tr("By time"));
    add(OnChange, u"watchOnChange"_s, tr("On change"));
    layout->addSpacing(8);
    m_minutes->setObjectName(u"watchMinutes"_s);
    m_minutes->setAccessibleName(tr("Minutes between two pushes"));
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setValue(usualMinutes);
    layout->addWidget(m_minutes);
    layout->addStretch(1);
    m_form->addRow(tr("Push"), withNote(row, m_whenNote));
}

void WatchDialog::buildChoice()
{
    m_allow->setObjectName(u"watchAllow"_s);
    m_allow->setAccessibleName(tr("Include only"));
    m_allow->setPlaceholderText(tr("All files; patterns such as *.json, logs/*"));
    m_ignore->setObjectName(u"watchIgnore"_s);
    m_ignore->setAccessibleName(tr("Exclude"));
    m_ignore->setPlaceholderText(tr("None; patterns such as *.tmp"));
    m_mirror->setObjectName(u"watchMirror"_s);
    m_squash->setObjectName(u"watchSquash"_s);
    m_form->addRow(m_allow->accessibleName(), m_allow);
    m_form->addRow(m_ignore->accessibleName(), m_ignore);
    m_form->addRow(QString(), m_mirror);
    m_form->addRow(QString(), withNote(m_squash, m_consequence));
}

void WatchDialog::buildFoot()
{
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    m_done->setObjectName(u"watchAccept"_s);
    m_done->setProperty("primary", true);
    m_done->setDefault(true);
    buttons->addButton(m_done, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->addWidget(buttons);
    // With large letters the form is taller than a small screen.
    auto *page = new QWidget(this);
    page->setLayout(m_form);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setWidget(page);
    scroll->setMinimumHeight(std::min(page->sizeHint().height() + 40, 640));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void WatchDialog::connectParts()
{
    connect(m_choose, &QPushButton::clicked, this, &WatchDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &WatchDialog::onFolderChanged);
    connect(m_repo, &QLineEdit::textEdited, this, [this] { m_hasOwnName = true; });
    for (QLineEdit *edit : {m_repo, m_branch, m_path, m_allow, m_ignore})
        connect(edit, &QLineEdit::textChanged, this, &WatchDialog::updateControls);
    for (QLineEdit *edit : {m_allow, m_ignore})
        connect(edit, &QLineEdit::textChanged, this, &WatchDialog::updateCount);
    connect(m_when, &QButtonGroup::idClicked, this, [this](int id) {
        m_minutes->setValue(id == OnChange ? 1 : usualMinutes);
        updateControls();
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, &WatchDialog::updateControls);
    for (QCheckBox *box : {m_mirror, m_squash})
        connect(box, &QCheckBox::toggled, this, &WatchDialog::updateControls);
    connect(&m_count, &FolderCount::changed, this, &WatchDialog::updateControls);
    connect(m_done, &QPushButton::clicked, this, &WatchDialog::finish);
}

void WatchDialog::setSpec(const WatchSpec &spec)
{
    m_hasOwnName = true;
    m_isPaused = spec.isPaused;
    setWindowTitle(tr("Change how a folder is watched"));
    m_done->setText(tr("Save"));
    m_folder->setText(QDir::toNativeSeparators(spec.folder));
    if (m_kind->findData(int(spec.repo.kind)) < 0)
        m_kind->addItem(icon(u"space"), tr("Space"), int(spec.repo.kind));
    m_kind->setCurrentIndex(m_kind->findData(int(spec.repo.kind)));
    m_repo->setText(spec.repo.id);
    m_branch->setText(spec.revision);
    m_path->setText(spec.pathInRepo);
    m_private->setChecked(spec.isPrivate);
    m_when->button(spec.onChange ? OnChange : Every)->setChecked(true);
    m_minutes->setValue(std::max(1, int(std::chrono::round<std::chrono::minutes>(spec.every).count())));
    m_allow->setText(spec.allow.join(u", "_s));
    m_ignore->setText(spec.ignore.join(u", "_s));
    m_mirror->setChecked(spec.mirrorsDeletions);
    m_squash->setChecked(spec.squashesHistory);
    updateControls();
}

void WatchDialog::suggest(const QString &folder, const hub::RepoId &repo)
{
    if (!repo.isEmpty()) {
        m_hasOwnName = true;
        if (m_kind->findData(int(repo.kind)) < 0)
            m_kind->addItem(icon(u"space"), tr("Space"), int(repo.kind));
        m_kind->setCurrentIndex(m_kind->findData(int(repo.kind)));
        m_repo->setText(repo.id);
    }
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

WatchSpec WatchDialog::spec() const
{
    const QString folder = m_folder->text().trimmed();
    QString path = m_path->text().trimmed();
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return {.accountId = m_account.id,
            .repo = {.kind = hub::RepoKind(m_kind->currentData().toInt()), .id = m_repo->text().trimmed()},
            .revision = m_branch->text().trimmed(),
            .folder = folder.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(folder)),
            .pathInRepo = path,
            .allow = patternsIn(m_allow->text()),
            .ignore = patternsIn(m_ignore->text()),
            .every = std::chrono::minutes(m_minutes->value()),
            .onChange = m_when->checkedId() == OnChange,
            .isPrivate = m_private->isChecked(),
            .mirrorsDeletions = m_mirror->isChecked(),
            .squashesHistory = m_squash->isChecked(),
            .isPaused = m_isPaused};
}

void WatchDialog::chooseFolder()
{
    m_prompter.chooseFolder(this, tr("Folder to watch"), [this](const QString &folder) {
        if (!folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
}

void WatchDialog::onFolderChanged()
{
    const QString name = repoNameFrom(spec().folder);
    if (!m_hasOwnName && !name.isEmpty())
        m_repo->setText(m_account.user.isEmpty() ? name : m_account.user + u'/' + name);
    updateCount();
    updateControls();
}

void WatchDialog::updateCount()
{
    const WatchSpec wanted = spec();
    const bool isFolder = !wanted.folder.isEmpty() && QFileInfo(wanted.folder).isDir();
    m_count.count({.folder = isFolder ? wanted.folder : QString(), .allow = wanted.allow, .ignore = wanted.ignore});
}

QString WatchDialog::whyNot() const
{
    const WatchSpec wanted = spec();
    if (wanted.folder.isEmpty())
        return tr("Choose the folder to watch");
    if (const QFileInfo folder(wanted.folder); !folder.isDir() || folder.isRelative())
        return tr("There is no such folder on this machine");
    if (!QFileInfo(wanted.folder).isReadable())
        return tr("You may not read this folder");
    if (wanted.repo.id.isEmpty())
        return tr("Say which repo it goes to, as owner/name");
    const Result<WatchSpec> valid = wanted.validated();
    return valid ? QString() : valid.error().detail;
}

void WatchDialog::updateControls()
{
    const WatchSpec wanted = spec();
    const QString why = whyNot();
    m_done->setEnabled(why.isEmpty());
    m_done->setToolTip(why);

    QString amount;
    if (wanted.folder.isEmpty())
        amount = tr("What is in it goes to the repo, and later only what is new or changed.");
    else if (!QFileInfo(wanted.folder).isDir())
        amount = tr("There is no such folder on this machine.");
    else if (m_count.error())
        amount = errorText(*m_count.error());
    else if (m_count.isCounting())
        amount = tr("Counting…");
    else
        //: %1 is a size
        amount = tr("%n file(s), %1, go there first; later only what is new or changed.", nullptr, m_count.files())
                     .arg(format::size(m_count.bytes()));
    if (m_count.unreadable() > 0)
        amount += u' ' + tr("%n file(s) cannot be read and stay out.", nullptr, m_count.unreadable());
    m_amount->setText(amount);

    const Result<hub::RepoId> repo = wanted.repo.validated();
    m_repoNote->setText(wanted.repo.id.isEmpty() ? tr("It is made if it is not there.")
                            : repo               ? tr("Made if it is not there: %1").arg(repo->id)
                                                 : repo.error().detail);
    m_minutes->setPrefix(wanted.onChange ? tr("at most every ") : tr("every "));
    m_minutes->setSuffix(tr(" min", "minutes, behind a number"));
    m_whenNote->setText(wanted.onChange ? tr("Soon after something was written and the writing rests. Changes made by "
                                             "other machines on a shared disk are found every half hour.")
                                        : tr("Nothing is committed when nothing has changed."));
    QStringList consequences;
    consequences += wanted.mirrorsDeletions
        ? tr("Only files that were pushed from here are ever deleted; earlier commits keep them.")
        : tr("Nothing is ever deleted in the repo.");
    if (wanted.squashesHistory)
        consequences += tr("All earlier commits of %1 are gone for good after the first push, also those of others.")
                            .arg(wanted.revision.isEmpty() ? u"main"_s : wanted.revision);
    m_consequence->setText(consequences.join(u' '));
}

void WatchDialog::finish()
{
    if (!whyNot().isEmpty())
        return;
    if (const std::optional<Error> error = m_accept(spec())) {
        if (error->detail.isEmpty())
            m_message->showError(*error);
        else
            m_message->explainError(*error, error->detail);
        return;
    }
    accept();
}
