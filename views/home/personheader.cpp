#include "views/home/personheader.h"

#include "models/accounts/accountavatars.h"
#include "models/accounts/avataraddress.h"
#include "views/accounts/accountpicture.h"
#include "views/widgets/chip.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/headinglabel.h"
#include "views/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

PersonHeader::PersonHeader(AccountAvatars &avatars, QWidget *parent)
    : QWidget(parent)
    , m_avatars(avatars)
    , m_avatar(new QLabel(this))
    , m_title(new HeadingLabel(this))
    , m_handle(new ElidedLabel({}, this))
    , m_marks(new QWidget(this))
    , m_organization(new Chip(tr("Organization"), m_marks))
    , m_verified(new Chip(tr("Verified"), m_marks))
    , m_pro(new Chip(tr("Pro"), m_marks))
    , m_followed(new Chip(tr("You follow"), m_marks))
    , m_details(new QLabel(this))
    , m_organizations(new QWidget(this))
    , m_copy(new QToolButton(this))
    , m_open(new QPushButton(tr("Open on the Hub"), this))
    , m_follow(new QPushButton(this))
    , m_watch(new QPushButton(tr("Watch"), this))
    , m_names(new QHBoxLayout)
    , m_column(new QVBoxLayout)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it fits itself into the width that there is
    m_avatar->setObjectName(u"avatar"_s);
    m_title->setObjectName(u"personTitle"_s);
    m_handle->setObjectName(u"personHandle"_s);
    m_handle->setForegroundRole(QPalette::PlaceholderText);
    m_organization->setObjectName(u"organizationMark"_s);
    m_organization->setIconName(u"organization"_s);
    m_verified->setObjectName(u"verifiedMark"_s);
    m_verified->setIconName(u"check-circle"_s);
    m_verified->setTone(Chip::Tone::Positive);
    m_pro->setObjectName(u"proMark"_s);
    m_pro->setIconName(u"star"_s);
    m_pro->setTone(Chip::Tone::Accent);
    m_followed->setObjectName(u"followedMark"_s);
    m_followed->setIconName(u"check"_s);
    m_details->setObjectName(u"personDetails"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_organizations->setObjectName(u"organizations"_s);
    m_copy->setObjectName(u"copyPerson"_s);
    m_copy->setIcon(::icon(u"copy", IconTint::Muted));
    m_copy->setToolTip(tr("Copy the name"));
    m_copy->setAccessibleName(tr("Copy the name"));
    m_open->setObjectName(u"openOnHub"_s);
    m_open->setIcon(::icon(u"external"));
    m_open->setAccessibleName(tr("Open on the Hub"));
    m_follow->setObjectName(u"follow"_s);
    m_follow->setIcon(::icon(u"heart"));
    m_watch->setObjectName(u"watch"_s);
    m_watch->setIcon(::icon(u"bell"));
    auto *menu = new QMenu(m_watch);
    menu->setObjectName(u"watchMenu"_s);
    menu->addAction(::icon(u"bell"), tr("Tell me of all discussions"), this, [this] { emit watchRequested(true); })
        ->setObjectName(u"watchOn"_s);
    menu->addAction(::icon(u"eye-off"), tr("Stop telling me"), this, [this] { emit watchRequested(false); })
        ->setObjectName(u"watchOff"_s);
    m_watch->setMenu(menu);
    layOut();
    connect(m_copy, &QToolButton::clicked, this, &PersonHeader::copyRequested);
    connect(m_open, &QPushButton::clicked, this, &PersonHeader::openRequested);
    connect(m_follow, &QPushButton::clicked, this, &PersonHeader::followRequested);
    connect(&m_avatars, &AccountAvatars::loaded, this, [this](const QUrl &url) {
        if (url == m_picture)
            dress();
    });
}

void PersonHeader::layOut()
{
    for (Chip *chip : {m_organization, m_verified, m_pro, m_followed}) {
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        chip->hide();
    }
    m_details->hide();
    m_organizations->hide();
    auto *marks = new QHBoxLayout(m_marks);
    marks->setContentsMargins(0, 0, 0, 0);
    marks->setSpacing(8);
    for (Chip *chip : {m_organization, m_verified, m_pro, m_followed})
        marks->addWidget(chip);
    marks->addStretch(1);
    m_names->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_handle, m_copy, m_marks})
        m_names->addWidget(part);
    m_names->addStretch(1);
    for (QPushButton *button : {m_open, m_watch, m_follow})
        m_names->addWidget(button);
    m_column->setSpacing(4);
    m_column->addLayout(m_names);
    m_column->addWidget(m_details);
    m_column->addWidget(m_organizations);
    auto *flow = new FlowLayout(m_organizations);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(m_column, 1);
}

void PersonHeader::setName(const QString &name)
{
    m_name = name;
    m_facts = {};
    m_picture.clear();
    m_title->setText(name);
    m_handle->hide();
    for (Chip *chip : {m_organization, m_verified, m_pro, m_followed})
        chip->hide();
    m_details->hide();
    m_organizations->hide();
    updateActions();
    dress();
}

void PersonHeader::setFacts(const PersonFacts &facts, const hub::Endpoint &endpoint)
{
    m_facts = facts;
    m_name = facts.author.name.isEmpty() ? m_name : facts.author.name;
    m_picture = avatarAddress(facts.author.avatarUrl, endpoint);
    const bool hasFullName = !facts.author.fullName.isEmpty() && facts.author.fullName != m_name;
    m_title->setText(hasFullName ? facts.author.fullName : m_name);
    m_handle->setText(m_name);
    m_handle->setVisible(hasFullName);
    m_organization->setVisible(facts.isOrganization);
    m_verified->setVisible(facts.isVerified);
    m_pro->setVisible(facts.author.isPro);
    m_followed->setVisible(facts.isFollowed.value_or(false));
    m_details->setText(facts.details);
    m_details->setVisible(!facts.details.isEmpty());
    showOrganizations();
    updateActions();
    dress();
}

void PersonHeader::showOrganizations()
{
    qDeleteAll(m_organizations->findChildren<Chip *>(Qt::FindDirectChildrenOnly));
    for (const hub::Author &organization : m_facts.organizations) {
        auto *chip = new Chip(organization.name, m_organizations);
        chip->setObjectName(u"organization-"_s + organization.name);
        chip->setIconName(u"organization"_s);
        chip->setClickable(true);
        chip->setToolTip(organization.fullName);
        connect(chip, &Chip::clicked, this, [this, name = organization.name] { emit personRequested(name); });
        m_organizations->layout()->addWidget(chip);
    }
    m_organizations->setVisible(!m_facts.organizations.empty());
}

void PersonHeader::setAccount(const auth::Account &account)
{
    m_account = account;
    updateActions();
}

void PersonHeader::updateActions()
{
    const bool isSelf = m_account.user == m_name;
    const bool isKnown = !m_facts.author.name.isEmpty();
    m_follow->setVisible(!isSelf && isKnown);
    m_watch->setVisible(!isSelf && isKnown);
    m_follow->setText(m_facts.isFollowed.value_or(false) ? tr("Unfollow…") : tr("Follow…"));
    m_follow->setToolTip(tr("The Hub takes this on its own pages only: opens the page in the browser."));
    const bool mayWatch = m_account.mayWrite();
    m_watch->setEnabled(mayWatch);
    m_watch->setToolTip(mayWatch ? tr("Notifications of discussions in the repos of %1").arg(m_name)
                            : m_account.isSignedOut() ? tr("Sign in to watch somebody")
                                                      : tr("Your token may only read."));
}

void PersonHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// What somebody is called is worth more than the words of buttons and marks.
void PersonHeader::fit()
{
    const auto *row = static_cast<const QBoxLayout *>(layout());
    const QMargins margins = row->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_avatar->sizeHint().width() - row->spacing();
    labelButtons(true);
    const bool areMarksBeside = widthOfNames(true) <= room;
    if (!areMarksBeside && widthOfNames(false) > room)
        labelButtons(false);
    putMarks(!areMarksBeside);
}

int PersonHeader::widthOfNames(bool withMarks) const
{
    int width = 0;
    for (const QWidget *part :
         std::initializer_list<const QWidget *>{m_title, m_handle, m_copy, m_marks, m_open, m_watch, m_follow}) {
        if (!part->isHidden() && (withMarks || part != m_marks))
            width += part->sizeHint().width() + m_names->spacing();
    }
    return width;
}

void PersonHeader::putMarks(bool below)
{
    if (below == m_areMarksBelow)
        return;
    m_areMarksBelow = below;
    if (below) {
        m_names->removeWidget(m_marks);
        m_column->insertWidget(1, m_marks);
    } else {
        m_column->removeWidget(m_marks);
        m_names->insertWidget(m_names->indexOf(m_copy) + 1, m_marks);
    }
}

void PersonHeader::labelButtons(bool withWords)
{
    m_open->setText(withWords ? tr("Open on the Hub") : QString());
    m_open->setToolTip(withWords ? QString() : tr("Open on the Hub"));
    m_watch->setText(withWords ? tr("Watch") : QString());
    m_watch->setAccessibleName(tr("Watch"));
}

void PersonHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void PersonHeader::dress()
{
    const int extent = std::max(40, fontMetrics().height() * 3);
    auth::Account person;
    person.user = m_name;
    person.fullName = m_facts.author.fullName;
    m_avatar->setPixmap(accountPicture(person, m_avatars.image(m_picture), extent, devicePixelRatio(), palette()));
    const int small = std::max(16, fontMetrics().height() - 2);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_copy), static_cast<QAbstractButton *>(m_open),
                                    static_cast<QAbstractButton *>(m_follow), static_cast<QAbstractButton *>(m_watch)})
        button->setIconSize(QSize(small, small));
    const QList<Chip *> marks{m_organization, m_verified, m_pro, m_followed};
    m_marks->setVisible(std::ranges::any_of(marks, [](const Chip *mark) { return !mark->isHidden(); }));
    fit();
}
