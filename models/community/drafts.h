#pragma once

#include "models/jsonkeeper.h"

#include <QHash>
#include <QObject>

//! What was typed and not sent yet, kept per place across restarts: a comment of a thread, a new discussion of a repo.
class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(QString file, QObject *parent = nullptr);

    QString text(const QString &key) const { return m_texts.value(key); }
    void setText(const QString &key, const QString &text); //!< an empty text forgets it
    void save() { m_keeper.save(); }

private:
    QJsonObject toJson() const;

    QHash<QString, QString> m_texts;
    JsonKeeper m_keeper;
};
