#include "core/coredump.h"

#include <sys/resource.h>

void forbidCoreDumps()
{
    const rlimit none{};
    setrlimit(RLIMIT_CORE, &none); // lowering it is always permitted
}
