/* address.c: see address.h. Bytes are read from left to right; every look-ahead is bounded by a constant. */
#include "text/address.h"

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"
#include "text/character.h"

enum {
  LONGEST_ADDRESS = 2048, /* bytes of a URL */
  LONGEST_NAME = 64,      /* bytes before the @ of an e-mail address, labels of a domain */
};

static bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool ascii_alphanumeric(char c) {
  return ascii_letter(c) || (c >= '0' && c <= '9');
}

/* Does a letter of any script, or a digit, stand at `at`? */
static bool continues(const char *at, const char *end) {
  uint32_t character = 0;
  if (at < end) {
    maq_utf8_next(at, end, &character);
  }
  maq_class class = maq_character_class(character);
  return at < end && (class == MAQ_LETTER || class == MAQ_DIGIT);
}

size_t maq_domain_length(const char *byte, const char *end) {
  size_t longest = 0;
  const char *at = byte;
  for (unsigned labels = 1; labels <= 8; labels++) {
    const char *label = at;
    bool upper = false, lower = false, other = false;
    while (at < end && at - label < LONGEST_NAME && (ascii_alphanumeric(*at) || *at == '-')) {
      upper |= *at >= 'A' && *at <= 'Z';
      lower |= *at >= 'a' && *at <= 'z';
      other |= !ascii_letter(*at);
      at++;
      if (at < end && *at == '-' && (at + 1 >= end || !ascii_alphanumeric(at[1]))) {
        break; /* the hyphen of an ending */
      }
    }
    if (at == label || (labels == 1 && !upper && !lower)) {
      break;
    }
    if (labels > 1 && at - label >= 2 && at - label <= 12 && !other && upper != lower && (at >= end || !continues(at, end))) {
      longest = (size_t)(at - byte);
    }
    if (at >= end || *at != '.') {
      break;
    }
    at++;
  }
  return longest;
}

size_t maq_url_length(const char *byte, const char *end) {
  const char *at = byte;
  while (at < end && at - byte < LONGEST_ADDRESS && (unsigned char)*at > ' ' && *at != '<' && *at != '>' && *at != '"') {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    maq_class class = maq_character_class(character);
    if (class == MAQ_SPACE || class == MAQ_NEWLINE || character == 0xBB || character == 0x201D) {
      break;
    }
    at = next;
  }
  while (at > byte && (at[-1] == '.' || at[-1] == ',' || at[-1] == ')' || at[-1] == ';' || at[-1] == ':' || at[-1] == '!' ||
                       at[-1] == '?' || at[-1] == '\'' || at[-1] == ']')) {
    at--;
  }
  return (size_t)(at - byte);
}

size_t maq_email_length(const char *byte, const char *end) {
  const char *at = byte;
  while (at < end && at - byte < LONGEST_NAME &&
         (ascii_alphanumeric(*at) || *at == '.' || *at == '_' || *at == '-' || *at == '+')) {
    at++;
  }
  if (at == byte || at >= end || *at != '@') {
    return 0;
  }
  size_t domain = maq_domain_length(at + 1, end);
  return domain ? (size_t)(at - byte) + 1 + domain : 0;
}
