#ifndef CNCURSES_H
#define CNCURSES_H
#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>
#include <stdint.h>

/* What Swift can't see of ncurses (macros that are not plain integers, globals that are not concurrency-safe,
   FILE pointers), and what must be async-signal-safe and therefore stay in C. screens.md 1.7 and 1.9. */

/* -- start and windows ------------------------------------------------------------------------------- */

/// Sets the locale so that ncurses counts columns in UTF-8. 0 if no UTF-8 locale exists here.
int dub_set_locale(void);
/// newterm on standard output and input; 0 where the terminal's name is unknown.
int dub_newterm(const char *name);
/// Whether the terminal can put the cursor anywhere; a screen needs that much.
int dub_can_place(void);
/// Whether the library switched the number pad to sequences (`ESC =`) along with the cursor keys.
int dub_has_keypad_mode(void);
WINDOW *dub_screen(void);
int dub_color_count(void);
/// Everything is sent anew at the next update.
void dub_forget_screen(void);
/// The size the kernel gives the terminal; 0 if it does not know.
int dub_window_size(int *columns, int *rows);
/// Bytes that wait on standard input, -1 if the terminal is gone.
int dub_waiting_bytes(void);
/// Writes all bytes to the terminal, past ncurses (its output is flushed by every doupdate).
void dub_write(const char *bytes, size_t count);

/* -- terminfo, without a screen ----------------------------------------------------------------------- */

/// Reads the description of the terminal of that name; 0 where there is none. Close it before another is opened.
int dub_open_description(const char *name);
void dub_close_description(void);
/// A string of the description opened last, by terminfo's name (`kf1`); NULL where the terminal has none.
const char *dub_capability(const char *name);
/// A number of it (`colors`); negative where the terminal has none.
int dub_capability_number(const char *name);
/// What switches the text to this colour; NULL without colours. Valid until the next call.
const char *dub_colour_sequence(int colour);

/* -- cells -------------------------------------------------------------------------------------------- */

attr_t dub_bold(void);
attr_t dub_reverse(void);
attr_t dub_underline(void);
attr_t dub_dim(void);
/// One cell: a base and up to two combining marks (0 for none).
void dub_set_cell(cchar_t *cell, uint32_t base, uint32_t mark1, uint32_t mark2, attr_t attributes, short pair);

/* -- mouse -------------------------------------------------------------------------------------------- */

enum dub_mouse { DUB_MOUSE_NONE, DUB_MOUSE_PRESS, DUB_MOUSE_RELEASE, DUB_MOUSE_UP, DUB_MOUSE_DOWN, DUB_MOUSE_OTHER };
void dub_mouse_on(void);
void dub_mouse_off(void);
/// The next event of those behind KEY_MOUSE and its place; NONE where there is no more, OTHER where it is none of ours.
int dub_mouse_read(int *x, int *y);

/* -- signals ------------------------------------------------------------------------------------------ */

/// Remembers the terminal's modes for the crash handler and for finishing.
void dub_save_modes(void);
/// Standard input gives byte by byte and echoes none, no key is a signal; 0 where that can't be had.
int dub_take_bytes(void);
/// The modes that were remembered, what was typed meanwhile thrown away.
void dub_restore_modes(void);
/// Handlers for crashes, and for TERM HUP INT QUIT TSTP CONT WINCH, which write their number into `fd`.
/// PIPE is ignored. With `keeps_backtrace` a crash goes on to the handler that stood before.
void dub_catch_signals(int fd, int keeps_backtrace);
void dub_release_signals(void);
/// A line printed after a crash has given the terminal back: where the last draft is. Cut at 1,000 bytes.
void dub_set_crash_note(const char *note);
/// Stops the process as Ctrl-Z does, and returns when it goes on.
void dub_stop_here(void);
/// Ends the process by the signal, so that the parent sees the true cause.
void dub_die_of(int number) __attribute__((noreturn));
#endif
