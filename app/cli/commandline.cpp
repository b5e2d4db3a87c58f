#include "cli/commandline.h"

#include "cli/commands.h"
#include "cli/interrupt.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

//! Does each kind of command.
struct Doer {
    std::stop_token stop;

    ExitCode operator()(const Message &message) const
    {
        std::fputs(qUtf8Printable(message.isComplaint ? message.text.trimmed() + u'\n' : message.text),
                   message.isComplaint ? stderr : stdout);
        return message.isComplaint ? BadUsage : Success;
    }
    ExitCode operator()(const UploadOptions &options) const { return upload(options, stop); }
    ExitCode operator()(const DownloadOptions &options) const { return download(options, stop); }
    ExitCode operator()(const TransfersOptions &options) const { return manageTransfers(options, stop); }
    ExitCode operator()(const WatchOptions &options) const { return watchFolder(options, stop); }
    ExitCode operator()(const CacheOptions &options) const { return cache(options, stop); }
    ExitCode operator()(const SandboxCommandOptions &options) const { return serveSandbox(options, stop); }
};

} // namespace

bool isCommand(const QStringList &words)
{
    static const QStringList known{u"upload"_s, u"download"_s, u"watch"_s, u"transfers"_s, u"cache"_s, u"sandbox"_s,
                                   u"--help"_s, u"-h"_s,       u"help"_s,  u"--version"_s, u"-v"_s};
    return !words.isEmpty() && known.contains(words.front());
}

int run(const QStringList &words)
{
    const Interrupt interrupt;
    return std::visit(Doer{.stop = interrupt.token()}, readCommand(words));
}

} // namespace cli
