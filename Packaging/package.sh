#!/usr/bin/env bash
# Builds duban-<version>-linux-x86_64.tar.gz: package.sh PROGRAM FOLDER. All that it needs goes along, so that a bare
# machine runs it; docs/decisions/0008-one-archive.md says what was decided and measured.
set -euo pipefail
program=$1 target=$2
cd "$(dirname "$0")/.."
version=$("$program" --version)
name=duban-$version-linux-x86_64
stage=$target/$name
rm -rf "$target"
Packaging/stage.sh "$program" "$stage"

# Shared libraries, but for glibc's: a machine's own are taken wherever they are new enough.
glibc='^(linux-vdso|ld-linux-x86-64|libc|libm|libpthread|libdl|librt|libresolv|libutil|libanl)\.so'
mkdir -p "$stage/lib/duban"
ldd "$program" | while read -r soname _ file _; do
  [[ $soname =~ / || $soname =~ $glibc ]] && continue
  [[ $file == /* ]] || { echo "package.sh: $soname is not found on this machine" >&2; exit 1; }
  if [[ $soname == libicudata.so.* ]]; then
    clang -shared -O2 -nostdlib -fPIC -DICU_VERSION="${soname##*.}" -Wl,-soname,"$soname" -Wl,--build-id=none \
      -o "$stage/lib/duban/$soname" Packaging/icudata.c
  else
    install -m 644 "$file" "$stage/lib/duban/$soname"
  fi
  package=$(dpkg-query -S "$(realpath "$file")" 2>/dev/null || dpkg-query -S "*/$(basename "$(realpath "$file")")")
  package=${package%%: *}
  install -D -m 644 "/usr/share/doc/${package%%:*}/copyright" "$stage/share/doc/duban/licences/${package%%:*}"
done
for folder in .build/checkouts/*/; do
  for file in "$folder"LICENSE* "$folder"NOTICE*; do
    [ -f "$file" ] && install -D -m 644 "$file" "$stage/share/doc/duban/licences/$(basename "$folder")-$(basename "$file")"
  done
done
swift=$(dirname "$(dirname "$(realpath "$(command -v swift)")")")
install -m 644 "$swift/share/swift/LICENSE.txt" "$stage/share/doc/duban/licences/swift-LICENSE.txt"

# The oldest glibc that has every symbol asked for.
for file in "$stage/bin/duban" "$stage"/lib/duban/*.so*; do objdump -T "$file"; done |
  grep -o 'GLIBC_2\.[0-9]*' | sort -Vu | tail -1 | sed 's/GLIBC_//' >"$stage/lib/duban/needs-glibc"

# glibc itself, for a machine whose own is older or another C library: install.sh takes it only there.
for file in /lib64/ld-linux-x86-64.so.2 /lib/x86_64-linux-gnu/lib{c,m}.so.6; do
  install -D -m 755 "$file" "$stage/lib/duban/glibc/${file##*/}"
done
install -D -m 644 /usr/share/doc/libc6/copyright "$stage/share/doc/duban/licences/libc6"

# Terminals that offices have, for a machine that knows none.
terminals=(
  alacritty ansi cygwin dumb gnome-256color kitty konsole konsole-256color linux linux-16color mintty
  putty putty-256color rxvt rxvt-256color rxvt-unicode rxvt-unicode-256color screen screen-256color screen.linux
  screen.xterm-256color st st-256color teraterm tmux tmux-256color vt100 vt102 vt220 vte vte-256color
  xterm xterm-16color xterm-256color xterm-color xterm-mono)
for terminal in "${terminals[@]}"; do
  entry=${terminal:0:1}/$terminal
  for folder in /lib/terminfo /usr/share/terminfo; do
    [ -f "$folder/$entry" ] && { install -D -m 644 "$folder/$entry" "$stage/lib/duban/terminfo/$entry"; continue 2; }
  done
  echo "package.sh: no terminfo entry $terminal (package ncurses-term)" >&2
  exit 1
done
# A glibc without it gives no Chinese character a width.
install -D -m 644 /usr/lib/locale/C.utf8/LC_CTYPE "$stage/lib/duban/locale/C.utf8/LC_CTYPE"
# The one encoding that is a module of glibc's, which some families pack apart.
install -D -m 644 /usr/lib/x86_64-linux-gnu/gconv/GB18030.so "$stage/lib/duban/gconv/GB18030.so"
printf '%s\n' 'module GB18030// INTERNAL GB18030 1' 'module INTERNAL GB18030// GB18030 1' >"$stage/lib/duban/gconv/gconv-modules"

Packaging/list.sh "$stage"
# The same tree gives the same bytes: names sorted, one owner, the time of the last commit.
time=$(git log -1 --format=%ct 2>/dev/null || echo 0)
tar --create --directory "$target" --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w \
  --format=gnu "$name" |
  gzip --best --no-name >"$target/$name.tar.gz"
(cd "$target" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
du -h --apparent-size "$target/$name.tar.gz" | cut -f1 | xargs echo "$target/$name.tar.gz:"
echo "installed: $(du -sh --apparent-size "$stage" | cut -f1), glibc from $(cat "$stage/lib/duban/needs-glibc")"
