package framework

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	json "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
)

// The parts of a CASE package that a grid has something to say in. Names and
// what is required are those of the CASE 1.0 package schema of 1EdTech.
type casePackage struct {
	Document     caseDocument      `json:"CFDocument"`
	Items        []caseItem        `json:"CFItems"`
	Associations []caseAssociation `json:"CFAssociations"`
	Rubrics      []caseRubric      `json:"CFRubrics,omitempty"`
}

type caseLink struct {
	Title      string `json:"title"`
	Identifier string `json:"identifier"`
	URI        string `json:"uri"`
}

type caseDocument struct {
	Identifier  string   `json:"identifier"`
	URI         string   `json:"uri"`
	Package     caseLink `json:"CFPackageURI,omitzero"`
	Creator     string   `json:"creator"`
	Title       string   `json:"title"`
	Changed     string   `json:"lastChangeDateTime"`
	Source      string   `json:"officialSourceURL,omitzero"`
	Description string   `json:"description,omitzero"`
	Language    string   `json:"language,omitzero"`
	Version     string   `json:"version,omitzero"`
	Status      string   `json:"adoptionStatus,omitzero"`
	Ends        string   `json:"statusEndDate,omitzero"`
	Notes       string   `json:"notes,omitzero"`
	CaseVersion string   `json:"caseVersion,omitzero"`
}

type caseItem struct {
	Identifier  string   `json:"identifier"`
	URI         string   `json:"uri"`
	Document    caseLink `json:"CFDocumentURI,omitzero"`
	Statement   string   `json:"fullStatement"`
	Short       string   `json:"abbreviatedStatement,omitzero"`
	Code        string   `json:"humanCodingScheme,omitzero"`
	Other       string   `json:"alternativeLabel,omitzero"`
	Type        string   `json:"CFItemType,omitzero"`
	Notes       string   `json:"notes,omitzero"`
	Language    string   `json:"language,omitzero"`
	Changed     string   `json:"lastChangeDateTime"`
	Enumeration string   `json:"listEnumeration,omitzero"`
}

type caseAssociation struct {
	Identifier  string   `json:"identifier"`
	URI         string   `json:"uri"`
	Type        string   `json:"associationType"`
	Sequence    int      `json:"sequenceNumber,omitzero"`
	Document    caseLink `json:"CFDocumentURI,omitzero"`
	Origin      caseLink `json:"originNodeURI"`
	Destination caseLink `json:"destinationNodeURI"`
	Changed     string   `json:"lastChangeDateTime"`
}

type caseRubric struct {
	Identifier string          `json:"identifier"`
	URI        string          `json:"uri"`
	Title      string          `json:"title,omitzero"`
	Changed    string          `json:"lastChangeDateTime"`
	Criteria   []caseCriterion `json:"CFRubricCriteria,omitempty"`
}

type caseCriterion struct {
	Identifier string      `json:"identifier"`
	URI        string      `json:"uri"`
	Item       caseLink    `json:"CFItemURI,omitzero"`
	Position   int         `json:"position,omitzero"`
	Changed    string      `json:"lastChangeDateTime"`
	Levels     []caseLevel `json:"CFRubricCriterionLevels,omitempty"`
}

type caseLevel struct {
	Identifier  string  `json:"identifier"`
	URI         string  `json:"uri"`
	Quality     string  `json:"quality,omitzero"`
	Description string  `json:"description,omitzero"`
	Score       float64 `json:"score"`
	Position    int     `json:"position,omitzero"`
	Changed     string  `json:"lastChangeDateTime"`
}

// The types of items that are written, and the relations that are read.
const (
	typeGroup, typeActivity, typeCompetency, typeAttitude = "Group", "Activity", "Competency", "Attitude"
	childOf, relatedTo, replacedBy                        = "isChildOf", "isRelatedTo", "replacedBy"
)

// abbreviated is how many characters a short statement may have.
const abbreviated = 60

func lostInCASE(g *model.Grid, l model.Lang) []Loss {
	var out losses
	f := g.Facts
	f.Successors, f.RegistrationEnd = nil, time.Time{} // these are kept
	out.add(LostFacts, facts(f))
	out.add(LostTargets, len(g.Targets))
	out.add(LostTitles, longTitles(g, abbreviated)+counted(g, func(it model.Item) bool { return it.Title == model.Text{} && it.Label != model.Text{} }))
	out.add(LostLabels, counted(g, func(it model.Item) bool { return it.Label != model.Text{} }))
	out.add(LostMarkup, marked(g, l))
	out.add(LostAnchors, counted(g, someAnchors(g)))
	out.add(LostMeanings, own(g, func(s model.Scale) bool { return !spoken(g, s) }))
	return out
}

// marked counts the statements that have signs which a reader takes for Markdown.
func marked(g *model.Grid, l model.Lang) int {
	n := counted(g, func(it model.Item) bool { return unmarked(it.Statement.In(l)) != it.Statement.In(l) })
	for _, x := range g.Groups {
		if unmarked(x.Label.In(l)) != x.Label.In(l) {
			n++
		}
	}
	for _, a := range g.Activities {
		if unmarked(a.Statement.In(l)) != a.Statement.In(l) {
			n++
		}
	}
	return n
}

// spoken says whether an item without anchors is there to say what a scale's levels
// mean.
func spoken(g *model.Grid, s model.Scale) bool {
	return counted(g, func(it model.Item) bool { return it.Scale == s.ID && len(it.Anchors) == 0 }) > 0
}

func writeCASE(w io.Writer, g *model.Grid, f Format, l model.Lang) error {
	c := &caseWriter{grid: g, lang: l, changed: changed(g.Version)}
	c.space = uuid(urlSpace(), firstOf(g.Source, "urn:autoeval"))
	c.document(f)
	for _, x := range g.Groups {
		c.item(string(x.ID), typeGroup, caseItem{Statement: x.Label.In(l)}, "")
	}
	for _, a := range g.Activities {
		c.item(string(a.Code), typeActivity, caseItem{Statement: a.Statement.In(l), Short: cut(a.Title.In(l), abbreviated), Notes: strings.Join(occupationLines(a, l), "\n")}, "")
	}
	rubric := caseRubric{Identifier: c.id("rubric"), URI: c.uri("rubric"), Title: c.out.Document.Title, Changed: c.changed}
	for _, it := range g.Items {
		c.itemOf(it)
		rubric.Criteria = append(rubric.Criteria, c.criterion(it, len(rubric.Criteria)+1))
	}
	for _, it := range g.Items {
		for _, a := range it.Activities {
			c.associate(relatedTo, string(it.Code), string(a), 0)
		}
	}
	for _, s := range g.Facts.Successors {
		c.replaced(s)
	}
	c.out.Rubrics = []caseRubric{rubric}
	if err := json.MarshalWrite(w, c.out, jsontext.WithIndent(" ")); err != nil {
		return fmt.Errorf("write framework: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// caseWriter is a package being filled.
type caseWriter struct {
	grid    *model.Grid
	lang    model.Lang
	space   string // the namespace of all identifiers
	changed string
	out     casePackage
}

// id returns the same for the same thing of the same version, in every file.
func (c *caseWriter) id(what string) string {
	name := string(c.grid.ID) + "@" + c.grid.Version
	if what != "" {
		name += "/" + what
	}
	return uuid(c.space, name)
}

func (c *caseWriter) uri(what string) string { return "urn:uuid:" + c.id(what) }

func (c *caseWriter) link(what, title string) caseLink {
	return caseLink{title, c.id(what), c.uri(what)}
}

func (c *caseWriter) document(f Format) {
	g := c.grid
	d := caseDocument{
		Identifier: c.id(""), URI: c.uri(""), Creator: "autoeval", Title: g.Title.In(c.lang), Changed: c.changed,
		Source: g.Source, Description: g.Facts.Note.In(c.lang), Language: string(c.lang), Version: g.Version, Status: "Adopted",
		Notes: gridNote + string(g.ID),
	}
	if !g.Facts.RegistrationEnd.IsZero() {
		d.Ends = g.Facts.RegistrationEnd.Format(time.DateOnly)
	}
	if f == CASE11 {
		d.CaseVersion = "1.1"
	}
	d.Package = caseLink{d.Title, d.Identifier, d.URI}
	c.out.Document = d
}

// gridNote comes before a grid's id in the notes of a document, so that it is
// the same grid when it is read again.
const gridNote = "autoeval grid "

func (c *caseWriter) itemOf(it model.Item) {
	kind := typeCompetency
	if it.Kind == model.Attitude {
		kind = typeAttitude
	}
	c.item(string(it.Code), kind, caseItem{
		Statement: it.Statement.In(c.lang), Short: cut(firstOf(it.Title.In(c.lang), it.Label.In(c.lang)), abbreviated), Other: it.Mark,
		Notes: c.notes(it),
	}, string(it.Group))
}

// notes returns the explanation, the example and the anchors as a list: few readers
// show rubrics.
func (c *caseWriter) notes(it model.Item) string {
	var out []string
	if s := it.Explanation.In(c.lang); s != "" {
		out = append(out, s)
	}
	if s := it.Example.In(c.lang); s != "" {
		out = append(out, exampleWord(c.lang)+s)
	}
	out = append(out, practiceLines(it, c.lang)...)
	for _, a := range it.Anchors {
		out = append(out, "- "+c.grid.Scale(it.Scale).Code(a.Level)+" "+a.Text.In(c.lang))
	}
	return strings.Join(out, "\n")
}

func (c *caseWriter) item(code, kind string, it caseItem, parent string) {
	n := len(c.out.Items) + 1
	it.Identifier, it.URI, it.Document, it.Code, it.Type = c.id(code), c.uri(code), c.link("", c.out.Document.Title), code, kind
	it.Language, it.Changed, it.Enumeration = string(c.lang), c.changed, strconv.Itoa(n)
	c.out.Items = append(c.out.Items, it)
	c.associate(childOf, code, parent, n)
}

func (c *caseWriter) associate(kind, from, to string, sequence int) {
	what := kind + ":" + from + ":" + to
	c.out.Associations = append(c.out.Associations, caseAssociation{
		Identifier: c.id(what), URI: c.uri(what), Type: kind, Sequence: sequence, Document: c.link("", c.out.Document.Title),
		Origin: c.link(from, from), Destination: c.link(to, firstOf(to, c.out.Document.Title)), Changed: c.changed,
	})
}

// replaced says which title comes after this one.
func (c *caseWriter) replaced(successor string) {
	c.associate(replacedBy, "", "successor:"+successor, 0)
	at := &c.out.Associations[len(c.out.Associations)-1]
	at.Destination.Title = successor
}

func (c *caseWriter) criterion(it model.Item, n int) caseCriterion {
	out := caseCriterion{Identifier: c.id("criterion:" + string(it.Code)), URI: c.uri("criterion:" + string(it.Code)), Item: c.link(string(it.Code), string(it.Code)), Position: n, Changed: c.changed}
	for _, level := range c.grid.Scale(it.Scale).Levels {
		what := fmt.Sprintf("level:%s:%d", it.Code, level.Level.Value())
		text := level.Meaning
		for _, a := range it.Anchors {
			if a.Level == level.Level {
				text = a.Text
			}
		}
		out.Levels = append(out.Levels, caseLevel{
			Identifier: c.id(what), URI: c.uri(what), Quality: level.Code + " " + level.Label.In(c.lang), Description: text.In(c.lang),
			Score: float64(level.Level.Value()), Position: level.Level.Value() + 1, Changed: c.changed,
		})
	}
	return out
}

// changed returns when a version came out, as far as its name says; two files of one
// grid are equal.
func changed(version string) string {
	m := regexp.MustCompile(`^(\d{4})(?:[-.](\d{1,2})(?:-(\d{2}))?)?`).FindStringSubmatch(version)
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	if m != nil {
		if t, err := time.Parse("2006-1-2", m[1]+"-"+firstOf(strings.TrimPrefix(m[2], "0"), "1")+"-"+firstOf(strings.TrimPrefix(m[3], "0"), "1")); err == nil {
			day = t
		}
	}
	return day.Format("2006-01-02T15:04:05+00:00")
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// urlSpace returns the namespace of URLs of RFC 9562.
func urlSpace() string { return "6ba7b811-9dad-11d1-80b4-00c04fd430c8" }

// uuid returns the UUID of version 5 of a name in a namespace (RFC 9562, 5.5).
func uuid(space, name string) string {
	ns, _ := hex.DecodeString(strings.ReplaceAll(space, "-", ""))
	sum := sha1.Sum(append(ns, name...))
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x50, b[8]&0x3f|0x80
	h := hex.EncodeToString(b)
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
