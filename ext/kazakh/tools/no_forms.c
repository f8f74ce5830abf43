/* no_forms.c: an empty table of ready answers, for host programs that run before forms.c has made one. */
#include "kazakh/tables.h"

const maq_form_entry maq_form_entries[1] = {{0}};
const uint8_t maq_form_traits[1] = {0};
const uint16_t maq_form_starts[MAQ_STEM_BUCKETS + 1] = {0};
const char maq_form_tails[1][MAQ_LONGEST_TAIL] = {""};
