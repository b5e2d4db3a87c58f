#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace wire {

//! One recorded case: a file of the form that traces/README.md describes.
class TraceCase
{
public:
    //! What the placeholders of a trace stand for while it is replayed.
    struct Places {
        QByteArray endpoint = {}; //!< with scheme and port
        QByteArray cdn = {};
        QByteArray scratch = {};

        //! For looking at a case without replaying it.
        static Places none() { return {"http://endpoint", "http://cdn", "/scratch"}; }
    };

    //! One call of the recorded client and what came of it.
    struct Step {
        QString method = {};
        QJsonObject arguments = {};
        QJsonObject outcome = {}; //!< "value" or "error", and "files_on_disk"
    };

    //! Reads `folder`/`name`.json; refused when it is not such a file.
    static Result<TraceCase> read(const QString &folder, const QString &name, const Places &places);
    //! The cases below a folder, at any depth, sorted; files of another form are no cases, broken ones are.
    static QStringList names(const QString &folder);
    //! Folders below it that hold nothing at all.
    static QStringList emptyFolders(const QString &folder);

    QJsonObject client() const { return m_json[QLatin1StringView("client")].toObject(); }
    bool isOfOldClient() const; //!< recorded with 0.16
    bool isOrdered() const; //!< requests have to come as recorded, not in any order
    QList<Step> steps() const;
    QJsonObject object(const QString &name) const; //!< what {"_ref": name} stands for
    QStringList methods() const;

    //! Both in today's spelling, see dialect.h.
    QJsonArray requests() const { return m_json[QLatin1StringView("requests")].toArray(); }
    QJsonArray answers() const { return m_json[QLatin1StringView("given_responses")].toArray(); }

private:
    void translate();

    QJsonObject m_json;
};

} // namespace wire
