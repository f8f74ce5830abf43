/* language.c: which language a text is written in, by the text alone.
 *
 * HOW IT WORKS. Each word votes. A function word of a language (function_words.tsv), a numeral, a word of the calendar counts twice
 * for it; Kazakh function words are also looked up as read from Latin letters. The letters of a word speak for the languages whose alphabets have them all, once they
 * exclude any: ғ speaks for Kazakh and Uzbek, җ for Tatar alone. Kyrgyz and Tatar share ң, ө, ү with Kazakh; but hardly a Kazakh
 * sentence goes without ғ, қ, і, ұ, so their absence over many words takes half of Kazakh's votes away. The neighbours of Kazakh
 * are only known to be told apart. Cyrillic with hardly a letter of Kazakh's own is Russian, or was typed on a Russian
 * keyboard: its words are also looked up with Kazakh letters restored. Of a headline that hardly any word votes in, forms of Kazakh
 * words tell: `Алматыда метро станциясы ашылды`.
 */
#include "base/utf8.h"
#include "kazakh/morphology.h"
#include "lexicon/lexicon.h"
#include "lexicon_types.h"
#include "text/character.h"

enum {
  SAMPLE = 128,       /* tokens from all over the text: more of them change nothing */
  LONGEST_WORD = 120, /* bytes */
  ENOUGH_WORDS = 12,  /* of which one must show a letter of Kazakh's own, and one of OWN_AMONG of more */
  OWN_AMONG = 16,
  LONGEST_MUTE = 4, /* letters without a vowel */
  FEW_VOTES = 1,    /* decide nothing against */
  FEWEST_FORMS = 2, /* of Kazakh words */
};

/* Sets of languages. */
enum {
  KK = 1 << MAQ_LANGUAGE_KK,
  RU = 1 << MAQ_LANGUAGE_RU,
  EN = 1 << MAQ_LANGUAGE_EN,
  KY = 1 << MAQ_LANGUAGE_KY,
  TT = 1 << MAQ_LANGUAGE_TT,
  UZ = 1 << MAQ_LANGUAGE_UZ,
  TR = 1 << MAQ_LANGUAGE_TR,
  UG = 1 << MAQ_LANGUAGE_UG,
  IN_CYRILLIC = KK | RU | KY | TT | UZ,
  IN_LATIN = KK | EN | UZ | TR,
  IN_ARABIC = KK | UG,
};

/* The languages whose alphabet has the letter; all of its script where it tells nothing. */
static unsigned languages_of_cyrillic(uint32_t letter) {
  switch (letter) {
    case 0x4D9:
    case 0x4BB: return KK | TT; /* ә һ */
    case 0x493:
    case 0x49B: return KK | UZ; /* ғ қ */
    case 0x4A3:
    case 0x4E9:
    case 0x4AF: return KK | KY | TT; /* ң ө ү */
    case 0x4B1:
    case 0x456: return KK; /* ұ і */
    case 0x497: return TT; /* җ */
    case 0x45E:
    case 0x4B3: return UZ; /* ў ҳ */
    case 0x446:
    case 0x449:
    case 0x44A:
    case 0x451: return RU; /* ц щ ъ ё: in the others only in loans */
    default: return letter >= 0x430 && letter < 0x452 ? IN_CYRILLIC : 0;
  }
}

static unsigned languages_of_latin(uint32_t letter) {
  switch (letter) {
    case 0xE1:
    case 0x1F5:
    case 0x144:
    case 0xF3:
    case 0xFA:
    case 0xFD: return KK; /* á ǵ ń ó ú ý */
    case 0xE4:
    case 0xF1:
    case 0x16B: return KK; /* ä ñ ū */
    case 0x131:
    case 0x11F:
    case 0xF6:
    case 0xFC:
    case 0x15F: return KK | TR; /* ı ğ ö ü ş */
    case 0xE7:
    case 0xE2:
    case 0xEE:
    case 0xFB: return TR; /* ç â î û */
    case 'q': return KK | UZ | EN;
    case 'w': return EN;
    case 'x': return UZ | EN;
    case 'c': return IN_LATIN;
    case 'j': return IN_LATIN;
    default: return letter < 0x80 ? IN_LATIN : 0;
  }
}

static unsigned languages_of_arabic(uint32_t letter, bool opens) {
  switch (letter) {
    case 0x627:
    case 0x6D5:
    case 0x648:
    case 0x649: return opens ? KK : IN_ARABIC; /* Uighur begins with ئ before a vowel */
    case 0x621:
    case 0x674:
    case 0x639:
    case 0x62D: return KK; /* hamza, ع ح */
    case 0x626:
    case 0x6D0:
    case 0x6C8:
    case 0x63A:
    case 0x62E:
    case 0x698: return UG; /* ئ ې ۈ غ خ ژ */
    case 0x629:
    case 0x623:
    case 0x625:
    case 0x622:
    case 0x635:
    case 0x636:
    case 0x637:
    case 0x638:
    case 0x62B:
    case 0x630: return 0; /* Arabic's own */
    default: return IN_ARABIC;
  }
}

typedef struct language_count {
  int votes[MAQ_LANGUAGE_COUNT];
  unsigned seen;   /* languages that the word at hand has voted for already */
  unsigned words;  /* Cyrillic ones */
  unsigned own;    /* of these: with a letter that Kyrgyz and Tatar lack */
  unsigned turkic; /* of these: with a letter that Russian lacks */
} language_count;

static void vote_by_word(language_count *count, const maq_lexeme *lexeme) {
  if (!(count->seen & 1u << lexeme->language)) {
    count->seen |= 1u << lexeme->language;
    count->votes[lexeme->language] += 2;
  }
}

static bool visit_word(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool numeral = lexeme->table == MAQ_LEXICON_NUMERALS && lexeme->type != MAQ_TYPE_SCALE_LETTER;
  if (lexeme->table == MAQ_LEXICON_FUNCTION_WORDS || numeral || lexeme->table == MAQ_LEXICON_CALENDAR) {
    vote_by_word(context, lexeme);
  }
  return true;
}

/* Kazakh words of the same kinds, as read from another script. */
static bool visit_kazakh_word(void *context, uint32_t number) {
  return maq_lexicon_get(number)->language != MAQ_LANGUAGE_KK || visit_word(context, number);
}

static bool visit_kazakh_function_word(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  if (lexeme->table == MAQ_LEXICON_FUNCTION_WORDS && lexeme->language == MAQ_LANGUAGE_KK) {
    vote_by_word(context, lexeme);
  }
  return true;
}

static void vote(language_count *count, unsigned languages) {
  for (unsigned i = 1; i < MAQ_LANGUAGE_COUNT; i++) {
    count->votes[i] += (languages >> i & 1u) != 0;
  }
}

static void vote_by_letters(language_count *count, const maq_token *token) {
  const char *at = token->folded, *end = at + token->folded_length, *begin = NULL; /* behind the first letter */
  unsigned all = token->shape & MAQ_CYRILLIC ? IN_CYRILLIC : token->shape & MAQ_ARABIC ? IN_ARABIC : IN_LATIN, languages = all;
  bool own = false, turkic = false; /* has ۋ ۇ ڭ ە ۆ, which Arabic and Persian lack */
  while (at < end) {
    uint32_t letter;
    at = maq_utf8_next(at, end, &letter);
    begin = begin ? begin : at;
    turkic |= letter == 0x6CB || letter == 0x6C7 || letter == 0x6AD || letter == 0x6D5 || letter == 0x6C6;
    if (letter != '-' && letter != '\'') {
      languages &= all == IN_CYRILLIC ? languages_of_cyrillic(letter)
                   : all == IN_LATIN  ? languages_of_latin(letter)
                                      : languages_of_arabic(letter, at == begin);
    }
    own |= letter == 0x493 || letter == 0x49B || letter == 0x4B1 || letter == 0x456;
  }
  if (languages != all || turkic) {
    vote(count, languages);
  }
  count->words += all == IN_CYRILLIC;
  count->own += own;
  count->turkic += all == IN_CYRILLIC && !(languages & RU);
}

/* A Cyrillic word may be a Kazakh function word typed without its own letters: `ушин`, `бул`. */
static void vote_as_restored(language_count *count, const maq_token *token) {
  char read[LONGEST_WORD * MAQ_SCRIPT_GROWTH + 8];
  size_t length = maq_read_script(token->folded, token->folded_length, MAQ_SCRIPT_CYRILLIC_PLAIN, NULL, read);
  maq_vocabulary_lexemes(maq_vocabulary_find(read, length), visit_kazakh_function_word, count);
}

/* A Latin word may be a Kazakh function word in any of its alphabets. */
static void vote_as_read(language_count *count, const maq_token *token) {
  char read[LONGEST_WORD * MAQ_SCRIPT_GROWTH + 8];
  for (int script = MAQ_SCRIPT_LATIN_ACUTE; script <= MAQ_SCRIPT_LATIN_PLAIN; script++) {
    size_t length = maq_read_script(token->folded, token->folded_length, (maq_script)script, NULL, read);
    maq_vocabulary_lexemes(maq_vocabulary_find(read, length), visit_kazakh_function_word, count);
  }
}

/* A word in Arabic letters may be Kazakh as well as Uighur: `مىڭ`. */
static void vote_as_arabic(language_count *count, const maq_token *token) {
  char read[LONGEST_WORD * MAQ_SCRIPT_GROWTH + 8];
  size_t length = maq_read_script(token->folded, token->folded_length, MAQ_SCRIPT_ARABIC, NULL, read);
  maq_vocabulary_lexemes(maq_vocabulary_find(read, length), visit_kazakh_word, count);
}

/* Is the word what stands glued to a number (`15-ten`), or letters without a vowel (`mln`)? Such are alike in many languages. */
static bool says_nothing(const maq_tokens *tokens, const maq_token *word) {
  const maq_token *before = word > tokens->items ? word - 1 : NULL;
  bool hyphen = before && before->mark == '-' && before > tokens->items && !(before->shape & MAQ_SPACE_BEFORE);
  before = hyphen ? before - 1 : before;
  if (before && !(word->shape & MAQ_SPACE_BEFORE) && before->kind == MAQ_NUMBER) {
    return true;
  }
  bool vowel = word->folded_length < 2 || word->folded_length > LONGEST_MUTE;
  for (size_t i = 0; i < word->folded_length && !vowel; i++) {
    vowel = (unsigned char)word->folded[i] >= 0x80 || memchr("aeiouy", word->folded[i], 6) != NULL;
  }
  return !vowel && (word->shape & (MAQ_LATIN | MAQ_CYRILLIC)) == MAQ_LATIN;
}

/* Some words of the text: one of each step, not always at the same place, since a text may repeat itself. Returns their number. */
static size_t sample_words(const maq_tokens *tokens, const maq_token **words) {
  size_t most = tokens->count < SAMPLE ? tokens->count : SAMPLE, step = tokens->count / SAMPLE, count = 0;
  for (size_t i = 0; i < most; i++) {
    size_t at = most < SAMPLE ? i : i * tokens->count / SAMPLE + (i * 40503u >> 4) % step;
    const maq_token *token = &tokens->items[at];
    if (token->kind == MAQ_WORD && token->folded_length <= LONGEST_WORD) {
      words[count++] = token;
    }
  }
  return count;
}

/* Is the word in Cyrillic a form, with an ending, of a word that the Kazakh morphology knows? */
static bool is_kazakh_form(const maq_token *word) {
  maq_analysis best;
  if (!(word->shape & MAQ_CYRILLIC)) {
    return false;
  }
  maq_kazakh_analyse(word->folded, word->folded_length, 0, &best, 1);
  return best.known && !best.lemma && best.form.nominal.stem_length < word->folded_length;
}

static bool has_kazakh_forms(const maq_token *const *words, size_t count, unsigned cyrillic) {
  unsigned forms = 0;
  for (size_t i = 0; i < count; i++) {
    forms += is_kazakh_form(words[i]);
  }
  return forms >= FEWEST_FORMS && 2 * forms >= cyrillic;
}

static bool visit_languages(void *context, uint32_t number) {
  *(unsigned *)context |= 1u << maq_lexicon_get(number)->language;
  return true;
}

/* Is there a word that only Russian rows of the lexicon have, and none that only Kazakh ones have? */
static bool has_russian_words(const maq_token *const *words, size_t count) {
  bool russian = false;
  for (size_t i = 0; i < count; i++) {
    unsigned languages = 0;
    maq_vocabulary_lexemes(maq_vocabulary_find(words[i]->folded, words[i]->folded_length), visit_languages, &languages);
    if ((languages & (KK | RU)) == KK) {
      return false;
    }
    russian |= (languages & (KK | RU)) == RU;
  }
  return russian;
}

maq_language maq_identify_language(const maq_tokens *tokens) {
  language_count count = {.seen = 0};
  const maq_token *words[SAMPLE];
  size_t word_count = sample_words(tokens, words);
  for (size_t i = 0; i < word_count; i++) {
    vote_by_letters(&count, words[i]);
  }
  bool few_own = count.own * OWN_AMONG < count.words;
  for (size_t i = 0; i < word_count; i++) {
    const maq_token *word = words[i];
    if (says_nothing(tokens, word)) {
      continue;
    }
    count.seen = 0;
    maq_vocabulary_lexemes(maq_vocabulary_find(word->folded, word->folded_length), visit_word, &count);
    if ((word->shape & (MAQ_LATIN | MAQ_CYRILLIC)) == MAQ_LATIN) {
      vote_as_read(&count, word);
    } else if (word->shape & MAQ_ARABIC) {
      vote_as_arabic(&count, word);
    } else if (few_own && (word->shape & MAQ_CYRILLIC) && !(word->shape & MAQ_KAZAKH_LETTER)) {
      vote_as_restored(&count, word);
    }
  }
  if (count.words >= ENOUGH_WORDS && count.turkic && few_own) {
    count.votes[MAQ_LANGUAGE_KK] /= 2;
  }
  maq_language best = MAQ_LANGUAGE_ANY;
  for (int i = 1; i < MAQ_LANGUAGE_COUNT; i++) {
    if (count.votes[i] > (best ? count.votes[best] : 0)) {
      best = (maq_language)i;
    }
  }
  if (best == MAQ_LANGUAGE_ANY && count.words && !has_kazakh_forms(words, word_count, count.words)) {
    best = has_russian_words(words, word_count) ? MAQ_LANGUAGE_RU : best;
  }
  bool unsure = best != MAQ_LANGUAGE_KK && count.votes[best] <= FEW_VOTES && count.words >= FEWEST_FORMS;
  return unsure && has_kazakh_forms(words, word_count, count.words) ? MAQ_LANGUAGE_KK : best;
}
