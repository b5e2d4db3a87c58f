#pragma once

#include "hub/discussiondetails.h"

#include <QMenu>

//! What can be done with a comment; what somebody may not is disabled, with the reason. It deletes itself once closed.
class CommentMenu : public QMenu
{
    Q_OBJECT

public:
    //! Whose menu it is.
    struct Reader {
        QString name = {}; //!< empty: nobody is signed in
        QString refusal = {}; //!< why nothing can be written here; empty: it can
        bool isMaintainer = false; //!< may write to the repo
    };

    CommentMenu(const hub::DiscussionEvent &comment, const Reader &reader, QWidget *parent);

signals:
    void quoteRequested();
    void reactionChosen(const QString &emoji);
    void editRequested();
    void hideRequested();
    void copyRequested(); //!< its Markdown
    void linkRequested(); //!< to be copied

private:
    QAction *add(const QString &name, QStringView iconName, const QString &text, const QString &refusal = {});
    void addReactions(const QString &refusal);
};
