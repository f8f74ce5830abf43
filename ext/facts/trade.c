/* trade.c: see trade.h. */
#include "facts/trade.h"

static const maq_amount *first_with(const maq_amounts *amounts, const char *status) {
  for (size_t i = 0; i < amounts->count; i++) {
    const maq_amount *amount = &amounts->items[i];
    if (amount->has_value && strcmp(amount->kind, "money") == 0 && amount->indicator.text &&
        maq_string_is(amount->indicator, "trade_turnover") && strcmp(amount->status, status) == 0) {
      return amount;
    }
  }
  return NULL;
}

const maq_amount *maq_trade_figure(const maq_amounts *amounts, const char *status) {
  static const char *const order[] = {"actual", "target", "forecast"};
  if (status) {
    return first_with(amounts, status);
  }
  for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
    const maq_amount *found = first_with(amounts, order[i]);
    if (found) {
      return found;
    }
  }
  return NULL;
}
