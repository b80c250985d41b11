#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Everything a handler touches is set before the handlers are installed, or is a sig_atomic_t. */

static const int crash_numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
static const int sent_numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
#define COUNT(list) (sizeof(list) / sizeof(list[0]))

static struct sigaction crash_before[COUNT(crash_numbers)];
static struct sigaction sent_before[COUNT(sent_numbers)];
static struct sigaction pipe_before;
static struct termios modes;
static int modes_known;
static int report_fd = -1;
static int backtrace;
static volatile sig_atomic_t quits;
static char note[1024];
static volatile sig_atomic_t note_length;
static char crash_stack[64 * 1024];

/* Paste, focus and mouse reports off, cursor shown, attributes and keypad reset, main screen. */
static const char restore[] = "\033[?2004l\033[?1004l\033[?1006;1000l\033[?25h\033[m\033[?1l\033>\033[?1049l\r\n";

static void put(const char *bytes, size_t count) {
  ssize_t ignored = write(STDOUT_FILENO, bytes, count);
  (void)ignored;
}

static void give_terminal_back(void) {
  put(restore, sizeof restore - 1);
  if (modes_known) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  if (note_length > 0) put(note, (size_t)note_length);
}

static void set_default(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
}

/* Gives the terminal back and steps aside: the instruction faults again, so that the exit status stays true.
   The handler that stood before is Swift's backtracer, which would hold the terminal for half a minute. */
static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  give_terminal_back();
  set_default(number);
  for (size_t i = 0; backtrace && i < COUNT(crash_numbers); i++) {
    if (crash_numbers[i] == number) sigaction(number, &crash_before[i], NULL);
  }
  if (info == NULL || info->si_code <= 0) raise(number);
}

static void sent(int number) {
  int before = errno;
  unsigned char byte = (unsigned char)number;
  /* A second QUIT while the loop has not answered the first: it hangs, so leave at once. */
  if (number == SIGQUIT && quits++ > 0) crashed(number, NULL, NULL);
  ssize_t ignored = write(report_fd, &byte, 1);
  (void)ignored;
  errno = before;
}

void dub_save_modes(void) { modes_known = tcgetattr(STDIN_FILENO, &modes) == 0; }

int dub_take_bytes(void) {
  if (!modes_known) return 0;
  struct termios bytes = modes;
  cfmakeraw(&bytes);
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &bytes) == 0;
}

void dub_restore_modes(void) {
  if (modes_known) tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes);
}

static void catch_sent(int number, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = sent;
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, before);
}

void dub_catch_signals(int fd, int keeps_backtrace) {
  report_fd = fd;
  backtrace = keeps_backtrace;
  quits = 0;
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = crash_stack;
  stack.ss_size = sizeof crash_stack;
  sigaltstack(&stack, NULL);

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  for (size_t i = 0; i < COUNT(crash_numbers); i++) sigaction(crash_numbers[i], &action, &crash_before[i]);
  for (size_t i = 0; i < COUNT(sent_numbers); i++) catch_sent(sent_numbers[i], &sent_before[i]);
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, &pipe_before);
}

void dub_release_signals(void) {
  for (size_t i = 0; i < COUNT(crash_numbers); i++) sigaction(crash_numbers[i], &crash_before[i], NULL);
  for (size_t i = 0; i < COUNT(sent_numbers); i++) sigaction(sent_numbers[i], &sent_before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
}

void dub_set_crash_note(const char *text) {
  note_length = 0;
  size_t length = strlen(text);
  if (length > 1000) length = 1000;
  if (length == 0) return;
  memcpy(note, text, length);
  note[length++] = '\n';
  note_length = (sig_atomic_t)length;
}

void dub_stop_here(void) {
  set_default(SIGTSTP);
  /* The whole job, as the terminal's own Ctrl-Z: a make or a script around us must stop too, or its shell waits. */
  kill(0, SIGTSTP);
  catch_sent(SIGTSTP, NULL);
}

void dub_die_of(int number) {
  set_default(number);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
  _exit(128 + number);
}
