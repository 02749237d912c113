package lang

import (
	"testing"
	"time"

	"autoeval/model"
)

func TestDaysAreReadAsPeopleTypeThem(t *testing.T) {
	now := time.Date(2026, 11, 24, 23, 30, 0, 0, time.UTC)
	for _, c := range []struct {
		typed string
		ahead bool
		want  string
	}{
		{"24/11/2026", false, "2026-11-24"},
		{" 3.2.26 ", false, "2026-02-03"},
		{"2026-11-24", false, "2026-11-24"},
		{"24/11", false, "2026-11-24"},
		{"25/11", false, "2025-11-25"},
		{"25/11", true, "2026-11-25"},
		{"23/11", true, "2027-11-23"},
		{"29/2", false, "2024-02-29"},
		{"29/2", true, "2028-02-29"},
		{"hier", false, "2026-11-23"},
		{"Yesterday", false, "2026-11-23"},
		{"aujourd’hui", false, "2026-11-24"},
		{"AUJOURD'HUI", false, "2026-11-24"},
		{"aujourdhui", false, "2026-11-24"},
		{"demain", true, "2026-11-25"},
		{"+7", true, "2026-12-01"},
		{"-1", false, "2026-11-23"},
		{"1er août 2026", false, "2026-08-01"},
		{"24 nov. 2026", false, "2026-11-24"},
		{"24 juil", false, "2026-07-24"},
		{"Nov 24 2026", false, "2026-11-24"},
		{"4 Feb", false, "2026-02-04"},
		{"11/24/2026", false, ""},
		{"31/2/2026", false, ""},
		{"24 jui", false, ""},
		{"", false, ""},
		{"bientôt", false, ""},
		{"24", false, ""},
		{"1/1/1", false, ""},
		{"99999999999999999999/1/2026", false, ""},
	} {
		day, ok := New(model.French).ParseDay(c.typed, now, c.ahead)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != c.want {
			t.Errorf("%q (ahead %v): got %q, want %q", c.typed, c.ahead, got, c.want)
		}
	}
}

func TestWrittenDaysAreReadBack(t *testing.T) {
	now := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	for _, l := range []model.Lang{model.French, model.English} {
		p := New(l)
		for d := range 400 {
			day := now.AddDate(0, 0, -d)
			for _, typed := range []string{p.Date(day), p.ShortDate(day)} {
				if got, ok := p.ParseDay(typed, now, false); !ok || !got.Equal(day) {
					t.Errorf("%s: %q is read as %v, %v", l, typed, got, ok)
				}
			}
		}
	}
}

func TestSizesFollowTheLanguage(t *testing.T) {
	fr, en := New(model.French), New(model.English)
	for _, c := range []struct{ got, want string }{
		{fr.Size(0), "0 o"}, {fr.Size(2_340_000), "2,3 Mo"}, {en.Size(2_340_000), "2.3 MB"}, {en.Size(5_000_000_000_000), "5000 GB"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
