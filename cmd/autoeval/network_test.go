package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store"
	"autoeval/store/bolt"
)

// onNetwork runs one command line on data that lie on a network share.
func onNetwork(db, lang string, args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": db, "AUTOEVAL_LANG": lang, "HOME": filepath.Dir(db)}
	code = runIn(context.Background(), args, cli.World{
		Streams: cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, Getenv: func(k string) string { return env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now),
		Open: func(_ context.Context, path string, readOnly bool) (store.Store, error) {
			s, err := bolt.Open(path, bolt.Options{ReadOnly: readOnly, Network: func(string) bolt.Network { return "nfs" }})
			if err != nil {
				return nil, err
			}
			return s, nil
		},
	})
	return code, o.String(), e.String()
}

func TestDataOnANetworkShareAreSaidSoOnce(t *testing.T) {
	for l, want := range map[string]string{"fr": "Données sur un disque réseau\u00a0: une seule machine à la fois.", "en": "Data on a network share: use one machine at a time."} {
		db := filepath.Join(t.TempDir(), "autoeval.db")
		if code, _, said := onNetwork(db, l, "session", "start"); code != 0 || !strings.Contains(said, want+"\n") {
			t.Errorf("status %d, says %q", code, said)
		}
		for _, args := range [][]string{{"session", "list"}, {"session", "rate", "C01", "2"}, {"session", "list", "--read-only"}} {
			if code, _, said := onNetwork(db, l, args...); code != 0 || strings.Contains(said, want) {
				t.Errorf("%v: status %d, says %q", args, code, said)
			}
		}
	}
}

// TestDataHeldByAnotherMachineAreLeftAlone plays a machine whose lock this one
// does not see, and whose name means harm.
func TestDataHeldByAnotherMachineAreLeftAlone(t *testing.T) {
	db := filepath.Join(t.TempDir(), "autoeval.db")
	onNetwork(db, "fr", "session", "start", "--label", "Un")
	note := fmt.Sprintf(`{"pid":4242,"host":"salle\u001b[2J\u202eb12","since":%q,"created":true}`, time.Now().UTC().Format(time.RFC3339))
	if err := os.WriteFile(db+".lock", []byte(note), 0o600); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	code, _, said := onNetwork(db, "fr", "session", "rate", "C01", "2")
	if code != cli.ExitInUse || !strings.Contains(said, "par le programme 4242 de salle␛[2J") || strings.ContainsAny(said, "\x1b\u202e") {
		t.Errorf("status %d, says %q", code, said)
	}
	if code, out, said := onNetwork(db, "fr", "session", "list", "--read-only"); code != 0 || !strings.Contains(out, "Un") {
		t.Errorf("to look: status %d, %s%s", code, out, said)
	}
	if after, _ := os.ReadFile(db); !bytes.Equal(before, after) {
		t.Error("the data changed")
	}
}
