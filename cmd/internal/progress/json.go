package progress

import (
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store/work"
)

// ProgressJSON is the shape of "progress --json". Rated, total and levels count
// competencies only; levels are counts, by the level's code. New is what no
// earlier session rated, again what the session before left out. Mentor is the
// level per item that a mentor gave for that session. What is not known is absent.
type ProgressJSON struct {
	Session    string                 `json:"session,omitempty"`
	Grid       string                 `json:"grid"`
	Version    string                 `json:"grid_version"`
	Since      string                 `json:"since,omitempty"`
	Target     string                 `json:"target,omitempty"`
	Rated      int                    `json:"rated"`
	Total      int                    `json:"total"`
	Attitudes  shape.Tally            `json:"attitudes"`
	Levels     map[string]int         `json:"levels"`
	Mentor     map[string]int         `json:"mentor,omitempty"`
	Items      []standingJSON         `json:"items"`
	Changes    []changeJSON           `json:"changes"`
	New        []string               `json:"new"`
	Again      []string               `json:"again"`
	Gaps       []gapJSON              `json:"gaps"`
	Stale      []string               `json:"stale"`
	Next       []shape.SuggestionJSON `json:"next"`
	Activities []ReadyJSON            `json:"activities"`
	Carried    []shape.CarriedJSON    `json:"carried,omitempty"`
}

// standingJSON is where one stands in an item. Level is what holds; own is one's
// answer where a mentor's level was accepted in its place. Verdict is one's answer
// to the mentor's level; mentor is the one that counts, and mentors are all of them,
// that one first. Before is the last level of any earlier session, and
// before_session that session.
type standingJSON struct {
	Item       string     `json:"item"`
	Level      *int       `json:"level,omitzero"`
	Own        *int       `json:"own,omitzero"`
	Target     *int       `json:"target,omitzero"`
	Confidence int        `json:"confidence,omitempty"`
	Evidence   string     `json:"evidence"`
	Mentor     *int       `json:"mentor,omitzero"`
	MentorName string     `json:"mentor_name,omitempty"`
	Verdict    string     `json:"verdict,omitempty"`
	Mentors    []wordJSON `json:"mentors,omitempty"`
	Before     *int       `json:"before,omitzero"`
	BeforeIn   string     `json:"before_session,omitempty"`
	Stale      bool       `json:"stale,omitempty"`
}

// wordJSON is a mentor's level for an item, with one's answer to it.
type wordJSON struct {
	Name        string `json:"name,omitempty"`
	Fingerprint string `json:"fingerprint,omitempty"`
	Level       int    `json:"level"`
	Verdict     string `json:"verdict,omitempty"`
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

// ReadyJSON is an activity: of the items of which the target expects something,
// how many are at target; Later are the ones it expects nothing of yet.
type ReadyJSON struct {
	Code     string   `json:"code"`
	Items    int      `json:"items"`
	AtTarget int      `json:"at_target"`
	Holding  []string `json:"holding"`
	Unrated  []string `json:"unrated"`
	Later    []string `json:"later"`
}

func progressShape(c *cli.Env, o *work.Outlook) ProgressJSON {
	all := tallyOf(o, model.Competency)
	out := ProgressJSON{
		Session: string(o.Session.ID), Grid: string(o.Grid.ID), Version: o.Grid.Version, Since: string(o.Since.ID), Target: string(o.Target.ID),
		Rated: all.Rated, Total: all.Total, Attitudes: tallyOf(o, model.Attitude), Levels: counts(o), Items: []standingJSON{}, Changes: []changeJSON{},
		New: shape.Codes(o.First()), Again: shape.Codes(model.ItemsOfMoves(model.Again(o.Moves))), Gaps: []gapJSON{}, Stale: shape.Codes(o.Stale),
		Next: []shape.SuggestionJSON{}, Activities: []ReadyJSON{},
	}
	for _, s := range o.Standings {
		out.Items = append(out.Items, standingShape(s))
		if s.Mentor().Rated() {
			if out.Mentor == nil {
				out.Mentor = map[string]int{}
			}
			out.Mentor[string(s.Item)] = s.Mentor().Value()
		}
	}
	for _, m := range o.Changes() {
		out.Changes = append(out.Changes, changeJSON{string(m.Item), m.Before.Level.Value(), m.Level.Value()})
	}
	for _, x := range o.Gaps {
		out.Gaps = append(out.Gaps, gapJSON{string(x.Item), x.Level.Value(), x.Target.Value()})
	}
	for _, a := range o.Acts {
		out.Next = append(out.Next, shape.ActShape(a, cli.Line(c.Say.ActText(o.Grid, a)), cli.Line(c.Say.ActWhere(o.Grid, a))))
	}
	out.Carried = shape.Carried(o.Echoes)
	for _, r := range o.Ready {
		out.Activities = append(out.Activities, ReadyJSON{string(r.Activity), r.Items, len(r.AtTarget), shape.Codes(r.Holding), shape.Codes(r.Unrated), shape.Codes(r.Later)})
	}
	return out
}

func standingShape(s model.Standing) standingJSON {
	out := standingJSON{
		Item: string(s.Item), Level: shape.Value(s.Level), Target: shape.Value(s.Target), Confidence: int(s.Confidence),
		Evidence: [...]string{model.NoEvidence: "none", model.Declared: "declared", model.Linked: "linked", model.Confirmed: "confirmed"}[s.Strength],
		Mentor:   shape.Value(s.Mentor()), MentorName: s.Word.By.Name, Before: shape.Value(s.Before.Level), BeforeIn: string(s.Before.Session), Stale: s.Stale,
	}
	if s.Own != s.Level {
		out.Own = shape.Value(s.Own)
	}
	if s.Mentor().Rated() {
		out.Verdict = s.Word.Verdict.String()
	}
	for _, w := range s.Word.All() {
		out.Mentors = append(out.Mentors, wordJSON{w.By.Name, w.By.Fingerprint, w.Level.Value(), w.Verdict.String()})
	}
	return out
}

// tallyOf returns how many items of a kind have a level that holds.
func tallyOf(o *work.Outlook, k model.ItemKind) shape.Tally {
	n, of := o.Rated(k)
	return shape.Tally{Rated: n, Total: of}
}

// counts returns how many competencies are at each level, by the level's code.
func counts(o *work.Outlook) map[string]int {
	scale := shape.KindScale(o.Grid, model.Competency)
	out := map[string]int{}
	for v, n := range o.Counts[model.Competency].Counts {
		code := scale.Code(model.At(v))
		if code == "" {
			code = shape.Digit(model.At(v))
		}
		out[code] = n
	}
	return out
}
