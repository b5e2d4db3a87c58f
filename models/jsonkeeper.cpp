#include "models/jsonkeeper.h"

#include "core/smallfile.h"

#include <QFile>
#include <QJsonDocument>

#include <utility>

using namespace std::chrono_literals;

JsonKeeper::JsonKeeper(QString file, std::function<QJsonObject()> content)
    : m_file(std::move(file))
    , m_content(std::move(content))
{
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(&m_pause, [this] { save(); });
}

JsonKeeper::~JsonKeeper()
{
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

void JsonKeeper::save()
{
    m_pause.stop();
    // A disk that is full now may have room later.
    if (!smallfile::replace(m_file, QJsonDocument(m_content()).toJson(QJsonDocument::Compact)))
        m_pause.start(30s);
}
