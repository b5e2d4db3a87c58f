#pragma once

#include "core/result.h"
#include "views/widgets/messagebar.h"

#include <QImage>
#include <QPointer>
#include <QStringList>

class Attachments;

//! What can become of files that somebody dropped on a comment or pasted into it: asks first, links them, and stays
//! until what the comment links to is there.
class AttachmentBar : public MessageBar
{
    Q_OBJECT

public:
    explicit AttachmentBar(QWidget *parent = nullptr);

    //! Where files can go, and the title of the commit that takes them there; null, or one without a target: nowhere.
    //! Why not, if they may not.
    void setAttachments(Attachments *attachments, const QString &commitTitle, const QString &refusal);
    //! Nothing happens by itself: what becomes a file of a repo is seen by everybody who sees the repo.
    void offer(const QStringList &paths, const QImage &image);

signals:
    void linked(const QString &markdown); //!< to be put into the comment

private:
    enum class Step { Nothing, Offered, Staged };

    void act();
    void link();
    void onLinked(const Result<QString> &markdown);
    void onChanged();

    QPointer<Attachments> m_attachments;
    QString m_commitTitle;
    QString m_refusal;
    QStringList m_paths; //!< that somebody is asked about
    QImage m_image;
    Step m_step = Step::Nothing;
};
