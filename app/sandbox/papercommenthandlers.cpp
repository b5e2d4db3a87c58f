#include "sandbox/areas.h"
#include "sandbox/paperjson.h"
#include "sandbox/platform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestComment = 65536;

//! Hands a paper and what was sent about it to an edit, and keeps what that made of the paper.
Answer change(Call &call, const QString &id,
              const std::function<Outcome<QJsonObject>(Paper &paper, const QJsonObject &body)> &edit, int status)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    if (call.caller.token.role == Role::Read)
        return refuse(403, u"You don't have the required permissions: a token with the role \"write\" is needed"_s);
    std::optional<Paper> paper = call.backend.platform().papers.find(id);
    if (!paper)
        return refuse(404, u"Paper not found"_s);
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    const Outcome<QJsonObject> answer = edit(*paper, *body);
    if (!answer)
        return refuse(answer.error());
    call.backend.platform().papers.put(*paper);
    return json(*answer, status);
}

Outcome<QString> readComment(const QJsonObject &body, QLatin1StringView key)
{
    const QString text = body[key].toString();
    if (text.trimmed().isEmpty() || text.size() > longestComment)
        return refusal(400, u"✖ Invalid string: expected 1 to 65536 characters\n  → at %1"_s.arg(key));
    return text;
}

Outcome<PaperComment *> findComment(Paper &paper, const QString &hex)
{
    const auto found = std::ranges::find(paper.comments, hex, &PaperComment::hex);
    if (found == paper.comments.end())
        return refusal(404, u"Comment not found"_s);
    return &*found;
}

Answer addComment(Call &call, const QString &id, const QString &repliesTo)
{
    return change(
        call, id,
        [&](Paper &paper, const QJsonObject &body) -> Outcome<QJsonObject> {
            if (!repliesTo.isEmpty()) {
                if (const Outcome<PaperComment *> parent = findComment(paper, repliesTo); !parent)
                    return std::unexpected(parent.error());
            }
            const Outcome<QString> text = readComment(body, "comment"_L1);
            if (!text)
                return std::unexpected(text.error());
            const QDateTime now = QDateTime::currentDateTimeUtc();
            paper.comments.append({.hex = randomHex(24),
                                   .author = call.caller.user,
                                   .content = *text,
                                   .repliesTo = repliesTo,
                                   .createdAt = now,
                                   .updatedAt = now});
            return QJsonObject{{u"newMessage"_s, commentJson(call, paper.comments.last())}};
        },
        201);
}

Answer postComment(Call &call, const QStringList &names)
{
    return addComment(call, names[0], {});
}

Answer postReply(Call &call, const QStringList &names)
{
    return addComment(call, names[0], names[1]);
}

//! Only whoever wrote a comment may change it.
Answer changeComment(Call &call, const QStringList &names,
                     const std::function<Outcome<void>(PaperComment &comment, const QJsonObject &body)> &edit)
{
    return change(
        call, names[0],
        [&](Paper &paper, const QJsonObject &body) -> Outcome<QJsonObject> {
            const Outcome<PaperComment *> comment = findComment(paper, names[1]);
            if (!comment)
                return std::unexpected(comment.error());
            if (const Outcome<void> done = edit(**comment, body); !done)
                return std::unexpected(done.error());
            return QJsonObject{{u"updatedComment"_s, commentJson(call, **comment)}};
        },
        200);
}

Outcome<void> requireAuthor(const Call &call, const PaperComment &comment)
{
    if (comment.author != call.caller.user)
        return refusal(403, u"You can only change your own comments"_s);
    return {};
}

Answer editComment(Call &call, const QStringList &names)
{
    return changeComment(call, names, [&](PaperComment &comment, const QJsonObject &body) -> Outcome<void> {
        if (const Outcome<void> own = requireAuthor(call, comment); !own)
            return own;
        const Outcome<QString> text = readComment(body, "content"_L1);
        if (!text)
            return std::unexpected(text.error());
        comment.content = *text;
        comment.updatedAt = QDateTime::currentDateTimeUtc();
        return {};
    });
}

Answer hideComment(Call &call, const QStringList &names)
{
    return changeComment(call, names, [&](PaperComment &comment, const QJsonObject &) -> Outcome<void> {
        if (const Outcome<void> own = requireAuthor(call, comment); !own)
            return own;
        comment.isHidden = true;
        return {};
    });
}

Answer reactToComment(Call &call, const QStringList &names)
{
    return changeComment(call, names, [&](PaperComment &comment, const QJsonObject &body) -> Outcome<void> {
        const QString emoji = body["reaction"_L1].toString();
        if (emoji.isEmpty())
            return refusal(400, u"✖ Invalid input: expected string\n  → at reaction"_s);
        const QString mark = call.caller.user + u':' + emoji;
        if (comment.reactions.removeAll(mark) == 0)
            comment.reactions.append(mark);
        return {};
    });
}

constexpr HubRoute hubRoutes[] = {
    {"POST", "api/papers/*/comment", postComment},
    {"POST", "api/papers/*/comment/*/reply", postReply},
    {"POST", "api/papers/*/comment/*/edit", editComment},
    {"POST", "api/papers/*/comment/*/hide", hideComment},
    {"POST", "api/papers/*/comment/*/reaction", reactToComment},
};

} // namespace

Area paperCommentArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
