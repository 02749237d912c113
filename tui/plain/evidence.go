package plain

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// evidence lists the evidence on the grid in use, to read, add, edit, filter
// and delete.
func (p *program) evidence(ctx context.Context) error {
	var all []model.Evidence
	var sift sifted
	rows := func(ctx context.Context) (out []string, err error) {
		if all, out, err = p.evidenceRows(ctx); err != nil {
			return nil, err
		}
		all, out = lets(sift, all, out)
		return out, nil
	}
	if err := p.sayElsewhere(ctx); err != nil {
		return err
	}
	t := p.Text.Plain.Menu
	return p.turn(ctx, page{sifted: &sift, name: p.Text.Home.Evidence, rows: rows, ask: t.EvidenceAsk, can: []can{
		p.filter(&sift),
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			e, err := p.Store.EvidenceByID(ctx, all[n[0]].ID)
			if err != nil {
				return looked, err
			}
			return looked, p.readEvidence(ctx, e)
		}},
		{order: t.Add, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.newEvidence(ctx) }},
		{order: t.Modify, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			e, err := p.Store.EvidenceByID(ctx, all[n[0]].ID)
			if err != nil {
				return looked, err
			}
			return altered, p.reviseEvidence(ctx, e)
		}},
		{order: t.Remove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return p.remove(ctx, speech.Safe(all[n[0]].Title), p.Text.CLI.Evidence.Deleted, func(st store.Store) error {
				return toTrash(work.DeleteEvidence(ctx, st, all[n[0]].ID, p.Now()))
			})
		}},
	}})
}

// evidenceRows returns the evidence on the grid in use, then that on other titles,
// which says so.
func (p *program) evidenceRows(ctx context.Context) (all []model.Evidence, rows []string, err error) {
	use, err := p.InUse(ctx)
	if err != nil {
		return nil, nil, err
	}
	say := func(e *model.Evidence, g *model.Grid, title string) {
		all = append(all, *e)
		rows = append(rows, aloud.Joined(speech.Safe(e.Title), aloud.Items(p.Text, g, e.Items), p.kindSaid(g, e.Kind), p.Text.ShortDate(e.Date), p.wrongFile(*e), title))
	}
	here, err := work.EvidenceSeen(ctx, p.Store, p.Grids, use)
	if err != nil {
		return nil, nil, err
	}
	for i := range here {
		g, err := p.gridOf(ctx, here[i].Grid)
		if err != nil {
			return nil, nil, err
		}
		say(&here[i], g, "")
	}
	apart, err := work.Apart(ctx, p.Store, p.Grids, use)
	for _, t := range apart {
		for i := range t.Evidence {
			say(&t.Evidence[i], t.Grid, p.onTitle(t.Grid))
		}
	}
	return all, rows, err
}

// onTitle says of something which other title it is on.
func (p *program) onTitle(g *model.Grid) string {
	return fmt.Sprintf(p.Text.Grids.OnTitle, p.Text.Titled(g.Title, g.ID))
}

// gridOf returns the version of a grid that something belongs to, the usual one
// where that is gone, and the one in use where none is here.
func (p *program) gridOf(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	if g, err := p.Grids.Grid(ctx, ref); !errors.Is(err, store.ErrNotFound) {
		return g, err
	}
	all, err := p.Grids.List(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range all {
		if g.ID == ref.ID {
			return g, nil
		}
	}
	return p.InUse(ctx)
}

// kindSaid returns what a kind of evidence is called.
func (p *program) kindSaid(g *model.Grid, id model.KindID) string {
	k, _ := g.Kind(id)
	return aloud.Text(p.Text, k.Label)
}

// wrongFile returns what is wrong with the file that evidence is in; "" for nothing.
func (p *program) wrongFile(e model.Evidence) string {
	t := p.Text.Evidence
	switch work.ConditionOf(e, p.looker()) {
	case work.Missing:
		return t.Missing
	case work.Altered:
		return t.ChangedFile
	case work.NotFile:
		return t.NotAFile
	case work.Unreadable:
		return t.Unreadable
	}
	return ""
}

// readEvidence says all of a piece of evidence. Nobody listens to the
// sixty-four digits of a fingerprint.
func (p *program) readEvidence(ctx context.Context, e model.Evidence) error {
	g, err := p.gridOf(ctx, e.Grid)
	if err != nil {
		return err
	}
	t, w := p.Text.CLI.Evidence, p.Text.Words
	p.Talk.Say("%s", speech.Safe(e.Title))
	place := e.Location
	if s := p.wrongFile(e); s != "" {
		place += " (" + s + ")"
	}
	for _, x := range [][2]string{
		{w.Kind, p.kindSaid(g, e.Kind)}, {w.Date, p.dated(e.Date)}, {w.ItemsHead, aloud.Items(p.Text, g, e.Items)}, {t.PlaceWord, place}, {w.Made, p.Text.Made(e.Collaboration)},
		{w.Quality, e.Reflection.Quality}, {w.Relevance, e.Reflection.Relevance}, {w.Constraints, e.Reflection.Constraints}, {w.AI, e.AIUse},
	} {
		p.field(x[0], x[1])
	}
	return nil
}

// newEvidence asks for a piece of evidence and keeps it.
func (p *program) newEvidence(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	e, ok := p.askEvidence(g, "")
	if !ok {
		return nil
	}
	if _, err := p.Store.SaveEvidence(ctx, e); err != nil {
		p.Talk.Say(p.Text.Plain.NotSaved, p.Explain(err))
		return nil
	}
	p.Talk.Say(p.Text.CLI.Evidence.Added, speech.Safe(e.Title))
	return nil
}

// askEvidence asks for a piece of evidence; with an item, for that one. It is
// not kept yet.
func (p *program) askEvidence(g *model.Grid, item model.ItemCode) (model.Evidence, bool) {
	t, now := p.Text.Plain.Form, p.Now()
	e := model.Evidence{ID: model.EvidenceID(p.NewID()), Grid: g.Ref(), Kind: usualKind(g), Date: model.Day(now), CreatedAt: now, UpdatedAt: now}
	if item != "" {
		e.Items = []model.ItemCode{item}
	}
	p.Talk.Say("%s", t.EvidenceIntro)
	words, ok := p.Talk.Ask("%s", t.Title)
	if e.Title = trimmed(words, safetext.Title); !ok || e.Title == "" || p.enough(words) {
		p.Talk.Say("%s", t.Dropped)
		return e, false
	}
	p.fill(p.evidenceQuestions(g, &e, item))
	if err := e.Validate(g); err != nil {
		p.sorry(err)
		return e, false
	}
	return e, true
}

// usualKind returns the kind of evidence when none is said: "other" where the grid
// has it, else its last.
func usualKind(g *model.Grid) model.KindID {
	if _, ok := g.Kind("other"); ok || len(g.EvidenceKinds) == 0 {
		return "other"
	}
	return g.EvidenceKinds[len(g.EvidenceKinds)-1].ID
}

// reviseEvidence asks for all of a piece of evidence again and keeps what
// changed.
func (p *program) reviseEvidence(ctx context.Context, was model.Evidence) error {
	g, err := p.gridOf(ctx, was.Grid)
	if err != nil {
		return err
	}
	e := was.Clone()
	title := question{ask: p.Text.Plain.Form.NewTitle, now: speech.Safe(e.Title), take: func(s string) error {
		e.Title = trimmed(s, safetext.Title)
		return e.Validate(g)
	}}
	p.revise(append([]question{title}, p.evidenceQuestions(g, &e, "")...))
	if reflect.DeepEqual(e, was) {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
		return nil
	}
	e.UpdatedAt = p.Now()
	if _, err := p.Store.SaveEvidence(ctx, e); err != nil {
		return err
	}
	p.Talk.Say(p.Text.CLI.Evidence.Saved, speech.Safe(e.Title))
	return nil
}

func (p *program) evidenceQuestions(g *model.Grid, e *model.Evidence, item model.ItemCode) []question {
	t, f := p.Text.Plain.Form, p.Text.Evidence.Form
	words := func(ask string, to *string) question {
		return question{ask: ask, now: speech.Safe(*to), erase: func() { *to = "" },
			take: func(s string) error { *to = safetext.Clean(s, safetext.Note); return nil }}
	}
	all := []question{
		{ask: p.kindQuestion(g), now: p.kindSaid(g, e.Kind), take: func(s string) error { return p.takeKind(g, e, s) }},
		{ask: t.Date, again: t.NewDate, now: p.dated(e.Date), take: func(s string) error { return p.day(&e.Date, s, false) }},
		{ask: t.Items, now: codesSaid(e.Items), erase: func() { e.Items = nil }, take: func(s string) error { return p.takeItems(g, e, s) }},
		{ask: t.Location, now: speech.Safe(e.Location), erase: func() { e.Location, e.SHA256, e.Size = "", "", 0 }, take: func(s string) error { return p.takePlace(e, s) }},
		words(f.QualityHint, &e.Reflection.Quality),
		words(f.RelevanceHint, &e.Reflection.Relevance),
		words(f.ConstraintsHint, &e.Reflection.Constraints),
		p.madeQuestion(e),
		words(t.AI, &e.AIUse),
	}
	if item != "" {
		all = append(all[:2], all[3:]...)
	}
	return all
}

// codesSaid are codes as they are typed.
func codesSaid(all []model.ItemCode) string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = speech.Safe(string(c))
	}
	return strings.Join(out, ", ")
}

func (p *program) madeQuestion(e *model.Evidence) question {
	q := question{ask: p.Text.Plain.Form.Made, take: func(s string) error {
		return p.one(2, s, func(n int) { e.Collaboration = model.Collaboration(n) })
	}, erase: func() { e.Collaboration = 0 }}
	if e.Collaboration != 0 {
		q.now = p.Text.Evidence.Form.Collaborations[e.Collaboration]
	}
	return q
}

func (p *program) kindQuestion(g *model.Grid) string {
	var kinds []string
	for _, k := range g.EvidenceKinds {
		kinds = append(kinds, p.Text.In(k.Label))
	}
	return p.numbered(kinds) + " " + fmt.Sprintf(p.Text.Plain.Form.Kind, len(kinds))
}

// takeKind takes a kind by its number or its name.
func (p *program) takeKind(g *model.Grid, e *model.Evidence, typed string) error {
	for _, k := range g.EvidenceKinds {
		if lang.Fold(typed) == lang.Fold(p.Text.In(k.Label)) {
			e.Kind = k.ID
			return nil
		}
	}
	return p.one(len(g.EvidenceKinds), typed, func(n int) { e.Kind = g.EvidenceKinds[n-1].ID })
}

// takeItems takes codes, however they are set apart.
func (p *program) takeItems(g *model.Grid, e *model.Evidence, typed string) error {
	var items []model.ItemCode
	for _, code := range strings.FieldsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;/+", r) }) {
		it, err := p.item(g, code)
		if err != nil {
			return err
		}
		if !slices.Contains(items, it.Code) {
			items = append(items, it.Code)
		}
	}
	e.Items = items
	return nil
}

// takePlace keeps where the evidence is, a web address or a file as it is typed
// or dropped; and nothing of a file that is not there.
func (p *program) takePlace(e *model.Evidence, typed string) error {
	found := *e
	err := work.Place(&found, trimmed(typed, safetext.Link), p.locate, p.looker())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refusal(fmt.Sprintf(p.Text.CLI.Wrong.NoFile, speech.Safe(found.Location)))
	case errors.Is(err, work.ErrNotFile):
		return refusal(fmt.Sprintf(p.Text.CLI.Evidence.Folder, speech.Safe(found.Location)))
	case err != nil:
		return err
	}
	*e = found
	return nil
}
