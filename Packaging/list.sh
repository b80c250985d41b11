#!/usr/bin/env bash
# Writes the list of what install.sh installs, itself among it: list.sh FOLDER, when everything lies there.
set -euo pipefail
cd "$1"
mkdir -p lib/duban
touch lib/duban/files
names=$(find bin lib share -type f | LC_ALL=C sort)
echo "$names" >lib/duban/files
