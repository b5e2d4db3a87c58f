#include "views/preview/previewhead.h"

#include "views/files/filetypes.h"
#include "views/preview/scanlook.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestIcon = 20;

QToolButton *toolButton(const QString &name, QStringView iconName, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(::icon(iconName));
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

QString metaOf(const hub::TreeEntry &entry)
{
    QStringList parts{format::size(entry.size)};
    if (!entry.xetHash.isEmpty())
        parts += PreviewHead::tr("Xet");
    else if (entry.lfs)
        parts += PreviewHead::tr("LFS");
    return parts.join(u" · "_s);
}

//! The room beside the name is the name's.
QString metaToolTip(const hub::TreeEntry &entry)
{
    const QString size = format::exactSize(entry.size);
    return entry.oid.isEmpty() ? size : size + u'\n' + entry.oid;
}

} // namespace

PreviewHead::PreviewHead(QWidget *parent)
    : FoldingLine(parent)
    , m_icon(new QLabel(this))
    , m_name(new ElidedLabel({}, this))
    , m_meta(new QLabel(this))
    , m_scan(toolButton(u"previewScan"_s, u"shield", tr("What the scanners found"), this))
    , m_tools(new QWidget(this))
    , m_source(toolButton(u"previewSource"_s, u"code", tr("Show the source"), m_tools))
    , m_zoom(toolButton(u"previewZoom"_s, u"fit", tr("Actual size"), m_tools))
    , m_save(toolButton(u"previewSave"_s, u"disk", tr("Save as…"), m_tools))
    , m_download(toolButton(u"previewDownload"_s, u"download", tr("Download…"), m_tools))
    , m_open(toolButton(u"previewOpen"_s, u"external", tr("Open on the Hub"), m_tools))
{
    setObjectName(u"previewHead"_s);
    m_name->setObjectName(u"previewName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_meta->setObjectName(u"previewMeta"_s);
    m_meta->setProperty("muted", true);
    m_source->setCheckable(true);
    m_zoom->setCheckable(true);
    m_scan->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scan->setFocusPolicy(Qt::NoFocus);
    layOut();
    dress();
    connect(m_source, &QToolButton::toggled, this, [this](bool isSource) {
        m_source->setToolTip(isSource ? tr("Show it rendered") : tr("Show the source"));
        emit sourceToggled(isSource);
    });
    connect(m_zoom, &QToolButton::toggled, this, &PreviewHead::actualSizeToggled);
    connect(m_save, &QToolButton::clicked, this, &PreviewHead::saveRequested);
    connect(m_download, &QToolButton::clicked, this, &PreviewHead::downloadRequested);
    connect(m_open, &QToolButton::clicked, this, &PreviewHead::openOnHubRequested);
}

void PreviewHead::layOut()
{
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(8);
    for (QToolButton *button : {m_source, m_zoom, m_save, m_download, m_open})
        tools->addWidget(button);
    setMargins({16, 4, 8, 4}, 0);
    add(m_icon);
    add(m_name, 1);
    add(m_meta);
    add(m_scan);
    add(m_tools);
    setFolding(m_tools, Qt::AlignTrailing);
}

void PreviewHead::addButton(QAction *action)
{
    auto *button = new QToolButton(m_tools);
    button->setObjectName(u"preview_"_s + action->objectName());
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::StrongFocus);
    auto *tools = static_cast<QBoxLayout *>(m_tools->layout());
    tools->insertWidget(tools->indexOf(m_save), button);
    m_extra.append(button);
    dress();
}

void PreviewHead::describe(const hub::TreeEntry &entry)
{
    const bool isFile = !entry.path.isEmpty() && entry.type == hub::TreeEntry::Type::File;
    setVisible(!entry.path.isEmpty());
    const ThemeColors &colors = ThemeColors::of(palette());
    m_icon->setPixmap(iconPixmap(filetypes::iconName(entry), colors.mutedText,
                                 std::max(smallestIcon, fontMetrics().height()), devicePixelRatio()));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setText(entry.name());
    m_meta->setText(isFile ? metaOf(entry) : QString());
    m_meta->setToolTip(isFile ? metaToolTip(entry) : QString());
    m_save->setVisible(isFile);
    for (QToolButton *button : std::as_const(m_extra))
        button->setVisible(isFile);
    describeScan(entry);
}

void PreviewHead::describeScan(const hub::TreeEntry &entry)
{
    m_scan->setVisible(entry.security != nullptr);
    if (entry.security) {
        const ScanLook look = scanLook(entry.security->status);
        m_scan->setIcon(::icon(look.iconName, look.tint));
        m_scan->setText(look.text);
        m_scan->setAccessibleName(tr("Security: %1").arg(look.text));
        const QString details = scanDetails(*entry.security).toHtmlEscaped();
        m_scan->setToolTip(u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(details));
    }
    fit();
}

void PreviewHead::setOffers(bool source, bool zoom, bool download)
{
    m_source->setVisible(source);
    m_zoom->setVisible(zoom);
    m_download->setVisible(download);
    fit();
}

bool PreviewHead::showsSource() const
{
    return m_source->isChecked();
}

void PreviewHead::setActualSize(bool isActual)
{
    m_zoom->setChecked(isActual);
}

void PreviewHead::changeEvent(QEvent *event)
{
    FoldingLine::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void PreviewHead::dress()
{
    const int extent = std::max(16, fontMetrics().height() - 2);
    for (QToolButton *button : QList{m_scan, m_source, m_zoom, m_save, m_download, m_open} + m_extra)
        button->setIconSize({extent, extent});
}
