#include "views/home/notificationsettings.h"

#include "core/settings.h"
#include "hub/discussionactions.h"
#include "hub/notifications.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int repoRole = Qt::UserRole + 1;
constexpr int numberRole = repoRole + 1; // of a thread; 0: the whole repo

struct Setting {
    QString name; // as the Hub calls it
    QString text;
};

QList<Setting> settings()
{
    const auto text = [](const char *words) { return NotificationSettings::tr(words); };
    return {
        {u"web_discussions_participating"_s,
         text(QT_TRANSLATE_NOOP("NotificationSettings", "Discussions you take part in, here"))},
        {u"discussions_participating"_s,
         text(QT_TRANSLATE_NOOP("NotificationSettings", "Discussions you take part in, by mail"))},
        {u"web_discussions_watched"_s,
         text(QT_TRANSLATE_NOOP("NotificationSettings", "Discussions in repos you watch, here"))},
        {u"discussions_watched"_s,
         text(QT_TRANSLATE_NOOP("NotificationSettings", "Discussions in repos you watch, by mail"))},
        {u"gated_user_access_request"_s,
         text(QT_TRANSLATE_NOOP("NotificationSettings", "Requests for access to your gated repos"))},
        {u"secret_detected"_s, text(QT_TRANSLATE_NOOP("NotificationSettings", "Secrets found in what you uploaded"))},
        {u"repo_release"_s, text(QT_TRANSLATE_NOOP("NotificationSettings", "Releases of repos you watch"))},
        {u"user_follows"_s, text(QT_TRANSLATE_NOOP("NotificationSettings", "New followers"))},
        {u"org_request"_s, text(QT_TRANSLATE_NOOP("NotificationSettings", "Requests to join your organizations"))},
        {u"daily_papers_digest"_s, text(QT_TRANSLATE_NOOP("NotificationSettings", "The daily papers, as a digest"))},
        {u"announcements"_s, text(QT_TRANSLATE_NOOP("NotificationSettings", "Announcements of the Hub"))}};
}

QString kindName(Mutes::Kind kind)
{
    switch (kind) {
    case Mutes::Kind::Discussions: return u"muteDiscussions"_s;
    case Mutes::Kind::PullRequests: return u"mutePullRequests"_s;
    case Mutes::Kind::Papers: return u"mutePapers"_s;
    case Mutes::Kind::Posts: return u"mutePosts"_s;
    case Mutes::Kind::Articles: return u"muteArticles"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString kindText(Mutes::Kind kind)
{
    switch (kind) {
    case Mutes::Kind::Discussions: return NotificationSettings::tr("Discussions");
    case Mutes::Kind::PullRequests: return NotificationSettings::tr("Pull requests");
    case Mutes::Kind::Papers: return NotificationSettings::tr("Papers");
    case Mutes::Kind::Posts: return NotificationSettings::tr("Posts");
    case Mutes::Kind::Articles: return NotificationSettings::tr("Articles");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

NotificationSettings::NotificationSettings(hub::HubClient &client, Mutes &mutes, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_mutes(mutes)
    , m_message(new MessageBar(this))
    , m_repos(new QListWidget(this))
    , m_unmute(new QPushButton(tr("Unmute"), this))
    , m_save(new QPushButton(tr("Save on the Hub"), this))
{
    setObjectName(u"notificationSettingsDialog"_s);
    setWindowTitle(tr("Notification settings"));
    m_message->setObjectName(u"settingsMessage"_s);
    m_save->setObjectName(u"saveSettings"_s);
    m_save->setProperty("primary", true);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &NotificationSettings::save);

    auto *columns = new QVBoxLayout;
    columns->setContentsMargins(24, 8, 24, 8);
    columns->setSpacing(16);
    columns->addWidget(buildDesktop(settings));
    columns->addWidget(buildMutes());
    columns->addWidget(buildHub());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->setContentsMargins(24, 8, 24, 16);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(columns);
    layout->addWidget(buttons);
    connect(&m_mutes, &Mutes::changed, this, &NotificationSettings::showRepos);
    showRepos();
    onChosen();
}

QWidget *NotificationSettings::buildDesktop(Settings &settings)
{
    auto *box = new QCheckBox(tr("Show news on the desktop while nobody looks at the window"), this);
    box->setObjectName(u"notifyOnDesktop"_s);
    box->setToolTip(tr("What is muted below is not shown there either."));
    box->setChecked(settings.notifiesOnDesktop());
    connect(box, &QCheckBox::toggled, this, [&settings](bool on) { settings.setNotifiesOnDesktop(on); });
    return box;
}

QWidget *NotificationSettings::buildMutes()
{
    auto *box = new QGroupBox(tr("Muted here"), this);
    auto *layout = new QVBoxLayout(box);
    layout->setSpacing(8);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(16);
    for (const Mutes::Kind kind : {Mutes::Kind::Discussions, Mutes::Kind::PullRequests, Mutes::Kind::Papers,
                                   Mutes::Kind::Posts, Mutes::Kind::Articles}) {
        auto *check = new QCheckBox(kindText(kind), box);
        check->setObjectName(kindName(kind));
        check->setChecked(m_mutes.isMuted(kind));
        connect(check, &QCheckBox::toggled, this, [this, kind](bool on) { m_mutes.setMuted(kind, on); });
        kinds->addWidget(check);
    }
    kinds->addStretch(1);
    m_repos->setObjectName(u"mutedRepos"_s);
    m_repos->setAccessibleName(tr("Muted repos and threads"));
    m_repos->setFixedHeight(fontMetrics().height() * 5);
    m_unmute->setObjectName(u"unmute"_s);
    m_unmute->setAutoDefault(false);
    connect(m_unmute, &QPushButton::clicked, this, &NotificationSettings::unmuteCurrent);
    connect(m_repos, &QListWidget::currentRowChanged, this, &NotificationSettings::onChosen);
    auto *repos = new QHBoxLayout;
    repos->addWidget(m_repos, 1);
    repos->addWidget(m_unmute, 0, Qt::AlignTop);
    layout->addLayout(kinds);
    layout->addLayout(repos);
    return box;
}

QWidget *NotificationSettings::buildHub()
{
    auto *box = new QGroupBox(tr("What the Hub tells you of"), this);
    auto *layout = new QFormLayout(box);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(6);
    layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *explanation = new QLabel(tr("The Hub does not tell programs how these stand.") + u'\n'
                                       + tr("What you leave alone stays as it is."),
                                   box);
    explanation->setProperty("muted", true);
    layout->addRow(explanation);
    for (const Setting &setting : settings()) {
        auto *choice = new QComboBox(box);
        choice->setObjectName(setting.name);
        choice->setAccessibleName(setting.text);
        choice->addItem(tr("As it is"));
        //: A notification is sent
        choice->addItem(tr("On"), true);
        choice->addItem(tr("Off"), false);
        connect(choice, &QComboBox::currentIndexChanged, this, &NotificationSettings::onChosen);
        m_settings.insert(setting.name, choice);
        layout->addRow(setting.text, choice);
    }
    return box;
}

void NotificationSettings::showRepos()
{
    m_repos->clear();
    for (const hub::RepoId &repo : m_mutes.repos()) {
        auto *item = new QListWidgetItem(::icon(hub::kindName(repo.kind)), repo.id, m_repos);
        item->setData(repoRole, QVariant::fromValue(repo));
    }
    for (const Mutes::Thread &thread : m_mutes.threads()) {
        auto *item =
            new QListWidgetItem(::icon(u"discussion"), u"%1 #%2"_s.arg(thread.repo.id).arg(thread.number), m_repos);
        item->setData(repoRole, QVariant::fromValue(thread.repo));
        item->setData(numberRole, thread.number);
    }
    if (m_repos->count() == 0) {
        auto *none = new QListWidgetItem(tr("No repo and no thread is muted."), m_repos);
        none->setFlags(Qt::NoItemFlags);
    }
    onChosen();
}

void NotificationSettings::unmuteCurrent()
{
    const QListWidgetItem *item = m_repos->currentItem();
    if (!item || !item->data(repoRole).isValid())
        return;
    const auto repo = item->data(repoRole).value<hub::RepoId>();
    const int number = item->data(numberRole).toInt();
    if (number == 0)
        return m_mutes.setMuted(repo, false);
    // Threads are muted at the Hub as well; where it cannot be told, nothing changes here either.
    m_message->clear();
    const Result<hub::Call<hub::Done>> call = hub::discussions::ignore(repo, number, false);
    if (!call)
        return m_message->showError(call.error());
    m_unmuting = m_client.send<hub::Done>(*call, [this, repo, number](const Result<hub::Done> &done) {
        if (!done)
            return m_message->showError(done.error());
        m_mutes.setMuted(repo, number, false);
    });
}

QMap<QString, bool> NotificationSettings::chosen() const
{
    QMap<QString, bool> chosen;
    for (auto it = m_settings.begin(); it != m_settings.end(); ++it) {
        if (it.value()->currentData().isValid())
            chosen.insert(it.key(), it.value()->currentData().toBool());
    }
    return chosen;
}

void NotificationSettings::onChosen()
{
    const QListWidgetItem *item = m_repos->currentItem();
    m_unmute->setEnabled(item && item->data(repoRole).isValid());
    m_unmute->setToolTip(m_unmute->isEnabled() ? QString() : tr("Choose a repo or a thread first"));
    m_save->setEnabled(!chosen().isEmpty() && !m_request.isActive());
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("Nothing was changed"));
}

void NotificationSettings::save()
{
    m_message->clear();
    m_request =
        m_client.send<hub::Done>(hub::notifications::configure(chosen()), [this](const Result<hub::Done> &done) {
            if (!done) {
                onChosen();
                return m_message->showError(done.error());
            }
            for (QComboBox *choice : std::as_const(m_settings))
                choice->setCurrentIndex(0);
            onChosen();
            m_message->showPositive(tr("The Hub has taken your settings."));
        });
    onChosen();
}
