#pragma once

#include <QString>

//! The local socket at which a running window takes messages from later starts of the program and from its command
//! line. The key tells apart what may run beside each other, such as the sandbox and the real Hub.
QString instanceName(const QString &key);

//! The key of the window that talks to the real Hub.
inline constexpr QStringView hubInstance = u"hub";

//! How messages begin that tell a window what to do with its transfers: hubcap:transfers/pause/12, …/resume/all.
inline constexpr QStringView transferMessage = u"hubcap:transfers/";
