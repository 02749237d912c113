package plain

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
)

func TestSpeechWrapsWithoutBreakingFrenchPunctuation(t *testing.T) {
	long := strings.Repeat("mot ", 19) + "oui\u202f? « oui » puis la suite"
	for _, l := range strings.Split(Speech(long, "vers"), "\n") {
		if strings.HasPrefix(l, "?") || strings.HasPrefix(l, "»") || strings.HasSuffix(l, "«") {
			t.Errorf("punctuation alone: %q", l)
		}
	}
	checkSpeech(t, Speech(strings.Repeat("漢字", 200)+" "+strings.Repeat("x", 500), "vers"))
}

func TestSpeechPutsMarksIntoWords(t *testing.T) {
	for in, want := range map[string]string{
		"N → A ▲":                        "N vers A",
		"Bilan · nov. 2026":              "Bilan, nov. 2026",
		"seul·e":                         "seul·e",
		"├── a\u2801\u2802b ░▒▓":         "- a-b -",
		"   en retrait":                  "   en retrait",
		"\x1b[2Jtitre":                   "␛[2Jtitre",
		"a\u202eb":                       "a<U+202E>b",
		"deux\nlignes":                   "deux\nlignes",
		strings.Repeat("a", Width):       strings.Repeat("a", Width),
		strings.Repeat("a", Width) + "b": strings.Repeat("a", Width) + "\nb",
	} {
		if got := Speech(in, "vers"); got != want {
			t.Errorf("%q is said %q, want %q", in, got, want)
		}
	}
}

func TestFilterFlattensTables(t *testing.T) {
	var out bytes.Buffer
	f := NewFilter(&out, "vers")
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
	r := NewReader(t.Context(), strings.NewReader("\ufeffa\r\n\nb\xff\n"+strings.Repeat("é", maxLine)+"\nlast"))
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

func TestReaderEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	in, typed := io.Pipe()
	r := NewReader(ctx, in)
	go stop()
	if line, ok := r.Line(); ok {
		t.Errorf("read %q", line)
	}
	typed.Close()
}
