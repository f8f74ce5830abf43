// Where the extension of this machine lies, and how a connection loads it.
'use strict';
const path = require('node:path');

const machine = `maqala-${process.platform}-${process.arch}`;
const suffix = { win32: 'dll', darwin: 'dylib' }[process.platform] || 'so';

// The path of the extension's file. Throws where the package of this machine is not installed.
function getLoadablePath() {
  try {
    return require.resolve(`${machine}/maqala.${suffix}`);
  } catch (cause) {
    throw new Error(`maqala: the package ${machine} is not installed; there may be none for this machine, or optional dependencies were left out`, { cause });
  }
}

// Loads it into a connection of node:sqlite, better-sqlite3, or another that has loadExtension(path).
function load(database) {
  database.loadExtension(getLoadablePath());
}

// The folder with schema.sql, refresh.sql, views.sql and reports/.
function getSqlPath() {
  return path.join(__dirname, 'sql');
}

module.exports = { getLoadablePath, getSqlPath, load };
