#include "views/newrepodialog.h"

#include "views/icons.h"
#include "views/messagebar.h"
#include "views/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int dialogWidth = 480;

struct Licence {
    QString id;
    QString name;
};

// Those that most repos of the Hub carry; the card can name any other.
const QList<Licence> &licences()
{
    static const QList<Licence> known{{u"apache-2.0"_s, u"Apache 2.0"_s},     {u"mit"_s, u"MIT"_s},
                                      {u"openrail"_s, u"OpenRAIL"_s},         {u"bsd-3-clause"_s, u"BSD 3-Clause"_s},
                                      {u"cc-by-4.0"_s, u"CC BY 4.0"_s},       {u"cc-by-sa-4.0"_s, u"CC BY-SA 4.0"_s},
                                      {u"cc-by-nc-4.0"_s, u"CC BY-NC 4.0"_s}, {u"cc0-1.0"_s, u"CC0 1.0"_s},
                                      {u"gpl-3.0"_s, u"GPL 3.0"_s},           {u"agpl-3.0"_s, u"AGPL 3.0"_s},
                                      {u"lgpl-3.0"_s, u"LGPL 3.0"_s},         {u"odc-by"_s, u"ODC-By"_s}};
    return known;
}

} // namespace

NewRepoDialog::NewRepoDialog(hub::HubClient &client, const QStringList &namespaces, hub::RepoKind kind,
                             const QString &owner, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_message(new MessageBar(this))
    , m_kinds(new QButtonGroup(this))
    , m_owner(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_result(new QLabel(this))
    , m_visibility(new QButtonGroup(this))
    , m_sdkLabel(new QLabel(tr("Runs with"), this))
    , m_sdk(new QComboBox(this))
    , m_licence(new QComboBox(this))
    , m_create(new QPushButton(tr("Create repo"), this))
{
    setObjectName(u"newRepoDialog"_s);
    setWindowTitle(tr("New repo"));
    m_message->setObjectName(u"createMessage"_s);

    auto *form = new QFormLayout;
    form->setContentsMargins(24, 16, 24, 8);
    form->setVerticalSpacing(16);
    form->setHorizontalSpacing(16);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Kind"), buildKinds(kind));
    form->addRow(tr("Name"), buildName(namespaces, owner));
    form->addRow(tr("Visible to"), buildVisibility());
    form->addRow(m_sdkLabel, buildSdks());
    form->addRow(tr("Licence"), buildLicences());

    auto *buttons = new QDialogButtonBox(this);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"cancel"_s);
    m_create->setObjectName(u"create"_s);
    m_create->setDefault(true);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addLayout(foot);
    setMinimumWidth(dialogWidth);

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(400ms);
    connect(&m_typingPause, &QTimer::timeout, this, &NewRepoDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewRepoDialog::create);
    connect(m_kinds, &QButtonGroup::idClicked, this, &NewRepoDialog::onEdited);
    connect(m_owner, &QComboBox::currentTextChanged, this, &NewRepoDialog::onEdited);
    connect(m_name, &QLineEdit::textEdited, this, &NewRepoDialog::onEdited);
    connect(m_message, &MessageBar::retryRequested, this, &NewRepoDialog::create);
    m_name->setFocus();
    onEdited();
}

QWidget *NewRepoDialog::buildKinds(hub::RepoKind kind)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](hub::RepoKind which, const QString &text) {
        auto *button = new QToolButton(row);
        button->setObjectName(u"kind-"_s + hub::kindName(which));
        button->setText(u' ' + text); // the space keeps the icon at a distance
        button->setAccessibleName(text);
        button->setIcon(icon(hub::kindName(which)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(which == kind);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment", true);
        m_kinds->addButton(button, int(which));
        layout->addWidget(button);
    };
    add(hub::RepoKind::Model, tr("Model"));
    add(hub::RepoKind::Dataset, tr("Dataset"));
    add(hub::RepoKind::Space, tr("Space"));
    layout->addStretch(1);
    return row;
}

QWidget *NewRepoDialog::buildName(const QStringList &namespaces, const QString &owner)
{
    m_owner->setObjectName(u"owner"_s);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->addItems(namespaces);
    if (const qsizetype index = namespaces.indexOf(owner); index >= 0)
        m_owner->setCurrentIndex(int(index));
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Repo name"));
    m_name->setPlaceholderText(tr("name"));
    m_name->setMaxLength(96);
    m_result->setObjectName(u"result"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_result->setAlignment(Qt::AlignLeading | Qt::AlignTop);

    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_owner);
    line->addWidget(new QLabel(u"/"_s, box));
    line->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_result);
    return box;
}

QWidget *NewRepoDialog::buildVisibility()
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    const auto add = [&](hub::Visibility which, const QString &name, const QString &text) {
        auto *button = new QRadioButton(text, box);
        button->setObjectName(name);
        button->setChecked(which == hub::Visibility::Private);
        m_visibility->addButton(button, int(which));
        layout->addWidget(button);
    };
    add(hub::Visibility::Private, u"private"_s, tr("Only me"));
    add(hub::Visibility::Public, u"public"_s, tr("Everybody"));
    layout->addStretch(1);
    return box;
}

QWidget *NewRepoDialog::buildSdks()
{
    m_sdk->setObjectName(u"sdk"_s);
    m_sdk->setAccessibleName(tr("What the Space runs with"));
    m_sdk->addItem(u"Gradio"_s, u"gradio"_s);
    m_sdk->addItem(u"Docker"_s, u"docker"_s);
    m_sdk->addItem(tr("Static page"), u"static"_s);
    m_sdk->addItem(u"Streamlit"_s, u"streamlit"_s);
    return m_sdk;
}

QWidget *NewRepoDialog::buildLicences()
{
    m_licence->setObjectName(u"licence"_s);
    m_licence->setAccessibleName(tr("Licence"));
    m_licence->addItem(tr("None yet"), QString());
    for (const Licence &licence : licences())
        m_licence->addItem(licence.name, licence.id);
    return m_licence;
}

hub::RepoKind NewRepoDialog::kind() const
{
    return hub::RepoKind(m_kinds->checkedId());
}

hub::RepoId NewRepoDialog::repo() const
{
    return {.kind = kind(), .id = m_owner->currentText() + u'/' + m_name->text().trimmed()};
}

hub::NewRepo NewRepoDialog::request() const
{
    return {.repo = repo(),
            .visibility = hub::Visibility(m_visibility->checkedId()),
            .license = m_licence->currentData().toString(),
            .spaceSdk = kind() == hub::RepoKind::Space ? m_sdk->currentData().toString() : QString()};
}

void NewRepoDialog::describe(const QString &text, IconTint tint)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText,
                 tint == IconTint::Negative       ? colors.negative
                     : tint == IconTint::Positive ? colors.positive
                                                  : colors.mutedText);
    m_result->setPalette(ink);
    m_result->setText(text);
    m_name->setAccessibleDescription(text);
}

void NewRepoDialog::onEdited()
{
    const bool isSpace = kind() == hub::RepoKind::Space;
    m_sdk->setVisible(isSpace);
    m_sdkLabel->setVisible(isSpace);
    const bool isOwn = m_owner->currentIndex() <= 0;
    m_visibility->button(int(hub::Visibility::Private))
        ->setText(isOwn ? tr("Only me") : tr("Members of %1").arg(m_owner->currentText()));
    m_check.cancel();
    m_typingPause.stop();
    if (m_name->text().trimmed().isEmpty()) {
        m_create->setEnabled(false);
        return describe(tr("Letters, digits, “-”, “_” and “.”"), IconTint::Muted);
    }
    const Result<hub::RepoId> valid = repo().validated();
    m_create->setEnabled(valid.has_value() && !m_request.isActive());
    if (!valid)
        return describe(valid.error().detail, IconTint::Negative);
    describe(m_client.endpoint().displayName() + QString::fromUtf8(valid->webPath()), IconTint::Muted);
    m_typingPause.start();
}

void NewRepoDialog::check()
{
    const QString address = m_client.endpoint().displayName() + QString::fromUtf8(repo().webPath());
    m_check =
        m_client.send<hub::RepoInfo>(hub::repos::info(repo()), [this, address](const Result<hub::RepoInfo> &info) {
            if (info) {
                m_create->setEnabled(false);
                describe(tr("%1 exists already.").arg(address), IconTint::Negative);
            } else if (info.error().kind == Error::Kind::RepoNotFound) {
                describe(tr("%1 is free.").arg(address), IconTint::Positive);
            }
        });
}

void NewRepoDialog::create()
{
    m_typingPause.stop();
    m_check.cancel();
    m_message->clear();
    m_create->setEnabled(false);
    m_create->setText(tr("Creating…"));
    m_request = m_client.send<hub::CreatedRepo>(hub::repos::create(request()),
                                                [this](const Result<hub::CreatedRepo> &repo) { onCreated(repo); });
}

void NewRepoDialog::onCreated(const Result<hub::CreatedRepo> &repo)
{
    m_create->setEnabled(true);
    m_create->setText(tr("Create repo"));
    if (!repo)
        return m_message->showError(repo.error());
    emit created(repo->repo);
    accept();
}
