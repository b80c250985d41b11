/* The floors under pages and writes: SQLite's C interface alone, prepared statements, nothing made of the values.
     SQLiteFloor page LEDGER REPEATS ROWS    microseconds for each page of so many rows of the list
     SQLiteFloor write LEDGER REPEATS        microseconds for each transaction that writes what one change writes
     SQLiteFloor one LEDGER SQL              the first value of a query */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *db;

static void fail(const char *what) {
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) fail(sql);
  return statement;
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static void step(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail("step");
  sqlite3_reset(statement);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static long long number(const char *sql) {
  sqlite3_stmt *statement = prepare(sql);
  long long value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  return value;
}

/* Neighbours in the order of entry, from places all over the ledger: the columns that the list shows. */
static void page(int repeats, int rows) {
  sqlite3_stmt *select = prepare(
    "SELECT row_id, id, owner, year, serial, imported_no, division, unit, unit_name, title, main_type, handler,"
    " priority, kind, status, due_on, discovered_on, received_on, disposal_mode, closed_on, due_text, gap_count"
    " FROM lead WHERE gone = 0 AND row_id > ?1 ORDER BY row_id LIMIT ?2");
  const long long last = number("SELECT max(row_id) FROM lead");
  for (int i = 0; i < repeats; i++) {
    const double start = now();
    sqlite3_bind_int64(select, 1, last * i / repeats);
    sqlite3_bind_int(select, 2, rows);
    while (sqlite3_step(select) == SQLITE_ROW)
      for (int column = 0; column < 22; column++) sqlite3_column_text(select, column);
    sqlite3_reset(select);
    printf("%.1f\n", now() - start);
  }
}

/* A line of progress: the lead, a line of its timeline, two before-images, the log. */
static void write_changes(int repeats) {
  run("PRAGMA journal_mode = DELETE");
  run("PRAGMA synchronous = FULL");
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  sqlite3_stmt *lead = prepare("UPDATE lead SET entry = ?1, moved_on = '2021-09-13' WHERE row_id = ?2");
  sqlite3_stmt *note = prepare(
    "INSERT INTO lead_note (gone, entry, id, owner, lead, \"on\", \"by\", note_kind, text)"
    " SELECT 0, ?1, lower(hex(randomblob(18))), owner, id, '2021-09-13', 'K-03', 'progress', ?3"
    " FROM lead WHERE row_id = ?2");
  sqlite3_stmt *image = prepare(
    "INSERT INTO revision (entry, kind, id, before, was_gone)"
    " SELECT ?1, 'lead', id, json_object('title', title, 'narrative', narrative, 'words', search_words), 0"
    " FROM lead WHERE row_id = ?2");
  sqlite3_stmt *new_image = prepare(
    "INSERT INTO revision (entry, kind, id, before, was_gone) VALUES (?1, 'lead_note', lower(hex(randomblob(18))), NULL, 0)");
  sqlite3_stmt *linked = prepare("INSERT INTO entry_lead (lead, entry) SELECT id, ?1 FROM lead WHERE row_id = ?2");
  sqlite3_stmt *entry = prepare(
    "INSERT INTO audit (entry, at, day, officer, change, summary_zh, summary_en, rows, previous, hash)"
    " VALUES (?1, '2021-09-13T10:00:00+08:00', '2021-09-13', 'K-03', 'note', '进展', 'progress', '[]', '',"
    " lower(hex(randomblob(32))))");
  sqlite3_stmt *all[] = {lead, note, image, new_image, linked, entry};
  const long long last = number("SELECT max(row_id) FROM lead");
  long long next = number("SELECT max(entry) FROM audit") + 1;
  for (int i = 0; i < repeats; i++, next++) {
    const double start = now();
    step(begin);
    for (int s = 0; s < 6; s++) {
      sqlite3_bind_int64(all[s], 1, next);
      if (sqlite3_bind_parameter_count(all[s]) > 1) sqlite3_bind_int64(all[s], 2, last - i);
      if (sqlite3_bind_parameter_count(all[s]) > 2) sqlite3_bind_text(all[s], 3, "调阅审批系统记录，核对受理时间", -1, SQLITE_STATIC);
      step(all[s]);
    }
    step(commit);
    printf("%.1f\n", now() - start);
  }
}

int main(int count, char **words) {
  if (count < 4) return 64;
  const int writes = strcmp(words[1], "write") == 0;
  if (sqlite3_open_v2(words[2], &db, writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    fail(words[2]);
  sqlite3_busy_timeout(db, 2000);
  run("PRAGMA cache_size = -8000");
  if (strcmp(words[1], "one") == 0) {
    sqlite3_stmt *query = prepare(words[3]);
    if (sqlite3_step(query) == SQLITE_ROW) printf("%s\n", (const char *)sqlite3_column_text(query, 0));
  } else if (writes) {
    write_changes(atoi(words[3]));
  } else if (count > 4) {
    page(atoi(words[3]), atoi(words[4]));
  }
  return 0;
}
