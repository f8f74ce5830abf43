/* session.c: see session.h. One article is kept, in a memory context of its own below that of the transaction, so that all
 * functions that one row calls on a text share its analysis, and an error leaves nothing behind.
 */
#include "session.h"

#include "lexicon/recent_words.h"

#include <miscadmin.h>
#include <utils/memutils.h>

enum { ALIGNMENT = 16, IDLE_BYTES = 64 * 1024 * 1024 };

typedef struct kept_article {
  MemoryContext memory; /* NULL: none is kept */
  maq_host host;
  maq_article *article;
  maq_string content;
  bool is_dated;
  maq_day published;
  MemoryContextCallback gone;
} kept_article;

static kept_article kept;
static maq_recent *recent_answers[MAQ_QUESTION_COUNT];
static maq_recent_words *recent_words;

/* ---- the host ---------------------------------------------------------------------------------------------------- */

/* PostgreSQL aligns to eight bytes, the core's arenas to sixteen: what was allocated stands before what is handed out. */
static void *allocate(void *context, size_t size) {
  if (size > MaxAllocHugeSize - ALIGNMENT) {
    return NULL;
  }
  char *whole = MemoryContextAllocExtended(context, size + ALIGNMENT, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
  if (!whole) {
    return NULL;
  }
  char *aligned = whole + ALIGNMENT - ((uintptr_t)whole & (ALIGNMENT - 1));
  memcpy(aligned - sizeof whole, &whole, sizeof whole);
  return aligned;
}

static void release(void *context, void *memory) {
  (void)context;
  char *whole;
  memcpy(&whole, (char *)memory - sizeof whole, sizeof whole);
  pfree(whole);
}

/* Would CHECK_FOR_INTERRUPTS end the query? */
static bool cancelled(void *context) {
  (void)context;
  return InterruptPending && (QueryCancelPending || ProcDiePending) && InterruptHoldoffCount == 0 && QueryCancelHoldoffCount == 0 &&
         CritSectionCount == 0;
}

maq_host maq_host_of(MemoryContext memory) {
  return (maq_host){allocate, release, cancelled, memory};
}

/* ---- the article ------------------------------------------------------------------------------------------------- */

static void forget(void) {
  if (kept.memory) {
    MemoryContextDelete(kept.memory);
  }
}

/* PostgreSQL calls it before the context goes. */
static void on_gone(void *unused) {
  (void)unused;
  memset(&kept, 0, sizeof kept);
}

static bool is_kept(maq_string article, const maq_day *published) {
  if (!kept.article || maq_article_failed(kept.article) || kept.is_dated != (published != NULL)) {
    return false;
  }
  bool same_day = !published || (kept.published.year == published->year && kept.published.month == published->month &&
                                 kept.published.day == published->day);
  return same_day && maq_string_equal(kept.content, article);
}

/* Of the session; NULL when memory is out. */
static void *zeroed(size_t size) {
  return MemoryContextAllocExtended(TopMemoryContext, size, MCXT_ALLOC_NO_OOM | MCXT_ALLOC_ZERO);
}

maq_article *maq_session_article(const char *function, maq_string article, const maq_day *published) {
  CHECK_FOR_INTERRUPTS();
  if (is_kept(article, published)) {
    return kept.article;
  }
  forget();
  MemoryContext memory = AllocSetContextCreate(TopTransactionContext, "maqala article", ALLOCSET_DEFAULT_SIZES);
  kept.gone.func = on_gone;
  MemoryContextRegisterResetCallback(memory, &kept.gone);
  kept.memory = memory;
  kept.host = maq_host_of(memory);
  char *content = allocate(memory, article.length + 1);
  kept.article = content ? maq_article_open(&kept.host, article.text, article.length, published) : NULL;
  if (!kept.article) {
    maq_session_fail(function);
  }
  recent_words = recent_words ? recent_words : zeroed(sizeof *recent_words);
  maq_article_use_recent_words(kept.article, recent_words);
  memcpy(content, article.text, article.length);
  kept.content = (maq_string){content, article.length};
  kept.is_dated = published != NULL;
  kept.published = published ? *published : kept.published;
  return kept.article;
}

void maq_session_rest(void) {
  if (kept.memory && MemoryContextMemAllocated(kept.memory, true) > IDLE_BYTES) {
    forget();
  }
}

maq_recent *maq_session_recent(maq_question question) {
  maq_recent **recent = &recent_answers[question];
  if (!*recent) {
    *recent = zeroed(sizeof **recent);
  }
  return *recent;
}

void maq_session_fail(const char *function) {
  forget();
  CHECK_FOR_INTERRUPTS();
  ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory"), errdetail("Failed in %s.", function)));
}
