package ical

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"autoeval/model/safetext/hostile"
)

func event(summary, about string) Event {
	return Event{
		UID: "next-01A", Day: time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC), Stamp: time.Date(2026, 11, 24, 10, 0, 0, 0, time.FixedZone("CET", 3600)),
		Summary: summary, Description: about,
	}
}

func TestOneDayIsACalendar(t *testing.T) {
	want := strings.Join([]string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//autoeval//autoeval//FR", "CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID:next-01A", "DTSTAMP:20261124T090000Z",
		"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Bilan\\, puis plan\\; \\\\o/", "DESCRIPTION:un\\ndeux", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
	}, "\r\n")
	if got := string(File(event("Bilan, puis plan; \\o/", "un\r\ndeux"))); got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// unfold takes the folds out again.
func unfold(t *testing.T, file string) []string {
	t.Helper()
	for i, l := range strings.SplitAfter(file, "\r\n") {
		if len(l) > longest+2 || l != "" && !strings.HasSuffix(l, "\r\n") || strings.ContainsAny(strings.TrimSuffix(l, "\r\n"), "\r\n") || !utf8.ValidString(l) {
			t.Errorf("line %d: %q", i, l)
		}
	}
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(file, "\r\n ", ""), "\r\n"), "\r\n")
}

func TestLongLinesAreFoldedBetweenCharacters(t *testing.T) {
	for n := range 200 {
		words := strings.Repeat("é", n) + strings.Repeat("𝛼a", n)
		if lines := unfold(t, string(File(event(words, "")))); lines[9] != "SUMMARY:"+words && n > 0 {
			t.Fatalf("%d: %q", n, lines[9])
		}
	}
}

func TestHostileTextStaysWithinItsLine(t *testing.T) {
	plain := len(unfold(t, string(File(event("x", "x")))))
	for _, h := range hostile.Texts() {
		s := "x" + h.Text[:min(len(h.Text), 4<<10)]
		lines := unfold(t, string(File(event(s, s))))
		if len(lines) != plain {
			t.Errorf("%s: %d lines, want %d", h.Name, len(lines), plain)
		}
		for _, l := range lines {
			if strings.IndexFunc(l, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) >= 0 {
				t.Errorf("%s: %q", h.Name, l)
			}
		}
	}
}
