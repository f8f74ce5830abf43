/* canonical.c: the form of a name that stands in a list: nominative, the possessive of an izafet kept.
 *
 * All words but the last stand as written, but for surnames in capitals. Of the last one the case ending is taken off: by the hyphen where it has one, by
 * the reading that leaves a known word, else by the longest ending. A person loses the plural too (`Равельдердің`), and a name
 * that the lexicon knows as it stands stays whole (`Фарида` is no locative).
 */
#include "base/utf8.h"
#include "facts/names.h"
#include "kazakh/morphology.h"
#include "text/character.h"
#include "text/mark.h"

/* Ranks of readings; two letters. */
enum { RANK_LISTED = 4, RANK_BARE = 5, RANK_OWNED = 7, RANK_CERTAIN = 8, SHORT_NOUN = 4 };

/* Bytes of the original word that its folded stem covers; folding may change lengths, so count characters. */
static size_t original_length(const maq_tokens *tokens, const maq_token *token, size_t folded_stem) {
  size_t characters = maq_utf8_count(token->folded, folded_stem);
  const char *begin = tokens->text + token->byte_start, *end = begin + token->byte_length, *at = begin;
  if (maq_utf8_count(token->folded, token->folded_length) != token->length) {
    return token->byte_length; /* composed or dropped characters: leave it whole */
  }
  while (characters-- && at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
  }
  return (size_t)(at - begin);
}

static bool visit_name(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *known = context;
  *known = lexeme->table == MAQ_LEXICON_GIVEN_NAMES || lexeme->table == MAQ_LEXICON_SURNAMES ||
           lexeme->table == MAQ_LEXICON_PLACES || lexeme->table == MAQ_LEXICON_COUNTRIES ||
           lexeme->table == MAQ_LEXICON_ORGANISATIONS;
  return !*known;
}

static bool visit_surname_ending(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *ending = context;
  *ending = lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME_ENDING;
  return !*ending;
}

static bool visit_patronymic(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *ending = context;
  *ending = lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME_ENDING &&
            strcmp(maq_lexicon_text(lexeme->code), "patronymic") == 0;
  return !*ending;
}

static bool visit_persons_name(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *known = context;
  *known = lexeme->table == MAQ_LEXICON_GIVEN_NAMES || (lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME);
  return !*known;
}

static bool is_persons_name(const char *word, size_t length) {
  bool known = false;
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_persons_name, &known);
  return known;
}

static bool is_known_name(const char *word, size_t length) {
  bool known = false;
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_name, &known);
  return known;
}

static bool visit_head(void *context, uint32_t number) {
  bool *known = context;
  *known = maq_lexicon_get(number)->table == MAQ_LEXICON_HEADS;
  return !*known;
}

/* Is the word a head noun of names: `үй`, `ел`? */
static bool is_head(const char *word, size_t length) {
  bool known = false;
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_head, &known);
  return known;
}

static bool visit_place(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *known = context;
  *known = lexeme->table == MAQ_LEXICON_PLACES || lexeme->table == MAQ_LEXICON_COUNTRIES;
  return !*known;
}

/* Is the word a place as it stands: `Қарағанды` of `Тараз – Қарағанды`? */
static bool is_place(const char *word, size_t length) {
  bool known = false;
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_place, &known);
  return known;
}

/* Does the reading take a case, or what counts as one, off? */
static bool is_inflected(const maq_inflection *reading) {
  return !reading->predicative && !reading->similative && reading->grammatical_case != MAQ_EQUATIVE &&
         reading->attributive != MAQ_ATTRIBUTIVE_BARE && (reading->grammatical_case != MAQ_NOMINATIVE || reading->attributive);
}

/* The bytes of stem, plural and third person possessive: all before the case. */
static size_t possessed_length(const maq_token *token, const maq_inflection *reading) {
  static const char *const possessives[] = {"сы", "сі", "ы", "і"};
  size_t at = reading->stem_length + (reading->plural ? strlen("лар") : 0u);
  for (size_t i = 0; i < sizeof possessives / sizeof *possessives; i++) {
    size_t length = strlen(possessives[i]);
    if (at + length <= token->folded_length && memcmp(token->folded + at, possessives[i], length) == 0) {
      return at + length;
    }
  }
  return token->folded_length;
}

/* Does the word end in one of the lexicon's endings that `visit` asks for: `ов`, `ева`, `ұлы`? */
static bool ends_like(const char *word, size_t length, bool (*visit)(void *, uint32_t)) {
  for (size_t at = length; at > 0;) {
    at = (size_t)(maq_utf8_previous(word, word + at) - word);
    bool ending = false;
    if (at > 4 && length - at <= 12) {
      maq_vocabulary_lexemes(maq_vocabulary_find(word + at, length - at), visit, &ending);
    }
    if (ending) {
      return true;
    }
    if (length - at > 12) {
      break;
    }
  }
  return false;
}

/* May a reading be that of the last word of a person's name? What names themselves end in (`Данте`, `Миллер`) is an ending only
 * behind a stem that is known: the locative, in which people are rare, and a plural with front vowels. */
static int rank_person(const maq_inflection *reading, const char *stem, size_t length) {
  bool plain = !reading->possessive && reading->restore == MAQ_RESTORE_NONE;
  bool any = is_inflected(reading) || (reading->plural && !reading->predicative && !reading->similative);
  if (!plain || !any) {
    return 0;
  }
  bool local = reading->grammatical_case == MAQ_LOCATIVE && !reading->attributive;
  if (local ? is_persons_name(stem, length) : is_known_name(stem, length)) {
    return 4;
  }
  if (reading->plural && ends_like(stem, length, visit_surname_ending)) {
    return 3; /* `Матаев-тар` */
  }
  bool soft = stem[length - 1] == '\x8C' && stem[length - 2] == '\xD1'; /* `ь`: `Равель-дер` */
  return local ? 0 : reading->plural ? soft ? 3 : 1 : 2;
}

/* Is it a noun that is known as it stands: `толқын`, which is no form of `толқы`? */
static bool is_bare_noun(const char *word, size_t length) {
  maq_analysis best;
  maq_kazakh_analyse(word, length, 0, &best, 1);
  const maq_inflection *form = &best.form.nominal;
  return best.known && !best.verbal && !best.lemma && best.upos == MAQ_UPOS_NOUN && !form->possessive && !form->attributive &&
         !form->plural && form->grammatical_case == MAQ_NOMINATIVE;
}

/* How good it is that the last word of a name stands in no case: it is a place or a noun as it is, or what is possessed by the words
 * before it (`аудан|ы`, which is no accusative). Comparable with rank_reading. */
static int rank_whole(const maq_token *token, const maq_inflection *readings, size_t count, maq_entity_class class, bool izafet) {
  if (class == MAQ_PERSON) {
    return 0;
  }
  size_t length = maq_token_base(token).length;
  if (is_place(token->folded, length) && (token->shape & MAQ_CAPITALIZED)) {
    return RANK_CERTAIN;
  }
  bool listed = !izafet && maq_vocabulary_find(token->folded, length); /* `Олимпиада` */
  int best = is_bare_noun(token->folded, length) ? RANK_BARE : listed ? RANK_LISTED : 0;
  for (size_t i = 0; i < count && izafet; i++) {
    const maq_inflection *reading = &readings[i];
    bool owned = (reading->possessive & MAQ_PERSON_MASK) == 3 && reading->grammatical_case == MAQ_NOMINATIVE &&
                 !reading->attributive && !reading->predicative && !reading->similative;
    char stem[MAQ_LONGEST_STEM];
    size_t left = owned ? maq_kazakh_stem(token->folded, reading, stem, sizeof stem) : 0;
    best = left > SHORT_NOUN && maq_vocabulary_find(stem, left) ? RANK_OWNED : best;
  }
  return best;
}

/* How good a reading is for the last word of a name; 0: not to be undone. */
static int rank_reading(const maq_token *token, const maq_inflection *reading, maq_entity_class class, bool izafet) {
  bool possessed = (reading->possessive & MAQ_PERSON_MASK) == 3;
  char stem[MAQ_LONGEST_STEM];
  size_t length = maq_kazakh_stem(token->folded, reading, stem, sizeof stem);
  /* `Пак Ын`, but `Үкімет үйі|нде`, `Ақ Үй|де` */
  bool house = izafet && length == SHORT_NOUN && (possessed ? maq_vocabulary_find(stem, length) != 0 : is_head(stem, length));
  if (!length || (length <= (class == MAQ_PERSON && izafet ? 2u : SHORT_NOUN) && !house)) {
    return 0;
  }
  if (class == MAQ_PERSON) {
    return rank_person(reading, stem, length);
  }
  if (!is_inflected(reading) || (reading->possessive && !possessed)) {
    return 0;
  }
  bool known = maq_vocabulary_find(stem, length) != 0;
  return 1 + 4 * known + 2 * (possessed == izafet);
}

/* Is it a surname, or does it end like one? */
static bool looks_like_surname(const char *word, size_t length) {
  return is_known_name(word, length) || ends_like(word, length, visit_surname_ending);
}

/* Is the ending that of a case? */
static bool is_case_ending(const char *ending, size_t length, maq_inflection *found) {
  return maq_kazakh_is_suffix(ending, length, found) && found->grammatical_case != MAQ_NOMINATIVE && !found->possessive &&
         !found->attributive;
}

/* Where the ending of a father's name stops, `Болатұлы|на`; 0 where the word is none. */
static size_t patronymic_end(const maq_token *token, size_t length) {
  for (size_t at = length; at > 6 && length - at <= 10;
       at = (size_t)(maq_utf8_previous(token->folded, token->folded + at) - token->folded)) {
    if (ends_like(token->folded, at, visit_patronymic)) {
      return at;
    }
  }
  return 0;
}

bool maq_is_patronymic(const maq_token *token) {
  return token->kind == MAQ_WORD && patronymic_end(token, token->folded_length) > 0;
}

/* The length of a father's name without its case, `Болатұлына`; the whole length where it is none or stands in no case. */
static size_t patronymic_length(const maq_token *token, size_t length) {
  maq_inflection ending;
  size_t end = patronymic_end(token, length);
  return end && (end == length || is_case_ending(token->folded + end, length - end, &ending)) ? end : length;
}

/* The length of a name without a case whose vowels do not follow it: usage varies behind Russian endings
 * (`Құдайбергеновке`, `Беларусьте`). The whole length where no surname or known name is left; no name of a person ends like a
 * genitive. */
static size_t endings_off(const maq_token *token, size_t length, maq_entity_class class) {
  for (size_t at = (size_t)(maq_utf8_previous(token->folded, token->folded + length) - token->folded); at > 6 && length - at <= 10;
       at = (size_t)(maq_utf8_previous(token->folded, token->folded + at) - token->folded)) {
    maq_inflection ending;
    bool person = class == MAQ_PERSON, with_case = is_case_ending(token->folded + at, length - at, &ending);
    bool several = person && !with_case && maq_kazakh_is_suffix(token->folded + at, length - at, &ending) && ending.plural &&
                   !ending.possessive && !ending.attributive && ending.grammatical_case == MAQ_NOMINATIVE;
    if (several && ends_like(token->folded, at, visit_surname_ending)) { /* `Матаевтар` */
      return at;
    }
    if (!with_case) {
      continue;
    }
    bool local = ending.grammatical_case == MAQ_LOCATIVE;
    bool surname = person && !local && (ending.grammatical_case == MAQ_GENITIVE || looks_like_surname(token->folded, at));
    if (surname || (person && local ? is_persons_name(token->folded, at) : is_known_name(token->folded, at))) {
      return at;
    }
  }
  return length;
}

bool maq_is_oblique_surname(const maq_token *token) {
  maq_inflection ending;
  size_t length = token->kind == MAQ_WORD ? endings_off(token, token->folded_length, MAQ_PERSON) : token->folded_length;
  return length < token->folded_length && is_case_ending(token->folded + length, token->folded_length - length, &ending) &&
         ending.grammatical_case != MAQ_GENITIVE;
}

bool maq_is_oblique(const maq_token *t) {
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = t->kind == MAQ_WORD ? maq_kazakh_inflections(t->folded, t->folded_length, readings, MAQ_MOST_INFLECTIONS) : 0;
  bool oblique = false;
  for (size_t i = 0; i < count; i++) {
    unsigned with = readings[i].grammatical_case;
    bool plain = !readings[i].possessive && readings[i].stem_length > 4 && !readings[i].outer_case;
    if (plain && (with == MAQ_GENITIVE || readings[i].attributive)) {
      return false;
    }
    oblique |= plain && with != MAQ_NOMINATIVE;
  }
  return oblique || maq_is_oblique_surname(t);
}

/* The length of the folded last word without its case. */
static size_t stem_of(const maq_token *token, maq_entity_class class, bool izafet) {
  size_t length = maq_token_base(token).length;
  size_t patronymic = class == MAQ_PERSON && length == token->folded_length ? patronymic_length(token, length) : length;
  if (patronymic < length) {
    return patronymic;
  }
  if (length < token->folded_length || ((class == MAQ_PERSON || !izafet) && is_known_name(token->folded, length)) ||
      (class == MAQ_PERSON && looks_like_surname(token->folded, length))) { /* `Тоқмолда` stands in no case */
    return length;
  }
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(token->folded, length, readings, MAQ_MOST_INFLECTIONS);
  const maq_inflection *chosen = NULL;
  int best = 0;
  for (size_t i = 0; i < count; i++) { /* of equals the last, with the longest ending */
    int rank = rank_reading(token, &readings[i], class, izafet);
    if (rank && rank >= best) {
      best = rank;
      chosen = &readings[i];
    }
  }
  if (chosen && rank_whole(token, readings, count, class, izafet) >= best) {
    return length;
  }
  if (!chosen) {
    return endings_off(token, length, class);
  }
  return class != MAQ_PERSON && chosen->possessive ? possessed_length(token, chosen) : chosen->stem_length;
}

/* ---- capitals of other scripts ---------------------------------------------------------------------------------- */

/* How the words of a name in Arabic letters are capitalised: people in all words; acronyms throughout; else the first word,
 * the first behind an owner (`ҚР Ұлттық Банкі`), and what is presumed to be a name itself. */
typedef enum capitals { CAPITALS_NONE, CAPITALS_FIRST, CAPITALS_PARTS, CAPITALS_ALL } capitals;

static capitals capitals_of(const maq_token *token, maq_entity_class class, bool opens) {
  if (token->shape & MAQ_ALL_CAPS) {
    return CAPITALS_ALL;
  }
  if (class == MAQ_PERSON) {
    return CAPITALS_PARTS;
  }
  bool proper = class == MAQ_ORGANISATION || class == MAQ_GPE || class == MAQ_LOCATION || class == MAQ_FACILITY ||
                class == MAQ_EVENT || class == MAQ_PROJECT || class == MAQ_LAW || class == MAQ_ART || class == MAQ_PRODUCT;
  return (proper || class == MAQ_POSITION) && (opens || (token->shape & MAQ_CAPITALIZED)) ? CAPITALS_FIRST : CAPITALS_NONE;
}

/* Does a name within the name begin behind this word: an acronym, a genitive, an attribute (`атындағы`)? */
static bool is_owner(const maq_token *token) {
  static const char *const endings[] = {"ның", "нің", "дың", "дің", "тың", "тің", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі"};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    size_t length = strlen(endings[i]);
    if (token->folded_length > length && memcmp(token->folded + token->folded_length - length, endings[i], length) == 0) {
      return true;
    }
  }
  return (token->shape & MAQ_ALL_CAPS) || token->kind == MAQ_PUNCT;
}

/* The words of a name in Arabic letters that begin a name within it, or belong to one of the lexicon that has a capital there
 * (`Қазақстан Республикасының` of a post); one bit a word. */
static uint32_t opening_words(const maq_name_finder *finder, const maq_name *name) {
  const maq_token *tokens = &finder->sources->tokens->items[name->first];
  static const int tables[] = {MAQ_LEXICON_COUNTRIES, MAQ_LEXICON_PLACES, MAQ_LEXICON_ORGANISATIONS};
  uint32_t words = name->class == MAQ_POSITION ? 0 : 1;
  for (uint32_t i = 0; i < name->count; i++) {
    bool role = name->class == MAQ_POSITION && i + 1 == name->count;
    words |= i > 0 && !role && is_owner(&tokens[i - 1]) ? 1u << i : 0;
    for (size_t table = 0; table < sizeof tables / sizeof *tables; table++) {
      const maq_match *match = maq_match_at(finder->sources->matches, name->first + i, tables[table], -1);
      const char *word = match && match->token_count > 1 ? maq_lexicon_text(maq_lexicon_get(match->lexeme)->name) : NULL;
      for (uint32_t k = i; word && k < i + match->token_count && k < name->count; k++) {
        uint32_t letter;
        maq_utf8_next(word, word + strlen(word), &letter);
        words |= table == 0 || maq_character_is_upper(letter) ? 1u << k : 0;
        const char *blank = strchr(word, ' ');
        word = blank ? blank + 1 : table == 0 ? word : NULL; /* countries have capitals throughout */
      }
    }
  }
  return words;
}

/* Copies `length` bytes of a Cyrillic fold with capitals. */
static char *copy_capitalised(char *out, const char *folded, size_t length, capitals how) {
  const char *at = folded, *end = folded + length;
  bool begins = true;
  while (at < end) {
    uint32_t letter;
    at = maq_utf8_next(at, end, &letter);
    out += maq_utf8_write((begins && how != CAPITALS_NONE) || how == CAPITALS_ALL ? maq_character_upper(letter) : letter, out);
    begins = how == CAPITALS_PARTS && letter == '-';
  }
  return out;
}

/* Writes a word of another script in Cyrillic: `length` bytes of its fold, with its capitals. */
static char *write_read_word(char *out, const maq_tokens *tokens, const maq_token *token, size_t length, capitals how) {
  if (tokens->script == MAQ_SCRIPT_ARABIC) {
    size_t base = maq_token_base(token).length; /* the ending of an acronym stays small */
    base = base < length ? base : length;
    out = copy_capitalised(out, token->folded, base, how);
    return copy_capitalised(out, token->folded + base, length - base, CAPITALS_NONE);
  }
  /* Latin has its own capitals: the word is read once more, with them. Reading may have folded away a mark or two. */
  size_t all = maq_read_script(tokens->text + token->byte_start, token->byte_length, tokens->script, tokens->known, out);
  if (all == token->folded_length) {
    return out + length;
  }
  return copy_capitalised(out, token->folded, length, token->shape & MAQ_CAPITALIZED ? CAPITALS_FIRST : CAPITALS_NONE);
}

/* ---- the whole name --------------------------------------------------------------------------------------------- */

/* Was the token read into Cyrillic from another script? */
static bool is_read(const maq_tokens *tokens, const maq_token *token) {
  return tokens->script != MAQ_SCRIPT_CYRILLIC && (token->shape & MAQ_CYRILLIC);
}

/* Is the name quoted and followed by the noun that says what it is, which has the case: `«Дала үні» газетінде`? */
static bool is_quoted_whole(const maq_name_finder *finder, const maq_name *name) {
  const maq_tokens *tokens = finder->sources->tokens;
  size_t close = (size_t)name->first + name->count;
  if (name->first == 0 || close + 1 >= tokens->count || tokens->items[close].mark != '"' ||
      tokens->items[close].partner != name->first - 1) {
    return false;
  }
  const maq_match *head = maq_match_at(finder->sources->matches, close + 1, MAQ_LEXICON_HEADS, -1);
  return head && maq_is_possessed(head);
}

/* The length without a hyphen at the end. */
static size_t without_hyphen(const char *word, size_t length) {
  while (length > 1 && word[length - 1] == '-') {
    length--;
  }
  return length;
}

/* Bytes of the last token without its case: of its fold where it was read from another script, else of the original. */
static size_t last_length_of(const maq_name_finder *finder, const maq_name *name, const maq_token *last) {
  const maq_tokens *tokens = finder->sources->tokens;
  bool read = is_read(tokens, last);
  if (last->kind == MAQ_WORD && (finder->sources->language == MAQ_LANGUAGE_KK || last->base_length < last->folded_length)) {
    size_t stem = is_quoted_whole(finder, name) ? last->folded_length : stem_of(last, name->class, name->count > 1);
    return read ? without_hyphen(last->folded, stem)
                : without_hyphen(tokens->text + last->byte_start, original_length(tokens, last, stem));
  }
  if (last->kind == MAQ_URL && last->base_length < last->folded_length) {
    return last->base_length;
  }
  return read ? last->folded_length : last->byte_length;
}

/* A surname in capitals, as by-lines and titles have it (`Болат СӘРСЕНОВ`); shorter words may be numbers of kings. */
static bool is_loud(const maq_token *token, maq_entity_class class) {
  return class == MAQ_PERSON && token->kind == MAQ_WORD && token->length > 3 && (token->shape & MAQ_ALL_CAPS) &&
         (token->shape & MAQ_CYRILLIC);
}

/* Copies a word in capitals with one at its beginning and behind a hyphen; what would change its length stays. */
static char *write_calmed(char *out, const char *word, size_t length) {
  const char *end = word + length;
  for (bool begins = true; word < end;) {
    uint32_t letter;
    const char *next = maq_utf8_next(word, end, &letter);
    char lower[4];
    size_t size = maq_utf8_write(maq_character_lower(letter), lower);
    bool calm = !begins && size == (size_t)(next - word);
    memcpy(out, calm ? lower : word, (size_t)(next - word));
    out += next - word;
    begins = letter == '-';
    word = next;
  }
  return out;
}

/* Father's names end in `ұлы` and `қызы` whatever vowels stand before; read from Arabic letters, where one sign makes the whole
 * word front, they come as `үлі`, `қізі`. `гүл` has its own. */
static void restore_patronymic(char *begin, char *end) {
  static const char *const endings[][2] = {{"үлі", "ұлы"}, {"қізі", "қызы"}};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    size_t length = strlen(endings[i][0]);
    bool father = (size_t)(end - begin) > length + 4 && memcmp(end - length, endings[i][0], length) == 0 &&
                  memcmp(end - length - 2, "г", 2) != 0;
    if (father) {
      memcpy(end - length, endings[i][1], length);
    }
  }
}

/* Writes a mark that HTML writes as a character reference as what it stands for; false where it is none. */
static bool write_reference(char **out, const maq_tokens *tokens, const maq_token *token) {
  const char *text = tokens->text + token->byte_start;
  uint32_t character;
  if (*text != '&' || !maq_character_reference(text, tokens->text + tokens->length, &character)) {
    return false;
  }
  *out += maq_utf8_write(character, *out);
  return true;
}

/* Joins the words of a name as written, or as read, with one blank where there was any space. */
static char *join(char *out, const maq_name_finder *finder, const maq_name *name, size_t last_length) {
  const maq_tokens *tokens = finder->sources->tokens;
  uint32_t opening = tokens->script == MAQ_SCRIPT_ARABIC && name->count < 32 ? opening_words(finder, name) : 0;
  for (uint32_t i = 0; i < name->count; i++) {
    const maq_token *token = &tokens->items[name->first + i];
    bool read = is_read(tokens, token), last = i + 1 == name->count;
    size_t length = last ? last_length : read ? token->folded_length : token->byte_length;
    if (i && (token->shape & MAQ_SPACE_BEFORE)) {
      *out++ = ' ';
    }
    if (token->kind == MAQ_PUNCT && write_reference(&out, tokens, token)) {
      continue;
    }
    if (read) {
      char *word = out;
      out = write_read_word(out, tokens, token, length, capitals_of(token, name->class, i < 32 && opening >> i & 1u));
      if (tokens->script == MAQ_SCRIPT_ARABIC && name->class == MAQ_PERSON) {
        restore_patronymic(word, out);
      }
    } else if (is_loud(token, name->class)) {
      out = write_calmed(out, tokens->text + token->byte_start, length);
    } else {
      memcpy(out, tokens->text + token->byte_start, length);
      out += length;
    }
  }
  return out;
}

maq_string maq_canonical_name(maq_arena *arena, const maq_name_finder *finder, const maq_name *name) {
  const maq_tokens *tokens = finder->sources->tokens;
  if (name->lexeme && name->rule && strncmp(name->rule, "lexicon", 7) == 0) {
    const char *text = maq_lexicon_text(maq_lexicon_get(name->lexeme)->name);
    return maq_string_of(text);
  }
  const maq_token *first = &tokens->items[name->first], *last = &tokens->items[name->first + name->count - 1];
  size_t room = last->byte_start + last->byte_length - first->byte_start + name->count;
  room = tokens->script == MAQ_SCRIPT_CYRILLIC ? room : room * MAQ_SCRIPT_GROWTH + 8;
  char *out = maq_arena_reserve(arena, room + 1);
  if (!out) {
    return (maq_string){NULL, 0};
  }
  size_t length = (size_t)(join(out, finder, name, last_length_of(finder, name, last)) - out);
  out[length] = 0;
  maq_arena_commit(arena, length + 1);
  return (maq_string){out, length};
}
