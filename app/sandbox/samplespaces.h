#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! Spaces of the demo Hub in every stage that there is, with their secrets, variables and hardware.
class SampleSpaces
{
public:
    SampleSpaces(SandboxHub &hub, Backend &backend);

    void add();

private:
    struct Sketch {
        QString id = {};
        QString title = {};
        QString sdk = {};
        QString description = {};
        QString category = {};
        QStringList more = {}; //!< further lines of the card
        QList<NewFile> files = {};
    };

    void addSpace(const Sketch &sketch, const QDateTime &date);
    void addBusyOnes(); //!< building and starting for as long as anybody looks
    void addRestingOnes();
    void addBrokenOnes();
    void addTemplates();
    void furnish(); //!< hardware and settings of Spaces that are there already
    Repo space(const QString &id) const;

    SandboxHub &m_hub;
    Backend &m_backend;
    QDateTime m_now;
};

} // namespace sandbox
