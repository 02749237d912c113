// Package ical writes a calendar file (RFC 5545) that holds one day: what a person
// opens to put it into the calendar they have. Nothing is read, nothing is sent.
package ical

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Ext is what the name of such a file ends with.
const Ext = ".ics"

// Event is something on one day. Texts may be anybody's.
type Event struct {
	UID         string // the same for an event that moves: a calendar replaces it
	Day         time.Time
	Stamp       time.Time // when the file was made
	Summary     string
	Description string
}

// File returns the calendar that holds the event.
func File(e Event) []byte {
	var b strings.Builder
	day := func(t time.Time) string { return t.Format("20060102") }
	for _, l := range [][2]string{
		{"BEGIN", "VCALENDAR"}, {"VERSION", "2.0"}, {"PRODID", "-//autoeval//autoeval//FR"}, {"CALSCALE", "GREGORIAN"},
		{"BEGIN", "VEVENT"}, {"UID", text(e.UID)}, {"DTSTAMP", e.Stamp.UTC().Format("20060102T150405Z")},
		{"DTSTART;VALUE=DATE", day(e.Day)}, {"DTEND;VALUE=DATE", day(e.Day.AddDate(0, 0, 1))},
		{"SUMMARY", text(e.Summary)}, {"DESCRIPTION", text(e.Description)}, {"TRANSP", "TRANSPARENT"},
		{"END", "VEVENT"}, {"END", "VCALENDAR"},
	} {
		if l[1] != "" {
			fold(&b, l[0]+":"+l[1])
		}
	}
	return []byte(b.String())
}

// text escapes a value of type TEXT. Control characters have no place in one; a line
// break of any kind is \n.
func text(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(strings.ToValidUTF8(s, "\ufffd"))
	s = strings.Map(func(r rune) rune {
		if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\n", "\\n").Replace(s)
}

// longest is how many octets a line may have without its end.
const longest = 75

// fold writes a content line, which goes on after a space where it is too long: never
// within a character.
func fold(b *strings.Builder, line string) {
	room := longest
	for len(line) > room {
		at := room
		for at > 0 && !utf8.RuneStart(line[at]) {
			at--
		}
		b.WriteString(line[:at] + "\r\n ")
		line, room = line[at:], longest-1
	}
	b.WriteString(line + "\r\n")
}
