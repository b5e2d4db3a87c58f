#include "views/previewpane.h"

#include "hub/encoding.h"
#include "views/cardpane.h"
#include "views/codeview.h"
#include "views/elidedlabel.h"
#include "views/filetypes.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/imageview.h"
#include "views/largefileview.h"
#include "views/messagebar.h"
#include "views/panestates.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTextCursor>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

// What a text view lays out without a noticeable pause; the rest follows in such pieces.
constexpr qsizetype pieceSize = 200'000;
constexpr int iconExtent = 20;

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
        parts += PreviewPane::tr("Xet");
    else if (entry.lfs)
        parts += PreviewPane::tr("LFS");
    if (!entry.oid.isEmpty())
        parts += format::shortSha(entry.oid);
    return parts.join(u" · "_s);
}

} // namespace

PreviewPane::PreviewPane(FilePreview &preview, ImageSource &images, QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_head(new QWidget(this))
    , m_icon(new QLabel(m_head))
    , m_name(new ElidedLabel({}, m_head))
    , m_meta(new QLabel(m_head))
    , m_source(toolButton(u"previewSource"_s, u"code", tr("Show the source"), m_head))
    , m_fit(toolButton(u"previewZoom"_s, u"fit", tr("Actual size"), m_head))
    , m_download(toolButton(u"previewDownload"_s, u"download", tr("Download…"), m_head))
    , m_open(toolButton(u"previewOpen"_s, u"external", tr("Open on the Hub"), m_head))
    , m_states(new PaneStates(this))
    , m_content(new QWidget(this))
    , m_notice(new MessageBar(m_content))
    , m_stack(new QStackedWidget(m_content))
    , m_code(new CodeView(m_stack))
    , m_markdown(new CardPane(images, m_stack))
    , m_image(new ImageView(m_stack))
    , m_large(new LargeFileView(m_stack))
{
    setObjectName(u"previewPane"_s);
    m_name->setObjectName(u"previewName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_meta->setObjectName(u"previewMeta"_s);
    m_meta->setProperty("muted", true);
    m_source->setCheckable(true);
    m_fit->setCheckable(true);
    m_states->setObjectName(u"previewStates"_s);
    m_notice->setObjectName(u"previewNotice"_s);
    m_code->setObjectName(u"code"_s);
    m_code->setAccessibleName(tr("Content of the file"));
    m_markdown->setObjectName(u"markdown"_s);
    m_image->setObjectName(u"image"_s);
    m_image->setAccessibleName(tr("Picture"));
    for (QWidget *page : {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_markdown),
                          static_cast<QWidget *>(m_image), static_cast<QWidget *>(m_large)})
        m_stack->addWidget(page);

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(16, 4, 8, 4);
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    head->addWidget(m_meta);
    for (QToolButton *button : {m_source, m_fit, m_download, m_open})
        head->addWidget(button);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_notice);
    content->addWidget(m_stack, 1);
    m_states->setContent(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(line);
    layout->addWidget(m_states, 1);

    connect(&m_preview, &FilePreview::changed, this, &PreviewPane::onPreviewChanged);
    connect(&m_preview, &FilePreview::tensorsFound, this, [this] { m_large->setTensors(*m_preview.tensors()); });
    connect(m_source, &QToolButton::toggled, this, &PreviewPane::showSource);
    connect(m_fit, &QToolButton::toggled, this,
            [this](bool isActual) { m_image->setZoom(isActual ? ImageView::Zoom::Actual : ImageView::Zoom::Fit); });
    connect(m_image, &ImageView::zoomChanged, this,
            [this](ImageView::Zoom zoom) { m_fit->setChecked(zoom == ImageView::Zoom::Actual); });
    connect(m_image, &ImageView::failed, this, [this](const QString &reason) {
        m_notice->showWarning(
            tr("This picture cannot be shown (%1). It may be damaged or of another format.").arg(reason));
    });
    connect(m_download, &QToolButton::clicked, this, [this] { emit downloadRequested(m_preview.entry().path); });
    connect(m_open, &QToolButton::clicked, this, [this] { emit openOnHubRequested(m_preview.entry().path); });
    connect(m_large, &LargeFileView::downloadRequested, this,
            [this] { emit downloadRequested(m_preview.entry().path); });
    connect(m_large, &LargeFileView::loadRequested, &m_preview, &FilePreview::loadAnyway);
    connect(m_markdown, &CardPane::linkActivated, this, &PreviewPane::linkActivated);
    connect(m_markdown, &CardPane::remoteImagesAlwaysAllowed, this, &PreviewPane::remoteImagesAlwaysAllowed);
    connect(m_states, &PaneStates::retryRequested, &m_preview, &FilePreview::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, [this] { emit openOnHubRequested({}); });
    connect(&m_feeder, &QTimer::timeout, this, &PreviewPane::feed);
    onPreviewChanged();
}

bool PreviewPane::showsSource() const
{
    return m_source->isChecked();
}

void PreviewPane::onPreviewChanged()
{
    describe();
    switch (m_preview.state()) {
    case FilePreview::State::Idle:
        return m_states->showEmpty(u"file"_s, tr("No file chosen"),
                                   tr("Choose a file on the left to see what is in it."));
    case FilePreview::State::Loading: return m_states->showLoadingAfresh();
    case FilePreview::State::Ready: return showReady();
    case FilePreview::State::Failed:
        m_states->setErrorAction(m_preview.error().kind == Error::Kind::Gated ? tr("Open on the Hub") : QString());
        return m_states->showError(m_preview.error());
    }
}

void PreviewPane::describe()
{
    const hub::TreeEntry &entry = m_preview.entry();
    const FilePreview::Kind kind = m_preview.kind();
    const bool isFile = !entry.path.isEmpty() && !entry.isFolder();
    m_head->setVisible(!entry.path.isEmpty());
    const ThemeColors &colors = ThemeColors::of(palette());
    m_icon->setPixmap(iconPixmap(filetypes::iconName(entry), colors.mutedText, iconExtent, devicePixelRatio()));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setText(entry.name());
    m_meta->setText(isFile ? metaOf(entry) : QString());
    m_meta->setToolTip(isFile ? format::exactSize(entry.size) : QString());
    m_source->setVisible(kind == FilePreview::Kind::Markdown);
    m_fit->setVisible(kind == FilePreview::Kind::Image);
    m_download->setVisible(!entry.path.isEmpty());
}

void PreviewPane::showReady()
{
    m_feeder.stop();
    m_waitingText.clear();
    say();
    const bool isText = m_preview.kind() == FilePreview::Kind::Text || m_preview.kind() == FilePreview::Kind::Markdown;
    if (isText && m_preview.entry().size == 0)
        return m_states->showEmpty(u"file"_s, tr("Empty file"), tr("There is nothing in this file: 0 bytes."));
    switch (m_preview.kind()) {
    case FilePreview::Kind::Nothing: return;
    case FilePreview::Kind::Folder:
        return m_states->showEmpty(u"folder"_s, m_preview.entry().name(),
                                   tr("Open this folder on the left to see what is in it."));
    case FilePreview::Kind::Submodule:
        return m_states->showEmpty(
            u"link-file"_s, m_preview.entry().name(),
            tr("A link to a commit of another git repository. Its files are not part of this repo."));
    case FilePreview::Kind::Text:
        showText();
        m_stack->setCurrentWidget(m_code);
        break;
    case FilePreview::Kind::Markdown: showSource(m_source->isChecked()); break;
    case FilePreview::Kind::Image:
        m_image->setData(m_preview.content().bytes);
        m_stack->setCurrentWidget(m_image);
        break;
    case FilePreview::Kind::Binary:
    case FilePreview::Kind::TooLarge:
        m_large->describe(m_preview.entry(), m_preview.kind() == FilePreview::Kind::TooLarge);
        m_stack->setCurrentWidget(m_large);
        break;
    }
    m_states->showContent();
}

void PreviewPane::say()
{
    const PreviewContent &content = m_preview.content();
    if (content.isCut)
        m_notice->showInfo(tr("Only the beginning of this file is shown. Download it to have all of it."));
    else if (content.hasFoldedLines)
        m_notice->showInfo(tr("Very long lines are broken here, so that they can be shown."));
    else
        m_notice->clear();
}

void PreviewPane::showText()
{
    const QString &text = m_preview.content().text;
    if (text.size() <= CodeView::highlightLimit)
        return m_code->setCode(text, m_preview.entry().name());
    m_waitingText = text;
    m_fed = text.indexOf(u'\n', pieceSize);
    if (m_fed < 0)
        m_fed = text.size();
    m_code->setCode(text.first(m_fed), {});
    m_feeder.start(0);
}

void PreviewPane::feed()
{
    if (m_fed >= m_waitingText.size()) {
        m_waitingText.clear();
        return m_feeder.stop();
    }
    const qsizetype size = std::min(pieceSize, m_waitingText.size() - m_fed);
    QTextCursor end(m_code->document());
    end.movePosition(QTextCursor::End);
    end.insertText(m_waitingText.sliced(m_fed, size));
    m_fed += size;
}

void PreviewPane::showSource(bool source)
{
    m_source->setToolTip(source ? tr("Show it rendered") : tr("Show the source"));
    const bool isReady =
        m_preview.kind() == FilePreview::Kind::Markdown && m_preview.state() == FilePreview::State::Ready;
    if (!isReady || m_preview.entry().size == 0)
        return;
    if (source) {
        showText();
        m_stack->setCurrentWidget(m_code);
    } else {
        const QString folder = m_preview.entry().path.section(u'/', 0, -2);
        const QByteArray tail = hub::encodedSegment(m_preview.revision()) + '/'
            + (folder.isEmpty() ? QByteArray() : hub::encodedPath(folder) + '/');
        const QByteArray repo = m_preview.repo().webPath();
        m_markdown->setCard(
            m_preview.content().text.toUtf8(),
            {.links = m_endpoint.at(repo + "/blob/" + tail), .images = m_endpoint.at(repo + "/resolve/" + tail)},
            m_remoteAllowed);
        m_stack->setCurrentWidget(m_markdown);
    }
}
