/* verb_endings.h: every shape of every ending of verbs. Included by verb.c, which reads them, and by index_endings.c, which
 * sorts them by their last letter. */
#ifndef MAQ_KAZAKH_VERB_ENDINGS_H
#define MAQ_KAZAKH_VERB_ENDINGS_H

#include "kazakh/inflection.h"
#include "kazakh/sounds.h"

enum {
  O = MAQ_SOUND_OTHER,
  GLIDE = MAQ_SOUND_U | MAQ_SOUND_I | MAQ_SOUND_J,
  HARD = MAQ_SOUND_VOICELESS | MAQ_SOUND_STOP | O,
  LIQUID = MAQ_SOUND_R | MAQ_SOUND_L,
  HUMMING = MAQ_SOUND_NASAL | MAQ_SOUND_BUZZ,
  VOWEL = MAQ_SOUND_VOWEL | O,
  CLOSED = GLIDE | LIQUID | HUMMING | HARD,
  SOFT = GLIDE | LIQUID | HUMMING | VOWEL,
  ANY = CLOSED | VOWEL,
};

/* What an ending does to the end of the stem. */
enum {
  JOINS,       /* nothing */
  JOINS_VOWEL, /* begins with a vowel: б г ғ may stand for п к қ */
  JOINS_ROUND, /* the same, and у for п: -ып */
  JOINS_U,     /* -у: ы or і may be lost before it */
  EATS_VOWEL,  /* и for ы/і and й */
  EATS_GLIDE,  /* я for йа, ю for йу */
};

/* Where an ending may stand. */
enum { WHERE_END = 1, WHERE_NOMINAL = 2, WHERE_NEGATIVE = 4, WHERE_POSITIVE = 8 };

typedef struct verb_ending {
  char text[22];
  uint8_t length;
  uint8_t harmony;
  uint8_t form; /* maq_verb_ending */
  uint8_t person;
  uint8_t joint;
  uint8_t where;
  uint16_t sounds;
} verb_ending;

#define PAIR(back, front, form, person, joint, where, sounds)              \
  {back, sizeof back - 1, MAQ_BACK, form, person, joint, where, sounds}, { \
    front, sizeof front - 1, MAQ_FRONT, form, person, joint, where, sounds \
  }
#define END (WHERE_END | WHERE_NEGATIVE | WHERE_POSITIVE)
#define NOMINAL (WHERE_END | WHERE_NOMINAL | WHERE_NEGATIVE | WHERE_POSITIVE)
#define POSITIVE (WHERE_END | WHERE_POSITIVE)
#define WE (1 | MAQ_POSSESSIVE_PLURAL)
#define YOU (2 | MAQ_PERSON_POLITE)
#define YOU_ALL (2 | MAQ_POSSESSIVE_PLURAL)
#define YOU_ALL_POLITE (2 | MAQ_POSSESSIVE_PLURAL | MAQ_PERSON_POLITE)

/* The past by its consonant, with its persons. */
#define PAST(d_back, d_front, sounds)                                                  \
  PAIR(d_back, d_front, MAQ_VERB_PAST, 3, JOINS, END, sounds),                         \
      PAIR(d_back "м", d_front "м", MAQ_VERB_PAST, 1, JOINS, END, sounds),             \
      PAIR(d_back "ң", d_front "ң", MAQ_VERB_PAST, 2, JOINS, END, sounds),             \
      PAIR(d_back "ңыз", d_front "ңіз", MAQ_VERB_PAST, YOU, JOINS, END, sounds),       \
      PAIR(d_back "қ", d_front "к", MAQ_VERB_PAST, WE, JOINS, END, sounds),            \
      PAIR(d_back "ңдар", d_front "ңдер", MAQ_VERB_PAST, YOU_ALL, JOINS, END, sounds), \
      PAIR(d_back "ңыздар", d_front "ңіздер", MAQ_VERB_PAST, YOU_ALL_POLITE, JOINS, END, sounds)

/* The present by its vowel, with its persons. */
#define PRESENT(back, front, joint, sounds)                                                      \
  PAIR(back "ды", front "ді", MAQ_VERB_PRESENT, 3, joint, END, sounds),                          \
      PAIR(back "мын", front "мін", MAQ_VERB_PRESENT, 1, joint, END, sounds),                    \
      PAIR(back "м", front "м", MAQ_VERB_PRESENT, 1, joint, END, sounds),                        \
      PAIR(back "сың", front "сің", MAQ_VERB_PRESENT, 2, joint, END, sounds),                    \
      PAIR(back "сыз", front "сіз", MAQ_VERB_PRESENT, YOU, joint, END, sounds),                  \
      PAIR(back "мыз", front "міз", MAQ_VERB_PRESENT, WE, joint, END, sounds),                   \
      PAIR(back "сыңдар", front "сіңдер", MAQ_VERB_PRESENT, YOU_ALL, joint, END, sounds),        \
      PAIR(back "сыздар", front "сіздер", MAQ_VERB_PRESENT, YOU_ALL_POLITE, joint, END, sounds), \
      PAIR(back, front, MAQ_VERB_CONVERB_PRESENT, 0, joint, POSITIVE, sounds),                   \
      PAIR(back "тын", front "тін", MAQ_VERB_HABITUAL, 0, joint, NOMINAL, sounds),               \
      PAIR(back "тұғын", front "тұғын", MAQ_VERB_HABITUAL, 0, joint, NOMINAL, sounds)

#define EVIDENTIAL(back, front, joint, where, sounds)                                \
  PAIR(back, front, MAQ_VERB_CONVERB, 0, joint, where, sounds),                      \
      PAIR(back "ты", front "ті", MAQ_VERB_EVIDENTIAL, 3, joint, where, sounds),     \
      PAIR(back "пын", front "пін", MAQ_VERB_EVIDENTIAL, 1, joint, where, sounds),   \
      PAIR(back "сың", front "сің", MAQ_VERB_EVIDENTIAL, 2, joint, where, sounds),   \
      PAIR(back "сыз", front "сіз", MAQ_VERB_EVIDENTIAL, YOU, joint, where, sounds), \
      PAIR(back "пыз", front "піз", MAQ_VERB_EVIDENTIAL, WE, joint, where, sounds)

#define PERFECT(back, front, sounds)                                                \
  PAIR(back "н", front "н", MAQ_VERB_PERFECT, 0, JOINS, NOMINAL, sounds),           \
      PAIR(back "нша", front "нше", MAQ_VERB_CONVERB_UNTIL, 0, JOINS, END, sounds), \
      PAIR(back "лы", front "лі", MAQ_VERB_CONVERB_SINCE, 0, JOINS, POSITIVE, sounds)

#define DESIRE(back, front, sounds)                                                       \
  PAIR(back "м", front "м", MAQ_VERB_DESIDERATIVE, 1, JOINS, POSITIVE, sounds),           \
      PAIR(back "ң", front "ң", MAQ_VERB_DESIDERATIVE, 2, JOINS, POSITIVE, sounds),       \
      PAIR(back "ңыз", front "ңіз", MAQ_VERB_DESIDERATIVE, YOU, JOINS, POSITIVE, sounds), \
      PAIR(back "сы", front "сі", MAQ_VERB_DESIDERATIVE, 3, JOINS, POSITIVE, sounds),     \
      PAIR(back "мыз", front "міз", MAQ_VERB_DESIDERATIVE, WE, JOINS, POSITIVE, sounds)

#define INTENTION(back, front, sounds)                              \
  PAIR(back, front, MAQ_VERB_INTENTION, 0, JOINS, NOMINAL, sounds), \
      PAIR(back "шы", front "ші", MAQ_VERB_INTENTION, 0, JOINS, NOMINAL, sounds)

/* Negation is looked for before endings that may follow it; the negative future has its own shape. */
#define NEVER(back, front, sounds)                                                                          \
  PAIR(back "с", front "с", MAQ_VERB_FUTURE, 0, JOINS, WHERE_END | WHERE_NOMINAL | WHERE_POSITIVE, sounds), \
      PAIR(back "й", front "й", MAQ_VERB_CONVERB, 0, JOINS, POSITIVE, sounds)

static const verb_ending endings[] = {
    PAST("ды", "ді", SOFT),
    PAST("ты", "ті", HARD),
    PRESENT("а", "е", JOINS_VOWEL, CLOSED),
    PRESENT("й", "й", JOINS, VOWEL),
    PRESENT("я", "я", EATS_GLIDE, VOWEL),
    PRESENT("и", "и", EATS_VOWEL, CLOSED),
    EVIDENTIAL("ып", "іп", JOINS_ROUND, POSITIVE, CLOSED),
    EVIDENTIAL("п", "п", JOINS, END, VOWEL),
    PERFECT("ға", "ге", SOFT),
    PERFECT("қа", "ке", HARD),
    DESIRE("ғы", "гі", SOFT),
    DESIRE("қы", "кі", HARD),
    INTENTION("мақ", "мек", VOWEL | GLIDE | LIQUID),
    INTENTION("бақ", "бек", HUMMING),
    INTENTION("пақ", "пек", HARD),
    PAIR("ар", "ер", MAQ_VERB_FUTURE, 0, JOINS_VOWEL, WHERE_END | WHERE_NOMINAL | WHERE_POSITIVE, CLOSED),
    PAIR("р", "р", MAQ_VERB_FUTURE, 0, JOINS, WHERE_END | WHERE_NOMINAL | WHERE_POSITIVE, VOWEL),
    PAIR("яр", "яр", MAQ_VERB_FUTURE, 0, EATS_GLIDE, WHERE_END | WHERE_NOMINAL | WHERE_POSITIVE, VOWEL),
    NEVER("ма", "ме", VOWEL | GLIDE | LIQUID),
    NEVER("ба", "бе", HUMMING),
    NEVER("па", "пе", HARD),
    PAIR("са", "се", MAQ_VERB_CONDITIONAL, 3, JOINS, END, ANY),
    PAIR("сам", "сем", MAQ_VERB_CONDITIONAL, 1, JOINS, END, ANY),
    PAIR("саң", "сең", MAQ_VERB_CONDITIONAL, 2, JOINS, END, ANY),
    PAIR("саңыз", "сеңіз", MAQ_VERB_CONDITIONAL, YOU, JOINS, END, ANY),
    PAIR("сақ", "сек", MAQ_VERB_CONDITIONAL, WE, JOINS, END, ANY),
    PAIR("саңдар", "сеңдер", MAQ_VERB_CONDITIONAL, YOU_ALL, JOINS, END, ANY),
    PAIR("саңыздар", "сеңіздер", MAQ_VERB_CONDITIONAL, YOU_ALL_POLITE, JOINS, END, ANY),
    PAIR("сын", "сін", MAQ_VERB_OPTATIVE, 3, JOINS, END, ANY),
    PAIR("йын", "йін", MAQ_VERB_OPTATIVE, 1, JOINS, END, VOWEL),
    PAIR("айын", "ейін", MAQ_VERB_OPTATIVE, 1, JOINS_VOWEL, POSITIVE, CLOSED),
    PAIR("йық", "йік", MAQ_VERB_OPTATIVE, WE, JOINS, END, VOWEL),
    PAIR("айық", "ейік", MAQ_VERB_OPTATIVE, WE, JOINS_VOWEL, POSITIVE, CLOSED),
    PAIR("яйын", "яйын", MAQ_VERB_OPTATIVE, 1, EATS_GLIDE, POSITIVE, VOWEL),
    PAIR("яйық", "яйық", MAQ_VERB_OPTATIVE, WE, EATS_GLIDE, POSITIVE, VOWEL),
    PAIR("ңыз", "ңіз", MAQ_VERB_IMPERATIVE, YOU, JOINS, END, VOWEL),
    PAIR("ыңыз", "іңіз", MAQ_VERB_IMPERATIVE, YOU, JOINS_VOWEL, POSITIVE, CLOSED),
    PAIR("ңдар", "ңдер", MAQ_VERB_IMPERATIVE, YOU_ALL, JOINS, END, VOWEL),
    PAIR("ыңдар", "іңдер", MAQ_VERB_IMPERATIVE, YOU_ALL, JOINS_VOWEL, POSITIVE, CLOSED),
    PAIR("ңыздар", "ңіздер", MAQ_VERB_IMPERATIVE, YOU_ALL_POLITE, JOINS, END, VOWEL),
    PAIR("ыңыздар", "іңіздер", MAQ_VERB_IMPERATIVE, YOU_ALL_POLITE, JOINS_VOWEL, POSITIVE, CLOSED),
    PAIR("шы", "ші", MAQ_VERB_IMPERATIVE, 2, JOINS, END, ANY),
    PAIR("у", "у", MAQ_VERB_NOUN, 0, JOINS_U, NOMINAL, ANY),
    PAIR("ю", "ю", MAQ_VERB_NOUN, 0, EATS_GLIDE, NOMINAL, ANY),
    PAIR("ушы", "уші", MAQ_VERB_AGENT, 0, JOINS_U, NOMINAL, ANY),
    PAIR("юшы", "юші", MAQ_VERB_AGENT, 0, EATS_GLIDE, NOMINAL, ANY),
};

enum { ENDING_COUNT = sizeof endings / sizeof endings[0] };

#endif
