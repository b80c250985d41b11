# duban: two commands do everything. `make run` opens the dashboard, `make test` runs all tests.
# Needs Debian 12, make and a Swift 6.3 toolchain; the rest is installed below, and said before it is.

RUN_PACKAGES  := libncurses-dev libsqlite3-dev libzip-dev libxlsxwriter-dev libxml2-dev
TEST_PACKAGES := tmux faketime
RELEASE       := --configuration release --static-swift-stdlib -Xlinker -s

.PHONY: run build test lint run-packages test-packages

run: build
	@exec "$$(swift build $(RELEASE) --show-bin-path)/duban" $(ARGS)

build: run-packages
	swift build $(RELEASE) --product duban

test: run-packages test-packages
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

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
