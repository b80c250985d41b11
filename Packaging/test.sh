#!/usr/bin/env bash
# Proves that the archive runs on a machine that has nothing: test.sh ARCHIVE. An empty root with a static busybox as its
# shell, /proc, /dev and an empty /tmp: no network, no toolchain, no terminfo, no locale, no library of this machine. Twice:
# with this machine's bare glibc, and with none, as where it is too old or another C library stands.
set -euo pipefail
archive=$(realpath "$1")
folder=$(basename "$archive" .tar.gz)
work=$(mktemp -d)
export TMUX_TMPDIR=$work
end() {
  # A server that has just gone may leave its socket: not an error of the test.
  for socket in "$work"/tmux-*/*; do tmux -S "$socket" kill-server 2>/dev/null || true; done
  rm -rf "$work"
}
trap end EXIT
fail() { echo "package-test: $*" >&2; exit 1; }
for tool in bwrap tmux busybox; do command -v "$tool" >/dev/null || fail "$tool is not installed"; done
(cd "$(dirname "$archive")" && sha256sum --check --quiet "$folder.tar.gz.sha256") || fail "the checksum is off"

bare() { "${sandbox[@]}" /bin/sh -c "$*"; }

# What a command answers must hold a text.
expect() {
  local wanted=$1 answer
  shift
  answer=$(bare "$@" 2>&1) || fail "'$*' ended with $?:"$'\n'"$answer"
  [[ $answer == *"$wanted"* ]] || fail "'$*' does not say '$wanted':"$'\n'"$answer"
  echo "ok  $*"
}

# What install.sh won't do: a sentence and this exit code, and nothing is there afterwards.
refuse() {
  local code=$1 wanted=$2 answer status=0
  shift 2
  answer=$(bare "$@" 2>&1) || status=$?
  [ "$status" -eq "$code" ] && [[ $answer == *"$wanted"* ]] ||
    fail "'$*' ended with $status, not $code and '$wanted':"$'\n'"$answer"
  echo "ok  refused: $*"
}

# The dashboard: tmux outside, the bare machine inside, under names of terminals that only the package knows there.
look() {
  local screen='' ended='' socket=$glibc-$1
  tmux -L "$socket" -f /dev/null -u new-session -d -x 80 -y 24 \
    "$(printf '%q ' "${sandbox[@]}" --setenv TERM "$1" duban --ledger "$book"); echo ended with \$?; exec cat"
  for _ in $(seq 300); do
    screen=$(tmux -L "$socket" capture-pane -p)
    [[ $screen == *问题线索*下一步*F10退出* ]] && break
    sleep 0.05
  done
  [[ $screen == *问题线索*下一步*F10退出* ]] || fail "no first frame under TERM=$1:"$'\n'"$screen"
  [ "$1" = tmux-256color ] && echo "$screen"
  tmux -L "$socket" send-keys F10
  for _ in $(seq 100); do
    ended=$(tmux -L "$socket" capture-pane -p)
    [[ $ended == *'ended with 0'* ]] && break
    sleep 0.05
  done
  tmux -L "$socket" kill-server
  [[ $ended == *'ended with 0'* ]] || fail "F10 does not end it under TERM=$1:"$'\n'"$ended"
  echo "ok  dashboard under TERM=$1"
}

for glibc in with without; do
  echo "== an empty root $glibc glibc"
  root=$work/$glibc
  mkdir -p "$root"/{bin,proc,dev,tmp,root,opt}
  if [ $glibc = with ]; then
    mkdir -p "$root"/{lib64,lib/x86_64-linux-gnu}
    cp -L /lib/x86_64-linux-gnu/lib{c,m}.so.6 "$root/lib/x86_64-linux-gnu/"
    cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/"
  fi
  cp "$(command -v busybox)" "$root/bin/busybox"
  ! readelf --program-headers "$root/bin/busybox" | grep -q INTERP || fail "busybox is not static (package busybox-static)"
  for name in sh cat chmod cp dirname find grep id mkdir mv rm rmdir uname; do ln -s busybox "$root/bin/$name"; done
  tar --extract --gzip --file "$archive" --directory "$root/opt"
  sandbox=(bwrap --unshare-all --die-with-parent --clearenv --bind "$root" / --proc /proc --dev /dev --tmpfs /tmp
    --setenv PATH /usr/local/bin:/bin --setenv HOME /root --setenv DUBAN_OFFICER K-03 --chdir /root)
  book=/root/.local/share/duban/practice.db
  before=$(bare 'find / -xdev -type f | grep -v ^/root')

  mkdir -p "$root/root/old"
  printf '#!/bin/sh\necho glibc 2.28\n' >"$root/root/old/getconf"
  chmod 755 "$root/root/old/getconf"
  refuse 64 用法 "sh /opt/$folder/install.sh --everywhere"
  refuse 1 i686 "busybox linux32 sh /opt/$folder/install.sh"
  refuse 1 写不了 "sh /opt/$folder/install.sh --prefix /proc/duban"
  refuse 1 没有装过 "sh /opt/$folder/install.sh --uninstall"
  [ "$before" = "$(bare 'find / -xdev -type f | grep -v ^/root')" ] || fail "a refusal left something behind"

  expect 2.28 "PATH=/root/old:/bin sh /opt/$folder/install.sh --prefix /opt/old"
  expect 2021-04-25 '/opt/old/bin/duban due 2021-04-23 --working-days 1'
  expect 已从 '/opt/old/lib/duban/install.sh --uninstall'

  expect 已装到 "sh /opt/$folder/install.sh"
  expect 已装到 "umask 077; sh /opt/$folder/install.sh"
  expect office.csv 'find /usr/local/share/duban -name office.csv -perm 644'
  expect 练习 'duban practice'
  expect 654003-2021- "duban --ledger $book leads --limit 3"
  expect '"colour"' "duban --ledger $book leads --limit 1 --format json"
  expect 下一步 "duban --ledger $book show 0017 --explain"
  expect leads.xlsx "duban --ledger $book export --output /root/leads.xlsx"
  expect 需补正 "duban --ledger $book check /root/leads.xlsx"
  expect leads.csv "duban --ledger $book export --encoding gb18030 --output /root/leads.csv"
  expect 需补正 "duban --ledger $book check /root/leads.csv"
  expect 2021-04-25 'duban due 2021-04-23 --working-days 1'
  expect init "duban --ledger $book log"
  expect practice.db "duban --ledger $book doctor || true"
  for terminal in tmux-256color xterm-256color putty vt100; do look "$terminal"; done
  expect 已从 'sh /usr/local/lib/duban/install.sh --uninstall'
  after=$(bare 'find / -xdev -type f | grep -v ^/root')
  [ "$before" = "$after" ] || fail "left behind:"$'\n'"$(diff <(echo "$before") <(echo "$after"))"
  [ ! -e "$root/usr/local/share/duban" ] && [ ! -e "$root/usr/local/lib/duban" ] || fail "empty folders left behind"
  expect 已装到 "PREFIX=/opt/elsewhere sh /opt/$folder/install.sh"
  expect 654003-2021- "/opt/elsewhere/bin/duban --ledger $book leads --limit 3"
  expect 'is installed' "DUBAN_LANG=en sh /opt/$folder/install.sh --prefix /opt/english"
  expect 'taken away' 'DUBAN_LANG=en sh /opt/english/lib/duban/install.sh --uninstall'
done
echo "package-test: $folder runs in an empty root"
