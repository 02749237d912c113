package plain

import (
	"fmt"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// question says the current question as the person chose, in full or in short.
func (w *Walk) question() {
	if !w.brief {
		w.page()
		return
	}
	t, it := w.Text, w.item()
	w.Talk.Gap()
	w.Talk.Say(t.Plain.Question, w.at+1, len(w.items), it.Code, speech.Safe(t.In(w.Grid.Group(it.Group).Label)))
	w.Talk.Say("%s", speech.Safe(t.In(it.Name())))
	w.answer()
}

// shorten changes how questions are said from now on.
func (w *Walk) shorten() next {
	w.brief = !w.brief
	w.Talk.Say("%s", briefSaid(w.Text, w.brief))
	return stay
}

func briefSaid(p *lang.Printer, brief bool) string {
	if brief {
		return p.Plain.BriefOn
	}
	return p.Plain.BriefOff
}

// page says a question whole: what is asked, the levels, and the answer if
// there is one. What tells it from the others comes first.
func (w *Walk) page() {
	t, it := w.Text, w.item()
	w.Talk.Gap()
	w.Talk.Say(t.Plain.Question, w.at+1, len(w.items), it.Code, speech.Safe(t.In(w.Grid.Group(it.Group).Label)))
	w.Talk.Say("%s", speech.Safe(t.In(it.Statement)))
	if about := speech.Safe(t.In(it.Explanation)); about != "" {
		w.Talk.Say("%s", about)
	}
	if example := speech.Safe(t.In(it.Example)); example != "" {
		w.Talk.Say("%s%s", t.Walkthrough.Example, example)
	}
	for _, l := range w.Grid.Scale(it.Scale).Levels {
		w.Talk.Say(t.Plain.Choice, l.Level.Value(), speech.Safe(t.In(l.Label)), speech.Safe(t.In(w.Grid.AnchorText(it, l.Level))))
	}
	w.answer()
}

// answer says what was answered to the current question, and how it moved.
func (w *Walk) answer() {
	r := w.rating()
	if !r.Level.Rated() {
		return
	}
	t := w.Text.Plain
	said := []string{fmt.Sprintf(t.Yours, w.level(r)), w.details(r), w.moved(r)}
	w.Talk.Say("%s", strings.Join(compact(said), " "))
}

// level is a rating's level as a word.
func (w *Walk) level(r model.Rating) string {
	return speech.Safe(w.Text.In(w.Grid.ScaleOf(r.Item).Label(r.Level)))
}

// details are confidence, evidence and note, where they were said.
func (w *Walk) details(r model.Rating) string {
	t := w.Text
	var said []string
	if r.Confidence > 0 {
		said = append(said, fmt.Sprintf(t.Plain.YourConfidence, t.Words.Confidences[r.Confidence]))
	}
	if n := w.supporting(r); n > 0 {
		said = append(said, fmt.Sprintf(t.Plain.YourEvidence, t.Count(n, t.Words.EvidenceCount)))
	}
	if r.Note != "" {
		said = append(said, fmt.Sprintf(t.Plain.YourNote, speech.Safe(r.Note)))
	}
	return strings.Join(said, " ")
}

// supporting is how many pieces of evidence show the answer.
func (w *Walk) supporting(r model.Rating) int {
	n := len(r.Evidence)
	for i := range w.evidence {
		if w.evidence[i].Supports(r.Item) && !contains(r.Evidence, w.evidence[i].ID) {
			n++
		}
	}
	return n
}

// moved says how an answer changed since the session before, "" if it has none
// to compare with.
func (w *Walk) moved(r model.Rating) string {
	t, scale := w.Text.Plain, w.Grid.ScaleOf(r.Item)
	before, ok := model.Last(r.Item, w.Earlier)
	if !ok {
		return ""
	}
	from := speech.Safe(before.Label)
	if strings.TrimSpace(from) == "" {
		from = w.Text.Date(before.At.Local())
	}
	way := w.Text.CLI.Progress.Down
	switch {
	case before.Level == r.Level:
		return fmt.Sprintf(t.Unchanged, from, scale.Code(r.Level))
	case r.Level > before.Level:
		way = w.Text.CLI.Progress.Up
	}
	return fmt.Sprintf(t.Since, from, scale.Code(before.Level), scale.Code(r.Level), way)
}

// gentle is the question about a level raised with nothing new to show it, ""
// where it is not to be asked.
func (w *Walk) gentle(r model.Rating) string {
	before, ok := model.Last(r.Item, w.Earlier)
	if !ok || w.Session.Depth == model.Discover || !model.RaisedWithoutEvidence(before, r, w.evidence) {
		return ""
	}
	return fmt.Sprintf(w.Text.Plain.Gentle, r.Item)
}

// list says every item of the part with its answer, and those of the other part
// that have one.
func (w *Walk) list() {
	for _, it := range w.Grid.Items {
		if it.Kind == w.part || w.Session.Rating(it.Code).Level.Rated() {
			w.Talk.Say(w.Text.Plain.ListLine, it.Code, speech.Safe(w.Text.In(it.Short())), w.state(it.Code))
		}
	}
}

// state is an item's answer, or why it has none.
func (w *Walk) state(c model.ItemCode) string {
	switch r := w.Session.Rating(c); {
	case r.Level.Rated():
		return strings.TrimSpace(w.level(r) + ". " + w.details(r))
	case contains(w.Session.Skipped, c):
		return w.Text.Walkthrough.SkippedMark
	}
	return w.Text.Walkthrough.OpenMark
}

// help says every letter that means something now.
func (w *Walk) help() {
	t := w.Text.Plain
	w.Talk.Say(t.HelpTitle, w.top(), w.items[len(w.items)-1].Code)
	if c := codes(w.Grid.Scale(w.item().Scale)); c != "" {
		w.Talk.Say(w.Text.Plain.HelpCodes, c)
	}
	for _, o := range w.orders() {
		w.Talk.Say("%s, %s%s%s", o.Letter, o.Word, w.Text.Words.Colon, o.Does)
	}
	if w.Session.Depth == model.FullReview {
		w.Talk.Say("%s", t.HelpEnd)
	}
}

// orders are the letters of this session, the most used first.
func (w *Walk) orders() []text.Order {
	o := w.Text.Plain.Orders
	all := []text.Order{o.Skip, o.Back, o.List}
	if w.Session.Depth == model.FullReview {
		all = append(all, o.Note, o.Confidence, o.Evidence)
	}
	all = append(all, o.Undo, o.Quit, o.Help, o.Clear, o.Again, o.Brief, o.Finish)
	if w.Grid.Count(model.Attitude) > 0 {
		all = append(all, o.Part)
	}
	return all
}

// prompt asks for the answer: all letters the first time, after that the
// question alone.
func (w *Walk) prompt() string {
	t := w.Text.Plain
	if w.told {
		return fmt.Sprintf(t.Prompt, w.top())
	}
	w.told = true
	return fmt.Sprintf(t.PromptLong, w.top(), letters(w.orders(), t.Letter, t.Orders.Help)) // the rest is behind it
}

func compact(said []string) []string {
	var out []string
	for _, s := range said {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
