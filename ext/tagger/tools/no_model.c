/* no_model.c: no model, for host programs that run before there is one. */
#include "tagger/decode.h"

const unsigned char maq_tagger_bytes[1] = {0};
const size_t maq_tagger_size = 0;
