package progress

import (
	"autoeval/cmd/internal/outlook"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
)

// ProgressJSON is the shape of "progress --json". Rated, total and levels count
// competencies only; levels are numbers, by item. An activity counts every item
// linked to it: a level is at target when it is not below, also where the target
// is 0. Expected is how many of them the target asks more of than that, reached
// how many of these are at target, which is what the text counts. Mentor is the
// level per item that a mentor gave for that session. What is not known is
// absent.
type ProgressJSON struct {
	Session    string         `json:"session,omitempty"`
	Grid       string         `json:"grid"`
	Version    string         `json:"grid_version"`
	Since      string         `json:"since,omitempty"`
	Target     string         `json:"target,omitempty"`
	Rated      int            `json:"rated"`
	Total      int            `json:"total"`
	Attitudes  shape.Tally    `json:"attitudes"`
	Levels     map[string]int `json:"levels"`
	Mentor     map[string]int `json:"mentor,omitempty"`
	Changes    []changeJSON   `json:"changes"`
	New        []string       `json:"new"`
	Gaps       []gapJSON      `json:"gaps"`
	Stale      []string       `json:"stale"`
	Activities []ReadyJSON    `json:"activities"`
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

type ReadyJSON struct {
	Code     string   `json:"code"`
	Items    int      `json:"items"`
	AtTarget int      `json:"at_target"`
	Holding  []string `json:"holding"`
	Unrated  []string `json:"unrated"`
	Expected int      `json:"expected"`
	Reached  int      `json:"reached"`
}

func progressShape(p *outlook.Picture) ProgressJSON {
	g, sum := p.Grid, p.Session.Summary()
	all := shape.TallyOf(g, sum, model.Competency)
	out := ProgressJSON{
		Session: string(p.Session.ID), Grid: string(g.ID), Version: g.Version, Target: string(p.Target.ID),
		Rated: all.Rated, Total: all.Total, Attitudes: shape.TallyOf(g, sum, model.Attitude),
		Levels: counts(p), Changes: []changeJSON{}, Gaps: []gapJSON{}, Activities: []ReadyJSON{},
		Stale: shape.Codes(p.Stale),
	}
	if p.Earlier != nil {
		out.Since = string(p.Earlier.ID)
	}
	for item, l := range p.Mentor {
		if out.Mentor == nil {
			out.Mentor = map[string]int{}
		}
		out.Mentor[string(item)] = l.Value()
	}
	moved, fresh := p.Changes()
	out.New = shape.Codes(fresh)
	for _, m := range moved {
		out.Changes = append(out.Changes, changeJSON{string(m.Item), m.From.Value(), m.To.Value()})
	}
	for _, x := range model.Gaps(g, p.Levels, p.Target.Levels) {
		out.Gaps = append(out.Gaps, gapJSON{string(x.Item), x.Level.Value(), x.Target.Value()})
	}
	for _, r := range model.ReadinessOf(g, p.Levels, p.Target.Levels) {
		e := r.Expected(p.Target.Levels)
		out.Activities = append(out.Activities, ReadyJSON{string(r.Activity), r.Items, len(r.AtTarget), shape.Codes(r.Holding), shape.Codes(r.Unrated), e.Items, len(e.AtTarget)})
	}
	return out
}

// counts is how many competencies are at each level, by the level's code.
func counts(p *outlook.Picture) map[string]int {
	d := model.Distribute(p.Grid, p.Levels, model.Competency)
	scale := shape.KindScale(p.Grid, model.Competency)
	out := map[string]int{}
	for v, n := range d.Counts {
		code := scale.Code(model.At(v))
		if code == "" {
			code = shape.Digit(model.At(v))
		}
		out[code] = n
	}
	return out
}
