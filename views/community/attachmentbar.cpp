#include "views/community/attachmentbar.h"

#include "models/community/attachments.h"
#include "views/widgets/errortext.h"

#include <utility>

using namespace Qt::StringLiterals;

AttachmentBar::AttachmentBar(QWidget *parent) : MessageBar(parent)
{
    connect(this, &MessageBar::actionTriggered, this, &AttachmentBar::act);
}

void AttachmentBar::setAttachments(Attachments *attachments, const QString &commitTitle, const QString &refusal)
{
    m_commitTitle = commitTitle;
    m_refusal = refusal;
    if (attachments == m_attachments)
        return;
    if (m_attachments)
        m_attachments->disconnect(this);
    m_attachments = attachments;
    if (!attachments)
        return;
    connect(attachments, &Attachments::changed, this, &AttachmentBar::onChanged);
    connect(attachments, &Attachments::committed, this,
            [this] { showPositive(tr("They are committed: the links lead to them.")); });
    connect(attachments, &Attachments::failed, this, [this](const Error &error) {
        showWarning(errorText(error));
        setAction(tr("Try again"));
    });
}

void AttachmentBar::offer(const QStringList &paths, const QImage &image)
{
    m_paths = paths;
    m_image = image;
    m_step = Step::Offered;
    const QString none = tr("The Hub documents no way for programs to attach files to a comment.");
    const bool isPossible = m_attachments && m_attachments->hasTarget() && m_refusal.isEmpty();
    setAction(isPossible ? tr("Stage and link") : QString());
    if (isPossible)
        //: %1 says that nothing can be attached, %2 is a branch, or the reference of a pull request
        showInfo(tr("%1 They can become files of %2 instead, which the comment links to.")
                     .arg(none, m_attachments->revision()));
    else if (!m_refusal.isEmpty())
        showInfo(u"%1 %2"_s.arg(none, m_refusal));
    else
        showInfo(tr("%1 Upload them to a repo, and link to them.").arg(none));
}

void AttachmentBar::act()
{
    if (!m_attachments || !m_attachments->hasTarget())
        return clear();
    if (m_step == Step::Offered)
        link();
    else if (m_step == Step::Staged)
        m_attachments->commit(m_commitTitle);
}

void AttachmentBar::link()
{
    setAction({});
    clear();
    const auto done = [bar = QPointer(this)](const Result<QString> &markdown) {
        if (bar)
            bar->onLinked(markdown);
    };
    if (const QStringList files = std::exchange(m_paths, {}); !files.isEmpty())
        m_attachments->addFiles(files, done);
    else if (const QImage image = std::exchange(m_image, {}); !image.isNull())
        m_attachments->addImage(image, done);
}

void AttachmentBar::onLinked(const Result<QString> &markdown)
{
    if (!markdown)
        return showError(markdown.error());
    emit linked(*markdown);
}

void AttachmentBar::onChanged()
{
    switch (m_attachments->state()) {
    case Attachments::State::Idle: // committed, or of another thread
        m_step = Step::Nothing;
        setAction({});
        return clear();
    case Attachments::State::Staged:
        m_step = Step::Staged;
        //: %1 is a branch, or the reference of a pull request
        showInfo(tr("%n change(s) are staged for %1. What the comment links to is there once they are committed.",
                    nullptr, m_attachments->staged())
                     .arg(m_attachments->revision()));
        return setAction(tr("Commit now"));
    case Attachments::State::Committing: setAction({}); return showInfo(tr("Committing…"));
    }
}
