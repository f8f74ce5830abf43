/* inflection.h: endings of Kazakh words, read from right to left, without a lexicon.
 *
 * Words are given folded (text/character.h): lower case, NFC, Latin look-alikes replaced, not NUL-terminated. All functions
 * take any bytes, never read past `length`, allocate nothing and keep no state.
 *
 * A noun is   stem  plural?  possessive?  case?  predicative?
 * and with the attributive ending it may begin anew:   stem plural? possessive? -дағы plural? possessive? case?
 * A verb is   stem  voice*  negation?  ending  person?     (causatives stay in the stem)
 * or          stem  voice*  negation?  verbal noun or participle  and then the endings of a noun.
 *
 * What is returned are possibilities; which of them is right only a lexicon can tell (morphology.h). To test whether a word
 * may be a form of a known name, walk the readings and compare maq_kazakh_stem with the name:
 *
 *     maq_inflection readings[MAQ_MOST_INFLECTIONS];
 *     size_t count = maq_kazakh_inflections(word, length, readings, MAQ_MOST_INFLECTIONS);
 *     for (size_t i = 0; i < count; i++) {
 *       char stem[MAQ_LONGEST_STEM];
 *       size_t stem_length = maq_kazakh_stem(word, &readings[i], stem, sizeof stem);
 *       ...
 *     }
 */
#ifndef MAQ_KAZAKH_INFLECTION_H
#define MAQ_KAZAKH_INFLECTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum maq_case {
  MAQ_NOMINATIVE,
  MAQ_GENITIVE,
  MAQ_DATIVE,
  MAQ_ACCUSATIVE,
  MAQ_LOCATIVE,
  MAQ_ABLATIVE,
  MAQ_INSTRUMENTAL,
  MAQ_EQUATIVE, /* -ша: қазақша, айтуынша */
} maq_case;

/* How the written stem becomes the lexical one. */
typedef enum maq_restore {
  MAQ_RESTORE_NONE,
  MAQ_RESTORE_DEVOICE,   /* last letter б→п г→к ғ→қ: кітаб- кітап */
  MAQ_RESTORE_ELISION,   /* a closed list: халқ- халық, съез- съезд */
  MAQ_RESTORE_SOFT_SIGN, /* ь is added: модел- модель */
  MAQ_RESTORE_VOWEL,     /* verbs: ы or і is added, by harmony: оқ-у оқы, дам-иды дамы */
  MAQ_RESTORE_GLIDE,     /* verbs: й is added: қо-яды қой, жо-ю жой */
  MAQ_RESTORE_LABIAL,    /* verbs: last letter у→п: тау-ып тап */
} maq_restore;

/* Added to a person 1..3: the owner or the subject is plural, or polite (сіз) with MAQ_PERSON_POLITE. */
enum { MAQ_POSSESSIVE_PLURAL = 4, MAQ_PERSON_POLITE = 8, MAQ_PERSON_MASK = 3 };

typedef enum maq_attributive {
  MAQ_ATTRIBUTIVE_NONE,
  MAQ_ATTRIBUTIVE_LOCATIVE, /* -дағы: қаладағы */
  MAQ_ATTRIBUTIVE_BARE,     /* -ғы: бүгінгі, жылғы */
  MAQ_ATTRIBUTIVE_GENITIVE, /* -нікі: кімдікі */
} maq_attributive;

typedef struct maq_inflection {
  uint16_t stem_length;     /* bytes of the word that remain as stem, as written */
  uint8_t restore;          /* maq_restore */
  uint8_t grammatical_case; /* maq_case; of the stem's own noun: LOCATIVE before -дағы, GENITIVE before -нікі */
  uint8_t possessive;       /* 0 none, 1..3 with the flags above */
  bool plural;
  uint8_t attributive; /* maq_attributive; not 0 where the word stands as an attribute */
  bool similative;     /* -дай */
  bool ordinal;        /* only from maq_kazakh_is_suffix: -інші */
  bool collective;     /* only from maq_kazakh_is_suffix: -еу */
  uint8_t predicative; /* person of the subject, 0 none: қуаныштымын */
  uint8_t outer_case;  /* maq_case of what stands after -дағы or -нікі */
  uint8_t outer_possessive;
  bool outer_plural;
} maq_inflection;

enum { MAQ_MOST_INFLECTIONS = 32, MAQ_LONGEST_STEM = 128 };

/* All readings of `word` as a nominal stem and endings, harmony and assimilation checked against the last sound of the stem,
 * longest stem first; the first one is always the bare word. Lenient where usage varies (loans, names). Words of more than
 * MAQ_LONGEST_WORD bytes have the bare reading only. Returns the number written, at most `capacity`. */
size_t maq_kazakh_inflections(const char *word, size_t length, maq_inflection *out, size_t capacity);

/* Writes the lexical stem of a reading of `word` into `buffer` (not NUL-terminated) and returns its length in bytes, 0 if it
 * does not fit. */
size_t maq_kazakh_stem(const char *word, const maq_inflection *reading, char *buffer, size_t capacity);

/* Writes the word with the possessive ending of the third person, `төраға` → `төрағасы`, `академик` → `академигі`, and returns its
 * length in bytes, 0 if it does not fit. The word is a bare noun, also with capitals. */
size_t maq_kazakh_owned(const char *word, size_t length, char *buffer, size_t capacity);

/* Reads a bare chain of endings, as it stands behind a hyphen or behind digits (`тың` of `АҚШ-тың`, `інші` of `2018-інші`),
 * without regard to the sounds before it. False where it is none. `ordinal` and `collective` are for numerals only.
 * On success *out (may be NULL) holds the reading with stem_length 0. */
bool maq_kazakh_is_suffix(const char *suffix, size_t length, maq_inflection *out);

typedef enum maq_verb_ending {
  MAQ_VERB_IMPERATIVE,      /* bare stem, -ңыз, -ыңыз: person 2 */
  MAQ_VERB_OPTATIVE,        /* -сын, -йын, -йық */
  MAQ_VERB_PAST,            /* -ды */
  MAQ_VERB_PRESENT,         /* -ады, -йды; also future */
  MAQ_VERB_EVIDENTIAL,      /* -ыпты */
  MAQ_VERB_CONDITIONAL,     /* -са */
  MAQ_VERB_DESIDERATIVE,    /* -ғы with possessive: айтқымыз */
  MAQ_VERB_INTENTION,       /* -мақ */
  MAQ_VERB_FUTURE,          /* -ар, negative -мас; also participle */
  MAQ_VERB_PERFECT,         /* -ған: participle, finite with or without person, nominalised with case */
  MAQ_VERB_HABITUAL,        /* -атын: the same */
  MAQ_VERB_AGENT,           /* -ушы */
  MAQ_VERB_NOUN,            /* -у */
  MAQ_VERB_CONVERB,         /* -ып */
  MAQ_VERB_CONVERB_PRESENT, /* -а, -й */
  MAQ_VERB_CONVERB_UNTIL,   /* -ғанша */
  MAQ_VERB_CONVERB_SINCE,   /* -ғалы */
} maq_verb_ending;

/* Bits of maq_verb_form.voice. Reflexive is -ын where the passive would be -ыл: түсін-, мақтан-. */
enum { MAQ_VOICE_PASSIVE = 1, MAQ_VOICE_RECIPROCAL = 2, MAQ_VOICE_REFLEXIVE = 4 };

typedef struct maq_verb_form {
  uint8_t ending; /* maq_verb_ending */
  uint8_t voice;
  bool negative;
  uint8_t person;         /* of finite forms: 1..3 with the flags above; 0 where the form has none */
  maq_inflection nominal; /* stem_length and restore of the verb stem; case, possessive, plural of a nominalised form */
} maq_verb_form;

/* What a noun in -лық is made of: nothing of the kind; a quality (`көптігін`: көп); a participle, so that it names a fact
 * (`шыққандығын`, `келетіндіктерін`). */
typedef enum maq_abstract { MAQ_ABSTRACT_NONE, MAQ_ABSTRACT_QUALITY, MAQ_ABSTRACT_FACT } maq_abstract;

/* Reads a possessed noun in -лық, -дық, -тық; *nominal gets its plural, possessive and case (all zero if it is none). */
maq_abstract maq_kazakh_abstract(const char *word, size_t length, maq_inflection *nominal);

enum { MAQ_MOST_VERB_FORMS = 48 };

/* All readings of `word` as a verb: stem, voice, negation, ending. Longest stem first. Use maq_kazakh_stem on `nominal` for
 * the lexical stem. Returns the number written, at most `capacity`. */
size_t maq_kazakh_verb_forms(const char *word, size_t length, maq_verb_form *out, size_t capacity);

#endif
