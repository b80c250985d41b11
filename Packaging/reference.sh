#!/usr/bin/env bash
# Writes the committed references anew: reference.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
mkdir -p docs/man/zh_CN
"$program" reference man --lang en >docs/man/duban.1
"$program" reference man --lang zh >docs/man/zh_CN/duban.1
"$program" reference keys >docs/keys.md
"$program" reference changes >docs/changes.md
