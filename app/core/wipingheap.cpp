#include "core/wipingheap.h"

#include <atomic>
#include <cstdlib>
#include <cstring>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define HUBCAP_WIPES_HEAP
#include <malloc.h>
#endif

namespace {

constinit std::atomic<int> guards = 0;

} // namespace

WipingHeap::WipingHeap()
{
    guards.fetch_add(1, std::memory_order_relaxed);
}

WipingHeap::~WipingHeap()
{
    guards.fetch_sub(1, std::memory_order_relaxed);
}

#ifdef HUBCAP_WIPES_HEAP

bool WipingHeap::isEffective()
{
    return true;
}

// NOLINTBEGIN: the names and shapes are the C library's
extern "C" {

void __libc_free(void *memory) noexcept;
void *__libc_realloc(void *memory, size_t size) noexcept;

// The C library's own, with another way to get to it: a program's definition of these names goes before the library's,
// for all libraries that it loads.
void free(void *memory) noexcept
{
    if (memory && guards.load(std::memory_order_relaxed) > 0)
        explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

// Growing may move the block, and what it held would stay where it was.
void *realloc(void *memory, size_t size) noexcept
{
    if (!memory || size == 0 || guards.load(std::memory_order_relaxed) == 0)
        return __libc_realloc(memory, size);
    const size_t before = malloc_usable_size(memory);
    if (size <= before && size >= before / 2)
        return memory;
    void *moved = malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, memory, before < size ? before : size);
    free(memory);
    return moved;
}
}
// NOLINTEND

#else

bool WipingHeap::isEffective()
{
    return false;
}

#endif
