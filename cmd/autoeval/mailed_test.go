//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"crypto/ed25519"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/clitest"
)

const (
	zipped  = "a ZIP archive"
	plainly = "nothing of what is printed" // of an archive it is said how many were in it: what is kept counts
)

// onTheWay is what mailers, editors and shells make of a file without changing a word.
var onTheWay = map[string]func(string) string{
	"a byte order mark":       func(s string) string { return "\ufeff" + s },
	"CRLF":                    func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"blank lines before":      func(s string) string { return "\n\r\n" + s },
	"blank lines after":       func(s string) string { return s + "\n\r\n\n" },
	"no end of the last line": func(s string) string { return strings.TrimRight(s, "\r\n") },
	"UTF-16": func(s string) string {
		var b bytes.Buffer
		for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
		return b.String()
	},
	zipped: func(s string) string {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, _ := z.Create("sent.autoeval")
		w.Write([]byte(s))
		z.Close()
		return b.String()
	},
}

// asItIs are the readers of what is no text: nothing on the way leaves it readable.
var asItIs = map[string]string{"restore FILE": "a data file"}

// refusedOnTheWay says which reader refuses what, and why.
var refusedOnTheWay = map[string]string{
	"a grid, a ZIP archive": "a person unpacks it", "a table, a ZIP archive": "a person unpacks it", "an export, a ZIP archive": "a person unpacks it",
	"answers, a ZIP archive": "a person unpacks it", "review FILE of a share, a ZIP archive": "several may lie in it: receive takes it", "groups, a ZIP archive": "a person unpacks it", "a passage, a ZIP archive": "a person unpacks it",
	"a passphrase, a ZIP archive": "it is no passphrase", "keys, a ZIP archive": "keys are not to lie about unpacked", "an SSH key, a ZIP archive": "another program’s file",
	"an SSH key, UTF-16": "ssh refuses it too", "an SSH key, a byte order mark": "ssh refuses it too",
}

// taker is a reader of a file: what it takes, on whose desk, with what else on its line,
// and what comes of it.
type taker struct {
	what, content string
	desk          func(*testing.T) *clitest.Desk
	more          string
	comes         func(d *clitest.Desk, out string) string // nil: what is printed, and what is kept
}

// TestWhatHappensToAFileOnItsWayChangesNothing gives every reader of a file what it
// takes, as it is and as it may arrive: what comes of it is the same, or it is refused
// where the table says so.
func TestWhatHappensToAFileOnItsWayChangesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	all, takers := inputs(), takers(t)
	for name, line := range all {
		if len(takers[name]) == 0 && asItIs[name] == "" {
			t.Errorf("%s: what does it take?", name)
		}
		for _, x := range takers[name] {
			want := x.comesTo(t, line, x.content, "")
			if !strings.HasPrefix(want, "0 ") {
				t.Fatalf("%s does not take %s: %s", name, x.what, want)
			}
			for how, change := range onTheWay {
				want := want
				if how == zipped {
					want = x.comesTo(t, line, x.content, plainly)
				}
				got, refused := x.comesTo(t, line, change(x.content), how), cmp.Or(refusedOnTheWay[x.what+", "+how], refusedOnTheWay[name+" of "+x.what+", "+how])
				if refused == "" && got != want || refused != "" && !strings.HasPrefix(got, "2 ") {
					t.Errorf("%s of %s with %s:\n%.300s\nnot\n%.300s", name, x.what, how, got, want)
				}
			}
		}
	}
}

// comesTo returns the status of a command line on a file of that content and what came
// of it.
func (x *taker) comesTo(t *testing.T, line func(string) []string, content, how string) string {
	t.Helper()
	d, from := x.desk(t), filepath.Join(".", "given")
	if how == zipped {
		from += ".zip"
	}
	if err := os.WriteFile(from, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errOut := d.Run(append(line(from), strings.Fields(x.more)...)...)
	switch {
	case code != 0:
		return fmt.Sprint(code, " ", errOut)
	case x.comes != nil:
		out = x.comes(d, out)
	case how == zipped || how == plainly:
		out = ""
	default:
		out = strings.ReplaceAll(out, from, "")
	}
	kept := strings.Split(dumpAll(t, d), "\n")
	slices.Sort(kept)
	return fmt.Sprint(code, " ", kept, out)
}

// takers returns, by its name among the inputs, what each reader takes.
func takers(t *testing.T) map[string][]taker {
	learner := func(t *testing.T) *clitest.Desk { return clitest.Person(t, "Zoé") }
	mentor := func(t *testing.T) *clitest.Desk {
		d := clitest.Person(t, "Mercier")
		d.IDs = 1000
		return d
	}
	rated := func(t *testing.T) *clitest.Desk {
		d := learner(t)
		d.Rates("C07=A")
		d.Does("identity")
		return d
	}
	begun := func(t *testing.T) *clitest.Desk {
		d := learner(t)
		d.Does("session start")
		return d
	}
	sender := rated(t)
	sender.Does("share --no-input -o s.autoeval")
	share := read(t, "s.autoeval")
	headed := func(t *testing.T) *clitest.Desk {
		d := mentor(t)
		d.Does("receive --yes s.autoeval")
		return d
	}
	const secret = "été à la mer, longue"
	opens := func(line string) func(*clitest.Desk, string) string {
		return func(_ *clitest.Desk, out string) string {
			d := mentor(t)
			d.In = out
			code, _, _ := d.Run(strings.Fields(line + " --passphrase-file " + clitest.File(t, "secret", secret))...)
			return fmt.Sprint("opened ", code)
		}
	}
	_, takeout, _ := sender.Run("export")
	_, yaml, _ := sender.Run("grid", "export", "rncp37579", "--format", "yaml", "-o", "-")
	yaml = strings.Replace(yaml, "id: rncp37579", "id: essai", 1)
	const table = "code,libelle\nC1,Coudre un bouton\nC2,Réparer un vélo\n"
	_, keys, _ := sender.Run("identity", "export", "-o", "-", "--passphrase-file", clitest.File(t, "secret", secret))
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(private, "")
	if err != nil {
		t.Fatal(err)
	}
	twoGrids := func(t *testing.T) *clitest.Desk {
		d := learner(t)
		d.Does("grid import --yes " + clitest.File(t, "a.yaml", yaml))
		d.Does("grid import --yes " + clitest.File(t, "b.yaml", strings.Replace(yaml, "id: essai", "id: autre", 1)))
		return d
	}
	between := twoGrids(t)
	between.Does("grid passage keep essai autre --yes")
	_, passage, _ := between.Run("grid", "passage", "export", "essai", "autre", "-o", "-")
	grids := []taker{{"a grid", yaml, learner, "", nil}, {"a table", table, learner, "", nil}}
	imported := []taker{{"a grid", yaml, learner, "--yes", nil}, {"a table", table, learner, "--title Vie --yes", nil}}
	groups := taker{"groups", "group,name\nTD1,Zoé\n", headed, "--seeing", nil}
	return map[string][]taker{
		"grid check FILE": grids, "grid import FILE": imported,
		"grid passage import FILE":          {{"a passage", passage, twoGrids, "--yes", nil}},
		"identity use-ssh-key FILE":         {{"an SSH key", string(pem.EncodeToMemory(block)), learner, "", nil}},
		"import FILE":                       {{"an export", takeout, learner, "", nil}},
		"open FILE":                         {{"a share", share, mentor, "--yes", nil}},
		"receive FILE":                      {{"a share", share, mentor, "--yes", nil}},
		"review FILE":                       {{"a share", share, mentor, "--yes", nil}},
		"session rate --from":               {{"answers", "item,level,note\nC07,A,mesuré\nC01,M,\n", begun, "", nil}},
		"cohort year --groups":              {groups},
		"report --groups":                   {groups},
		"share --passphrase-file":           {{"a passphrase", secret + "\n", rated, "--yes", opens("receive - --yes")}},
		"identity export --passphrase-file": {{"a passphrase", secret + "\n", rated, "", opens("identity import -")}},
		"identity import FILE":              {{"keys", keys, learner, "--passphrase-file " + clitest.File(t, "secret", secret), nil}},
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
