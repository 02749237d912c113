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

// recognised returns the text of a document in UTF-8, or says what the file is
// instead: other programs change how a text is written, and people take one file
// for another.
func recognised(raw []byte) ([]byte, error) {
	if p := other(raw); p != "" {
		return nil, &Error{Problem: p}
	}
	raw, err := charset.Text(raw)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		return nil, &Error{Where: fmt.Sprintf("%d:%d", bad.Line, bad.Byte), Problem: NotText, Err: err}
	}
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	err = json.Unmarshal(raw, &head, jsontext.AllowDuplicateNames(true))
	switch {
	case bytes.Contains(raw[:min(len(raw), 256)], []byte(formatName)) && errors.Is(err, io.ErrUnexpectedEOF):
		return nil, &Error{Problem: Cut, Err: err}
	case err != nil || head.Format != formatName:
		return nil, &Error{Problem: NotTakeout, Err: err}
	case head.Version > formatVersion:
		return nil, &Error{Problem: TooNew}
	}
	return raw, nil
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
