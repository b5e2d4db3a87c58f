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

//! POST /[{kind}s/]{id}.git/info/lfs/objects/batch {operation, transfers, hash_algo, objects, ref?}: what is to be done
//! about 1 to objectsPerCall objects, named in any order. An empty revision leaves out the ref, as for a new pull
//! request. Errors: RepoNotFound, Unauthorized, Forbidden (no right to write, storage used up), Malformed (as many
//! parts as the size does not need). One object may be refused where others are not: LfsAction::error.
Call<std::vector<LfsAction>> batch(const RepoId &repo, const QString &revision, const std::vector<LfsObject> &objects);

//! PUT to LfsAction::upload or to one of parts, with Content-Length; the body is a stream of at most partSize bytes.
//! Never with a token: the address is signed. Errors: Forbidden once LfsAction::expiresIn (seconds) has passed.
Message put(const QUrl &address);

//! The ETag header of a stored part, exactly as received.
QByteArray etagOf(const Response &response);

//! POST to LfsAction::upload {oid, parts}: puts the parts of an object together; an ETag for each, in order. Without a
//! token. Errors: BadRequest (a part is missing).
Call<Done> complete(const LfsAction &action, const QList<QByteArray> &etags);
//! POST to LfsAction::verify {oid, size}: has the Hub look whether all of it arrived; nothing comes back. Not to be
//! asked when the action names no such address. Errors: NotFound or BadRequest (it did not).
Call<Done> verify(const LfsAction &action);

} // namespace lfs

} // namespace hub
