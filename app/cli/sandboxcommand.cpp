#include "cli/commands.h"
#include "sandbox/sandboxhub.h"

#include <QCoreApplication>

#include <condition_variable>
#include <cstdio>
#include <mutex>

namespace cli {

namespace {

void waitUntil(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, stop, [] { return false; });
}

void furnish(sandbox::SandboxHub &hub, const SandboxCommandOptions &options)
{
    if (!options.isEmpty && hub.isFresh())
        hub.addSampleData();
    for (const sandbox::Account &account : options.accounts)
        hub.addAccount(account);
    for (const sandbox::Organization &organization : options.organizations)
        hub.addOrganization(organization);
}

} // namespace

ExitCode serveSandbox(const SandboxCommandOptions &options, const std::stop_token &stop)
{
    sandbox::SandboxOptions sandboxOptions{.stateFolder = options.stateFolder,
                                           .port = options.port,
                                           .spaceSpeed = options.spaceSpeed,
                                           .redirectsFiles = options.redirectsFiles,
                                           .isPlain = options.isPlain,
                                           .controlRoutes = options.hasControl};
    if (options.partSize > 0) {
        sandboxOptions.partSize = options.partSize;
        sandboxOptions.multipartThreshold = 4 * options.partSize;
    }
    sandbox::SandboxHub hub(sandboxOptions);
    if (!hub.isRunning()) {
        std::fprintf(stderr, "%s\n", qPrintable(hub.errorText()));
        return Failed;
    }
    furnish(hub, options);
    const QString line =
        QCoreApplication::translate("SandboxCommand", "Hubcap sandbox on %1").arg(hub.url().toString());
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
    waitUntil(stop);
    return Success;
}

} // namespace cli
