package people

import (
	"strconv"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store/cohort"
)

// tableOptions are those of a command that can write a table for a spreadsheet.
type tableOptions struct {
	csv, bom  bool
	separator string
}

func (o *tableOptions) addTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Exchange.Cohort
	f := cmd.Flags()
	f.BoolVar(&o.csv, "csv", false, t.CSV)
	f.BoolVar(&o.bom, "bom", false, t.BOM)
	f.StringVar(&o.separator, "separator", ",", c.Say.CLI.Data.Separator)
	cli.OnlyWith(cmd, "bom", "csv")
	cli.OnlyWith(cmd, "separator", "csv")
}

// ready returns the separator, and refuses two forms at once.
func (o *tableOptions) ready(c *cli.Env) (rune, error) {
	if o.csv && c.Options.JSON {
		return 0, cli.BadInput(c.Say.CLI.Exchange.Cohort.OneForm, "")
	}
	return c.OneChar(o.separator)
}

// YearJSON is the shape of "cohort year --json". Levels are counted by the level's
// code; items are in the grid's order, competencies first.
type YearJSON struct {
	Grid        string         `json:"grid"`
	GridVersion string         `json:"grid_version"`
	Anonymous   bool           `json:"anonymous"`
	LeftOut     int            `json:"left_out"`
	Joined      []versionJSON  `json:"joined"`
	Apart       []versionJSON  `json:"apart"`
	Unplaced    []unplacedJSON `json:"unplaced"`
	Parts       []partJSON     `json:"parts"`
	Unseen      []unseenJSON   `json:"unseen"`
}

type versionJSON struct {
	Grid        string `json:"grid"`
	GridVersion string `json:"grid_version"`
	Sessions    int    `json:"sessions"`
}

type unplacedJSON struct {
	Line   int    `json:"line"`
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

type unseenJSON struct {
	Name        string  `json:"name,omitempty"`
	Person      string  `json:"person"`
	Fingerprint string  `json:"fingerprint"`
	Since       *string `json:"since,omitzero"`
}

type partJSON struct {
	Part   string         `json:"part"`
	Stage  string         `json:"stage,omitempty"`
	Group  string         `json:"group,omitempty"`
	Target string         `json:"target,omitempty"`
	People int            `json:"people"`
	InView int            `json:"in_view"`
	Seen   []int          `json:"seen"`
	Items  []yearItemJSON `json:"items"`
	Terms  []termJSON     `json:"terms"`
}

type yearItemJSON struct {
	Item     string       `json:"item"`
	Own      countsJSON   `json:"own"`
	Target   *reachedJSON `json:"target,omitzero"`
	Mentor   mentorsJSON  `json:"mentor"`
	Evidence []kindJSON   `json:"evidence"`
	Proved   int          `json:"proved"`
}

type countsJSON struct {
	Counts  map[string]int `json:"counts"`
	Unrated int            `json:"unrated"`
}

type reachedJSON struct {
	At      int `json:"at"`
	Below   int `json:"below"`
	Unrated int `json:"unrated"`
}

type mentorsJSON struct {
	People    int            `json:"people"`
	Several   int            `json:"several"`
	Apart     int            `json:"differ"`
	Counts    map[string]int `json:"counts"`
	Higher    int            `json:"higher"`
	Same      int            `json:"same"`
	Lower     int            `json:"lower"`
	Beside    int            `json:"alone"`
	Accepted  int            `json:"accepted"`
	Contested int            `json:"contested"`
	Open      int            `json:"open"`
}

type kindJSON struct {
	Kind      string `json:"kind"`
	Pieces    int    `json:"pieces"`
	People    int    `json:"people"`
	Confirmed int    `json:"confirmed"`
}

type termJSON struct {
	Year   int            `json:"year"`
	Half   string         `json:"half"`
	People int            `json:"people"`
	Items  []termItemJSON `json:"items"`
}

type termItemJSON struct {
	Item   string       `json:"item"`
	Own    countsJSON   `json:"own"`
	Target *reachedJSON `json:"target,omitzero"`
}

func yearShape(sum *cohort.Sum, parts []*cohort.Part) YearJSON {
	out := YearJSON{
		Grid: string(sum.Grid.ID), GridVersion: sum.Grid.Version, Anonymous: sum.Ask.Anonymous, LeftOut: sum.Small,
		Joined: versionsShape(sum.Joined), Apart: versionsShape(sum.Apart), Unplaced: []unplacedJSON{}, Parts: []partJSON{}, Unseen: []unseenJSON{},
	}
	for _, m := range sum.Lists.Nobody {
		out.Unplaced = append(out.Unplaced, unplacedJSON{m.Line, m.Said(), "nobody"})
	}
	for _, m := range sum.Lists.Several {
		out.Unplaced = append(out.Unplaced, unplacedJSON{m.Line, m.Said(), "several"})
	}
	for _, p := range parts {
		out.Parts = append(out.Parts, partShape(sum, p))
	}
	for _, f := range sum.Out {
		out.Unseen = append(out.Unseen, unseenJSON{f.Learner.Name, string(f.Learner.Person), f.Learner.Fingerprint, shape.Stamp(f.Last)})
	}
	return out
}

func versionsShape(all []cohort.Version) []versionJSON {
	out := []versionJSON{}
	for _, v := range all {
		out = append(out, versionJSON{string(v.Ref.ID), v.Ref.Version, v.Sessions})
	}
	return out
}

// partName returns what programs call a part.
func partName(sum *cohort.Sum, p *cohort.Part) string {
	switch {
	case p == &sum.Whole:
		return "all"
	case sum.Ask.Groups != nil && p.Group == "":
		return "none"
	case p.Group != "":
		return p.Group
	case p.Stage == "":
		return "unsaid"
	}
	return string(p.Stage)
}

func partShape(sum *cohort.Sum, p *cohort.Part) partJSON {
	g := sum.Grid
	out := partJSON{Part: partName(sum, p), Stage: string(p.Stage), Group: p.Group, Target: string(p.Target), People: p.People, InView: p.InView,
		Seen: p.Seen[:], Items: []yearItemJSON{}, Terms: []termJSON{}}
	for i := range p.Items {
		x := &p.Items[i]
		scale, m := g.Scale(x.Item.Scale), &x.Mentor
		row := yearItemJSON{
			Item: string(x.Item.Code), Own: countsShape(scale, x.Own), Target: reachedShape(x.Target), Proved: x.Proved, Evidence: []kindJSON{},
			Mentor: mentorsJSON{m.People, m.Several, m.Apart, countsShape(scale, m.Levels).Counts, m.Higher, m.Same, m.Lower, m.Beside, m.Accepted, m.Contested, m.Open},
		}
		for _, k := range x.Shown {
			row.Evidence = append(row.Evidence, kindJSON{string(k.Kind), k.Pieces, k.People, k.Confirmed})
		}
		out.Items = append(out.Items, row)
	}
	for _, t := range p.Terms {
		x := termJSON{Year: t.Term.Year, Half: half(t.Term), People: t.People, Items: []termItemJSON{}}
		for i, it := range t.Items {
			item := p.Items[i].Item
			x.Items = append(x.Items, termItemJSON{string(item.Code), countsShape(g.Scale(item.Scale), it.Own), reachedShape(it.Target)})
		}
		out.Terms = append(out.Terms, x)
	}
	return out
}

func half(t model.Term) string {
	if t.Spring {
		return "spring"
	}
	return "autumn"
}

func countsShape(s model.Scale, d model.Distribution) countsJSON {
	out := countsJSON{map[string]int{}, d.Unrated}
	for _, l := range s.Levels {
		if v := l.Level.Value(); v < len(d.Counts) {
			out.Counts[l.Code] = d.Counts[v]
		}
	}
	return out
}

func reachedShape(r model.Reached) *reachedJSON {
	if r.Of() == 0 {
		return nil
	}
	return &reachedJSON{r.At, r.Below, r.Unrated}
}

// yearTable returns a line of stable column names, then a line a part and item, and
// one a part, term and item. What is not counted in a line is empty.
func yearTable(sum *cohort.Sum, parts []*cohort.Part) [][]string {
	head := []string{"part", "term", "item", "people", "target", "expected", "at_target", "below", "target_unrated", "unrated"}
	const values = model.MaxValue + 1
	for v := range values {
		head = append(head, "own_"+strconv.Itoa(v))
	}
	for v := range values {
		head = append(head, "mentor_"+strconv.Itoa(v))
	}
	head = append(head, "reviewed", "several_mentors", "mentors_differ", "higher", "same", "lower", "alone", "accepted", "contested", "open")
	for _, k := range sum.Grid.EvidenceKinds {
		for _, what := range []string{"pieces", "people", "confirmed"} {
			head = append(head, string(k.ID)+"_"+what)
		}
	}
	rows := [][]string{append(head, "proved")}
	for _, p := range parts {
		for i := range p.Items {
			rows = append(rows, yearRow(sum, p, &p.Items[i], values))
		}
		for _, t := range p.Terms {
			for i, x := range t.Items {
				it := p.Items[i].Item
				row := []string{partName(sum, p), strconv.Itoa(t.Term.Year) + "-" + half(t.Term), string(it.Code), strconv.Itoa(t.People)}
				row = append(append(row, expected(sum, p, it.Code, x.Target)...), strconv.Itoa(x.Own.Unrated))
				row = append(row, spread(x.Own, values)...)
				rows = append(rows, append(row, make([]string, len(rows[0])-len(row))...))
			}
		}
	}
	return rows
}

func yearRow(sum *cohort.Sum, p *cohort.Part, x *model.ItemFigures, values int) []string {
	row := []string{partName(sum, p), "", string(x.Item.Code), strconv.Itoa(p.InView)}
	row = append(append(row, expected(sum, p, x.Item.Code, x.Target)...), strconv.Itoa(x.Own.Unrated))
	row = append(append(row, spread(x.Own, values)...), spread(x.Mentor.Levels, values)...)
	m := &x.Mentor
	for _, n := range []int{m.People, m.Several, m.Apart, m.Higher, m.Same, m.Lower, m.Beside, m.Accepted, m.Contested, m.Open} {
		row = append(row, strconv.Itoa(n))
	}
	for _, k := range x.Shown {
		row = append(row, strconv.Itoa(k.Pieces), strconv.Itoa(k.People), strconv.Itoa(k.Confirmed))
	}
	return append(row, strconv.Itoa(x.Proved))
}

// expected returns the profile, the level and who is at it; empty where nothing is
// expected.
func expected(sum *cohort.Sum, p *cohort.Part, c model.ItemCode, r model.Reached) []string {
	if r.Of() == 0 {
		return make([]string, 5)
	}
	level := ""
	if t, ok := sum.Grid.Target(p.Target); ok && t.Levels[c].Rated() {
		level = shape.Digit(t.Levels[c])
	}
	return []string{string(p.Target), level, strconv.Itoa(r.At), strconv.Itoa(r.Below), strconv.Itoa(r.Unrated)}
}

func spread(d model.Distribution, values int) []string {
	out := make([]string, values)
	for v := range min(values, len(d.Counts)) {
		out[v] = strconv.Itoa(d.Counts[v])
	}
	return out
}
