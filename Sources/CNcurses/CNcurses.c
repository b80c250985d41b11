#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

int dub_set_locale(void) {
  if (setlocale(LC_ALL, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

int dub_newterm(const char *name) { return newterm(name, stdout, stdin) != NULL; }
int dub_can_place(void) {
  const char *cup = tigetstr("cup");
  return cup != NULL && cup != (char *)-1;
}
int dub_has_keypad_mode(void) {
  const char *smkx = tigetstr("smkx");
  return smkx != NULL && smkx != (char *)-1 && strstr(smkx, "\033=") != NULL;
}
WINDOW *dub_screen(void) { return stdscr; }
int dub_color_count(void) { return COLORS; }
void dub_forget_screen(void) { clearok(curscr, TRUE); }

int dub_window_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 1;
}

int dub_waiting_bytes(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : -1;
}

void dub_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

attr_t dub_bold(void) { return A_BOLD; }
attr_t dub_reverse(void) { return A_REVERSE; }
attr_t dub_underline(void) { return A_UNDERLINE; }
attr_t dub_dim(void) { return A_DIM; }

void dub_set_cell(cchar_t *cell, uint32_t base, uint32_t mark1, uint32_t mark2, attr_t attributes, short pair) {
  wchar_t text[4] = {(wchar_t)base, (wchar_t)mark1, (wchar_t)mark2, 0};
  setcchar(cell, text, attributes, pair, NULL);
}

void dub_mouse_on(void) {
  /* Interval 0: no waiting for a click to become a double one; two presses at one place are counted by ourselves. */
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

void dub_mouse_off(void) { mousemask(0, NULL); }

int dub_mouse_read(int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return DUB_MOUSE_NONE;
  *x = event.x;
  *y = event.y;
  if (event.bstate & BUTTON1_PRESSED) return DUB_MOUSE_PRESS;
  if (event.bstate & BUTTON1_RELEASED) return DUB_MOUSE_RELEASE;
  if (event.bstate & BUTTON4_PRESSED) return DUB_MOUSE_UP;
  if (event.bstate & BUTTON5_PRESSED) return DUB_MOUSE_DOWN;
  return DUB_MOUSE_OTHER;
}
