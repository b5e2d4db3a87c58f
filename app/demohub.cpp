#include "demohub.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

using Hub = std::unique_ptr<sandbox::SandboxHub>;

Hub startHub(const QString &folder, quint16 port)
{
    auto hub = std::make_unique<sandbox::SandboxHub>(sandbox::SandboxOptions{.stateFolder = folder, .port = port});
    if (!hub->isRunning() && port != 0)
        hub = std::make_unique<sandbox::SandboxHub>(sandbox::SandboxOptions{.stateFolder = folder});
    if (hub->isRunning() && hub->isFresh())
        hub->addSampleData();
    return hub;
}

} // namespace

DemoHub::DemoHub(QString folder) : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    m_start = QtConcurrent::run(
        [folder = m_folder, port = rememberedPort()] { return std::make_shared<Hub>(startHub(folder, port)); });
}

DemoHub::~DemoHub()
{
    m_start.waitForFinished();
}

void DemoHub::waitUntilReady()
{
    m_hub = std::move(*m_start.result());
    if (isRunning())
        rememberPort();
}

QString DemoHub::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hubcap/sandbox"_s;
}

QString DemoHub::errorText() const
{
    return m_hub ? m_hub->errorText() : QString();
}

// The same address at each start, so that what was open, queued or bookmarked is still there.
quint16 DemoHub::rememberedPort() const
{
    QFile file(m_folder + u"/port"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
}

void DemoHub::rememberPort() const
{
    QFile file(m_folder + u"/port"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::number(m_hub->url().port()));
}
