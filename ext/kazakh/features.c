/* features.c: names of parts of speech and features, as in Universal Dependencies' Kazakh treebank. */
#include <stdio.h>
#include <string.h>

#include "kazakh/morphology.h"

static const char *const upos_names[MAQ_UPOS_COUNT] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                       "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

static const char *const case_names[] = {"Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins", "Equ"};

/* What the ending of a verb means, but for person and number. NULL: not used. */
typedef struct verb_features {
  const char *aspect;
  const char *evidence;
  const char *mood;
  const char *tense;
  const char *form;
} verb_features;

static const verb_features verb_table[] = {
    [MAQ_VERB_IMPERATIVE] = {NULL, NULL, "Imp", NULL, "Fin"},
    [MAQ_VERB_OPTATIVE] = {NULL, NULL, "Opt", NULL, "Fin"},
    [MAQ_VERB_PAST] = {NULL, NULL, "Ind", "Past", "Fin"},
    [MAQ_VERB_PRESENT] = {"Hab", NULL, "Ind", "Pres", "Fin"},
    [MAQ_VERB_EVIDENTIAL] = {NULL, "Nfh", "Ind", "Past", "Fin"},
    [MAQ_VERB_CONDITIONAL] = {NULL, NULL, "Cnd", NULL, "Conv"},
    [MAQ_VERB_DESIDERATIVE] = {NULL, NULL, "Des", NULL, "Fin"},
    [MAQ_VERB_INTENTION] = {NULL, NULL, "Int", "Fut", "Fin"},
    [MAQ_VERB_FUTURE] = {NULL, NULL, "Ind", "Fut", "Fin"},
    [MAQ_VERB_PERFECT] = {NULL, NULL, NULL, "Past", "Part"},
    [MAQ_VERB_HABITUAL] = {"Imp", NULL, NULL, NULL, "Part"},
    [MAQ_VERB_AGENT] = {NULL, NULL, "Pot", NULL, "Part"},
    [MAQ_VERB_NOUN] = {NULL, NULL, NULL, NULL, "Ger"},
    [MAQ_VERB_CONVERB] = {"Perf", NULL, NULL, NULL, "Conv"},
    [MAQ_VERB_CONVERB_PRESENT] = {"Imp", NULL, NULL, NULL, "Conv"},
    [MAQ_VERB_CONVERB_UNTIL] = {"Imp", NULL, NULL, NULL, "Conv"},
    [MAQ_VERB_CONVERB_SINCE] = {"Imp", NULL, NULL, NULL, "Conv"},
};

const char *maq_upos_name(maq_upos upos) {
  return (unsigned)upos < MAQ_UPOS_COUNT ? upos_names[upos] : "X";
}

typedef struct writer {
  char *buffer;
  size_t capacity;
  size_t length;
  bool full;
} writer;

static void put_text(writer *self, const char *text) {
  size_t length = strlen(text);
  if (self->length + length + 1 > self->capacity) {
    self->full = true;
    return;
  }
  memcpy(self->buffer + self->length, text, length);
  self->length += length;
}

static void put(writer *self, const char *name, const char *value) {
  if (!value) {
    return;
  }
  put_text(self, self->length ? "|" : "");
  put_text(self, name);
  put_text(self, "=");
  put_text(self, value);
}

static const char *digit(unsigned person) {
  static const char *const digits[] = {NULL, "1", "2", "3"};
  return digits[person & MAQ_PERSON_MASK];
}

static const char *owner_number(unsigned possessive) {
  if (!possessive) {
    return NULL;
  }
  if ((possessive & MAQ_PERSON_MASK) == 3) {
    return "Plur,Sing";
  }
  return possessive & MAQ_POSSESSIVE_PLURAL ? "Plur" : "Sing";
}

static void put_nominal(writer *self, const maq_analysis *analysis) {
  const maq_inflection *nominal = &analysis->form.nominal;
  bool marked = nominal->grammatical_case || nominal->possessive || nominal->plural || nominal->predicative;
  bool counts = analysis->upos == MAQ_UPOS_NOUN || analysis->upos == MAQ_UPOS_PROPN || marked;
  put(self, "Case", counts && !nominal->similative ? case_names[nominal->grammatical_case] : NULL);
  put(self, "Number", nominal->plural ? "Plur" : NULL);
  put(self, "Number[psor]", owner_number(nominal->possessive));
  put(self, "Person[psor]", digit(nominal->possessive));
  put(self, "Polite", nominal->possessive & MAQ_PERSON_POLITE ? "Form" : NULL);
}

static void put_verbal(writer *self, const maq_analysis *analysis) {
  const maq_verb_form *form = &analysis->form;
  const verb_features *features = &verb_table[form->ending];
  const maq_inflection *nominal = &form->nominal;
  bool noun = form->ending == MAQ_VERB_NOUN || nominal->grammatical_case || nominal->possessive || nominal->plural;
  bool finite = form->person != 0;
  put(self, "Aspect", features->aspect);
  put(self, "Case", noun ? case_names[nominal->grammatical_case] : NULL);
  put(self, "Evident", features->evidence);
  put(self, "Mood", features->mood ? features->mood : finite ? "Ind" : NULL);
  put(self, "Number", finite ? (form->person & MAQ_POSSESSIVE_PLURAL ? "Plur" : "Sing") : nominal->plural ? "Plur" : NULL);
  put(self, "Number[psor]", owner_number(nominal->possessive));
  put(self, "Person", digit(form->person));
  put(self, "Person[psor]", digit(nominal->possessive));
  put(self, "Polarity", form->negative ? "Neg" : NULL);
  put(self, "Polite", form->person & MAQ_PERSON_POLITE ? "Form" : NULL);
  put(self, "Tense", features->tense);
  put(self, "VerbForm", noun ? "Ger" : finite && form->ending != MAQ_VERB_CONDITIONAL ? "Fin" : features->form);
  put(self, "Voice", form->voice & MAQ_VOICE_PASSIVE ? "Pass" : form->voice & MAQ_VOICE_RECIPROCAL ? "Rcp" : NULL);
}

size_t maq_kazakh_analysis_features(const maq_analysis *analysis, char *buffer, size_t capacity) {
  writer self = {.buffer = buffer, .capacity = capacity};
  if (analysis->features) {
    put_text(&self, *analysis->features ? analysis->features : "_");
  } else if (analysis->verbal) {
    put_verbal(&self, analysis);
  } else {
    put_nominal(&self, analysis);
  }
  if (self.length == 0) {
    put_text(&self, "_");
  }
  if (self.full || capacity == 0) {
    return 0;
  }
  buffer[self.length] = 0;
  return self.length;
}
