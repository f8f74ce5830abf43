/* quote_clause.c: with which words a clause ends that somebody reports, or that nobody does.
 *
 *   … екенін | айтты       a nominalised clause: `болғанын`, `көптігін`, before some verbs `қосуды`, `екеніне`
 *   … екені | айтылды      before a verb in the passive
 *   … ашылғаны | туралы    with a postposition behind it
 *   … келді, | бірақ       a main clause
 */
#include "facts/quote_parts.h"
#include "kazakh/morphology.h"

static const maq_token *token_at(const maq_quote_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

static bool is_verbal_noun(const maq_quote_finder *f, size_t token) {
  if (token >= f->sources->tokens->count || token_at(f, token)->kind != MAQ_WORD) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, token)->folded, token_at(f, token)->folded_length, 0, &best, 1);
  return best.verbal && best.form.ending == MAQ_VERB_NOUN;
}

/* `рейстердің көптігін`, `жинаудың қиындығын`: a quality, whose it is in the genitive before it; `шыққандығын`, `келетіндіктерін`
 * are facts by themselves. */
static bool names_quality(const maq_quote_finder *f, size_t token, bool dative) {
  maq_inflection nominal;
  maq_string word = maq_token_folded(token_at(f, token));
  maq_abstract kind = maq_kazakh_abstract(word.text, word.length, &nominal);
  bool governed = nominal.grammatical_case == MAQ_ACCUSATIVE || (dative && nominal.grammatical_case == MAQ_DATIVE);
  if (kind == MAQ_ABSTRACT_NONE || !governed || !nominal.possessive) {
    return false;
  }
  if (kind == MAQ_ABSTRACT_QUALITY && is_verbal_noun(f, token + 1)) { /* `елдің қауіпсіздігін | сақтауға уәде берді` */
    return false;
  }
  if (kind == MAQ_ABSTRACT_FACT || nominal.plural || token == 0 ||
      token_at(f, token - 1)->sentence != token_at(f, token)->sentence) {
    return kind == MAQ_ABSTRACT_FACT;
  }
  maq_analysis best;
  maq_string owner = maq_token_folded(token_at(f, token - 1));
  maq_kazakh_analyse(owner.text, owner.length, 0, &best, 1);
  return nominal.grammatical_case == MAQ_ACCUSATIVE && best.form.nominal.grammatical_case == MAQ_GENITIVE;
}

/* Does a clause end with this word: `екенін`, `болғанын`, `келетінін`; before verbs of asking also `қосуды`, before those that
 * take the dative `екеніне`? */
bool maq_ends_clause(const maq_quote_finder *f, size_t token, const maq_cue *cue) {
  const maq_token *t = token_at(f, token);
  if (t->kind != MAQ_WORD) {
    return false;
  }
  bool dative = strcmp(cue->code, "dative") == 0;
  const maq_match *content = maq_speech_at(f, token, MAQ_TYPE_CONTENT_NOUN);
  const char *form = content ? maq_lexicon_text(maq_lexicon_get(content->lexeme)->code) : NULL;
  bool said = form && strcmp(form, "said") == 0 && strcmp(cue->code, "person") != 0; /* not `бұл … дегенді білдіреді` */
  if (form && (!*form || said || (dative && strcmp(form, "dative") == 0))) {
    return true;
  }
  if (t->folded_length > MAQ_LONGEST_STEM - 8) {
    return false;
  }
  if (names_quality(f, token, dative)) {
    return true;
  }
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = maq_kazakh_verb_forms(t->folded, t->folded_length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    const maq_inflection *nominal = &forms[i].nominal;
    bool participle = forms[i].ending == MAQ_VERB_PERFECT || forms[i].ending == MAQ_VERB_HABITUAL;
    bool asked = (cue->type == MAQ_TYPE_ASK || cue->type == MAQ_TYPE_WARN) && forms[i].ending == MAQ_VERB_NOUN; /* `қосуды` */
    bool governed = nominal->grammatical_case == MAQ_ACCUSATIVE || (dative && nominal->grammatical_case == MAQ_DATIVE);
    if (governed && ((participle && nominal->possessive) || asked)) {
      return true;
    }
  }
  return false;
}

/* Does a clause end with this word before a verb in the passive: `екені`, `жоғы`, `болғаны`? */
bool maq_ends_passive_clause(const maq_quote_finder *f, size_t token) {
  const maq_token *t = token_at(f, token);
  const maq_match *content = maq_speech_at(f, token, MAQ_TYPE_CONTENT_NOUN);
  if (content && strcmp(maq_lexicon_text(maq_lexicon_get(content->lexeme)->code), "passive") == 0) {
    return true;
  }
  if (t->kind != MAQ_WORD || t->folded_length > MAQ_LONGEST_STEM - 8) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  bool participle = best.verbal && (best.form.ending == MAQ_VERB_PERFECT || best.form.ending == MAQ_VERB_HABITUAL);
  return participle && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3 &&
         best.form.nominal.grammatical_case == MAQ_NOMINATIVE;
}

/* `жолдың ашылғаны | туралы`, `кететіндігі | жайлы` before a verb of speech. */
bool maq_is_about(const maq_quote_finder *f, size_t token) {
  const maq_match *link = maq_speech_at(f, token, MAQ_TYPE_POSTPOSITION);
  if (!link || strcmp(maq_lexicon_text(maq_lexicon_get(link->lexeme)->code), "about") != 0) {
    return false;
  }
  maq_inflection nominal;
  maq_string word = maq_token_folded(token_at(f, token - 1));
  return maq_ends_passive_clause(f, token - 1) ||
         (word.length <= MAQ_LONGEST_STEM - 8 && maq_kazakh_abstract(word.text, word.length, &nominal) == MAQ_ABSTRACT_FACT &&
          nominal.grammatical_case == MAQ_NOMINATIVE);
}

/* Does a main clause end with the verb: `келді`, `жүруде`? */
bool maq_ends_main_clause(const maq_quote_finder *f, size_t token) {
  if (maq_speech_at(f, token, MAQ_TYPE_PREDICATE)) {
    return false; /* `арзан емес, бірақ сапалы екенін`: one thing reported */
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, token)->folded, token_at(f, token)->folded_length, 0, &best, 1);
  bool goes_on = best.verbal && best.form.ending == MAQ_VERB_NOUN && best.form.nominal.grammatical_case == MAQ_LOCATIVE &&
                 !best.form.nominal.possessive;
  return goes_on || maq_is_predicate(f, token);
}
