#pragma once

#include "sandbox/exchange.h"
#include "sandbox/hashbehind.h"

namespace sandbox {

//! Large objects in a folder, each under its SHA-256; nothing gets there before its hash was seen to be right.
class ObjectStore
{
public:
    enum class Outcome { Stored, WrongHash, WrongSize, Broken, NoSpace };
    struct Part {
        Outcome outcome = Outcome::Stored;
        QByteArray tag = {}; //!< of what is stored
    };

    explicit ObjectStore(const QString &folder);

    QString path(const QByteArray &sha256) const;
    bool contains(const QByteArray &sha256) const;
    void remove(const QByteArray &sha256);
    QByteArray read(const QByteArray &sha256, qint64 offset, qint64 length) const;

    Outcome add(const QByteArray &content); //!< from memory
    Outcome receive(const QByteArray &sha256, qint64 size, BodyReader &body); //!< hashed while it arrives
    Part receivePart(const QString &upload, qint64 offset, qint64 size, BodyReader &body);
    Outcome complete(const QString &upload, const QByteArray &sha256, qint64 size); //!< of what came in parts
    void dropUpload(const QString &upload);
    void removeLeftovers(); //!< of a process that ended while something arrived

    static QByteArray sha256Of(const QByteArray &content);

private:
    QString uploadPath(const QString &upload) const;
    bool keep(const QString &temporary, const QByteArray &sha256);

    QString m_folder;
    HashBehind m_behind;
};

} // namespace sandbox
