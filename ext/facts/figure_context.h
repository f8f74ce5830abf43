/* figure_context.h: what the sentence around a figure says of it. Internal to facts/: amounts.c puts it together. */
#ifndef MAQ_FACTS_FIGURE_CONTEXT_H
#define MAQ_FACTS_FIGURE_CONTEXT_H

#include "facts/entities.h"
#include "facts/verb_matches.h"

typedef struct maq_figure_sources {
  const maq_entity_sources *texts;
  const maq_verb_matches *verbs;
  const maq_entities *entities;
  const uint32_t *names; /* [tokens]: 1 + the entity that is a name and holds the token, 0 for none */
} maq_figure_sources;

/* What the verb and the cues around a figure say. */
typedef struct maq_figure_verbs {
  const char *comparator; /* NULL where no verb says anything */
  bool denied; /* the verb right behind the figure is negative: `30 пайыздан кем болмайды` is 30 or more */
  const char *status;    /* actual, target, forecast, limit */
  const char *indicator; /* the code that the verb right behind implies (`арзандады`: price); NULL where it implies none */
  bool changes;          /* the first verb behind tells how the figure changed: `өсті`, `төмендеді` */
  bool moves;            /* it tells how the figure changed or how it compares: `өсті`, `жетті`, `асты` */
} maq_figure_verbs;

maq_figure_verbs maq_figure_verbs_of(const maq_figure_sources *sources, const maq_measure *measure);

/* The indicator nearest to the figure in its sentence, before it rather than behind; NULL if there is none. *unknown says that the
 * figure is of something that no row names (`бақылау объектілерінің саны`), so that it is none of an earlier figure's either. */
const maq_match *maq_figure_indicator(const maq_figure_sources *sources, const maq_measure *measure, bool *unknown);

/* The time that the figure is of: the nearest date or duration of its sentence, before it rather than behind; NULL if none. */
const maq_time *maq_figure_period(const maq_figure_sources *sources, const maq_measure *measure);

/* `ең ірі үш … бірі`: a superlative before the number and "one of" behind it make it a rank. */
bool maq_figure_is_rank(const maq_figure_sources *sources, const maq_measure *measure);

/* Does the sentence speak of both sides: `екі ел`, `тараптар`, `өзара`? */
bool maq_sentence_is_mutual(const maq_figure_sources *sources, uint32_t sentence);

/* Does the sentence name no thing before the figure, so that this is of what was spoken of: `Ал 2010 жылы 55 % болатын`? Where the
 * verb tells of the figure itself (`moves`), a pronoun is such a thing neither: `Ол 10 %-ға көбейді`. */
bool maq_figure_is_elliptic(const maq_figure_sources *sources, const maq_measure *measure, bool moves);

/* Does the sentence point back to a figure before it: `оны`, `бұл көрсеткіш`? */
bool maq_sentence_points_back(const maq_figure_sources *sources, uint32_t sentence);

#endif
