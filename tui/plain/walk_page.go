package plain

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/tui/speech"
)

// page says a question: what is asked, the levels, and the answer if there is
// one; in short, its name and the answer.
func (w *walk) page(brief bool) {
	t, it := w.text, w.item()
	w.question(t.Plain.Question)
	if brief {
		w.talk.Say("%s", w.in(it.Name()))
		w.answer()
		return
	}
	w.talk.Say("%s", w.in(it.Statement))
	if about := w.in(it.Explanation); about != "" {
		w.talk.Say("%s", about)
	}
	if example := t.Example(it, w.depth); example != "" {
		w.talk.Say("%s", speech.Safe(example))
	}
	w.choices()
	w.answer()
}

// answer says what was answered to the current question, and how it moved.
func (w *walk) answer() {
	defer w.offer()
	if e, ok := w.changed.Before(w.item().Code); ok {
		w.talk.Say("%s.", w.text.AskedAnew(&e, w.rating().Level.Rated()))
	}
	if note := w.session.Waiting[w.item().Code]; note != "" {
		w.talk.Say(w.text.Words.Pair, w.text.Walkthrough.NoteWaiting, speech.Safe(note))
	}
	if r := w.rating(); r.Level.Rated() {
		w.talk.Say("%s", sentence(fmt.Sprintf(w.text.Plain.Yours, w.level(r.Item, r.Level)), w.details(r), w.moved(r)))
	}
}

// details are confidence, evidence and note, where they were said.
func (w *walk) details(r model.Rating) string {
	t := w.text
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

// supporting returns how many pieces of evidence show the answer.
func (w *walk) supporting(r model.Rating) int {
	n := len(r.Evidence)
	for i := range w.evidence {
		if w.evidence[i].Supports(r.Item) && !slices.Contains(r.Evidence, w.evidence[i].ID) {
			n++
		}
	}
	return n
}

// moved says how an answer changed since the session before, "" if it has none
// to compare with.
func (w *walk) moved(r model.Rating) string {
	t := w.text.Plain
	before, ok := model.Last(r.Item, w.earlier)
	if !ok {
		return ""
	}
	from := speech.Safe(before.Label)
	if strings.TrimSpace(from) == "" {
		from = w.text.Date(before.At.Local())
	}
	was, now := w.level(r.Item, before.Level), w.level(r.Item, r.Level)
	switch {
	case before.Level == r.Level:
		return fmt.Sprintf(t.Unchanged, from, now)
	case r.Level > before.Level:
		return fmt.Sprintf(t.Since, from, was, now, w.text.Words.Rose)
	}
	return fmt.Sprintf(t.Since, from, was, now, w.text.Words.Fell)
}

// raised reports whether an answer is above the one before with nothing new to
// show it, where that is to be asked.
func (w *walk) raised(r model.Rating) bool {
	before, ok := model.Last(r.Item, w.earlier)
	return ok && w.session.Depth != model.Discover && model.RaisedWithoutEvidence(before, r, w.evidence)
}

// list says every item of the part with its answer, and those of the other part
// that have one.
func (w *walk) list() {
	for _, it := range w.grid.Items {
		if it.Kind == w.part || w.session.Rating(it.Code).Level.Rated() {
			w.row(it)
		}
	}
	w.talk.Say(w.text.Plain.JumpHint, w.items[len(w.items)-1].Code)
}

// row says an item with its answer, or why it has none.
func (w *walk) row(it model.Item) {
	state := w.text.Walkthrough.OpenMark
	switch r := w.session.Rating(it.Code); {
	case r.Level.Rated():
		state = strings.TrimSpace(w.level(it.Code, r.Level) + ". " + w.details(r))
	case slices.Contains(w.session.Skipped, it.Code):
		state = w.text.Walkthrough.SkippedMark
	}
	w.talk.Say(w.text.Plain.ListLine, it.Code, w.in(it.Short()), state)
}

// sum says every answer, what is open, and what may be looked at again.
func (w *walk) sum() {
	t := w.text
	w.talk.Say("%s.", t.Walkthrough.SummaryTitle)
	var open, unproven []string
	for _, it := range w.grid.Items {
		r := w.session.Rating(it.Code)
		if r.Level.Rated() {
			w.row(it)
		} else if it.Kind == model.Competency {
			open = append(open, w.named(it))
		}
		if r.Level.Rated() && w.raised(r) {
			unproven = append(unproven, w.named(it))
		}
	}
	w.talk.Say("%s", t.Count(len(open), t.Walkthrough.LeftOpen))
	if n := len(open); n > 0 && n < w.grid.Count(model.Competency) {
		w.talk.Say(t.Plain.LeftCodes, strings.Join(open, ", "))
	}
	if len(unproven) > 0 {
		w.talk.Say(t.Plain.Unproven, strings.Join(unproven, ", "))
	}
	if w.session.Rated(w.grid, model.Attitude) == 0 && w.grid.Count(model.Attitude) > 0 {
		w.talk.Say(t.Plain.AttitudesOffer, t.Plain.Orders.Part.Letter)
	}
}
