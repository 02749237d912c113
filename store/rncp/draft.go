package rncp

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Why a line of corrections is not done, besides what Split refuses. Nothing has
// changed then.
var (
	ErrNoCommand = errors.New("no such correction")
	ErrNoPlace   = errors.New("these words are not inside the line")
	ErrNothing   = errors.New("nothing to undo")
)

// Draft is a split being corrected, line by line, in a small language that a
// command, a screen and a file share. N counts lines and G groups, from 1:
//
//	m N        merge line N with the next one
//	s N WORDS  split line N before these words
//	e N WORDS  give line N other words
//	d N        drop line N
//	h N        make line N the heading of those below it
//	a N        line N is an attitude, or is one no more
//	v N G      move line N to the end of group G
//	x G        leave group G out
//	u          undo the last correction
type Draft struct {
	Sheet *Sheet
	Split Split
	past  []Split
}

// NewDraft returns the sheet's own proposal, to be corrected.
func NewDraft(s *Sheet) *Draft { return &Draft{Sheet: s, Split: s.Split()} }

// Refused says what of a line of corrections was refused: the number of the line
// or group that it names, 0 if it names none. It wraps one of the errors above or
// of Split.
type Refused struct {
	Line   int // of a script, from 1; 0 elsewhere
	Number int
	Err    error
}

func (r *Refused) Error() string {
	return fmt.Sprintf("line %d: number %d: %v", r.Line, r.Number, r.Err)
}

// Unwrap returns why.
func (r *Refused) Unwrap() error { return r.Err }

// Do does one correction and returns the line that it touched, from 0. What is
// refused is *Refused.
func (d *Draft) Do(line string) (touched int, err error) {
	verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	verb = strings.ToLower(verb)
	if verb == "u" && rest == "" {
		return d.undo()
	}
	number, words, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, _ := strconv.Atoi(number)
	was := d.Split
	if err = d.correct(verb, n-1, strings.TrimSpace(words)); err != nil {
		d.Split = was
		return 0, &Refused{Number: n, Err: err}
	}
	d.past = append(d.past, was)
	return max(min(n-1, len(d.Split.Parts)-1), 0), nil
}

func (d *Draft) correct(verb string, i int, words string) error {
	s := &d.Split
	switch verb {
	case "m":
		return s.Merge(i)
	case "s":
		return d.cut(i, words)
	case "e":
		return s.Edit(i, words)
	case "d":
		return s.Drop(i)
	case "h":
		return s.Heading(i)
	case "a":
		return s.Turn(i)
	case "v":
		group, _ := strconv.Atoi(words)
		return s.Move(i, group-1)
	case "x":
		return s.LeaveOut(i)
	}
	return ErrNoCommand
}

// cut splits a line before the words given.
func (d *Draft) cut(i int, words string) error {
	if i < 0 || i >= len(d.Split.Parts) {
		return ErrNoPart
	}
	text := d.Split.Parts[i].Text
	at := strings.Index(text, words)
	if words == "" || at <= 0 {
		return ErrNoPlace
	}
	return d.Split.SplitAt(i, utf8.RuneCountInString(text[:at]))
}

// Corrected reports whether there is something to undo.
func (d *Draft) Corrected() bool { return len(d.past) > 0 }

func (d *Draft) undo() (int, error) {
	n := len(d.past)
	if n == 0 {
		return 0, &Refused{Err: ErrNothing}
	}
	d.Split, d.past = d.past[n-1], d.past[:n-1]
	return 0, nil
}

// maxScript is more corrections than any sheet has lines.
const maxScript = 2000

// Script does the corrections of a text, one a line; blank lines and what begins
// with # say nothing. All are done or, where one is refused, none: the error then
// says which.
func (d *Draft) Script(text string) error {
	split, past := d.Split, d.past
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		_, err := d.Do(line)
		var r *Refused
		switch {
		case errors.As(err, &r):
			r.Line = n
		case n > maxScript:
			err = &Refused{Line: n, Err: ErrTooLarge}
		}
		if err != nil {
			d.Split, d.past = split, past
			return err
		}
	}
	return nil
}

// Text returns the register's own text of a group, counted from 0.
func (d *Draft) Text(group int) string {
	if group >= 0 && group < len(d.Split.Groups) {
		h := d.Split.Groups[group]
		for _, b := range d.Sheet.Blocs {
			if b.Code == h.Code && b.Label == h.Label {
				return b.Competencies
			}
		}
	}
	return d.Sheet.Abilities
}

// Unused returns what of the sheet stands in no line of the draft.
func (d *Draft) Unused() Unused { return d.Sheet.Unused(d.Split) }
