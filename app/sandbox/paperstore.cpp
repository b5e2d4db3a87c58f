#include "sandbox/paperstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QDateTime date(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject commentToJson(const PaperComment &comment)
{
    return {{u"hex"_s, comment.hex},
            {u"author"_s, comment.author},
            {u"content"_s, comment.content},
            {u"repliesTo"_s, comment.repliesTo},
            {u"isHidden"_s, comment.isHidden},
            {u"reactions"_s, QJsonArray::fromStringList(comment.reactions)},
            {u"createdAt"_s, isoDate(comment.createdAt)},
            {u"updatedAt"_s, isoDate(comment.updatedAt)}};
}

PaperComment commentFromJson(const QJsonValue &json)
{
    return {.hex = json["hex"_L1].toString(),
            .author = json["author"_L1].toString(),
            .content = json["content"_L1].toString(),
            .repliesTo = json["repliesTo"_L1].toString(),
            .isHidden = json["isHidden"_L1].toBool(),
            .reactions = json["reactions"_L1].toVariant().toStringList(),
            .createdAt = date(json["createdAt"_L1]),
            .updatedAt = date(json["updatedAt"_L1])};
}

} // namespace

QJsonObject Paper::toJson() const
{
    QJsonArray writers;
    for (const PaperAuthor &author : authors)
        writers.append(QJsonObject{{u"name"_s, author.name}, {u"user"_s, author.user}});
    QJsonArray said;
    for (const PaperComment &comment : comments)
        said.append(commentToJson(comment));
    return {{u"id"_s, id},
            {u"title"_s, title},
            {u"summary"_s, summary},
            {u"authors"_s, writers},
            {u"publishedAt"_s, isoDate(publishedAt)},
            {u"keywords"_s, QJsonArray::fromStringList(keywords)},
            {u"githubRepo"_s, githubRepo},
            {u"projectPage"_s, projectPage},
            {u"submittedBy"_s, submittedBy},
            {u"submittedAt"_s, isoDate(submittedAt)},
            {u"discussionHex"_s, discussionHex},
            {u"upvoters"_s, QJsonArray::fromStringList(upvoters)},
            {u"comments"_s, said}};
}

Paper Paper::fromJson(const QJsonObject &json)
{
    Paper paper{.id = json["id"_L1].toString(),
                .title = json["title"_L1].toString(),
                .summary = json["summary"_L1].toString(),
                .publishedAt = date(json["publishedAt"_L1]),
                .keywords = json["keywords"_L1].toVariant().toStringList(),
                .githubRepo = json["githubRepo"_L1].toString(),
                .projectPage = json["projectPage"_L1].toString(),
                .submittedBy = json["submittedBy"_L1].toString(),
                .submittedAt = date(json["submittedAt"_L1]),
                .discussionHex = json["discussionHex"_L1].toString(),
                .upvoters = json["upvoters"_L1].toVariant().toStringList()};
    const QJsonArray writers = json["authors"_L1].toArray();
    for (const QJsonValueConstRef writer : writers)
        paper.authors.append({writer["name"_L1].toString(), writer["user"_L1].toString()});
    const QJsonArray said = json["comments"_L1].toArray();
    for (const QJsonValueConstRef comment : said)
        paper.comments.append(commentFromJson(comment));
    return paper;
}

std::optional<Paper> PaperStore::find(const QString &id)
{
    const std::optional<QJsonObject> json = m_papers.find(id);
    return json ? std::optional(Paper::fromJson(*json)) : std::nullopt;
}

QList<Paper> PaperStore::all()
{
    QList<Paper> found;
    for (const QJsonObject &json : m_papers.all())
        found.append(Paper::fromJson(json));
    return found;
}

void PaperStore::put(const Paper &paper)
{
    m_papers.put(paper.id, paper.toJson());
}

} // namespace sandbox
