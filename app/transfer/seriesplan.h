#pragma once

#include "transfer/commitsteps.h"

#include <QSet>

namespace transfer {

//! One commit of a series. Its id follows from what it does, so that a later run knows it again.
struct SeriesStep {
    std::vector<Operation> operations = {}; //!< additions, or deletions
    QString id = {}; //!< 64 hex digits; also the title of the commit
    bool isPushed = false;

    bool adds() const;
    qint64 bytes() const; //!< of the additions
    QString line() const; //!< in the description, with a box that is ticked or not
};

//! A change in several commits on one pull request, whose title and description say how to go on with it. Their form is
//! that of the official client, so that either goes on where the other stopped (hub-api "create_commits_on_pr").
class SeriesPlan
{
public:
    //! The SHA-256 of each addition is known. Invalid: no step, an empty one, or two that do the same.
    static Result<SeriesPlan> make(const CommitSteps &steps);

    const QString &id() const { return m_id; } //!< of the whole: 64 hex digits
    //! Deletions, then additions: as they are pushed.
    std::vector<SeriesStep> &steps() { return m_steps; }
    const std::vector<SeriesStep> &steps() const { return m_steps; }
    SeriesStep *step(const QString &id); //!< null when there is none

    //! Whether no addition is pushed before all deletions are.
    bool isInOrder() const;

    //! Of the draft. A long message is cut: the id has to have room in a title.
    QString draftTitle(const QString &message) const;
    //! Of the pull request once all is pushed.
    static QString finalTitle(const QString &message);
    //! With a box for each step.
    QString description(const QString &message, const QString &description) const;

    //! The steps that a description lists.
    static QSet<QString> stepsIn(const QString &description);
    //! Whether a description lists the very steps of this plan.
    bool isDescribedBy(const QString &description) const;

private:
    std::vector<SeriesStep> m_steps;
    QString m_id;
};

} // namespace transfer
