// The figures of articles in files, with Node's own node:sqlite (Node 22.13 or newer) or the package better-sqlite3.
//
// usage: node figures.mjs EXTENSION FILE...     MODULE=better-sqlite3 for that one
// Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [extension, ...files] = process.argv.slice(2);
let database;
if (process.env.MODULE === 'better-sqlite3') {
  const { default: Database } = await import('better-sqlite3');
  database = new Database(':memory:');
} else {
  const { DatabaseSync } = await import('node:sqlite');
  database = new DatabaseSync(':memory:', { allowExtension: true });
}
database.loadExtension(extension);

const query = database.prepare(`
  SELECT a.mention, coalesce(a.comparator, '') || ' ' || printf('%.15g', a.value) || ' ' || coalesce(a.unit, '') AS value, s.text AS sentence
  FROM extract_amounts(:article) AS a
  JOIN extract_sentences(:article) AS s ON s.sentence = a.sentence
  WHERE a.value IS NOT NULL`);
for (const file of files) {
  for (const row of query.all({ article: readFileSync(file, 'utf8') })) {
    console.log([basename(file), row.mention, row.value.trim(), row.sentence].join('\t'));
  }
}
