package lang

import (
	"fmt"
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
