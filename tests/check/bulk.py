#!/usr/bin/python3
"""Many articles through sql/refresh.sh: how fast, how large, how much memory; and killed in the middle.

usage: bulk.py BUILD [ARTICLES]     (100000; `make check-all` runs it with 20000)

The articles are put together from paragraphs of examples/articles, the numbers in them varied, so that none is like another. Prints
what README.md quotes; ends with status 1 where something is lost, memory grows with the number of articles, or a report is slow.
"""
import glob
import os
import random
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

build = os.path.abspath(sys.argv[1])
wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 100000
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
folder = tempfile.mkdtemp(prefix="maqala-bulk-")
path = os.path.join(folder, "bulk.db")
environment = {**os.environ, "MAQALA": os.path.join(build, "maqala")}
failed = []


def check(right, what):
    print(("ok   " if right else "WRONG ") + what, flush=True)
    if not right:
        failed.append(what)


def shell(sql):
    done = subprocess.run(["sqlite3", "-bail", path], input=sql, text=True, capture_output=True, cwd=root)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def fill(first, count, seed):
    random.seed(seed)
    paragraphs = [line for name in sorted(glob.glob(os.path.join(root, "examples/articles/*.txt")))
                  for line in open(name, encoding="utf-8").read().split("\n")[1:] if len(line) > 80]
    vary = lambda text: re.sub(r"\d+", lambda n: str(max(1, int(n.group()) + random.randint(-3, 3))) if len(n.group()) < 4 else n.group(), text)
    rows = ((n, f"Мақала № {n}", "\n".join(vary(p) for p in random.sample(paragraphs, 6)), f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}")
            for n in range(first, first + count))
    db = sqlite3.connect(path)
    db.executemany("INSERT INTO articles (id, title, body, published) VALUES (?, ?, ?, ?)", rows)
    db.commit()
    return db.execute("SELECT sum(length(CAST(body AS BLOB))) FROM articles WHERE id >= ?", (first,)).fetchone()[0]


def refresh(part=2000):
    began = time.monotonic()
    subprocess.run(["sh", os.path.join(root, "sql/refresh.sh"), path, str(part)], check=True, env=environment, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def peak():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


shell(".read sql/schema.sql\n.read sql/views.sql\nPRAGMA journal_mode = wal;\n")
fill(1, 2000, 1)
refresh()
small = peak()
size = fill(2001, wanted - 2000, 2)
seconds = refresh()
articles = wanted - 2000
print(f"{articles} articles, {size / 1e6:.0f} MB: {seconds:.0f} s, {articles / seconds:.0f} articles/s, {size / 1e6 / seconds:.2f} MB/s; "
      f"database {os.path.getsize(path) / 1e6:.0f} MB; peak memory {peak():.0f} MB")
check(peak() < small + 60, f"memory does not grow with the number of articles: {small:.0f} MB with 2000, {peak():.0f} MB with all")
check(shell("SELECT waiting_articles FROM refresh_progress;").strip() == "0", "every article is read")

before = shell("SELECT count(*) FROM entities;")
fill(wanted + 1, 4000, 3)
process = subprocess.Popen(["sh", os.path.join(root, "sql/refresh.sh"), path, "500"], env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
for _ in range(600):  # until the first of the new articles are read
    time.sleep(0.2)
    if int(shell(".timeout 10000\nSELECT count(*) FROM extractions;")) > wanted:
        break
time.sleep(1)
os.killpg(process.pid, signal.SIGKILL)
process.wait()
kept, waiting = shell("SELECT read_articles FROM refresh_progress; SELECT waiting_articles FROM refresh_progress;").split()
check(int(kept) > wanted and int(waiting) > 0 and int(kept) + int(waiting) == wanted + 4000, f"killed in the middle: {kept} articles stay read, {waiting} wait")
check(shell("SELECT count(*) FROM entities WHERE article NOT IN (SELECT article FROM extractions);").strip() == "0", "no half of an article is there")
refresh()
check(shell("SELECT waiting_articles FROM refresh_progress;").strip() == "0", "the next run completes")
check(shell(f"SELECT count(*) FROM entities WHERE article <= {wanted};") == before, "what was read before is as it was")
check(shell("PRAGMA integrity_check;").strip() == "ok", "the database is whole")

def processor():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


shell("ANALYZE;")
limit = max(wanted, 20000) / 25000
for name in sorted(glob.glob(os.path.join(root, "sql/reports/*.sql"))):
    began = processor()
    shell(open(name, encoding="utf-8").read())
    took = processor() - began
    check(took < limit, f"{took:5.2f} s of processor time: {os.path.basename(name)}")
subprocess.run(["rm", "-r", folder], check=True)
sys.exit(1 if failed else 0)
