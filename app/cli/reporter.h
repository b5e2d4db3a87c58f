#pragma once

#include "transfer/jobrecord.h"
#include "transfer/progress.h"

namespace cli {

//! Tells how a transfer goes: one line that changes on a terminal, plain lines elsewhere, or lines of JSON.
class Reporter
{
public:
    enum class Style { Terminal, Plain, Json };

    //! Json if wanted, else by what standard error is connected to.
    static Style styleFor(bool json);

    explicit Reporter(Style style) : m_style(style) { }

    void note(const QString &text); //!< for people only
    void plan(const transfer::Progress &progress);
    void progress(const transfer::Progress &progress);
    void files(const std::vector<transfer::FileProgress> &files); //!< JSON only: what became of each
    void problem(const transfer::FileProblem &problem);
    void error(const Error &error);
    void done(const hub::CommitResult &commit, bool isUnchanged, const transfer::Progress &progress);

private:
    void sayWaiting(const transfer::Progress &progress);
    void sayTerminalLine(const QString &line);
    void sayLine(const QString &line);
    void sayJson(const QJsonObject &event);

    Style m_style;
    bool m_hasLine = false; //!< of a terminal, to be written over
    QDateTime m_waitingUntil;
    QString m_lastPhase;
};

QString phaseWord(transfer::Phase phase);

} // namespace cli
