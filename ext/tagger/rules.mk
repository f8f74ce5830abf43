# rules.mk: how the tagger's model is made and built in. Included by the Makefile, which adds $(TAGGER_OBJECTS) to the core.
#
#   make train DATA=../shared/data      learns anew; rewrites ext/tagger/data/model.bin
#   make crossval DATA=../shared/data   ten-fold figures, by kind of text and class (FOLDS=0-1: only some)
#
# WITH_TAGGER=no leaves the model out: the rules' answers stand alone. Give it a build folder of its own, BUILD=build/rules.

TAGGER := ext/tagger
TAGGER_MODEL ?= $(TAGGER)/data/model.bin
TAGGER_OBJECTS := $(if $(filter no,$(WITH_TAGGER)),$(BUILD)/$(TAGGER)/tools/no_model.o,$(BUILD)/tagger_model.o)
TAGGER_TOOLS := $(sort $(wildcard $(TAGGER)/tools/*.c))
TAGGER_TRAINER_SOURCES := $(filter-out $(TAGGER)/tools/embed.c,$(TAGGER_TOOLS))
FOLDS ?= 0-9
TAGGER_PROSE := $(foreach file,$(sort $(wildcard $(TAGGER)/prose/*.txt)),--prose $(file))
TAGGER_CORE = $(filter-out $(TAGGER_OBJECTS),$(CORE_OBJECTS))

$(BUILD)/embed-model: $(TAGGER)/tools/embed.c $(TAGGER)/decode.h ext/base/hash.h
	@mkdir -p $(@D)
	$(HOST_CC) -std=c11 $(WARNINGS) -O1 -Iext $< -o $@

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
	$(BUILD)/train-tagger $(DATA) $(TAGGER_MODEL) $(TAGGER_PROSE)

crossval: $(BUILD)/train-tagger
	@test -n "$(DATA)" || { echo "make crossval DATA=path of the data folder"; exit 1; }
	$(BUILD)/train-tagger $(DATA) --folds $(FOLDS) $(TAGGER_PROSE)
