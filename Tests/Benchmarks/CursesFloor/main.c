/* The floor under every frame: ncurses alone, with a full frame of Chinese text at the start and a different one for
   each key. It knows no ledger, no layout and no colours to speak of. `q` ends it. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>

static const wchar_t words[] = L"营商环境问题线索督办台账奎屯市住建局施工许可超期企业跑四趟材料反复补正未一次性告知窗口服务态度差";

static void frame(int seed) {
  const int count = sizeof words / sizeof *words - 1;
  for (int row = 0; row < LINES; row++) {
    attrset(row == seed % LINES ? A_REVERSE : A_NORMAL);
    for (int column = 0; column + 1 < COLS; column += 2) {
      const wchar_t text[] = {words[(row * 7 + column * 3 + seed * 11) % count], 0};
      mvaddwstr(row, column, text);
    }
  }
  refresh();
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  frame(0);
  for (int seed = 1, key; (key = getch()) != 'q' && key != ERR; seed++) frame(seed);
  endwin();
  return 0;
}
