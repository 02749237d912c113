package progress

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// axes returns the groups as the pictures take them.
func (s *Screen) axes() []chart.Axis {
	return chart.AxesOf(s.sums.Groups, s.sums.GroupsWas, s.groupName)
}

func (s *Screen) groupName(g model.GroupID) string { return s.in(s.data.Grid.Group(g).Label) }

// sideKey changes when the second pane of Se situer does: not when the cursor
// moves.
func (s *Screen) sideKey() uint64 { return s.worked<<1 | uint64(s.pane()&1) }

// sidePane returns the profile by group, then counts per level, then what needs
// refreshing.
func (s *Screen) sidePane(size layout.Size) string {
	counts := chart.Distribution(s.distribution(model.Competency), layout.Size{W: size.W, H: len(s.sums.Counts[model.Competency].Counts) + 2}, s.env.Theme)
	below := "\n" + counts + "\n\n" + s.staleWords(size.W)
	if later := s.laterWords(size.W); later != "" {
		below = later + "\n" + below
	}
	room := max(size.H-strings.Count(below, "\n")-2, 6)
	picture := layout.Size{W: size.W, H: min(room, 22)}
	body := s.families(size.W)
	if axes := s.axes(); s.panes[nav.Situate] != groupsPane && len(axes) > 0 && s.sums.Aims() {
		body = chart.Radar(chart.RadarData{Axes: axes, Now: s.env.Text.Progress.Situate.Here, Before: s.beforeName()}, picture, s.env.Theme)
	}
	return layout.Clip(s.env.Theme.Strong.Render(s.picture())+"\n\n"+body+"\n"+below, size)
}

func (s *Screen) beforeName() string {
	if s.sums.Since.ID == "" {
		return ""
	}
	return fmt.Sprintf(s.env.Text.Progress.Situate.Before, s.env.Text.Month(s.sums.Since.When()))
}

// groupsView returns the same in a narrow window: bars sorted, counts, what is old.
// Little room takes the blank lines first, then makes the counts one line.
func (s *Screen) groupsView(size layout.Size) string {
	inner, n := size.Minus(2, 0), len(s.sums.Counts[model.Competency].Counts)
	head := s.groupsHead(inner.W)
	var lines []string
	for _, form := range []struct {
		counts        int
		before, after string
	}{{n + 2, "\n\n", "\n\n"}, {n + 1, "\n\n", "\n"}, {n + 1, "\n", "\n"}, {1, "\n\n", "\n\n"}, {1, "\n", "\n"}} {
		counts := chart.Distribution(s.distribution(model.Competency), layout.Size{W: inner.W, H: form.counts}, s.env.Theme)
		lines = strings.Split(head+form.before+counts+form.after+s.staleWords(inner.W), "\n")
		if len(lines) <= size.H {
			break
		}
	}
	return strings.Join(s.cutShort(indent(lines), size.H), "\n")
}

// groupsHead returns the bars under their title, and what is to say of them.
func (s *Screen) groupsHead(w int) string {
	bars := s.families(w)
	lines := []string{s.env.Theme.Strong.Render(s.picture()), bars}
	for _, said := range []string{s.unratedGroups(w), s.laterWords(w)} {
		if said != "" {
			lines = append(lines, said)
		}
	}
	return strings.Join(lines, "\n")
}

// picture names the bars of the families.
func (s *Screen) picture() string {
	if s.sums.Aims() {
		return s.env.Text.Progress.Situate.Picture
	}
	return s.env.Text.Discovery.Picture
}

// families returns the bars, or that nothing is expected of any. Without a target they
// are the levels of each.
func (s *Screen) families(w int) string {
	if !s.sums.Aims() {
		d := chart.FamilyData{Scale: s.scale(model.Competency), Families: chart.FamiliesOf(s.sums.Families, nil, s.groupName)}
		return chart.Families(d, layout.Size{W: w, H: len(d.Families)}, s.env.Theme)
	}
	axes := s.axes()
	if len(axes) == 0 {
		return s.env.Theme.Muted.Render(layout.Cut(s.env.Text.Progress.Situate.NothingExpected, w))
	}
	return chart.GroupBars(chart.GroupData{Axes: axes}, layout.Size{W: w, H: len(axes) + 1}, s.env.Theme)
}

// laterWords counts the competencies of which nothing is expected yet, "" if
// there is none.
func (s *Screen) laterWords(w int) string {
	n := 0
	for _, g := range s.sums.Groups {
		n += g.Later
	}
	if n == 0 {
		return ""
	}
	return s.env.Theme.Muted.Render(layout.Cut(s.env.Text.Count(n, s.env.Text.Progress.Situate.Later), w))
}

// unratedGroups names the groups in which nothing is rated.
func (s *Screen) unratedGroups(w int) string {
	var names []string
	for _, g := range s.sums.Groups {
		if g.Unrated == g.Items {
			names = append(names, s.in(s.data.Grid.Group(g.Group).Label))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return s.env.Theme.Muted.Render(layout.Cut(strings.Join(names, ", ")+s.env.Text.Words.Colon+s.env.Text.Progress.Situate.NothingInGroup, w))
}

// staleWords names what asks to be refreshed.
func (s *Screen) staleWords(w int) string {
	th, t := s.env.Theme, s.env.Text.Progress.Situate
	if len(s.sums.Stale) == 0 {
		return th.Muted.Render(t.AllFresh)
	}
	codes := make([]string, len(s.sums.Stale))
	for i, c := range s.sums.Stale {
		codes[i] = string(c)
	}
	lines := layout.Wrap(fmt.Sprintf(t.Refresh, strings.Join(codes, " ")), w)
	for i := range lines {
		lines[i] = th.Warn.Render(lines[i])
	}
	return strings.Join(lines, "\n")
}
