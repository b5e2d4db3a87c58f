#pragma once

#include "sandbox/sandboxhub.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

//! Where a SampleHub keeps its state; made before the Hub and gone after it.
class SampleFolder
{
protected:
    SampleFolder() { std::filesystem::copy(original(), state(), std::filesystem::copy_options::recursive); }

    QString statePath() const { return m_folder.filePath(QStringLiteral("state")); }

private:
    //! In memory where there is such a place: disks take seconds for thousands of small files.
    static QString pattern()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/hubcap-XXXXXX");
    }

    std::filesystem::path state() const { return statePath().toStdString(); }

    //! The sample data, which take seconds to make, once for each process.
    static std::filesystem::path original()
    {
        static const QTemporaryDir folder{pattern()};
        static const bool isMade = [] {
            sandbox::SandboxHub hub({.stateFolder = folder.filePath(QStringLiteral("state"))});
            hub.addSampleData();
            hub.stop();
            return hub.isFresh();
        }();
        if (!isMade)
            qFatal("the sample data could not be made");
        return folder.filePath(QStringLiteral("state")).toStdString();
    }

    QTemporaryDir m_folder{pattern()};
};

//! The sample Hub, for one test to change as it likes.
class SampleHub : private SampleFolder, public sandbox::SandboxHub
{
public:
    explicit SampleHub(sandbox::SandboxOptions options = {}) : SandboxHub(at(statePath(), std::move(options))) { }

private:
    static sandbox::SandboxOptions at(const QString &folder, sandbox::SandboxOptions options)
    {
        options.stateFolder = folder;
        return options;
    }
};

//! One sample Hub for all tests of a program that only look at it; as if nobody had asked it for anything yet.
inline sandbox::SandboxHub &sharedSampleHub()
{
    static std::unique_ptr<SampleHub> hub;
    if (!hub) {
        hub = std::make_unique<SampleHub>();
        qAddPostRoutine([] { hub.reset(); });
    }
    hub->clearSwitches();
    hub->clearRequests();
    return *hub;
}
