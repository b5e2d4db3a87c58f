#include "models/community/drafts.h"

#include <utility>

Drafts::Drafts(QString file, QObject *parent) : QObject(parent), m_keeper(std::move(file), [this] { return toJson(); })
{
    const QJsonObject texts = m_keeper.load();
    for (auto it = texts.begin(); it != texts.end(); ++it)
        m_texts.insert(it.key(), it.value().toString());
}

void Drafts::setText(const QString &key, const QString &text)
{
    if (m_texts.value(key) == text)
        return;
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    m_keeper.saveSoon();
}

QJsonObject Drafts::toJson() const
{
    QJsonObject texts;
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        texts.insert(it.key(), it.value());
    return texts;
}
