package piece

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// top is the lines above the entries.
const top = 2

// slots returns the entries with their names, in the order of the form.
func (s *Screen) slots() []widget.Slot {
	t, e := s.env.Text.Evidence.Form, &s.entries
	out := []widget.Slot{{Label: t.Title, Entry: e.title}}
	if e.offers != nil {
		out = append(out, widget.Slot{Label: t.Offers, Entry: e.offers, Note: s.hint(fmt.Sprintf(t.OffersHint, s.place.Item))})
	}
	return append(out,
		widget.Slot{Label: s.env.Text.Words.Kind, Entry: e.kind},
		widget.Slot{Label: t.Items, Entry: e.items, Note: s.hint(t.ItemsHint)},
		widget.Slot{Label: s.env.Text.Words.DateHead, Entry: e.date, Note: s.hint(s.env.Text.Form.DayHint)},
		widget.Slot{Label: t.Location, Entry: e.location, Note: s.fileNote},
		widget.Slot{Label: s.env.Text.Words.Result, Entry: e.quality, Note: s.longNote(t.QualityHint, e.quality)},
		widget.Slot{Label: s.env.Text.Words.Approach, Entry: e.relevance, Note: s.longNote(t.RelevanceHint, e.relevance)},
		widget.Slot{Label: t.Constraints, Entry: e.constraints, Note: s.longNote(t.ConstraintsHint, e.constraints)},
		widget.Slot{Label: s.env.Text.Words.Made, Entry: e.made},
		widget.Slot{Label: s.env.Text.Words.AI, Entry: e.ai})
}

func (s *Screen) layOut() *widget.Form { return widget.NewForm(s.slots()...) }

// focused returns the entry that has the keyboard.
func (e *entries) focused() widget.Entry { return e.form.Focused() }

// hint returns a note that shows with the focus only.
func (s *Screen) hint(text string) func(bool, int) []string {
	return func(focused bool, w int) []string {
		if !focused || text == "" {
			return nil
		}
		return widget.Paragraph(s.env.Theme.Faint, text, w)
	}
}

// longNote returns the question that a long text answers, once it no longer shows in
// the text itself.
func (s *Screen) longNote(question string, entry *widget.Text) func(bool, int) []string {
	return func(focused bool, w int) []string {
		var said []string
		if entry.Value() != "" {
			said = append(said, question)
		}
		if s.env.Services.Edit != nil {
			said = append(said, s.env.Text.Evidence.Form.LongText)
		}
		return s.hint(strings.Join(said, " "+s.env.Theme.Glyph.Dot+" "))(focused, w)
	}
}

// fileNote says what is known of the file at the location.
func (s *Screen) fileNote(focused bool, w int) []string {
	th, t := s.env.Theme, s.env.Text.Evidence
	say := func(style theme.Style, text string) []string {
		return widget.Paragraph(style, text, w)
	}
	loc := s.entries.draft().location
	f := s.file
	switch {
	case loc == "" && !focused:
		return nil
	case loc == "":
		return say(th.Faint, t.Form.NotCopied)
	case isURL(loc):
		return nil
	case f.location != loc || f.busy:
		return nil
	case s.relink:
		return say(th.Good, t.Form.Relinked)
	case f.condition == work.Altered:
		return say(th.Warn, t.Form.ChangedNote+" "+th.Glyph.Dot+" ctrl+r "+t.Form.Relink)
	case errors.Is(f.err, fs.ErrNotExist):
		return say(th.Warn, t.Form.MissingKept)
	case errors.Is(f.err, work.ErrNotFile):
		return say(th.Warn, t.NotAFile)
	case errors.Is(f.err, work.ErrTooBig):
		return say(th.Muted, t.TooBig)
	case f.err != nil:
		return say(th.Warn, t.Unreadable)
	case f.sum == "":
		return nil
	}
	return say(th.Muted, fmt.Sprintf(t.FileSize, s.env.Text.Size(f.size), safetext.Line(f.sum[:min(8, len(f.sum))])))
}

func (s *Screen) room(size layout.Size) layout.Size { return size.Minus(1, top) }

// intro says what is needed and which key keeps it: enter does on the title of
// evidence that is attached.
func (s *Screen) intro() string {
	t := s.env.Text.Evidence.Form
	switch {
	case s.item() == "":
		return t.OnlyTitle
	case s.entries.form.At() == slotTitle:
		return fmt.Sprintf(t.OnlyTitleAttach, s.place.Item)
	}
	return fmt.Sprintf(t.SaveAttach, s.place.Item)
}

// View draws the form, and below it the question if one is asked.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	if !s.sheet.Shown() {
		return " " + th.Muted.Render(t.App.Loading)
	}
	head := " " + th.Muted.Render(layout.Cut(s.intro(), layout.Text(size.W))) + "\n\n"
	return s.sheet.View(head, s.room(size), size.W)
}
