# maqala: news articles as tables. `make demo` shows it, `make test` proves it; both install what is missing (Debian, Ubuntu).
#
#   make              build/maqala.so, the extension, and build/bin/maqala, the command (make command: it alone)
#                     WITH_TAGGER=no BUILD=build/rules: the rules alone, without the tagger, see ext/tagger/README.md
#   make demo         examples into a database, taken apart; prints a report and writes build/report.html
#   make test         everything under tests/ but tests/check, by prove
#   make check-all    make test, then make checks: make demo, packages, tests/check: pages in Chromium, counted work, valgrind, other machines,
#                     20 000 articles (BULK=100000) …
#   make sanitize     the tests under the address and undefined-behaviour sanitizers
#   make fuzz         libFuzzer for FUZZ_SECONDS a target, on the committed corpora and beyond (FUZZ_TARGET=facts: one of tests/fuzz/target.c)
#   make eval         measures accuracy and speed with the scripts of SHARED/eval, into build/eval.txt
#
#   make install      PREFIX=/usr/local: extension and library into lib/, the command into bin/, SQL files into share/maqala/ …; make uninstall
#   make manual       the manual pages, build/maqala.7 and build/maqala.1
#   make libmaqala.a  an archive to link, in build/, see examples/c;  make amalgamation: all as one file, build/amalgamation/maqala.c
#   make packages     deb, npm, wheel (each a target of its own) and more; make release: of the last commit alone, see ext/package/rules.mk
#   make windows, musl, i386, armhf, arm64, s390x     for other machines; make sources: what they are built with, see ext/machines.mk
#   make wasm         a page with SQLite and maqala within, see examples/wasm/rules.mk
#   make postgres     the extension of PostgreSQL, into build/postgres/; make install-postgres, uninstall-postgres, see ext/postgres/rules.mk
#
#   make train        the tagger's model anew; make crossval: its figures, see ext/tagger/rules.mk
#   make lexicon      the lists of Kazakh words anew; make kazakh-folds: their figures, see ext/kazakh/rules.mk
#   make lint         cppcheck and clang-tidy;  make format: clang-format
#   make clean

CC ?= cc
HOST_CC ?= $(CC)
BUILD ?= build
PREFIX ?= /usr/local
SHARED ?= ../shared
PYTHON ?= /usr/bin/python3
SQLITE3 ?= sqlite3
PROVE ?= prove
FUZZ_SECONDS ?= 60
FUZZ_TIMEOUT ?= 10

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
CFLAGS ?= -O2
MODE := -std=c11 -fPIC -fvisibility=hidden $(WARNINGS) -Iext -I$(BUILD)
ifeq ($(shell uname),Darwin)
SUFFIX := dylib
SHARED_FLAG := -dynamiclib -undefined dynamic_lookup
else ifneq ($(findstring mingw,$(CC)),)
SUFFIX := dll
SHARED_FLAG := -shared -static-libgcc
else
SUFFIX := so
SHARED_FLAG := -shared -Wl,--exclude-libs,ALL
endif
# On Linux no address that a function is called by can be overwritten once the program runs.
comma := ,
LINK_FLAGS := $(if $(findstring linux,$(shell $(CC) -dumpmachine 2>/dev/null)),-Wl$(comma)-z$(comma)relro$(comma)-z$(comma)now)
# utf8proc goes into the extension where its archive is installed, so that one file is all there is to carry.
UTF8PROC_ARCHIVE := $(shell $(HOST_CC) -print-file-name=libutf8proc.a)
HOST_UTF8PROC := $(if $(findstring /,$(UTF8PROC_ARCHIVE)),$(UTF8PROC_ARCHIVE),-lutf8proc)
UTF8PROC ?= $(HOST_UTF8PROC)

EXTENSION := $(BUILD)/maqala.$(SUFFIX)
LEXICON := $(sort $(wildcard ext/lexicon/*.tsv))
HOST_PROGRAMS := ext/lexicon/compile.c
CORE := $(filter-out $(HOST_PROGRAMS),$(sort $(wildcard ext/base/*.c ext/text/*.c ext/kazakh/*.c ext/lexicon/*.c ext/tagger/*.c ext/facts/*.c ext/functions/*.c) ext/analyse.c))
SURFACE := $(sort $(wildcard ext/sqlite/*.c)) ext/maqala.c
CORE_OBJECTS = $(CORE:%.c=$(BUILD)/%.o) $(BUILD)/lexicon_tables.o $(KAZAKH_OBJECTS) $(TAGGER_OBJECTS)
SURFACE_OBJECTS := $(SURFACE:%.c=$(BUILD)/%.o)

.PHONY: all demo test check-all checks libmaqala.a amalgamation command manual install uninstall eval sanitize fuzz lint format clean dependencies test-dependencies
all: $(EXTENSION) $(BUILD)/bin/maqala

include ext/kazakh/rules.mk
include ext/tagger/rules.mk
include ext/machines.mk

# ---- what must be installed ------------------------------------------------------------------------------------------

PACKAGES := libsqlite3-dev libutf8proc-dev sqlite3
TEST_PACKAGES := $(PACKAGES) perl python3 libdbd-sqlite3-perl
dependencies: $(BUILD)/.dependencies
test-dependencies: $(BUILD)/.test-dependencies

define install_packages
@mkdir -p $(BUILD)
@missing=""; for package in $(1); do \
  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
if ! command -v dpkg >/dev/null 2>&1; then \
  echo "maqala needs a C compiler, SQLite 3.40 or newer with its headers, utf8proc, the sqlite3 shell; for the tests also perl, python3 and DBD::SQLite."; \
  echo "Debian's names: $(1). On other systems install the like of them; building goes on with what is there."; \
elif [ -n "$$missing" ]; then \
  if [ "$$(id -u)" = 0 ]; then sudo=""; else sudo=sudo; fi; \
  echo "installing$$missing"; \
  DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; \
  ($$sudo apt-get install -y -qq --no-remove --no-install-recommends $$missing || \
    ($$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-remove --no-install-recommends $$missing)) >$(BUILD)/install.log 2>&1 || \
    { tail -n 20 $(BUILD)/install.log; echo "could not install$$missing"; exit 1; }; \
fi
@touch $@
endef

$(BUILD)/.dependencies:
	$(call install_packages,$(PACKAGES))
$(BUILD)/.test-dependencies:
	$(call install_packages,$(TEST_PACKAGES))

# ---- building --------------------------------------------------------------------------------------------------------

$(BUILD)/%.o: %.c $(BUILD)/lexicon_types.h | $(BUILD)/.dependencies
	@mkdir -p $(@D)
	$(CC) $(MODE) $(CFLAGS) -MMD -MP -c $< -o $@

# The lexicon compiler runs on the host and reads words with the very code that reads articles.
COMPILER_SOURCES := ext/lexicon/compile.c ext/lexicon/light_stem.c $(sort $(wildcard ext/base/*.c)) ext/text/character.c ext/text/token.c \
	ext/text/address.c ext/text/mark.c ext/text/script_read.c ext/text/script_restore.c ext/text/script_letters.c \
	ext/kazakh/inflection.c ext/kazakh/sounds.c
$(BUILD)/compile-lexicon: $(COMPILER_SOURCES) $(wildcard ext/base/*.h ext/text/*.h ext/lexicon/*.h) | $(BUILD)/.dependencies
	$(HOST_CC) $(MODE) -O1 -D_POSIX_C_SOURCE=200809L $(COMPILER_SOURCES) -o $@ $(HOST_UTF8PROC)

$(BUILD)/lexicon_tables.c $(BUILD)/lexicon_types.h &: $(BUILD)/compile-lexicon $(LEXICON)
	$(BUILD)/compile-lexicon $(BUILD)/lexicon_tables.c $(BUILD)/lexicon_types.h $(LEXICON)

$(BUILD)/lexicon_tables.o: $(BUILD)/lexicon_tables.c
	$(CC) $(MODE) -O0 -c $< -o $@

$(EXTENSION): $(CORE_OBJECTS) $(SURFACE_OBJECTS)
	$(CC) $(SHARED_FLAG) $(LINK_FLAGS) $(CFLAGS) $^ -o $@ $(UTF8PROC) -lm

-include $(CORE_OBJECTS:.o=.d) $(SURFACE_OBJECTS:.o=.d)

# ---- tests -----------------------------------------------------------------------------------------------------------

# The programs of tests/unit, and one that runs the fuzz targets over their committed corpora. prove runs them as they are.
CORE_ARCHIVE := $(BUILD)/libcore.a
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*.c)))
CORPUS := $(BUILD)/tests/corpus
SQLITE_TESTS := $(patsubst tests/sqlite/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/sqlite/*.c)))
TEST_HEADERS := $(wildcard tests/*.h tests/*/*.h)
SANITIZERS := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
SANITIZED := $(BUILD)/sanitize
HAS_SANITIZERS = $(shell echo 'int main(void) { return 0; }' | $(CC) $(SANITIZERS) -x c - -o $(BUILD)/.sanitizers 2>/dev/null && echo yes)
TEST_SCRIPTS := $(sort $(wildcard tests/*.t))
TEST_ENVIRONMENT = MAQALA_BUILD=$(BUILD) SQLITE3=$(SQLITE3) PYTHON=$(PYTHON)
export SQLITE_HISTORY := /dev/null

.PHONY: test-programs sanitize-programs
test-programs: $(EXTENSION) $(BUILD)/bin/maqala $(UNITS) $(CORPUS) $(SQLITE_TESTS)

$(CORE_ARCHIVE): $(CORE_OBJECTS)
	@rm -f $@
	$(AR) rc $@ $^

$(BUILD)/tests/%: tests/unit/%.c $(CORE_ARCHIVE) $(TEST_HEADERS) | $(BUILD)/.test-dependencies
	@mkdir -p $(@D)
	$(CC) $(MODE) $(CFLAGS) -Itests -Itests/unit $< $(filter %.o,$^) $(CORE_ARCHIVE) -o $@ $(UTF8PROC) -lsqlite3 -lm

$(BUILD)/tests/tagger: $(BUILD)/tagger_model.o

# The fuzz targets have the extension linked in.
FUZZ_TARGETS := tests/fuzz/target.c tests/fuzz/words.c tests/fuzz/facts.c tests/fuzz/sql.c
$(CORPUS): tests/fuzz/corpus.c $(FUZZ_TARGETS) $(SURFACE) $(wildcard ext/sqlite/*.h) $(CORE_ARCHIVE) $(TEST_HEADERS) | $(BUILD)/.test-dependencies
	@mkdir -p $(@D)
	$(CC) $(MODE) $(CFLAGS) -D_POSIX_C_SOURCE=200809L -DSQLITE_CORE -Itests $< $(FUZZ_TARGETS) $(SURFACE) $(CORE_ARCHIVE) -o $@ $(UTF8PROC) -lsqlite3 -lm

# The extension linked to SQLite itself: so memory can be made to fail, databases to be corrupt, and many threads to run at once.
$(BUILD)/tests/%: tests/sqlite/%.c $(SURFACE) $(wildcard ext/sqlite/*.h) $(CORE_ARCHIVE) $(TEST_HEADERS) | $(BUILD)/.test-dependencies
	@mkdir -p $(@D)
	$(CC) $(MODE) $(CFLAGS) -D_POSIX_C_SOURCE=200809L -DSQLITE_CORE -Itests $< $(SURFACE) $(CORE_ARCHIVE) -o $@ $(UTF8PROC) -lsqlite3 -lpthread -lm

sanitize-programs: | $(BUILD)/.test-dependencies
ifneq ($(findstring sanitize,$(BUILD)),sanitize)
	@if [ -n "$(HAS_SANITIZERS)" ]; then $(MAKE) -s BUILD=$(SANITIZED) CFLAGS="$(SANITIZERS)" test-programs; \
	else echo "$(CC) has no sanitizers here: tests/sanitize.t is skipped"; fi
endif

test: | $(BUILD)/.test-dependencies
	@$(MAKE) -s -j2 test-programs sanitize-programs
	@$(TEST_ENVIRONMENT) $(PROVE) -j2 $(TEST_SCRIPTS) $(UNITS) $(CORPUS) $(SQLITE_TESTS)

sanitize: | $(BUILD)/.test-dependencies
	@$(MAKE) -s -j2 sanitize-programs
	@$(TEST_ENVIRONMENT) $(PROVE) -j2 tests/sanitize.t

# ---- fuzzing ---------------------------------------------------------------------------------------------------------

# FUZZ_TARGET is one of tests/fuzz/target.c; the default is each of them in turn. An input may take FUZZ_TIMEOUT seconds by the clock: more of them
# where the machine does other work too. What libFuzzer finds beyond the committed corpus stays in
# $(BUILD)/fuzz/found; a crash is written to $(BUILD)/fuzz.
FUZZ_FLAGS := -O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
FUZZ_TARGET ?= tokens morphology tagger values facts tokenizer patterns surface
FUZZER := $(BUILD)/fuzz/fuzzer
fuzz:
	@command -v clang >/dev/null || { echo "make fuzz needs clang with its run-time libraries (Debian: clang, libclang-rt-14-dev)"; exit 1; }
	@$(MAKE) -s -j2 BUILD=$(BUILD)/fuzz CC=clang WARNINGS=-w CFLAGS="$(FUZZ_FLAGS)" $(FUZZER)
	@perl tests/fuzz/dictionary.pl $(LEXICON) >$(BUILD)/fuzz/words.dict
	@set -e; for target in $(FUZZ_TARGET); do \
	  mkdir -p $(BUILD)/fuzz/found/$$target; \
	  echo "$$target, $(FUZZ_SECONDS) s"; \
	  FUZZ_TARGET=$$target $(FUZZER) -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=$(FUZZ_TIMEOUT) -print_final_stats=1 -dict=$(BUILD)/fuzz/words.dict \
	    -artifact_prefix=$(BUILD)/fuzz/$$target- $(BUILD)/fuzz/found/$$target tests/fuzz/corpus/$$target >$(BUILD)/fuzz/$$target.log 2>&1 || \
	    { tail -n 40 $(BUILD)/fuzz/$$target.log; exit 1; }; \
	  grep cov: $(BUILD)/fuzz/$$target.log | tail -n 1; grep stat::number $(BUILD)/fuzz/$$target.log; \
	done

$(BUILD)/fuzzer: $(FUZZ_TARGETS) $(SURFACE) $(wildcard ext/sqlite/*.h) $(CORE_ARCHIVE) $(TEST_HEADERS)
	$(CC) $(MODE) $(CFLAGS) -DSQLITE_CORE -fsanitize=fuzzer -Itests $(FUZZ_TARGETS) $(SURFACE) $(CORE_ARCHIVE) -o $@ $(UTF8PROC) -lsqlite3 -lm

# ---- measuring -------------------------------------------------------------------------------------------------------

eval: $(EXTENSION)
	@PYTHON=$(PYTHON) sh tests/eval.sh $(SHARED) $(basename $(EXTENSION)) $(BUILD)/eval.txt

# ---- the user's first minute -----------------------------------------------------------------------------------------

demo: $(EXTENSION)
	@SQLITE3=$(SQLITE3) sh examples/demo.sh $(BUILD)

# What does not fit into `make test`: pages in a browser, instructions counted, interrupts, threads and memory under their tools, other machines and
# databases, many articles. Says what it could not check. Two run at once, the longest first; what several of them would build is built before.
CHECKS_FIRST := $(addprefix tests/check/,release.t work.t machines.t valgrind.t interrupt.t)
CHECKS := $(CHECKS_FIRST) $(filter-out $(CHECKS_FIRST),$(sort $(wildcard tests/check/*.t)))
check-all: test
	@$(MAKE) -s checks
checks: test-programs demo $(BUILD)/libmaqala.a $(BUILD)/amalgamation/maqala.c
	@$(MAKE) -s packages
	-@$(MAKE) -s -k -j1 check-dependencies postgres-test-dependencies $(BUILD)/check/node_modules
	-@$(MAKE) -s sources
	@status=0; \
	$(TEST_ENVIRONMENT) MAQALA_BUILD=$(abspath $(BUILD)) NODE_MODULES=$(NODE_MODULES) \
	  $(PROVE) -j2 -v --timer --formatter TAP::Formatter::File $(CHECKS) || status=1; \
	$(PYTHON) tests/check/bulk.py $(BUILD) $(BULK) || status=1; \
	exit $$status
BULK ?= 20000
NODE_MODULES ?= $(abspath $(BUILD))/check/node_modules

# What the checks run where it is there; a group that a system has not leaves the others alone.
CHECK_PACKAGES_tools := chromium valgrind pkg-config
CHECK_PACKAGES_languages := php-cli php-sqlite3 ruby ruby-sqlite3 tcl libsqlite3-tcl default-jdk-headless libxerial-sqlite-jdbc-java golang-go \
  golang-github-mattn-go-sqlite3-dev
CHECK_PACKAGES_dqlite := golang-go libdqlite-dev golang-github-canonical-go-dqlite-dev
CHECK_PACKAGES_debian := lintian debootstrap
CHECK_PACKAGES_machines = $(MACHINE_PACKAGES)
CHECK_PACKAGES_wasm = $(WASM_PACKAGES)
CHECK_GROUPS := tools languages dqlite debian machines wasm
.PHONY: check-dependencies
check-dependencies: $(CHECK_GROUPS:%=$(BUILD)/.check-dependencies-%)
$(CHECK_GROUPS:%=$(BUILD)/.check-dependencies-%): $(BUILD)/.check-dependencies-%:
	$(call install_packages,$(CHECK_PACKAGES_$*))
$(BUILD)/check/node_modules:
	@if command -v npm >/dev/null; then npm install --silent --no-audit --no-fund --prefix $(BUILD)/check node@24 better-sqlite3@12 bun chdb || \
	  echo "npm could not install all that the checks want; they tell what they leave out"; fi

# For programs that link maqala instead of loading it: -DSQLITE_CORE, utf8proc within where its archive is installed.
STATIC_OBJECTS := $(SURFACE:%.c=$(BUILD)/static/%.o)
libmaqala.a: $(BUILD)/libmaqala.a
$(BUILD)/libmaqala.a: $(CORE_OBJECTS) $(STATIC_OBJECTS)
	rm -f $@
	ar qc $@ $^
	case "$(UTF8PROC)" in *.a) printf 'open $@\naddlib $(UTF8PROC)\nsave\nend\n' | ar -M ;; esac
	ranlib $@
$(BUILD)/static/%.o: %.c | dependencies
	@mkdir -p $(@D)
	$(CC) $(MODE) -DSQLITE_CORE -O2 -MMD -MP -c $< -o $@
-include $(STATIC_OBJECTS:.o=.d)

# All of it as one file, for programs that build it in: cc -c -DSQLITE_CORE maqala.c
AMALGAMATED := $(CORE_OBJECTS:$(BUILD)/ext/%.o=ext/%.c)
AMALGAMATION := $(BUILD)/amalgamation/maqala.c
amalgamation: $(AMALGAMATION)
$(AMALGAMATION): ext/amalgamate.pl $(EXTENSION)
	@mkdir -p $(@D)
	perl ext/amalgamate.pl ext $(BUILD) -- $(patsubst $(BUILD)/%.o,$(BUILD)/%.c,$(filter $(BUILD)/%.o,$(AMALGAMATED))) $(filter %.c,$(AMALGAMATED)) $(SURFACE) >$@
	cp ext/maqala.h $(@D)/

include examples/wasm/rules.mk

# The command: articles on standard input, facts on standard output.
COMMAND := $(BUILD)/bin/maqala
COMMAND_OBJECTS := $(patsubst %.c,$(BUILD)/static/%.o,$(sort $(wildcard ext/command/*.c)))
command: $(COMMAND)
$(COMMAND): $(COMMAND_OBJECTS) $(CORE_OBJECTS) $(STATIC_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(LINK_FLAGS) $(CFLAGS) $^ -o $@ -lsqlite3 -lpthread $(UTF8PROC) -lm
COMMAND_MODE := -D_POSIX_C_SOURCE=200809L -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
$(BUILD)/static/ext/command/%.o: MODE += $(COMMAND_MODE)
-include $(COMMAND_OBJECTS:.o=.d)

# The manual page is made of the README's reference, so that there is one.
manual: $(BUILD)/maqala.7 $(BUILD)/maqala.1
$(BUILD)/maqala.7: README.md ext/manual.pl ext/maqala.h
	perl ext/manual.pl README.md ext/maqala.h >$@
$(BUILD)/maqala.1: ext/command/manual.pl $(COMMAND)
	$(COMMAND) --help | perl ext/command/manual.pl ext/maqala.h >$@

VERSION = $(shell sed -n 's/^.define MAQALA_VERSION "\(.*\)"/\1/p' ext/maqala.h)
LIBRARY := $(DESTDIR)$(PREFIX)/lib
SHARE := $(DESTDIR)$(PREFIX)/share
install: $(EXTENSION) $(BUILD)/libmaqala.a $(BUILD)/maqala.7 $(BUILD)/maqala.1 $(COMMAND)
	install -d $(DESTDIR)$(PREFIX)/bin $(LIBRARY)/pkgconfig $(DESTDIR)$(PREFIX)/include $(SHARE)/maqala/reports $(SHARE)/man/man1 $(SHARE)/man/man7
	install -m 644 $(EXTENSION) $(BUILD)/libmaqala.a $(LIBRARY)/
	install -m 755 $(COMMAND) $(DESTDIR)$(PREFIX)/bin/
	install -m 644 ext/maqala.h $(DESTDIR)$(PREFIX)/include/
	sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|; s|@SUFFIX@|$(SUFFIX)|' ext/maqala.pc >$(LIBRARY)/pkgconfig/maqala.pc
	install -m 644 $(BUILD)/maqala.1 $(SHARE)/man/man1/
	install -m 644 $(BUILD)/maqala.7 $(SHARE)/man/man7/
	install -m 644 $(wildcard sql/*.sql) $(SHARE)/maqala/
	install -m 755 sql/refresh.sh $(SHARE)/maqala/
	install -m 644 $(wildcard sql/reports/*.sql) $(SHARE)/maqala/reports/
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/maqala $(LIBRARY)/$(notdir $(EXTENSION)) $(LIBRARY)/libmaqala.a $(LIBRARY)/pkgconfig/maqala.pc $(DESTDIR)$(PREFIX)/include/maqala.h $(SHARE)/man/man7/maqala.7 $(SHARE)/man/man1/maqala.1
	rm -f $(addprefix $(SHARE)/maqala/,$(notdir $(wildcard sql/*.sql)) refresh.sh) $(addprefix $(SHARE)/maqala/reports/,$(notdir $(wildcard sql/reports/*.sql)))
	-rmdir $(SHARE)/maqala/reports $(SHARE)/maqala

include ext/postgres/rules.mk
include ext/package/rules.mk

# ---- care ------------------------------------------------------------------------------------------------------------

C_SOURCES = $(shell find ext tests examples -name '*.[ch]')
TIDY_CHECKS := clang-analyzer-*,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-implicit-widening-of-multiplication-result,-bugprone-narrowing-conversions,-bugprone-not-null-terminated-result,-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling,-clang-analyzer-optin.performance.Padding,-bugprone-branch-clone
TIDY := clang-tidy --quiet --warnings-as-errors='*' --checks='-*,$(TIDY_CHECKS)'
COMMAND_SOURCES := $(sort $(wildcard ext/command/*.c))
POSTGRES_SOURCES := $(sort $(wildcard $(POSTGRES)/*.c))
lint: $(BUILD)/lexicon_types.h
	@if command -v cppcheck >/dev/null; then \
	  cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 -Iext -I$(BUILD) \
	    $(CORE) $(SURFACE) $(COMMAND_SOURCES) $(POSTGRES_SOURCES); \
	else echo "cppcheck is not installed: left out"; fi
	@if command -v clang-tidy >/dev/null; then \
	  $(TIDY) $(CORE) $(SURFACE) -- $(filter-out -fPIC,$(MODE)) 2>/dev/null && \
	  $(TIDY) $(COMMAND_SOURCES) -- $(filter-out -fPIC,$(MODE)) -DSQLITE_CORE $(COMMAND_MODE) 2>/dev/null && \
	  if [ -n "$(call has_postgres,includedir-server,postgres.h)" ]; then \
	    $(TIDY) $(POSTGRES_SOURCES) -- $(filter-out -fPIC,$(POSTGRES_MODE)) 2>/dev/null; \
	  else echo "the headers of PostgreSQL are not installed: ext/postgres is left out"; fi; \
	else echo "clang-tidy is not installed: left out"; fi

format:
	clang-format -i --style=file $(C_SOURCES)

clean:
	rm -rf $(BUILD)
