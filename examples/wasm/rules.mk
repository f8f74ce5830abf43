# rules.mk: SQLite with maqala as WebAssembly, and the page that has it within. Included by the Makefile.
#
#   make wasm    build/wasm/maqala.html, one file to open in a browser; build/wasm/maqala.wasm for pages of your own, with maqala.js
#
# Compiled by clang with WASI's library (Debian: clang lld wasi-libc libclang-rt-14-dev-wasm32). What SQLite asks of a system is in system.c.

WASM := examples/wasm
WASM_PACKAGES := clang lld wasi-libc libclang-rt-14-dev-wasm32 perl tcl
WASM_CC ?= clang --target=wasm32-wasi
WASM_OPTIONS := -DSQLITE_CORE -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION \
  -DSQLITE_OS_OTHER=1 -DSQLITE_OMIT_WAL -DSQLITE_OMIT_LOCALTIME -DSQLITE_TEMP_STORE=3 -DSQLITE_EXTRA_INIT=page_start -DUTF8PROC_STATIC \
  -isystem $(SOURCES) -I$(dir $(AMALGAMATION))
WASM_OBJECTS := $(addprefix $(BUILD)/wasm/,sqlite3.o utf8proc.o maqala.o system.o)
WASM_EXPORTS := page_open page_limit sqlite3_malloc sqlite3_free sqlite3_errmsg sqlite3_prepare_v2 sqlite3_bind_text sqlite3_step sqlite3_finalize \
  sqlite3_column_count sqlite3_column_name sqlite3_column_text sqlite3_column_bytes
WASM_MEMORY := -Wl,--stack-first -Wl,-z,stack-size=4194304 -Wl,--max-memory=2147483648

.PHONY: wasm
wasm: $(BUILD)/wasm/maqala.html

$(BUILD)/wasm/.dependencies:
	@mkdir -p $(@D)
	$(call install_packages,$(WASM_PACKAGES))

$(BUILD)/wasm/sqlite3.o $(BUILD)/wasm/utf8proc.o: $(BUILD)/wasm/%.o: $(SOURCES)/sqlite3.c | $(BUILD)/wasm/.dependencies
	$(WASM_CC) -O2 -w $(WASM_OPTIONS) -c $(SOURCES)/$*.c -o $@
$(BUILD)/wasm/maqala.o: $(AMALGAMATION) $(SOURCES)/sqlite3.c | $(BUILD)/wasm/.dependencies
	$(WASM_CC) -std=c11 -O2 -Wall -Wextra -Werror -Wno-unused-function $(WASM_OPTIONS) -c $< -o $@
$(BUILD)/wasm/system.o: $(WASM)/system.c $(AMALGAMATION) $(SOURCES)/sqlite3.c | $(BUILD)/wasm/.dependencies
	$(WASM_CC) -std=gnu11 -O2 $(WARNINGS) $(WASM_OPTIONS) -c $< -o $@

$(BUILD)/wasm/maqala.wasm: $(WASM_OBJECTS)
	$(WASM_CC) -mexec-model=reactor $^ -o $@ -lm -Wl,--strip-all $(WASM_MEMORY) $(WASM_EXPORTS:%=-Wl,--export=%)

$(BUILD)/wasm/maqala.html: $(BUILD)/wasm/maqala.wasm $(wildcard $(WASM)/*) $(wildcard examples/articles/*.txt)
	perl $(WASM)/page.pl $(WASM) $< $(sort $(wildcard examples/articles/*.txt)) >$@.new && mv $@.new $@
