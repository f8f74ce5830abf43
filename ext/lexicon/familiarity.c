/* familiarity.c: how well a Kazakh word is known. It decides between the readings of a word in Latin or Arabic letters: what
 * counts is that the wrong one scores less. The score is that of the likeliest analysis, which knows how frequent stem and
 * ending are; entries of the lexicon, names above all, count at least as much as an ordinary word.
 */
#include "kazakh/morphology.h"
#include "lexicon/lexicon.h"
#include "text/script.h"

enum { NOT_KNOWN = 0, LEAST_KNOWN = 1, FORM_KNOWN = 300, ENTRY_KNOWN = 450, SCORE_BASE = 150, SHORT_STEM = 4 /* bytes */ };

static bool visit_kazakh(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *found = context;
  *found = lexeme->language == MAQ_LANGUAGE_KK || lexeme->language == MAQ_LANGUAGE_ANY;
  return !*found;
}

static bool is_entry(const char *word, size_t length) {
  bool found = false;
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_kazakh, &found);
  return found;
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
