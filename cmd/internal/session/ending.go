package session

import (
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store/work"
)

// endingJSON is what a finished session brings: moves of competencies and
// attitudes, the levels of each group before and now by code, what was reached for
// the first time, the activities that came nearer, and what to do next.
type endingJSON struct {
	Rose       []moveJSON             `json:"rose"`
	Fell       []moveJSON             `json:"fell"`
	New        []string               `json:"new"`
	Unproven   []string               `json:"unproven"`
	Groups     []groupJSON            `json:"groups"`
	Milestones []milestoneJSON        `json:"milestones"`
	Opens      []advanceJSON          `json:"opens"`
	Next       []shape.SuggestionJSON `json:"next"`
}

type moveJSON struct {
	Item string `json:"item"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

type groupJSON struct {
	Group  string         `json:"group"`
	Before map[string]int `json:"before,omitempty"`
	Levels map[string]int `json:"levels"`
}

// milestoneJSON is one of first_of_level, activity_complete and first_confirmation.
type milestoneJSON struct {
	Kind     string `json:"kind"`
	Item     string `json:"item,omitempty"`
	Level    *int   `json:"level,omitzero"`
	Activity string `json:"activity,omitempty"`
	Evidence string `json:"evidence,omitempty"`
}

type advanceJSON struct {
	Activity string `json:"activity"`
	Was      int    `json:"was"`
	Now      int    `json:"now"`
	Of       int    `json:"of"`
	Complete bool   `json:"complete"`
}

func endingShape(c *cli.Env, e *work.Ending) *endingJSON {
	out := &endingJSON{Rose: []moveJSON{}, Fell: []moveJSON{}, New: []string{}, Unproven: shape.Codes(e.Competency.Unproven),
		Groups: groups(e), Milestones: []milestoneJSON{}, Opens: []advanceJSON{}, Next: []shape.SuggestionJSON{}}
	for _, o := range []model.Outcome{e.Competency, e.Attitude} {
		out.Rose, out.Fell = append(out.Rose, moves(o.Rose)...), append(out.Fell, moves(o.Fell)...)
		out.New = append(out.New, shape.Codes(o.First)...)
	}
	for _, m := range e.Milestones {
		kind := [...]string{"first_of_level", "activity_complete", "first_confirmation"}[m.Kind]
		out.Milestones = append(out.Milestones, milestoneJSON{kind, string(m.Item), shape.Value(m.Level), string(m.Activity), string(m.Evidence)})
	}
	for _, a := range e.Advances {
		out.Opens = append(out.Opens, advanceJSON{string(a.Activity), a.Was, a.Now, a.Of, a.Complete})
	}
	for _, a := range e.Acts {
		out.Next = append(out.Next, shape.ActShape(a, cli.Line(c.Say.ActText(e.Grid, a)), cli.Line(c.Say.ActWhere(e.Grid, a))))
	}
	return out
}

func moves(all []model.Move) []moveJSON {
	var out []moveJSON
	for _, m := range all {
		out = append(out, moveJSON{string(m.Item), m.Before.Level.Value(), m.Level.Value()})
	}
	return out
}

func groups(e *work.Ending) []groupJSON {
	out := []groupJSON{}
	scale := shape.KindScale(e.Grid, model.Competency)
	byCode := func(d model.Distribution) map[string]int {
		counts := map[string]int{}
		for v, n := range d.Counts {
			if n > 0 {
				counts[scale.Code(model.At(v))] = n
			}
		}
		return counts
	}
	for i, f := range e.Families {
		g := groupJSON{Group: string(f.Group), Levels: byCode(f.Distribution)}
		if i < len(e.WasLevels) {
			g.Before = byCode(e.WasLevels[i].Distribution)
		}
		out = append(out, g)
	}
	return out
}
