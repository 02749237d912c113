package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/wire"
	"autoeval/model"
)

func TestKeptPageTakesAFreeNameAndIsTheOwnersAlone(t *testing.T) {
	d := newDesk(t)
	t.Chdir(t.TempDir())
	d.does("session start --label Été")
	d.does("session rate C01 2")
	d.does("session finish")
	all, err := d.st.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c := cli.NewEnv(cli.World{Now: func() time.Time { return d.now }}, nil)
	keep := wire.KeepPage(c, d.st, library.New(nil))
	first, err := keep(t.Context(), all[0].ID, model.English)
	if err != nil {
		t.Fatal(err)
	}
	second, err := keep(t.Context(), all[0].ID, model.French)
	if err != nil || first == second {
		t.Fatalf("%s then %s, %v", first, second, err)
	}
	page, _ := os.ReadFile(first)
	info, _ := os.Stat(first)
	if !strings.HasSuffix(first, "ete.html") || !strings.Contains(string(page), `<html lang="en">`) || info.Mode().Perm() != 0o600 {
		t.Errorf("%s, mode %v", first, info.Mode())
	}
}
