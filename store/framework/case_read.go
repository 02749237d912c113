package framework

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	json "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/charset"
)

// loose is a text that writers give as a string, a number or an object with a
// title.
type loose string

func (l *loose) UnmarshalJSON(b []byte) error {
	switch v := jsontext.Value(b); v.Kind() {
	case '"':
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*l = loose(s)
	case '0':
		*l = loose(b)
	case '{':
		var o struct {
			Title      loose `json:"title"`
			Identifier loose `json:"identifier"`
			URI        loose `json:"uri"`
		}
		if err := json.Unmarshal(b, &o); err != nil {
			return err
		}
		*l = loose(firstOf(string(o.Identifier), firstOf(string(o.URI), string(o.Title))))
	}
	return nil
}

// inPackage is a CASE package as others write it: CFDocument at the top, or the
// whole inside CFPackage.
type inPackage struct {
	Inner        *inPackage                  `json:"CFPackage"`
	Doc          map[string]jsontext.Value   `json:"CFDocument"`
	Items        []map[string]jsontext.Value `json:"CFItems"`
	Associations []struct {
		Type        loose  `json:"associationType"`
		Sequence    loose  `json:"sequenceNumber"`
		Origin      inNode `json:"originNodeURI"`
		Destination inNode `json:"destinationNodeURI"`
	} `json:"CFAssociations"`
	Rubrics []struct {
		Criteria []struct {
			Item   inNode `json:"CFItemURI"`
			Levels []struct {
				Quality     loose `json:"quality"`
				Description loose `json:"description"`
				Score       loose `json:"score"`
				Position    loose `json:"position"`
			} `json:"CFRubricCriterionLevels"`
		} `json:"CFRubricCriteria"`
	} `json:"CFRubrics"`
}

// inNode is one end of an association.
type inNode struct{ Title, Identifier, URI string }

func (n *inNode) UnmarshalJSON(b []byte) error {
	if jsontext.Value(b).Kind() != '{' {
		var s loose
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		n.Identifier, n.URI = string(s), string(s)
		return nil
	}
	var o struct {
		Title      loose `json:"title"`
		Identifier loose `json:"identifier"`
		URI        loose `json:"uri"`
	}
	if err := json.Unmarshal(b, &o); err != nil {
		return err
	}
	n.Title, n.Identifier, n.URI = string(o.Title), string(o.Identifier), string(o.URI)
	return nil
}

// field returns a member of an object as text.
func field(o map[string]jsontext.Value, name string) string {
	var l loose
	if v, ok := o[name]; ok && json.Unmarshal(v, &l) == nil {
		return string(l)
	}
	return ""
}

func readCASE(data []byte) (*model.Grid, []Loss, error) {
	text, err := charset.Text(data)
	if err != nil {
		return nil, nil, err
	}
	var p inPackage
	if err := json.Unmarshal(text, &p, jsontext.AllowDuplicateNames(true)); err != nil {
		return nil, nil, &Fault{ErrBroken, 0, place(err)}
	}
	if p.Inner != nil && p.Doc == nil {
		p = *p.Inner
	}
	if p.Doc == nil {
		return nil, nil, &Fault{ErrNoGrid, 0, "CFDocument"}
	}
	if len(p.Items) > 2*maxItems {
		return nil, nil, ErrTooLarge
	}
	r := &caseReader{in: &p, nodes: map[string]*caseNode{}}
	if err := r.tree(); err != nil {
		return nil, nil, err
	}
	r.make()
	return r.grid, r.lost, nil
}

// place returns where a JSON file stops being right.
func place(err error) string {
	if e, ok := err.(*jsontext.SyntacticError); ok {
		return string(e.JSONPointer)
	}
	if e, ok := err.(*json.SemanticError); ok {
		return string(e.JSONPointer)
	}
	return ""
}

// caseNode is an item in the tree.
type caseNode struct {
	item     map[string]jsontext.Value
	place    int // in the file
	sequence int
	parent   *caseNode
	below    []*caseNode
}

func (n *caseNode) get(name string) string { return field(n.item, name) }

// is says whether the item's type holds one of the words.
func (n *caseNode) is(words ...string) bool {
	kind := strings.ToLower(n.get("CFItemType"))
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(kind, w) })
}

func (n *caseNode) activity() bool { return n.is("activity", "activité", "task", "tâche") }

func (n *caseNode) attitude() bool {
	return n.is("attitude", "behaviour", "behavior", "disposition", "savoir-être")
}

type caseReader struct {
	in    *inPackage
	nodes map[string]*caseNode // by identifier and by URI
	order []*caseNode
	codes map[*caseNode]string
	grid  *model.Grid
	lost  losses
}

// tree joins items by isChildOf; what hangs on nothing, or would make a circle,
// stands at the top.
func (r *caseReader) tree() error {
	for i, it := range r.in.Items {
		n := &caseNode{item: it, place: i, sequence: math.MaxInt}
		id := n.get("identifier")
		if id != "" && r.nodes[id] != nil {
			return &Fault{ErrTwice, 0, id}
		}
		r.nodes[id], r.nodes[n.get("uri")] = n, n
		r.order = append(r.order, n)
	}
	delete(r.nodes, "")
	for _, a := range r.in.Associations {
		if string(a.Type) != childOf {
			continue
		}
		from, to := r.find(a.Origin), r.find(a.Destination)
		if from == nil {
			continue
		}
		if s, err := strconv.Atoi(string(a.Sequence)); err == nil {
			from.sequence = s
		}
		if to != nil && from.parent == nil && !above(to, from) {
			from.parent = to
			to.below = append(to.below, from)
		}
	}
	slices.SortStableFunc(r.order, func(a, b *caseNode) int { return cmp.Or(cmp.Compare(a.sequence, b.sequence), a.place-b.place) })
	return nil
}

// above says whether n is x or stands above it.
func above(x, n *caseNode) bool {
	for ; x != nil; x = x.parent {
		if x == n {
			return true
		}
	}
	return false
}

func (r *caseReader) find(n inNode) *caseNode {
	if x := r.nodes[n.Identifier]; x != nil && n.Identifier != "" {
		return x
	}
	return r.nodes[n.URI]
}

func (r *caseReader) make() {
	d := r.in.Doc
	title := oneLine(field(d, "title"), safetext.Title)
	r.grid = &model.Grid{
		Title: model.Same(firstOf(title, "CASE")), Version: oneLine(field(d, "version"), safetext.Name),
		Facts: model.Facts{Note: model.Same(oneLine(field(d, "description"), safetext.Note))}, EvidenceKinds: kinds(),
	}
	r.grid.ID = r.gridID(title)
	for _, name := range []string{"officialSourceURL", "uri"} {
		if u := field(d, name); r.grid.Source == "" && (strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://")) {
			r.grid.Source = oneLine(u, safetext.Title)
		}
	}
	if t, err := time.Parse(time.DateOnly, field(d, "statusEndDate")); err == nil {
		r.grid.Facts.RegistrationEnd = t
	}
	r.name()
	r.groups()
	r.scalesAndItems()
	r.link()
	r.lost.add(LostDetails, r.unread())
}

// gridID is ours where the document says so, else made of the title and the
// document's identifier.
func (r *caseReader) gridID(title string) model.GridID {
	if id, ok := strings.CutPrefix(field(r.in.Doc, "notes"), gridNote); ok && isIdentifier(id) {
		return model.GridID(strings.ToLower(id))
	}
	id := identifierOf("", title)
	if own := field(r.in.Doc, "identifier"); len(own) >= 8 && isIdentifier(own[:8]) {
		id += "-" + strings.ToLower(own[:8])
	}
	return model.GridID(id)
}

// name gives each node a code that no other has.
func (r *caseReader) name() {
	r.codes = map[*caseNode]string{}
	taken := map[string]bool{}
	for i, n := range r.order {
		own := n.get("humanCodingScheme")
		if taken[strings.ToLower(own)] {
			own = ""
		}
		letter := "C"
		switch {
		case n.activity():
			letter = "A"
		case len(n.below) > 0:
			letter = "G"
		}
		c := code(own, letter, i+1)
		for k := i + 2; taken[strings.ToLower(c)]; k++ {
			c = code("", letter, k+len(r.order))
		}
		taken[strings.ToLower(c)] = true
		r.codes[n] = c
	}
}

func (r *caseReader) groups() {
	for _, n := range r.order {
		switch {
		case n.activity():
			a := model.Activity{Code: model.ActivityCode(r.codes[n]), Statement: model.Same(r.statement(n))}
			a.Title, _ = named(oneLine(n.get("abbreviatedStatement"), safetext.Title), description{paragraphs: []string{a.Statement.FR}})
			a.Occupations = occupationsOf(notes(n.get("notes")).paragraphs)
			r.grid.Activities = append(r.grid.Activities, a)
		case r.isGroup(n):
			r.grid.Groups = append(r.grid.Groups, model.Group{ID: model.GroupID(r.codes[n]), Label: model.Same(r.path(n))})
		}
	}
}

// isGroup says whether a node gathers items.
func (r *caseReader) isGroup(n *caseNode) bool {
	if len(n.below) == 0 {
		return n.is("group", "groupe")
	}
	return slices.ContainsFunc(n.below, func(b *caseNode) bool { return r.isItem(b) }) || n.is("group")
}

func (r *caseReader) isItem(n *caseNode) bool {
	return len(n.below) == 0 && !n.activity() && !n.is("group", "groupe")
}

func (r *caseReader) path(n *caseNode) string {
	if n.parent == nil {
		return r.statement(n)
	}
	return r.path(n.parent) + " › " + r.statement(n)
}

// statement returns what an item says, its Markdown taken out.
func (r *caseReader) statement(n *caseNode) string { return unmarked(n.get("fullStatement")) }

// unmarked returns a text on one line without the marks of Markdown.
func unmarked(s string) string {
	s = strings.NewReplacer("**", "", "__", "", "`", "").Replace(s)
	return oneLine(strings.TrimLeft(s, "#>*- "), safetext.Note)
}
