/* matches.c: see matches.h. */
#include "functions/matches.h"

#include "functions/json.h"

const maq_column maq_match_columns[MAQ_MATCH_COLUMNS + 1] = {
    MAQ_INTEGER("match"), MAQ_PLACE_COLUMNS, MAQ_TEXT("text"), MAQ_JSON("captures"), {.name = NULL},
};

bool maq_match_begin(maq_matching *matching, maq_article *article, maq_arena *arena, maq_string pattern, maq_pattern_error *error) {
  *matching = (maq_matching){.article = article, .arena = arena};
  matching->compiled = maq_pattern_compile(arena, pattern, error);
  if (!matching->compiled) {
    return false;
  }
  error->why = NULL;
  return maq_article_match(article, arena, matching->compiled, &matching->matches);
}

/* The named parts of a match as an object: `{"name":"text"}`; those that took no part are left out. */
static maq_cell captures_cell(const maq_matching *matching, const maq_pattern_match *match) {
  const maq_tokens *tokens = maq_article_tokens(matching->article);
  maq_json json = maq_json_new(matching->arena->host, SIZE_MAX);
  bool any = false;
  maq_json_raw(&json, "{");
  for (size_t i = 0; i < maq_pattern_captures(matching->compiled); i++) {
    if (match->captures[i][0] != UINT32_MAX) {
      maq_span span = maq_span_of(tokens, match->captures[i][0], match->captures[i][1] - match->captures[i][0]);
      maq_json_raw(&json, any ? "," : "");
      maq_json_text(&json, maq_pattern_capture_name(matching->compiled, i));
      maq_json_raw(&json, ":");
      maq_json_text(&json, maq_span_text(tokens, &span));
      any = true;
    }
  }
  maq_json_raw(&json, "}");
  return maq_json_cell(maq_json_finish(&json, matching->arena));
}

maq_cell maq_match_cell(const maq_matching *matching, size_t row, int column) {
  const maq_pattern_match *match = &matching->matches.items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(matching->article, &match->span, column);
  }
  return column == 0 ? maq_integer_cell(row + 1) : captures_cell(matching, match);
}
