#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/repotypes.h"

//! Papers that the Hub keeps a page of (hub-api "Papers"). None of it needs a token. Errors beside the ordinary
//! (hub/httperror.h): BadRequest for a day, a limit or a page that cannot be.
namespace hub {

struct PaperAuthor {
    QString name = {};
    QString user = {}; //!< account on the Hub, when there is one
};

struct Paper {
    QString id = {}; //!< arXiv id, such as 2401.00001
    QString title = {};
    QString summary = {};
    std::vector<PaperAuthor> authors = {};
    QDateTime publishedAt = {};
    qint64 upvotes = 0;
    QString discussionId = {}; //!< 24 hex digits
    QUrl projectPage = {};
    QUrl repository = {}; //!< of its code
    QString aiSummary = {};
    QStringList aiKeywords = {};
    QString thumbnail = {};
    qint64 comments = 0;
    QString submitter = {}; //!< who brought it to the daily list
    std::vector<RepoSummary> models = {}; //!< that name it; by id only
    std::vector<RepoSummary> datasets = {};
    std::vector<RepoSummary> spaces = {};
    QJsonObject raw = {};

    //! Reads a paper, and an entry of the daily list, which has it inside.
    static Result<Paper> fromJson(const QJsonObject &json);
};

struct DailyQuery {
    enum class Sort { Default, Published, Trending };

    QString date = {}; //!< YYYY-MM-DD; at most one of the three
    QString week = {}; //!< YYYY-Www
    QString month = {}; //!< YYYY-MM
    QString submitter = {}; //!< account
    Sort sort = Sort::Default;
    int page = 0; //!< from 0
    int limit = 0; //!< rows a page, 1 to 100; 0 for the Hub's own choice, 50
};

namespace papers {

//! GET /api/papers/{id}: with what is linked to it. Errors: NotFound; Invalid (not an arXiv id).
Result<Call<Paper>> info(const QString &id);

//! GET /api/papers/search?q=[&limit=]: text of 1 to 250 characters, limit 1 to 120 papers, 0 for the Hub's own choice;
//! the best first. Errors: Invalid (no text, or too long).
Result<Call<std::vector<Paper>>> search(const QString &text, int limit = 0);

//! GET /api/daily_papers[?date=&week=&month=&submitter=&sort=&p=&limit=]: those that somebody brought to the list of a
//! day, a week or a month, without a time of the newest; an empty list behind the last page.
Call<std::vector<Paper>> daily(const DailyQuery &query = {});

//! GET /api/papers[?limit=]: all of them, in pages of that many rows, 0 for the Hub's own choice.
Call<Page<Paper>> list(int limit = 0);
Call<Page<Paper>> nextPage(const QUrl &next);

} // namespace papers

} // namespace hub
