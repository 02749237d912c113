package post

import (
	"context"
	"slices"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
)

// Batch is what came in one go, opened and held against the store. Nothing of it
// is kept yet.
type Batch struct {
	Letters []Letter  // that can be kept, in their order
	Refused []Outcome // with why
}

// OpenAll opens many files. Asked is as for Open; told, unless it is nil, is
// called with how many files were opened after each.
func (p *Post) OpenAll(ctx context.Context, st store.Store, mails []Mail, asked func() (string, error), told func(done, all int)) Batch {
	var b Batch
	st = once(st)
	for i, m := range mails {
		if l, err := p.OpenMail(ctx, st, m, asked); err != nil {
			b.Refused = append(b.Refused, Outcome{l, err})
		} else {
			b.Letters = append(b.Letters, l)
		}
		if told != nil {
			told(i+1, len(mails))
		}
	}
	b.tellNamesakes()
	return b
}

// tellNamesakes finds who comes for the first time under the name of somebody else who
// does: each is warned of before either is kept.
func (b *Batch) tellNamesakes() {
	var met []model.Known
	for i := range b.Letters {
		c := &b.Letters[i].Change
		if !c.First || slices.ContainsFunc(met, func(k model.Known) bool { return k.PublicKey == c.From.PublicKey }) {
			continue
		}
		if c.Namesake == nil {
			c.Namesake = exchange.Namesake(met, c.From.Name)
		}
		met = append(met, c.From)
	}
}

// Arrivals puts letters together by who sent them, in the order in which they
// came.
func Arrivals(letters []Letter) []model.Arrival {
	var out []model.Arrival
	at := map[string]int{}
	for i := range letters {
		l := &letters[i]
		n, there := at[l.From.PublicKey]
		if !there {
			n = len(out)
			at[l.From.PublicKey] = n
			out = append(out, model.Arrival{From: l.From})
		}
		arrive(&out[n], l)
	}
	return out
}

func arrive(a *model.Arrival, l *Letter) {
	c := &l.Change
	a.Files++
	a.Fresh = a.Fresh || !c.Seen
	a.First = a.First || c.First
	if c.Namesake != nil {
		a.Namesake = c.Namesake
	}
	a.New, a.Replaced, a.Same = a.New+len(c.New), a.Replaced+len(c.Replaced), a.Same+len(c.Same)
	for _, g := range c.Grids {
		a.Grids = append(a.Grids, g.Ref())
	}
	switch {
	case c.Kind == exchange.KindCard:
		a.Card = true
	case c.Seen:
	case c.Kind == exchange.KindAnswer:
		a.Reviews++
	case c.Kind == exchange.KindVerdict:
		for _, m := range c.Review.Remarks {
			switch m.Verdict {
			case model.Accept:
				a.Accepted++
			case model.Contest:
				a.Contested++
			}
		}
	}
}
