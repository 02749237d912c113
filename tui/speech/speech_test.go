package speech

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

func TestSpeechWrapsWithoutBreakingFrenchPunctuation(t *testing.T) {
	long := strings.Repeat("mot ", 19) + "oui\u202f? « oui » puis la suite"
	for _, l := range strings.Split(Voice{Arrow: "vers"}.Speech(long), "\n") {
		if strings.HasPrefix(l, "?") || strings.HasPrefix(l, "»") || strings.HasSuffix(l, "«") {
			t.Errorf("punctuation alone: %q", l)
		}
	}
	checkSpeech(t, Voice{Arrow: "vers"}.Speech(strings.Repeat("漢字", 200)+" "+strings.Repeat("x", 500)))
}

func TestSpeechPutsMarksIntoWords(t *testing.T) {
	for in, want := range map[string]string{
		"N → A ▲":                        "N vers A",
		"Bilan · nov. 2026":              "Bilan, nov. 2026",
		"├── a\u2801\u2802b ░▒▓":         "- a-b -",
		"   en retrait":                  "   en retrait",
		"\x1b[2Jtitre":                   "␛[2Jtitre",
		"a\u202eb":                       "a<U+202E>b",
		"deux\nlignes":                   "deux\nlignes",
		strings.Repeat("a", Width):       strings.Repeat("a", Width),
		strings.Repeat("a", Width) + "b": strings.Repeat("a", Width) + "\nb",
	} {
		if got := (Voice{Arrow: "vers"}).Speech(in); got != want {
			t.Errorf("%q is said %q, want %q", in, got, want)
		}
	}
}

func TestFilterFlattensTables(t *testing.T) {
	var out bytes.Buffer
	f := NewFilter(&out, Voice{Arrow: "vers"})
	io.WriteString(f, "\x1b[1mTITRE\x1b[0m\n  C01  Clart")
	io.WriteString(f, "é      N → A   en hausse\nNom :      Zoé\nfin")
	if err := f.Flush(); err != nil {
		t.Fatal(err)
	}
	want := "TITRE\n  C01, Clarté, N vers A, en hausse\nNom : Zoé\nfin\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestReaderTakesAnyLineEnd(t *testing.T) {
	r := NewReader(strings.NewReader("\ufeffa\r\n\nb\xff\n" + strings.Repeat("é", maxLine) + "\nlast")).Until(t.Context())
	var got []string
	for line, ok := r.Line(); ok; line, ok = r.Line() {
		got = append(got, line)
	}
	if len(got) != 5 || got[0] != "a" || got[1] != "" || got[2] != "b\xff" || got[4] != "last" {
		t.Fatalf("%d lines: %.40q", len(got), got)
	}
	if n := len(got[3]); n > maxLine || n < maxLine-4 || !strings.HasSuffix(got[3], "é") {
		t.Errorf("a long line keeps %d bytes, ends with %q", n, got[3][n-2:])
	}
}

func TestAReaderMakesTextOfEveryLine(t *testing.T) {
	r := NewReader(strings.NewReader("a\nb\n")).As(strings.ToUpper).Until(t.Context())
	for _, want := range []string{"A", "B"} {
		if got, _ := r.Line(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWaitingForALineEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	in, typed := io.Pipe()
	r := NewReader(in)
	go stop()
	if line, ok := r.Until(ctx).Line(); ok {
		t.Errorf("read %q", line)
	}
	go typed.Write([]byte("late\n"))
	if line, ok := r.Until(t.Context()).Line(); !ok || line != "late" {
		t.Errorf("the line that was waited for is lost: %q, %v", line, ok)
	}
	typed.Close()
}

func TestInclusiveFormsAreSaidInFull(t *testing.T) {
	for in, want := range map[string]string{
		"seul·e":                   "seul ou seule",
		"Fait seul·e ?":            "Fait seul ou seule ?",
		"un·e étudiant·e, un·e":    "un étudiant ou une étudiante, un ou une",
		"étudiant·es":              "étudiants ou étudiantes",
		"étudiant·e·s":             "étudiants ou étudiantes",
		"acteur·rice":              "acteur ou actrice",
		"développeur·euse":         "développeur ou développeuse",
		"soudeur·se, soudeur·ses":  "soudeur ou soudeuse, soudeurs ou soudeuses",
		"heureux·se":               "heureux ou heureuse",
		"professionnel·le":         "professionnel ou professionnelle",
		"Étudiant·e inscrit·e":     "Étudiant inscrit ou Étudiante inscrite",
		"C05 · Besoin":             "C05, Besoin",
		"3·4":                      "3·4",
		"confirmé par un·e mentor": "confirmé par un ou une mentor",
		"sportif·ive, premier·ère": "sportif ou sportive, premier ou première",
		"étudiant•e":               "étudiant ou étudiante",
		"prêt·e\u00a0: diplômé·es": "prêt ou prête\u00a0: diplômés ou diplômées",
	} {
		if got := (Voice{Arrow: "vers"}).Speech(in); got != want {
			t.Errorf("%q is said %q, want %q", in, got, want)
		}
	}
}

func TestAWiderTerminalShowsWiderLines(t *testing.T) {
	long := strings.Repeat("mot ", 40)
	if n := strings.Count(Voice{Columns: 200}.Speech(long), "\n"); n != 0 {
		t.Errorf("%d breaks in a line of 200", n)
	}
	if n := strings.Count(Voice{}.Speech(long), "\n"); n != 2 {
		t.Errorf("%d breaks in a line of 78", n)
	}
	if said := (Voice{Columns: 1}).Speech("漢"); said != "漢" {
		t.Errorf("said %q", said)
	}
}

// checkSpeech fails on whatever cannot be read aloud.
func checkSpeech(t *testing.T, said string) {
	t.Helper()
	for i, l := range strings.Split(said, "\n") {
		if w := ansi.StringWidth(l); w > Width {
			t.Errorf("line %d is %d wide: %q", i, w, l)
		}
		for _, r := range l {
			if drawn(r) || unicode.IsControl(r) || strings.ContainsRune("→▲▼●○✓", r) {
				t.Errorf("line %d has %q: %q", i, r, l)
			}
		}
	}
}
