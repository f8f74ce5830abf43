# rules.mk: how the tables of Kazakh are made. Included by the Makefile, which adds $(KAZAKH_OBJECTS) to the core.
#
#   make lexicon DATA=../shared/data   induces stems and forms anew, then trains; rewrites ext/kazakh/data/*.tsv
#   make kazakh-folds DATA=…           ten-fold figures of the choice in context

KAZAKH := ext/kazakh
KAZAKH_DATA := $(KAZAKH)/data
KAZAKH_READERS := $(addprefix $(KAZAKH)/,inflection.c sounds.c verb.c)
KAZAKH_ANALYSER := $(KAZAKH_READERS) $(KAZAKH)/features.c $(KAZAKH)/analyser/morphology.c
KAZAKH_TEXT := ext/text/character.c ext/base/utf8.c
KAZAKH_HEADERS := $(wildcard $(KAZAKH)/*.h ext/base/*.h ext/text/*.h)
KAZAKH_HOST = $(HOST_CC) -std=c11 $(WARNINGS) -O2 -Iext
KAZAKH_GENERATED := $(BUILD)/kazakh_tables.c $(BUILD)/kazakh_forms.c $(BUILD)/kazakh_context.c
KAZAKH_OBJECTS := $(BUILD)/$(KAZAKH)/analyser/morphology.o $(BUILD)/$(KAZAKH)/analyser/context.o $(KAZAKH_GENERATED:.c=.o)

# ---- compiling the lists ---------------------------------------------------------------------------------------------

$(BUILD)/compile-kazakh: $(KAZAKH)/tools/compile.c $(KAZAKH)/features.c $(KAZAKH_HEADERS)
	@mkdir -p $(@D)
	$(KAZAKH_HOST) $(filter %.c,$^) -o $@

$(BUILD)/kazakh_tables.c: $(BUILD)/compile-kazakh $(addprefix $(KAZAKH_DATA)/,stems.tsv closed.tsv weights.tsv)
	$< $(filter %.tsv,$^) >$@.new && mv $@.new $@

$(BUILD)/kazakh_context.c: $(BUILD)/compile-kazakh $(KAZAKH_DATA)/context.tsv
	$< --context $(KAZAKH_DATA)/context.tsv >$@.new && mv $@.new $@

$(BUILD)/forms-kazakh: $(addprefix $(KAZAKH)/tools/,forms.c no_forms.c) $(KAZAKH_ANALYSER) $(BUILD)/kazakh_tables.c $(KAZAKH_HEADERS)
	$(KAZAKH_HOST) $(filter %.c,$^) -o $@

$(BUILD)/kazakh_forms.c: $(BUILD)/forms-kazakh $(KAZAKH_DATA)/forms.tsv
	$< $(KAZAKH_DATA)/forms.tsv >$@.new && mv $@.new $@

$(KAZAKH_GENERATED:.c=.o): $(BUILD)/%.o: $(BUILD)/%.c
	$(CC) $(MODE) -O0 -c $< -o $@

# ---- learning them ---------------------------------------------------------------------------------------------------

.PHONY: lexicon kazakh-folds
lexicon:
	@test -n "$(DATA)" || { echo "make lexicon DATA=path of the data folder"; exit 1; }
	@mkdir -p $(BUILD)
	CC="$(CC)" UTF8PROC="$(UTF8PROC)" sh $(KAZAKH)/tools/learn.sh $(DATA) $(BUILD)

kazakh-folds:
	@test -n "$(DATA)" || { echo "make kazakh-folds DATA=path of the data folder"; exit 1; }
	@mkdir -p $(BUILD)
	CC="$(CC)" UTF8PROC="$(UTF8PROC)" sh $(KAZAKH)/tools/folds.sh $(DATA) $(BUILD)
