# duban: two commands do everything. `make run` opens the dashboard, `make test` runs all tests.
# `make fuzz MINUTES=10` hunts for inputs that break a reader (docs/decisions/0007-fuzzing.md).
# `make bench` measures the release on a million practice leads (docs/performance.md); ARGS='--only moving' one part of it.
# Needs Debian 12, make and a Swift 6.3 toolchain; the rest is installed below, and said before it is.

RUN_PACKAGES  := libncurses-dev libsqlite3-dev libzip-dev libxlsxwriter-dev libxml2-dev
TEST_PACKAGES := tmux groff-base faketime
# What the archive is put together and tried out with.
ARCHIVE_PACKAGES := binutils ncurses-term bubblewrap busybox-static tmux
# The program looks for libraries first where a package puts them; an RPATH, so that theirs are found there too.
RELEASE       := --configuration release --static-swift-stdlib -Xlinker -s \
  -Xlinker --disable-new-dtags -Xlinker '-rpath=$$ORIGIN/../lib/duban'

MINUTES       := 10
TARGETS       := text workbook settings keys

PREFIX ?= /usr/local
PROGRAM = $$(swift build $(RELEASE) --show-bin-path)/duban

.PHONY: run build test fuzz bench lint reference install uninstall package package-test run-packages test-packages

run: build
	@exec "$(PROGRAM)" $(ARGS)

build: run-packages
	swift build $(RELEASE) --product duban

test: run-packages test-packages
	swift build --build-tests
	swift test --skip-build
	Tests/Fuzz/fuzz.sh check

fuzz: run-packages
	Tests/Fuzz/fuzz.sh hunt $(MINUTES) $(TARGETS)

# Ledgers are made where they are missing, in ~/.cache/duban-bench or where DUBAN_BENCH_FOLDER says, and kept.
bench: run-packages
	for product in duban Bench CursesFloor SQLiteFloor; do DUBAN_BENCH=1 swift build $(RELEASE) --product $$product || exit; done
	"$$(DUBAN_BENCH=1 swift build $(RELEASE) --show-bin-path)/Bench" --json .build/bench.json $(ARGS)
	DUBAN_RECALL_LEADS=100000 swift test --filter RecallTests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# The manual pages, the keys and the changes, out of the program's own tables; a test fails where they are stale.
reference:
	swift build --product duban
	Packaging/reference.sh .build/debug/duban

# Into PREFIX, below DESTDIR: program, settings, manual, completions, papers. `make uninstall` takes all of it away.
install: build
	Packaging/stage.sh "$(PROGRAM)" .build/stage
	Packaging/list.sh .build/stage
	DESTDIR="$(DESTDIR)" sh .build/stage/install.sh --prefix "$(PREFIX)"

uninstall:
	DESTDIR="$(DESTDIR)" sh Packaging/install.sh --prefix "$(PREFIX)" --uninstall

# One archive that runs where there is nothing: .build/package/duban-<version>-linux-x86_64.tar.gz
package: build
	@$(call install-missing,$(ARCHIVE_PACKAGES))
	Packaging/package.sh "$(PROGRAM)" .build/package

package-test: package
	Packaging/test.sh .build/package/duban-*-linux-x86_64.tar.gz

run-packages:
	@$(call install-missing,$(RUN_PACKAGES))

test-packages:
	@$(call install-missing,$(TEST_PACKAGES))

# Installs what dpkg does not know as installed: says what and why first, asks sudo only where it must.
define install-missing
missing=""; \
for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "duban needs these Debian packages and installs them now:$$missing"; \
  if [ "$$(id -u)" -eq 0 ]; then as_root=""; else as_root="sudo"; fi; \
  $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null \
    || { echo "could not install:$$missing. Install them by hand, then run make again." >&2; exit 1; }; \
fi
endef
