#define _GNU_SOURCE
#include "CTextWidth.h"
#include <locale.h>
#include <pthread.h>
#include <wchar.h>

/* glibc's wcwidth asks the thread's locale; in "C" every Chinese character is -1. So the width table
   brings C.UTF-8 along and switches to it for the length of one call. */
static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

unsigned char ctw_known[0x10000];

static void make_locale(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int ctw_ask(uint32_t scalar) {
  pthread_once(&once, make_locale);
  int width;
  if (utf8) {
    locale_t before = uselocale(utf8);
    width = wcwidth((wchar_t)scalar);
    uselocale(before);
  } else {
    width = wcwidth((wchar_t)scalar);
  }
  if (width < -1) width = -1;
  if (scalar < 0x10000) __atomic_store_n(&ctw_known[scalar], (unsigned char)(width + 2), __ATOMIC_RELAXED);
  return width;
}
