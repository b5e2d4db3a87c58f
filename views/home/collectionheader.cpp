#include "views/home/collectionheader.h"

#include "views/home/collectionwords.h"
#include "views/widgets/chip.h"
#include "views/widgets/format.h"
#include "views/widgets/headinglabel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

CollectionHeader::CollectionHeader(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new HeadingLabel(this))
    , m_owner(new QToolButton(this))
    , m_description(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_private(new Chip(tr("Private"), this))
    , m_copy(new QToolButton(this))
    , m_open(new QPushButton(tr("Open on the Hub"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_delete(new QPushButton(tr("Delete…"), this))
{
    m_title->setObjectName(u"collectionName"_s);
    m_owner->setObjectName(u"collectionOwner"_s);
    m_owner->setToolTip(tr("Go to its owner"));
    m_owner->setCursor(Qt::PointingHandCursor);
    m_owner->setProperty("inline", true);
    m_description->setObjectName(u"collectionAbout"_s);
    m_facts->setObjectName(u"collectionFacts"_s);
    for (QLabel *label : {m_description, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts->setProperty("muted", true);
    m_private->setObjectName(u"privateMark"_s);
    m_private->setIconName(u"lock"_s);
    m_private->setToolTip(tr("Only its owner can see this collection."));
    m_private->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_private->hide();
    m_copy->setObjectName(u"copyCollection"_s);
    m_copy->setIcon(::icon(u"copy", IconTint::Muted));
    m_copy->setToolTip(tr("Copy the link"));
    m_copy->setAccessibleName(tr("Copy the link of the collection"));
    m_open->setObjectName(u"openOnHub"_s);
    m_open->setIcon(::icon(u"external"));
    m_open->setAccessibleName(tr("Open on the Hub"));
    m_edit->setObjectName(u"editCollection"_s);
    m_edit->setIcon(::icon(u"edit"));
    m_delete->setObjectName(u"deleteCollection"_s);
    m_delete->setIcon(::icon(u"trash"));

    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_title);
    names->addWidget(m_copy);
    names->addWidget(m_private);
    names->addStretch(1);
    names->addWidget(m_open);
    names->addWidget(m_edit);
    names->addWidget(m_delete);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(4);
    facts->addWidget(m_owner);
    facts->addWidget(m_facts, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addLayout(names);
    column->addWidget(m_description);
    column->addLayout(facts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(column, 1);

    connect(m_owner, &QToolButton::clicked, this, &CollectionHeader::ownerRequested);
    connect(m_copy, &QToolButton::clicked, this, &CollectionHeader::copyRequested);
    connect(m_open, &QPushButton::clicked, this, &CollectionHeader::openRequested);
    connect(m_edit, &QPushButton::clicked, this, &CollectionHeader::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &CollectionHeader::deleteRequested);
    setEditable(false, {});
    dress();
}

void CollectionHeader::setSlug(const QString &slug)
{
    m_owner->setText(slug.section(u'/', 0, 0));
    m_title->setText({});
    m_description->hide();
    m_facts->setText({});
    m_private->hide();
    m_theme = {};
    dress();
}

void CollectionHeader::setCollection(const hub::Collection &collection, int items)
{
    m_title->setText(collection.title);
    m_description->setText(collection.description);
    m_description->setVisible(!collection.description.isEmpty());
    QStringList facts{tr("%n item(s)", nullptr, items)};
    if (collection.upvotes > 0)
        facts += tr("%n upvote(s)", nullptr, int(collection.upvotes));
    if (collection.lastUpdated.isValid())
        facts += tr("changed %1").arg(format::relativeTime(collection.lastUpdated));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(format::exactTime(collection.lastUpdated));
    m_private->setVisible(collection.isPrivate);
    m_theme = collection.theme;
    dress();
}

void CollectionHeader::setEditable(bool on, const QString &reason)
{
    for (QPushButton *button : {m_edit, m_delete}) {
        button->setEnabled(on);
        button->setToolTip(reason);
    }
}

void CollectionHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() > fontMetrics().averageCharWidth() * 100;
    m_open->setText(isWide ? tr("Open on the Hub") : QString());
    m_open->setToolTip(isWide ? QString() : tr("Open on the Hub"));
    m_edit->setText(isWide ? tr("Edit…") : QString());
    m_edit->setAccessibleName(tr("Edit this collection"));
    m_delete->setText(isWide ? tr("Delete…") : QString());
    m_delete->setAccessibleName(tr("Delete this collection"));
}

void CollectionHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void CollectionHeader::dress()
{
    const ThemeColors &colors = ThemeColors::of(palette());
    const int extent = std::max(32, fontMetrics().height() * 9 / 4);
    const qreal ratio = devicePixelRatio();
    QPixmap pixmap(QSize(extent, extent) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor theme = collectionwords::themeColor(m_theme, palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.isValid() ? theme : colors.accentSurface);
    painter.drawRoundedRect(QRect(0, 0, extent, extent), 8, 8);
    const int inner = extent / 2;
    painter.drawPixmap(
        (extent - inner) / 2, (extent - inner) / 2,
        iconPixmap(u"collection", theme.isValid() ? legible(colors.text, theme) : colors.accent, inner, ratio));
    m_icon->setPixmap(pixmap);
    const int small = std::max(16, fontMetrics().height() - 2);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_copy), static_cast<QAbstractButton *>(m_open),
                                    static_cast<QAbstractButton *>(m_edit), static_cast<QAbstractButton *>(m_delete)})
        button->setIconSize(QSize(small, small));
}
