#include "transfer/seriesfinder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

using Found = Result<std::optional<hub::DiscussionDetails>>;

std::unexpected<Error> outOfStep(const char *text, const hub::Discussion &pullRequest)
{
    return failure(Error::Kind::Conflict, QCoreApplication::translate("CommitSeries", text),
                   pullRequest.gitReference());
}

} // namespace

const hub::DiscussionEvent *SeriesFinder::firstComment(const hub::DiscussionDetails &pullRequest)
{
    for (const hub::DiscussionEvent &event : pullRequest.events) {
        if (event.as<hub::Comment>())
            return &event;
    }
    return nullptr;
}

QString SeriesFinder::description(const hub::DiscussionDetails &pullRequest)
{
    const hub::DiscussionEvent *comment = firstComment(pullRequest);
    return comment ? comment->as<hub::Comment>()->latest.markdown : QString();
}

Found SeriesFinder::find(const SeriesPlan &plan, const QString &message, const std::stop_token &stop)
{
    QSet<int> seen;
    Result<hub::Page<hub::Discussion>> page = m_hub.run(hub::discussions::list(m_repo), stop);
    while (page) {
        for (const hub::Discussion &row : page->items) {
            seen.insert(row.number);
            Found found = candidate(row, plan, message, stop);
            if (!found || *found)
                return found;
        }
        if (page->next.isEmpty())
            return std::nullopt;
        page = m_hub.run(hub::discussions::nextPage(m_repo, page->next, seen), stop);
    }
    return std::unexpected(page.error());
}

Found SeriesFinder::candidate(const hub::Discussion &row, const SeriesPlan &plan, const QString &message,
                              const std::stop_token &stop)
{
    const bool isDraft = row.status == hub::DiscussionState::Draft;
    const bool isNamed = isDraft && row.title.contains(plan.id());
    // A run that ended between giving it its title and merging it.
    const bool isFinished =
        (isDraft || row.status == hub::DiscussionState::Open) && row.title == SeriesPlan::finalTitle(message);
    if (!row.isPullRequest || (!isNamed && !isFinished))
        return std::nullopt;
    Result<hub::DiscussionDetails> details = m_hub.run(hub::discussions::details(m_repo, row.number), stop);
    if (!details)
        return std::unexpected(details.error());
    if (plan.isDescribedBy(description(*details)))
        return *std::move(details);
    if (isNamed)
        return outOfStep(QT_TRANSLATE_NOOP("CommitSeries",
                                           "The description of the pull request no longer lists the planned commits."),
                         row);
    return std::nullopt;
}

Result<Done> SeriesFinder::readMain(const std::stop_token &stop)
{
    const Result<Commits> page =
        m_hub.run(m_main.isEmpty() ? hub::commits::list(m_repo, u"main"_s) : hub::commits::nextPage(m_next), stop);
    if (!page)
        return std::unexpected(page.error());
    for (const hub::CommitInfo &commit : page->items) {
        m_main.insert(commit.id);
        m_oldest = commit.date;
    }
    m_next = page->next;
    return Done{};
}

//! Looks no further back than to a commit from before `since`.
Result<bool> SeriesFinder::isOnMain(const QString &commit, const QDateTime &since, const std::stop_token &stop)
{
    while (!m_main.contains(commit) && !m_next.isEmpty() && !(since.isValid() && m_oldest < since)) {
        if (const Result<Done> read = readMain(stop); !read)
            return std::unexpected(read.error());
    }
    return m_main.contains(commit);
}

Result<Done> SeriesFinder::mark(SeriesPlan &plan, const hub::DiscussionDetails &pullRequest,
                                const std::stop_token &stop)
{
    if (const Result<Done> read = readMain(stop); !read)
        return read;
    Result<Commits> page = m_hub.run(hub::commits::list(m_repo, pullRequest.discussion.gitReference()), stop);
    while (page) {
        const Result<bool> isAll = markOn(*page, plan, pullRequest, stop);
        if (!isAll)
            return std::unexpected(isAll.error());
        if (*isAll || page->next.isEmpty()) {
            if (plan.isInOrder())
                return Done{};
            return outOfStep(QT_TRANSLATE_NOOP("CommitSeries",
                                               "Files were added to the pull request before all that are to be "
                                               "deleted were."),
                             pullRequest.discussion);
        }
        page = m_hub.run(hub::commits::nextPage(page->next), stop);
    }
    return std::unexpected(page.error());
}

//! Whether the branch that the pull request began from is reached.
Result<bool> SeriesFinder::markOn(const Commits &page, SeriesPlan &plan, const hub::DiscussionDetails &pullRequest,
                                  const std::stop_token &stop)
{
    for (const hub::CommitInfo &commit : page.items) {
        SeriesStep *step = plan.step(commit.title.trimmed());
        // Steps of an earlier series that did the same may be on main, from before this pull request.
        const QDateTime since = step ? pullRequest.discussion.createdAt : QDateTime();
        const Result<bool> isOld = isOnMain(commit.id, since, stop);
        if (!isOld || *isOld)
            return isOld;
        if (!step || ++m_ahead > plan.steps().size())
            return outOfStep(
                QT_TRANSLATE_NOOP("CommitSeries", "The pull request holds commits that do not belong to this upload."),
                pullRequest.discussion);
        step->isPushed = true;
    }
    return false;
}

} // namespace transfer
