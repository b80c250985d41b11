#include "CNcurses.h"
#include <term.h>
#include <unistd.h>

/* What terminfo says of a terminal, asked without a screen. */

int dub_open_description(const char *name) {
  int status = -1;
  setupterm((char *)name, STDOUT_FILENO, &status);
  return status == 1;
}

void dub_close_description(void) {
  if (cur_term) del_curterm(cur_term);
}

const char *dub_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

int dub_capability_number(const char *name) { return tigetnum(name); }

const char *dub_colour_sequence(int colour) {
  const char *setaf = dub_capability("setaf");
  return setaf ? tiparm(setaf, colour) : NULL;
}
