# The verbs of this project. Start with `make demo` or `make test`.

SWIFT    ?= swift
prefix   ?= /usr/local
DESTDIR  ?=
bindir   := $(DESTDIR)$(prefix)/bin
sbindir  := $(DESTDIR)$(prefix)/sbin
datadir  := $(DESTDIR)$(prefix)/share
libdir   := $(DESTDIR)$(prefix)/lib
# What the units name is under /usr/local; elsewhere it is rewritten as it is installed.
place     = sed 's|/usr/local/|$(prefix)/|g' systemd/$(1) >$(2) && chmod $(3) $(2)

# How the installed programs are built. Swift's own libraries go into them, so that they run on a plain Debian and start at
# once. Types known at build time are not looked up by name at run time, and symbols that no library asks for are not
# exported: a quarter of what a short command did. What the loader fills in is read-only before the program begins.
optimised := -c release --static-swift-stdlib -Xswiftc -use-ld=lld \
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
    -Xlinker --no-export-dynamic -Xlinker -z -Xlinker now -Xlinker -z -Xlinker pack-relative-relocs

debug    := .build/debug/coffer
release  := .build/release/coffer
manuals  := .build/manual
# A fixed date, so that the same source makes the same pages.
mandate  := 2026-11-25
sources  := Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift
catalogues = $(notdir $(patsubst %/,%,$(dir $(wildcard Sources/*/*.docc))))
step      = @printf '\n== %s\n' 

.PHONY: help deps build release demo test test-api test-systemd test-years test-damage test-erased test-faults bench bench-backup bench-desk bench-privacy format format-check lint docs man \
        install install-files clean

help:
	@echo 'make demo      build Coffer and watch it take an order in a fresh store'
	@echo 'make test      everything that CI runs'
	@echo 'make test-api  schemathesis against the served document, a minute or two'
	@echo 'make test-faults  500 rounds of clients whose server is killed, a quarter of an hour'
	@echo 'make test-damage  ten thousand damaged archives, and restores, prunes and drills killed at every step; minutes'
	@echo 'make test-erased  2,000 random schedules of backups, erasures, crashes and restores; three quarters of an hour'
	@echo 'make test-years  ten simulated years of schedules and retention in eight time zones, a minute or two'
	@echo 'make test-systemd  boot a small Debian with everything installed, as root; minutes'
	@echo 'make build     debug build          make release   optimised build'
	@echo 'make bench     measure against bare SQLite and libsodium'
	@echo 'make bench-backup  measure backups of 1 GiB against restic, borg and tar | zstd | age, a quarter of an hour'
	@echo 'make bench-privacy measure exports, erasures and lookup tables among 100,000 customers, some minutes'
	@echo 'make bench-desk    measure long orders, lists, imports and reports among 100,000 orders, some minutes'
	@echo 'make install   programs, completions, manual pages, policies, units (DESTDIR, prefix)'
	@echo 'make format    rewrite the sources in the project style'
	@echo 'make docs      build the documentation; a broken link is an error'
	@echo 'make clean     remove everything that was built'

deps:
	$(step)'system packages'
	@scripts/install-dependencies.sh

build: deps
	$(step)'build'
	$(SWIFT) build

release: deps
	$(step)'optimised build'
	$(SWIFT) build $(optimised) --product coffer
	$(SWIFT) build $(optimised) --product cofferd
	$(SWIFT) build $(optimised) --product coffer-backupd

demo: deps
	$(step)'build'
	$(SWIFT) build --product coffer
	$(step)'demo'
	@scripts/demo.sh $(debug)

# The tests come last, so that their summary is the last thing printed.
test: deps format-check lint
	$(step)'build, with every import declared'
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@$(MAKE) --no-print-directory docs
	$(step)'tests'
	@SWIFT='$(SWIFT)' scripts/test.sh

test-api: build
	$(step)'schemathesis against the published document'
	@scripts/test-api.sh .build/debug

test-damage: deps
	$(step)'ten thousand damaged archives'
	COFFER_DAMAGES=10000 $(SWIFT) test --filter "CorruptionTests|RestoreCrashTests|PruneFaultTests|DrillFaultTests"

test-years: deps
	$(step)'ten years of schedules and retention, minute by minute'
	COFFER_TEN_YEARS=1 $(SWIFT) test --filter ScheduleTests

# Another stretch: `make test-erased schedules=100 seed=7`.
schedules ?= 2000
test-erased: deps
	$(step)'$(schedules) schedules of backups, erasures, crashes and restores'
	COFFER_ERASED_SCHEDULES=$(schedules) COFFER_ERASED_SEED=$(seed) $(SWIFT) test --filter ErasedStaysErasedTests

test-systemd: man
	$(step)'what the units promise, in a machine of its own'
	@scripts/test-systemd.sh

# Another round: `make test-faults rounds=1 seed=2030`.
rounds   ?= 500
seed     ?= 2026
test-faults: deps
	$(step)'$(rounds) rounds of 8 clients whose server is killed'
	COFFER_FAULT_ROUNDS=$(rounds) COFFER_FAULT_SEED=$(seed) $(SWIFT) test --filter FaultLoopTests

bench: deps
	$(step)'benchmarks'
	$(SWIFT) run $(optimised) --package-path Benchmarks

# A smaller store: `make bench-backup size=256MiB`; more rounds: `rounds_of_backups=5`.
size     ?= 1GiB
rounds_of_backups ?= 3
bench-backup: deps
	$(step)'backups beside restic, borg and tar | zstd | age'
	$(SWIFT) run $(optimised) --package-path Benchmarks Benchmarks backup --size $(size) --rounds $(rounds_of_backups)

bench-privacy: deps
	$(step)'what a person asks for, in a store of 100,000 customers'
	$(SWIFT) run $(optimised) --package-path Benchmarks Benchmarks privacy

bench-desk: deps
	$(step)'long orders, lists, imports and reports among 100,000 orders'
	$(SWIFT) run $(optimised) --package-path Benchmarks Benchmarks desk

format:
	$(SWIFT) format format --in-place --parallel --recursive $(sources)

format-check:
	$(step)'format'
	@scripts/check-format.sh $(sources)

lint:
	$(step)'lint'
	$(SWIFT) format lint --strict --parallel --recursive $(sources)

docs: deps
	$(step)'documentation'
	@mkdir -p .build
	@for target in $(catalogues); do \
	    echo "$$target"; \
	    $(SWIFT) package --disable-sandbox generate-documentation --target "$$target" --warnings-as-errors \
	        >.build/documentation.log 2>&1 || { cat .build/documentation.log; exit 1; }; \
	done

# Why not the package's own plugin: it builds the programs anew, linked otherwise, over those that are to be installed.
man: release
	$(step)'manual pages'
	$(SWIFT) build --product generate-manual
	@rm -rf $(manuals) && mkdir -p $(manuals)
	@for program in $(release) $(release)d $(release)-backupd; do \
	    .build/debug/generate-manual "$$program" --multi-page --date $(mandate) --output-directory $(manuals) || exit 1; \
	done

install: man
	@$(MAKE) --no-print-directory install-files

# What was built goes to its places; for whoever builds as one user and installs as another.
install-files:
	$(step)'install to $(DESTDIR)$(prefix)'
	install -D -m 755 $(release) $(bindir)/coffer
	install -D -m 755 $(release)d $(sbindir)/cofferd
	$(call place,coffer-offline,$(sbindir)/coffer-offline,755)
	install -D -m 755 $(release)-backupd $(sbindir)/coffer-backupd
	install -d $(datadir)/bash-completion/completions $(datadir)/zsh/site-functions
	install -d $(datadir)/fish/vendor_completions.d $(datadir)/man/man1 $(datadir)/coffer/policies
	$(release) --generate-completion-script bash >$(datadir)/bash-completion/completions/coffer
	$(release) --generate-completion-script zsh >$(datadir)/zsh/site-functions/_coffer
	$(release) --generate-completion-script fish >$(datadir)/fish/vendor_completions.d/coffer.fish
	install -m 644 $(manuals)/*.1 $(datadir)/man/man1/
	install -m 644 Policies/*.yaml $(datadir)/coffer/policies/
	install -d $(libdir)/systemd/system $(libdir)/sysusers.d $(libdir)/tmpfiles.d
	$(call place,cofferd.service,$(libdir)/systemd/system/cofferd.service,644)
	$(call place,cofferd.socket,$(libdir)/systemd/system/cofferd.socket,644)
	$(call place,sysusers.d/coffer.conf,$(libdir)/sysusers.d/coffer.conf,644)
	$(call place,tmpfiles.d/coffer.conf,$(libdir)/tmpfiles.d/coffer.conf,644)
	$(call place,coffer-backupd.service,$(libdir)/systemd/system/coffer-backupd.service,644)

clean:
	$(SWIFT) package clean
	rm -rf .build Benchmarks/.build
