/* familiarity.c: how well a Kazakh word is known. It decides between the readings of a word in Latin or Arabic letters: what
 * counts is that the wrong one scores less. The score is that of the likeliest analysis, which knows how frequent stem and
 * ending are; entries of the lexicon, names above all, count at least as much as an ordinary word.
 */
#include "kazakh/morphology.h"
#include "lexicon/lexicon.h"
#include "lexicon_types.h"
#include "text/script.h"

enum { NOT_KNOWN = 0, LEAST_KNOWN = 1, FORM_KNOWN = 300, ENTRY_KNOWN = 450, SCORE_BASE = 150, SHORT_STEM = 4 /* bytes */ };

typedef struct question {
  bool any; /* of any language */
  bool found;
} question;

static bool visit(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  question *asked = context;
  bool person =
      lexeme->table == MAQ_LEXICON_GIVEN_NAMES || lexeme->table == MAQ_LEXICON_SURNAMES; /* `Олег` is a name in Kazakh too */
  asked->found = asked->any || person || lexeme->language == MAQ_LANGUAGE_KK || lexeme->language == MAQ_LANGUAGE_ANY;
  return !asked->found;
}

static bool visit_surname(void *context, uint32_t number) {
  bool *found = context;
  *found = maq_lexicon_get(number)->table == MAQ_LEXICON_SURNAMES;
  return !*found;
}

/* A woman's surname, known as a man's: Сүлейменова. */
static bool is_feminine(const char *word, size_t length) {
  bool found = false;
  if (length > 8 && memcmp(word + length - 2, "а", 2) == 0) {
    maq_vocabulary_lexemes(maq_vocabulary_find(word, length - 2), visit_surname, &found);
  }
  return found;
}

static bool is_entry(const char *word, size_t length) {
  question asked = {length > 0 && (unsigned char)word[0] < 0x80, false}; /* Latin: a foreign name */
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit, &asked);
  return asked.found || is_feminine(word, length);
}

/* Is the word a form of a name or word of the vocabulary? */
static bool is_form_of_entry(const char *word, size_t length) {
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(word, length, readings, MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t size = maq_kazakh_stem(word, &readings[i], stem, sizeof stem);
    if (size > SHORT_STEM && is_entry(stem, size)) {
      return true;
    }
  }
  return false;
}

int maq_lexicon_familiarity(const char *folded, size_t length) {
  maq_analysis analysis;
  maq_kazakh_analyse(folded, length, 0, &analysis, 1);
  if (analysis.lemma) {
    return MAQ_WELL_KNOWN;
  }
  int least = is_entry(folded, length) ? ENTRY_KNOWN : is_form_of_entry(folded, length) ? FORM_KNOWN : NOT_KNOWN;
  int score = analysis.known ? (analysis.score > -SCORE_BASE ? analysis.score + SCORE_BASE : LEAST_KNOWN) : NOT_KNOWN;
  return score > least ? score : least;
}
