// Package shape holds the JSON that more than one command prints. Scripts rely on
// it: members are added, and never renamed or given another meaning.
package shape

import (
	"strconv"
	"strings"
	"time"

	"autoeval/model"
)

// Stamp writes a moment for programs; nil, so that it is left out, when there
// is none.
func Stamp(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.RFC3339)
	return &s
}

// BothText is a text in both languages, in JSON.
type BothText struct {
	FR string `json:"fr"`
	EN string `json:"en"`
}

func Both(t model.Text) BothText { return BothText{t.In(model.French), t.In(model.English)} }

// List is never null in JSON.
func List[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Join writes codes in a row.
func Join[T ~string](codes []T, sep string) string {
	s := make([]string, len(codes))
	for i, c := range codes {
		s[i] = string(c)
	}
	return strings.Join(s, sep)
}

// Codes are never null in JSON.
func Codes[T ~string](s []T) []string {
	out := make([]string, len(s))
	for i, c := range s {
		out[i] = string(c)
	}
	return out
}

// Digit returns a level's value as typed.
func Digit(l model.Level) string { return strconv.Itoa(l.Value()) }
