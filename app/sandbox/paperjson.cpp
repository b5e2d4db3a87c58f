#include "sandbox/paperjson.h"

#include "sandbox/platform.h"
#include "sandbox/repocards.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonObject userJson(const Call &call, const QString &name)
{
    QJsonObject user = call.backend.platform().accounts.author(name);
    user.insert("user"_L1, name);
    return user;
}

qsizetype visibleComments(const Paper &paper)
{
    return std::ranges::count(paper.comments, false, &PaperComment::isHidden);
}

} // namespace

QJsonObject paperJson(const Call &call, const Paper &paper)
{
    QJsonArray authors;
    for (const PaperAuthor &author : paper.authors) {
        QJsonObject one{{u"_id"_s, paper.discussionHex}, {u"name"_s, author.name}, {u"hidden"_s, false}};
        if (!author.user.isEmpty()) {
            one.insert("user"_L1, userJson(call, author.user));
            one.insert("status"_L1, u"claimed_verified"_s);
        }
        authors.append(one);
    }
    QJsonObject json{{u"id"_s, paper.id},
                     {u"title"_s, paper.title},
                     {u"summary"_s, paper.summary},
                     {u"authors"_s, authors},
                     {u"publishedAt"_s, isoDate(paper.publishedAt)},
                     {u"upvotes"_s, paper.upvoters.size()},
                     {u"discussionId"_s, paper.discussionHex},
                     {u"ai_summary"_s, paper.summary.section(u". "_s, 0, 0)},
                     {u"ai_keywords"_s, QJsonArray::fromStringList(paper.keywords)}};
    if (!paper.githubRepo.isEmpty())
        json.insert("githubRepo"_L1, paper.githubRepo);
    if (!paper.projectPage.isEmpty())
        json.insert("projectPage"_L1, paper.projectPage);
    if (!paper.submittedBy.isEmpty()) {
        json.insert("submittedOnDailyAt"_L1, isoDate(paper.submittedAt));
        json.insert("submittedOnDailyBy"_L1, userJson(call, paper.submittedBy));
    }
    return json;
}

QJsonObject dailyPaperJson(const Call &call, const Paper &paper)
{
    QJsonObject json{{u"paper"_s, paperJson(call, paper)},
                     {u"title"_s, paper.title},
                     {u"summary"_s, paper.summary},
                     {u"thumbnail"_s, u"/avatars/%1.svg"_s.arg(paper.id)},
                     {u"numComments"_s, visibleComments(paper)},
                     {u"publishedAt"_s, isoDate(paper.publishedAt)}};
    if (!paper.submittedBy.isEmpty())
        json.insert("submittedBy"_L1, userJson(call, paper.submittedBy));
    return json;
}

QJsonObject commentJson(const Call &call, const PaperComment &comment)
{
    QMap<QString, QJsonArray> users;
    for (const QString &reaction : comment.reactions)
        users[reaction.section(u':', 1)].append(reaction.section(u':', 0, 0));
    QJsonArray reactions;
    for (auto reaction = users.cbegin(); reaction != users.cend(); ++reaction) {
        reactions.append(
            QJsonObject{{u"reaction"_s, reaction.key()}, {u"users"_s, *reaction}, {u"count"_s, reaction->size()}});
    }
    const QString shown = comment.isHidden ? u"This comment has been hidden"_s : comment.content;
    QJsonObject json{
        {u"id"_s, comment.hex},
        {u"type"_s, u"comment"_s},
        {u"author"_s, call.backend.platform().accounts.author(comment.author)},
        {u"createdAt"_s, isoDate(comment.createdAt)},
        {u"data"_s,
         QJsonObject{{u"edited"_s, comment.updatedAt != comment.createdAt},
                     {u"hidden"_s, comment.isHidden},
                     {u"reactions"_s, reactions},
                     {u"latest"_s,
                      QJsonObject{{u"raw"_s, shown},
                                  {u"html"_s, u"<p>%1</p>"_s.arg(shown.toHtmlEscaped())},
                                  {u"updatedAt"_s, isoDate(comment.updatedAt)},
                                  {u"author"_s, call.backend.platform().accounts.author(comment.author)}}}}}};
    if (!comment.repliesTo.isEmpty())
        json.insert("parentCommentId"_L1, comment.repliesTo);
    return json;
}

QJsonArray commentsJson(const Call &call, const Paper &paper)
{
    QJsonArray comments;
    for (const PaperComment &comment : paper.comments)
        comments.append(commentJson(call, comment));
    return comments;
}

void addLinkedRepos(const Call &call, const Paper &paper, QJsonObject &json)
{
    const QString tag = u"arxiv:"_s + paper.id;
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
        QJsonArray linked;
        for (const Repo &repo : readableRepos(call, kind)) {
            if (repo.facts.tags.contains(tag))
                linked.append(repoCard(call.backend, repo));
        }
        const QString plural = kindPlural(kind).replace(0, 1, kindPlural(kind).left(1).toUpper());
        json.insert("numTotal"_L1 + plural, linked.size());
        json.insert("linked"_L1 + plural, linked);
    }
}

} // namespace sandbox
