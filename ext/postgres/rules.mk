# rules.mk: the extension of PostgreSQL, see ext/postgres/README.md. Included by the Makefile.
#
#   make postgres           build/postgres/: maqala.so, maqala.control, maqala--VERSION.sql
#   make install-postgres   puts them where pg_config says, below DESTDIR
#   make uninstall-postgres takes them away

PG_CONFIG ?= pg_config
POSTGRES_PACKAGES ?= postgresql-server-dev-15
POSTGRES_TEST_PACKAGES ?= postgresql-15
POSTGRES := ext/postgres
POSTGRES_BUILD := $(BUILD)/postgres
POSTGRES_OBJECTS := $(patsubst $(POSTGRES)/%.c,$(POSTGRES_BUILD)/%.o,$(filter-out $(POSTGRES)/generate.c,$(sort $(wildcard $(POSTGRES)/*.c)))) \
	$(POSTGRES_BUILD)/functions.o
POSTGRES_FILES = $(addprefix $(POSTGRES_BUILD)/,maqala.so maqala.control maqala--$(VERSION).sql)
# PostgreSQL's own headers are not written for these warnings. -Wshadow: `text` is a type there.
POSTGRES_MODE = $(filter-out -Wshadow,$(MODE)) -I$(POSTGRES) -DMAQALA_VERSION='"$(VERSION)"' \
	-DPGDLLEXPORT='__attribute__((visibility("default")))' \
	$(shell $(PG_CONFIG) --cppflags) -isystem $(shell $(PG_CONFIG) --includedir-server)

.PHONY: postgres postgres-test-dependencies install-postgres uninstall-postgres
postgres: $(POSTGRES_FILES)

# Any PostgreSQL that is there will do; where there is none, Debian's is installed: to build, and to test also the server.
has_postgres = $(wildcard $(shell $(PG_CONFIG) --$(1) 2>/dev/null)/$(2))
$(BUILD)/.postgres-dependencies:
	$(if $(call has_postgres,includedir-server,postgres.h),@mkdir -p $(@D) && touch $@,$(call install_packages,$(POSTGRES_PACKAGES)))
$(BUILD)/.postgres-test-dependencies: $(BUILD)/.postgres-dependencies
	$(if $(call has_postgres,bindir,initdb),@touch $@,$(call install_packages,$(POSTGRES_TEST_PACKAGES)))
postgres-test-dependencies: $(BUILD)/.postgres-test-dependencies

$(POSTGRES_BUILD)/generate: $(POSTGRES)/generate.c $(CORE_ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(MODE) $(CFLAGS) $^ -o $@ $(UTF8PROC) -lm

$(POSTGRES_BUILD)/functions.c: $(POSTGRES_BUILD)/generate
	$< c >$@.new && mv $@.new $@

$(POSTGRES_BUILD)/functions.o: $(POSTGRES_BUILD)/functions.c | $(BUILD)/.postgres-dependencies
	$(CC) $(POSTGRES_MODE) $(CFLAGS) -MMD -MP -c $< -o $@

$(POSTGRES_BUILD)/%.o: $(POSTGRES)/%.c ext/maqala.h $(BUILD)/lexicon_types.h | $(BUILD)/.postgres-dependencies
	@mkdir -p $(@D)
	$(CC) $(POSTGRES_MODE) $(CFLAGS) -MMD -MP -c $< -o $@

$(POSTGRES_BUILD)/maqala.so: $(POSTGRES_OBJECTS) $(CORE_OBJECTS)
	$(CC) $(SHARED_FLAG) $(CFLAGS) $^ -o $@ $(UTF8PROC) -lm

$(POSTGRES_BUILD)/maqala--$(VERSION).sql: $(POSTGRES_BUILD)/generate
	$< sql >$@.new && mv $@.new $@

$(POSTGRES_BUILD)/maqala.control: $(POSTGRES)/maqala.control.in ext/maqala.h
	@mkdir -p $(@D)
	sed 's|@VERSION@|$(VERSION)|' $< >$@

-include $(POSTGRES_OBJECTS:.o=.d)

POSTGRES_LIBRARIES = $(DESTDIR)$(shell $(PG_CONFIG) --pkglibdir)
POSTGRES_SHARE = $(DESTDIR)$(shell $(PG_CONFIG) --sharedir)/extension
install-postgres: $(POSTGRES_FILES)
	install -d $(POSTGRES_LIBRARIES) $(POSTGRES_SHARE)
	install -m 755 $(POSTGRES_BUILD)/maqala.so $(POSTGRES_LIBRARIES)/
	install -m 644 $(filter-out %.so,$(POSTGRES_FILES)) $(POSTGRES_SHARE)/
uninstall-postgres:
	rm -f $(POSTGRES_LIBRARIES)/maqala.so $(addprefix $(POSTGRES_SHARE)/,$(notdir $(filter-out %.so,$(POSTGRES_FILES))))
