#include "views/community/commentmenu.h"

#include "hub/comments.h"
#include "views/widgets/icons.h"

using namespace Qt::StringLiterals;

CommentMenu::CommentMenu(const hub::DiscussionEvent &comment, const Reader &reader, QWidget *parent) : QMenu(parent)
{
    setObjectName(u"commentMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const bool isMine = comment.author && comment.author->name == reader.name && !reader.name.isEmpty();
    const auto unless = [&reader](bool isAllowed, const QString &why) {
        return !reader.refusal.isEmpty() ? reader.refusal : isAllowed ? QString() : why;
    };
    connect(add(u"quoteComment"_s, u"comment", tr("Quote"), reader.refusal), &QAction::triggered, this,
            &CommentMenu::quoteRequested);
    addReactions(reader.refusal);
    addSeparator();
    connect(add(u"editComment"_s, u"edit", tr("Edit"), unless(isMine, tr("Only its author can change a comment"))),
            &QAction::triggered, this, &CommentMenu::editRequested);
    connect(add(u"hideComment"_s, u"eye-off", tr("Hide…"),
                unless(isMine || reader.isMaintainer,
                       tr("Only its author, and who may write to this repo, can hide a comment"))),
            &QAction::triggered, this, &CommentMenu::hideRequested);
    addSeparator();
    connect(add(u"copyComment"_s, u"copy", tr("Copy Markdown")), &QAction::triggered, this,
            &CommentMenu::copyRequested);
    connect(add(u"copyCommentLink"_s, u"link", tr("Copy link")), &QAction::triggered, this,
            &CommentMenu::linkRequested);
}

QAction *CommentMenu::add(const QString &name, QStringView iconName, const QString &text, const QString &refusal)
{
    QAction *action = addAction(::icon(iconName), text);
    action->setObjectName(name);
    action->setEnabled(refusal.isEmpty());
    action->setToolTip(refusal);
    return action;
}

void CommentMenu::addReactions(const QString &refusal)
{
    QMenu *reactions = addMenu(::icon(u"heart"), tr("React"));
    reactions->setObjectName(u"reactMenu"_s);
    reactions->setEnabled(refusal.isEmpty());
    for (const QString &emoji : hub::comments::reactions())
        reactions->addAction(emoji, this, [this, emoji] { emit reactionChosen(emoji); });
}
