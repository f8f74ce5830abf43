/* tagged.h: the hand-over between the rules and the tagger. Internal to facts/, and for the tagger's trainer.
 *
 * The rules go first: what they find are hints to the tagger, which learned how far to trust each of them.
 */
#ifndef MAQ_FACTS_TAGGED_H
#define MAQ_FACTS_TAGGED_H

#include "facts/names.h"
#include "tagger/decode.h"

typedef struct maq_names {
  maq_name *items; /* in text order, never overlapping */
  size_t count;
} maq_names;

/* The names that the recognisers find, from left to right, the longest at each free token. False when memory is out. */
bool maq_find_names(maq_arena *arena, const maq_name_finder *finder, maq_names *names);

/* The longest and likeliest name that begins at a token; count 0 where there is none. */
maq_name maq_name_at(const maq_name_finder *finder, size_t token);

/* Keeps the longer of two names, of equals the likelier. */
void maq_keep_better_name(maq_name *best, maq_name other);

/* The name that a span of the tagger is: that of the rules where they see the same, else with the lexeme of the whole span if
 * there is one. *at moves on through `names` and begins at 0. */
maq_name maq_tagged_name(const maq_name_finder *finder, const maq_names *names, size_t *at, const maq_tagged *tagged);

/* All that the tagger sees; times, measures and `names` are its hints. False when memory is out. */
bool maq_tagger_input_of(maq_arena *arena, const maq_entity_sources *sources, const maq_names *names, maq_tagger_input *input);

/* Is there a model, and does it know the text's language? */
bool maq_is_taggable(const maq_entity_sources *sources);

/* The spans that the model that is built in sees. False when memory is out. */
bool maq_tag_entities(maq_arena *arena, const maq_name_finder *finder, const maq_names *names, maq_tagged_spans *spans);

#endif
