package walkthrough

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// caught returns the notes that wait for the question: those on its item, then those
// on none. A discovery has no room for them.
func (s *Screen) caught() []model.Note {
	if s.session.Depth != model.FullReview {
		return nil
	}
	return model.WaitingFor(s.item().Code, s.notes)
}

// openNotes shows them.
func (s *Screen) openNotes() tea.Cmd {
	return nav.Open(nav.Notes{Item: s.item().Code, Session: s.session.ID, Rated: s.rating().Level.Rated()})
}

// caughtLine says what waits: the words of a note on the item, else how many are on
// none; "" where nothing waits.
func (s *Screen) caughtLine(w int) string {
	th, t := s.env.Theme, s.env.Text
	all := s.caught()
	named := slices.IndexFunc(all, func(n model.Note) bool { return n.Item == "" })
	if named < 0 {
		named = len(all)
	}
	switch {
	case len(all) == 0:
		return ""
	case named == 0:
		return layout.Cut(th.Key.Render("o")+" "+th.Muted.Render(t.Count(len(all), t.Notes.Loose)), w)
	}
	line := th.Key.Render("o") + " " + th.Muted.Render(t.Count(named, t.Notes.Here)+t.Words.Colon)
	quote := fmt.Sprintf(t.Walkthrough.Quote, safetext.Line(all[0].Text))
	return line + th.Quote.Render(layout.Cut(quote, max(w-layout.Width(line), 0)))
}

// told puts the words of a note into the answer, after what stands there, and says so
// of the note.
func (s *Screen) told(m nav.Told) tea.Cmd {
	if m.Session != s.session.ID || s.mode != asking || m.Item != s.item().Code {
		return nil
	}
	if s.env.Store.ReadOnly() {
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	words := m.Note.Text
	if m.Note.Location != "" && m.Note.Location != words {
		words += " " + m.Note.Location
	}
	words = safetext.Clean(strings.TrimPrefix(s.noted()+"\n"+words, "\n"), safetext.Note)
	s.notes = slices.DeleteFunc(slices.Clone(s.notes), func(n model.Note) bool { return n.ID == m.Note.ID })
	return tea.Batch(s.keepNote(words), s.settle(m.Note.ID))
}

// settled says what became of saying so.
type settled struct{ err error }

// settle says of a note that something came of it.
func (s *Screen) settle(id model.NoteID) tea.Cmd {
	st, now := s.env.Store, s.env.Now()
	return func() tea.Msg {
		return settled{work.NoteUsed(context.Background(), st, id, now)}
	}
}
