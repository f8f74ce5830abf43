#!/bin/sh
# learn.sh DATA BUILD: rewrites ext/kazakh/data/{stems,forms,weights,context}.tsv from the data folder. Takes half a minute.
#
# Stems and frequent forms come from raw text and word lists (induce.c), the weights of the choice among readings, then those of
# the choice in context, from the treebank in DATA/ktb. The order matters: each step reads what the one before it wrote.
set -eu
data=$1 build=$2
: "${CC:=cc}" "${UTF8PROC:=-lutf8proc}"
kazakh=ext/kazakh tools=ext/kazakh/tools lists=ext/kazakh/data
compile="$CC -std=c11 -O2 -Iext"
readers="$kazakh/inflection.c $kazakh/sounds.c $kazakh/verb.c"
analyser="$readers $kazakh/features.c $kazakh/analyser/morphology.c $tools/no_forms.c"
text="ext/text/character.c ext/base/utf8.c"

$compile $tools/induce.c $readers $text -o "$build/induce-kazakh" $UTF8PROC -lm
"$build/induce-kazakh" "$data" "$build/forms.tsv" >"$build/stems.tsv"
mv "$build/stems.tsv" "$build/forms.tsv" $lists/

$compile $tools/compile.c $kazakh/features.c -o "$build/compile-kazakh-lists"
tables() {
  "$build/compile-kazakh-lists" $lists/stems.tsv $lists/closed.tsv "$1" >"$build/learned_tables.c"
}
"$build/compile-kazakh-lists" --no-weights >"$build/no_weights.tsv"
tables "$build/no_weights.tsv"
$compile $tools/train.c $analyser "$build/learned_tables.c" $text -o "$build/train-kazakh" $UTF8PROC -lm
"$build/train-kazakh" $lists/weights.tsv "$data"/ktb/*.conllu
tables $lists/weights.tsv
$compile $tools/train_context.c $kazakh/analyser/context.c $analyser "$build/learned_tables.c" $text \
  -o "$build/train-context" $UTF8PROC
"$build/train-context" $lists/context.tsv "$data"/ktb/*.conllu
