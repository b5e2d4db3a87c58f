#include "views/community/commenteditor.h"

#include "models/community/drafts.h"
#include "views/cards/cardpane.h"
#include "views/community/attachmentbar.h"
#include "views/community/markdowneditor.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTextCursor>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestComment = 65'536;
constexpr int linesPreviewed = 12; // at least

} // namespace

CommentEditor::CommentEditor(ImageSource &images, QWidget *parent)
    : QWidget(parent)
    , m_files(new AttachmentBar(this))
    , m_tabs(new QTabBar(this))
    , m_marks(new QWidget(this))
    , m_pages(new QSplitter(this))
    , m_text(new MarkdownEditor(this))
    , m_preview(new CardPane(images, this))
    , m_note(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_submit(new QPushButton(tr("Comment"), this))
{
    setObjectName(u"commentEditor"_s);
    m_files->setObjectName(u"editorFiles"_s);
    m_tabs->setObjectName(u"editorTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Both"));
    m_tabs->setTabToolTip(Both, tr("Write, and see beside it how it will be read"));
    m_tabs->addTab(tr("Preview"));
    m_text->setObjectName(u"editorText"_s);
    m_text->setPlaceholderText(tr("Write a comment in Markdown. Ctrl+Enter sends it."));
    m_note->setObjectName(u"editorNote"_s);
    m_note->setProperty("muted", true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_cancel->setObjectName(u"editorCancel"_s);
    m_submit->setObjectName(u"editorSubmit"_s);
    m_submit->setProperty("primary", true);
    for (QPushButton *button : {m_cancel, m_submit})
        button->setAutoDefault(false); // in a dialog, Enter in another field would press the first of them
    layOut();
    setCancelable(false);
    setFocusProxy(m_text);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showView(tab); });
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(250ms);
    connect(&m_typingPause, &QTimer::timeout, this, &CommentEditor::updatePreview);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_drafts)
            m_drafts->setText(m_key, m_text->toPlainText());
        showState();
        if (m_tabs->currentIndex() == Both)
            m_typingPause.start();
        emit textChanged();
    });
    connect(m_text, &MarkdownEditor::submitted, this, &CommentEditor::submit);
    connect(m_text, &MarkdownEditor::filesDropped, this,
            [this](const QStringList &paths) { m_files->offer(paths, {}); });
    connect(m_text, &MarkdownEditor::imageDropped, this, [this](const QImage &image) { m_files->offer({}, image); });
    connect(m_files, &AttachmentBar::linked, this, &CommentEditor::insertLinks);
    connect(m_submit, &QPushButton::clicked, this, &CommentEditor::submit);
    connect(m_cancel, &QPushButton::clicked, this, &CommentEditor::cancelled);
    showState();
}

QToolButton *CommentEditor::makeMark(const QString &name, const QString &sign, const QString &toolTip)
{
    auto *button = new QToolButton(m_marks);
    button->setObjectName(name);
    if (sign.size() > 2)
        button->setIcon(::icon(sign));
    else
        button->setText(sign);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    m_marks->layout()->addWidget(button);
    return button;
}

void CommentEditor::layOut()
{
    auto *marks = new QHBoxLayout(m_marks);
    marks->setContentsMargins(0, 0, 0, 0);
    marks->setSpacing(2);
    QToolButton *bold = makeMark(u"markBold"_s, u"B"_s, tr("Bold (Ctrl+B)"));
    QFont heavy = bold->font();
    heavy.setBold(true);
    bold->setFont(heavy);
    connect(bold, &QToolButton::clicked, this, [this] { m_text->wrapSelection(u"**"_s, u"**"_s); });
    QToolButton *italic = makeMark(u"markItalic"_s, u"I"_s, tr("Italic (Ctrl+I)"));
    QFont slanted = italic->font();
    slanted.setItalic(true);
    italic->setFont(slanted);
    connect(italic, &QToolButton::clicked, this, [this] { m_text->wrapSelection(u"_"_s, u"_"_s); });
    connect(makeMark(u"markCode"_s, u"<>"_s, tr("Code (Ctrl+E)")), &QToolButton::clicked, this,
            [this] { m_text->wrapSelection(u"`"_s, u"`"_s); });
    connect(makeMark(u"markQuote"_s, u"❝"_s, tr("Quotation")), &QToolButton::clicked, this,
            [this] { m_text->prefixLines(u"> "_s); });
    connect(makeMark(u"markList"_s, u"•"_s, tr("List")), &QToolButton::clicked, this,
            [this] { m_text->prefixLines(u"- "_s); });
    connect(makeMark(u"markTask"_s, u"task"_s, tr("Task list")), &QToolButton::clicked, this,
            [this] { m_text->prefixLines(u"- [ ] "_s); });
    connect(makeMark(u"markLink"_s, u"link"_s, tr("Link")), &QToolButton::clicked, m_text, &MarkdownEditor::insertLink);
    connect(makeMark(u"markTable"_s, u"table"_s, tr("Table")), &QToolButton::clicked, m_text,
            &MarkdownEditor::insertTable);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    bar->addWidget(m_marks);
    m_pages->setChildrenCollapsible(false);
    m_pages->setHandleWidth(1);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_preview);
    m_preview->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_note, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_files);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

void CommentEditor::setDraft(Drafts *drafts, const QString &key)
{
    m_drafts = nullptr; // what is shown until now belongs to another place
    m_key = key;
    m_text->setPlainText(drafts ? drafts->text(key) : QString());
    m_drafts = drafts;
    if (m_tabs->currentIndex() == Preview)
        m_tabs->setCurrentIndex(Write);
    updatePreview();
    m_text->moveCursor(QTextCursor::End);
}

void CommentEditor::setSubmitText(const QString &text, const QString &toolTip)
{
    m_submit->setText(text);
    m_toolTip = toolTip;
    showState();
}

void CommentEditor::setCancelable(bool on)
{
    m_cancel->setVisible(on);
}

void CommentEditor::setRefusal(const QString &why)
{
    m_refusal = why;
    showState();
}

void CommentEditor::setBusy(bool busy)
{
    m_isBusy = busy;
    m_text->setReadOnly(busy);
    showState();
}

void CommentEditor::setEmptyAllowed(bool allowed)
{
    m_mayBeEmpty = allowed;
    showState();
}

void CommentEditor::setPeople(PersonFinder *people)
{
    m_text->setPeople(people);
}

void CommentEditor::setAttachments(Attachments *attachments, const QString &commitTitle, const QString &refusal)
{
    m_files->setAttachments(attachments, commitTitle, refusal);
}

void CommentEditor::insertLinks(const QString &markdown)
{
    const bool isLineBegun = m_text->textCursor().positionInBlock() > 0;
    m_text->insertPlainText((isLineBegun ? u"\n"_s : QString()) + markdown + u'\n');
    m_text->setFocus();
}

void CommentEditor::setFrame(std::function<QString(const QString &)> frame)
{
    m_frame = std::move(frame);
    m_hint.clear();
    showState();
    updatePreview();
}

void CommentEditor::setHint(const QString &text)
{
    m_hint = text;
    showState();
}

QString CommentEditor::whole() const
{
    return m_frame ? m_frame(m_text->toPlainText()) : m_text->toPlainText();
}

QString CommentEditor::text() const
{
    return m_text->toPlainText();
}

void CommentEditor::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

void CommentEditor::clear()
{
    m_text->clear();
    if (m_tabs->currentIndex() == Preview)
        m_tabs->setCurrentIndex(Write);
    updatePreview();
}

void CommentEditor::quote(const QString &text)
{
    if (m_tabs->currentIndex() == Preview)
        m_tabs->setCurrentIndex(Write);
    m_text->quote(text);
}

void CommentEditor::focusText()
{
    if (m_tabs->currentIndex() == Preview)
        m_tabs->setCurrentIndex(Write);
    m_text->setFocus();
}

void CommentEditor::showView(int view)
{
    m_marks->setVisible(view != Preview);
    m_text->setVisible(view != Preview);
    m_preview->setVisible(view != Write);
    m_pages->setMinimumHeight(view == Write ? 0 : fontMetrics().height() * linesPreviewed);
    if (view == Both)
        m_pages->setSizes({1000, 1000});
    updatePreview();
}

void CommentEditor::updatePreview()
{
    if (m_tabs->currentIndex() != Write)
        m_preview->setCard(whole().toUtf8(), m_base);
}

void CommentEditor::showState()
{
    const qsizetype length = whole().size();
    const bool isEmpty = m_text->toPlainText().trimmed().isEmpty();
    const QString why = !m_refusal.isEmpty() ? m_refusal
        : m_isBusy                           ? tr("One moment: it is being sent")
        : length > longestComment  ? tr("A comment has at most %1 characters").arg(format::exactCount(longestComment))
        : isEmpty && !m_mayBeEmpty ? tr("There is nothing to send yet")
                                   : QString();
    m_submit->setEnabled(why.isEmpty());
    m_submit->setToolTip(why.isEmpty() ? m_toolTip : why);
    m_note->setText(!m_refusal.isEmpty() ? m_refusal
                        : length > longestComment
                        ? tr("%1 characters too long").arg(format::exactCount(length - longestComment))
                        : m_hint);
}

void CommentEditor::submit()
{
    if (m_submit->isEnabled())
        emit submitted(whole());
}
