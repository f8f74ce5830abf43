/* columns_people.c: who the text speaks of, as rows: extract_people. */
#include "functions/cell.h"
#include "functions/columns.h"

static bool count_people(maq_article *article, size_t *rows) {
  const maq_people *people = maq_article_people(article);
  *rows = people ? people->count : 0;
  return people != NULL;
}

static maq_cell person_cell(maq_article *article, size_t row, int column) {
  const maq_person *person = &maq_article_people(article)->items[row];
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 1: return maq_text_cell(person->name);
    case 2: return maq_text_cell(person->given);
    case 3: return maq_text_cell(person->surname);
    case 4: return maq_text_cell(person->role);
    case 5: return maq_text_cell(person->organisation);
    case 6: return maq_text_cell(person->country);
    case 7: return maq_word_cell(person->basis);
    case 8: return maq_integer_cell(person->mentions);
    case 9: return maq_integer_cell(maq_article_entities(article)->items[person->entity].span.start + (size_t)1);
    default: return maq_confidence_cell(person->confidence);
  }
}

const maq_extractor maq_extract_people = {
    .name = "extract_people",
    .columns = {MAQ_INTEGER("person"), MAQ_TEXT("name"), MAQ_TEXT("given"), MAQ_TEXT("surname"), MAQ_TEXT("role"),
                MAQ_TEXT("organisation"), MAQ_TEXT("country"), MAQ_TEXT("basis"), MAQ_INTEGER("mentions"), MAQ_INTEGER("start"),
                MAQ_REAL("confidence")},
    .usual_rows = 6,
    .in_text_order = true,
    .count = count_people,
    .cell = person_cell,
};
