#!/bin/sh
# folds.sh DATA BUILD: ten-fold figures of the choice in context. Both kinds of weights are trained anew for each fold, on the
# sentences outside it; the stems are as they are, since no treebank is read to induce them.
set -eu
data=$1 build=$2
: "${CC:=cc}" "${UTF8PROC:=-lutf8proc}"
kazakh=ext/kazakh tools=ext/kazakh/tools lists=ext/kazakh/data
compile="$CC -std=c11 -O2 -Iext"
analyser="$kazakh/inflection.c $kazakh/sounds.c $kazakh/verb.c $kazakh/features.c $kazakh/analyser/morphology.c $tools/no_forms.c"
text="ext/text/character.c ext/base/utf8.c"

$compile $tools/compile.c $kazakh/features.c -o "$build/compile-kazakh-lists"
"$build/compile-kazakh-lists" --no-weights >"$build/no_weights.tsv"
"$build/compile-kazakh-lists" $lists/stems.tsv $lists/closed.tsv "$build/no_weights.tsv" >"$build/fold_tables.c"
$compile $tools/train.c $analyser "$build/fold_tables.c" $text -o "$build/train-kazakh" $UTF8PROC -lm
for fold in 0 1 2 3 4 5 6 7 8 9; do
  "$build/train-kazakh" --fold $fold "$build/fold_weights.tsv" "$data"/ktb/*.conllu
  "$build/compile-kazakh-lists" $lists/stems.tsv $lists/closed.tsv "$build/fold_weights.tsv" >"$build/fold_tables.c"
  $compile $tools/train_context.c $kazakh/analyser/context.c $analyser "$build/fold_tables.c" $text \
    -o "$build/train-context" $UTF8PROC
  "$build/train-context" --fold $fold "$build/fold_context.tsv" "$data"/ktb/*.conllu
done | awk '{ words += $1; upos += $2; content += $3; lemmas += $4; feats += $5 }
  END { printf "in context, 10-fold: UPOS %.2f, UPOS and features %.2f of %d; lemma %.2f of %d content words\n",
        100 * upos / words, 100 * feats / words, words, 100 * lemmas / content, content }'
