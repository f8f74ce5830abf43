/* capitals.c: the capitals that an Arabic text would have.
 *
 * Names are told from common words by what is known: names of the lexicon, stems that the morphology knows as names, and words
 * that nobody knows get a capital. A word that is both (Арман is a man and a dream) gets one beside a word that has one: given
 * name and surname stand together.
 */
#include "kazakh/morphology.h"
#include "lexicon/lexicon.h"
#include "lexicon/tables.h"
#include "lexicon_types.h"

typedef enum guess { GUESS_COMMON, GUESS_EITHER, GUESS_NAME } guess;

typedef struct evidence {
  bool name, common, acronym;
  bool unit;   /* of money or measure */
  bool timely; /* a number, a month */
  bool strong; /* a name that news hardly ever mean otherwise: a country, a large place, a body of state */
} evidence;

static bool is_strong(const maq_lexeme *lexeme) {
  switch (lexeme->table) {
    case MAQ_LEXICON_COUNTRIES:
    case MAQ_LEXICON_ORGANISATIONS: return true;
    case MAQ_LEXICON_PLACES:
      return lexeme->type == MAQ_TYPE_CAPITAL || lexeme->type == MAQ_TYPE_CITY || lexeme->type == MAQ_TYPE_REGION ||
             lexeme->type == MAQ_TYPE_CONTINENT;
    default: return false;
  }
}

/* What the one-word forms of the lexicon say of a word: those with a capital are names. */
static void look_up(const char *word, size_t length, evidence *found) {
  uint32_t number = maq_vocabulary_find(word, length);
  for (uint32_t i = maq_first_item(number); i < maq_first_item(number + 1); i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(maq_lexicon_items[i] & MAQ_ITEM_LEXEME);
    uint32_t flags = maq_lexicon_items[i] >> MAQ_ITEM_FLAGS_SHIFT;
    if ((lexeme->language != MAQ_LANGUAGE_KK && lexeme->language != MAQ_LANGUAGE_ANY) || lexeme->type == MAQ_TYPE_SURNAME_ENDING ||
        (flags & MAQ_FORM_POSSESSED)) {
      continue;
    }
    bool capital = (flags & (MAQ_FORM_CAPS | MAQ_FORM_CAPITAL)) != 0;
    found->acronym |= (flags & MAQ_FORM_CAPS) != 0;
    found->name |= capital;
    found->strong |= capital && is_strong(lexeme);
    bool unit = lexeme->table == MAQ_LEXICON_CURRENCIES || lexeme->table == MAQ_LEXICON_UNITS;
    found->unit |= unit;
    found->timely |= lexeme->table == MAQ_LEXICON_CALENDAR || lexeme->table == MAQ_LEXICON_NUMERALS;
    found->common |= !capital && !unit;
  }
}

static guess guess_word(const maq_token *token, evidence *found) {
  maq_string base = maq_token_base(token);
  maq_analysis analysis;
  look_up(base.text, base.length, found);
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = found->name || found->common ? 0 : maq_kazakh_inflections(base.text, base.length, readings, MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < count && !found->name && !found->common; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t length = maq_kazakh_stem(base.text, &readings[i], stem, sizeof stem);
    if (length > 4 && !readings[i].possessive) {
      look_up(stem, length, found);
    }
  }
  maq_kazakh_analyse(base.text, base.length, 0, &analysis, 1);
  if (found->strong && !found->timely) {
    return GUESS_NAME;
  }
  if (found->unit) { /* units stand behind numbers: behind a name such a word is a name */
    return found->common || analysis.lemma ? GUESS_COMMON : GUESS_EITHER;
  }
  bool known = analysis.known && analysis.upos != MAQ_UPOS_PROPN;
  if (found->common || analysis.lemma) {
    return found->name && !analysis.lemma ? GUESS_EITHER : GUESS_COMMON;
  }
  if (found->name) {
    return known ? GUESS_EITHER : GUESS_NAME;
  }
  return known ? GUESS_COMMON : GUESS_NAME;
}

static bool is_presumed(const maq_token *token) {
  return token->kind == MAQ_INITIAL || (token->shape & MAQ_CAPITALIZED);
}

/* Does a capital stand here whatever the word: at the beginning of a line, a sentence, a quotation? */
static bool opens(const maq_tokens *tokens, size_t token) {
  const maq_token *before = token > 0 ? &tokens->items[token - 1] : NULL;
  bool quotation = before && before->mark == '"' && before->partner != MAQ_NO_MATCH && before->partner > token - 1;
  return !before || (tokens->items[token].shape & MAQ_LINE_START) || quotation ||
         (before->kind == MAQ_PUNCT && (before->mark == '.' || before->mark == '!' || before->mark == '?'));
}

static bool follows_quotation(const maq_tokens *tokens, size_t token) {
  return token > 0 && tokens->items[token - 1].mark == '"' && tokens->items[token - 1].partner < token - 1;
}

void maq_presume_capitals(maq_tokens *tokens) {
  guess before = GUESS_COMMON;
  for (size_t i = 0; i < tokens->count; i++) {
    maq_token *token = &tokens->items[i];
    guess own = GUESS_COMMON;
    if (token->kind == MAQ_WORD && (token->shape & MAQ_ARABIC) && token->folded_length <= MAQ_LONGEST_STEM - 8) {
      evidence found = {.name = false};
      own = guess_word(token, &found);
      bool beside = i > 0 && is_presumed(&tokens->items[i - 1]) && before == GUESS_NAME;
      bool acronym = found.acronym && (own == GUESS_NAME || (own == GUESS_EITHER && follows_quotation(tokens, i))); /* «…» АҚ */
      bool capital = own == GUESS_NAME || (own == GUESS_EITHER && beside) || opens(tokens, i) || acronym;
      token->shape = (uint16_t)(token->shape | (capital ? MAQ_CAPITALIZED : 0) | (acronym ? MAQ_ALL_CAPS : 0));
      if (own == GUESS_NAME && before == GUESS_EITHER) {
        tokens->items[i - 1].shape |= MAQ_CAPITALIZED;
      }
    } else if (token->kind == MAQ_INITIAL) {
      token->shape |= MAQ_CAPITALIZED;
      own = GUESS_NAME;
    }
    before = own;
  }
}
