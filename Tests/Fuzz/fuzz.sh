#!/usr/bin/env bash
# Fuzzes duban's readers. `fuzz.sh check` runs the kept corpus and a few thousand inputs made from it, the same ones every
# time; `fuzz.sh hunt MINUTES [TARGET…]` hunts from there, then keeps what reached new code. A find is written to
# .build-fuzz/finds and ends the run with status 1.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=Tests/Fuzz
mode=${1:-check}
# A crash under the backtracer would hang the run.
export SWIFT_BACKTRACE=enable=no DUBAN_FUZZ=1
# Leaks are not looked for: FoundationXML loses the description of each broken file.
export ASAN_OPTIONS=detect_leaks=0
# The same input takes the same way every time.
export SWIFT_DETERMINISTIC_HASHING=1

build=(swift build --configuration release --scratch-path .build-fuzz --product Fuzz
  --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address)
"${build[@]}"
program=$("${build[@]}" --show-bin-path)/Fuzz

# Longest input in bytes and, for `check`, how many are tried.
declare -A longest=([text]=4096 [workbook]=8192 [settings]=4096 [keys]=1024)
declare -A tries=([text]=1000 [workbook]=1800 [settings]=20000 [keys]=12000)

options() {
  echo "-timeout=10 -rss_limit_mb=1024 -max_len=${longest[$1]} -dict=$folder/dictionaries/$1.dict" \
    "-artifact_prefix=.build-fuzz/finds/$1-"
}

check() {
  # shellcheck disable=SC2046 # the options hold no blanks
  FUZZ_TARGET=$1 "$program" $(options "$1") -seed=1 -runs="${tries[$1]}" -reduce_inputs=0 -verbosity=0 \
    "$(mktemp -d -p "$scratch")" "$folder/corpus/$1" >"$scratch/log" 2>&1 || { cat "$scratch/log"; return 1; }
}

hunt() {
  local found="$scratch/$1" merged="$scratch/$1-merged"
  mkdir -p "$found" "$merged"
  # shellcheck disable=SC2046
  FUZZ_TARGET=$1 "$program" $(options "$1") -max_total_time=$((minutes * 60)) -print_final_stats=1 \
    "$found" "$folder/corpus/$1"
  # shellcheck disable=SC2046
  FUZZ_TARGET=$1 "$program" $(options "$1") -set_cover_merge=1 -use_counters=0 "$merged" "$folder/corpus/$1" "$found"
  rm -rf "${folder:?}/corpus/$1"
  mv "$merged" "$folder/corpus/$1"
}

mkdir -p ".build-fuzz/finds"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
minutes=${2:-10}
targets=("${@:3}")
[ ${#targets[@]} -gt 0 ] || targets=(text workbook settings keys)
for target in "${targets[@]}"; do
  echo "fuzzing $target"
  "$mode" "$target"
done
