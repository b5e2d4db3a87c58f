#include "checks.h"
#include "hub/discovery.h"
#include "hub/papers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void compare(Comparison &comparison, const QJsonObject &json, const hub::Paper &ours)
{
    const QJsonObject paper = json.contains("paper"_L1) ? json["paper"_L1].toObject() : json;
    comparison.text(paper["id"_L1], ours.id, u"id");
    comparison.text(paper["title"_L1], ours.title, u"title");
    comparison.text(paper["summary"_L1], ours.summary, u"summary");
    comparison.time(paper["publishedAt"_L1], ours.publishedAt, u"publishedAt");
    comparison.number(paper["upvotes"_L1], double(ours.upvotes), u"upvotes");
    comparison.text(paper["discussionId"_L1], ours.discussionId, u"discussionId");
    comparison.text(paper["projectPage"_L1], ours.projectPage.toString(), u"projectPage");
    comparison.text(paper["githubRepo"_L1], ours.repository.toString(), u"githubRepo");
    comparison.text(paper["ai_summary"_L1], ours.aiSummary, u"ai_summary");
    comparison.texts(paper["ai_keywords"_L1], ours.aiKeywords, u"ai_keywords");
    comparison.text(json["thumbnail"_L1], ours.thumbnail, u"thumbnail");
    comparison.number(json["numComments"_L1], double(ours.comments), u"numComments");
    const QJsonArray authors = paper["authors"_L1].toArray();
    comparison.count(authors.size(), qsizetype(ours.authors.size()), u"authors");
    for (qsizetype i = 0; i < std::min(authors.size(), qsizetype(ours.authors.size())); ++i)
        comparison.text(authors[i]["name"_L1], ours.authors[size_t(i)].name, u"author");
}

} // namespace

void checks::papers(Comparison &comparison, const hub::Response &answer)
{
    const auto papers = hub::papers::daily().read(answer);
    if (!papers)
        return comparison.unreadable(papers.error());
    const QJsonArray rows = QJsonDocument::fromJson(answer.body).array();
    comparison.count(rows.size(), qsizetype(papers->size()), u"rows");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(papers->size())); ++i) {
        Comparison row = comparison.at(u"row %1"_s.arg(i));
        compare(row, rows[i].toObject(), papers->at(size_t(i)));
        comparison.add(row);
    }
}

void checks::trending(Comparison &comparison, const hub::Response &answer)
{
    const auto repos = hub::discovery::trending().read(answer);
    if (!repos)
        return comparison.unreadable(repos.error());
    const QJsonArray rows = QJsonDocument::fromJson(answer.body)["recentlyTrending"_L1].toArray();
    comparison.count(rows.size(), qsizetype(repos->size()), u"rows");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(repos->size())); ++i) {
        Comparison row = comparison.at(u"row %1"_s.arg(i));
        checks::summary(row, rows[i]["repoData"_L1].toObject(), repos->at(size_t(i)).repo);
        row.text(rows[i]["repoType"_L1], hub::kindName(repos->at(size_t(i)).repo.repo.kind), u"repoType");
        comparison.add(row);
    }
}
