#include "views/manage/spacesetupform.h"

#include "models/space/secretnames.h"
#include "models/space/sharedgpuquota.h"
#include "views/space/note.h"
#include "views/space/spacewords.h"
#include "views/space/volumesfield.h"
#include "views/widgets/elidedcombobox.h"
#include "views/widgets/secretfield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int never = -1;
constexpr std::array sleepTimes{300,      900,       1800,      3600,      2 * 3600,
                                6 * 3600, 12 * 3600, 24 * 3600, 48 * 3600, 7 * 24 * 3600};
constexpr int cellPadding = 12;
constexpr int rowsShown = 4;

//! Nobody looking over the shoulder reads a secret while it is typed.
class SettingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                          const QModelIndex &index) const override
    {
        const bool isSecret = index.data(CopySettingsModel::SecretRole).toBool();
        auto *edit = isSecret && index.column() == CopySettingsModel::ValueColumn ? new SecretField(parent)
                                                                                  : new QLineEdit(parent);
        edit->setFrame(false);
        return edit;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (!qobject_cast<SecretField *>(editor))
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *field = qobject_cast<SecretField *>(editor);
        if (!field)
            return QStyledItemDelegate::setModelData(editor, model, index);
        model->setData(index, field->secret(), Qt::EditRole);
    }
};

} // namespace

SpaceSetupForm::SpaceSetupForm(hub::HubClient &client, QFormLayout &form, QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
    , m_form(form)
    , m_hardwareModel(client)
    , m_settings(client)
    , m_hardwareBox(new QWidget(parent))
    , m_hardware(new ElidedComboBox(parent))
    , m_price(new QLabel(parent))
    , m_sleep(new QComboBox(parent))
    , m_settingsBox(new QWidget(parent))
    , m_settingsText(new QLabel(m_settingsBox))
    , m_table(new QTableView(m_settingsBox))
    , m_addVariable(new QPushButton(tr("Add a variable"), m_settingsBox))
    , m_addSecret(new QPushButton(tr("Add a secret"), m_settingsBox))
    , m_dropSetting(new QPushButton(tr("Remove"), m_settingsBox))
    , m_volumes(new VolumesField(parent))
{
    m_sleep->setObjectName(u"sleep"_s);
    m_sleep->setAccessibleName(tr("When the Space goes to sleep"));
    m_sleep->addItem(tr("never"), never);
    for (const int seconds : sleepTimes)
        m_sleep->addItem(tr("after %1 without visitors").arg(spacewords::duration(seconds)), seconds);
    m_form.addRow(tr("Runs on"), buildHardware());
    m_form.addRow(tr("Goes to sleep"), m_sleep);
    m_volumes->setObjectName(u"volumesField"_s);
    m_form.addRow(tr("Runs with"), buildSettings());
    m_form.addRow(tr("Mounts"), m_volumes);
    connect(m_hardware, &QComboBox::currentIndexChanged, this, &SpaceSetupForm::showPrice);
    connect(m_sleep, &QComboBox::currentIndexChanged, this, &SpaceSetupForm::showPrice);
    // What was chosen from the documented table stays chosen in the server's.
    connect(&m_hardwareModel, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_chosen = m_hardware->currentData(HardwareTableModel::FlavorRole).toString(); });
    connect(&m_hardwareModel, &QAbstractItemModel::modelReset, this, [this] {
        m_hardware->setCurrentIndex(std::max(0, m_hardware->findData(m_chosen, HardwareTableModel::FlavorRole)));
    });
    connect(m_volumes, &VolumesField::changed, this, &SpaceSetupForm::changed);
    connect(&m_settings, &CopySettingsModel::volumesKnown, this, [this] { m_volumes->suggest(m_settings.volumes()); });
    connect(&m_settings, &CopySettingsModel::stateChanged, this, &SpaceSetupForm::showSettings);
    connect(&m_settings, &QAbstractItemModel::dataChanged, this, &SpaceSetupForm::showSettings);
    connect(&m_settings, &QAbstractItemModel::rowsInserted, this, &SpaceSetupForm::showSettings);
    connect(&m_settings, &QAbstractItemModel::rowsRemoved, this, &SpaceSetupForm::showSettings);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SpaceSetupForm::showSettings);
    connect(m_addVariable, &QPushButton::clicked, this, [this] { addSetting(false); });
    connect(m_addSecret, &QPushButton::clicked, this, [this] { addSetting(true); });
    connect(m_dropSetting, &QPushButton::clicked, this, [this] { m_settings.remove(m_table->currentIndex().row()); });
    setShown(false, false);
}

// While what they free is still overwritten, and before the models that they show.
SpaceSetupForm::~SpaceSetupForm()
{
    delete m_settingsBox;
    delete m_hardwareBox;
}

QWidget *SpaceSetupForm::buildHardware()
{
    m_hardware->setObjectName(u"hardware"_s);
    m_hardware->setAccessibleName(tr("What the Space runs on"));
    m_hardware->setModel(&m_hardwareModel);
    m_hardware->setModelColumn(HardwareTableModel::SummaryColumn);
    m_hardware->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_hardware->setMinimumContentsLength(24);
    m_hardware->setCurrentIndex(0);
    m_price->setObjectName(u"price"_s);
    m_price->setTextFormat(Qt::PlainText);
    m_price->setWordWrap(true);
    m_price->setProperty("muted", true);
    auto *layout = new QVBoxLayout(m_hardwareBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_hardware);
    layout->addWidget(m_price);
    return m_hardwareBox;
}

QWidget *SpaceSetupForm::buildSettings()
{
    m_settingsText->setObjectName(u"settingsText"_s);
    m_settingsText->setTextFormat(Qt::PlainText);
    m_settingsText->setWordWrap(true);
    m_settingsText->setProperty("muted", true);
    m_table->setObjectName(u"copySettings"_s);
    m_table->setAccessibleName(tr("Variables and secrets"));
    m_table->setModel(&m_settings);
    m_table->setItemDelegate(new SettingDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    const int rowHeight = m_parent->fontMetrics().height() + cellPadding;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(CopySettingsModel::FateColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(rowHeight * rowsShown);
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

void SpaceSetupForm::load()
{
    m_hardwareModel.load();
}

void SpaceSetupForm::loadSettings(const hub::RepoId &original)
{
    m_isCopy = true;
    m_settings.load(original);
}

void SpaceSetupForm::setShown(bool isSpace, bool isStatic)
{
    if (isSpace == m_isShown && isStatic == m_isStatic && m_isLaidOut)
        return;
    m_isLaidOut = true;
    m_isShown = isSpace;
    m_isStatic = isStatic;
    m_form.setRowVisible(m_hardwareBox, isSpace && !isStatic);
    m_form.setRowVisible(m_settingsBox, isSpace && (m_isCopy || !isStatic));
    m_form.setRowVisible(m_volumes, isSpace && !isStatic);
    showPrice();
    showSettings();
}

void SpaceSetupForm::setPayer(const QString &name)
{
    if (name == m_payer)
        return;
    m_payer = name;
    showPrice();
}

bool SpaceSetupForm::isFree() const
{
    const QVariant price = m_hardware->currentData(HardwareTableModel::PriceRole);
    return !price.isValid() || price.toDouble() <= 0;
}

// Free hardware always sleeps after 48 hours, whatever is asked.
void SpaceSetupForm::showPrice()
{
    const bool isPaid = m_isShown && !m_isStatic && !isFree();
    const bool isShared =
        m_isShown && !m_isStatic && isSharedGpu(m_hardware->currentData(HardwareTableModel::FlavorRole).toString());
    m_form.setRowVisible(m_sleep, isPaid);
    m_price->setVisible(isPaid || isShared);
    if (isPaid) {
        const double price = m_hardware->currentData(HardwareTableModel::PriceRole).toDouble();
        //: %1 a user or an organization, %2 "Costs about $292 a month, …"
        m_price->setText(tr("Paid for by %1 for every minute it runs. %2")
                             .arg(m_payer, spacewords::monthlyCost(price, m_sleep->currentData().toInt())));
    } else {
        m_price->setText(isShared ? spacewords::sharedGpu({}) : QString());
    }
    emit changed();
}

hub::SpaceSetup SpaceSetupForm::setup() const
{
    hub::SpaceSetup setup;
    if (!m_isShown)
        return setup;
    // The first one is what the Hub gives anyway.
    if (!m_isStatic && m_hardware->currentIndex() > 0)
        setup.hardware = m_hardware->currentData(HardwareTableModel::FlavorRole).toString();
    // Paid hardware never sleeps unless it is told to.
    if (!setup.hardware.isEmpty() && !isFree() && m_sleep->currentIndex() > 0)
        setup.sleepTime = m_sleep->currentData().toInt();
    if (!m_isStatic)
        setup.volumes = m_volumes->volumes();
    if (!m_isStatic || m_isCopy) {
        setup.secrets = m_settings.secrets();
        setup.variables = m_settings.variables();
    }
    return setup;
}

QString SpaceSetupForm::problem() const
{
    return m_isShown ? m_settings.problem() : QString();
}

void SpaceSetupForm::addSetting(bool isSecret)
{
    const QModelIndex name = m_settings.add(isSecret);
    m_table->setFocus();
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

QString SpaceSetupForm::warning() const
{
    for (const hub::SpaceSetting &variable : m_settings.variables()) {
        if (looksSecret(variable.key, variable.value))
            return tr("“%1” looks like a secret, and a variable can be read by others.").arg(variable.key);
    }
    return {};
}

QString SpaceSetupForm::settingsText() const
{
    if (!m_isCopy)
        return tr("Variables and secrets can also be set later. Nobody can read a secret again.");
    const QStringList left = m_settings.secretsLeft();
    switch (m_settings.state()) {
    case CopySettingsModel::State::Idle:
    case CopySettingsModel::State::Loading: return tr("Looking which variables and secrets it has…");
    case CopySettingsModel::State::Hidden:
        return tr("Only its owner can see which variables and secrets it has. Its variables come along, its secrets do "
                  "not: add those that it needs.");
    case CopySettingsModel::State::SecretsHidden:
        return tr(
            "Variables come along, secrets do not. Only its owner can see which secrets it has: add those that it "
            "needs.");
    case CopySettingsModel::State::Ready:
        return left.isEmpty() ? tr("Variables come along. They can be changed for the copy.")
                              : tr("Variables come along, secrets do not. Without a value the copy will lack: %1")
                                    .arg(left.join(u", "_s));
    }
    Q_UNREACHABLE_RETURN({});
}

void SpaceSetupForm::showSettings()
{
    const QString unwise = warning();
    showNote(*m_settingsText, unwise.isEmpty() ? settingsText() : unwise, !unwise.isEmpty());
    m_table->setVisible(m_settings.rowCount() > 0);
    m_dropSetting->setEnabled(m_settings.isAdded(m_table->currentIndex().row()));
    m_dropSetting->setToolTip(m_dropSetting->isEnabled() ? QString() : tr("Only what was added here can be removed"));
    emit changed();
}
