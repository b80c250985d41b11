#!/usr/bin/env bash
# Prints the sizes of a package and how soon it answers and shows its first frame, each the middle of 21 runs on the
# practice ledger: measure.sh FOLDER, an unpacked archive with the archive beside it.
set -euo pipefail
export LC_ALL=C DUBAN_LANG=zh DUBAN_OFFICER=K-03 TERM=xterm-256color
folder=$(realpath "$1")
program=$folder/bin/duban
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home XDG_STATE_HOME=$home XDG_CONFIG_HOME=$home
book=$home/practice.db
"$program" --ledger "$book" practice >/dev/null

middle() { for _ in $(seq 21); do "$@"; done | sort -n | sed -n 11p; }
since() { echo $(((${EPOCHREALTIME/./} - $1) / 100)) | sed 's/\(.*\)\(.\)$/\1.\2/'; }
answer() {
  local start=${EPOCHREALTIME/./}
  "$program" --ledger "$book" leads --limit 40 >/dev/null 2>&1
  since "$start"
}
# Until the last words of the hint row, `F10…`, have come through a pseudo-terminal.
frame() {
  local start=${EPOCHREALTIME/./} chunk
  coproc TERMINAL { script -qec "stty rows 24 cols 80; exec '$program' --ledger '$book'" /dev/null 2>/dev/null; }
  local from=${TERMINAL[0]} to=${TERMINAL[1]} process=$TERMINAL_PID
  while IFS= read -r -d 0 -u "$from" chunk; do [[ $chunk == *F1 ]] && break; done
  since "$start"
  printf '\021' >&"$to"
  cat <&"$from" >/dev/null
  wait "$process" || true
}

echo "archive:            $(du --apparent-size -BM "$folder.tar.gz" | cut -f1)B"
echo "installed:          $(du -s --apparent-size -BM "$folder" | cut -f1)B"
echo "glibc:              $(cat "$folder/lib/duban/needs-glibc"), or the one that goes along"
echo "leads --limit 40:   $(middle answer) ms"
echo "first frame, 80x24: $(middle frame) ms"
