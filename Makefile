# maqala: news articles as tables. `make demo` shows it, `make test` proves it; both install what is missing (Debian, Ubuntu).
#
#   make            build/maqala.so, the extension
#   make demo       examples into a database, taken apart; prints a report and writes build/report.html
#   make test       everything under tests/, by prove
#   make install    PREFIX=/usr/local: the extension into lib/, the SQL files into share/maqala/
#   make eval       measures accuracy and speed with the scripts of SHARED/eval, into build/eval.txt
#   make sanitize   the tests under the address and undefined-behaviour sanitizers
#   make fuzz       libFuzzer for FUZZ_SECONDS on the committed corpus and beyond
#   make lint       cppcheck and clang-tidy;  make format: clang-format
#   make clean

CC ?= cc
BUILD ?= build
PREFIX ?= /usr/local
SHARED ?= ../shared
PYTHON ?= /usr/bin/python3
SQLITE3 ?= sqlite3
PROVE ?= prove
FUZZ_SECONDS ?= 60

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
CFLAGS ?= -O2
MODE := -std=c11 -fPIC -fvisibility=hidden $(WARNINGS) -Iext -I$(BUILD)
ifeq ($(shell uname),Darwin)
SUFFIX := dylib
SHARED_FLAG := -dynamiclib -undefined dynamic_lookup
else
SUFFIX := so
SHARED_FLAG := -shared
endif
# utf8proc goes into the extension where its archive is installed, so that one file is all there is to carry.
UTF8PROC_ARCHIVE := $(shell $(CC) -print-file-name=libutf8proc.a)
UTF8PROC ?= $(if $(findstring /,$(UTF8PROC_ARCHIVE)),$(UTF8PROC_ARCHIVE),-lutf8proc)

EXTENSION := $(BUILD)/maqala.$(SUFFIX)
LEXICON := $(sort $(wildcard ext/lexicon/*.tsv))
HOST_PROGRAMS := ext/lexicon/compile.c
CORE := $(filter-out $(HOST_PROGRAMS),$(sort $(wildcard ext/base/*.c ext/text/*.c ext/kazakh/*.c ext/lexicon/*.c ext/tagger/*.c ext/facts/*.c) ext/analyse.c))
SURFACE := $(sort $(wildcard ext/sqlite/*.c)) ext/maqala.c
CORE_OBJECTS := $(CORE:%.c=$(BUILD)/%.o) $(BUILD)/lexicon_tables.o
SURFACE_OBJECTS := $(SURFACE:%.c=$(BUILD)/%.o)

.PHONY: all demo test install eval sanitize fuzz lint format clean dependencies test-dependencies
all: $(EXTENSION)

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
  ($$sudo apt-get install -y -qq --no-install-recommends $$missing || \
    ($$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing)) >$(BUILD)/install.log 2>&1 || \
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
	ext/kazakh/inflection.c ext/kazakh/sounds.c
$(BUILD)/compile-lexicon: $(COMPILER_SOURCES) $(wildcard ext/base/*.h ext/text/*.h ext/lexicon/*.h) | $(BUILD)/.dependencies
	$(CC) $(MODE) -O1 -D_POSIX_C_SOURCE=200809L $(COMPILER_SOURCES) -o $@ $(UTF8PROC)

$(BUILD)/lexicon_tables.c $(BUILD)/lexicon_types.h &: $(BUILD)/compile-lexicon $(LEXICON)
	$(BUILD)/compile-lexicon $(BUILD)/lexicon_tables.c $(BUILD)/lexicon_types.h $(LEXICON)

$(BUILD)/lexicon_tables.o: $(BUILD)/lexicon_tables.c
	$(CC) $(MODE) -O0 -c $< -o $@

$(EXTENSION): $(CORE_OBJECTS) $(SURFACE_OBJECTS)
	$(CC) $(SHARED_FLAG) $(CFLAGS) $^ -o $@ $(UTF8PROC) -lm

-include $(CORE_OBJECTS:.o=.d) $(SURFACE_OBJECTS:.o=.d)
