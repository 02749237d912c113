package receive

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// batch is what many files bring.
type batch struct {
	far     *far
	in      post.Batch
	arrived []model.Arrival
	rows    widget.List // of those who came, then of what was refused
}

// far is how far the reading is; the command counts, the screen looks.
type far struct{ done, all atomic.Int64 }

// openedAll is what was read of many files.
type openedAll struct {
	far *far
	in  post.Batch
}

func openAll(x nav.Exchange, paths []string, passphrase string, f *far) tea.Cmd {
	return func() tea.Msg {
		return openedAll{f, x.OpenAll(context.Background(), paths, passphrase, func(done, all int) {
			f.all.Store(int64(all))
			f.done.Store(int64(done))
		})}
	}
}

// still asks to look how far the reading is.
type still struct{ far *far }

const look = 100 * time.Millisecond

func again(f *far) tea.Cmd { return nav.After(look, func() tea.Msg { return still{f} }) }

// keptAll says what of many files is on the disk.
type keptAll struct {
	out []post.Outcome
	err error
}

func keepAll(x nav.Exchange, letters []post.Letter) tea.Cmd {
	return func() tea.Msg {
		out, err := x.KeepAll(context.Background(), letters)
		return keptAll{out, err}
	}
}

// readTyped reads the file that was named, or all that the path stands for.
func (s *Screen) readTyped() tea.Cmd {
	x := s.env.Services.Exchange
	if x.Many == nil || x.OpenAll == nil {
		return s.read("")
	}
	paths, many := x.Many(s.path.Value())
	if !many {
		return s.read("")
	}
	s.mode, s.why, s.many = opening, "", batch{far: &far{}}
	return tea.Batch(openAll(x, paths, "", s.many.far), again(s.many.far))
}

// wait looks again while the reading goes on.
func (s *Screen) wait(m still) tea.Cmd {
	if s.mode != opening || m.far != s.many.far {
		return nil
	}
	return again(m.far)
}

// Gauge returns how far the reading of many files is.
func (s *Screen) Gauge() (done, all int) {
	if s.mode != opening {
		return 0, 0
	}
	return int(s.many.far.done.Load()), int(s.many.far.all.Load())
}

// list shows who came, or says of a single file why it is not taken.
func (s *Screen) list(m openedAll) tea.Cmd {
	if s.mode != opening || m.far != s.many.far {
		return nil
	}
	if len(m.in.Letters) == 0 && len(m.in.Refused) == 1 {
		s.mode = reading
		return s.show(opened{err: m.in.Refused[0].Err})
	}
	s.mode, s.many.in, s.many.arrived = listing, m.in, post.Arrivals(m.in.Letters)
	s.many.rows.SetLen(len(s.many.arrived) + len(m.in.Refused))
	s.many.rows.Select(0)
	return nil
}

// fresh says whether anything of it is not here yet.
func (b *batch) fresh() bool {
	for i := range b.arrived {
		if b.arrived[i].Fresh {
			return true
		}
	}
	return false
}

// keepAll keeps all that came, in one commit.
func (s *Screen) keepAll() tea.Cmd {
	if s.env.Store.ReadOnly() {
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	s.busy = true
	return keepAll(s.env.Services.Exchange, s.many.in.Letters)
}

// arriveAll goes to the inbox; what could not be kept after all stays to be read.
func (s *Screen) arriveAll(m keptAll) tea.Cmd {
	if !s.busy {
		return nil
	}
	s.busy = false
	if m.err != nil {
		return nav.Fail(m.err)
	}
	var kept []post.Letter
	var refused []post.Outcome
	for _, o := range m.out {
		if o.Err != nil {
			refused = append(refused, o)
		} else {
			kept = append(kept, o.Letter)
		}
	}
	t := s.env.Text.Arrivals
	said := nav.Say(fmt.Sprintf(t.Kept, s.env.Text.Count(len(post.Arrivals(kept)), t.KeptPeople)), false)
	if len(refused) > 0 {
		s.many.in, s.many.arrived = post.Batch{Refused: append(refused, s.many.in.Refused...)}, nil
		s.many.rows.SetLen(len(s.many.in.Refused))
		return tea.Batch(nav.Notify(), said)
	}
	return tea.Batch(nav.Replace(nav.Desk{}), nav.Notify(), said)
}

// listTop is the line of the first row; under the list come footLines.
const (
	listTop   = 4
	footLines = 5
)

func (s *Screen) listHeight(size layout.Size) int { return max(size.H-listTop-footLines, 1) }

// listView returns the page of who came: one row each, then what is refused, then what
// the focused row asks to know.
func (s *Screen) listView(size layout.Size) string {
	th, t, w := s.env.Theme, s.env.Text, min(layout.Form(size.W), textWidth)
	head := []string{
		"", " " + th.Strong.Render(layout.Cut(t.ArrivedAll(s.many.arrived, len(s.many.in.Refused)), layout.Text(size.W))),
		" " + th.Muted.Render(layout.Cut(s.many.source(s.path.Value()), layout.Text(size.W))), "",
	}
	rows := layout.Fill(s.many.rows.View(layout.Size{W: layout.Column(size.W), H: s.listHeight(size)}, th, s.listRow), layout.Size{W: size.W, H: s.listHeight(size)})
	foot := []string{""}
	for _, l := range s.listFoot(w) {
		foot = append(foot, " "+l)
	}
	return layout.Clip(strings.Join(head, "\n")+"\n"+rows+"\n"+strings.Join(foot, "\n"), size)
}

// source returns where the files come from.
func (b *batch) source(typed string) string { return safetext.Line(typed) }

func (s *Screen) listRow(i int, focused bool, w int) string {
	th, t := s.env.Theme, s.env.Text
	style := th.Plain
	if focused {
		style = th.Selected
	}
	name := min(max(w/3, 18), 34)
	if n := len(s.many.arrived); i >= n {
		o := &s.many.in.Refused[i-n]
		return style.Render(layout.Fit(" "+th.Glyph.Cross+" "+fileOf(o.Path), name)) + " " + th.Warn.Render(layout.Cut(t.Refusal(o.Err), layout.Rest(w, name, layout.Margin)))
	}
	a := &s.many.arrived[i]
	mark, more := " ", th.Muted.Render(t.Arrived(a))
	if a.First {
		mark, more = th.Glyph.On, th.Accent.Render(t.Arrivals.FirstMark)+"  "+more
	}
	return style.Render(layout.Fit(" "+mark+" "+s.env.Text.CalledIn(a.From.Contact, layout.Rest(name, 3*layout.Margin)), name)) + " " + layout.Cut(more, layout.Rest(w, name, layout.Margin))
}

// fileOf returns the name of a file, without its folder.
func fileOf(path string) string {
	if at := strings.LastIndexByte(path, filepath.ListSeparator); at >= 0 { // an entry of an archive
		path = path[at+1:]
	}
	return safetext.Line(filepath.Base(path))
}

// listFoot says what the focused row asks to know: a new fingerprint, or why a file
// is refused; else what keeping first contacts means.
func (s *Screen) listFoot(w int) []string {
	th, t := s.env.Theme, s.env.Text
	i, n := s.many.rows.At(), len(s.many.arrived)
	switch {
	case i >= n && i-n < len(s.many.in.Refused):
		return wrapped(t.Refusal(s.many.in.Refused[i-n].Err), w, th.Warn.Render)
	case i < n && s.many.arrived[i].Namesake != nil:
		k := s.many.arrived[i].Namesake
		return wrapped(t.Naming(t.Exchange.Namesake, t.Called(k.Contact), safetext.Line(k.Fingerprint)), w, th.Danger.Render)
	case i < n && s.many.arrived[i].First:
		return append([]string{th.Plain.Render(layout.Cut(strings.ReplaceAll(safetext.Line(s.many.arrived[i].From.Fingerprint), "-", " "), w))},
			wrapped(t.Arrivals.FirstHint, w, th.Muted.Render)...)
	case !s.many.fresh():
		return wrapped(t.Arrivals.NoneToDo, w, th.Muted.Render)
	}
	return nil
}
