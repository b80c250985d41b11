#!/bin/sh
# Installs duban out of the unpacked archive, or takes it away again. Needs a POSIX shell and cat, chmod, cp, dirname,
# id, mkdir, mv, rm, rmdir and uname; no network, no compiler. Run again it brings an installed duban up to date.
set -eu
# What root installs is for everyone, also where root's own files are not.
umask 022

speaks_chinese() {
  case "${DUBAN_LANG:-}" in zh) return 0 ;; en) return 1 ;; esac
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-zh}}}" in zh* | C | POSIX | C.*) return 0 ;; *) return 1 ;; esac
}
say() { if speaks_chinese; then echo "$1"; else echo "$2"; fi; }
fail() { say "$1" "$2" >&2; exit 1; }

usage() {
  say "用法：sh install.sh [--prefix 目录] [--uninstall]
  --prefix 目录  装到哪里；默认 /usr/local，非root用户默认 ~/.local（也可设 PREFIX）
  --uninstall    卸载；台账和本单位设置不动" \
    "usage: sh install.sh [--prefix DIR] [--uninstall]
  --prefix DIR   where to; /usr/local, or ~/.local for others than root (PREFIX does the same)
  --uninstall    takes it away; ledgers and the office's settings stay"
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
prefix=${PREFIX:-}
action=install
while [ $# -gt 0 ]; do
  case "$1" in
    --prefix) [ $# -ge 2 ] || { usage >&2; exit 64; }; prefix=$2; shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --uninstall) action=uninstall ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
  shift
done
if [ -z "$prefix" ]; then
  # The copy in lib/duban knows where it was installed.
  case "$here" in */lib/duban) prefix=${here%/lib/duban} ;; esac
fi
if [ -z "$prefix" ]; then
  if [ "$(id -u)" -eq 0 ]; then prefix=/usr/local; else prefix=${HOME:?}/.local; fi
fi
case "$prefix" in /*) ;; *) prefix=$(pwd)/$prefix ;; esac
root=${DESTDIR:-}$prefix
list=$root/lib/duban/files

# Takes away what the list names, and the folders that are empty then and only duban's.
remove() {
  while IFS= read -r file; do rm -f -- "$root/$file"; done <"$1"
  while IFS= read -r file; do
    folder=${file%/*}
    while case "$folder" in */duban | */duban/*) true ;; *) false ;; esac; do
      rmdir -- "$root/$folder" 2>/dev/null || break
      folder=${folder%/*}
    done
  done <"$1"
}

if [ "$action" = uninstall ]; then
  [ -f "$list" ] || fail "$prefix 下没有装过duban" "no duban is installed under $prefix"
  # Read whole before the list itself goes.
  names=$(cat "$list")
  echo "$names" >"$root/lib/duban/going"
  remove "$root/lib/duban/going"
  rm -f "$root/lib/duban/going"
  rmdir "$root/lib/duban" 2>/dev/null || true
  say "已从 $prefix 卸载；台账（~/.local/share/duban）和本单位设置没有动" \
    "taken away from $prefix; ledgers (~/.local/share/duban) and the office's settings are as they were"
  exit 0
fi

[ -f "$here/lib/duban/files" ] || fail "请在解开的压缩包里运行 install.sh" "run install.sh inside the unpacked archive"
[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] ||
  fail "本包只用于 x86_64 的 Linux，这台机器是 $(uname -s) $(uname -m)" \
    "this package is for Linux on x86_64; this machine is $(uname -s) $(uname -m)"

# The program is for glibc from a certain version on. Where the machine's own is older, or is none, the one of this
# package is put beside the program and a launcher before it.
have=$( (getconf GNU_LIBC_VERSION || ldd --version) 2>/dev/null | {
  IFS= read -r line || true
  echo "${line##* }"
})
is_older() {
  case "$have" in [0-9]*.[0-9]*) ;; *) return 1 ;; esac
  [ -f "$here/lib/duban/needs-glibc" ] || return 1
  need=$(cat "$here/lib/duban/needs-glibc")
  minor=${have#*.}
  [ "${have%%.*}" -lt "${need%%.*}" ] || { [ "${have%%.*}" -eq "${need%%.*}" ] && [ "${minor%%.*}" -lt "${need#*.}" ]; }
}
with_own_glibc() {
  DUBAN_PREFIX=$1 "$1/lib/duban/glibc/ld-linux-x86-64.so.2" --library-path "$1/lib/duban/glibc:$1/lib/duban" \
    --argv0 duban "$1/bin/duban" --version 2>&1
}
launches=
if is_older || ! version=$("$here/bin/duban" --version 2>&1); then
  [ -f "$here/lib/duban/glibc/libc.so.6" ] && version=$(with_own_glibc "$here") ||
    fail "duban 在这台机器上运行不了（glibc：${have:-没有}），没有安装：${version:-}" \
      "duban does not run on this machine (glibc: ${have:-none}), nothing was installed: ${version:-}"
  launches=yes
fi

mkdir -p "$root/lib/duban" 2>/dev/null && [ -w "$root/lib/duban" ] ||
  fail "写不了 $root：换 root 运行，或 --prefix 到自己的目录" "cannot write to $root: run it as root, or take a --prefix of your own"
# What an older duban had and this one has not goes.
if [ -f "$list" ]; then
  cp "$list" "$root/lib/duban/going"
  remove "$root/lib/duban/going"
  mkdir -p "$root/lib/duban"
  rm -f "$root/lib/duban/going"
fi
while IFS= read -r file; do
  mkdir -p "$root/${file%/*}"
  # Never over a program that runs: the name goes first.
  rm -f "$root/$file"
  cp "$here/$file" "$root/$file"
done <"$here/lib/duban/files"
if [ -n "$launches" ]; then
  mv "$root/bin/duban" "$root/lib/duban/duban"
  echo lib/duban/duban >>"$list"
  {
    echo '#!/bin/sh'
    echo "# This machine's glibc (${have:-none}) is older than duban's: the one beside the program is taken."
    echo "DUBAN_PREFIX='$prefix' exec '$prefix/lib/duban/glibc/ld-linux-x86-64.so.2' \\"
    echo "  --library-path '$prefix/lib/duban/glibc:$prefix/lib/duban' --argv0 duban '$prefix/lib/duban/duban' \"\$@\""
  } >"$root/bin/duban"
  chmod 755 "$root/bin/duban"
  say "这台机器的 glibc（${have:-没有}）较旧，改用包里带的" "this machine's glibc (${have:-none}) is older: the package's own is taken"
fi

if ! speaks_chinese && [ -z "${DESTDIR:-}" ]; then
  DUBAN_LANG=en "$root/bin/duban" --generate-completion-script zsh >"$root/share/zsh/site-functions/_duban"
  DUBAN_LANG=en "$root/bin/duban" --generate-completion-script fish >"$root/share/fish/vendor_completions.d/duban.fish"
fi

say "duban $version 已装到 $prefix。先试练习台账：duban practice；卸载：sh $prefix/lib/duban/install.sh --uninstall" \
  "duban $version is installed under $prefix. To try it: duban practice; to take it away: sh $prefix/lib/duban/install.sh --uninstall"
case ":${PATH:-}:" in
  *":$prefix/bin:"*) ;;
  *) say "$prefix/bin 不在 PATH 里：请用 $prefix/bin/duban，或把它加进 PATH" \
    "$prefix/bin is not in PATH: call $prefix/bin/duban, or add it" ;;
esac
