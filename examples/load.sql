-- load.sql: puts the articles of examples/articles into the table `articles`, in the sqlite3 shell, from the project's root.
-- A file's name holds its number, the day it was published and its subject; its first line is the title.
INSERT INTO articles (id, title, body, published)
SELECT CAST(substr(file, 1, 3) AS INTEGER),
       substr(text, 1, instr(text, char(10)) - 1),
       rtrim(substr(text, instr(text, char(10)) + 1), char(10)),
       substr(file, 5, 10)
FROM (SELECT replace(name, 'examples/articles/', '') AS file, CAST(data AS TEXT) AS text
      FROM fsdir('examples/articles')
      WHERE name LIKE '%.txt')
WHERE true
ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body, published = excluded.published
WHERE title IS NOT excluded.title OR body IS NOT excluded.body OR published IS NOT excluded.published;
