#include "sandbox/areas.h"
#include "sandbox/paperjson.h"
#include "sandbox/platform.h"
#include "sandbox/validation.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int dailyLimit = 100;
constexpr int searchLimit = 120;

PaperStore &papers(const Call &call)
{
    return call.backend.platform().papers;
}

int limitOf(const Call &call, int usual, int most)
{
    const QString asked = call.parameter(u"limit");
    return asked.isEmpty() ? usual : std::clamp(asked.toInt(), 1, most);
}

bool isInPeriod(const Call &call, const QDate &day)
{
    if (const QString date = call.parameter(u"date"); !date.isEmpty() && day.toString(Qt::ISODate) != date)
        return false;
    if (const QString month = call.parameter(u"month"); !month.isEmpty() && day.toString(u"yyyy-MM") != month)
        return false;
    int year = 0;
    const int week = day.weekNumber(&year);
    const QString own = u"%1-W%2"_s.arg(year).arg(week, 2, 10, QChar(u'0'));
    return call.parameter(u"week").isEmpty() || call.parameter(u"week") == own;
}

Answer dailyPapers(Call &call, const QStringList &)
{
    const QString date = call.parameter(u"date");
    if (!date.isEmpty() && !QDate::fromString(date, Qt::ISODate).isValid())
        return refuse(schemaRefusal(u"Invalid ISO date"_s, u"date"_s));
    const QString submitter = call.parameter(u"submitter");
    QList<Paper> found = papers(call).all();
    found.removeIf([&](const Paper &paper) {
        return paper.submittedBy.isEmpty() || (!submitter.isEmpty() && paper.submittedBy != submitter)
            || !isInPeriod(call, paper.submittedAt.toUTC().date());
    });
    const bool isByTrend = call.parameter(u"sort") == "trending"_L1;
    std::ranges::stable_sort(found, [&](const Paper &left, const Paper &right) {
        return isByTrend ? left.upvoters.size() > right.upvoters.size() : left.submittedAt > right.submittedAt;
    });
    const qsizetype limit = limitOf(call, 50, dailyLimit);
    const qsizetype begin = std::min(std::max(call.parameter(u"p").toInt(), 0) * limit, found.size());
    QJsonArray page;
    for (const Paper &paper : found.sliced(begin, std::min(limit, found.size() - begin)))
        page.append(dailyPaperJson(call, paper));
    return json(page);
}

Answer searchPapers(Call &call, const QStringList &)
{
    const QString query = call.parameter(u"q");
    if (query.size() > 250)
        return refuse(400, u"✖ Too big: expected string to have <=250 characters\n  → at q"_s);
    const QStringList words = query.toLower().split(u' ', Qt::SkipEmptyParts);
    const int limit = limitOf(call, searchLimit, searchLimit);
    QJsonArray found;
    for (const Paper &paper : papers(call).all()) {
        const QString text = (paper.title + u' ' + paper.summary + u' ' + paper.keywords.join(u' ')).toLower();
        const bool fits = std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
        if (fits && found.size() < limit)
            found.append(dailyPaperJson(call, paper));
    }
    return json(found);
}

Answer listPapers(Call &call, const QStringList &)
{
    QList<Paper> all = papers(call).all();
    std::ranges::stable_sort(all, std::ranges::greater(), &Paper::publishedAt);
    const qsizetype limit = limitOf(call, 50, dailyLimit);
    const qsizetype after = std::ranges::find(all, call.parameter(u"cursor"), &Paper::id) - all.begin();
    const qsizetype begin = after == all.size() ? 0 : after + 1;
    QJsonArray page;
    for (const Paper &paper : all.sliced(begin, std::min(limit, all.size() - begin)))
        page.append(paperJson(call, paper));
    Answer answer = json(page);
    if (begin + limit < all.size())
        linkNext(answer, call, {{u"cursor"_s, all[begin + limit - 1].id}});
    return answer;
}

Answer paperInfo(Call &call, const QStringList &names)
{
    const std::optional<Paper> paper = papers(call).find(names[0]);
    if (!paper)
        return refuse(404, u"Paper not found"_s);
    QJsonObject answer = paperJson(call, *paper);
    addLinkedRepos(call, *paper, answer);
    if (call.parameters(u"field").contains("comments"_L1))
        answer.insert("comments"_L1, commentsJson(call, *paper));
    return json(answer);
}

//! The paper as Markdown, for those who read with programs.
Answer readPaper(Call &call, const QStringList &names)
{
    if (!names[0].endsWith(".md"_L1))
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    const std::optional<Paper> paper = papers(call).find(names[0].chopped(3));
    if (!paper)
        return refuse(404, u"Paper not found"_s);
    QStringList writers;
    for (const PaperAuthor &author : paper->authors)
        writers.append(author.name);
    const QString text =
        u"# %1\n\n%2\n\n## Abstract\n\n%3\n"_s.arg(paper->title, writers.join(u", "_s), paper->summary);
    return {.contentType = "text/markdown; charset=utf-8", .body = text.toUtf8()};
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/daily_papers", dailyPapers}, {"GET", "api/papers/search", searchPapers},
    {"GET", "api/papers", listPapers},        {"GET", "api/papers/*", paperInfo},
    {"GET", "papers/*", readPaper},
};

} // namespace

Area paperArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
