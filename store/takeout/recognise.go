package takeout

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/store/charset"
	"autoeval/store/disk"
)

// recognise returns where the long lists of a document are, or says that it is none
// that can be read.
func (t *text) recognise() (places, error) {
	format, version, at := "", 0, places{}
	err := t.object(func(dec *jsontext.Decoder, name string) error {
		switch {
		case name == "format":
			return json.UnmarshalDecode(dec, &format)
		case name == "version":
			return json.UnmarshalDecode(dec, &version)
		case long(name) && dec.PeekKind() == '[':
			if _, err := dec.ReadToken(); err != nil {
				return err
			}
			at[name] = dec.InputOffset() - 1
			for dec.PeekKind() != ']' {
				if err := dec.SkipValue(); err != nil {
					return err
				}
			}
			_, err := dec.ReadToken()
			return err
		}
		return dec.SkipValue()
	}, jsontext.AllowDuplicateNames(true))
	head := make([]byte, min(t.size, 256))
	t.at.ReadAt(head, t.begin)
	switch {
	case bytes.Contains(head, []byte(formatName)) && errors.Is(err, io.ErrUnexpectedEOF):
		return nil, &Error{Problem: Cut, Err: err}
	case err != nil || format != formatName:
		return nil, &Error{Problem: NotTakeout, Err: err}
	case version > formatVersion:
		return nil, &Error{Problem: TooNew}
	}
	return at, nil
}

// decoded returns a text in UTF-8.
func decoded(raw []byte) ([]byte, error) {
	out, err := charset.Text(raw)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		return nil, &Error{Where: fmt.Sprintf("%d:%d", bad.Line, bad.Byte), Problem: NotText, Err: err}
	}
	return out, err
}

// other names what is not a document, "" when it may be one.
func other(raw []byte) Problem {
	switch {
	case len(raw) == 0:
		return Empty
	case disk.IsData(raw):
		return IsStore
	case bytes.HasPrefix(raw, []byte("autoeval exchange ")):
		return IsExchange
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		return IsArchive
	}
	return ""
}
