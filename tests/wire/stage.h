#pragma once

#include "hub/message.h"
#include "transfer/folderscan.h"
#include "transfer/journal.h"
#include "transfer/operations.h"
#include "transfer/progress.h"
#include "wire/tracereplay.h"

#include <map>

namespace wire {

//! What one case needs around its calls: the scripted Hub, files, and what several calls share.
class Stage
{
public:
    Stage(const QString &folder, const QString &name) : replay(folder, name) { }

    TraceReplay replay;
    transfer::ProgressTracker progress;
    std::map<QString, transfer::Addition> sharedAdditions = {}; //!< {"_ref": name} of several calls
    std::map<QByteArray, QJsonObject> identities = {}; //!< of whoami with cache, by token

    hub::Endpoint endpoint() const { return hub::Endpoint(replay.endpoint()); }
    //! As the recorded client was made, with the token that a call names for itself.
    hub::Session sessionFor(const QJsonObject &arguments) const;

    transfer::Journal &journal(); //!< made when first asked for
    //! A fresh path outside of what the trace names.
    QString freshPath();

    //! Puts a file or folder argument on disk where the trace wants it and returns where.
    QString onDisk(const QJsonObject &argument) const;
    //! A file with the content of an argument, whatever kind of content it is.
    Result<transfer::LocalFile> file(const QJsonObject &argument);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<transfer::Journal> m_journal;
    int m_paths = 0;
};

} // namespace wire
