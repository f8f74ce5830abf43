/* quotation_marks.c: pairs quotation marks by where they stand.
 *
 * The tokenizer pairs marks by their characters. News is written with any of them at either end: `”…”`, `“…“`, `"…»`. Here a mark
 * with a blank before it opens and one with a blank or punctuation behind it closes, whatever its character; only guillemets and
 * the low mark say themselves what they do. A closing mark belongs to the last open one of its family (`«»` or the others), else to
 * the last open one. Linear: the open marks lie on a stack of limited depth.
 */
#include "facts/quotation_marks.h"

enum { MOST_OPEN = 16, LONGEST_QUOTATION = 600 /* tokens */ };

typedef enum direction { OPENS, CLOSES, EITHER } direction;

typedef struct open_mark {
  uint32_t token;
  bool guillemet;
} open_mark;

static const unsigned char *bytes_of(const maq_tokens *tokens, size_t token) {
  return (const unsigned char *)tokens->text + tokens->items[token].byte_start;
}

/* U+00AB and U+00BB are C2 AB and C2 BB, U+2039 and U+203A E2 80 B9 and BA, U+201E E2 80 9E. */
static direction direction_of_character(const unsigned char *at, size_t length, bool *guillemet) {
  bool wide = length == 2 && at[0] == 0xC2, narrow = length == 3 && at[0] == 0xE2 && at[1] == 0x80;
  *guillemet = (wide && (at[1] == 0xAB || at[1] == 0xBB)) || (narrow && (at[2] == 0xB9 || at[2] == 0xBA));
  if (*guillemet) {
    return (wide && at[1] == 0xAB) || (narrow && at[2] == 0xB9) ? OPENS : CLOSES;
  }
  return narrow && at[2] == 0x9E ? OPENS : EITHER;
}

/* U+2018 to U+201B: inside a word an apostrophe, and too often one without a word around it. */
static bool is_single(const unsigned char *at, size_t length) {
  return length == 3 && at[0] == 0xE2 && at[1] == 0x80 && at[2] >= 0x98 && at[2] <= 0x9B;
}

static direction direction_at(const maq_tokens *tokens, size_t token, bool *guillemet) {
  const maq_token *t = &tokens->items[token], *next = token + 1 < tokens->count ? t + 1 : NULL;
  direction by_character = direction_of_character(bytes_of(tokens, token), t->byte_length, guillemet);
  if (by_character != EITHER) {
    return by_character;
  }
  bool bracket = token > 0 && t[-1].mark == '(';
  bool before = (t->shape & (MAQ_SPACE_BEFORE | MAQ_LINE_START)) || token == 0 || bracket;
  bool behind = !next || (next->shape & (MAQ_SPACE_BEFORE | MAQ_LINE_START));
  if (before != behind) {
    return before ? OPENS : CLOSES;
  }
  return !before && next->kind == MAQ_PUNCT && next->mark != '"' ? CLOSES : EITHER;
}

/* Does a comma or dash stand behind the mark, as only behind one that closes? */
static bool is_before_pause(const maq_tokens *tokens, size_t token) {
  const maq_token *next = token + 1 < tokens->count ? &tokens->items[token + 1] : NULL;
  return next && next->kind == MAQ_PUNCT && (next->mark == ',' || next->mark == '-') && !(next->shape & MAQ_LINE_START);
}

/* The place on the stack of the open mark that this one closes, counted from 1; 0 if there is none. */
static size_t opened(const open_mark *open, size_t depth, bool guillemet) {
  for (size_t i = depth; i > 0; i--) {
    if (open[i - 1].guillemet == guillemet) {
      return i;
    }
  }
  return depth;
}

uint32_t *maq_pair_quotation_marks(maq_arena *arena, const maq_tokens *tokens) {
  uint32_t *partner = maq_arena_allocate(arena, (tokens->count + 1) * sizeof *partner);
  open_mark open[MOST_OPEN];
  size_t depth = 0;
  if (!partner) {
    return NULL;
  }
  memset(partner, 0xFF, (tokens->count + 1) * sizeof *partner);
  for (size_t at = 0; at < tokens->count && maq_arena_goes_on(arena); at++) {
    const maq_token *t = &tokens->items[at];
    bool guillemet;
    if (t->kind != MAQ_PUNCT || t->mark != '"' || is_single(bytes_of(tokens, at), t->byte_length)) {
      continue;
    }
    while (depth && at - open[0].token > LONGEST_QUOTATION) { /* that one is never closed */
      memmove(open, open + 1, --depth * sizeof *open);
    }
    direction does = direction_at(tokens, at, &guillemet);
    if (does == OPENS && guillemet && depth && open[depth - 1].guillemet && is_before_pause(tokens, at)) {
      does = CLOSES; /* `«… қарайды, «– деді`: the same mark at both ends */
    }
    size_t which = does == OPENS ? 0 : opened(open, depth, guillemet);
    if (does == EITHER && which && open[which - 1].guillemet != guillemet) {
      which = 0;
    }
    if (which) {
      partner[at] = open[which - 1].token;
      partner[partner[at]] = (uint32_t)at;
      depth = which - 1;
    } else if (does != CLOSES) {
      depth -= depth == MOST_OPEN;
      open[depth++] = (open_mark){(uint32_t)at, guillemet};
    }
  }
  return partner;
}
