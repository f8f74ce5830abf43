/* nominal_endings.h: every shape of every nominal ending, with what may stand on its left. Included by inflection.c, which
 * reads them, and by index_endings.c, which sorts them by their last letter. */
#ifndef MAQ_KAZAKH_NOMINAL_ENDINGS_H
#define MAQ_KAZAKH_NOMINAL_ENDINGS_H

#include "kazakh/inflection.h"
#include "kazakh/sounds.h"

/* Slots from left to right. A chain read from the right goes through falling slots. */
enum { SLOT_ATTRIBUTIVE = 1, SLOT_PLURAL, SLOT_POSSESSIVE, SLOT_CASE, SLOT_PREDICATIVE, SLOT_END };

/* What an ending may stand behind. */
enum {
  AFTER_STEM = 1 << 0,
  AFTER_PLURAL = 1 << 1,
  AFTER_MINE = 1 << 2,   /* possessive of the 1st and 2nd person singular */
  AFTER_OURS = 1 << 3,   /* of the 1st person plural and the polite 2nd */
  AFTER_THEIRS = 1 << 4, /* of the 3rd person */
  AFTER_ATTRIBUTIVE = 1 << 5,
  AFTER_PLACE = 1 << 6, /* locative and ablative */
  AFTER_OTHER = 1 << 7, /* other cases: nothing follows */
};

#define NOUN (AFTER_STEM | AFTER_PLURAL | AFTER_ATTRIBUTIVE)
#define NOUN_OR_OURS (NOUN | AFTER_OURS)
#define NOT_THEIRS (NOUN | AFTER_OURS | AFTER_MINE)
#define NOMINAL (NOT_THEIRS | AFTER_THEIRS)

enum {
  O = MAQ_SOUND_OTHER,
  GLIDE = MAQ_SOUND_U | MAQ_SOUND_I | MAQ_SOUND_J,
  HARD = MAQ_SOUND_VOICELESS | MAQ_SOUND_STOP | O,
  NASAL = MAQ_SOUND_NASAL | O,
  LIQUID = MAQ_SOUND_R | MAQ_SOUND_L,
  BUZZ = MAQ_SOUND_BUZZ | O,
  OPEN = MAQ_SOUND_VOWEL | O,
  SIGN = MAQ_SOUND_SIGN,
  VOICED = GLIDE | LIQUID | BUZZ | SIGN,
  CLOSED = GLIDE | LIQUID | NASAL | BUZZ | HARD,
  ANY = CLOSED | OPEN | SIGN,
};

enum { VALUE_SIMILATIVE = MAQ_EQUATIVE + 1 };

typedef struct ending {
  char text[14];
  uint8_t length;  /* bytes */
  uint8_t harmony; /* MAQ_BACK, MAQ_FRONT, MAQ_EITHER */
  uint8_t slot;
  uint8_t value; /* case, person or kind of attribute */
  uint8_t kind;  /* one AFTER_ bit: what it is to the ending on its right */
  uint8_t left;  /* AFTER_ bits */
  uint16_t sounds;
} ending;

#define ONE(text, slot, value, kind, left, sounds) \
  { text, sizeof text - 1, MAQ_EITHER, slot, value, kind, left, sounds }
#define PAIR(back, front, slot, value, kind, left, sounds)              \
  {back, sizeof back - 1, MAQ_BACK, slot, value, kind, left, sounds}, { \
    front, sizeof front - 1, MAQ_FRONT, slot, value, kind, left, sounds \
  }
#define PLURAL(back, front, sounds) PAIR(back, front, SLOT_PLURAL, 1, AFTER_PLURAL, AFTER_STEM | AFTER_ATTRIBUTIVE, sounds)
#define POSSESSIVE(back, front, person, kind, sounds) PAIR(back, front, SLOT_POSSESSIVE, person, kind, NOUN, sounds)
#define CASE(back, front, value, left, sounds) PAIR(back, front, SLOT_CASE, value, AFTER_OTHER, left, sounds)
#define PLACE(back, front, value, left, sounds) PAIR(back, front, SLOT_CASE, value, AFTER_PLACE, left, sounds)
#define WITH(text, left, sounds) ONE(text, SLOT_CASE, MAQ_INSTRUMENTAL, AFTER_OTHER, left, sounds)
#define SUBJECT(back, front, person, sounds) PAIR(back, front, SLOT_PREDICATIVE, person, AFTER_OTHER, NOMINAL | AFTER_PLACE, sounds)
#define WITHIN(back, front, left, sounds) \
  PAIR(back, front, SLOT_ATTRIBUTIVE, MAQ_ATTRIBUTIVE_LOCATIVE, AFTER_ATTRIBUTIVE, left, sounds)
#define BELONGS(text, left, sounds) ONE(text, SLOT_ATTRIBUTIVE, MAQ_ATTRIBUTIVE_GENITIVE, AFTER_ATTRIBUTIVE, left, sounds)

static const ending endings[] = {
    PLURAL("лар", "лер", OPEN | GLIDE | MAQ_SOUND_R | SIGN),
    PLURAL("дар", "дер", MAQ_SOUND_L | NASAL | BUZZ | SIGN),
    PLURAL("тар", "тер", HARD),

    POSSESSIVE("ым", "ім", 1, AFTER_MINE, CLOSED),
    ONE("м", SLOT_POSSESSIVE, 1, AFTER_MINE, NOUN, OPEN),
    POSSESSIVE("ың", "ің", 2, AFTER_MINE, CLOSED),
    ONE("ң", SLOT_POSSESSIVE, 2, AFTER_MINE, NOUN, OPEN),
    POSSESSIVE("ыңыз", "іңіз", 2 | MAQ_PERSON_POLITE, AFTER_OURS, CLOSED),
    POSSESSIVE("ңыз", "ңіз", 2 | MAQ_PERSON_POLITE, AFTER_OURS, OPEN),
    POSSESSIVE("ы", "і", 3, AFTER_THEIRS, CLOSED),
    POSSESSIVE("сы", "сі", 3, AFTER_THEIRS, OPEN | MAQ_SOUND_I),
    POSSESSIVE("ымыз", "іміз", 1 | MAQ_POSSESSIVE_PLURAL, AFTER_OURS, CLOSED),
    POSSESSIVE("мыз", "міз", 1 | MAQ_POSSESSIVE_PLURAL, AFTER_OURS, OPEN),

    CASE("ның", "нің", MAQ_GENITIVE, NOMINAL, OPEN | NASAL | MAQ_SOUND_I),
    CASE("дың", "дің", MAQ_GENITIVE, NOUN_OR_OURS, VOICED),
    CASE("тың", "тің", MAQ_GENITIVE, NOUN, HARD),
    CASE("ға", "ге", MAQ_DATIVE, NOUN_OR_OURS, OPEN | NASAL | VOICED),
    CASE("қа", "ке", MAQ_DATIVE, NOUN, HARD),
    CASE("а", "е", MAQ_DATIVE, AFTER_MINE, NASAL),
    CASE("на", "не", MAQ_DATIVE, AFTER_THEIRS, OPEN),
    CASE("ны", "ні", MAQ_ACCUSATIVE, NOT_THEIRS, OPEN | MAQ_SOUND_I),
    CASE("ды", "ді", MAQ_ACCUSATIVE, NOT_THEIRS, NASAL | VOICED),
    CASE("ты", "ті", MAQ_ACCUSATIVE, NOUN, HARD),
    ONE("н", SLOT_CASE, MAQ_ACCUSATIVE, AFTER_OTHER, AFTER_THEIRS, OPEN),
    PLACE("да", "де", MAQ_LOCATIVE, NOT_THEIRS, OPEN | NASAL | VOICED),
    PLACE("та", "те", MAQ_LOCATIVE, NOUN, HARD),
    PLACE("нда", "нде", MAQ_LOCATIVE, AFTER_THEIRS, OPEN),
    PLACE("дан", "ден", MAQ_ABLATIVE, NOUN_OR_OURS, OPEN | VOICED),
    PLACE("нан", "нен", MAQ_ABLATIVE, NOT_THEIRS, NASAL),
    PLACE("нан", "нен", MAQ_ABLATIVE, AFTER_THEIRS, OPEN),
    PLACE("тан", "тен", MAQ_ABLATIVE, NOUN, HARD),
    CASE("ша", "ше", MAQ_EQUATIVE, NOT_THEIRS, ANY),
    CASE("нша", "нше", MAQ_EQUATIVE, AFTER_THEIRS, OPEN),
    CASE("дай", "дей", VALUE_SIMILATIVE, NOT_THEIRS, OPEN | NASAL | VOICED),
    CASE("тай", "тей", VALUE_SIMILATIVE, NOUN, HARD),
    CASE("ндай", "ндей", VALUE_SIMILATIVE, AFTER_THEIRS, OPEN),
    WITH("мен", NOMINAL, OPEN | NASAL | GLIDE | LIQUID | SIGN),
    WITH("бен", NOUN_OR_OURS, BUZZ),
    WITH("пен", NOUN, HARD),
    WITH("менен", NOMINAL, OPEN | NASAL | GLIDE | LIQUID | SIGN),
    WITH("бенен", NOUN_OR_OURS, BUZZ),
    WITH("пенен", NOUN, HARD),

    SUBJECT("мын", "мін", 1, OPEN | GLIDE | LIQUID | NASAL),
    SUBJECT("бын", "бін", 1, BUZZ),
    SUBJECT("пын", "пін", 1, HARD),
    SUBJECT("сың", "сің", 2, ANY),
    SUBJECT("сыз", "сіз", 2 | MAQ_PERSON_POLITE, ANY),
    SUBJECT("мыз", "міз", 1 | MAQ_POSSESSIVE_PLURAL, OPEN | GLIDE | LIQUID),
    SUBJECT("быз", "біз", 1 | MAQ_POSSESSIVE_PLURAL, NASAL | BUZZ),
    SUBJECT("пыз", "піз", 1 | MAQ_POSSESSIVE_PLURAL, HARD),
    SUBJECT("сыңдар", "сіңдер", 2 | MAQ_POSSESSIVE_PLURAL, ANY),
    SUBJECT("сыздар", "сіздер", 2 | MAQ_POSSESSIVE_PLURAL | MAQ_PERSON_POLITE, ANY),

    WITHIN("дағы", "дегі", NOT_THEIRS & ~AFTER_ATTRIBUTIVE, OPEN | NASAL | VOICED),
    WITHIN("тағы", "тегі", AFTER_STEM | AFTER_PLURAL, HARD),
    WITHIN("ндағы", "ндегі", AFTER_THEIRS, OPEN),
    PAIR("ғы", "гі", SLOT_ATTRIBUTIVE, MAQ_ATTRIBUTIVE_BARE, AFTER_ATTRIBUTIVE, AFTER_STEM, OPEN | NASAL | VOICED),
    PAIR("қы", "кі", SLOT_ATTRIBUTIVE, MAQ_ATTRIBUTIVE_BARE, AFTER_ATTRIBUTIVE, AFTER_STEM, HARD),
    BELONGS("нікі", NOMINAL & ~AFTER_ATTRIBUTIVE, OPEN | MAQ_SOUND_I),
    BELONGS("дікі", NOMINAL & ~(AFTER_ATTRIBUTIVE | AFTER_THEIRS), VOICED | NASAL),
    BELONGS("тікі", AFTER_STEM | AFTER_PLURAL, HARD),
};

enum { ENDING_COUNT = sizeof endings / sizeof endings[0] };

#endif
