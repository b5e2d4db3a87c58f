#pragma once

#include <QByteArray>
#include <QString>

//! Bytes as people read them: offset, sixteen of them in hex, and as ASCII where they are that.
QString hexDump(QByteArrayView bytes, qint64 offset = 0);
