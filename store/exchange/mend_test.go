package exchange

import (
	"bytes"
	"encoding/binary"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

// mails returns what mailers and editors make of a text without changing a line.
func mails() map[string]func([]byte) []byte {
	join := func(parts ...[]byte) []byte { return slices.Concat(parts...) }
	crlf := func(f []byte) []byte { return bytes.ReplaceAll(f, []byte("\n"), []byte("\r\n")) }
	wide := func(order binary.AppendByteOrder) func([]byte) []byte {
		return func(f []byte) []byte {
			out := order.AppendUint16(nil, 0xfeff)
			for _, u := range utf16.Encode([]rune(string(f))) {
				out = order.AppendUint16(out, u)
			}
			return out
		}
	}
	return map[string]func([]byte) []byte{
		"a byte order mark":       func(f []byte) []byte { return join([]byte("\ufeff"), f) },
		"CRLF":                    crlf,
		"an empty line before":    func(f []byte) []byte { return join([]byte("\n"), f) },
		"empty lines after":       func(f []byte) []byte { return join(f, []byte("\n\r\n\n")) },
		"no end of the last line": func(f []byte) []byte { return bytes.TrimSuffix(f, []byte("\n")) },
		"all of it at once": func(f []byte) []byte {
			return join([]byte("\ufeff\r\n\r\n"), bytes.TrimSuffix(crlf(f), []byte("\r\n")))
		},
		"CR":                          func(f []byte) []byte { return bytes.ReplaceAll(f, []byte("\n"), []byte("\r")) },
		"empty lines between":         func(f []byte) []byte { return bytes.ReplaceAll(f, []byte("\n"), []byte("\n\n \n")) },
		"blanks at the ends of lines": func(f []byte) []byte { return bytes.ReplaceAll(f, []byte("\n"), []byte(" \t \n")) },
		"a quotation": func(f []byte) []byte {
			return join([]byte("> "), bytes.ReplaceAll(bytes.TrimSuffix(f, []byte("\n")), []byte("\n"), []byte("\n> ")))
		},
		"an end mark":              func(f []byte) []byte { return join(f, []byte("\x1a")) },
		"UTF-16, little end first": wide(binary.LittleEndian),
		"UTF-16, big end first":    wide(binary.BigEndian),
		"UTF-16 without a mark":    func(f []byte) []byte { return wide(binary.LittleEndian)(f)[2:] },
		"UTF-16 and a line feed":   func(f []byte) []byte { return append(wide(binary.LittleEndian)(f), '\n') },
		"UTF-16 of lines of its own": func(f []byte) []byte {
			return wide(binary.LittleEndian)(append(crlf(f), '\r', '\n'))
		},
	}
}

func TestWhatMailDoesToAFileChangesNothing(t *testing.T) {
	all, read := files(t)
	for name, file := range all {
		want := must(ReadFile(file, read))(t)
		for how, mail := range mails() {
			p, err := ReadFile(mail(file), read)
			if name == "encrypted share" {
				continue // bytes, not a text: nothing can be undone
			}
			if err != nil {
				t.Errorf("%s with %s: %v", name, how, err)
			} else if !reflect.DeepEqual(p, want) {
				t.Errorf("%s with %s reads otherwise", name, how)
			}
		}
	}
}

func TestWhatIsMailedAndAlteredIsTampered(t *testing.T) {
	all, read := files(t)
	for how, mail := range mails() {
		for i := range all["card"] {
			file := slices.Clone(all["card"])
			file[i] ^= 1
			if _, err := ReadFile(mail(file), read); err == nil {
				t.Fatalf("byte %d changed, and %s: it is read", i, how)
			}
		}
	}
}

// TestWhatManyMailersDoInTurnChangesNothing sends a file through several of them,
// in any order that a text can be sent in.
func TestWhatManyMailersDoInTurnChangesNothing(t *testing.T) {
	all, read := files(t)
	file := all["card"]
	want := must(ReadFile(file, read))(t)
	by, order := mails(), slices.Sorted(maps.Keys(mails()))
	order = slices.DeleteFunc(order, func(how string) bool { return strings.HasPrefix(how, "UTF-16") })
	rapid.Check(t, func(t *rapid.T) {
		ways := rapid.SliceOfN(rapid.SampledFrom(order), 1, 5).Draw(t, "ways")
		f := file
		for _, how := range ways {
			f = by[how](f)
		}
		p, err := ReadFile(f, read)
		if err != nil || !reflect.DeepEqual(p, want) {
			t.Fatalf("%q: %v", f, err)
		}
	})
}

// A passphrase is the same whether a system types its accents in one piece or
// apart; what was encrypted before under accents apart opens too.
func TestAPassphraseIsTheSameHoweverItIsTyped(t *testing.T) {
	forms := []string{"été à la mer", "e\u0301te\u0301 a\u0300 la mer"}
	for i, typed := range forms {
		all, err := ReadOptions{Passphrase: func() (string, error) { return typed, nil }}.openers(true)
		if err != nil || len(all) != 2 {
			t.Fatalf("%q: %d ways, %v", typed, len(all), err)
		}
		o := options()
		o.Passphrase, o.WorkFactor = typed, 10
		file := must(MakeShare(content(), sender(t, "alice"), o))(t)
		read, again := reading(), forms[1-i]
		read.Passphrase = func() (string, error) { return again, nil }
		if _, err := ReadFile(file, read); err != nil {
			t.Errorf("under %q with %q: %v", typed, again, err)
		}
	}
	if all, _ := (ReadOptions{Passphrase: func() (string, error) { return "plain words", nil }}).openers(true); len(all) != 1 {
		t.Errorf("%d ways to type plain words", len(all))
	}
}
