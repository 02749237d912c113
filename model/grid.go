package model

import (
	"maps"
	"slices"
	"strings"
	"time"
)

// Grid is one certification's activities, items, scales, evidence kinds and
// target profiles. A (ID, Version) pair never changes its content: a corrected
// grid is a new version, and a session stays pinned to the one it was made on.
type Grid struct {
	ID            GridID
	Version       string
	Title         Text
	Source        string // URL of the official sheet
	Facts         Facts
	Scales        []Scale
	Groups        []Group
	Activities    []Activity
	Items         []Item
	EvidenceKinds []EvidenceKind
	Targets       []TargetProfile
}

// GridRef names one version of a grid.
type GridRef struct {
	ID      GridID
	Version string
}

// String returns "id@version", or the id alone where no version is named.
func (r GridRef) String() string {
	if r.Version == "" {
		return string(r.ID)
	}
	return string(r.ID) + "@" + r.Version
}

// ParseGridRef reads what String writes.
func ParseGridRef(s string) GridRef {
	id, version, _ := strings.Cut(s, "@")
	return GridRef{GridID(id), version}
}

// Ref names the grid.
func (g *Grid) Ref() GridRef { return GridRef{g.ID, g.Version} }

// Clone returns a grid that shares nothing with this one.
func (g *Grid) Clone() Grid {
	c := *g
	c.Facts.Successors, c.Facts.Predecessors = slices.Clone(g.Facts.Successors), slices.Clone(g.Facts.Predecessors)
	c.Facts.Modalities, c.Facts.ModalitiesEN = slices.Clone(g.Facts.Modalities), slices.Clone(g.Facts.ModalitiesEN)
	c.Facts.Correspondences = slices.Clone(g.Facts.Correspondences)
	for i, x := range c.Facts.Correspondences {
		c.Facts.Correspondences[i].Here, c.Facts.Correspondences[i].There = slices.Clone(x.Here), slices.Clone(x.There)
	}
	c.Scales = slices.Clone(g.Scales)
	for i := range c.Scales {
		c.Scales[i].Levels = slices.Clone(c.Scales[i].Levels)
	}
	c.Groups, c.Activities = slices.Clone(g.Groups), slices.Clone(g.Activities)
	c.Items, c.EvidenceKinds = slices.Clone(g.Items), slices.Clone(g.EvidenceKinds)
	for i := range c.Activities {
		c.Activities[i].Occupations = slices.Clone(c.Activities[i].Occupations)
	}
	for i := range c.Items {
		c.Items[i].Practised = slices.Clone(c.Items[i].Practised)
		c.Items[i].Anchors = slices.Clone(c.Items[i].Anchors)
		c.Items[i].Activities = slices.Clone(c.Items[i].Activities)
	}
	c.Targets = slices.Clone(g.Targets)
	for i := range c.Targets {
		c.Targets[i].Levels = maps.Clone(c.Targets[i].Levels)
	}
	return c
}

// Facts are what the official register says of the title.
type Facts struct {
	DiplomaCode     string
	Level           int       // European level, 7 for an engineer; 0 unknown
	RegistrationEnd time.Time // civil date at UTC midnight; zero if unknown
	Note            Text      // a caution about these facts, may be empty
	Successors      []string  // official codes: "RNCP42147"
	Predecessors    []string  // official codes of the titles that this one replaces
	Correspondences []Correspondence
	Modalities      []string // evaluation modalities as the sheet words them
	ModalitiesEN    []string // the same in English; empty: only the sheet's words are there
	ActivitiesLead  Text     // the sheet's words before its activities; may be empty
	ItemsLead       Text     // the sheet's words before its competencies; may be empty
}

// ModalitiesIn returns the evaluation modalities in a language, the sheet's own
// words where there are no others.
func (f Facts) ModalitiesIn(l Lang) []string {
	if l == English && len(f.ModalitiesEN) > 0 {
		return f.ModalitiesEN
	}
	return f.Modalities
}

// Correspondence says, as the register does, that blocs of the title correspond to
// blocs of another one. No blocs are the whole title.
type Correspondence struct {
	Title       string // the other one's official code: "RNCP35340"
	Here, There []GroupID
}

// Provenance says whose words something is.
type Provenance string

// Official comes from the register; Editorial is the grid author's own and is
// shown as indicative.
const (
	Official  Provenance = ""
	Editorial Provenance = "editorial"
)

// Group gathers items for reading: a bloc of the sheet, or an editorial family.
type Group struct {
	ID         GroupID
	Label      Text
	Provenance Provenance
}

// Activity is what a certified person does. It is never rated: see Readiness.
type Activity struct {
	Code          ActivityCode
	Title         Text // short; may be empty
	Statement     Text
	Occupations   []Text // what it leads to; often none is said
	OccupationsBy Provenance
}

// ItemKind tells competencies from attitudes. They are never counted together.
type ItemKind uint8

// The two kinds.
const (
	Competency ItemKind = iota
	Attitude
)

// Item is what can be rated.
type Item struct {
	Code        ItemCode
	Mark        string // how the certifier numbers it: "C.8.2"; may be empty
	Kind        ItemKind
	Group       GroupID
	Scale       ScaleID
	Title       Text // the statement's head; may be empty
	Label       Text // a few words for charts; may be empty
	Statement   Text
	Explanation Text
	Example     Text
	Before      Text     // an example from before the diploma; may be empty
	Anchors     []Anchor // lowest first; empty: the scale's meanings serve
	AnchorsBy   Provenance
	Activities  []ActivityCode
	LinksBy     Provenance
	Practised   []Practice // where; often nothing is said
	PractisedBy Provenance
}

// Anchor is what one can observe of a person at a level of an item.
type Anchor struct {
	Level Level
	Text  Text
}

// EvidenceKind is one of the title's evaluation modalities.
type EvidenceKind struct {
	ID    KindID
	Label Text
}

// TargetProfile is the level expected per item at a stage. Indicative.
type TargetProfile struct {
	ID         ProfileID
	Label      Text
	Levels     map[ItemCode]Level
	Provenance Provenance
}

// Item returns the item with that code, case ignored.
func (g *Grid) Item(c ItemCode) (Item, bool) {
	for _, it := range g.Items {
		if strings.EqualFold(string(it.Code), string(c)) {
			return it, true
		}
	}
	return Item{}, false
}

// ItemsOf returns the items of that kind, in the grid's order.
func (g *Grid) ItemsOf(k ItemKind) []Item {
	var out []Item
	for _, it := range g.Items {
		if it.Kind == k {
			out = append(out, it)
		}
	}
	return out
}

// Count returns how many items of that kind there are.
func (g *Grid) Count(k ItemKind) int {
	n := 0
	for i := range g.Items {
		if g.Items[i].Kind == k {
			n++
		}
	}
	return n
}

// Scale returns the scale with that id; the zero Scale, which has no level, if
// there is none.
func (g *Grid) Scale(id ScaleID) Scale {
	for _, s := range g.Scales {
		if s.ID == id {
			return s
		}
	}
	return Scale{}
}

// ScaleOf returns the scale that the item is rated on.
func (g *Grid) ScaleOf(c ItemCode) Scale {
	it, _ := g.Item(c)
	return g.Scale(it.Scale)
}

// Group returns the group with that id, or the zero Group.
func (g *Grid) Group(id GroupID) Group {
	for _, gr := range g.Groups {
		if gr.ID == id {
			return gr
		}
	}
	return Group{}
}

// Activity returns the activity with that code, case ignored.
func (g *Grid) Activity(c ActivityCode) (Activity, bool) {
	for _, a := range g.Activities {
		if strings.EqualFold(string(a.Code), string(c)) {
			return a, true
		}
	}
	return Activity{}, false
}

// ItemsFor returns the competencies linked to the activity, in grid order.
func (g *Grid) ItemsFor(a ActivityCode) []Item {
	var out []Item
	for _, it := range g.Items {
		for _, c := range it.Activities {
			if c == a && it.Kind == Competency {
				out = append(out, it)
			}
		}
	}
	return out
}

// Target returns the profile with that id, case ignored.
func (g *Grid) Target(id ProfileID) (TargetProfile, bool) {
	for _, t := range g.Targets {
		if strings.EqualFold(string(t.ID), string(id)) {
			return t, true
		}
	}
	return TargetProfile{}, false
}

// Kind returns the evidence kind with that id.
func (g *Grid) Kind(id KindID) (EvidenceKind, bool) {
	for _, k := range g.EvidenceKinds {
		if k.ID == id {
			return k, true
		}
	}
	return EvidenceKind{}, false
}

// AnchorText returns what level l of the item looks like: its own anchor, or what
// the scale says of the level.
func (g *Grid) AnchorText(it Item, l Level) Text {
	for _, a := range it.Anchors {
		if a.Level == l {
			return a.Text
		}
	}
	if s := g.Scale(it.Scale); s.Has(l) {
		return s.Levels[l.Value()].Meaning
	}
	return Text{}
}

// Name returns the item's title, or its statement where it has none.
func (it Item) Name() Text {
	if it.Title.FR != "" || it.Title.EN != "" {
		return it.Title
	}
	return it.Statement
}

// Short returns the item's label for tight places, or its name.
func (it Item) Short() Text {
	if it.Label.FR != "" || it.Label.EN != "" {
		return it.Label
	}
	return it.Name()
}

// AskedFirst returns the grid with some of its items before the others of their kind,
// for asking: it is the same version, and never saved.
func (g *Grid) AskedFirst(first []ItemCode) *Grid {
	if len(first) == 0 {
		return g
	}
	out := *g
	out.Items = slices.Clone(g.Items)
	slices.SortStableFunc(out.Items, func(a, b Item) int { return later(first, a.Code) - later(first, b.Code) })
	return &out
}

func later(first []ItemCode, c ItemCode) int {
	if slices.Contains(first, c) {
		return 0
	}
	return 1
}
