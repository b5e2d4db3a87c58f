#include "views/window/networkdialog.h"

#include "core/secret.h"
#include "hub/endpoint.h"
#include "models/transfers/networksetup.h"
#include "views/transfers/speedfield.h"
#include "views/widgets/errortext.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/secretfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int everyDay = 0b1111111;
constexpr int workDays = 0b0011111;
constexpr int weekend = 0b1100000;

QSpinBox *secondsField(int most, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(1, most);
    //: the unit seconds, behind a number
    field->setSuffix(NetworkDialog::tr(" s"));
    return field;
}

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    return label;
}

//! Large fonts need more room than there may be.
QScrollArea *scrolled(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    return area;
}

QWidget *inRow(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return row;
}

} // namespace

NetworkDialog::NetworkDialog(NetworkSetup &setup, const hub::Endpoint &endpoint, QWidget *parent)
    : QDialog(parent)
    , m_setup(setup)
    , m_endpoint(std::make_unique<hub::Endpoint>(endpoint))
    , m_tabs(new QTabWidget(this))
    , m_proxy(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_wantsLogin(new QCheckBox(tr("The proxy wants a login"), this))
    , m_user(new QLineEdit(this))
    , m_password(new SecretField(this))
    , m_authorities(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Choose…"), this))
    , m_connect(secondsField(600, this))
    , m_silentDown(secondsField(3600, this))
    , m_silentUp(secondsField(3600, this))
    , m_up(new SpeedField(this))
    , m_down(new SpeedField(this))
    , m_gentle(new QCheckBox(tr("Gentle: leave most of the line to others for now"), this))
    , m_hours(new QCheckBox(tr("Other limits at certain hours"), this))
    , m_hoursBox(new QWidget(this))
    , m_from(new QTimeEdit(this))
    , m_until(new QTimeEdit(this))
    , m_days(new QComboBox(this))
    , m_hoursUp(new SpeedField(this))
    , m_hoursDown(new SpeedField(this))
    , m_requests(new QSpinBox(this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_message(new MessageBar(this))
    , m_facts(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"networkDialog"_s);
    setWindowTitle(tr("Network"));
    m_tabs->addTab(scrolled(buildConnection(), this), tr("Connection"));
    m_tabs->addTab(scrolled(buildSpeed(), this), tr("Speed"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_buttons);
    m_test->setObjectName(u"testConnection"_s);
    m_test->setAutoDefault(false);
    m_buttons->addButton(m_test, QDialogButtonBox::ResetRole); // apart from the others
    fill();
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkDialog::refresh);
    connect(m_host, &QLineEdit::textChanged, this, &NetworkDialog::refresh);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkDialog::refresh);
    connect(m_wantsLogin, &QCheckBox::toggled, this, &NetworkDialog::refresh);
    connect(m_hours, &QCheckBox::toggled, this, &NetworkDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &NetworkDialog::chooseAuthorities);
    connect(m_test, &QPushButton::clicked, this, &NetworkDialog::test);
    connect(m_message, &MessageBar::retryRequested, this, &NetworkDialog::test);
    connect(&m_setup.check(), &hub::ConnectionCheck::finished, this, &NetworkDialog::onTested);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NetworkDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &NetworkDialog::reject);
    refresh();
    setMinimumWidth(std::min(720, std::max(500, 66 * fontMetrics().averageCharWidth())));
}

NetworkDialog::~NetworkDialog()
{
    m_setup.check().cancel();
}

QWidget *NetworkDialog::buildConnection()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildOutcome()); // scrolls with the form, which it would leave no room otherwise
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch(1);
    form->setContentsMargins(16, 16, 16, 16);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    buildProxy(form);
    m_authorities->setObjectName(u"caFile"_s);
    m_authorities->setPlaceholderText(tr("None besides the system’s"));
    m_authorities->setClearButtonEnabled(true);
    m_authorities->setAccessibleName(tr("File with more certificates to trust"));
    m_browse->setObjectName(u"chooseCaFile"_s);
    m_browse->setAutoDefault(false);
    form->addRow(tr("More &authorities"), inRow({m_authorities, m_browse}, page));
    static_cast<QLabel *>(form->labelForField(m_authorities->parentWidget()))->setBuddy(m_authorities);
    form->addRow(note(tr("A PEM file, for example of your company, that is trusted besides the certificates of the "
                         "system. Servers are always verified; that cannot be switched off."),
                      page));
    form->addRow(tr("Give up &connecting after"), m_connect);
    form->addRow(tr("A silent &download after"), m_silentDown);
    form->addRow(tr("A silent &upload after"), m_silentUp);
    return page;
}

void NetworkDialog::buildProxy(QFormLayout *form)
{
    m_proxy->setObjectName(u"proxy"_s);
    m_proxy->addItem(tr("As the system says"), int(NetworkSettings::Proxy::System));
    m_proxy->addItem(tr("None"), int(NetworkSettings::Proxy::None));
    m_proxy->addItem(tr("HTTP"), int(NetworkSettings::Proxy::Http));
    m_proxy->addItem(tr("SOCKS 5"), int(NetworkSettings::Proxy::Socks5));
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setPlaceholderText(tr("proxy.example.com"));
    m_host->setAccessibleName(tr("Proxy host"));
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Port"));
    m_port->setAccessibleName(tr("Proxy port"));
    m_wantsLogin->setObjectName(u"proxyWantsLogin"_s);
    m_user->setObjectName(u"proxyUser"_s);
    m_password->setObjectName(u"proxyPassword"_s);
    form->addRow(tr("&Proxy"), m_proxy);
    form->addRow(tr("Add&ress"), inRow({m_host, m_port}, this));
    static_cast<QLabel *>(form->labelForField(m_host->parentWidget()))->setBuddy(m_host);
    form->addRow(QString(), m_wantsLogin);
    form->addRow(tr("User &name"), m_user);
    form->addRow(tr("Pass&word"), m_password);
}

QWidget *NetworkDialog::buildSpeed()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_up->setObjectName(u"limitUp"_s);
    m_down->setObjectName(u"limitDown"_s);
    m_gentle->setObjectName(u"gentle"_s);
    m_hours->setObjectName(u"hours"_s);
    m_requests->setObjectName(u"requestsPerHost"_s);
    m_requests->setRange(1, 64);
    form->addRow(tr("&Upload at most"), m_up);
    form->addRow(tr("&Download at most"), m_down);
    form->addRow(m_gentle);
    form->addRow(m_hours);
    form->addRow(buildHours());
    form->addRow(tr("&Requests to one server at once"), m_requests);
    form->addRow(
        note(tr("Limits hold for all transfers together, at once. A transfer can have a limit of its own."), page));
    return page;
}

QWidget *NetworkDialog::buildHours()
{
    auto *form = new QFormLayout(m_hoursBox);
    form->setContentsMargins(24, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QTimeEdit *field : {m_from, m_until}) {
        field->setLayoutDirection(Qt::LeftToRight); // Qt would have it minutes first
        field->setDisplayFormat(locale().timeFormat(QLocale::ShortFormat));
    }
    m_from->setAccessibleName(tr("From"));
    m_until->setAccessibleName(tr("Until"));
    m_days->setAccessibleName(tr("On which days"));
    m_days->addItem(tr("every day"), everyDay);
    m_days->addItem(tr("Monday to Friday"), workDays);
    m_days->addItem(tr("Saturday and Sunday"), weekend);
    //: between two times of day
    auto *to = new QLabel(tr("to"), m_hoursBox);
    form->addRow(tr("&From"), inRow({m_from, to, m_until, m_days}, m_hoursBox));
    static_cast<QLabel *>(form->labelForField(m_from->parentWidget()))->setBuddy(m_from);
    form->addRow(tr("Upload at most"), m_hoursUp);
    form->addRow(tr("Download at most"), m_hoursDown);
    return m_hoursBox;
}

QWidget *NetworkDialog::buildOutcome()
{
    auto *box = new QWidget(this);
    m_message->setObjectName(u"networkMessage"_s);
    m_facts->setObjectName(u"certificateFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setAccessibleName(tr("What the server showed"));
    m_facts->setContentsMargins(16, 8, 16, 0);
    m_facts->hide();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_facts);
    return box;
}

void NetworkDialog::fill()
{
    const NetworkSettings &network = m_setup.network();
    m_proxy->setCurrentIndex(m_proxy->findData(int(network.proxy)));
    m_host->setText(network.proxyHost);
    m_port->setValue(network.proxyPort);
    m_wantsLogin->setChecked(network.proxyWantsLogin);
    m_user->setText(m_setup.login().user);
    QString password = QString::fromUtf8(m_setup.login().password);
    m_password->setSecret(password);
    wipe(password);
    m_authorities->setText(network.caFile);
    m_connect->setValue(network.connectSeconds);
    m_silentDown->setValue(network.silentDownSeconds);
    m_silentUp->setValue(network.silentUpSeconds);
    m_up->setBytes(network.limits.up);
    m_down->setBytes(network.limits.down);
    m_gentle->setChecked(network.isGentle);
    m_hours->setChecked(network.hours.isOn);
    m_from->setTime(network.hours.from);
    m_until->setTime(network.hours.until);
    m_days->setCurrentIndex(std::max(0, m_days->findData(network.hours.days)));
    m_hoursUp->setBytes(network.hours.limits.up);
    m_hoursDown->setBytes(network.hours.limits.down);
    m_requests->setValue(network.requestsPerHost);
}

NetworkSettings NetworkDialog::typed() const
{
    NetworkSettings network = m_setup.network();
    network.proxy = NetworkSettings::Proxy(m_proxy->currentData().toInt());
    network.proxyHost = m_host->text().trimmed();
    network.proxyPort = m_port->value();
    network.proxyWantsLogin = m_wantsLogin->isChecked();
    network.caFile = m_authorities->text().trimmed();
    network.connectSeconds = m_connect->value();
    network.silentDownSeconds = m_silentDown->value();
    network.silentUpSeconds = m_silentUp->value();
    network.limits = {.up = m_up->bytes(), .down = m_down->bytes()};
    network.isGentle = m_gentle->isChecked();
    network.hours = {.isOn = m_hours->isChecked(),
                     .from = m_from->time(),
                     .until = m_until->time(),
                     .days = m_days->currentData().toInt(),
                     .limits = {.up = m_hoursUp->bytes(), .down = m_hoursDown->bytes()}};
    network.requestsPerHost = m_requests->value();
    return network;
}

hub::ProxyLogin NetworkDialog::typedLogin() const
{
    QString password = m_password->secret();
    hub::ProxyLogin login{.user = m_user->text(), .password = password.toUtf8()};
    wipe(password);
    return login;
}

QString NetworkDialog::missing() const
{
    const NetworkSettings network = typed();
    if (network.hasManualProxy() && network.proxyHost.isEmpty())
        return tr("Say which host is the proxy.");
    if (network.hasManualProxy() && network.proxyPort == 0)
        return tr("Say at which port the proxy is.");
    return {};
}

void NetworkDialog::refresh()
{
    const bool isManual = typed().hasManualProxy();
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_port, m_wantsLogin})
        field->setEnabled(isManual);
    for (QWidget *field : std::initializer_list<QWidget *>{m_user, m_password})
        field->setEnabled(isManual && m_wantsLogin->isChecked());
    m_hoursBox->setEnabled(m_hours->isChecked());
    const QString why = missing();
    QPushButton *save = m_buttons->button(QDialogButtonBox::Save);
    save->setEnabled(why.isEmpty());
    save->setToolTip(why);
    m_test->setEnabled(why.isEmpty() && !m_setup.check().isRunning());
    m_test->setToolTip(why);
}

void NetworkDialog::chooseAuthorities()
{
    auto *chooser =
        new QFileDialog(this, tr("Certificates to trust"), {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, m_authorities, &QLineEdit::setText);
    chooser->open();
}

void NetworkDialog::showOutcome()
{
    m_tabs->setCurrentIndex(0);
    static_cast<QScrollArea *>(m_tabs->widget(0))->verticalScrollBar()->setValue(0);
}

void NetworkDialog::test()
{
    showOutcome();
    m_facts->hide();
    m_message->showInfo(tr("Trying to reach %1…").arg(m_endpoint->displayName()));
    m_setup.check().start(*m_endpoint, typed(), typedLogin());
    refresh();
}

void NetworkDialog::onTested()
{
    const hub::ConnectionFacts &facts = m_setup.check().facts();
    if (facts.error)
        m_message->showError(*facts.error);
    else
        m_message->showPositive(
            tr("%1 answered within %2 s.")
                .arg(facts.server, locale().toString(double(facts.duration.count()) / 1000, 'f', 2)));
    QStringList lines;
    if (!facts.proxy.isEmpty())
        lines += tr("Proxy: %1").arg(facts.proxy);
    if (!facts.protocol.isEmpty())
        lines += tr("Encrypted: %1").arg(facts.protocol);
    if (!facts.subject.isEmpty()) {
        lines += tr("Certificate of: %1").arg(facts.subject);
        lines += tr("Issued by: %1").arg(facts.issuer);
        lines += tr("Valid from %1 until %2")
                     .arg(locale().toString(facts.validFrom.date(), QLocale::ShortFormat),
                          locale().toString(facts.validUntil.date(), QLocale::ShortFormat));
        lines += tr("Fingerprint: %1").arg(QString::fromLatin1(facts.fingerprint).replace(u':', u' '));
    }
    for (const QString &complaint : facts.complaints)
        lines += tr("Not trusted: %1").arg(complaint);
    m_facts->setText(lines.join(u'\n'));
    m_facts->setVisible(!lines.isEmpty());
    refresh();
}

void NetworkDialog::accept()
{
    if (!missing().isEmpty())
        return;
    if (const std::optional<Error> error = m_setup.use(typed(), typedLogin())) {
        showOutcome();
        return m_message->showError(*error);
    }
    QDialog::accept();
}
