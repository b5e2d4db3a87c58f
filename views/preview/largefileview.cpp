#include "views/preview/largefileview.h"

#include "views/files/filetypes.h"
#include "views/widgets/format.h"
#include "views/widgets/headingtext.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconExtent = 40;

} // namespace

LargeFileView::LargeFileView(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_icon(new QLabel(m_body))
    , m_title(new HeadingText(1.15, m_body))
    , m_text(new QLabel(m_body))
    , m_download(new QPushButton(tr("Download…"), m_body))
    , m_load(new QPushButton(tr("Load anyway"), m_body))
    , m_box(new QWidget(m_body))
    , m_details(new QTabWidget(m_body))
    , m_space(new QWidget(m_body))
{
    setObjectName(u"largeFile"_s);
    m_title->setObjectName(u"fileTitle"_s);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"fileExplanation"_s);
    m_text->setWordWrap(true);
    m_text->setProperty("muted", true);
    m_download->setObjectName(u"fileDownload"_s);
    m_download->setIcon(::icon(u"download"));
    m_load->setObjectName(u"loadAnyway"_s);
    m_load->setProperty("primary", true);
    m_details->setObjectName(u"fileDetails"_s);
    m_details->setDocumentMode(true);
    m_details->setTabBarAutoHide(true);
    layOut();
    dress();

    connect(m_download, &QPushButton::clicked, this, &LargeFileView::downloadRequested);
    connect(m_load, &QPushButton::clicked, this, &LargeFileView::loadRequested);
    setDetails({});
}

void LargeFileView::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_load);
    buttons->addWidget(m_download);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(24, 24, 24, 16);
    box->setSpacing(16);
    box->addLayout(head);
    box->addLayout(buttons);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_box);
    body->addWidget(m_details, 1);
    body->addWidget(m_space, 1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void LargeFileView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void LargeFileView::dress()
{
    const int line = fontMetrics().height();
    m_details->setMinimumHeight(line * 16); // some rows below headings and tabs
    m_download->setIconSize({line, line});
}

QString LargeFileView::explain(const hub::TreeEntry &entry, bool canLoad)
{
    if (canLoad)
        return tr("This file has %1. It is loaded only if you ask for it.").arg(format::size(entry.size));
    if (!entry.xetHash.isEmpty())
        return tr(
            "A large file kept in the Hub’s Xet storage. The repo itself holds only a small pointer to it; a download "
            "brings the content.");
    if (entry.lfs)
        return tr(
            "A large file kept in Git LFS storage. The repo itself holds only a small pointer to it; a download brings "
            "the content.");
    return tr("This is not a text file. What is known of it without a download is below.");
}

void LargeFileView::describe(const hub::TreeEntry &entry, bool canLoad)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    m_icon->setPixmap(iconPixmap(filetypes::iconName(entry), colors.accent, iconExtent, devicePixelRatio()));
    const QString type = filetypes::describe(entry);
    m_title->setText(type.isEmpty() ? tr("File of %1").arg(format::size(entry.size))
                                    : tr("%1, %2").arg(type, format::size(entry.size)));
    m_text->setText(explain(entry, canLoad));
    m_load->setVisible(canLoad);

    delete m_facts;
    m_facts = new QWidget(m_box);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    addFact(tr("Size"), format::exactSize(entry.size));
    addFact(tr("SHA-256"), entry.lfs ? entry.lfs->sha256 : QString(), true);
    addFact(tr("Xet hash"), entry.xetHash, true);
    addFact(entry.lfs ? tr("Pointer’s git id") : tr("Git id"), entry.oid, true);
    if (entry.lastCommit) {
        addFact(tr("Last commit"), entry.lastCommit->title);
        addFact(tr("Updated"), format::exactTime(entry.lastCommit->date));
    }
    static_cast<QVBoxLayout *>(m_box->layout())->addWidget(m_facts);
}

void LargeFileView::addFact(const QString &caption, const QString &text, bool isCode)
{
    if (text.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *label = new QLabel(caption, m_facts);
    label->setProperty("muted", true);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    auto *value = new QLabel(m_facts);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    // Hashes have nowhere to break by themselves.
    QString breakable = text;
    if (isCode) {
        for (qsizetype at = breakable.size() - breakable.size() % 8; at > 0; at -= 8)
            breakable.insert(at, QChar(0x200b));
        value->setFont(Theme::monospace(font()));
    }
    value->setText(breakable);
    value->setAccessibleName(text);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    if (!isCode)
        return;
    auto *copy = new QToolButton(m_facts);
    copy->setIcon(::icon(u"copy", IconTint::Muted));
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(caption));
    copy->setFixedHeight(fontMetrics().height() + 4);
    connect(copy, &QToolButton::clicked, copy, [text] { QGuiApplication::clipboard()->setText(text); });
    m_grid->addWidget(copy, row, 2, Qt::AlignTop);
}

void LargeFileView::setDetails(const std::vector<Detail> &details)
{
    const auto isThere = [this](const Detail &detail) { return m_details->indexOf(detail.widget) >= 0; };
    if (int(details.size()) == m_details->count() && !details.empty() && std::ranges::all_of(details, isThere))
        return; // the person may have chosen one of them
    while (m_details->count() > 0) {
        QWidget *widget = m_details->widget(0);
        m_details->removeTab(0);
        widget->setParent(m_body);
        widget->hide();
    }
    for (const Detail &detail : details)
        m_details->addTab(detail.widget, detail.title);
    m_details->setVisible(!details.empty());
    m_space->setVisible(details.empty());
}
