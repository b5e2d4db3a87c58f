#pragma once

#include <QtClassHelperMacros>

//! While one of these lives, memory that is freed is overwritten first, wherever in the process it is freed.
//!
//! A secret that was typed passes through buffers of Qt's network layer, of the TLS library and of the event loop,
//! which nobody else can clear. This replaces the C library's free() and realloc(); where that is not possible (another
//! C library, address sanitizer) it does nothing, and isEffective() says so.
class WipingHeap
{
public:
    WipingHeap();
    ~WipingHeap();
    Q_DISABLE_COPY_MOVE(WipingHeap)

    static bool isEffective();
};
