#pragma once

#include "auth/accountstore.h"

#include <chrono>

namespace auth {

//! Which Hub to talk to and as whom; without a token when signed out.
struct Login {
    QUrl endpoint = {};
    QString user = {}; //!< empty when not known (environment) or signed out
    QByteArray token = {};
    QString tokenVariable = {}; //!< set when the token comes from the environment

    bool isSignedIn() const { return !token.isEmpty(); }
};

//! Who to be without a window: the environment's token, else the stored account in use, else nobody.
//!
//! An endpoint (or HF_ENDPOINT) limits the choice to accounts of that Hub. Waits for the system's secret store in an
//! event loop of its own: only for the command line, with a QCoreApplication, before any work begins.
Result<Login> loginBlocking(Settings &settings, Vaults vaults, const Environment &environment,
                            const QUrl &endpoint = {}, std::chrono::milliseconds limit = std::chrono::seconds(60));

} // namespace auth
