# triggers.awk: makes triggers.sql of refresh.sql, whose trigger says how an article is read. usage: awk -f triggers.awk refresh.sql
BEGIN {
  print "-- triggers.sql: facts that are never behind: each article is read when it is written, instead of by sql/refresh.sql. Made from"
  print "-- refresh.sql by triggers.awk; change it there."
  print "--"
  print "-- Run it once, after schema.sql, if every program that writes articles has the extension: one that has not gets an error (`no such"
  print "-- table: extract_sentences`) and nothing is written. It needs trusted_schema on, the default. Articles"
  print "-- that were there before, and those read by another version, are still for refresh.sql. Writing an article takes as long as reading"
  print "-- it, about a millisecond for each 3 KB. To go back: DROP VIEW read_articles, and the triggers articles_inserted and"
  print "-- articles_updated; then run schema.sql again."
  print ""
  print "CREATE VIEW IF NOT EXISTS read_articles (article) AS SELECT article FROM extractions;"
  print ""
  print "CREATE TRIGGER IF NOT EXISTS article_read INSTEAD OF INSERT ON read_articles BEGIN"
  print "  DELETE FROM extractions WHERE article = NEW.article;"
  print ""
}
/^INSERT INTO extractions/ { version = 1 }
version && /^SELECT article, / { sub(/^SELECT article, /, ""); sub(/, article_hash.*/, ""); versions = $0; version = 0 }
/^CREATE TEMP TRIGGER extract_facts/ { body = 1; next }
body && /^END;/ { body = 0 }
body { text = text $0 "\n" }
END {
  print "  INSERT INTO extractions (article, version, hash, published)"
  print "  SELECT article, " versions ","
  print "         article_hash(text, published), published"
  print "  FROM article_texts WHERE article = NEW.article;"
  print ""
  printf "%s", text
  print "END;"
  print ""
  print "DROP TRIGGER IF EXISTS articles_inserted;"
  print "CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN"
  print "  INSERT INTO read_articles VALUES (NEW.id);"
  print "END;"
  print "DROP TRIGGER IF EXISTS articles_updated;"
  print "CREATE TRIGGER articles_updated AFTER UPDATE OF id, title, body, published ON articles BEGIN"
  print "  DELETE FROM extractions WHERE article = OLD.id;"
  print "  INSERT INTO read_articles VALUES (NEW.id);"
  print "END;"
}
