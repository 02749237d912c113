package exchange

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model/safetext"
)

// inspect reads JSON once for its form alone: one object, no name twice, no
// invalid UTF-8, no null, nothing deeper, longer or more than the limits. It
// keeps nothing.
func inspect(payload []byte) error {
	d := jsontext.NewDecoder(bytes.NewReader(payload))
	for {
		tok, err := d.ReadToken()
		if err != nil {
			return misread(err, d)
		}
		switch {
		case d.StackDepth() > MaxDepth:
			return refuse(TooDeep, "")
		case tok.Kind() == 'n':
			return refuse(Malformed, where(d)+" null")
		case tok.Kind() == '"' && tooLong(len(tok.String()), d):
			return refuse(TooLong, where(d))
		}
		if depth := d.StackDepth(); depth == 0 {
			break
		} else if kind, n := d.StackIndex(depth); kind == '[' && n > MaxItems || kind == '{' && n > 2*MaxItems {
			return refuse(TooMany, where(d))
		}
	}
	if _, err := d.ReadToken(); err != io.EOF {
		return refuse(Malformed, "after the end")
	}
	return nil
}

// tooLong holds a text to MaxText, or to MaxGrid in the one place where a grid
// stands.
func tooLong(n int, d *jsontext.Decoder) bool {
	if n <= MaxText {
		return false
	}
	p := string(d.StackPointer())
	return n > MaxGrid || !strings.HasPrefix(p, "/grids/") || !strings.HasSuffix(p, "/body")
}

// misread turns a parser's error into a reason.
func misread(err error, d *jsontext.Decoder) error {
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return &Error{Reason: DuplicateKey, What: where(d), Err: err}
	}
	return &Error{Reason: Malformed, What: where(d), Err: err}
}

// where returns the place in the payload: "/share/sessions/0/id". Names in it come
// from the file, so it is cut short and cleaned.
func where(d *jsontext.Decoder) string { return shorten(string(d.StackPointer())) }

func shorten(pointer string) string { return safetext.Clean(pointer, safetext.Name) }

// decode reads JSON that inspect passed into a struct of wire.go; a member that
// the struct does not have is refused.
func decode(text []byte, into any) error {
	err := json.Unmarshal(text, into, json.RejectUnknownMembers(true))
	if err == nil {
		return nil
	}
	var at *json.SemanticError
	what, why := "", Malformed
	if errors.As(err, &at) {
		what = shorten(string(at.JSONPointer))
	}
	if errors.Is(err, json.ErrUnknownName) {
		why = NotKnown
	}
	return &Error{Reason: why, What: what, Err: err}
}

// encode writes a payload's JSON: one line, without the line feed.
func encode(v any) ([]byte, error) { return json.Marshal(v, json.Deterministic(true)) }
