#pragma once

#include "sandbox/sandboxhub.h"

#include <QFuture>
#include <QString>

#include <memory>

//! The sandbox Hub behind `hubcap --sandbox`: started on a thread of its own, so that the window can be made meanwhile.
class DemoHub
{
public:
    explicit DemoHub(QString folder);
    ~DemoHub();
    Q_DISABLE_COPY_MOVE(DemoHub)

    static QString defaultFolder(); //!< below the user's data folder

    //! Or has failed: isRunning() tells. Nothing else may be asked before.
    void waitUntilReady();

    bool isRunning() const { return m_hub && m_hub->isRunning(); }
    QString errorText() const;
    QUrl endpoint() const { return m_hub->url(); }
    static QString user() { return QStringLiteral("alice"); }
    static QByteArray token() { return "hf_sandbox_alice"; }

private:
    quint16 rememberedPort() const;
    void rememberPort() const;

    QString m_folder;
    std::unique_ptr<sandbox::SandboxHub> m_hub;
    QFuture<std::shared_ptr<std::unique_ptr<sandbox::SandboxHub>>> m_start;
};
