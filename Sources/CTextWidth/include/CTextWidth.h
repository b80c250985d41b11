#ifndef CTEXTWIDTH_H
#define CTEXTWIDTH_H
#include <stdint.h>
/// Cells that libc gives the scalar in a UTF-8 locale of its own: -1 unprintable, 0, 1 or 2.
/// The process's locale is not touched.
int ctw_width(uint32_t scalar);
#endif
