package main

import "autoeval/model"

// progressJSON is the shape of "progress --json". Rated, total and levels count
// competencies only; levels are numbers, by item. An activity counts every item
// linked to it: a level is at target when it is not below, also where the target
// is 0. Expected is how many of them the target asks more of than that, reached
// how many of these are at target, which is what the text counts. Mentor is the
// level per item that a mentor gave for that session. What is not known is
// absent.
type progressJSON struct {
	Session    string         `json:"session,omitempty"`
	Grid       string         `json:"grid"`
	Version    string         `json:"grid_version"`
	Since      string         `json:"since,omitempty"`
	Target     string         `json:"target,omitempty"`
	Rated      int            `json:"rated"`
	Total      int            `json:"total"`
	Attitudes  tally          `json:"attitudes"`
	Levels     map[string]int `json:"levels"`
	Mentor     map[string]int `json:"mentor,omitempty"`
	Changes    []changeJSON   `json:"changes"`
	New        []string       `json:"new"`
	Gaps       []gapJSON      `json:"gaps"`
	Stale      []string       `json:"stale"`
	Activities []readyJSON    `json:"activities"`
}

type changeJSON struct {
	Item string `json:"item"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

type gapJSON struct {
	Item   string `json:"item"`
	Level  int    `json:"level"`
	Target int    `json:"target"`
}

type readyJSON struct {
	Code     string   `json:"code"`
	Items    int      `json:"items"`
	AtTarget int      `json:"at_target"`
	Holding  []string `json:"holding"`
	Unrated  []string `json:"unrated"`
	Expected int      `json:"expected"`
	Reached  int      `json:"reached"`
}

func (p *picture) shape() progressJSON {
	g, sum := p.grid, p.session.Summary()
	all := tallyOf(g, sum, model.Competency)
	out := progressJSON{
		Session: string(p.session.ID), Grid: string(g.ID), Version: g.Version, Target: string(p.target.ID),
		Rated: all.Rated, Total: all.Total, Attitudes: tallyOf(g, sum, model.Attitude),
		Levels: p.counts(), Changes: []changeJSON{}, Gaps: []gapJSON{}, Activities: []readyJSON{},
		Stale: codes(p.stale),
	}
	if p.earlier != nil {
		out.Since = string(p.earlier.ID)
	}
	for item, l := range p.mentor {
		if out.Mentor == nil {
			out.Mentor = map[string]int{}
		}
		out.Mentor[string(item)] = l.Value()
	}
	moved, fresh := p.changes()
	out.New = codes(fresh)
	for _, m := range moved {
		out.Changes = append(out.Changes, changeJSON{string(m.Item), m.From.Value(), m.To.Value()})
	}
	for _, x := range model.Gaps(g, p.levels, p.target.Levels) {
		out.Gaps = append(out.Gaps, gapJSON{string(x.Item), x.Level.Value(), x.Target.Value()})
	}
	for _, r := range model.ReadinessOf(g, p.levels, p.target.Levels) {
		e := r.Expected(p.target.Levels)
		out.Activities = append(out.Activities, readyJSON{string(r.Activity), r.Items, len(r.AtTarget), codes(r.Holding), codes(r.Unrated), e.Items, len(e.AtTarget)})
	}
	return out
}

// counts is how many competencies are at each level, by the level's code.
func (p *picture) counts() map[string]int {
	d := model.Distribute(p.grid, p.levels, model.Competency)
	scale := kindScale(p.grid, model.Competency)
	out := map[string]int{}
	for v, n := range d.Counts {
		code := scale.Code(model.At(v))
		if code == "" {
			code = digit(model.At(v))
		}
		out[code] = n
	}
	return out
}

// kindScale is the scale that the first item of a kind is rated on.
func kindScale(g *model.Grid, k model.ItemKind) model.Scale {
	if items := g.ItemsOf(k); len(items) > 0 {
		return g.Scale(items[0].Scale)
	}
	return model.Scale{}
}

// codes are never null in JSON.
func codes[T ~string](s []T) []string {
	out := make([]string, len(s))
	for i, c := range s {
		out[i] = string(c)
	}
	return out
}
