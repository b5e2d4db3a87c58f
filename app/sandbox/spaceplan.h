#pragma once

#include "sandbox/card.h"
#include "sandbox/gitrepository.h"

namespace sandbox {

//! What becomes of the app that a commit of a Space holds, and what it writes to its logs on the way.
struct SpacePlan {
    enum class Outcome { Runs, NoAppFile, ConfigError, BuildError, RuntimeError };

    //! A line of a log, so many seconds after the step that it belongs to has begun.
    struct Line {
        double second = 0;
        QString text = {};
    };

    Outcome outcome = Outcome::Runs;
    QString message = {}; //!< of a failure
    QString sdk = {};
    QString sdkVersion = {};
    double buildSeconds = 0;
    double startSeconds = 0;
    QList<Line> buildLog = {};
    QList<Line> runLog = {};

    bool isStatic() const { return sdk == QStringLiteral("static"); }
    QJsonObject toJson() const;
    static SpacePlan fromJson(const QJsonObject &json);
};

//! Reads the files as a builder would: which file the app is in, what it requires, whether it fails at once.
SpacePlan planSpace(const GitRepository &git, const git_oid &commit, const Card &card, const QString &sdk);

} // namespace sandbox
