package lang

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
)

// LinkMark returns the sign of what became of items.
func LinkMark(l model.Link) string { return KindMark(l.Kind()) }

// KindMark returns the sign of what may become of items.
func KindMark(k model.LinkKind) string {
	switch k {
	case model.LinkSame:
		return "="
	case model.LinkReworded:
		return "~"
	case model.LinkSplit:
		return "÷"
	case model.LinkMerged:
		return "+"
	case model.LinkDropped:
		return "×"
	case model.LinkNew:
		return "·"
	}
	return "?"
}

// LinkSaid returns what became of items, and whether an old answer counts where that
// is a question.
func (p *Printer) LinkSaid(l model.Link) string {
	said := p.Passage.Kinds[l.Kind().String()]
	switch {
	case l.Kind() != model.LinkReworded:
		return said
	case l.Holds:
		return said + ", " + p.Passage.Counted
	}
	return said + ", " + p.Passage.Aside
}

// PassageEnclosed says that a passage travels with what is shared.
func (p *Printer) PassageEnclosed(x *model.Passage) string {
	return fmt.Sprintf(p.Passage.Enclosed, safetext.Line(x.From.String()), safetext.Line(x.To.String()))
}

// AskedAnew says why an item is asked again: what it was called when it was answered
// last. What the answer was is said once the new one is given.
func (p *Printer) AskedAnew(e *model.Echo, answered bool) string {
	var was []string
	for i, x := range e.Said {
		it := x.Item
		if slices.ContainsFunc(e.Said[i+1:], func(y model.Saying) bool { return y.Grid == x.Grid && y.Item.Code == it.Code }) {
			continue // it was said later
		}
		words := safetext.Line(string(it.Code) + " " + p.In(it.Short()))
		if answered {
			was = append(was, fmt.Sprintf(p.Passage.WasCalledAt, words, p.In(x.Level.Label)))
		} else {
			was = append(was, fmt.Sprintf(p.Passage.WasCalled, words))
		}
	}
	return capital(p.Passage.Kinds[e.Kind.String()]) + p.Words.Colon + fmt.Sprintf(p.Passage.AskedAnew, strings.Join(was, ", "))
}

// VersionIn names a version in short: by its number alone where it is one of that grid.
func (p *Printer) VersionIn(ref model.GridRef, of model.GridID) string {
	if ref.ID == of {
		return safetext.Line(ref.Version)
	}
	return safetext.Line(ref.String())
}

// LinkState returns what became of items in a word or two: of those worded anew,
// whether an old answer counts.
func (p *Printer) LinkState(l model.Link) string {
	switch {
	case l.Holds:
		return p.Passage.CountKey
	case l.Kind() == model.LinkReworded:
		return p.Passage.Aside
	}
	return p.Passage.Kinds[l.Kind().String()]
}

// PassageEffect says what will be seen through a passage.
func (p *Printer) PassageEffect(all []model.Link) string {
	n, t := model.CountLinks(all), p.Passage
	said := []string{p.Count(n.Follow(), t.Follow)}
	for _, x := range []struct {
		n     int
		words text.Plural
	}{
		{n.Kinds[model.LinkReworded] - n.Holds, t.Again}, {n.Kinds[model.LinkSplit], t.Split}, {n.Kinds[model.LinkMerged], t.Merged},
		{n.Kinds[model.LinkDropped], t.Drop}, {n.Kinds[model.LinkNew], t.Newly}, {n.Kinds[model.LinkUndecided], t.Undecided},
	} {
		if x.n > 0 {
			said = append(said, p.Count(x.n, x.words))
		}
	}
	return fmt.Sprintf(t.Effect, strings.Join(said, ", "))
}
