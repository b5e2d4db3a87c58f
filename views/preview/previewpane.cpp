#include "views/preview/previewpane.h"

#include "hub/encoding.h"
#include "models/preview/notebookhtml.h"
#include "views/cards/cardpane.h"
#include "views/cards/codehighlight.h"
#include "views/preview/audiotext.h"
#include "views/preview/bytesview.h"
#include "views/preview/codeview.h"
#include "views/preview/datatableview.h"
#include "views/preview/imageview.h"
#include "views/preview/importsview.h"
#include "views/preview/jsonview.h"
#include "views/preview/largefileview.h"
#include "views/preview/previewhead.h"
#include "views/preview/tensorview.h"
#include "views/widgets/errortext.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// What a text view lays out without a noticeable pause; the rest follows in such pieces.
constexpr qsizetype pieceSize = 200'000;

QString kindText(PreviewKind kind)
{
    switch (kind) {
    case PreviewKind::Notebook: return PreviewPane::tr("notebook");
    case PreviewKind::Audio: return PreviewPane::tr("sound");
    case PreviewKind::Table: return PreviewPane::tr("table");
    case PreviewKind::Safetensors: return u"safetensors"_s;
    case PreviewKind::Gguf: return u"GGUF"_s;
    case PreviewKind::Parquet: return u"Parquet"_s;
    case PreviewKind::Nothing:
    case PreviewKind::Folder:
    case PreviewKind::Submodule:
    case PreviewKind::Text:
    case PreviewKind::Markdown:
    case PreviewKind::Json:
    case PreviewKind::Image:
    case PreviewKind::Pickle:
    case PreviewKind::Binary: break;
    }
    return {};
}

NotebookWords notebookWords()
{
    return {//: before the code of a notebook's cell; %1 is its number
            .input = PreviewPane::tr("In [%1]"),
            .output = PreviewPane::tr("Out"),
            .error = PreviewPane::tr("Error"),
            .raw = PreviewPane::tr("Raw text"),
            .unshown = PreviewPane::tr("An output of the form %1, which is not shown here.")};
}

} // namespace

PreviewPane::PreviewPane(FilePreview &preview, ImageSource &images, QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_head(new PreviewHead(this))
    , m_states(new PaneStates(this))
    , m_content(new QWidget(this))
    , m_notice(new MessageBar(m_content))
    , m_stack(new QStackedWidget(m_content))
    , m_code(new CodeView(m_stack))
    , m_markdown(new CardPane(images, m_stack))
    , m_image(new ImageView(m_stack))
    , m_json(new JsonView(m_stack))
    , m_table(new DataTableView(m_stack))
    , m_large(new LargeFileView(m_stack))
    , m_tensors(new TensorView(m_large))
    , m_bytes(new BytesView(m_large))
    , m_imports(new ImportsView(m_large))
{
    setObjectName(u"previewPane"_s);
    m_states->setObjectName(u"previewStates"_s);
    m_notice->setObjectName(u"previewNotice"_s);
    m_code->setObjectName(u"code"_s);
    m_code->setAccessibleName(tr("Content of the file"));
    m_markdown->setObjectName(u"markdown"_s);
    m_image->setObjectName(u"image"_s);
    m_image->setAccessibleName(tr("Picture"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_code, m_markdown, m_image, m_json, m_table, m_large})
        m_stack->addWidget(page);
    for (QWidget *detail : std::initializer_list<QWidget *>{m_tensors, m_bytes, m_imports})
        detail->hide();

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
    connectViews();
    onPreviewChanged();
}

void PreviewPane::addHeadAction(QAction *action)
{
    m_head->addButton(action);
}

void PreviewPane::connectViews()
{
    connect(&m_preview, &FilePreview::changed, this, &PreviewPane::onPreviewChanged);
    connect(&m_preview, &FilePreview::described, this, &PreviewPane::onDescribed);
    connect(m_head, &PreviewHead::sourceToggled, this, [this] {
        if (m_preview.state() == FilePreview::State::Ready && source())
            showReady();
    });
    connect(m_head, &PreviewHead::actualSizeToggled, this,
            [this](bool isActual) { m_image->setZoom(isActual ? ImageView::Zoom::Actual : ImageView::Zoom::Fit); });
    connect(m_image, &ImageView::zoomChanged, this,
            [this](ImageView::Zoom zoom) { m_head->setActualSize(zoom == ImageView::Zoom::Actual); });
    connect(m_image, &ImageView::failed, this, [this](const QString &reason) {
        m_notice->showWarning(
            tr("This picture cannot be shown (%1). It may be damaged or of another format.").arg(reason));
    });
    const auto path = [this] { return m_preview.entry().path; };
    connect(m_head, &PreviewHead::saveRequested, this, [this, path] { emit saveRequested(path()); });
    connect(m_head, &PreviewHead::downloadRequested, this, [this, path] { emit downloadRequested(path()); });
    connect(m_head, &PreviewHead::openOnHubRequested, this, [this, path] { emit openOnHubRequested(path()); });
    connect(m_large, &LargeFileView::downloadRequested, this, [this, path] { emit downloadRequested(path()); });
    connect(m_large, &LargeFileView::loadRequested, &m_preview, &FilePreview::loadMore);
    connect(m_table, &DataTableView::moreRequested, &m_preview, &FilePreview::loadMore);
    connect(m_tensors, &TensorView::moreRequested, &m_preview, &FilePreview::loadMore);
    connect(m_states, &PaneStates::retryRequested, &m_preview, &FilePreview::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, [this, path] { emit openOnHubRequested(path()); });
    connect(m_notice, &MessageBar::retryRequested, &m_preview, &FilePreview::loadMore);
    connect(m_markdown, &CardPane::linkActivated, this, &PreviewPane::linkActivated);
    connect(m_markdown, &CardPane::remoteImagesAlwaysAllowed, this, &PreviewPane::remoteImagesAlwaysAllowed);
    connect(m_markdown, &CardPane::ownerImagesAllowed, this, &PreviewPane::ownerImagesAllowed);
    connect(&m_feeder, &QTimer::timeout, this, &PreviewPane::feed);
}

bool PreviewPane::showsSource() const
{
    return m_head->showsSource();
}

void PreviewPane::onPreviewChanged()
{
    describe();
    switch (m_preview.state()) {
    case FilePreview::State::Idle:
        return m_states->showEmpty(u"file"_s, tr("No file chosen"), tr("Choose a file to see what is in it."));
    case FilePreview::State::Loading: return m_states->showLoadingAfresh();
    case FilePreview::State::Ready: return showReady();
    case FilePreview::State::Withheld:
        m_notice->clear();
        showFacts({});
        return m_states->showContent();
    case FilePreview::State::Failed:
        m_states->setErrorAction(m_preview.error().kind == Error::Kind::Gated ? tr("Open on the Hub") : QString());
        return m_states->showError(m_preview.error());
    }
}

void PreviewPane::onDescribed()
{
    m_head->describeScan(m_preview.entry());
    if (m_stack->currentWidget() == m_large)
        describeLarge();
}

void PreviewPane::describe()
{
    m_head->setOffers(source() != nullptr, m_preview.kind() == PreviewKind::Image,
                      !m_preview.entry().path.isEmpty() && m_offersDownload);
    m_head->describe(m_preview.entry());
}

const TextContent *PreviewPane::source() const
{
    if (const auto *json = std::get_if<JsonContent>(&m_preview.content()))
        return &json->source;
    if (const auto *notebook = std::get_if<NotebookContent>(&m_preview.content()))
        return &notebook->source;
    const bool isMarkdown = m_preview.kind() == PreviewKind::Markdown;
    return isMarkdown ? std::get_if<TextContent>(&m_preview.content()) : nullptr;
}

void PreviewPane::showReady()
{
    m_feeder.stop();
    m_waitingText.clear();
    say();
    m_table->setLoading(m_preview.isLoadingMore());
    m_tensors->setLoading(m_preview.isLoadingMore());
    if (m_head->showsSource() && source()) {
        showText(*source());
        showPage(m_code);
    } else {
        std::visit([this](const auto &content) { present(content); }, m_preview.content());
    }
}

void PreviewPane::showPage(QWidget *page)
{
    m_stack->setCurrentWidget(page);
    m_states->showContent();
}

void PreviewPane::present(const std::monostate & /*nothing*/)
{
    switch (m_preview.kind()) {
    case PreviewKind::Nothing: return;
    case PreviewKind::Folder:
        return m_states->showEmpty(u"folder"_s, m_preview.entry().name(), tr("Open this folder to see what is in it."));
    case PreviewKind::Submodule:
        return m_states->showEmpty(
            u"link-file"_s, m_preview.entry().name(),
            tr("A link to a commit of another git repository. Its files are not part of this repo."));
    default: break;
    }
    if (m_preview.entry().size == 0)
        return m_states->showEmpty(u"file"_s, tr("Empty file"), tr("There is nothing in this file: 0 bytes."));
    showFacts({});
    m_states->showContent();
}

void PreviewPane::present(const TextContent &content)
{
    if (m_preview.kind() == PreviewKind::Markdown)
        return showMarkdown(content);
    showText(content);
    showPage(m_code);
}

void PreviewPane::present(const JsonContent &content)
{
    m_json->setTree(content.tree);
    showPage(m_json);
}

void PreviewPane::present(const NotebookContent &content)
{
    const CardBase base = cardBase();
    m_markdown->setNotebook(
        [notebook = content.notebook, base, words = notebookWords()](bool isDark) {
            return renderNotebook(*notebook, base, words, [isDark](const QString &code, const QString &language) {
                return highlightedHtml(code, language, isDark);
            });
        },
        base.links.resolved(QUrl(m_preview.entry().name())), m_remoteAllowed);
    showPage(m_markdown);
}

void PreviewPane::present(const ImageContent &content)
{
    m_image->setData(content.bytes);
    showPage(m_image);
}

void PreviewPane::present(const AudioContent & /*content*/)
{
    showFacts({});
    m_states->showContent();
}

void PreviewPane::present(const TableContent &content)
{
    m_table->setContent(content, m_preview.hasMore());
    showPage(m_table);
}

void PreviewPane::present(const ColumnsContent &content)
{
    m_table->setColumns(content.footer);
    showPage(m_table);
}

void PreviewPane::present(const TensorContent &content)
{
    m_tensors->setContent(content);
    showFacts({{.title = tr("Tensors"), .widget = m_tensors}});
    m_states->showContent();
}

void PreviewPane::present(const BytesContent &content)
{
    m_bytes->setBytes(content.bytes, m_preview.entry().size);
    std::vector<LargeFileView::Detail> details;
    if (m_preview.kind() == PreviewKind::Pickle)
        details.push_back({.title = tr("What it loads"), .widget = m_imports});
    details.push_back({.title = tr("First bytes"), .widget = m_bytes});
    showFacts(details);
    m_states->showContent();
}

void PreviewPane::showFacts(const std::vector<LargeFileView::Detail> &details)
{
    describeLarge();
    m_large->setDetails(details);
    m_stack->setCurrentWidget(m_large);
}

void PreviewPane::describeLarge()
{
    m_large->describe(m_preview.entry(), m_preview.state() == FilePreview::State::Withheld);
    if (const auto *audio = std::get_if<AudioContent>(&m_preview.content())) {
        const QList<std::pair<QString, QString>> facts = audioTexts(audio->facts);
        for (const auto &[caption, text] : facts)
            m_large->addFact(caption, text);
    }
    m_imports->setSecurity(m_preview.entry().security.get(), m_preview.awaitsDetails());
}

QString PreviewPane::problemText() const
{
    const Error &problem = *m_preview.problem();
    const QString kind = kindText(m_preview.kind());
    if (m_preview.kind() == PreviewKind::Parquet && std::holds_alternative<ColumnsContent>(m_preview.content()))
        return problem.kind == Error::Kind::Invalid ? tr("Its rows cannot be shown: %1").arg(problem.detail)
                                                    : tr("Its rows cannot be shown: %1").arg(errorText(problem));
    if (problem.kind != Error::Kind::Malformed || kind.isEmpty())
        return errorText(problem);
    return tr("This %1 file cannot be read. %2").arg(kind, problem.detail);
}

void PreviewPane::say()
{
    if (m_preview.problem() && m_preview.hasMore())
        return m_notice->showError(*m_preview.problem());
    if (m_preview.problem())
        return m_notice->showWarning(problemText());
    const auto *text = source() ? source() : std::get_if<TextContent>(&m_preview.content());
    if (text && text->brokenAt)
        m_notice->showWarning(tr("This is no valid JSON: line %1, column %2 is not understood.")
                                  .arg(text->brokenAt->line)
                                  .arg(text->brokenAt->column));
    else if (text && text->isCut)
        m_notice->showInfo(tr("Only the beginning of this file is shown. Download it to have all of it."));
    else if (text && text->hasFoldedLines && (text != source() || m_head->showsSource()))
        m_notice->showInfo(tr("Very long lines are broken here, so that they can be shown."));
    else
        m_notice->clear();
}

void PreviewPane::showText(const TextContent &content)
{
    const QString &text = content.text;
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

CardBase PreviewPane::cardBase() const
{
    const QString folder = m_preview.entry().path.section(u'/', 0, -2);
    const QByteArray tail = hub::encodedSegment(m_preview.revision()) + '/'
        + (folder.isEmpty() ? QByteArray() : hub::encodedPath(folder) + '/');
    const QByteArray repo = m_preview.repo().webPath();
    return {.links = m_endpoint.at(repo + "/blob/" + tail), .images = m_endpoint.at(repo + "/resolve/" + tail)};
}

void PreviewPane::showMarkdown(const TextContent &content)
{
    m_markdown->setOwner(m_preview.repo().owner());
    m_markdown->setCard(content.text.toUtf8(), cardBase(), m_remoteAllowed);
    showPage(m_markdown);
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        describe();
}
