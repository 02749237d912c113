package imports

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/rncp"
	"autoeval/tui/layout"
)

// The lines above what is chosen from.
const (
	askTop      = 2
	titlesTop   = 5
	splitTop    = 2
	numberWidth = 10 // an entry's number
	stateWidth  = 9  // whether it is still registered
	placeWidth  = 4  // where an item stands in line
)

// box returns the room of the list.
func (s *Screen) box(size layout.Size) layout.Size {
	switch {
	case s.mode == choosing:
		return layout.Size{W: layout.Column(size.W), H: max(size.H-titlesTop-1, 1)}
	case size.Wide():
		return layout.Size{W: size.W * 11 / 20, H: max(size.H-splitTop-2, 1)}
	}
	return layout.Size{W: layout.Column(size.W), H: max((size.H-splitTop)*11/20, 1)}
}

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Imports
	var lines []string
	switch {
	case s.far != nil:
		lines = []string{"", " " + th.Muted.Render(s.reading())}
	case s.keeping:
		lines = []string{"", " " + th.Muted.Render(t.Keeping)}
	case s.mode == asking:
		lines = s.asked(size)
	case s.mode == choosing:
		lines = s.choices(size)
	case s.mode == deciding:
		lines = []string{""}
		for _, l := range layout.Wrap(fmt.Sprintf(s.env.Text.Passage.UseNew, safetext.Line(s.grid.Version)), layout.Text(size.W)) {
			lines = append(lines, " "+th.Strong.Render(l))
		}
	case s.mode == showing:
		lines = s.shown(size)
	default:
		return s.split(size)
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// Gauge says how far a long reading is, in percent: the rule above the page shows
// it.
func (s *Screen) Gauge() (done, total int) {
	if s.far == nil || s.far.whole.Load() == 0 {
		return 0, 0
	}
	return s.percent(), 100
}

func (s *Screen) percent() int {
	return int(min(s.far.done.Load()*100/s.far.whole.Load(), 100))
}

// reading says that a file is being read, and how far where that is known.
func (s *Screen) reading() string {
	if s.far.whole.Load() == 0 {
		return s.env.Text.Imports.Reading
	}
	return fmt.Sprintf(s.env.Text.CLI.Import.Far, s.percent())
}

// asked returns the question which file, what it can become, and where an export
// comes from.
func (s *Screen) asked(size layout.Size) []string {
	th, t, w := s.env.Theme, s.env.Text.Imports, layout.Form(size.W)
	lines := []string{" " + th.Strong.Render(layout.Cut(t.Ask, w)), ""}
	for i, l := range s.path.Lines(layout.Inset(size.W), max(size.H/2-2, 2)) {
		mark := "  "
		if i == 0 {
			mark = th.Key.Render(th.Glyph.Cursor) + " "
		}
		lines = append(lines, " "+mark+l)
	}
	lines = append(lines, "")
	for _, l := range layout.Wrap(s.why, w) {
		if s.why != "" {
			lines = append(lines, " "+th.Warn.Render(l))
		}
	}
	for _, text := range []string{s.env.Text.Page.PathHint, s.env.Text.CLI.Import.WhatIsRead, t.Source} {
		for _, l := range layout.Wrap(text, min(w, 92)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
	}
	return lines
}

// choices returns the titles that hold the words.
func (s *Screen) choices(size layout.Size) []string {
	th, t, w := s.env.Theme, s.env.Text.Imports, layout.Form(size.W)
	lines := []string{" " + th.Strong.Render(layout.Cut(t.AskTitle, w)), "", " " + th.Key.Render(th.Glyph.Cursor) + " " + s.words.View(layout.Inset(size.W)), ""}
	said := s.env.Text.Count(len(s.found), t.Found)
	if s.more {
		said = fmt.Sprintf(t.FirstOnes, most)
	}
	lines = append(lines, " "+th.Muted.Render(layout.Cut(said, w)))
	if len(s.found) > 0 {
		lines = append(lines, strings.Split(s.titles.View(s.box(size), th, func(i int, focused bool, w int) string { return s.title(s.found[i], focused, w) }), "\n")...)
	}
	if s.why != "" {
		lines = append(lines[:min(len(lines), size.H-1)], " "+th.Warn.Render(layout.Cut(s.why, w)))
	}
	return lines
}

// title returns a title of the register: its number, whether it can still be had,
// and its name.
func (s *Screen) title(e rncp.Entry, focused bool, w int) string {
	th, t := s.env.Theme, s.env.Text.CLI.Import
	style, state := th.Plain, t.Inactive
	if e.Active {
		state = t.Active
	}
	if focused {
		style = th.Selected
	}
	name := safetext.Line(e.Title)
	if e.Level > 0 {
		name += " (" + s.env.Text.Words.LevelHead + " " + fmt.Sprint(e.Level) + ")"
	}
	return layout.Cut(th.Muted.Render(layout.Fit(safetext.Line(e.Number), numberWidth))+" "+style.Render(layout.Cut(name, max(layout.Rest(w, numberWidth, layout.Margin, layout.Gap, stateWidth), 8)))+"  "+th.Muted.Render(state), w)
}

// shown returns the grid of a file, and what of the file it does not keep.
func (s *Screen) shown(size layout.Size) []string {
	th, t, g, w := s.env.Theme, s.env.Text, s.grid, min(layout.Form(size.W), 92)
	var lines []string
	add := func(text string, style func(...string) string) {
		for _, l := range layout.Wrap(text, w) {
			lines = append(lines, " "+style(l))
		}
	}
	add(safetext.Line(t.In(g.Title)), th.Strong.Render)
	add(strings.ToUpper(safetext.Line(string(g.ID)))+", "+safetext.Line(g.Version), th.Muted.Render)
	lines = append(lines, "")
	add(strings.Join([]string{t.Count(g.Count(model.Competency), t.Words.Competencies), t.Count(g.Count(model.Attitude), t.Words.Attitudes), t.Count(len(g.Activities), t.Words.Activities)}, ", "), th.Plain.Render)
	for i, l := range s.lost {
		if i == 0 {
			lines = append(lines, "")
			add(t.CLI.Import.LostReading, th.Warn.Render)
		}
		add("– "+t.CLI.Import.Losses[string(l.What)]+" ("+t.Number(l.N)+")", th.Plain.Render)
	}
	if s.why != "" {
		lines = append(lines, "")
		add(s.why, th.Warn.Render)
	}
	return lines
}

// split returns the competencies, and beside or below them the one in focus and the
// register's own text.
func (s *Screen) split(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	head := t.Parted(safetext.Line(s.draft.Sheet.Title), len(s.draft.Split.Parts), len(s.draft.Split.Groups))
	lines := []string{" " + th.Strong.Render(layout.Cut(head, layout.Text(size.W))), " " + th.Muted.Render(layout.Cut(s.rest(), layout.Text(size.W)))}
	room := layout.Size{W: size.W, H: max(size.H-splitTop, 1)}
	foot := s.typing(size.W)
	if foot != "" {
		room.H = max(room.H-2, 1)
	}
	var body string
	box := s.box(size)
	switch {
	case s.raw:
		body = s.text(room)
	case size.Wide():
		list := s.list.View(layout.Size{W: box.W, H: min(box.H, room.H)}, th, s.part)
		body = layout.Beside(layout.Fill(list, layout.Size{W: box.W, H: room.H}), box.W, " "+th.Faint.Render(th.Glyph.Bar)+" ", s.beside(layout.Size{W: layout.Pane(layout.Column(size.W), box.W), H: room.H}))
	default:
		list := layout.Fill(s.list.View(box, th, s.part), box)
		body = list + "\n\n" + s.beside(layout.Size{W: layout.Text(size.W), H: max(room.H-box.H-1, 1)})
	}
	return layout.Clip(strings.Join(lines, "\n")+"\n"+layout.Fill(layout.Clip(body, room), room)+foot, size)
}

// rest says how many of the register's words are in no line.
func (s *Screen) rest() string {
	t := s.env.Text
	if s.unused.Words == 0 {
		return t.Imports.AllUsed
	}
	runs := make([]string, len(s.unused.Runs))
	for i, r := range s.unused.Runs {
		runs[i] = safetext.Line(r)
	}
	return fmt.Sprintf(t.CLI.Import.Unused, t.Number(s.unused.Words), t.Number(s.unused.Of), strings.Join(runs, " … "))
}

// typing returns the correction being typed, on the last line.
func (s *Screen) typing(w int) string {
	if s.verb == "" {
		return ""
	}
	t := s.env.Text.Imports
	ask := map[string]string{"s": t.AskCut, "e": t.AskEdit, "v": t.AskMove}[s.verb]
	return "\n " + s.env.Theme.Key.Render(layout.Cut(ask, layout.Text(w))) + "\n " + s.entry.View(layout.Inset(w))
}

// part returns one row of the list: a group’s name, or a competency under it.
func (s *Screen) part(i int, focused bool, w int) string {
	th, r := s.env.Theme, s.rows[i]
	if r.part < 0 {
		style := th.Strong
		if focused {
			style = th.Selected
		}
		return style.Render(layout.Cut(s.groupName(r.group), w))
	}
	p := s.draft.Split.Parts[r.part]
	style := th.Plain
	if focused {
		style = th.Selected
	}
	words := safetext.Line(strings.TrimSpace(p.Mark + " " + p.Text))
	if p.Attitude {
		words += " (" + s.env.Text.CLI.Import.Attitude + ")"
	}
	if n := len(p.Details); n > 0 {
		words += " +" + s.env.Text.Number(n)
	}
	return th.Muted.Render(layout.Right(fmt.Sprint(r.part+1), placeWidth)) + "  " + style.Render(layout.Cut(words, max(layout.Rest(w, placeWidth, layout.Gap), 1)))
}

// beside returns the competency in focus in full, and the register's text from where
// it stands.
func (s *Screen) beside(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Imports
	var lines []string
	add := func(text string, style func(...string) string) {
		for _, l := range layout.Wrap(safetext.Line(text), layout.Column(size.W)) {
			lines = append(lines, " "+style(l))
		}
	}
	r, p, is := s.focused()
	if is {
		if p.Head != "" {
			add(p.Head, th.Muted.Render)
		}
		add(strings.TrimSpace(p.Mark+" "+p.Text), th.Plain.Render)
		for _, d := range p.Details {
			add("– "+d, th.Plain.Render)
		}
		lines = append(lines, "")
	}
	lines = append(lines, " "+th.Key.Render(t.OfRegister))
	text := s.draft.Text(r.group)
	if at := placeOf(text, p.Text); is && at > 0 {
		text = "… " + text[at:]
	}
	for _, l := range strings.Split(safetext.Block(text), "\n") {
		if strings.TrimSpace(l) != "" {
			add(l, th.Muted.Render)
		}
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// placeOf returns where a line's first words stand in a text, 0 if nowhere.
func placeOf(text, line string) int {
	words := strings.Fields(line)
	for n := min(len(words), 5); n > 0; n-- {
		if at := strings.Index(text, strings.Join(words[:n], " ")); at > 0 {
			return at
		}
	}
	return 0
}

// text returns the register's text of the group in focus, all of it.
func (s *Screen) text(size layout.Size) string {
	th, r := s.env.Theme, row{}
	r, _, _ = s.focused()
	lines := []string{" " + th.Key.Render(layout.Cut(s.groupName(r.group), layout.Text(size.W))), ""}
	for _, l := range strings.Split(safetext.Block(s.draft.Text(r.group)), "\n") {
		for _, part := range layout.Wrap(l, layout.Text(size.W)) {
			lines = append(lines, " "+th.Plain.Render(part))
		}
	}
	from := min(s.scroll, max(len(lines)-size.H, 0))
	return layout.Clip(strings.Join(lines[from:], "\n"), size)
}
