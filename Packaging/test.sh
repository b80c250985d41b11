#!/usr/bin/env bash
# Proves that the archive runs on a machine that has nothing: test.sh ARCHIVE. An empty root with glibc, a static busybox
# as its shell, /proc, /dev and an empty /tmp; no network, no toolchain, no terminfo, no locale, no library of this machine.
set -euo pipefail
archive=$(realpath "$1")
work=$(mktemp -d)
socket=duban-package-$$
trap 'tmux -L "$socket" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
root=$work/root
fail() { echo "package-test: $*" >&2; exit 1; }
for tool in bwrap tmux busybox; do command -v "$tool" >/dev/null || fail "$tool is not installed"; done

(cd "$(dirname "$archive")" && sha256sum --check --quiet "$(basename "$archive").sha256") || fail "the checksum is off"
mkdir -p "$root"/{bin,lib64,lib/x86_64-linux-gnu,proc,dev,tmp,root,opt}
tar --extract --gzip --file "$archive" --directory "$root/opt"
folder=$(basename "$archive" .tar.gz)
for file in libc.so.6 libm.so.6; do cp -L "/lib/x86_64-linux-gnu/$file" "$root/lib/x86_64-linux-gnu/"; done
cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/"
cp "$(command -v busybox)" "$root/bin/busybox"
[ -z "$(ldd "$root/bin/busybox" 2>/dev/null | grep '=>')" ] || fail "busybox is not static (package busybox-static)"
for name in sh cat cp dirname find grep id mkdir rm rmdir uname; do ln -s busybox "$root/bin/$name"; done

sandbox=(bwrap --unshare-all --die-with-parent --clearenv --bind "$root" / --proc /proc --dev /dev --tmpfs /tmp
  --setenv PATH /usr/local/bin:/bin --setenv HOME /root --setenv DUBAN_OFFICER K-03 --chdir /root)
bare() { "${sandbox[@]}" /bin/sh -c "$*"; }

# What a command answers must hold a text.
expect() {
  local wanted=$1 answer
  shift
  answer=$(bare "$@" 2>&1) || fail "'$*' ended with $?:"$'\n'"$answer"
  [[ $answer == *"$wanted"* ]] || fail "'$*' does not say '$wanted':"$'\n'"$answer"
  echo "ok  $*"
}
before=$(bare 'find / -xdev -type f | grep -v ^/root' 2>/dev/null || true)

expect 已装到 "sh /opt/$folder/install.sh"
expect 已装到 "sh /opt/$folder/install.sh"
expect 练习 'duban practice'
book=/root/.local/share/duban/practice.db
expect 654003-2021- "duban --ledger $book leads --limit 3"
expect '"colour"' "duban --ledger $book leads --limit 1 --format json"
expect 下一步 "duban --ledger $book show 0017 --explain"
expect leads.xlsx "duban --ledger $book export --output /root/leads.xlsx"
expect 需补正 "duban --ledger $book check /root/leads.xlsx"
expect leads.csv "duban --ledger $book export --encoding gb18030 --output /root/leads.csv"
expect 2021-04-25 'duban due 2021-04-23 --working-days 1'
expect practice "duban --ledger $book log --limit 3"
expect UTF-8 "duban --ledger $book doctor || true"

# The dashboard: tmux outside, the bare machine inside, under names of terminals that only the package knows there.
look() {
  local screen ended
  tmux -L "$socket" -f /dev/null -u new-session -d -x 80 -y 24 \
    "$(printf '%q ' "${sandbox[@]}" --setenv TERM "$1" duban --ledger "$book"); echo ended with \$?; exec cat"
  for _ in $(seq 300); do
    screen=$(tmux -L "$socket" capture-pane -p)
    [[ $screen == *问题线索* && $screen == *F10退出* ]] && break
    sleep 0.05
  done
  [[ $screen == *问题线索* && $screen == *F10退出* ]] || fail "no first frame under TERM=$1:"$'\n'"$screen"
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
for terminal in tmux-256color xterm-256color putty vt100; do look "$terminal"; done

expect 已从 'sh /usr/local/lib/duban/install.sh --uninstall'
after=$(bare 'find / -xdev -type f | grep -v ^/root' 2>/dev/null || true)
[ "$before" = "$after" ] || fail "left behind:"$'\n'"$(diff <(echo "$before") <(echo "$after"))"
expect 已装到 "PREFIX=/opt/elsewhere sh /opt/$folder/install.sh"
expect 654003-2021- "/opt/elsewhere/bin/duban --ledger $book leads --limit 3"
echo "package-test: $folder runs in an empty root"
