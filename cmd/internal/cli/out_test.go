package cli

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestJSONIsWrittenByteForByte(t *testing.T) {
	type inner struct {
		Text string `json:"text"`
	}
	v := struct {
		inner
		None   int            `json:"none,omitzero"`
		Levels map[string]int `json:"levels"`
		Empty  []string       `json:"empty"`
		Texts  []string       `json:"texts"`
	}{
		inner: inner{"<é>&\u2028\u202e"}, Levels: map[string]int{"P01": 1, "C10": 2, "C09": 0}, Empty: []string{},
		Texts: []string{"a\xff\"b\xe2\x82", "\ufffd", "\x00\b\f\n\r\t\x1b\x7f"},
	}
	for _, c := range []struct {
		terminal bool
		want     string
	}{
		{false, `{"text":"<é>&\u2028\u202e","levels":{"C09":0,"C10":2,"P01":1},"empty":[],"texts":["a` + "\ufffd" + `\"b` + "\ufffd\ufffd" + `","` + "\ufffd" + `","\u0000\b\f\n\r\t\u001b\u007f"]}` + "\n"},
		{true, `{
  "text": "<é>&\u2028\u202e",
  "levels": {
    "C09": 0,
    "C10": 2,
    "P01": 1
  },
  "empty": [],
  "texts": [
    "a` + "\ufffd" + `\"b` + "\ufffd\ufffd" + `",
    "` + "\ufffd" + `",
    "\u0000\b\f\n\r\t\u001b\u007f"
  ]
}
`},
	} {
		var out bytes.Buffer
		said := NewEnv(World{Streams: Streams{Out: &out, OutTerminal: c.terminal}}, nil)
		if err := said.PrintJSON(v); err != nil || out.String() != c.want {
			t.Errorf("terminal %v: %v\n%q, want\n%q", c.terminal, err, out.String(), c.want)
		}
	}
}

func TestMessagesBreakAtWordsOnATerminal(t *testing.T) {
	const words = "canal-yacht-turquoise-bonsai-mandarin-pelican-archipel-souvenir"
	c := NewEnv(World{Streams: Streams{Err: io.Discard, ErrTerminal: true}}, nil)
	said := "Vous signez avec une clé dont voici, pour qui vous écrit, son empreinte\u00a0: " + words + "\u202f; « autoeval verdict send 01TEST00000000000000000001 --mentor canal-yacht -o FICHIER » les envoie à Hervé Mercier, qui les attend."
	said = strings.ReplaceAll(strings.ReplaceAll(said, "« ", "«\u00a0"), " »", "\u00a0»")
	got := c.wrapped(said)
	if strings.ReplaceAll(got, "\n", " ") != said {
		t.Errorf("not the same words:\n%s", got)
	}
	for _, whole := range []string{words + "\u202f;", "empreinte\u00a0:", "send 01TEST00000000000000000001 --mentor canal-yacht -o FICHIER\u00a0»"} {
		if !strings.Contains(got, whole) {
			t.Errorf("%q is broken:\n%s", whole, got)
		}
	}
	for _, l := range strings.Split(got, "\n") {
		if ansi.StringWidth(l) > 80 && !strings.Contains(l, "autoeval") {
			t.Errorf("%d wide: %s", ansi.StringWidth(l), l)
		}
	}
	if c.ErrTerminal = false; c.wrapped(said) != said {
		t.Error("broken for a program")
	}
}
