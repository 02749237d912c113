package cli

import (
	"testing"

	"autoeval/tui/lang"
)

// A session of the year 1 would bear no date at all, and stay open for ever.
func TestAClockBeforeAllClocksIsRefused(t *testing.T) {
	for typed, right := range map[string]bool{
		"2026-11-24": true, "1970-01-01T00:00:00Z": true, "2090-01-01": true, "0001-01-01T00:00:00Z": false, "1969-06-01": false, "bad": false,
	} {
		w := World{Getenv: func(string) string { return typed }}
		if _, err := NewEnv(w, lang.New("en")).AtItsTime(); (err == nil) != right {
			t.Errorf("%s: %v", typed, err)
		}
	}
}
