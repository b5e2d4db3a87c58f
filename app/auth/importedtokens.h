#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QProcessEnvironment>
#include <QString>

#include <vector>

namespace auth {

//! A token that the official Python tools keep in their files.
struct ImportedToken {
    QString name = {}; //!< as those tools call it; empty for the one that only stands in the token file
    QByteArray token = {};
    QString file = {}; //!< where it was found
    bool isActive = false; //!< the one those tools use
    QDateTime expiresAt = {}; //!< of OAuth logins

    bool isExpired() const { return expiresAt.isValid() && expiresAt <= QDateTime::currentDateTimeUtc(); }
};

//! All of them, the active one first. Only reads; those files are never written.
std::vector<ImportedToken> importedTokens(const QProcessEnvironment &variables);
std::vector<ImportedToken> importedTokens();

} // namespace auth
