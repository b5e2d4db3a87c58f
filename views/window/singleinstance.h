#pragma once

#include <QLocalServer>

//! Makes a second start of the program hand its argument to the first and end.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    //! The key tells apart what may run beside each other, such as the sandbox and the real Hub.
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);

    //! True when another instance runs and has taken the message; it may be empty: come to the front.
    bool handOver(const QString &message);
    //! From now on this is the instance that others hand over to.
    bool listen();

signals:
    void received(const QString &message);

private:
    void onConnection();

    QString m_name;
    QLocalServer m_server;
};
