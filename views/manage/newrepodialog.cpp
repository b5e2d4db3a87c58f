#include "views/manage/newrepodialog.h"

#include "hub/serverabilities.h"
#include "models/cards/cardtemplate.h"
#include "views/manage/reponamefield.h"
#include "views/manage/spacesetupform.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/formarea.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

struct Licence {
    QString id;
    QString name;
};

// Those that most repos of the Hub carry come first, in words; the others as the Hub spells them.
const QList<Licence> &commonLicences()
{
    static const QList<Licence> known{{u"apache-2.0"_s, u"Apache 2.0"_s},     {u"mit"_s, u"MIT"_s},
                                      {u"openrail"_s, u"OpenRAIL"_s},         {u"bsd-3-clause"_s, u"BSD 3-Clause"_s},
                                      {u"cc-by-4.0"_s, u"CC BY 4.0"_s},       {u"cc-by-sa-4.0"_s, u"CC BY-SA 4.0"_s},
                                      {u"cc-by-nc-4.0"_s, u"CC BY-NC 4.0"_s}, {u"cc0-1.0"_s, u"CC0 1.0"_s},
                                      {u"gpl-3.0"_s, u"GPL 3.0"_s},           {u"agpl-3.0"_s, u"AGPL 3.0"_s},
                                      {u"lgpl-3.0"_s, u"LGPL 3.0"_s},         {u"odc-by"_s, u"ODC-By"_s}};
    return known;
}

bool hasCard(const QString &folder)
{
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/README.md"_s);
}

} // namespace

NewRepoDialog::NewRepoDialog(const RepoServices &services, const auth::Account &account, hub::RepoKind kind,
                             const QString &owner, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_account(account)
    , m_creator(services.client, services.changes)
    , m_templates(services.client)
    , m_form(new QFormLayout)
    , m_message(new MessageBar(this))
    , m_kinds(new QButtonGroup(this))
    , m_name(new RepoNameField(services.client, this))
    , m_visibility(new QButtonGroup(this))
    , m_sdk(new QComboBox(this))
    , m_template(new QComboBox(this))
    , m_description(new QLineEdit(this))
    , m_devMode(new QCheckBox(tr("Open it with SSH or VS Code (needs a plan)"), this))
    , m_licence(new QComboBox(this))
    , m_card(new QCheckBox(tr("Begin with a README.md that has headings to fill in"), this))
    , m_folderName(new ElidedLabel({}, this))
    , m_chooseFolder(new QPushButton(tr("Choose a folder…"), this))
    , m_dropFolder(new QPushButton(tr("None"), this))
    , m_create(new QPushButton(tr("Create repo"), this))
{
    setObjectName(u"newRepoDialog"_s);
    setWindowTitle(tr("New repo"));
    m_message->setObjectName(u"createMessage"_s);
    m_name->setObjectName(u"nameField"_s);
    m_card->setObjectName(u"card"_s);
    m_card->setChecked(true);
    m_form->setContentsMargins(24, 16, 24, 8);
    m_form->setVerticalSpacing(16);
    m_form->setHorizontalSpacing(16);
    m_form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    buildSpace();
    buildLicences();
    m_form->addRow(tr("Kind"), buildKinds(kind));
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Visible to"), buildVisibility());
    m_form->addRow(tr("Made with"), m_sdk);
    m_form->addRow(tr("Begins with"), m_template);
    m_form->addRow(tr("Description"), m_description);
    m_setup = new SpaceSetupForm(services.client, *m_form, this);
    m_form->addRow(tr("Dev mode"), m_devMode);
    m_form->addRow(tr("License"), m_licence);
    m_form->addRow(tr("Card"), m_card);
    m_form->addRow(tr("Then upload"), buildFolder());
    buildFoot();
    m_name->setKind(kind);
    m_name->setNamespaces(account.namespaces(), owner);
    connectParts();
    onKindChanged();
    m_name->setFocus();
}

void NewRepoDialog::buildFoot()
{
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    m_create->setObjectName(u"create"_s);
    m_create->setProperty("primary", true); // as wide as its bold letters need
    m_create->setDefault(true);
    buttons->addButton(m_create, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(new FormArea(m_form, this), 1);
    layout->addLayout(foot);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
}

QWidget *NewRepoDialog::buildKinds(hub::RepoKind kind)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const bool isLacking = !abilitywords::refusal(m_services.client, hub::Area::Spaces).isEmpty();
    const hub::RepoKind chosen = isLacking && kind == hub::RepoKind::Space ? hub::RepoKind::Model : kind;
    const auto add = [&](hub::RepoKind which, const QString &text) {
        auto *button = new QToolButton(row);
        button->setObjectName(u"kind-"_s + hub::kindName(which));
        button->setText(u' ' + text); // the space keeps the icon at a distance
        button->setAccessibleName(text);
        button->setIcon(icon(hub::kindName(which)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(which == chosen);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment", true);
        m_kinds->addButton(button, int(which));
        layout->addWidget(button);
    };
    add(hub::RepoKind::Model, tr("Model"));
    add(hub::RepoKind::Dataset, tr("Dataset"));
    add(hub::RepoKind::Space, tr("Space"));
    offerSpaces();
    layout->addStretch(1);
    return row;
}

QWidget *NewRepoDialog::buildVisibility()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [&](hub::Visibility which, const QString &name, const QString &text) {
        auto *button = new QRadioButton(text, box);
        button->setObjectName(name);
        button->setChecked(which == hub::Visibility::Private);
        m_visibility->addButton(button, int(which));
        layout->addWidget(button);
    };
    add(hub::Visibility::Private, u"private"_s, tr("Only me"));
    add(hub::Visibility::Public, u"public"_s, tr("Everybody"));
    add(hub::Visibility::Protected, u"protected"_s, tr("Everybody as an app, its files only to me"));
    return box;
}

void NewRepoDialog::buildSpace()
{
    m_sdk->setObjectName(u"sdk"_s);
    m_sdk->setAccessibleName(tr("What the Space is made with"));
    m_sdk->addItem(u"Gradio"_s, u"gradio"_s);
    m_sdk->addItem(u"Docker"_s, u"docker"_s);
    m_sdk->addItem(tr("Static page"), u"static"_s);
    m_template->setObjectName(u"template"_s);
    m_template->setAccessibleName(tr("What the Space begins with"));
    m_template->setModel(&m_templates);
    m_template->setCurrentIndex(0);
    m_description->setObjectName(u"description"_s);
    m_description->setMaxLength(hub::longestSpaceDescription);
    m_description->setPlaceholderText(tr("One line, shown wherever the Space is listed"));
    m_devMode->setObjectName(u"beginInDevMode"_s);
}

void NewRepoDialog::buildLicences()
{
    m_licence->setObjectName(u"licence"_s);
    m_licence->setAccessibleName(tr("License"));
    m_licence->setMaxVisibleItems(20);
    m_licence->addItem(tr("None yet"), QString());
    for (const Licence &licence : commonLicences())
        m_licence->addItem(licence.name, licence.id);
    m_licence->insertSeparator(m_licence->count());
    for (const QString &id : hub::licenseIds()) {
        if (m_licence->findData(id) < 0)
            m_licence->addItem(id, id);
    }
}

QWidget *NewRepoDialog::buildFolder()
{
    m_folderName->setObjectName(u"folderName"_s);
    m_folderName->setElideMode(Qt::ElideMiddle);
    m_folderName->setForegroundRole(QPalette::PlaceholderText);
    m_chooseFolder->setObjectName(u"chooseFolder"_s);
    m_chooseFolder->setAutoDefault(false);
    m_dropFolder->setObjectName(u"dropFolder"_s);
    m_dropFolder->setAccessibleName(tr("Upload no folder"));
    m_dropFolder->setAutoDefault(false);
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_folderName, 1);
    layout->addWidget(m_dropFolder);
    layout->addWidget(m_chooseFolder);
    setFolder({});
    return box;
}

void NewRepoDialog::connectParts()
{
    connect(m_kinds, &QButtonGroup::idClicked, this, &NewRepoDialog::onKindChanged);
    connect(m_name, &RepoNameField::changed, this, &NewRepoDialog::updateControls);
    connect(m_name, &RepoNameField::openRequested, this, [this](const hub::RepoId &repo) {
        emit openRequested(repo);
        accept();
    });
    connect(m_sdk, &QComboBox::currentIndexChanged, this, &NewRepoDialog::updateControls);
    connect(m_template, &QComboBox::activated, this, &NewRepoDialog::onTemplateChosen);
    connect(m_setup, &SpaceSetupForm::changed, this, &NewRepoDialog::updateControls);
    connect(m_chooseFolder, &QPushButton::clicked, this, &NewRepoDialog::chooseFolder);
    connect(m_dropFolder, &QPushButton::clicked, this, [this] { setFolder({}); });
    connect(m_create, &QPushButton::clicked, this, &NewRepoDialog::create);
    connect(m_message, &MessageBar::actionTriggered, this, &NewRepoDialog::takeStep);
    connect(m_message, &MessageBar::retryRequested, this, &NewRepoDialog::create);
    connect(&m_creator, &RepoCreator::stepChanged, this, &NewRepoDialog::onStep);
    connect(&m_creator, &RepoCreator::failed, this, &NewRepoDialog::onFailed);
    connect(&m_creator, &RepoCreator::cardFailed, this, [this](const Error &error) {
        m_isCardMissing = true;
        m_message->explainError(error,
                                tr("The repo is there, but its card could not be written. It can be added like "
                                   "any other file."));
        m_message->setAction({});
    });
    connect(&m_creator, &RepoCreator::finished, this, &NewRepoDialog::onFinished);
}

hub::RepoKind NewRepoDialog::kind() const
{
    return hub::RepoKind(m_kinds->checkedId());
}

QString NewRepoDialog::sdk() const
{
    return kind() == hub::RepoKind::Space ? m_sdk->currentData().toString() : QString();
}

hub::RepoUrl NewRepoDialog::place() const
{
    return {.endpoint = m_services.client.endpoint(), .repo = m_name->repo()};
}

hub::NewRepo NewRepoDialog::request() const
{
    hub::NewRepo repo{
        .repo = m_name->repo(), .visibility = hub::Visibility(m_visibility->checkedId()), .spaceSdk = sdk()};
    if (card().isEmpty()) // the card names it otherwise
        repo.license = m_licence->currentData().toString();
    if (kind() != hub::RepoKind::Space)
        return repo;
    repo.space = m_setup->setup();
    repo.spaceTemplate = m_template->currentData(SpaceTemplates::RepoRole).toString();
    repo.spaceDescription = m_description->text().trimmed();
    repo.spaceDevMode = m_devMode->isChecked() && sdk() != "static"_L1;
    return repo;
}

bool NewRepoDialog::hasTemplate() const
{
    return kind() == hub::RepoKind::Space && m_template->currentIndex() > 0;
}

// A template is made with something, and may say that only its owner had better see it.
void NewRepoDialog::onTemplateChosen()
{
    if (const int sdk = m_sdk->findData(m_template->currentData(SpaceTemplates::SdkRole)); hasTemplate() && sdk >= 0)
        m_sdk->setCurrentIndex(sdk);
    if (m_template->currentData(SpaceTemplates::IsPrivateRole).toBool())
        m_visibility->button(int(hub::Visibility::Private))->setChecked(true);
    updateControls();
}

QByteArray NewRepoDialog::card() const
{
    if (!m_card->isChecked() || !m_card->isEnabled())
        return {};
    return CardTemplate{.repo = m_name->repo(),
                        .license = m_licence->currentData().toString(),
                        .sdk = sdk(),
                        .description = kind() == hub::RepoKind::Space ? m_description->text().trimmed() : QString()}
        .text();
}

void NewRepoDialog::onKindChanged()
{
    const bool isSpace = kind() == hub::RepoKind::Space;
    if (isSpace) {
        m_setup->load();
        m_templates.load();
    }
    m_form->setRowVisible(m_sdk, isSpace);
    m_form->setRowVisible(m_template, isSpace);
    m_form->setRowVisible(m_description, isSpace);
    QAbstractButton *guarded = m_visibility->button(int(hub::Visibility::Protected));
    guarded->setVisible(isSpace);
    if (!isSpace && guarded->isChecked())
        m_visibility->button(int(hub::Visibility::Private))->setChecked(true);
    m_name->setKind(kind());
    updateControls();
    adjustSize();
}

void NewRepoDialog::updateVisibilityWords()
{
    const QString owner = m_name->owner();
    m_visibility->button(int(hub::Visibility::Private))
        ->setText(m_name->isOwn() ? tr("Only me") : tr("Members of %1").arg(owner));
    m_visibility->button(int(hub::Visibility::Protected))
        ->setText(m_name->isOwn() ? tr("Everybody as an app, its files only to me")
                                  : tr("Everybody as an app, its files to members of %1").arg(owner));
}

QString NewRepoDialog::whyNot() const
{
    const QString right = ErrorHelp::beforeWriting(m_account, place()).text;
    if (!right.isEmpty())
        return right;
    if (m_creator.step() != RepoCreator::Step::Idle)
        return tr("It is being created");
    const QString name = m_name->whyNotUsable();
    return name.isEmpty() ? m_setup->problem() : name;
}

void NewRepoDialog::updateControls()
{
    updateVisibilityWords();
    const bool runs = kind() == hub::RepoKind::Space && sdk() != "static"_L1;
    m_setup->setShown(kind() == hub::RepoKind::Space, !runs);
    m_setup->setPayer(m_name->owner());
    m_form->setRowVisible(m_devMode, runs);
    m_sdk->setEnabled(!hasTemplate());
    m_sdk->setToolTip(hasTemplate() ? tr("The template decides that") : QString());
    const bool bringsCard = hasCard(m_folder) || hasTemplate();
    m_card->setEnabled(!bringsCard);
    m_card->setToolTip(hasTemplate()    ? tr("The template brings a README.md of its own")
                           : bringsCard ? tr("The folder brings a README.md of its own")
                                        : QString());
    const ErrorHelp right = ErrorHelp::beforeWriting(m_account, place());
    if (!right.text.isEmpty()) {
        m_help = right;
        m_message->showWarning(right.text);
        m_message->setAction(right.button);
    }
    const QString why = whyNot();
    m_create->setEnabled(why.isEmpty() && (m_name->isUsable() || !m_made.isEmpty()));
    m_create->setToolTip(why);
}

void NewRepoDialog::setFolder(const QString &path)
{
    m_folder = path;
    m_folderName->setText(path.isEmpty() ? tr("Nothing") : path);
    m_dropFolder->setVisible(!path.isEmpty());
    if (m_kinds->checkedId() >= 0)
        updateControls();
}

void NewRepoDialog::chooseFolder()
{
    m_services.prompter.chooseFolder(this, tr("Folder to upload"), [this](const QString &path) {
        if (!path.isEmpty())
            setFolder(path);
    });
}

void NewRepoDialog::create()
{
    if (!m_made.isEmpty())
        return finish();
    m_message->clear();
    m_creator.create(request(), card());
}

void NewRepoDialog::onStep()
{
    switch (m_creator.step()) {
    case RepoCreator::Step::Idle: m_create->setText(tr("Create repo")); break;
    case RepoCreator::Step::WritingCard: m_create->setText(tr("Writing the card…")); break;
    case RepoCreator::Step::Creating:
    case RepoCreator::Step::Copying: m_create->setText(tr("Creating…")); break;
    }
    updateControls();
}

void NewRepoDialog::offerSpaces()
{
    const QString lack = abilitywords::refusal(m_services.client, hub::Area::Spaces);
    QAbstractButton *spaces = m_kinds->button(int(hub::RepoKind::Space));
    spaces->setEnabled(lack.isEmpty());
    spaces->setToolTip(lack);
}

void NewRepoDialog::onFailed(const Error &error)
{
    if (kind() == hub::RepoKind::Space) {
        hub::ServerAbilities::of(m_services.client).learn(hub::Area::Spaces, error);
        offerSpaces();
    }
    m_help = ErrorHelp::ofWriting(error, m_account, place());
    m_message->explainError(error, m_help.text);
    m_message->setAction(m_help.button);
    if (error.kind == Error::Kind::Conflict)
        m_name->recheck(); // and offers to open what is there
}

void NewRepoDialog::onFinished(const hub::RepoId &repo)
{
    m_made = repo;
    if (!m_isCardMissing)
        return finish();
    m_create->setText(tr("Open the repo"));
    m_create->setToolTip({});
    m_create->setEnabled(true);
}

void NewRepoDialog::finish()
{
    emit created(m_made, m_folder);
    accept();
}

void NewRepoDialog::takeStep()
{
    if (m_help.step == ErrorHelp::Step::SignIn)
        emit signInRequested();
    else if (m_help.step == ErrorHelp::Step::OpenPage)
        emit pageRequested(m_help.page);
}
