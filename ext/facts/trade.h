/* trade.h: the trade figure of an article. */
#ifndef MAQ_FACTS_TRADE_H
#define MAQ_FACTS_TRADE_H

#include "facts/amounts.h"

/* The first sum of money that is a trade turnover with this status; with `status` NULL the first actual one, else the first
 * target, else the first forecast. NULL if there is none. */
const maq_amount *maq_trade_figure(const maq_amounts *amounts, const char *status);

#endif
