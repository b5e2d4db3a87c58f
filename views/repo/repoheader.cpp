#include "views/repo/repoheader.h"

#include "views/files/filetypes.h"
#include "views/widgets/chip.h"
#include "views/widgets/format.h"
#include "views/widgets/headinglabel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"
#include "views/window/actions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestKind = 24;
constexpr int smallestStat = 16;

QString gateWords(hub::Gate gate)
{
    return gate == hub::Gate::Manual
        ? RepoHeader::tr("Its terms have to be accepted, and its authors decide who may have the files.")
        : RepoHeader::tr("Its terms have to be accepted before the files can be had.");
}

QString kindWord(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return RepoHeader::tr("Model");
    case hub::RepoKind::Dataset: return RepoHeader::tr("Dataset");
    case hub::RepoKind::Space: return RepoHeader::tr("Space");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RepoHeader::RepoHeader(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QLabel(this))
    , m_owner(new HeadingLabel(this))
    , m_name(new HeadingLabel(this))
    , m_copy(new QToolButton(this))
    , m_private(new Chip(tr("Private"), this))
    , m_gated(new Chip(tr("Gated"), this))
    , m_disabled(new Chip(tr("Disabled"), this))
    , m_like(new QToolButton(this))
    , m_likes(new QToolButton(this))
    , m_downloadsIcon(new QLabel(this))
    , m_downloads(new QLabel(this))
    , m_stats(new QWidget(this))
    , m_more(new QToolButton(this))
    , m_actions(new Actions(this))
    , m_toggleLike(m_actions->add(u"repo.like"_s, tr("&Like this repo"), u"heart"_s))
    , m_likers(m_actions->add(u"repo.likers"_s, tr("&Who likes this repo…"), u"account"_s))
    , m_duplicate(m_actions->add(u"repo.duplicate"_s, tr("&Duplicate this repo…"), u"copy"_s))
    , m_download(m_actions->add(u"repo.download"_s, tr("Down&load this repo…"), u"download"_s))
    , m_collect(m_actions->add(u"repo.collect"_s, tr("&Add this repo to a collection…"), u"collection"_s))
    , m_watch(m_actions->add(u"repo.watch"_s, tr("Watch &its discussions"), u"bell"_s))
    , m_unwatch(m_actions->add(u"repo.unwatch"_s, tr("&Stop watching its discussions"), u"eye-off"_s))
    , m_open(new QPushButton(tr("Open on the Hub"), this))
    , m_upload(new QPushButton(tr("Upload"), this))
{
    m_kind->setObjectName(u"kindIcon"_s);
    m_owner->setObjectName(u"repoOwner"_s);
    m_owner->setWeight(QFont::Normal);
    m_owner->setForegroundRole(QPalette::PlaceholderText);
    m_name->setObjectName(u"repoName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_copy->setObjectName(u"copyRepo"_s);
    m_copy->setIcon(::icon(u"copy", IconTint::Muted));
    m_copy->setToolTip(tr("Copy the name"));
    m_copy->setAccessibleName(tr("Copy the name of the repo"));
    m_private->setObjectName(u"privateMark"_s);
    m_private->setIconName(u"lock"_s);
    m_private->setToolTip(tr("Only its owner and members can see this repo."));
    m_gated->setObjectName(u"gatedMark"_s);
    m_gated->setIconName(u"gated"_s);
    m_gated->setTone(Chip::Tone::Warning);
    m_disabled->setObjectName(u"disabledMark"_s);
    m_disabled->setIconName(u"warning"_s);
    m_disabled->setTone(Chip::Tone::Negative);
    m_disabled->setToolTip(tr("The Hub has switched this repo off."));
    m_open->setObjectName(u"openOnHub"_s);
    m_open->setIcon(::icon(u"external"));
    m_open->setAccessibleName(tr("Open on the Hub"));
    m_upload->setObjectName(u"upload"_s);
    m_upload->setProperty("primary", true);
    m_upload->setIcon(::icon(u"upload", IconTint::OnAccent));
    m_upload->setAccessibleName(tr("Upload to this repo"));
    buildMenus();
    buildStats();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    auto *both = new QWidget(this);
    both->setLayoutDirection(Qt::LeftToRight); // an id reads so in every language
    auto *names = new QHBoxLayout(both);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(0);
    names->addWidget(m_owner);
    names->addWidget(m_name);
    layout->addWidget(both);
    layout->addWidget(m_copy);
    layout->addWidget(m_private);
    layout->addWidget(m_gated);
    layout->addWidget(m_disabled);
    layout->addStretch(1);
    auto *likes = new QHBoxLayout;
    likes->setSpacing(0);
    likes->addWidget(m_like);
    likes->addWidget(m_likes);
    layout->addLayout(likes);
    layout->addWidget(m_stats);
    layout->addWidget(m_more);
    layout->addWidget(m_open);
    layout->addWidget(m_upload);
    for (QWidget *part : {static_cast<QWidget *>(m_private), static_cast<QWidget *>(m_gated),
                          static_cast<QWidget *>(m_disabled), m_stats})
        part->hide();
    for (Chip *chip : {m_private, m_gated, m_disabled})
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    connect(m_copy, &QToolButton::clicked, this, &RepoHeader::copyRequested);
    connect(m_open, &QPushButton::clicked, this, &RepoHeader::openRequested);
    dress();
}

void RepoHeader::buildMenus()
{
    auto *uploads = new QMenu(m_upload);
    uploads->setObjectName(u"uploadMenu"_s);
    uploads->addAction(::icon(u"file-add"), tr("Files…"), this, &RepoHeader::uploadFilesRequested)
        ->setObjectName(u"uploadFiles"_s);
    uploads->addAction(::icon(u"folder"), tr("Folder…"), this, &RepoHeader::uploadFolderRequested)
        ->setObjectName(u"uploadFolder"_s);
    m_upload->setMenu(uploads);

    auto *more = new QMenu(m_more);
    more->setToolTipsVisible(true);
    more->addActions(m_actions->all());
    more->insertSeparator(m_collect);
    m_more->setObjectName(u"repoMenu"_s);
    m_more->setIcon(::icon(u"more", IconTint::Muted));
    m_more->setToolTip(tr("More to do with this repo"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMenu(more);
    connect(m_toggleLike, &QAction::triggered, this, &RepoHeader::likeToggled);
    connect(m_duplicate, &QAction::triggered, this, &RepoHeader::duplicateRequested);
    connect(m_likers, &QAction::triggered, this, &RepoHeader::likersRequested);
    connect(m_download, &QAction::triggered, this, &RepoHeader::downloadRequested);
    connect(m_collect, &QAction::triggered, this, &RepoHeader::addToCollectionRequested);
    connect(m_watch, &QAction::triggered, this, [this] { emit watchRequested(true); });
    connect(m_unwatch, &QAction::triggered, this, [this] { emit watchRequested(false); });
}

void RepoHeader::buildStats()
{
    m_like->setObjectName(u"like"_s);
    m_like->setAutoRaise(true);
    m_like->setFocusPolicy(Qt::StrongFocus);
    m_likes->setObjectName(u"likes"_s);
    m_likes->setAutoRaise(true);
    m_likes->setFocusPolicy(Qt::StrongFocus);
    m_downloads->setObjectName(u"downloads"_s);
    auto *stats = new QHBoxLayout(m_stats);
    stats->setContentsMargins(8, 0, 8, 0);
    stats->setSpacing(4);
    stats->addWidget(m_downloadsIcon);
    stats->addWidget(m_downloads);
    connect(m_like, &QToolButton::clicked, this, &RepoHeader::likeToggled);
    connect(m_likes, &QToolButton::clicked, this, &RepoHeader::likersRequested);
}

void RepoHeader::setRepo(const hub::RepoId &repo)
{
    m_repo = repo;
    m_hasInfo = false;
    m_like->hide();
    m_likes->hide();
    for (QAction *action : m_actions->all())
        action->setEnabled(false);
    m_owner->setText(repo.owner().isEmpty() ? QString() : repo.owner() + u'/');
    m_owner->setVisible(!repo.owner().isEmpty());
    m_name->setText(repo.name());
    m_name->setAccessibleName(repo.id);
    for (Chip *chip : {m_private, m_gated, m_disabled})
        chip->hide();
    m_stats->hide();
    dress();
    fit();
}

void RepoHeader::setInfo(const hub::RepoSummary &summary)
{
    m_hasInfo = true;
    m_private->setVisible(summary.isPrivate);
    m_gate = summary.gate;
    m_gated->setVisible(summary.gate != hub::Gate::Open);
    m_gated->setToolTip(gateWords(summary.gate));
    m_disabled->setVisible(summary.isDisabled);
    m_downloads->setText(format::count(summary.downloads));
    m_downloads->setToolTip(tr("%1 downloads in the last 30 days").arg(format::exactCount(summary.downloads)));
    m_downloadsIcon->setToolTip(m_downloads->toolTip());
    fit();
}

void RepoHeader::setLike(RepoLike::State state, qint64 count, bool isBusy)
{
    m_likeState = state;
    m_likeCount = count;
    m_isLikeBusy = isBusy;
    const bool isLiked = state == RepoLike::State::Liked;
    const bool mayLike = !isBusy && m_noLikes.isEmpty();
    const QString words = isLiked ? tr("You like it. Take the like back") : tr("Like it");
    m_like->setEnabled(mayLike);
    m_like->setToolTip(m_noLikes.isEmpty() ? words : m_noLikes);
    m_like->setAccessibleName(isLiked ? tr("Take the like back") : tr("Like"));
    m_likes->setText(format::count(count));
    m_likes->setToolTip(tr("%1 likes. Show whose").arg(format::exactCount(count)));
    m_likes->setAccessibleName(m_likes->toolTip());
    m_like->setVisible(m_hasInfo);
    m_toggleLike->setText(isLiked ? tr("Take the &like back") : tr("&Like this repo"));
    m_toggleLike->setEnabled(m_hasInfo && mayLike);
    m_likers->setEnabled(m_hasInfo && m_noLikes.isEmpty());
    m_likes->setEnabled(m_noLikes.isEmpty());
    for (QAction *action : {m_toggleLike, m_likers})
        action->setToolTip(m_noLikes.isEmpty() ? action->text().remove(u'&') : m_noLikes);
    dress();
    fit();
}

void RepoHeader::setAccess(RepoAccess::State state)
{
    const auto say = [this](const QString &text, const QString &more, Chip::Tone tone) {
        m_gated->setText(text);
        m_gated->setToolTip(more.isEmpty() ? gateWords(m_gate) : more);
        m_gated->setTone(tone);
        fit();
    };
    switch (state) {
    case RepoAccess::State::Ungated:
    case RepoAccess::State::Unknown: return say(tr("Gated"), {}, Chip::Tone::Warning);
    case RepoAccess::State::Granted:
        return say(tr("Gated, open to you"), tr("You may have its files."), Chip::Tone::Positive);
    case RepoAccess::State::SignedOut:
    case RepoAccess::State::NotAsked:
    case RepoAccess::State::Reset: return say(tr("Gated"), {}, Chip::Tone::Warning);
    case RepoAccess::State::Pending:
        return say(tr("Gated, waiting"), tr("Its authors have not decided on your request yet."), Chip::Tone::Warning);
    case RepoAccess::State::Rejected:
        return say(tr("Gated, refused"), tr("Its authors have turned your request down."), Chip::Tone::Negative);
    }
}

void RepoHeader::setDuplicateAllowed(const QString &whyNot)
{
    m_duplicate->setEnabled(whyNot.isEmpty() && m_hasInfo);
    m_duplicate->setToolTip(whyNot.isEmpty() ? tr("Copy it to another name") : whyNot);
}

void RepoHeader::allow(QAction *action, const QString &whyNot)
{
    action->setEnabled(whyNot.isEmpty() && m_hasInfo);
    action->setToolTip(whyNot.isEmpty() ? action->text().remove(u'&') : whyNot);
}

void RepoHeader::setCollectingAllowed(const QString &whyNot)
{
    allow(m_collect, whyNot);
}

void RepoHeader::setWatchingAllowed(const QString &whyNot)
{
    allow(m_watch, whyNot);
    allow(m_unwatch, whyNot);
}

void RepoHeader::setLikingAllowed(const QString &whyNot)
{
    if (whyNot == m_noLikes)
        return;
    m_noLikes = whyNot;
    setLike(m_likeState, m_likeCount, m_isLikeBusy);
}

void RepoHeader::setUploadAllowed(bool allowed, const QString &explanation)
{
    m_upload->setEnabled(allowed);
    m_upload->setToolTip(explanation);
}

void RepoHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RepoHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

void RepoHeader::dress()
{
    const ThemeColors &colors = ThemeColors::of(palette());
    const int statExtent = std::max(smallestStat, fontMetrics().height() - 2);
    const int kindExtent = std::max(smallestKind, fontMetrics().height() + 6);
    m_kind->setPixmap(iconPixmap(filetypes::kindIconName(m_repo.kind), colors.accent, kindExtent, devicePixelRatio()));
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_copy), static_cast<QAbstractButton *>(m_like),
                                    static_cast<QAbstractButton *>(m_more), static_cast<QAbstractButton *>(m_open),
                                    static_cast<QAbstractButton *>(m_upload)})
        button->setIconSize(QSize(statExtent, statExtent));
    m_kind->setToolTip(kindWord(m_repo.kind));
    m_kind->setAccessibleName(kindWord(m_repo.kind));
    const bool isLiked = m_likeState == RepoLike::State::Liked;
    m_like->setIcon(isLiked ? ::icon(u"heart-filled", IconTint::Negative) : ::icon(u"heart", IconTint::Muted));
    m_downloadsIcon->setPixmap(iconPixmap(u"download-count", colors.mutedText, statExtent, devicePixelRatio()));
    // The name shortens first: without its owner it may be anybody's.
    m_owner->setMinimumWidth(std::min(m_owner->sizeHint().width(), fontMetrics().averageCharWidth() * 24));
}

// In a narrow window the name is worth more than figures and words that are on the page anyway.
void RepoHeader::fit()
{
    const int unit = fontMetrics().averageCharWidth();
    const bool isWide = width() > 110 * unit;
    m_stats->setVisible(m_hasInfo && isWide && m_repo.kind != hub::RepoKind::Space);
    m_likes->setVisible(m_hasInfo && width() > 70 * unit);
    m_open->setText(isWide ? tr("Open on the Hub") : QString());
    m_open->setToolTip(isWide ? QString() : tr("Open on the Hub"));
    m_upload->setText(width() > 60 * unit ? tr("Upload") : QString());
    m_owner->setVisible(!m_repo.owner().isEmpty() && width() > 60 * unit);
}
