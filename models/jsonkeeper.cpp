#include "models/jsonkeeper.h"

#include "core/smallfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QMetaObject>

#include <utility>

using namespace std::chrono_literals;

JsonKeeper::JsonKeeper(QString file, std::function<QJsonObject()> content)
    : m_file(std::move(file))
    , m_content(std::move(content))
{
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(&m_pause, [this] { saveBeside(); });
    m_pool.setMaxThreadCount(1);
}

JsonKeeper::~JsonKeeper()
{
    m_pool.waitForDone();
    if (m_pause.isActive())
        save();
}

QJsonObject JsonKeeper::load() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject())
        smallfile::setAside(m_file);
    return document.object();
}

void JsonKeeper::saveSoon()
{
    m_pause.start(1s);
}

QByteArray JsonKeeper::bytes() const
{
    return QJsonDocument(m_content()).toJson(QJsonDocument::Compact);
}

void JsonKeeper::saveBeside()
{
    m_pool.start([this, content = bytes()] {
        // A disk that is full now may have room later.
        if (!smallfile::replace(m_file, content))
            QMetaObject::invokeMethod(&m_pause, [this] { m_pause.start(30s); }, Qt::QueuedConnection);
    });
}

void JsonKeeper::save()
{
    m_pause.stop();
    m_pool.waitForDone();
    if (!smallfile::replace(m_file, bytes()))
        m_pause.start(30s);
}
