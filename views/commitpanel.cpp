#include "views/commitpanel.h"

#include "views/elidedlabel.h"
#include "views/flowlayout.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/initials.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestAvatar = 24;

QLabel *textLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPixmap avatarOf(const QString &name, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatio();
    const int extent = std::max(smallestAvatar, widget->fontMetrics().height() + 6);
    QPixmap pixmap(QSize(extent, extent) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    initials::paint(&painter, QRect(0, 0, extent, extent), name, widget->font(), widget->palette());
    return pixmap;
}

} // namespace

CommitPanel::CommitPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_title(textLabel(u"commitTitle"_s, this))
    , m_message(textLabel(u"commitBody"_s, this))
    , m_date(textLabel(u"commitDate"_s, this))
    , m_id(new ElidedLabel({}, this))
    , m_copy(new QToolButton(this))
    , m_beforeRow(new QWidget(this))
    , m_before(new QToolButton(m_beforeRow))
    , m_browse(new QPushButton(::icon(u"folder"), tr("Browse files at this commit"), this))
    , m_open(new QPushButton(::icon(u"external"), tr("Open on the Hub"), this))
{
    setObjectName(u"commitPanel"_s);
    setAccessibleName(tr("Commit"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_date->setProperty("muted", true);
    m_id->setObjectName(u"commitSha"_s);
    m_id->setFont(Theme::monospace(font()));
    m_copy->setObjectName(u"copySha"_s);
    m_copy->setIcon(::icon(u"copy", IconTint::Muted));
    m_copy->setToolTip(tr("Copy the commit’s id"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_before->setObjectName(u"commitBefore"_s);
    m_before->setIcon(::icon(u"commit", IconTint::Muted));
    m_before->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_browse->setObjectName(u"browseAtCommit"_s);
    m_browse->setProperty("primary", true);
    m_browse->setIcon(::icon(u"folder", IconTint::OnAccent));
    m_open->setObjectName(u"openCommitOnHub"_s);

    auto *id = new QHBoxLayout;
    id->setSpacing(4);
    id->addWidget(m_id);
    id->addWidget(m_copy);
    id->addStretch(1);
    auto *before = new QHBoxLayout(m_beforeRow);
    before->setContentsMargins(0, 0, 0, 0);
    before->setSpacing(4);
    auto *caption = new QLabel(tr("Before it:"), m_beforeRow);
    caption->setProperty("muted", true);
    before->addWidget(caption);
    before->addWidget(m_before);
    before->addStretch(1);
    auto *body = new QWidget;
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_browse);
    buttons->addWidget(m_open);
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(24, 24, 24, 24);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(4);
    m_layout->addWidget(m_date);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_message);
    m_layout->addSpacing(8);
    m_layout->addLayout(id);
    m_layout->addWidget(m_beforeRow);
    m_layout->addSpacing(8);
    m_layout->addLayout(buttons);
    m_layout->addStretch(1);
    setWidget(body);

    connect(m_copy, &QToolButton::clicked, this, [this] { emit copyRequested(m_sha); });
    connect(m_before, &QToolButton::clicked, this, [this] { emit commitRequested(m_beforeSha); });
    connect(m_browse, &QPushButton::clicked, this, [this] { emit browseRequested(m_sha); });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openOnHubRequested(m_sha); });
}

void CommitPanel::setCommit(const hub::CommitInfo &commit, const QString &before)
{
    m_sha = commit.id;
    m_beforeSha = before;
    m_title->setFont(Theme::heading(font(), 1.25));
    m_title->setText(commit.title);
    m_message->setText(commit.message.trimmed());
    m_message->setVisible(!commit.message.trimmed().isEmpty());
    //: "3 days ago, on 1 May 2024 12:00:00 UTC"
    m_date->setText(tr("%1, on %2").arg(format::relativeTime(commit.date), format::exactTime(commit.date)));
    m_date->setVisible(commit.date.isValid());
    m_id->setText(commit.id);
    m_before->setText(format::shortSha(before));
    m_before->setAccessibleName(tr("The commit before it, %1").arg(before));
    m_beforeRow->setVisible(!before.isEmpty());
    setAuthors(commit.authors);
}

void CommitPanel::setAuthors(const std::vector<hub::CommitAuthor> &authors)
{
    delete m_authors;
    m_authors = new QWidget(widget());
    m_authors->setObjectName(u"commitAuthors"_s);
    auto *flow = new FlowLayout(m_authors, 12);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const hub::CommitAuthor &author : authors) {
        auto *person = new QWidget(m_authors);
        auto *row = new QHBoxLayout(person);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *picture = new QLabel(person);
        picture->setPixmap(avatarOf(author.user, this));
        auto *name = new QLabel(author.user, person);
        name->setTextFormat(Qt::PlainText);
        row->addWidget(picture);
        row->addWidget(name);
        flow->addWidget(person);
    }
    m_layout->insertWidget(2, m_authors);
}
