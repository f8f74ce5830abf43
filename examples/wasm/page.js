/* page.js: what index.html does. It asks the database in the page for one table a kind of fact and draws them; a click on a row shows its place in the
 * text. Whatever comes from an article is put down as text, never as HTML.
 */
"use strict";

const LIST = name => `(SELECT group_concat(value, ', ') FROM json_each(${name}))`;
const VALUE = "CASE WHEN value = CAST(value AS INTEGER) THEN printf('%,d', value) ELSE value END";

// The tables, in their order: title and query. The columns `start` and `length` are not drawn, they tell where a row's words stand.
const TABLES = [
  ["Article", "SELECT article_title(body) AS title, article_language(body) AS language, article_source(body) AS source,\n" +
    "       article_summary(body, 1) AS summary\nFROM article WHERE body <> ''"],
  ["People", "SELECT name, role, organisation, country, mentions, start, length(name) AS length\nFROM article, extract_people(body, published)"],
  ["Figures", `SELECT mention, ltrim(comparator || ' ', '= ') || ${VALUE} AS value, unit, coalesce(indicator_name, indicator) AS what,\n` +
    "       period, status, country, counterpart, start, length\nFROM article, extract_amounts(body, published)"],
  ["Quotes", "SELECT speaker, mention AS words, kind, cue, start, length\nFROM article, extract_quotes(body, published)"],
  ["Events", `SELECT date_from AS day, kind, ${LIST("actors")} AS who,\n       ${LIST("recipients")} AS \"to whom\",\n` +
    "       place, status, trigger_text AS words, start, length\nFROM article, extract_events(body, published)"],
  ["Agreements", `SELECT kind, stage, name, ${LIST("parties")} AS parties, period, start, length\nFROM article, extract_agreements(body, published)`],
  ["Dates", "SELECT mention, value, date_from AS \"from\", date_to AS \"to\", start, length\nFROM article, extract_dates(body, published)"],
  ["Relations", "SELECT subject, predicate, object, start, length\nFROM article, extract_relations(body, published)"],
  ["Sources", "SELECT name, kind, domain, country, start, length\nFROM article, extract_sources(body, published)"],
  ["Topics", "SELECT topic, round(score, 2) AS score, mentions\nFROM article, extract_topics(body, published)"],
  ["Keywords", "SELECT keyword, round(score, 2) AS score, mentions, start, length(keyword) AS length\nFROM article, extract_keywords(body, published)"],
  ["Entities", "SELECT class, mention, name, code, country, start, length\nFROM article, extract_entities(body, published)"],
];
const SHORT = new Set(["Topics", "Keywords"]); // drawn side by side where there is room

const at = id => document.getElementById(id);

function element(name, text, attributes = {}) {
  const made = Object.assign(document.createElement(name), { textContent: text ?? "" });
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/* ---- the text and its places ------------------------------------------------------------------------------------ */

// Draws characters from..to with those of the entities, in their order, that lie within; takes these from the list.
function drawMarked(parent, characters, from, to, entities) {
  while (entities.length && entities[0].start < to) {
    const entity = entities.shift();
    if (entity.start < from || entity.end > to) continue;
    parent.append(characters.slice(from, entity.start).join(""));
    const title = entity.class + (entity.name === null ? "" : ": " + entity.name);
    const mark = element("mark", "", { "data-class": entity.class, title });
    drawMarked(mark, characters, entity.start, entity.end, entities);
    parent.append(mark);
    from = entity.end;
  }
  parent.append(characters.slice(from, to).join(""));
}

function drawText(text, db) {
  const { rows } = db.query("SELECT start - 1, start - 1 + length, class, name FROM article, extract_entities(body, published) ORDER BY start, length DESC");
  const entities = rows.map(([start, end, kind, name]) => ({ start: Number(start), end: Number(end), class: kind, name }));
  const characters = Array.from(text);
  const drawn = document.createDocumentFragment();
  drawMarked(drawn, characters, 0, characters.length, entities);
  at("text").replaceChildren(drawn);
}

// Selects characters of the text, counted from 1 as SQLite counts them, and brings them into view.
function showPlace(start, length) {
  const pane = at("text"), range = document.createRange();
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  let before = 0;
  range.selectNodeContents(pane);
  for (let node; (node = walker.nextNode()); ) {
    const characters = Array.from(node.data);
    const offset = place => characters.slice(0, place - before).join("").length;
    const first = start - 1, last = start - 1 + length;
    if (first >= before && first < before + characters.length) range.setStart(node, offset(first));
    if (last > before && last <= before + characters.length) range.setEnd(node, offset(last));
    before += characters.length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  pane.scrollTop += range.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 });
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

const isNumber = text => /^[<>=~. ]*-?[\d,.]+$/.test(text ?? "0");
const isShort = text => (text ?? "").length < 14;

// Draws the rows of a query. Of `facts` the columns `start` and `length` become the place of the row, and columns without a value are left out.
function drawTable({ columns, rows, more }, facts = false) {
  const [start, length] = ["start", "length"].map(name => columns.indexOf(name));
  const placed = facts && start >= 0 && length >= 0;
  const drawn = columns.map((_, i) => i).filter(i => !facts || (i !== start && i !== length && rows.some(row => row[i] !== null)));
  const table = element("table"), head = element("tr");
  const shapes = columns.map((_, i) => (rows.every(row => isNumber(row[i])) ? "number" : ""));
  head.append(...drawn.map(i => element("th", columns[i], { scope: "col", class: shapes[i] })));
  table.append(head);
  for (const row of rows) {
    const line = element("tr", "", placed && row[start] !== null ? { "data-start": row[start], "data-length": row[length], tabindex: 0 } : {});
    line.append(...drawn.map(i => element("td", row[i], { class: shapes[i] || (isShort(row[i]) ? "word" : "") })));
    table.append(line);
  }
  if (more) table.append(element("caption", `the first ${rows.length} rows`));
  const box = element("div", "", { class: "scroll" });
  box.append(table);
  return box;
}

function drawFacts(db) {
  const facts = document.createDocumentFragment(), short = element("div", "", { class: "short" });
  const empty = [];
  for (const [title, query] of TABLES) {
    const result = db.query(query);
    if (!result.rows.length) {
      empty.push(title.toLowerCase());
      continue;
    }
    const section = element("section", "", { "data-table": title }), head = element("div");
    const button = element("button", "SQL", { type: "button", title: `${title}: the query, to run and change below` });
    button.addEventListener("click", () => {
      at("sql").value = query + ";";
      at("sql").scrollIntoView({ block: "center" });
      runOwn(db);
    });
    head.append(element("h2", title), element("span", title === "Article" ? "" : result.rows.length, { class: "count" }), button);
    section.append(head, drawTable(result, true));
    (SHORT.has(title) ? short : facts).append(section);
    if (SHORT.has(title) && !short.parentNode) facts.append(short);
  }
  if (empty.length) facts.append(element("p", `No ${empty.join(", ")}.`, { class: "count" }));
  at("facts").replaceChildren(facts);
}

function runOwn(db) {
  try {
    at("answer").replaceChildren(drawTable(db.query(at("sql").value)));
  } catch (error) {
    at("answer").replaceChildren(element("p", error.message));
  }
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

function say(text, wrong = false) {
  at("state").textContent = text;
  at("state").classList.toggle("wrong", wrong);
}

function takeApart(db) {
  const text = at("body").value, begin = performance.now();
  try {
    db.query("CREATE TABLE IF NOT EXISTS article(body TEXT, published TEXT)");
    db.query("DELETE FROM article");
    db.query("INSERT INTO article VALUES (?1, ?2)", text, at("published").value || null);
    const bytes = new TextEncoder().encode(text).length;
    db.query("SELECT json_array(" + ["people", "amounts", "quotes", "events"].map(kind => `extract_${kind}(body, published)`).join() + ") FROM article");
    const taken = performance.now() - begin;
    drawText(text, db);
    drawFacts(db);
    say(`${(bytes / 1000).toFixed(1)} kB, taken apart in ${taken.toFixed(1)} ms`);
  } catch (error) {
    say(error.message, true);
  }
}

async function unpack(base64) {
  const packed = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function start() {
  const db = await Maqala.open(await unpack(at("wasm").textContent.trim()));
  db.limit = 1000;
  db.milliseconds = 5000;
  const examples = JSON.parse(at("examples").textContent);
  at("example").append(element("option", "—", { value: "" }), ...examples.map(({ title }, i) => element("option", title, { value: i })));
  const take = i => {
    at("body").value = examples[i].text;
    at("published").value = examples[i].published;
    takeApart(db);
  };
  let waiting;
  const soon = () => {
    at("example").value = "";
    clearTimeout(waiting);
    waiting = setTimeout(() => takeApart(db), 200);
  };
  at("body").addEventListener("input", soon);
  at("published").addEventListener("input", soon);
  at("example").addEventListener("change", event => event.target.value !== "" && take(event.target.value));
  at("run").addEventListener("click", () => runOwn(db));
  at("sql").addEventListener("keydown", event => event.key === "Enter" && (event.ctrlKey || event.metaKey) && runOwn(db));
  const showRow = event => {
    const row = event.target.closest("tr[data-start]");
    if (row && (event.type === "click" || event.key === "Enter")) showPlace(Number(row.dataset.start), Number(row.dataset.length));
  };
  document.addEventListener("click", showRow);
  document.addEventListener("keydown", showRow);
  at("example").value = FIRST;
  take(FIRST);
  return db;
}

const FIRST = 17; // the example that is shown at the beginning
const page = { TABLES, takeApart, ready: start() };
page.ready.then(
  () => { document.documentElement.dataset.state = "ready"; },
  error => { document.documentElement.dataset.state = "failed"; say(`This browser cannot run it: ${error.message}`, true); });
