// cluster: maqala in dqlite, which is SQLite kept equal on several machines.
//
// usage:
//
//	cluster node FOLDER ADDRESS [ADDRESS OF ANOTHER]  one node: FOLDER holds its part, at ADDRESS (host:port) the others find it
//	cluster run ADDRESSES <SCRIPT                     statements to the node that leads, in the order of the script
//	cluster ask ADDRESSES QUERY                       prints the rows of one query, `|` between columns
//	cluster refresh ADDRESSES SCRIPT ARTICLES         sql/refresh.sql in parts of so many articles, until all are read
//	cluster leader ADDRESSES [ADDRESS]                prints who leads, after handing over to ADDRESS
//
// ADDRESSES are those of the nodes, with commas between them; not all need to be up. To build it, with Debian's golang-go, libdqlite-dev
// and golang-github-canonical-go-dqlite-dev, after `make libmaqala.a`, in the project's root:
//
//	export GO111MODULE=off GOPATH=/usr/share/gocode CGO_LDFLAGS="$PWD/build/libmaqala.a -lsqlite3 -lm" CGO_LDFLAGS_ALLOW=-Wl,-z,now
//	go build -o build/cluster examples/dqlite/cluster.go
//
// A client of dqlite may not load an extension; so the node has maqala linked, and every connection that SQLite opens in it gets it.
// The functions run on the node that leads, the others receive the pages it has written. Since any may lead, all have the extension.
package main

/*
#include <sqlite3.h>
int sqlite3_maqala_init(sqlite3 *db, char **message, const sqlite3_api_routines *api);

static int add_maqala(void) { return sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init); }
*/
import "C"

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/canonical/go-dqlite/app"
	"github.com/canonical/go-dqlite/client"
	"github.com/canonical/go-dqlite/driver"
)

// dqlite (1.11) cannot take pages that SQLite writes before the end of a transaction, as it does where its cache of 2 MB is full: COMMIT
// then fails with `disk I/O error`. So they stay in memory until then.
const spill = "PRAGMA cache_spill = OFF;\n"

const patience = time.Minute // for a leader to be there, and for a statement

// Runs a node until it is ended.
func node(folder, address string, others []string) error {
	if code := C.add_maqala(); code != C.SQLITE_OK {
		return fmt.Errorf("maqala: SQLite says %d", code)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	node, err := app.New(folder, app.WithAddress(address), app.WithCluster(others))
	if err != nil {
		return err
	}
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGINT)
	if err := node.Ready(context.Background()); err != nil {
		return err
	}
	fmt.Println("ready")
	<-ended
	return node.Close()
}

// The nodes as dqlite's client wants them.
func cluster(addresses string) client.NodeStore {
	store := client.NewInmemNodeStore()
	var nodes []client.NodeInfo
	for _, address := range strings.Split(addresses, ",") {
		nodes = append(nodes, client.NodeInfo{Address: address})
	}
	store.Set(context.Background(), nodes)
	return store
}

// A database that is the leader's, whoever leads when a connection is made.
func open(addresses string) (*sql.DB, error) {
	dqlite, err := driver.New(cluster(addresses), driver.WithAttemptTimeout(5*time.Second))
	if err != nil {
		return nil, err
	}
	sql.Register("dqlite", dqlite)
	return sql.Open("dqlite", "maqala")
}

// Sends a script to the leader over one connection, so that its transaction and its temporary tables are one's own.
func run(database *sql.DB, script string) error {
	patient, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	connection, err := database.Conn(patient)
	if err != nil {
		return err
	}
	defer connection.Close()
	_, err = connection.ExecContext(patient, spill+script)
	return err
}

// The rows of a query, a line each.
func ask(database *sql.DB, query string) (string, error) {
	patient, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	rows, err := database.QueryContext(patient, query)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return "", err
	}
	values := make([]sql.NullString, len(columns))
	places := make([]interface{}, len(columns))
	for i := range values {
		places[i] = &values[i]
	}
	var text strings.Builder
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return "", err
		}
		for i, value := range values {
			if i > 0 {
				text.WriteByte('|')
			}
			text.WriteString(value.String)
		}
		text.WriteByte('\n')
	}
	return text.String(), rows.Err()
}

// Does what is asked for, again where the leader was lost meanwhile; SQLite's complaints, and that there is no leader at all, are errors.
func persist(what func() error) error {
	for attempt := 1; ; attempt++ {
		err := what()
		var complaint driver.Error
		final := errors.As(err, &complaint) && complaint.Code != driver.ErrBusy
		if err == nil || final || errors.Is(err, driver.ErrNoAvailableLeader) || attempt == 10 {
			return err
		}
		log.Print("again: ", err)
		time.Sleep(100 * time.Millisecond)
	}
}

// Reads all articles that wait, a part a transaction. A part whose leader is lost has happened as a whole or not at all, and the table
// refresh_settings, which is replicated with it, tells which: so the script is simply sent again, to the new leader.
func refresh(database *sql.DB, script string, articles int) error {
	begin := fmt.Sprintf("INSERT INTO refresh_settings VALUES (1, %d, NULL) ON CONFLICT (only) DO UPDATE SET batch = excluded.batch, after = NULL;", articles)
	if err := persist(func() error { return run(database, begin) }); err != nil {
		return err
	}
	for progress := ""; !strings.HasPrefix(progress, "ended"); fmt.Print(progress) {
		if err := persist(func() error { return run(database, script) }); err != nil {
			return err
		}
		err := persist(func() (err error) {
			progress, err = ask(database, "SELECT iif(after IS NULL, 'ended: ', '') || read_articles || ' articles read, ' || waiting_articles || ' left' "+
				"FROM refresh_settings, refresh_progress")
			return err
		})
		if err != nil {
			return err
		}
	}
	return persist(func() error { return run(database, "DELETE FROM refresh_settings;") })
}

// Prints the address of the leader, after handing over to another if one is named; that one must have caught up first, which may take
// a while when it was away.
func leader(addresses, wanted string) error {
	patient, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	for {
		address, err := handOver(patient, addresses, wanted)
		if err == nil && (wanted == "" || address == wanted) {
			fmt.Println(address)
			return nil
		}
		select {
		case <-patient.Done():
			return fmt.Errorf("%s does not lead: %v", wanted, err)
		case <-time.After(time.Second):
		}
	}
}

// Asks the leader to hand over, unless it is the one that is wanted, and returns its address.
func handOver(patient context.Context, addresses, wanted string) (string, error) {
	found, err := client.FindLeader(patient, cluster(addresses))
	if err != nil {
		return "", err
	}
	defer found.Close()
	now, err := found.Leader(patient)
	if err != nil {
		return "", err
	}
	if wanted == "" || now.Address == wanted {
		return now.Address, nil
	}
	nodes, err := found.Cluster(patient)
	if err != nil {
		return "", err
	}
	for _, node := range nodes {
		if node.Address == wanted {
			return now.Address, found.Transfer(patient, node.ID)
		}
	}
	return "", errors.New("no node has this address")
}

func command(words []string) error {
	if len(words) >= 3 && words[0] == "node" {
		return node(words[1], words[2], words[3:])
	}
	if len(words) == 2 && words[0] == "leader" {
		return leader(words[1], "")
	}
	if len(words) == 3 && words[0] == "leader" {
		return leader(words[1], words[2])
	}
	if len(words) < 2 {
		return errors.New("usage: cluster node|run|ask|refresh|leader, see cluster.go")
	}
	database, err := open(words[1])
	if err != nil {
		return err
	}
	defer database.Close()
	switch {
	case words[0] == "run":
		script, err := io.ReadAll(os.Stdin)
		if err != nil {
			return err
		}
		return run(database, string(script))
	case words[0] == "ask" && len(words) == 3:
		text, err := ask(database, words[2])
		fmt.Print(text)
		return err
	case words[0] == "refresh" && len(words) == 4:
		script, err := os.ReadFile(words[2])
		if err != nil {
			return err
		}
		articles, err := strconv.Atoi(words[3])
		if err != nil {
			return err
		}
		return refresh(database, string(script), articles)
	}
	return errors.New("usage: cluster node|run|ask|refresh|leader, see cluster.go")
}

func main() {
	log.SetFlags(0)
	if err := command(os.Args[1:]); err != nil {
		log.Fatal("cluster: ", err)
	}
}
