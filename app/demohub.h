#pragma once

#include "sandbox/sandboxhub.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

//! The sandbox Hub behind `hubcap --sandbox`: started on a thread of its own, since making its sample data takes a
//! moment.
class DemoHub : public QObject
{
    Q_OBJECT

public:
    explicit DemoHub(QString folder, QObject *parent = nullptr);
    ~DemoHub() override;

    static QString defaultFolder(); //!< below the user's data folder

    bool isRunning() const { return m_hub && m_hub->isRunning(); }
    QString errorText() const;
    QUrl endpoint() const { return m_hub->url(); }
    static QString user() { return QStringLiteral("alice"); }
    static QByteArray token() { return "hf_sandbox_alice"; }

signals:
    void ready(); //!< or failed: isRunning() tells

private:
    quint16 rememberedPort() const;
    void rememberPort() const;

    QString m_folder;
    std::unique_ptr<sandbox::SandboxHub> m_hub;
    QFutureWatcher<std::shared_ptr<std::unique_ptr<sandbox::SandboxHub>>> m_start;
};
