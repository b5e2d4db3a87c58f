#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace auth {

//! The login that the variables of the official tools ask for; an empty variable counts as unset.
struct Environment {
    QByteArray token = {};
    QString tokenVariable = {}; //!< HF_TOKEN or HUGGING_FACE_HUB_TOKEN; empty when neither is set
    QUrl endpoint = {}; //!< from HF_ENDPOINT; empty when unset or unusable
    QString endpointVariable = {}; //!< "HF_ENDPOINT" when it is set
    QString unusableEndpoint = {}; //!< what HF_ENDPOINT says if that is no address; the token is then left unused

    bool hasToken() const { return !token.isEmpty(); }
    QUrl endpointOrPublic() const;

    static Environment of(const QProcessEnvironment &variables);
    static Environment current() { return of(QProcessEnvironment::systemEnvironment()); }
};

QByteArray environmentToken();
QUrl environmentEndpoint(); //!< empty when the environment names none

} // namespace auth
