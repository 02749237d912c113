package cli

import (
	"testing"
	"time"

	"autoeval/tui/lang"
)

func TestTheClockCanBeGiven(t *testing.T) {
	at := time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
	for given, want := range map[string]time.Time{
		"": at, "2026-11-24T09:00:00Z": time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), "2026-11-24": time.Date(2026, 11, 24, 0, 0, 0, 0, time.Local),
	} {
		c := NewEnv(World{Getenv: only(ClockName, given), Now: func() time.Time { return at }}, lang.New("en"))
		if d, err := c.AsSet(nil); err != nil || !d.Now().Equal(want) {
			t.Errorf("%q: %v, %v", given, d.Now(), err)
		}
	}
	c := NewEnv(World{Getenv: only(ClockName, "tomorrow"), Now: time.Now}, lang.New("en"))
	if _, err := c.AsSet(nil); err == nil {
		t.Error("tomorrow is a time")
	}
}

// A session of the year 1 would bear no date at all, and stay open for ever.
func TestAClockBeforeAllClocksIsRefused(t *testing.T) {
	for typed, right := range map[string]bool{
		"2026-11-24": true, "1970-01-01T00:00:00Z": true, "2090-01-01": true, "0001-01-01T00:00:00Z": false, "1969-06-01": false, "bad": false,
	} {
		w := World{Getenv: only(ClockName, typed)}
		if _, err := NewEnv(w, lang.New("en")).AsSet(nil); (err == nil) != right {
			t.Errorf("%s: %v", typed, err)
		}
	}
}

// only is an environment of one variable.
func only(name, value string) func(string) string {
	return func(asked string) string {
		if asked == name {
			return value
		}
		return ""
	}
}

func TestALanguageThatIsNotSpokenIsRefused(t *testing.T) {
	for set, right := range map[string]bool{"": true, "fr": true, "EN": true, "fr_FR.UTF-8": true, "en-GB": true, "de": false, "french": false, " ": false} {
		c := NewEnv(World{Getenv: only(lang.Variable, set)}, lang.New("en"))
		if _, err := c.AsSet(nil); (err == nil) != right {
			t.Errorf("%q: %v", set, err)
		}
		if _, err := c.AsSet([]string{"session", "--lang", "fr"}); err != nil {
			t.Errorf("%q, and an option: %v", set, err)
		}
	}
}
