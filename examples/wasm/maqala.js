/* maqala.js: SQLite with maqala in a page or in Node, from the bytes of maqala.wasm.
 *
 *   const db = await Maqala.open(bytes);                                  // a database in memory
 *   db.query("SELECT name, role FROM extract_people(?1, ?2)", text, "2025-03-14").rows
 *
 * A query may hold several statements; what the last one that has columns yields is returned as { columns, rows, more }. Each value is the text
 * that SQLite prints for it, or null for NULL. A query that takes longer than `milliseconds` is interrupted; of more rows than `limit` the first
 * are returned, and `more` is true. What goes wrong is thrown as an Error with SQLite's message. In Node: require("./maqala.js").
 */
"use strict";

class Maqala {
  milliseconds = 10000;
  limit = 10000;

  static async open(bytes) {
    const self = new Maqala();
    const known = {
      clock_time_get: (clock, precision, out) => {
        self.#view().setBigUint64(out, BigInt(Math.round(Date.now() * 1e6)), true);
        return 0;
      },
      random_get: (out, length) => {
        crypto.getRandomValues(new Uint8Array(self.#c.memory.buffer, out, length));
        return 0;
      },
    };
    const NOT_THERE = 52; // what WASI says of all else, files above all
    const system = new Proxy(known, { get: (calls, name) => calls[name] ?? (() => NOT_THERE) });
    const { instance } = await WebAssembly.instantiate(bytes, { wasi_snapshot_preview1: system });
    self.#c = instance.exports;
    self.#c._initialize();
    self.#out = self.#c.sqlite3_malloc(8);
    self.#db = self.#c.page_open();
    if (!self.#db) throw new Error("out of memory");
    return self;
  }

  query(sql, ...parameters) {
    let result = { columns: [], rows: [], more: false };
    const begin = this.#put(sql);
    this.#c.page_limit(this.milliseconds);
    try {
      for (let at = begin; new Uint8Array(this.#c.memory.buffer)[at] !== 0; ) {
        this.#check(this.#c.sqlite3_prepare_v2(this.#db, at, -1, this.#out, this.#out + 4));
        const statement = this.#view().getUint32(this.#out, true);
        at = this.#view().getUint32(this.#out + 4, true);
        if (!statement) continue; // a comment, a lone semicolon
        try {
          result = this.#run(statement, parameters) ?? result;
        } finally {
          this.#c.sqlite3_finalize(statement);
        }
      }
    } finally {
      this.#c.sqlite3_free(begin);
    }
    return result;
  }

  get bytes() {
    return this.#c.memory.buffer.byteLength;
  }

  #c; // what maqala.wasm exports
  #db;
  #out; // room for two pointers

  #run(statement, parameters) {
    const c = this.#c;
    const ROW = 100, DONE = 101, RANGE = 25;
    parameters.forEach((value, i) => {
      if (value === null || value === undefined) return;
      const text = this.#put(String(value));
      const code = c.sqlite3_bind_text(statement, i + 1, text, this.#length, -1); // -1: SQLite copies it
      c.sqlite3_free(text);
      if (code !== RANGE) this.#check(code); // a statement need not use every parameter
    });
    const count = c.sqlite3_column_count(statement);
    const columns = Array.from({ length: count }, (_, i) => this.#get(c.sqlite3_column_name(statement, i)));
    const rows = [];
    let code;
    while ((code = c.sqlite3_step(statement)) === ROW && rows.length < this.limit) {
      rows.push(columns.map((_, i) => {
        const text = c.sqlite3_column_text(statement, i);
        return text ? this.#get(text, c.sqlite3_column_bytes(statement, i)) : null;
      }));
    }
    if (code !== ROW && code !== DONE) this.#check(code);
    return count ? { columns, rows, more: code === ROW } : null;
  }

  #check(code) {
    if (code !== 0) throw new Error(this.#get(this.#c.sqlite3_errmsg(this.#db)));
  }

  #view() {
    return new DataView(this.#c.memory.buffer); // new each time: the buffer is another one when memory has grown
  }

  #length = 0; // of the text that #put wrote last, in bytes

  #put(text) {
    const bytes = new TextEncoder().encode(text);
    const at = this.#c.sqlite3_malloc(bytes.length + 1);
    if (!at) throw new Error("out of memory");
    const room = new Uint8Array(this.#c.memory.buffer, at, bytes.length + 1);
    room.set(bytes);
    room[bytes.length] = 0;
    this.#length = bytes.length;
    return at;
  }

  #get(at, length) {
    const bytes = new Uint8Array(this.#c.memory.buffer, at);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, length ?? bytes.indexOf(0)));
  }
}

if (typeof module === "object") module.exports = Maqala;
