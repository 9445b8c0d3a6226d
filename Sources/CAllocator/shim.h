#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>

// What Swift does not import: macros with casts, and a variadic function that the C library declares
// for GNU sources only. The flag is Linux's: the mapping may move.
extern void *mremap(void *, size_t, size_t, int, ...);

/// Maps memory of nobody else, zero and resident only where it is written to; NULL where there is none.
static inline void *tracemill_map(size_t size) {
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

/// Makes a mapping larger, wherever that is then; NULL where there is no memory.
static inline void *tracemill_remap(void *memory, size_t size, size_t larger) {
  void *moved = mremap(memory, size, larger, 1);
  return moved == MAP_FAILED ? NULL : moved;
}
