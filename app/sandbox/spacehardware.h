#pragma once

#include <QJsonArray>
#include <QString>

#include <optional>

namespace sandbox {

//! A machine that a Space can ask for.
struct SpaceHardware {
    const char16_t *name = u"";
    const char16_t *prettyName = u"";
    int processors = 0;
    int memory = 0; //!< GB
    int disk = 0; //!< GB
    const char16_t *accelerator = u""; //!< empty: none
    int accelerators = 0;
    int acceleratorMemory = 0; //!< GB, of all together
    int centsPerHour = 0;

    bool isFree() const { return centsPerHour == 0; }
    QJsonObject toJson() const;
};

std::optional<SpaceHardware> spaceHardware(const QString &name); //!< "zerogpu" is another name of zero-a10g
QJsonArray spaceHardwareList();

} // namespace sandbox
