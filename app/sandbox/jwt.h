#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! A token that names its bearer, one repo and when it ends, and is good because it is signed.
struct RepoJwt {
    QString user = {};
    QString repo = {};
    bool mayWrite = false;
    qint64 expires = 0; //!< seconds since 1970

    QByteArray encoded(const Backend &backend) const;
    //! Without a value for what is not such a token, was changed or is too old.
    static std::optional<RepoJwt> decode(const Backend &backend, const QByteArray &token);

    //! Who comes with it: its user, with the rights that the token has.
    std::optional<Caller> caller(Backend &backend) const;
};

} // namespace sandbox
