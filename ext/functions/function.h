/* function.h: a function of one value, as SQL calls it: its arguments, and how it answers.
 *
 * The database's part fills in a maq_call and asks maq_answer. What was refused it tells as an error that names the function, the
 * argument and the value; MAQ_CELL_FAILED as its own error for memory that is out, or for a call that was cancelled.
 */
#ifndef MAQ_FUNCTIONS_FUNCTION_H
#define MAQ_FUNCTIONS_FUNCTION_H

#include "functions/cell.h"
#include "functions/recent.h"

enum { MAQ_MOST_ARGUMENTS = 3 };

/* An argument as it was passed in. */
typedef struct maq_value {
  bool is_null;
  bool is_integer; /* only told where the function wants a number; anything else is a text there too, to be refused */
  int64_t integer;
  maq_string text;
} maq_value;

/* Functions that keep answers of late, apart from each other. */
typedef enum maq_question { MAQ_ASKS_LEMMA, MAQ_ASKS_STEM, MAQ_QUESTION_COUNT } maq_question;

/* What the database provides. */
typedef struct maq_caller {
  /* The analysis of a text, without a day; it lives as long as the call. NULL when memory is out. */
  maq_article *(*open)(void *context, maq_string text);
  /* Answers of late; NULL when memory is out, and then each must be worked out anew. */
  maq_recent *(*recent)(void *context, maq_question question);
} maq_caller;

typedef struct maq_function maq_function;

/* One call. The answer may lie in its arena. */
typedef struct maq_call {
  const maq_function *function;
  const maq_caller *caller;
  void *context; /* of the caller */
  int count;     /* of arguments */
  const maq_value *arguments;
  maq_arena arena;
  const char *wanted; /* what an argument must be that was refused; NULL: none was */
  int refused;        /* which one */
} maq_call;

/* A NULL among the arguments makes the answer NULL, unless it is a day: that is as if it were left out. */
struct maq_function {
  const char *name;
  maq_column arguments[MAQ_MOST_ARGUMENTS + 1]; /* a day is passed as text; one without a name behind the last */
  int required;                                 /* the others may be left out */
  maq_cell_kind returns;
  maq_cell (*answer)(maq_call *call);
};

/* All of them; one without a name behind the last. */
extern const maq_function maq_functions[];

maq_cell maq_answer(maq_call *call);

/* For the functions themselves. The first refuses an argument; the second reads an ISO 8601 day, false where it is refused. */
maq_cell maq_refuse_argument(maq_call *call, int argument, const char *wanted);
bool maq_read_day(maq_call *call, int argument, maq_day *day, bool *known);

/* article.c */
maq_cell maq_answer_title(maq_call *call);
maq_cell maq_answer_language(maq_call *call);
maq_cell maq_answer_source(maq_call *call);
maq_cell maq_answer_summary(maq_call *call);
maq_cell maq_answer_fingerprint(maq_call *call);
maq_cell maq_answer_fingerprint_distance(maq_call *call);
maq_cell maq_answer_hash(maq_call *call);
maq_cell maq_answer_html(maq_call *call);
maq_cell maq_answer_trade_amount(maq_call *call);
maq_cell maq_answer_trade_currency(maq_call *call);

/* value.c */
maq_cell maq_answer_country_code(maq_call *call);
maq_cell maq_answer_country_name(maq_call *call);
maq_cell maq_answer_mention_value(maq_call *call);

/* script.c */
maq_cell maq_answer_cyrillic(maq_call *call);
maq_cell maq_answer_latin(maq_call *call);
maq_cell maq_answer_arabic(maq_call *call);

/* word.c */
maq_cell maq_answer_lemma(maq_call *call);
maq_cell maq_answer_stem(maq_call *call);

#endif
