#include "views/editor/editorpanel.h"

#include "models/preview/previewkind.h"
#include "views/editor/codeeditor.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

EditorPanel::EditorPanel(Stages &stages, QWidget *parent)
    : QWidget(parent)
    , m_stages(stages)
    , m_content(stages.client())
    , m_name(new ElidedLabel({}, this))
    , m_state(new QLabel(this))
    , m_save(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_message(new MessageBar(this))
    , m_states(new PaneStates(this))
    , m_editor(new CodeEditor(this))
{
    setObjectName(u"editorPanel"_s);
    m_message->setObjectName(u"editorMessage"_s);
    m_states->setObjectName(u"editorStates"_s);
    m_editor->setObjectName(u"editor"_s);
    m_states->setContent(m_editor);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);

    auto *save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &EditorPanel::save);
    connect(m_save, &QToolButton::clicked, this, &EditorPanel::save);
    connect(m_close, &QToolButton::clicked, this, [this] {
        leave();
        emit closed();
    });
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, &EditorPanel::refresh);
    connect(m_states, &PaneStates::retryRequested, this, &EditorPanel::load);
    setFocusProxy(m_editor);
}

EditorPanel::~EditorPanel()
{
    leave();
}

QWidget *EditorPanel::makeHeader()
{
    m_name->setObjectName(u"editorName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_state->setObjectName(u"editorState"_s);
    m_state->setProperty("muted", true);
    m_save->setObjectName(u"editorSave"_s);
    m_save->setProperty("framed", true);
    m_save->setText(tr("Stage"));
    m_save->setIcon(::icon(u"check"));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(u"editorClose"_s);
    m_close->setIcon(::icon(u"close"));
    m_close->setAccessibleName(tr("Close the editor"));
    m_close->setToolTip(tr("Close the editor; what you typed is staged"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_save);
    layout->addWidget(m_close);
    return header;
}

QString EditorPanel::obstacle(const hub::TreeEntry &entry)
{
    if (entry.type != hub::TreeEntry::Type::File)
        return tr("Only files can be edited.");
    if (entry.size > StagedContent::limit)
        return tr("It is larger than %1: edit it in a program of your own.").arg(format::size(StagedContent::limit));
    switch (previewKindOf(entry)) {
    case PreviewKind::Image:
    case PreviewKind::Audio:
    case PreviewKind::Parquet:
    case PreviewKind::Safetensors:
    case PreviewKind::Gguf:
    case PreviewKind::Pickle:
    case PreviewKind::Binary: return tr("It is not a text.");
    default: return {};
    }
}

void EditorPanel::open(Stage &stage, const hub::TreeEntry &entry)
{
    attach(stage, entry);
    m_around = {{entry.path, entry}};
    if (const QString reason = obstacle(entry); !reason.isEmpty())
        return refuse(reason);
    load();
}

void EditorPanel::create(Stage &stage, const QString &path, const StageSurroundings &around)
{
    attach(stage, {.path = path});
    m_around = around;
    m_isNew = true;
    start({});
}

void EditorPanel::attach(Stage &stage, const hub::TreeEntry &entry)
{
    leave();
    m_stage = &stage;
    connect(m_stage, &Stage::moved, this, [this](const Stage *from, Stage *to) {
        if (m_stage == from)
            m_stage = to;
    });
    m_entry = entry;
    m_isNew = false;
    m_isReady = false;
    m_message->clear();
    m_name->setText(entry.path);
    m_states->showLoadingAfresh();
    refresh();
}

//! Where its content is: in the stage, or where the branch, or a folder that is to be moved, has it.
ContentPlace EditorPanel::place() const
{
    if (const StagedChange *staged = m_stage->changes().targetAt(m_entry.path))
        return StagedContent::after(*m_stage, m_stages.store(), *staged);
    const auto origin = m_stage->overlay()->originOf(m_entry.path);
    const StageKey &key = m_stage->key();
    return {.repo = origin && !origin->repo.isEmpty() ? origin->repo : key.repo,
            .revision = origin && !origin->revision.isEmpty() ? origin->revision : key.revision,
            .path = origin ? origin->path : m_entry.path,
            .size = m_entry.size};
}

void EditorPanel::load()
{
    m_states->showLoading();
    m_content.load(place(), [this](const Result<ShownContent> &content) { onLoaded(content); });
}

void EditorPanel::onLoaded(const Result<ShownContent> &content)
{
    using Kind = ShownContent::Kind;
    if (!content)
        return m_states->showError(content.error());
    if (content->kind == Kind::TooLarge)
        return refuse(
            tr("It is larger than %1: edit it in a program of your own.").arg(format::size(StagedContent::limit)));
    if (content->kind != Kind::Text && content->size > 0)
        return refuse(tr("It is not a text."));
    Result<EditableText> text = EditableText::decode(content->bytes);
    if (!text)
        return refuse(text.error().detail);
    start(*std::move(text));
}

void EditorPanel::start(EditableText text)
{
    m_format = std::move(text);
    m_editor->setText(m_format.text, m_entry.path);
    m_format.text.clear();
    m_isReady = true;
    if (m_format.hasMixedLineEnds)
        m_message->showInfo(m_format.hasCarriageReturns
                                ? tr("Some lines end with CR LF, others with LF: all will end with CR LF.")
                                : tr("Some lines end with CR LF, others with LF: all will end with LF."));
    m_states->showContent();
    refresh();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void EditorPanel::refuse(const QString &reason)
{
    m_states->showEmpty(u"edit"_s, tr("This file cannot be edited here"), reason);
}

bool EditorPanel::isDirty() const
{
    return m_isReady && (m_isNew || m_editor->document()->isModified());
}

bool EditorPanel::save()
{
    if (!m_isReady || !m_stage)
        return false;
    StagedChange change{.path = m_entry.path};
    m_stage->keep(m_format.encode(m_editor->text()), change);
    const StagedChange *staged = m_stage->changes().targetAt(m_entry.path);
    const bool isBack =
        !m_isNew && change.blobOid == m_entry.oid && (!staged || staged->kind == StagedChange::Kind::Edit);
    const Result<hub::Done> done =
        m_stage->change(tr("Edit %1").arg(m_entry.path), [&](StageChanges &all) -> Result<hub::Done> {
            if (isBack)
                return staged ? all.unstage(StagedChange(*staged)) : Result<hub::Done>();
            return all.put(change, m_around, StageChanges::Existing::Replace);
        });
    if (!done) {
        m_message->showWarning(done.error().detail);
        return false;
    }
    m_message->clear();
    m_isNew = false;
    m_editor->document()->setModified(false);
    refresh();
    emit saved(m_entry.path);
    return true;
}

void EditorPanel::leave()
{
    if (!m_stage)
        return;
    m_content.cancel();
    // An untouched new file is nobody's wish.
    const bool isWorthKeeping = isDirty() && !(m_isNew && m_editor->document()->isEmpty());
    if (isWorthKeeping && m_stage->isLocked())
        keepForLater();
    else if (isWorthKeeping && save())
        emit left(m_entry.path);
    disconnect(m_stage, &Stage::moved, this, nullptr);
    m_stage = nullptr;
    m_isReady = false;
    m_entry = {};
    m_editor->setText({}, {});
}

//! While the stage is being committed nothing can be added to it: what was typed is staged right after that.
void EditorPanel::keepForLater()
{
    StagedChange change{.path = m_entry.path};
    m_stage->keep(m_format.encode(m_editor->text()), change);
    const auto put = [stage = m_stage, change, around = m_around] {
        if (stage->isLocked())
            return false;
        stage->change(tr("Edit %1").arg(change.path),
                      [&](StageChanges &all) { return all.put(change, around, StageChanges::Existing::Replace); });
        return true;
    };
    // Queued, since those who wait for the end of a commit clear the stage when they hear of it.
    auto *waiting = new QObject(m_stage);
    connect(
        m_stage, &Stage::lockedChanged, waiting,
        [put, waiting] {
            if (put())
                waiting->deleteLater();
        },
        Qt::QueuedConnection);
}

void EditorPanel::refresh()
{
    const bool dirty = isDirty();
    m_save->setEnabled(dirty);
    m_save->setToolTip(dirty ? tr("Puts the text on the stage (Ctrl+S)")
                             : tr("Nothing was changed since it was staged"));
    //: of a text in an editor
    m_state->setText(!m_isReady ? QString() : dirty ? tr("● Not staged") : m_editor->languageName());
}

void EditorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        const int extent = std::max(16, fontMetrics().height() - 2);
        m_save->setIconSize(QSize(extent, extent));
        m_close->setIconSize(QSize(extent, extent));
    }
    QWidget::changeEvent(event);
}
