#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <QList>

#include <vector>

//! Large objects on their way to storage (hub-api "LFS batch").
namespace hub {

struct LfsObject {
    QString sha256 = {};
    qint64 size = 0;

    friend bool operator==(const LfsObject &, const LfsObject &) = default;
};

//! What the Hub wants done about one object: nothing, one PUT, or a PUT per part and a completion.
struct LfsAction {
    LfsObject object = {};
    QString error = {}; //!< the Hub refuses this object
    QUrl upload = {}; //!< the PUT address, or the completion address when there are parts; empty: already stored
    qint64 partSize = 0; //!< 0 for a single PUT
    std::vector<QUrl> parts = {}; //!< PUT addresses in order
    QUrl verify = {};
    qint64 expiresIn = 0; //!< seconds, 0 when not said

    bool isStored() const { return error.isEmpty() && upload.isEmpty(); }
    bool isMultipart() const { return partSize > 0; }
};

namespace lfs {

constexpr int objectsPerCall = 256;

//! An empty revision leaves out the ref, as for a new pull request. Answers name the objects in any order.
Call<std::vector<LfsAction>> batch(const RepoId &repo, const QString &revision, const std::vector<LfsObject> &objects);

//! A PUT to an address from an action; the body is carried as a stream. Never with a token.
Message put(const QUrl &address);

//! The ETag header of a stored part, exactly as received.
QByteArray etagOf(const Response &response);

Call<Done> complete(const LfsAction &action, const QList<QByteArray> &etags);
Call<Done> verify(const LfsAction &action);

} // namespace lfs

} // namespace hub
