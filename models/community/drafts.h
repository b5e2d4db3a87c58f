#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

//! What was typed and not sent yet, kept per place across restarts: a comment of a thread, a new discussion of a repo.
//!
//! One small JSON file, replaced as a whole a moment after the last key; a file that cannot be read is set aside.
class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(QString file, QObject *parent = nullptr);
    ~Drafts() override;
    Q_DISABLE_COPY_MOVE(Drafts)

    QString text(const QString &key) const { return m_texts.value(key); }
    void setText(const QString &key, const QString &text); //!< an empty text forgets it
    void save();

private:
    void load();

    QString m_file;
    QHash<QString, QString> m_texts;
    QTimer m_pause;
};
