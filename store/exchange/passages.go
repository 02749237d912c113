package exchange

import (
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/record"
)

// How many passages a share may bring, and how many links each: more than any title
// has items.
const (
	maxPassages = 20
	maxLinks    = 1000
)

// across reads what this content holds on the versions of its sessions.
func (c Content) across() across {
	x := newAcross(among(c.Grids))
	for _, p := range c.Passages {
		_, from := x.find(p.From)
		_, to := x.find(p.To)
		if from && to {
			x.passages = append(x.passages, p)
		}
	}
	return x
}

// needed returns the passages that leave with a share, without who gave them.
func (c Content) needed(share *shareW) []model.Passage {
	x := c.across()
	var out []model.Passage
	for i := range c.Sessions {
		r := model.Received{Session: c.Sessions[i]}
		for _, s := range share.Previous {
			r.Previous = append(r.Previous, model.SessionSummary{Grid: s.Grid.ref()})
		}
		for _, e := range share.Evidence {
			r.Evidence = append(r.Evidence, model.Evidence{Grid: model.GridRef{ID: e.Grid, Version: e.Version}})
		}
		out = model.AndOf(out, x.needed(&r))
	}
	out = out[:min(len(out), maxPassages)]
	for i := range out {
		out[i].By, out[i].Revision = "", 0
		for j := range out[i].Links {
			if l := &out[i].Links[j]; c.left(model.PartNotes) {
				l.Note = ""
			} else {
				l.Note = valid(l.Note)
			}
		}
	}
	return out
}

// ext returns what a program that does not know it passes over; nothing where there
// is nothing.
func (c Content) ext(share *shareW) extW {
	var w extW
	for _, p := range c.needed(share) {
		p.MadeAt = stamp(p.MadeAt)
		w.Passages = append(w.Passages, record.OfPassage(&p))
	}
	return w
}

// passages reads those of a share, which may come from anybody, each checked
// against its two grids. What else stands there is passed over.
func (c *checker) passages(ext jsontext.Value) []model.Passage {
	if ext.Kind() != '{' {
		return nil
	}
	var members map[string]jsontext.Value
	if err := decode(ext, &members); err != nil {
		c.failWith(err)
	}
	text, there := members["passages"]
	if c.err != nil || !there {
		return nil
	}
	var all []record.Passage
	if err := decode(text, &all); err != nil {
		c.failWith(err)
		return nil
	}
	if len(all) > maxPassages {
		c.fail(TooMany, "ext/passages")
	}
	var out []model.Passage
	for i := range all {
		if c.err != nil {
			return nil
		}
		p := c.passage(&all[i])
		if slices.ContainsFunc(out, func(o model.Passage) bool { return o.From == p.From && o.To == p.To }) {
			c.fail(Malformed, "ext/passages")
		}
		out = append(out, p)
	}
	return out
}

func (c *checker) passage(w *record.Passage) model.Passage {
	p := model.Passage{From: model.GridRef(w.From), To: model.GridRef(w.To), MadeAt: c.dateIf(w.MadeAt, "passage/made_at")}
	from, to := c.gridOf(refW(w.From)), c.gridOf(refW(w.To))
	if len(w.Links) > maxLinks {
		c.fail(TooMany, "passage/links")
	}
	if w.By != "" {
		c.fail(Malformed, "passage/by")
	}
	if c.err != nil {
		return p
	}
	for _, l := range w.Links {
		p.Links = append(p.Links, model.Link{
			From: l.From, To: l.To, Holds: l.Holds, Basis: choice(c, model.ParseBasing, l.Basis, "passage/basis"), Note: safetext.Clean(l.Note, safetext.Note),
		})
	}
	checked, err := p.Check(from, to)
	if err != nil {
		c.failWith(&Error{Reason: Malformed, What: "passage/links", Err: err})
	}
	return checked
}
