#!/usr/bin/env bash
# Lays out what is installed, as a tree that also runs where it stands: stage.sh PROGRAM FOLDER
set -euo pipefail
program=$1 stage=$2
cd "$(dirname "$0")/.."
rm -rf "$stage"
put() { install -D -m "$1" "$2" "$stage/$3"; }

put 755 "$program" bin/duban
for file in Config/*; do put 644 "$file" "share/duban/${file##*/}"; done
put 644 docs/man/duban.1 share/man/man1/duban.1
put 644 docs/man/zh_CN/duban.1 share/man/zh_CN/man1/duban.1
for file in README.md CHANGELOG.md LICENSE docs/keys.md docs/changes.md; do
  put 644 "$file" "share/doc/duban/${file##*/}"
done
# Chinese, the program's first language; bash shows no descriptions, and install.sh writes English ones where it speaks it.
completion() {
  mkdir -p "$stage/$(dirname "$2")"
  env -i DUBAN_LANG=zh "$stage/bin/duban" --generate-completion-script "$1" >"$stage/$2"
}
completion bash share/bash-completion/completions/duban
completion zsh share/zsh/site-functions/_duban
completion fish share/fish/vendor_completions.d/duban.fish
put 755 Packaging/install.sh lib/duban/install.sh
put 755 Packaging/install.sh install.sh
