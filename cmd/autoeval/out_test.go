package main

import (
	"bytes"
	"testing"
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
		said := &cli{world: world{Stdio: Stdio{Out: &out, OutTerminal: c.terminal}}}
		if err := said.printJSON(v); err != nil || out.String() != c.want {
			t.Errorf("terminal %v: %v\n%q, want\n%q", c.terminal, err, out.String(), c.want)
		}
	}
}
