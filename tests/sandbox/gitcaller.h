#pragma once

#include "sandbox/sandboxhub.h"

#include <QProcess>

//! What git itself says about a repository of a SandboxHub.
inline QByteArray gitSays(const sandbox::SandboxHub &hub, const QStringList &arguments, const QString &id,
                          sandbox::Kind kind = sandbox::Kind::Model)
{
    QProcess process;
    process.start(QStringLiteral("git"),
                  QStringList{QStringLiteral("--git-dir=") + hub.gitFolder(kind, id), QStringLiteral("-c"),
                              QStringLiteral("safe.directory=*")}
                      + arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed()
                                   : "failed: " + process.readAllStandardError();
}
