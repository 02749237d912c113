package charset

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

const sample = "id: x\ntitle: « Évaluer l’écart » œuvre 3 €\n"

func as16(s string, order binary.AppendByteOrder, mark bool) string {
	var b []byte
	if mark {
		b = order.AppendUint16(b, 0xfeff)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func as1252(t interface{ Fatal(...any) }, s string) string {
	out, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTextIsReadAsWhatItIs(t *testing.T) {
	for name, in := range map[string]string{
		"UTF-8":                 sample,
		"with a mark":           "\ufeff" + sample,
		"Windows-1252":          as1252(t, sample),
		"UTF-16LE with a mark":  as16(sample, binary.LittleEndian, true),
		"UTF-16BE with a mark":  as16(sample, binary.BigEndian, true),
		"UTF-16LE without mark": as16(sample, binary.LittleEndian, false),
		"UTF-16BE without mark": as16(sample, binary.BigEndian, false),
	} {
		if got, err := Text([]byte(in)); err != nil || string(got) != sample {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if got, err := Text(nil); err != nil || len(got) != 0 {
		t.Errorf("nothing: %q, %v", got, err)
	}
}

func TestWhatIsNoTextIsRefusedAtItsByte(t *testing.T) {
	for name, c := range map[string]struct {
		in         string
		line, byte int
	}{
		"UTF-8 that was damaged":      {"é\nab\xe9c é", 2, 3},
		"UTF-8 that was cut":          {"é\nabc\xc3", 2, 4},
		"not in Windows-1252":         {"a\nb\x81", 2, 2},
		"UTF-16 that was cut":         {as16("a\nb", binary.LittleEndian, true) + "x", 2, 3},
		"UTF-16 with half a sign":     {as16("a", binary.BigEndian, true) + "\xd8\x00\x00a", 1, 5},
		"UTF-16 that ends in the mid": {as16("a\n", binary.BigEndian, true) + "\xd8\x00", 2, 1},
	} {
		var bad *Error
		if _, err := Text([]byte(c.in)); !errors.As(err, &bad) || bad.Line != c.line || bad.Byte != c.byte {
			t.Errorf("%s: %v, want line %d, byte %d", name, err, c.line, c.byte)
		}
	}
}

// No bytes become the sign for what was lost, unless they were that sign.
func TestNothingIsLostForGood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")
		got, err := Text(in)
		if err != nil {
			return
		}
		if !utf8.Valid(got) {
			t.Fatalf("%q became %q", in, got)
		}
		had := strings.Count(string(in), "\ufffd") + strings.Count(string(in), "\xff\xfd") + strings.Count(string(in), "\xfd\xff")
		if strings.Count(string(got), "\ufffd") > had {
			t.Fatalf("%q became %q", in, got)
		}
	})
}

// Whatever the bytes are, each is read as something, and text as itself.
func TestMixedReadsEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		text := rapid.String().Draw(t, "text")
		if got := Mixed(text); utf8.ValidString(text) && got != text {
			t.Fatalf("%q became %q", text, got)
		}
		got := Mixed(raw)
		if !utf8.ValidString(got) || strings.Count(got, "\ufffd") != strings.Count(raw, "\ufffd") {
			t.Fatalf("%q became %q", raw, got)
		}
	})
}
