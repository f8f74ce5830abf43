# rules.mk: how the tagger's model is made and built in. Included by the Makefile, which adds $(TAGGER_OBJECTS) to the core.
#
#   make train DATA=../shared/data      learns anew; rewrites ext/tagger/data/model.bin
#   make crossval DATA=../shared/data   ten-fold figures, by kind of text and class (FOLDS=0-1: only some)
#
# The model goes into the extension with WITH_TAGGER=yes; without it the rules' answers stand alone.

TAGGER := ext/tagger
TAGGER_MODEL ?= $(TAGGER)/data/model.bin
TAGGER_OBJECTS := $(if $(filter yes,$(WITH_TAGGER)),$(BUILD)/tagger_model.o,$(BUILD)/$(TAGGER)/tools/no_model.o)
TAGGER_TOOLS := $(sort $(wildcard $(TAGGER)/tools/*.c))
TAGGER_TRAINER_SOURCES := $(filter-out $(TAGGER)/tools/embed.c,$(TAGGER_TOOLS))
FOLDS ?= 0-9
TAGGER_CORE = $(filter-out $(TAGGER_OBJECTS),$(CORE_OBJECTS))

$(BUILD)/embed-model: $(TAGGER)/tools/embed.c $(TAGGER)/decode.h ext/base/hash.h
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARNINGS) -O1 -Iext $< -o $@

$(BUILD)/tagger_model.c: $(BUILD)/embed-model $(TAGGER_MODEL)
	$< $(TAGGER_MODEL) >$@.new && mv $@.new $@

$(BUILD)/tagger_model.o: $(BUILD)/tagger_model.c
	$(CC) $(MODE) -O0 -c $< -o $@

# The trainer reads texts with the core itself, but for the model that it is to make.
$(BUILD)/train-tagger: $(TAGGER_TRAINER_SOURCES) $(wildcard $(TAGGER)/tools/*.h $(TAGGER)/*.h) $(TAGGER_CORE)
	$(CC) -std=c11 $(WARNINGS) -O3 -ffp-contract=off -Iext -I$(BUILD) $(TAGGER_TRAINER_SOURCES) \
	  $(TAGGER_CORE) -o $@ $(UTF8PROC) -lm

.PHONY: train crossval
train: $(BUILD)/train-tagger
	@test -n "$(DATA)" || { echo "make train DATA=path of the data folder"; exit 1; }
	$(BUILD)/train-tagger $(DATA) $(TAGGER_MODEL)

crossval: $(BUILD)/train-tagger
	@test -n "$(DATA)" || { echo "make crossval DATA=path of the data folder"; exit 1; }
	$(BUILD)/train-tagger $(DATA) --folds $(FOLDS)
