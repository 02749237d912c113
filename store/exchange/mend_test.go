package exchange

import (
	"bytes"
	"encoding/binary"
	"reflect"
	"slices"
	"testing"
	"unicode/utf16"
)

// mails are what mailers and editors make of a text without changing a line.
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
		"UTF-16, little end first": wide(binary.LittleEndian),
		"UTF-16, big end first":    wide(binary.BigEndian),
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
