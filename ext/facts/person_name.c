/* person_name.c: which word of a name is the given name and which the surname.
 *
 *   Болат Сәрсенов             given, surname
 *   Асхат Болатұлы Жүсіп       given, patronymic, surname; also surname, given, patronymic
 *   Абай Құнанбайұлы           given, patronymic as surname
 *   Ли Цзюньфэн, Чхве Юн Дже   surname, given: names of East Asia, told by the surname
 *   Жоржиньо да Силва          particles in lower case belong to the surname
 *   Б. Сәрсенов, Сәрсенов      initials are no given name; of one word the lexicon tells what it is
 *   Серік қажы Болатұлы, Айдар хан, Карл V    titles in lower case and numbers of kings are neither
 */
#include "facts/person_name.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "lexicon_types.h"
#include "text/character.h"

enum { MOST_WORDS = 6, LONGEST_WORD = 96 /* bytes */, LONGEST_ENDING = 6 /* letters */, SHORT_NAME = 6 /* letters */ };

typedef struct word {
  maq_string text;
  bool given, surname, patronymic, family_first, particle;
  bool listed; /* a surname of the lexicon, not only by its ending */
  bool title;  /* an honorific or a post in lower case */
  bool number; /* of a king: `II` */
  uint32_t letters;
} word;

static bool visit_word(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  word *w = context;
  if (lexeme->table == MAQ_LEXICON_GIVEN_NAMES) {
    w->given = true;
  } else if (lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME) {
    w->surname = w->listed = true;
    w->family_first |= strcmp(maq_lexicon_text(lexeme->code), "family_first") == 0;
  } else if (lexeme->table == MAQ_LEXICON_POSITIONS) {
    w->title |= w->particle;
  }
  return true;
}

static bool visit_ending(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  word *w = context;
  if (lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME_ENDING) {
    bool patronymic = strcmp(maq_lexicon_text(lexeme->code), "patronymic") == 0;
    w->patronymic |= patronymic;
    w->surname |= !patronymic;
  }
  return true;
}

/* Is the word written in Roman digits, or in letters that look like them? */
static bool is_roman(maq_string text) {
  for (const char *at = text.text, *end = at + text.length; at < end;) {
    uint32_t letter;
    at = maq_utf8_next(at, end, &letter);
    uint32_t lower = maq_character_lower(letter), latin = maq_character_latin_twin(lower);
    latin = latin ? latin : lower;
    if (letter == lower || !(latin == 'i' || latin == 'v' || latin == 'x')) {
      return false;
    }
  }
  return text.length > 0;
}

/* Reads one word of a name by the lexicon, whole and by its ending. */
static word read_word(maq_string text) {
  word w = {.text = text};
  const char *end = text.text + text.length;
  uint32_t first;
  maq_utf8_next(text.text, end, &first);
  w.particle = maq_character_class(first) == MAQ_LETTER && maq_character_lower(first) == first;
  w.number = is_roman(text);
  for (const char *at = text.text; at < end; w.letters++) {
    uint32_t letter;
    at = maq_utf8_next(at, end, &letter);
    w.particle &= maq_character_lower(letter) == letter; /* `аш-Шараа` is none */
  }
  if (text.length > LONGEST_WORD) {
    return w;
  }
  char folded[LONGEST_WORD * MAQ_FOLD_GROWTH];
  size_t length = maq_fold(text.text, text.length, folded);
  maq_vocabulary_lexemes(maq_vocabulary_find(folded, length), visit_word, &w);
  const char *hyphen = memchr(folded, '-', length);
  if (hyphen && !w.given) {
    maq_vocabulary_lexemes(maq_vocabulary_find(folded, (size_t)(hyphen - folded)), visit_word, &w);
  }
  const char *at = folded + length;
  for (int letters = 0; letters < LONGEST_ENDING && at > folded + 4; letters++) {
    at = maq_utf8_previous(folded, at);
    maq_vocabulary_lexemes(maq_vocabulary_find(at, (size_t)(folded + length - at)), visit_ending, &w);
  }
  w.surname &= !w.patronymic;
  return w;
}

/* The words from one to another, as they stand in the name. */
static maq_string from_to(const word *first, const word *last) {
  return (maq_string){first->text.text, (size_t)(last->text.text + last->text.length - first->text.text)};
}

static maq_person_name one_word(const word *w) {
  maq_person_name name = {{NULL, 0}, {NULL, 0}};
  const char *dot = w->text.text, *end = w->text.text + w->text.length;
  for (const char *at = dot; at < end; at++) { /* `Б.Сәрсенов` is one word */
    dot = *at == '.' ? at + 1 : dot;
  }
  if (dot > w->text.text) {
    name.surname = (maq_string){dot < end ? dot : NULL, (size_t)(end - dot)};
  } else if (w->surname || w->patronymic) {
    name.surname = w->text;
  } else if (w->given) {
    name.given = w->text;
  }
  return name;
}

/* Two words, a patronymic between or behind them already left out. */
static maq_person_name two_words(const word *first, const word *second) {
  bool eastern = first->family_first && first->letters <= SHORT_NAME; /* `Си Юньпин`: it only ends like a surname */
  bool reversed = (eastern && (!(first->given ? second->surname : second->listed) || second->family_first)) ||
                  (first->surname && !first->given && second->given && !second->surname && !second->patronymic);
  return reversed ? (maq_person_name){second->text, first->text} : (maq_person_name){first->text, second->text};
}

static maq_person_name many_words(const word *words, size_t count) {
  const word *last = &words[count - 1];
  for (size_t i = 1; i < count; i++) {
    if (!words[i].patronymic) {
      continue;
    }
    if (i + 1 < count) { /* given, patronymic, surname */
      return (maq_person_name){words[0].text, from_to(&words[i + 1], last)};
    }
    return (maq_person_name){from_to(&words[1], &words[i - 1]), words[0].text}; /* surname, given, patronymic */
  }
  if (words[0].family_first && words[0].letters <= SHORT_NAME && !(words[1].given && words[1].letters >= SHORT_NAME) &&
      (!last->surname || last->family_first)) {
    return (maq_person_name){from_to(&words[1], last), words[0].text};
  }
  size_t surname = count - 1;
  for (size_t i = 1; i < count; i++) {
    if (words[i].particle) {
      surname = i;
      break;
    }
  }
  return (maq_person_name){from_to(&words[0], &words[surname - 1]), from_to(&words[surname], last)};
}

maq_person_name maq_split_person_name(maq_string name) {
  word words[MOST_WORDS];
  size_t count = 0;
  bool initials = false, leading = false, reigns = false;
  for (size_t at = 0; at < name.length && count < MOST_WORDS;) {
    const char *blank = memchr(name.text + at, ' ', name.length - at);
    size_t length = blank ? (size_t)(blank - name.text) - at : name.length - at;
    if (length) {
      words[count] = read_word((maq_string){name.text + at, length});
      bool initial = words[count].text.text[length - 1] == '.';
      initials |= initial;
      leading |= initial && count == 0;
      reigns |= words[count].number;
      count += !initial && !words[count].number && !(count && words[count].title);
    }
    at += length + 1;
  }
  while (count > 1 && words[count - 1].particle) { /* `Бекен ата`: a particle has something behind it */
    count--;
  }
  switch (count) {
    case 0: return (maq_person_name){{NULL, 0}, {NULL, 0}};
    case 1:
      if (reigns) {
        return (maq_person_name){words[0].text, {NULL, 0}};
      }
      if (initials && !leading && words[0].given && !words[0].surname && !words[0].patronymic) { /* `Сәния Ж.` */
        return (maq_person_name){words[0].text, {NULL, 0}};
      }
      return initials ? (maq_person_name){{NULL, 0}, words[0].text} : one_word(&words[0]);
    case 2: return two_words(&words[0], &words[1]);
    default: return many_words(words, count);
  }
}
