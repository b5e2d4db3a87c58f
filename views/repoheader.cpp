#include "views/repoheader.h"

#include "views/chip.h"
#include "views/elidedlabel.h"
#include "views/filetypes.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/theme.h"

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
    , m_owner(new ElidedLabel({}, this))
    , m_name(new ElidedLabel({}, this))
    , m_copy(new QToolButton(this))
    , m_private(new Chip(tr("Private"), this))
    , m_gated(new Chip(tr("Gated"), this))
    , m_disabled(new Chip(tr("Disabled"), this))
    , m_likesIcon(new QLabel(this))
    , m_likes(new QLabel(this))
    , m_downloadsIcon(new QLabel(this))
    , m_downloads(new QLabel(this))
    , m_stats(new QWidget(this))
    , m_open(new QPushButton(tr("Open on the Hub"), this))
    , m_upload(new QPushButton(tr("Upload"), this))
{
    m_kind->setObjectName(u"kindIcon"_s);
    m_owner->setObjectName(u"repoOwner"_s);
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
    m_likes->setObjectName(u"likes"_s);
    m_downloads->setObjectName(u"downloads"_s);
    m_open->setObjectName(u"openOnHub"_s);
    m_open->setIcon(::icon(u"external"));
    m_open->setAccessibleName(tr("Open on the Hub"));
    m_upload->setObjectName(u"upload"_s);
    m_upload->setProperty("primary", true);
    m_upload->setIcon(::icon(u"upload", IconTint::OnAccent));
    m_upload->setAccessibleName(tr("Upload to this repo"));
    auto *menu = new QMenu(m_upload);
    menu->setObjectName(u"uploadMenu"_s);
    menu->addAction(::icon(u"file-add"), tr("Files…"), this, &RepoHeader::uploadFilesRequested)
        ->setObjectName(u"uploadFiles"_s);
    menu->addAction(::icon(u"folder"), tr("Folder…"), this, &RepoHeader::uploadFolderRequested)
        ->setObjectName(u"uploadFolder"_s);
    m_upload->setMenu(menu);

    auto *stats = new QHBoxLayout(m_stats);
    stats->setContentsMargins(0, 0, 8, 0);
    stats->setSpacing(4);
    stats->addWidget(m_likesIcon);
    stats->addWidget(m_likes);
    stats->addSpacing(12);
    stats->addWidget(m_downloadsIcon);
    stats->addWidget(m_downloads);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    auto *names = new QHBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_owner);
    names->addWidget(m_name);
    layout->addLayout(names);
    layout->addWidget(m_copy);
    layout->addWidget(m_private);
    layout->addWidget(m_gated);
    layout->addWidget(m_disabled);
    layout->addStretch(1);
    layout->addWidget(m_stats);
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

void RepoHeader::setRepo(const hub::RepoId &repo)
{
    m_repo = repo;
    m_hasInfo = false;
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
    m_gated->setVisible(summary.gate != hub::Gate::Open);
    m_gated->setToolTip(summary.gate == hub::Gate::Manual
                            ? tr("Its terms have to be accepted, and its authors decide who may have the files.")
                            : tr("Its terms have to be accepted before the files can be had."));
    m_disabled->setVisible(summary.isDisabled);
    m_likes->setText(format::count(summary.likes));
    m_likes->setToolTip(tr("%1 likes").arg(format::exactCount(summary.likes)));
    m_likesIcon->setToolTip(m_likes->toolTip());
    m_downloads->setText(format::count(summary.downloads));
    m_downloads->setToolTip(tr("%1 downloads in the last 30 days").arg(format::exactCount(summary.downloads)));
    m_downloadsIcon->setToolTip(m_downloads->toolTip());
    const bool countsDownloads = summary.repo.kind != hub::RepoKind::Space;
    m_downloads->setVisible(countsDownloads);
    m_downloadsIcon->setVisible(countsDownloads);
    fit();
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
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_copy), static_cast<QAbstractButton *>(m_open),
                                    static_cast<QAbstractButton *>(m_upload)})
        button->setIconSize(QSize(statExtent, statExtent));
    m_kind->setToolTip(kindWord(m_repo.kind));
    m_kind->setAccessibleName(kindWord(m_repo.kind));
    m_likesIcon->setPixmap(iconPixmap(u"heart", colors.mutedText, statExtent, devicePixelRatio()));
    m_downloadsIcon->setPixmap(iconPixmap(u"download-count", colors.mutedText, statExtent, devicePixelRatio()));
    QFont owner = Theme::heading(font());
    owner.setWeight(QFont::Normal);
    m_owner->setFont(owner);
    m_owner->setForegroundRole(QPalette::PlaceholderText);
    m_name->setFont(Theme::heading(font()));
    // The name shortens first: without its owner it may be anybody's.
    m_owner->setMinimumWidth(std::min(m_owner->sizeHint().width(), fontMetrics().averageCharWidth() * 24));
}

// In a narrow window the name is worth more than figures and words that are on the page anyway.
void RepoHeader::fit()
{
    const int unit = fontMetrics().averageCharWidth();
    const bool isWide = width() > 110 * unit;
    m_stats->setVisible(m_hasInfo && isWide);
    m_open->setText(isWide ? tr("Open on the Hub") : QString());
    m_open->setToolTip(isWide ? QString() : tr("Open on the Hub"));
    m_upload->setText(width() > 60 * unit ? tr("Upload") : QString());
    m_owner->setVisible(!m_repo.owner().isEmpty() && width() > 60 * unit);
}
