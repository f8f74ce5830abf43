/* address.h: how far an address goes that begins at some place of a text. */
#ifndef MAQ_TEXT_ADDRESS_H
#define MAQ_TEXT_ADDRESS_H

#include <stddef.h>

/* The bytes of a domain at `byte`: labels of ASCII letters, digits and hyphens joined by dots, the last of two letters or more
 * in one case; 0 if there is none. */
size_t maq_domain_length(const char *byte, const char *end);

/* The bytes of a URL that is known to begin at `byte`, without the punctuation behind it. */
size_t maq_url_length(const char *byte, const char *end);

/* The bytes of an e-mail address at `byte`, 0 if there is none. */
size_t maq_email_length(const char *byte, const char *end);

#endif
