/* context.c: see context.h.
 *
 * HOW IT WORKS. A token's candidates are its context-free analyses, each with the parts of speech its stem allows (a verb may
 * be an auxiliary, an adjective a noun). A linear model scores them: the context-free score, the candidate's tag (part of
 * speech with case or ending) with its own word and lemma, with the words and endings beside it, and with the tag chosen
 * before it. The best sequence is found by the algorithm of Viterbi (1967). Weights are integers of a hashed table, trained by
 * the averaged perceptron (Collins 2002) in train_context.c.
 */
#include "kazakh/context.h"

#include <string.h>

#include "base/hash.h"
#include "kazakh/context_model.h"
#include "kazakh/tables.h"

enum { LONGEST_PIECE = 256 };

/* ---- candidates ----------------------------------------------------------------------------------------------------- */

/* Verbs that also serve as auxiliaries. */
static const char *const auxiliaries[] = {"бол", "ал",  "бер", "кел", "кет",   "қал", "қой", "жат",   "отыр",  "тұр",
                                          "жүр", "бар", "сал", "түс", "жібер", "шық", "көр", "баста", "таста", "жөнел"};

static bool is_auxiliary(const char *lemma, size_t length) {
  for (size_t i = 0; i < sizeof auxiliaries / sizeof auxiliaries[0]; i++) {
    if (strlen(auxiliaries[i]) == length && memcmp(auxiliaries[i], lemma, length) == 0) {
      return true;
    }
  }
  return false;
}

/* Forms that stand as attributes, and as predicates of the third person. */
static bool is_participle(const maq_analysis *analysis) {
  const maq_verb_form *form = &analysis->form;
  return analysis->verbal && !analysis->lemma &&
         (form->ending == MAQ_VERB_PERFECT || form->ending == MAQ_VERB_HABITUAL || form->ending == MAQ_VERB_FUTURE ||
          form->ending == MAQ_VERB_INTENTION);
}

/* Tags: part of speech, and what of its features tells about its neighbours. Below MAQ_TAG_START. */
static uint8_t tag_of(const maq_analysis *analysis) {
  enum { NOUNS = 17, NAMES = 35, PRONOUNS = 44, VERBS = 52, FINITE = 88, AUXILIARIES = 90, INFLECTED = 108 };
  const maq_inflection *nominal = &analysis->form.nominal;
  unsigned grammatical_case = nominal->similative ? 8 : nominal->grammatical_case;
  switch (analysis->upos) {
    case MAQ_UPOS_NOUN: return (uint8_t)(NOUNS + grammatical_case + (nominal->possessive ? 9u : 0u));
    case MAQ_UPOS_PROPN: return (uint8_t)(NAMES + grammatical_case);
    case MAQ_UPOS_PRON: {
      const char *found = analysis->features ? strstr(analysis->features, "Case=") : NULL;
      static const char initials[] = "NGDALI";
      const char *initial = found ? strchr(initials, found[5]) : NULL;
      unsigned index = initial ? (unsigned)(initial - initials) + 1 : 0;
      return (uint8_t)(PRONOUNS + (found && found[6] == 'b' ? 7 : index));
    }
    case MAQ_UPOS_VERB:
    case MAQ_UPOS_AUX: {
      unsigned ending = analysis->lemma ? 17 : analysis->form.ending;
      bool noun = !analysis->lemma && (nominal->grammatical_case || nominal->possessive || nominal->plural);
      if (is_participle(analysis) && analysis->form.person) {
        return (uint8_t)(FINITE + (analysis->upos == MAQ_UPOS_AUX));
      }
      if (analysis->upos == MAQ_UPOS_AUX) {
        return (uint8_t)(AUXILIARIES + ending);
      }
      return (uint8_t)(VERBS + ending + (noun ? 18u : 0u));
    }
    case MAQ_UPOS_NUM:
      return analysis->features && strcmp(analysis->features, "NumType=Ord") == 0 ? (uint8_t)(INFLECTED + MAQ_UPOS_NUM)
                                                                                  : (uint8_t)MAQ_UPOS_NUM;
    default:
      return nominal->grammatical_case || nominal->possessive || nominal->plural ? (uint8_t)(INFLECTED + analysis->upos)
                                                                                 : analysis->upos;
  }
}

/* What is the same for all parts of speech of one analysis. */
typedef struct base {
  const maq_analysis *analysis;
  uint32_t lemma_hash;
  uint16_t stem_class;
} base;

static size_t add_candidate(maq_candidate *out, size_t count, const base *from, unsigned upos) {
  if (count < MAQ_MOST_CANDIDATES) {
    out[count].analysis = *from->analysis;
    out[count].analysis.upos = (uint8_t)upos;
    out[count].lemma_hash = from->lemma_hash;
    out[count].stem_class = from->stem_class;
    out[count].tag = tag_of(&out[count].analysis);
    count++;
  }
  return count;
}

/* A participle as predicate of the third person, and a verb as auxiliary. */
static size_t add_verb_variants(maq_candidate *out, size_t count, const base *from, bool auxiliary) {
  const maq_inflection *nominal = &from->analysis->form.nominal;
  bool bare = !nominal->grammatical_case && !nominal->possessive && !nominal->plural && !nominal->similative;
  maq_analysis finite = *from->analysis;
  base again = *from;
  again.analysis = &finite;
  finite.form.person = 3;
  if (is_participle(from->analysis) && bare && !from->analysis->form.person) {
    count = add_candidate(out, count, &again, MAQ_UPOS_VERB);
    count = auxiliary ? add_candidate(out, count, &again, MAQ_UPOS_AUX) : count;
  }
  return auxiliary ? add_candidate(out, count, from, MAQ_UPOS_AUX) : count;
}

/* An analysis with the parts of speech its stem may have. */
static size_t add_variants(maq_candidate *out, size_t count, const maq_context_word *word, const maq_analysis *analysis) {
  char lemma[MAQ_LONGEST_STEM];
  size_t length = maq_kazakh_analysis_lemma(word->folded, analysis, lemma, sizeof lemma);
  const maq_stem_entry *entry = maq_kazakh_find_stem(lemma, length);
  base from = {analysis, (uint32_t)maq_hash(lemma, length), (uint16_t)(word->hints & MAQ_HINT_CAPITALIZED)};
  if (entry && !analysis->lemma) {
    unsigned known = 1u << 12 | (analysis->verbal ? 1u << 11 : 0u) | (entry->verbal ? 1u << 10 : 0u);
    unsigned classes = entry->nominal ? (unsigned)entry->classes << 1 | (unsigned)entry->bare << 5 : 0u;
    from.stem_class = (uint16_t)(from.stem_class | known | classes);
  }
  count = add_candidate(out, count, &from, analysis->upos);
  if (analysis->lemma) {
    return count;
  }
  if (analysis->verbal) {
    return add_verb_variants(out, count, &from, is_auxiliary(lemma, length));
  }
  bool capital = word->hints & MAQ_HINT_CAPITALIZED;
  const maq_inflection *nominal = &analysis->form.nominal;
  bool bare = !nominal->grammatical_case && !nominal->possessive && !nominal->plural;
  if (analysis->upos != MAQ_UPOS_NOUN) {
    count = add_candidate(out, count, &from, MAQ_UPOS_NOUN);
  }
  if (capital && analysis->upos != MAQ_UPOS_PROPN) {
    count = add_candidate(out, count, &from, MAQ_UPOS_PROPN);
  }
  if (analysis->upos != MAQ_UPOS_ADJ && bare) {
    count = add_candidate(out, count, &from, MAQ_UPOS_ADJ);
  }
  if (analysis->upos != MAQ_UPOS_ADV && bare) {
    count = add_candidate(out, count, &from, MAQ_UPOS_ADV);
  }
  return count;
}

/* Numbers and marks need no choice. */
static bool is_plain(const maq_context_word *word, maq_analysis *analysis) {
  unsigned first = word->length ? (unsigned char)word->folded[0] : 0;
  bool digit = first >= '0' && first <= '9';
  bool letter = first >= 0xD0 && first <= 0xD3;
  bool latin = (first | 0x20u) >= 'a' && (first | 0x20u) <= 'z';
  if (letter) {
    return false;
  }
  *analysis = (maq_analysis){.known = true, .upos = MAQ_UPOS_PUNCT};
  analysis->form.nominal.stem_length = (uint16_t)word->length;
  analysis->features = "";
  if (digit) {
    analysis->upos = MAQ_UPOS_NUM;
  } else if (latin || first >= 0xC3) {
    analysis->upos = first >= 0xE2 ? MAQ_UPOS_PUNCT : MAQ_UPOS_X;
  } else if (first == '%' || first == '$' || first == '+' || first == '=') {
    analysis->upos = MAQ_UPOS_SYM;
  }
  return true;
}

/* A number may count or order: 2010 жылы. */
static size_t add_plain(const maq_context_word *word, maq_analysis *analysis, maq_candidate *out) {
  base from = {analysis, 0, 0};
  if (analysis->upos != MAQ_UPOS_NUM) {
    return add_candidate(out, 0, &from, analysis->upos);
  }
  maq_kazakh_analyse(word->folded, word->length, 0, analysis, 1);
  analysis->upos = MAQ_UPOS_NUM;
  analysis->known = true;
  analysis->score = INT32_MAX;
  bool ordinal = analysis->form.nominal.ordinal;
  size_t count = 0;
  if (!ordinal) {
    analysis->features = "NumType=Card";
    count = add_candidate(out, count, &from, MAQ_UPOS_NUM);
  }
  analysis->features = "NumType=Ord";
  return add_candidate(out, count, &from, MAQ_UPOS_NUM);
}

size_t maq_context_candidates(const maq_context_word *word, maq_candidate *out) {
  maq_analysis analyses[MAQ_MOST_CANDIDATES];
  if (is_plain(word, &analyses[0])) {
    return add_plain(word, &analyses[0], out);
  }
  size_t found = maq_kazakh_analyse(word->folded, word->length, word->hints, analyses, MAQ_MOST_CANDIDATES);
  size_t count = 0;
  for (size_t i = 0; i < found; i++) {
    count = add_variants(out, count, word, &analyses[i]);
  }
  return count;
}

/* ---- features ------------------------------------------------------------------------------------------------------- */

maq_neighbour maq_context_neighbour(const maq_context_word *word, const maq_candidate *likeliest) {
  size_t ending = word->length < 6 ? word->length : 6;
  return (maq_neighbour){(uint32_t)maq_hash(word->folded, word->length),
                         (uint32_t)maq_hash(word->folded + word->length - ending, ending), likeliest->tag,
                         (uint8_t)(word->hints & MAQ_HINT_CAPITALIZED)};
}

static uint16_t feature(unsigned kind, uint32_t value, unsigned tag) {
  uint64_t hash = maq_hash_pair(value, kind << 8 | tag);
  return (uint16_t)(1 + (hash >> 32) % (MAQ_CONTEXT_WEIGHTS - 1));
}

size_t maq_context_features(const maq_candidate *candidate, const maq_neighbour *before, const maq_neighbour *self,
                            const maq_neighbour *after, uint16_t *out) {
  unsigned tag = candidate->tag;
  unsigned upos = candidate->analysis.upos;
  size_t count = 0;
  out[count++] = feature(1, 0, tag);
  out[count++] = feature(2, self->word, tag);
  out[count++] = feature(3, candidate->lemma_hash, upos);
  out[count++] = feature(4, self->ending, upos);
  out[count++] = feature(5, before->word, tag);
  out[count++] = feature(6, after->word, tag);
  out[count++] = feature(7, before->ending, upos);
  out[count++] = feature(8, after->ending, upos);
  out[count++] = feature(9, after->tag, tag);
  out[count++] = feature(10, before->tag * 128u + after->tag, upos);
  out[count++] = feature(11, candidate->lemma_hash, 128u + candidate->analysis.verbal);
  out[count++] = feature(12, (uint32_t)candidate->analysis.form.voice * 2 + candidate->analysis.known, tag);
  out[count++] = feature(13, after->tag, 128u + upos);
  out[count++] = feature(15, candidate->stem_class, tag);
  out[count++] = feature(16, candidate->stem_class * 128u + after->tag, upos);
  out[count++] = feature(17, candidate->stem_class * 128u + before->tag, upos);
  out[count++] =
      feature(18, before->capital * 4u + self->capital * 2u + after->capital, 128u * (before->tag == MAQ_TAG_START) + upos);
  return count;
}

uint16_t maq_context_transition(unsigned before, unsigned tag) {
  return feature(14, before, tag);
}

int32_t maq_context_score(const maq_candidate *candidate, const maq_candidate *best) {
  if (candidate->analysis.score == INT32_MAX || best->analysis.score == INT32_MAX) {
    return candidate->analysis.score == INT32_MAX ? 0 : -32; /* of a closed class or not */
  }
  int32_t difference = (candidate->analysis.score - best->analysis.score) / 16;
  return difference < -64 ? -64 : difference;
}

/* ---- search --------------------------------------------------------------------------------------------------------- */

typedef struct column {
  maq_candidate candidates[MAQ_MOST_CANDIDATES];
  int32_t scores[MAQ_MOST_CANDIDATES];
  size_t count;
  maq_neighbour seen; /* as its neighbours see it */
} column;

static void read_word(column *self, const maq_context_word *word) {
  self->count = maq_context_candidates(word, self->candidates);
  self->seen = maq_context_neighbour(word, &self->candidates[0]);
}

static void score_word(column *self, const maq_neighbour *before, const maq_neighbour *after) {
  for (size_t i = 0; i < self->count; i++) {
    uint16_t features[MAQ_MOST_CONTEXT_FEATURES];
    size_t count = maq_context_features(&self->candidates[i], before, &self->seen, after, features);
    int32_t sum = maq_context_weights[MAQ_CONTEXT_SCORE] * maq_context_score(&self->candidates[i], &self->candidates[0]) / 16;
    for (size_t k = 0; k < count; k++) {
      sum += maq_context_weights[features[k]];
    }
    self->scores[i] = sum;
  }
}

/* Adds to each candidate the best way to it; writes the candidate before it on that way. */
static void connect(const column *before, column *self, uint8_t *from) {
  for (size_t i = 0; i < self->count; i++) {
    int32_t best = INT32_MIN;
    for (size_t k = 0; k < before->count; k++) {
      unsigned index = maq_context_transition(before->candidates[k].tag, self->candidates[i].tag);
      int32_t sum = before->scores[k] + maq_context_weights[index];
      if (sum > best) {
        best = sum;
        from[i] = (uint8_t)k;
      }
    }
    self->scores[i] += best;
  }
}

/* Tags at most LONGEST_PIECE tokens. Three columns are kept: the token before, this one, the next. */
static void tag_piece(const maq_context_word *words, size_t count, maq_analysis *out) {
  uint8_t from[LONGEST_PIECE][MAQ_MOST_CANDIDATES];
  column columns[3];
  const maq_neighbour nothing = {0, 0, MAQ_TAG_START, 0};
  memset(&columns[2], 0, sizeof columns[2]);
  columns[2].count = 1;
  columns[2].candidates[0].tag = MAQ_TAG_START;
  columns[2].seen = nothing;
  read_word(&columns[0], &words[0]);
  for (size_t i = 0; i < count; i++) {
    column *before = &columns[(i + 2) % 3];
    column *self = &columns[i % 3];
    column *after = &columns[(i + 1) % 3];
    if (i + 1 < count) {
      read_word(after, &words[i + 1]);
    }
    score_word(self, &before->seen, i + 1 < count ? &after->seen : &nothing);
    connect(before, self, from[i]);
  }
  const column *last = &columns[(count - 1) % 3];
  size_t best = 0;
  for (size_t i = 1; i < last->count; i++) {
    best = last->scores[i] > last->scores[best] ? i : best;
  }
  for (size_t i = count; i > 0; i--) {
    maq_candidate candidates[MAQ_MOST_CANDIDATES];
    maq_context_candidates(&words[i - 1], candidates);
    out[i - 1] = candidates[best].analysis;
    best = from[i - 1][best];
  }
}

void maq_kazakh_tag(const maq_context_word *words, size_t count, maq_analysis *out) {
  while (count > 0) {
    size_t piece = count < LONGEST_PIECE ? count : LONGEST_PIECE;
    tag_piece(words, piece, out);
    words += piece;
    out += piece;
    count -= piece;
  }
}
