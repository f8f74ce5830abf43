/* marked_html.h: a text as HTML with its entities marked. */
#ifndef MAQ_FACTS_MARKED_HTML_H
#define MAQ_FACTS_MARKED_HTML_H

#include "facts/entities.h"

/* The text with `<mark data-class="GPE" data-entity="1" title="Қазақстан">…</mark>` around each entity that stands in no other:
 * its class, its row in extract_entities, its canonical name. All else is escaped; what is no valid UTF-8, or no
 * character of HTML, becomes U+FFFD. Text NULL when memory is out. */
maq_string maq_marked_html(maq_arena *arena, const maq_tokens *tokens, const maq_entities *entities);

#endif
