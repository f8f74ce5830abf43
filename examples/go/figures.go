// The figures of articles in files, with mattn's go-sqlite3.
//
// usage: figures EXTENSION FILE...
// Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	sqlite3 "github.com/mattn/go-sqlite3"
)

const query = `
	SELECT a.mention, coalesce(a.comparator, '') || ' ' || printf('%.15g', a.value) || ' ' || coalesce(a.unit, ''), s.text
	FROM extract_amounts(?1) AS a
	JOIN extract_sentences(?1) AS s ON s.sentence = a.sentence
	WHERE a.value IS NOT NULL`

func main() {
	sql.Register("maqala", &sqlite3.SQLiteDriver{Extensions: []string{os.Args[1]}})
	database, err := sql.Open("maqala", ":memory:")
	if err != nil {
		log.Fatal(err)
	}
	defer database.Close()
	for _, file := range os.Args[2:] {
		article, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		rows, err := database.Query(query, string(article))
		if err != nil {
			log.Fatal(err)
		}
		for rows.Next() {
			var mention, value, sentence string
			if err := rows.Scan(&mention, &value, &sentence); err != nil {
				log.Fatal(err)
			}
			fmt.Println(strings.Join([]string{filepath.Base(file), mention, strings.TrimSpace(value), sentence}, "\t"))
		}
		if err := rows.Err(); err != nil {
			log.Fatal(err)
		}
		rows.Close()
	}
}
