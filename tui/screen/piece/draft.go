package piece

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// entries are the parts of the form.
type entries struct {
	form                            *widget.Form
	title, location, ai             *widget.Line
	kind, made                      *widget.Choice
	items                           *widget.Choices
	date                            *widget.Day
	quality, relevance, constraints *widget.Text
	offers                          *offers // nil when nothing can be linked
	kinds                           []model.KindID
}

// The entries that are asked about by place. The offers stand there only where
// there are some.
const (
	slotTitle  = 0
	slotOffers = 1
)

func (e *entries) slotDate() int {
	if e.offers != nil {
		return 4
	}
	return 3
}

// draft is what the form holds, comparable to tell whether it changed.
type draft struct {
	title, items, date, location, quality, relevance, constraints, ai string
	kind, made                                                        int
}

func newEntries(env *nav.Env, g *model.Grid, e model.Evidence, attached model.ItemCode, of *offers) entries {
	th, t := env.Theme, env.Text.Evidence.Form
	kinds, labels, at := kindsOf(env, g, e.Kind)
	words := widget.ChoicesWords{None: t.NoItems, Search: env.Text.Form.Search, Empty: env.Text.Form.NoOption}
	return entries{
		title:       widget.NewLine(th, e.Title, t.TitleHint, safetext.Title),
		kind:        widget.NewChoice(th, labels, at),
		items:       widget.NewChoices(th, env.Keys, itemOptions(env, g, e, attached), false, words),
		date:        widget.NewDay(th, env.Text, env.Now(), e.Date, false, env.Text.Words.Today),
		location:    widget.NewLine(th, e.Location, t.LocationHint, safetext.Link),
		quality:     widget.NewText(th, e.Reflection.Quality, t.QualityHint, safetext.Note),
		relevance:   widget.NewText(th, e.Reflection.Relevance, t.RelevanceHint, safetext.Note),
		constraints: widget.NewText(th, e.Reflection.Constraints, t.ConstraintsHint, safetext.Note),
		made:        widget.NewChoice(th, t.Collaborations[:], int(e.Collaboration)),
		ai:          widget.NewLine(th, e.AIUse, t.AIHint, safetext.Title),
		offers:      of,
		kinds:       kinds,
	}
}

// kindsOf lists the grid's kinds, and the evidence's own if the grid has lost it.
func kindsOf(env *nav.Env, g *model.Grid, now model.KindID) (ids []model.KindID, labels []string, at int) {
	for _, k := range g.EvidenceKinds {
		ids = append(ids, k.ID)
		labels = append(labels, safetext.Line(env.Text.In(k.Label)))
	}
	at = slices.Index(ids, now)
	if at < 0 && now != "" {
		at = len(ids)
		ids, labels = append(ids, now), append(labels, safetext.Line(string(now)))
	}
	return ids, labels, max(at, 0)
}

// itemOptions returns the items to tick; the one that the evidence is attached to
// stays ticked.
func itemOptions(env *nav.Env, g *model.Grid, e model.Evidence, attached model.ItemCode) []widget.Option {
	out := make([]widget.Option, len(g.Items))
	for i, it := range g.Items {
		out[i] = widget.Option{Code: string(it.Code), Label: safetext.Line(env.Text.In(it.Short())), On: e.Supports(it.Code) || it.Code == attached, Fixed: it.Code == attached}
	}
	return out
}

// draft reads the entries.
func (e *entries) draft() draft {
	return draft{
		title: strings.TrimSpace(e.title.Value()), items: strings.Join(e.items.Chosen(), " "), date: e.date.Value(), location: strings.TrimSpace(e.location.Value()),
		quality: e.quality.Value(), relevance: e.relevance.Value(), constraints: e.constraints.Value(), ai: e.ai.Value(),
		kind: e.kind.At(), made: e.made.At(),
	}
}

// set puts back what cannot be read from a piece of evidence.
func (e *entries) set(d draft) {
	e.title.SetValue(d.title)
	e.date.SetValue(d.date)
}

// apply returns the evidence with what the entries hold. Items that the grid does
// not have stay linked.
func (e *entries) apply(base model.Evidence, g *model.Grid) model.Evidence {
	d, out := e.draft(), base.Clone()
	out.Title, out.Location, out.AIUse = d.title, d.location, strings.TrimSpace(d.ai)
	if len(e.kinds) > 0 {
		out.Kind = e.kinds[d.kind]
	}
	out.Items = nil
	for _, c := range e.items.Chosen() {
		out.Items = append(out.Items, model.ItemCode(c))
	}
	for _, c := range base.Items {
		if _, ok := g.Item(c); !ok {
			out.Items = append(out.Items, c)
		}
	}
	if day, ok := e.date.Day(); ok {
		out.Date = day
	}
	out.Reflection = model.Reflection{Quality: strings.TrimSpace(d.quality), Relevance: strings.TrimSpace(d.relevance), Constraints: strings.TrimSpace(d.constraints)}
	out.Collaboration = model.Collaboration(d.made)
	return out
}
