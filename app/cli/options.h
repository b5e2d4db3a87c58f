#pragma once

#include "core/networksettings.h"
#include "hub/endpoint.h"
#include "sandbox/sandboxhub.h"
#include "transfer/downloadspec.h"
#include "transfer/uploadspec.h"
#include "transfer/watchspec.h"

#include <variant>

namespace cli {

//! The words of a command, read.
struct UploadOptions {
    transfer::UploadSpec spec = {};
    bool json = false;
    SpeedLimits limits = {}; //!< for this run
    bool onlyPlan = false;
};

struct DownloadOptions {
    transfer::DownloadSpec spec = {};
    bool json = false;
    bool isQuiet = false; //!< JSON without the lines that only tell how far it is
    SpeedLimits limits = {};
};

struct CacheOptions {
    enum class Act { List, Delete, Verify, Clean };
    enum class Sort { Name, Size, Used };

    Act act = Act::List;
    QStringList names = {}; //!< owner/name, owner/name@revision, or the beginning of a commit
    QString kind = {}; //!< of the repos named
    QString folder = {}; //!< of the cache; empty: the usual one
    Sort sort = Sort::Name;
    bool isSure = false; //!< without it nothing is deleted
    bool json = false;
};

struct WatchOptions {
    transfer::WatchSpec spec = {};
    bool isOnce = false; //!< one push, for whoever has a timer of his own
    bool overwrites = false; //!< what others changed in the repo
    bool forgets = false; //!< what was pushed before
    bool allowSecrets = false; //!< push what looks like a token or a key, too
    bool json = false;
};

struct TransfersOptions {
    enum class Act { List, Pause, Resume, Retry, Cancel };

    Act act = Act::List;
    transfer::JobId job = 0; //!< 0: all
    bool json = false;
};

struct SandboxCommandOptions {
    quint16 port = 0;
    QString stateFolder = {};
    QList<sandbox::Account> accounts = {};
    QList<sandbox::Organization> organizations = {};
    double spaceSpeed = 1;
    qint64 partSize = 0; //!< bytes; 0: as the Hub does
    bool isEmpty = false;
    bool isPlain = false;
    bool redirectsFiles = false;
    bool hasControl = false;
};

//! Something to print instead: help or the version, or, with BadUsage, what is wrong with the words.
struct Message {
    QString text = {};
    bool isComplaint = false;
};

using Command = std::variant<Message, UploadOptions, DownloadOptions, WatchOptions, TransfersOptions, CacheOptions,
                             SandboxCommandOptions>;

//! Reads everything behind the program's name. Looks at the disk only to tell a file from a folder.
Command readCommand(const QStringList &words);

} // namespace cli
