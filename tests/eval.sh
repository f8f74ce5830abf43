#!/bin/sh
# eval.sh: measures accuracy and speed with the scripts of the folder SHARED/eval, where there is one.
#
# usage: eval.sh SHARED EXTENSION RESULT         (`make eval` passes them; EXTENSION without its suffix)
# Each script's output goes to the terminal and into RESULT. What the extension does not have yet is named and left out.
shared=$1
extension=$2
result=$3
python=${PYTHON:-/usr/bin/python3}
shell=${SQLITE3:-sqlite3}

if [ ! -d "$shared/eval" ]; then
  echo "make eval: there is no $shared/eval to measure with (set SHARED=)"
  exit 0
fi

# Does the extension have this function or module?
has() {
  "$shell" -batch -init /dev/null :memory: ".load '$extension'" \
    "SELECT 1 FROM pragma_function_list WHERE name = '$1' UNION SELECT 1 FROM pragma_module_list WHERE name = '$1'" | grep -q 1
}

# measure NEEDED TITLE SCRIPT ARGUMENT…
measure() {
  needed=$1
  title=$2
  script=$3
  shift 3
  echo
  echo "== $title"
  if [ ! -f "$shared/eval/$script" ]; then
    echo "left out: there is no $script"
  elif ! has "$needed"; then
    echo "left out: the extension has no $needed yet"
  else
    "$python" "$shared/eval/$script" "$extension" "$@" 2>&1 || echo "$script ended with status $?"
  fi
}

{
  "$shell" -batch -init /dev/null :memory: ".load '$extension'" "SELECT 'maqala ' || maqala_version() || ' on SQLite ' || sqlite_version()"
  measure extract_entities "the seed article" seed.py --show
  for file in "$shared"/data/news/*.jsonl; do
    [ -f "$file" ] && measure extract_entities "entities, $(basename "$file")" ner.py "$file"
  done
  measure extract_entities "entities, KazNERD, one fold" ner.py "$shared/data/kaznerd/IOB2_valid2.txt" --dev
  for file in "$shared"/data/gold/dev-*.tsv; do
    [ -f "$file" ] && measure mention_value "values, $(basename "$file")" values.py "$file" --text "$shared/data/kaznerd/IOB2_valid2.txt"
  done
  measure word_lemma "lemmas" lemma.py "$shared"/data/ktb/*.conllu
  echo
  echo "== lemmas and parts of speech in context, ten-fold"
  make -s kazakh-folds DATA="$shared/data" 2>&1 | tail -n 1
  if "$shell" -batch -init /dev/null :memory: ".load '$extension'" "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'maqala')" 2>/dev/null; then
    measure extract_entities "search" search.py "$shared"/data/ktb/*.conllu
  else
    echo
    echo "== search"
    echo "left out: there is no tokenizer maqala yet"
  fi
  measure extract_entities "speed" speed.py
} | tee "$result"
echo
echo "written to $result"
