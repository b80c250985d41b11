#ifndef CTEXTWIDTH_H
#define CTEXTWIDTH_H
#include <stdint.h>

/* Width + 2 of each scalar of the basic plane, 0 where nobody asked yet. Threads may fill the same entry
   at once: they write the same value, and every access is a relaxed atomic of one byte, so there is no race. */
extern unsigned char ctw_known[0x10000];

/* The slow way: asks libc and remembers the answer. */
int ctw_ask(uint32_t scalar);

/// Cells that libc gives the scalar in a UTF-8 locale of its own: -1 unprintable, 0, 1 or 2.
/// The process's locale is not touched.
static inline int ctw_width(uint32_t scalar) {
  if (scalar < 0x10000) {
    unsigned char known = __atomic_load_n(&ctw_known[scalar], __ATOMIC_RELAXED);
    if (known) return (int)known - 2;
  }
  return ctw_ask(scalar);
}
#endif
