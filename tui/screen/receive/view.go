package receive

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/exchange"
	"autoeval/tui/layout"
)

// textWidth is the longest line that is pleasant to read.
const (
	textWidth  = 92
	factsWidth = 40 // a session's date, its answers and whether it is here
)

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	th, t, w := s.env.Theme, s.env.Text.Receive, min(layout.Form(size.W), textWidth)
	switch s.mode {
	case reading:
		return "\n " + th.Muted.Render(t.Reading)
	case opening:
		done, all := s.Gauge()
		return "\n " + th.Muted.Render(fmt.Sprintf(s.env.Text.Arrivals.Opening, done, all))
	case listing:
		return s.listView(size)
	case asking:
		if s.why == "" && len(s.choose.all) > 0 {
			return s.askChoosing(size, w)
		}
		return s.ask(t.Ask, s.env.Text.Arrivals.ChooseHint, w)
	case locked:
		return s.ask(t.Passphrase, t.PassphraseHint, w)
	case alarming:
		return layout.Clip(" "+strings.Join(tight(s.alarm(w), size.H), "\n "), size)
	}
	what, who := s.what(w), s.trust(w)
	room := max(size.H-len(who)-1, 3)
	if over := len(what) - room; over > 0 {
		from := min(s.scroll, over)
		what = what[from : from+room]
	}
	return layout.Clip(" "+strings.Join(append(append(what, ""), who...), "\n "), size)
}

func (s *Screen) ask(question, hint string, w int) string {
	th := s.env.Theme
	lines := []string{"", " " + th.Strong.Render(question), "", " " + th.Key.Render(th.Glyph.Cursor) + " " + s.field().View(layout.Marked(w)), ""}
	for _, l := range layout.Wrap(hint, w) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	if s.mode == asking && s.why != "" { // whole: the app's line may cut it
		lines = append(lines, "")
		for _, l := range layout.Wrap(s.why, w) {
			lines = append(lines, " "+th.Warn.Render(l))
		}
	}
	return strings.Join(lines, "\n")
}

// askChoosing asks which file, with what the path may go on to be.
func (s *Screen) askChoosing(size layout.Size, w int) string {
	th, t := s.env.Theme, s.env.Text
	lines := []string{"", " " + th.Strong.Render(t.Receive.Ask), "", " " + th.Key.Render(th.Glyph.Cursor) + " " + s.path.View(layout.Marked(w)), ""}
	rows := layout.Fill(indent(s.choicesView(size, th)), layout.Size{W: size.W, H: choicesHeight(size)})
	lines = append(append(lines, rows), "")
	for _, l := range layout.Wrap(t.Arrivals.ChooseHint, w) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

func indent(block string) string { return "   " + strings.ReplaceAll(block, "\n", "\n   ") }

// what says what the file brings.
func (s *Screen) what(w int) []string {
	th, t, p, in := s.env.Theme, s.env.Text.Receive, s.env.Text, s.in.Parcel
	kinds := map[exchange.Kind]string{exchange.KindShare: t.Share, exchange.KindAnswer: t.Answer, exchange.KindVerdict: t.Verdicts, exchange.KindCard: t.Card}
	about := fmt.Sprintf(t.SentOn, p.Date(in.CreatedAt))
	if in.Encrypted {
		about += ", " + t.Encrypted
	}
	lines := []string{
		"", th.Strong.Render(kinds[in.Kind]),
		layout.Cut(th.Plain.Render(p.Naming(t.From, s.sender()))+th.Muted.Render("  "+th.Glyph.Dot+"  "+about), w), "",
	}
	if len(in.Sessions) > 0 {
		lines = append(lines, th.Muted.Render(p.Count(len(in.Sessions), s.env.Text.Words.Sessions)))
	}
	for _, r := range in.Sessions {
		lines = append(lines, s.session(r.Session.Summary(), w))
	}
	switch in.Kind {
	case exchange.KindAnswer:
		lines = append(lines, th.Plain.Render(p.Count(len(in.Review.Remarks), s.env.Text.Words.Remarks)))
	case exchange.KindVerdict:
		lines = append(lines, s.verdicts(in.Verdict.Items))
	}
	if len(in.Sessions) > 0 && len(in.Sessions[0].Left) > 0 {
		lines = append(lines, th.Muted.Render(layout.Cut(fmt.Sprintf(t.LeftOut, s.parts(in.Sessions[0].Left)), w)))
	}
	for _, g := range s.in.Change.Grids {
		lines = append(lines, th.Muted.Render(layout.Cut(fmt.Sprintf(t.WithGrid, safetext.Line(string(g.ID)+" "+g.Version)), w)))
	}
	for i := range s.in.Change.Passages {
		lines = append(lines, th.Muted.Render(layout.Cut(p.PassageEnclosed(&s.in.Change.Passages[i]), w)))
	}
	return lines
}

// verdicts says how many answers came, and how many contest.
func (s *Screen) verdicts(items []model.Remark) string {
	th, p := s.env.Theme, s.env.Text
	said, n := p.Count(len(items), p.Receive.Verdict), 0
	for _, m := range items {
		if m.Verdict == model.Contest {
			n++
		}
	}
	if n == 0 {
		return th.Plain.Render(said)
	}
	return th.Plain.Render(said+", ") + th.Warn.Render(p.Count(n, p.CLI.Exchange.Receive.Contested))
}

func (s *Screen) session(x model.SessionSummary, w int) string {
	th, t, p := s.env.Theme, s.env.Text.Receive, s.env.Text
	state := ""
	switch {
	case slices.Contains(s.in.Change.Same, x.ID):
		state = t.Here
	case slices.Contains(s.in.Change.Replaced, x.ID):
		state = t.Replaces
	}
	name := max(min(layout.Rest(w, factsWidth), 40), 16)
	return layout.Cut("  "+th.Plain.Render(layout.Fit(safetext.Line(x.Label), name))+"  "+
		th.Muted.Render(layout.Fit(p.ShortDate(x.FinishedAt), 14)+layout.Fit(p.Count(x.Levels.Len(), t.Answers), 14)+state), w)
}

func (s *Screen) parts(left []model.Part) string {
	var names []string
	for _, p := range left {
		names = append(names, s.env.Text.Exchange.Parts[string(p)])
	}
	return strings.Join(names, ", ")
}

// trust says how far the sender is known, and shows a new fingerprint.
func (s *Screen) trust(w int) []string {
	th, t, change := s.env.Theme, s.env.Text.Receive, s.in.Change
	switch {
	case s.in.Change.Seen:
		return []string{th.Good.Render(t.Seen), th.Muted.Render(t.SeenHint)}
	case !change.First:
		return []string{th.Muted.Render(fmt.Sprintf(t.Known, s.env.Text.Date(s.in.From.Since)))}
	}
	lines := wrapped(s.env.Text.Naming(t.First, s.sender()), w, th.Warn.Render)
	if change.Namesake != nil {
		same := s.env.Text.Naming(s.env.Text.Exchange.Namesake, safetext.Line(change.Namesake.Name), safetext.Line(change.Namesake.Fingerprint))
		lines = append(wrapped(same, w, th.Danger.Render), append([]string{""}, lines...)...)
	}
	lines = append(append(lines, ""), s.words(s.in.From.Fingerprint, w)...)
	return append(append(lines, ""), wrapped(t.FirstHint, w, th.Muted.Render)...)
}

// words returns a fingerprint in lines of four words.
func (s *Screen) words(fingerprint string, w int) []string {
	var lines []string
	all := strings.Split(safetext.Line(fingerprint), "-")
	for i := 0; i < len(all); i += 4 {
		line := "  "
		for _, word := range all[i:min(i+4, len(all))] {
			line += layout.Fit(word, 14)
		}
		lines = append(lines, s.env.Theme.Strong.Render(layout.Cut(strings.TrimRight(line, " "), w)))
	}
	return lines
}

// tight takes blank lines out, the last first, until the rest fits: what to do
// stands at the end.
func tight(lines []string, h int) []string {
	for i := len(lines) - 1; i >= 0 && len(lines) > h; i-- {
		if lines[i] == "" {
			lines = slices.Delete(lines, i, i+1)
		}
	}
	return lines
}

// alarm returns the warning of a key that is not the one known.
func (s *Screen) alarm(w int) []string {
	th, t := s.env.Theme, s.env.Text.Receive
	name := s.env.Text.Called(s.bad.Old.Contact)
	title, text := s.env.Text.Naming(t.ChangedTitle, name), fmt.Sprintf(t.ChangedText, s.env.Text.Date(s.bad.Old.Since))
	if s.bad.Reason == exchange.WrongSigner {
		title, text = t.WrongTitle, s.env.Text.Naming(t.WrongText, name)
	}
	lines := []string{""}
	for i, l := range layout.Wrap(title, layout.Text(w)) {
		mark := "  "
		if i == 0 {
			mark = th.Danger.Render(th.Glyph.Cross) + " "
		}
		lines = append(lines, mark+th.Danger.Render(l))
	}
	lines = append(append(lines, ""), wrapped(text, w, th.Plain.Render)...)
	lines = append(lines, "", th.Muted.Render(t.OldKey))
	lines = append(lines, s.words(s.bad.Old.Fingerprint, w)...)
	lines = append(lines, th.Muted.Render(t.NewKey))
	lines = append(lines, s.words(s.bad.New.Fingerprint, w)...)
	return append(append(lines, ""), wrapped(t.ChangedWhat, w, th.Warn.Render)...)
}

func wrapped(text string, w int, style func(...string) string) []string {
	lines := layout.Wrap(text, w)
	for i := range lines {
		lines[i] = style(lines[i])
	}
	return lines
}
