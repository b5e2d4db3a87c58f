#include "views/community/remarkcard.h"

#include "views/community/commenttext.h"
#include "views/community/markdowneditor.h"
#include "views/widgets/icons.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int editorLines = 4;

} // namespace

RemarkCard::RemarkCard(Remarks &remarks, int id, ImageSource &images, QWidget *parent)
    : QFrame(parent)
    , m_remarks(remarks)
    , m_id(id)
    , m_head(new QLabel(this))
    , m_text(new CommentText(images, this))
    , m_loadImages(new QToolButton(this))
    , m_edit(new QToolButton(this))
    , m_delete(new QToolButton(this))
    , m_editor(new MarkdownEditor(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_keep(new QPushButton(tr("Add remark"), this))
{
    setObjectName(u"remarkCard"_s);
    setProperty("panel", true);
    m_head->setProperty("muted", true);
    m_head->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"remarkText"_s);
    m_text->setAccessibleName(tr("Remark"));
    m_loadImages->setObjectName(u"remarkImages"_s);
    m_loadImages->setIcon(::icon(u"image"));
    m_loadImages->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_loadImages->setToolTip(tr("That server would learn your address"));
    m_loadImages->hide();
    const auto dress = [](QToolButton *button, const QString &name, QStringView iconName, const QString &text) {
        button->setObjectName(name);
        button->setIcon(::icon(iconName));
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    dress(m_edit, u"remarkEdit"_s, u"edit", tr("Change this remark"));
    dress(m_delete, u"remarkDelete"_s, u"trash", tr("Delete this remark"));
    m_editor->setObjectName(u"remarkEditor"_s);
    m_editor->setAccessibleName(tr("Remark, in Markdown"));
    m_editor->setPlaceholderText(tr("What is to be said about this? Ctrl+Enter keeps it."));
    m_editor->installEventFilter(this);
    m_cancel->setObjectName(u"remarkCancel"_s);
    m_keep->setObjectName(u"remarkKeep"_s);
    m_keep->setProperty("primary", true);
    m_keep->setToolTip(tr("It waits here until the review is sent (Ctrl+Enter)"));
    layOut();

    connect(m_edit, &QToolButton::clicked, this, &RemarkCard::open);
    connect(m_delete, &QToolButton::clicked, this, [this] { m_remarks.remove(m_id); });
    connect(m_keep, &QPushButton::clicked, this, &RemarkCard::keep);
    connect(m_cancel, &QPushButton::clicked, this, &RemarkCard::leave);
    connect(m_text, &CardView::linkActivated, this, &RemarkCard::linkActivated);
    connect(m_text, &CardView::remoteImagesFound, this, &RemarkCard::askForImages);
    // Said to whoever makes room for it also while it is out of sight, when its layout would say nothing.
    connect(m_text, &CommentText::heightChanged, this,
            [this] { QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest)); });
    connect(m_loadImages, &QToolButton::clicked, this, [this] {
        m_asksForImages = false;
        m_loadImages->hide();
        m_text->setRemoteImagesAllowed(true);
    });
    connect(m_editor, &MarkdownEditor::submitted, this, &RemarkCard::keep);
    const auto sayWhere = [this] {
        m_head->setText(tr("Files go with the whole review: drop them where it is sent."));
    };
    connect(m_editor, &MarkdownEditor::filesDropped, this, sayWhere);
    connect(m_editor, &MarkdownEditor::imageDropped, this, sayWhere);
    // As it is typed: a crash takes nothing with it.
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isOpen)
            m_remarks.setText(m_id, m_editor->toPlainText());
        m_keep->setEnabled(!m_editor->toPlainText().trimmed().isEmpty());
    });
    showText();
    setOpen(false);
}

void RemarkCard::layOut()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_head, 1);
    head->addWidget(m_edit);
    head->addWidget(m_delete);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_loadImages, 0, Qt::AlignLeft);
    layout->addWidget(m_editor);
    layout->addLayout(buttons);
    m_editor->setFixedHeight(m_editor->fontMetrics().lineSpacing() * editorLines + 20);
}

void RemarkCard::setPeople(PersonFinder *people)
{
    m_editor->setPeople(people);
}

void RemarkCard::setBase(const CardBase &base)
{
    if (base.links == m_base.links)
        return;
    m_base = base;
    m_shown.clear();
    showText();
}

void RemarkCard::setImagesAllowed(bool allowed)
{
    m_areImagesAllowed = allowed;
    m_text->setRemoteImagesAllowed(allowed);
}

void RemarkCard::askForImages(int count, const QStringList &hosts)
{
    const QString from = hosts.size() == 1 ? hosts.front() : tr("%1 and others").arg(hosts.value(0));
    m_loadImages->setText(tr("Load %n image(s) from %1", nullptr, count).arg(from));
    m_asksForImages = true;
    m_loadImages->setVisible(!m_isOpen);
}

QSize RemarkCard::sizeHint() const
{
    return layout()->sizeHint();
}

void RemarkCard::showText()
{
    const Remark *remark = m_remarks.find(m_id);
    if (!remark)
        return;
    const DiffRange &range = remark->range;
    const QString first = QString::number(range.first);
    QString head = range.isWholeFile() ? tr("The whole file")
        : range.first == range.last    ? tr("Line %1").arg(first)
                                       : tr("Lines %1 to %2").arg(first, QString::number(range.last));
    if (range.isOld)
        head = tr("%1, before the change").arg(head);
    if (!m_isOpen)
        //: "Line 3 · not sent yet"
        head = tr("%1 · not sent yet").arg(head);
    m_head->setText(head);
    setAccessibleName(head);
    if (m_isOpen || m_shown == remark->text)
        return;
    m_shown = remark->text;
    m_asksForImages = false;
    m_text->setRemoteImagesAllowed(m_areImagesAllowed); // whoever agreed to some has not agreed to others
    m_text->setMarkdown(m_shown.trimmed(), m_base);
}

void RemarkCard::setOpen(bool open)
{
    m_isOpen = open;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_editor, m_cancel, m_keep})
        widget->setVisible(open);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_edit, m_delete})
        widget->setVisible(!open);
    showText();
    m_loadImages->setVisible(!open && m_asksForImages);
    updateGeometry();
}

void RemarkCard::open()
{
    const Remark *remark = m_remarks.find(m_id);
    if (!remark)
        return;
    m_before = remark->text;
    m_editor->setPlainText(remark->text);
    m_editor->moveCursor(QTextCursor::End);
    m_keep->setText(m_before.isEmpty() ? tr("Add remark") : tr("Save"));
    m_keep->setEnabled(!m_before.trimmed().isEmpty());
    setOpen(true);
    m_editor->setFocus();
}

void RemarkCard::keep()
{
    if (m_editor->toPlainText().trimmed().isEmpty())
        return;
    setOpen(false);
    emit closed();
}

void RemarkCard::leave()
{
    emit closed();
    if (m_before.trimmed().isEmpty())
        return m_remarks.remove(m_id); // which may be the end of this card
    m_remarks.setText(m_id, m_before);
    setOpen(false);
}

bool RemarkCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}
