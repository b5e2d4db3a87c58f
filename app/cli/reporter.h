#pragma once

#include "transfer/jobrecord.h"
#include "transfer/progress.h"
#include "transfer/uploadjob.h"
#include "transfer/watchspec.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace cli {

//! Tells how a transfer goes: one line that changes on a terminal, plain lines elsewhere, or lines of JSON.
class Reporter
{
    Q_DECLARE_TR_FUNCTIONS(Reporter)

public:
    enum class Style { Terminal, Plain, Json };

    //! Json if wanted, else by what standard error is connected to.
    static Style styleFor(bool json);

    //! A quiet one says nothing of how far it is in JSON.
    explicit Reporter(Style style, bool isQuiet = false) : m_style(style), m_isQuiet(isQuiet) { }

    void note(const QString &text); //!< for people only
    void plan(const transfer::Progress &progress);
    void progress(const transfer::Progress &progress);
    void files(const std::vector<transfer::FileProgress> &files); //!< JSON only: what became of each
    void problem(const transfer::FileProblem &problem);
    void error(const Error &error);
    void error(const Error &error, int exitCode); //!< where it does not follow from the error
    void event(const QJsonObject &event); //!< JSON only
    void line(const QString &text); //!< not in JSON: what is asked for, on standard output
    void done(const hub::CommitResult &commit, bool isUnchanged, const transfer::Progress &progress);

    // Of a folder that is watched.
    void watching(const transfer::WatchSpec &spec);
    void pushed(const transfer::UploadOutcome &outcome);
    void nothingPushed();
    void conflict(const QString &path);
    void stopped();

    //! A line of JSON that only one command has, or else the words for people.
    void say(const QJsonObject &event, const QString &line);
    void row(const QJsonObject &event, const QString &line); //!< likewise, of a list that was asked for

private:
    void sayWaiting(const transfer::Progress &progress);
    void sayTerminalLine(const QString &line);
    void sayLine(const QString &line);
    void sayJson(const QJsonObject &event);

    Style m_style;
    bool m_isQuiet;
    bool m_hasLine = false; //!< of a terminal, to be written over
    QDateTime m_waitingUntil;
    QString m_lastPhase;
};

QString phaseWord(transfer::Phase phase);

} // namespace cli
