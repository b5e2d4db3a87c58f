#include "views/manage/duplicatedialog.h"

#include "views/manage/reponamefield.h"
#include "views/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

//! Nobody looking over the shoulder reads a secret while it is typed.
class SettingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                          const QModelIndex &index) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        const bool isSecret = index.data(CopySettingsModel::SecretRole).toBool();
        if (isSecret && index.column() == CopySettingsModel::ValueColumn)
            edit->setEchoMode(QLineEdit::Password);
        return edit;
    }
};

QString titleOf(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return DuplicateDialog::tr("Duplicate model");
    case hub::RepoKind::Dataset: return DuplicateDialog::tr("Duplicate dataset");
    case hub::RepoKind::Space: return DuplicateDialog::tr("Duplicate Space");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

DuplicateDialog::DuplicateDialog(const RepoServices &services, const auth::Account &account,
                                 const hub::RepoSummary &original, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_account(account)
    , m_original(original)
    , m_creator(services.client, services.changes)
    , m_hardwareList(services.client)
    , m_settings(services.client)
    , m_form(new QFormLayout)
    , m_message(new MessageBar(this))
    , m_name(new RepoNameField(services.client, this))
    , m_visibility(new QComboBox(this))
    , m_hardware(new QComboBox(this))
    , m_settingsBox(new QWidget(this))
    , m_settingsText(new QLabel(m_settingsBox))
    , m_table(new QTableView(m_settingsBox))
    , m_addVariable(new QPushButton(tr("Add a variable"), m_settingsBox))
    , m_addSecret(new QPushButton(tr("Add a secret"), m_settingsBox))
    , m_dropSetting(new QPushButton(tr("Remove"), m_settingsBox))
    , m_progressText(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_create(new QPushButton(tr("Duplicate"), this))
{
    setObjectName(u"duplicateDialog"_s);
    setWindowTitle(titleOf(original.repo.kind));
    m_message->setObjectName(u"duplicateMessage"_s);
    m_name->setObjectName(u"nameField"_s);
    buildForm();
    buildFoot();
    m_name->setKind(original.repo.kind);
    m_name->setNamespaces(account.namespaces());
    m_name->setName(original.repo.name());
    connectParts();
    if (isSpace()) {
        m_hardwareList.load();
        m_settings.load(original.repo);
    }
    updateSettings();
    updateControls();
    m_name->setFocus();
}

void DuplicateDialog::buildForm()
{
    m_form->setContentsMargins(24, 16, 24, 8);
    m_form->setVerticalSpacing(16);
    m_form->setHorizontalSpacing(16);
    m_form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *from = new QLabel(m_original.repo.id, this);
    from->setTextFormat(Qt::PlainText);
    from->setWordWrap(true);
    m_visibility->setObjectName(u"visibility"_s);
    m_visibility->setAccessibleName(tr("Visible to"));
    m_visibility->addItem(m_original.isPrivate ? tr("As the original: private") : tr("As the original: public"));
    m_visibility->addItem(tr("Private"), int(hub::Visibility::Private));
    m_visibility->addItem(tr("Public"), int(hub::Visibility::Public));
    m_hardware->setObjectName(u"hardware"_s);
    m_hardware->setAccessibleName(tr("What the Space runs on"));
    m_hardware->setModel(&m_hardwareList);
    m_hardware->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_hardware->setMinimumContentsLength(24);
    m_hardware->setCurrentIndex(0);
    connect(&m_hardwareList, &QAbstractItemModel::modelReset, this, [this] { m_hardware->setCurrentIndex(0); });
    m_form->addRow(tr("Copy of"), from);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Visible to"), m_visibility);
    m_form->addRow(tr("Runs on"), m_hardware);
    m_form->addRow(tr("Runs with"), buildSettings());
    m_form->setRowVisible(m_hardware, isSpace() && m_original.sdk != "static"_L1);
    m_form->setRowVisible(m_settingsBox, isSpace());
}

QWidget *DuplicateDialog::buildSettings()
{
    m_settingsText->setObjectName(u"settingsText"_s);
    m_settingsText->setTextFormat(Qt::PlainText);
    m_settingsText->setWordWrap(true);
    m_settingsText->setProperty("muted", true);
    m_table->setObjectName(u"copySettings"_s);
    m_table->setAccessibleName(tr("Variables and secrets of the copy"));
    m_table->setModel(&m_settings);
    m_table->setItemDelegate(new SettingDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight((fontMetrics().height() + 12) * 5);
    m_addVariable->setObjectName(u"addVariable"_s);
    m_addSecret->setObjectName(u"addSecret"_s);
    m_dropSetting->setObjectName(u"dropSetting"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_addVariable, m_addSecret, m_dropSetting}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_settingsBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_settingsText);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    return m_settingsBox;
}

void DuplicateDialog::buildFoot()
{
    m_progressText->setObjectName(u"copyProgress"_s);
    m_progressText->setTextFormat(Qt::PlainText);
    m_progressText->setWordWrap(true);
    m_progressText->hide();
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Files copied"));
    m_progress->hide();
    m_create->setObjectName(u"duplicate"_s);
    m_create->setProperty("primary", true); // as wide as its bold letters need
    m_create->setDefault(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    buttons->addButton(m_create, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->setSpacing(8);
    foot->addWidget(m_progressText);
    foot->addWidget(m_progress);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(m_form, 1);
    layout->addLayout(foot);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

void DuplicateDialog::connectParts()
{
    connect(m_name, &RepoNameField::changed, this, &DuplicateDialog::updateControls);
    connect(m_name, &RepoNameField::openRequested, this, [this](const hub::RepoId &repo) {
        emit openRequested(repo);
        accept();
    });
    connect(&m_settings, &CopySettingsModel::stateChanged, this, &DuplicateDialog::updateSettings);
    connect(&m_settings, &QAbstractItemModel::dataChanged, this, &DuplicateDialog::updateSettings);
    connect(&m_settings, &QAbstractItemModel::rowsInserted, this, &DuplicateDialog::updateSettings);
    connect(&m_settings, &QAbstractItemModel::rowsRemoved, this, &DuplicateDialog::updateSettings);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicateDialog::updateSettings);
    connect(m_addVariable, &QPushButton::clicked, this, [this] { addSetting(false); });
    connect(m_addSecret, &QPushButton::clicked, this, [this] { addSetting(true); });
    connect(m_dropSetting, &QPushButton::clicked, this, [this] { m_settings.remove(m_table->currentIndex().row()); });
    connect(m_create, &QPushButton::clicked, this, &DuplicateDialog::duplicate);
    connect(m_message, &MessageBar::actionTriggered, this, &DuplicateDialog::takeStep);
    connect(m_message, &MessageBar::retryRequested, this, &DuplicateDialog::duplicate);
    connect(&m_creator, &RepoCreator::made, this, [this](const hub::RepoId &repo) { m_made = repo; });
    connect(&m_creator, &RepoCreator::stepChanged, this, &DuplicateDialog::onStep);
    connect(&m_creator, &RepoCreator::failed, this, &DuplicateDialog::onFailed);
    connect(&m_creator, &RepoCreator::finished, this, &DuplicateDialog::finish);
}

hub::RepoUrl DuplicateDialog::place() const
{
    return {.endpoint = m_services.client.endpoint(), .repo = m_name->repo()};
}

hub::RepoCopy DuplicateDialog::request() const
{
    hub::RepoCopy copy{.from = m_original.repo, .to = m_name->repo().id};
    if (m_visibility->currentIndex() > 0)
        copy.visibility = hub::Visibility(m_visibility->currentData().toInt());
    if (!isSpace())
        return copy;
    // The first one is what the Hub gives anyway.
    if (m_original.sdk != "static"_L1 && m_hardware->currentIndex() > 0)
        copy.space.hardware = m_hardware->currentData(HardwareList::FlavorRole).toString();
    copy.space.secrets = m_settings.secrets();
    copy.space.variables = m_settings.variables();
    return copy;
}

void DuplicateDialog::addSetting(bool isSecret)
{
    const QModelIndex name = m_settings.add(isSecret);
    m_table->setFocus();
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void DuplicateDialog::updateSettings()
{
    const QStringList left = m_settings.secretsLeft();
    QString text;
    switch (m_settings.state()) {
    case CopySettingsModel::State::Idle:
    case CopySettingsModel::State::Loading: text = tr("Looking which variables and secrets it has…"); break;
    case CopySettingsModel::State::Hidden:
        text = tr("Only its owner can see which variables and secrets it has. Its variables come along, its secrets do "
                  "not: add those that it needs.");
        break;
    case CopySettingsModel::State::SecretsHidden:
        text =
            tr("Variables come along, secrets do not. Only its owner can see which secrets it has: add those that it "
               "needs.");
        break;
    case CopySettingsModel::State::Ready:
        text = left.isEmpty() ? tr("Variables come along. They can be changed for the copy.")
                              : tr("Variables come along, secrets do not. Without a value the copy will lack: %1")
                                    .arg(left.join(u", "_s));
        break;
    }
    m_settingsText->setText(text);
    m_table->setVisible(m_settings.rowCount() > 0);
    m_dropSetting->setEnabled(m_settings.isAdded(m_table->currentIndex().row()));
    m_dropSetting->setToolTip(m_dropSetting->isEnabled() ? QString() : tr("Only what was added here can be removed"));
    updateControls();
}

QString DuplicateDialog::whyNot() const
{
    const QString right = ErrorHelp::beforeWriting(m_account, place()).text;
    if (!right.isEmpty())
        return right;
    if (m_creator.step() == RepoCreator::Step::Creating)
        return tr("It is being created");
    if (!m_name->isUsable())
        return m_name->whyNotUsable();
    return m_settings.problem();
}

void DuplicateDialog::updateControls()
{
    if (!m_made.isEmpty()) {
        m_create->setEnabled(true);
        m_create->setToolTip({});
        return;
    }
    const ErrorHelp right = ErrorHelp::beforeWriting(m_account, place());
    if (!right.text.isEmpty()) {
        m_help = right;
        m_message->showWarning(right.text);
        m_message->setAction(right.button);
    }
    const QString why = whyNot();
    m_create->setEnabled(why.isEmpty());
    m_create->setToolTip(why);
}

void DuplicateDialog::duplicate()
{
    if (!m_made.isEmpty())
        return finish();
    m_message->clear();
    m_creator.duplicate(request());
}

void DuplicateDialog::onStep()
{
    const bool isCopying = m_creator.step() == RepoCreator::Step::Copying;
    m_create->setText(isCopying                                             ? tr("Open it now")
                          : m_creator.step() == RepoCreator::Step::Creating ? tr("Duplicating…")
                                                                            : tr("Duplicate"));
    const hub::CopyStatus &status = m_creator.copyStatus();
    m_progressText->setVisible(isCopying);
    m_progress->setVisible(isCopying);
    m_progressText->setText(
        status.filesTotal > 0
            ? tr("The copy is there. The Hub is still filling it: %1 of %n file(s)", nullptr, int(status.filesTotal))
                  .arg(std::max<qint64>(status.filesCopied, 0))
            : tr("The copy is there. The Hub is still filling it."));
    m_progress->setRange(0, int(std::max<qint64>(status.filesTotal, 0)));
    m_progress->setValue(int(std::max<qint64>(status.filesCopied, 0)));
    updateControls();
}

void DuplicateDialog::onFailed(const Error &error)
{
    m_help = ErrorHelp::ofWriting(error, m_account, place());
    m_message->explainError(error, m_help.text);
    m_message->setAction(m_help.button);
    if (error.kind == Error::Kind::Conflict)
        m_name->recheck(); // and offers to open what is there
}

void DuplicateDialog::finish()
{
    if (std::exchange(m_isFinished, true))
        return; // it was opened before all files were there
    emit created(m_made);
    accept();
}

void DuplicateDialog::takeStep()
{
    if (m_help.step == ErrorHelp::Step::SignIn)
        emit signInRequested();
    else if (m_help.step == ErrorHelp::Step::OpenPage)
        emit pageRequested(m_help.page);
}
