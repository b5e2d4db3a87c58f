#include "views/manage/duplicatedialog.h"

#include "views/manage/reponamefield.h"
#include "views/manage/spacesetupform.h"
#include "views/widgets/formarea.h"
#include "views/widgets/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

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
    , m_form(new QFormLayout)
    , m_message(new MessageBar(this))
    , m_name(new RepoNameField(services.client, this))
    , m_visibility(new QComboBox(this))
    , m_setup(nullptr)
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
        m_setup->load();
        m_setup->loadSettings(original.repo);
    }
    m_setup->setShown(isSpace(), m_original.sdk == "static"_L1);
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
    m_form->addRow(tr("Copy of"), from);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Visible to"), m_visibility);
    m_setup = new SpaceSetupForm(m_services.client, *m_form, this);
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
    layout->addWidget(new FormArea(m_form, this), 1);
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
    connect(m_setup, &SpaceSetupForm::changed, this, &DuplicateDialog::updateControls);
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
    copy.space = m_setup->setup();
    return copy;
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
    return m_setup->problem();
}

void DuplicateDialog::updateControls()
{
    if (!m_made.isEmpty()) {
        m_create->setEnabled(true);
        m_create->setToolTip({});
        return;
    }
    m_setup->setPayer(m_name->owner());
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
