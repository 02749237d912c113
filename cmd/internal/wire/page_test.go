package wire_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/wire"
	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/plain"
)

func TestKeptPageTakesAFreeNameAndIsTheOwnersAlone(t *testing.T) {
	d := clitest.NewDesk(t)
	t.Chdir(t.TempDir())
	d.Does("session start --label Été")
	d.Does("session rate C01 2")
	d.Does("session finish")
	all, err := d.St.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c := cli.NewEnv(cli.World{Now: func() time.Time { return d.Now }, Getenv: func(k string) string { return d.Env[k] }}, lang.New(model.French))
	keep := wire.KeepPage(c, d.St, library.New(nil))
	first, err := keep(t.Context(), plain.Sheet{Form: "html", Session: all[0].ID, Lang: model.English})
	if err != nil {
		t.Fatal(err)
	}
	second, err := keep(t.Context(), plain.Sheet{Form: "html", Session: all[0].ID, Lang: model.French, Path: "ailleurs.md"})
	if err != nil || !strings.HasSuffix(second, "ailleurs.md") {
		t.Fatalf("%s then %s, %v", first, second, err)
	}
	if page, _ := os.ReadFile(second); !strings.HasPrefix(string(page), "# ") {
		t.Errorf("a name that ends with .md is no Markdown: %.80s", page)
	}
	page, _ := os.ReadFile(first)
	info, _ := os.Stat(first)
	if !strings.HasSuffix(first, "ete.html") || !strings.Contains(string(page), `<html lang="en">`) || info.Mode().Perm() != 0o600 {
		t.Errorf("%s, mode %v", first, info.Mode())
	}
}
