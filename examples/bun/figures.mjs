// The figures of articles in files, with bun:sqlite. (On macOS, Database.setCustomSQLite must name a SQLite that loads extensions.)
//
// usage: bun figures.mjs EXTENSION FILE...
// Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
import { Database } from 'bun:sqlite';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [extension, ...files] = process.argv.slice(2);
const database = new Database(':memory:');
database.loadExtension(extension);
const query = database.prepare(`
  SELECT a.mention, coalesce(a.comparator, '') || ' ' || printf('%.15g', a.value) || ' ' || coalesce(a.unit, '') AS value, s.text AS sentence
  FROM extract_amounts($article) AS a
  JOIN extract_sentences($article) AS s ON s.sentence = a.sentence
  WHERE a.value IS NOT NULL`);
for (const file of files) {
  for (const row of query.all({ $article: readFileSync(file, 'utf8') })) {
    console.log([basename(file), row.mention, row.value.trim(), row.sentence].join('\t'));
  }
}
