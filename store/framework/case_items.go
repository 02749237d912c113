package framework

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/gridfile"
)

func (r *caseReader) scalesAndItems() {
	criteria := map[*caseNode][]inLevel{}
	for _, rubric := range r.in.Rubrics {
		for _, c := range rubric.Criteria {
			n := r.find(c.Item)
			if n == nil {
				continue
			}
			var levels []inLevel
			for _, l := range c.Levels {
				score, err := strconv.ParseFloat(firstOf(string(l.Score), string(l.Position)), 64)
				if err != nil {
					score = float64(len(levels))
				}
				levels = append(levels, inLevel{oneLine(string(l.Quality), safetext.Title), oneLine(string(l.Description), safetext.Note), score})
			}
			slices.SortStableFunc(levels, func(a, b inLevel) int { return cmp.Compare(a.score, b.score) })
			criteria[n] = levels
		}
	}
	for _, n := range r.order {
		if r.isItem(n) {
			r.item(n, criteria[n])
		}
	}
}

// inLevel is a level of a rubric's criterion.
type inLevel struct {
	quality, description string
	score                float64
}

func (r *caseReader) item(n *caseNode, levels []inLevel) {
	s := r.scale(n, levels)
	own := n.get("humanCodingScheme")
	it := model.Item{Code: model.ItemCode(r.codes[n]), Scale: s.ID, Statement: model.Same(r.statement(n)), Mark: oneLine(n.get("alternativeLabel"), safetext.Name)}
	if it.Mark == "" && own != "" && own != r.codes[n] {
		it.Mark = oneLine(own, safetext.Name)
	}
	if n.attitude() {
		it.Kind = model.Attitude
	}
	it.Title, _ = named(oneLine(n.get("abbreviatedStatement"), safetext.Title), description{paragraphs: []string{it.Statement.FR}})
	if n.parent != nil && r.isGroup(n.parent) {
		it.Group = model.GroupID(r.codes[n.parent])
	}
	it.Explanation, it.Example, it.Practised = rest(notes(n.get("notes")))
	for v, l := range levels {
		if v < len(s.Levels) && l.description != "" && l.description != s.Levels[v].Meaning.FR && l.description != s.Levels[v].Meaning.EN {
			it.Anchors = append(it.Anchors, model.Anchor{Level: model.At(v), Text: model.Same(l.description)})
		}
	}
	r.grid.Items = append(r.grid.Items, it)
}

// notes returns the lines of an item's notes, as they follow a statement; the list of
// anchors is in the rubric.
func notes(s string) description {
	var about description
	for line := range strings.SplitSeq(s, "\n") {
		if line = oneLine(line, safetext.Note); line != "" && !strings.HasPrefix(line, "- ") {
			about.paragraphs = append(about.paragraphs, line)
		}
	}
	about.paragraphs = append([]string{""}, about.paragraphs...)
	return about
}

// scale returns the scale whose levels have these names. An item without a criterion
// takes the first one of its kind, else the general scale.
func (r *caseReader) scale(n *caseNode, levels []inLevel) model.Scale {
	if len(levels) < 2 {
		if len(r.grid.Scales) == 0 {
			r.grid.Scales = append(r.grid.Scales, gridfile.Autonomy())
		}
		return r.grid.Scales[0]
	}
	s := r.scaleFrom(levels)
	for _, have := range r.grid.Scales {
		if slices.Equal(labels(have, model.French), labels(s, model.French)) {
			return have
		}
	}
	s.ID = model.ScaleID(fmt.Sprintf("scale%d", len(r.grid.Scales)+1))
	r.grid.Scales = append(r.grid.Scales, s)
	return s
}

// scaleFrom makes a scale of a criterion's levels. A quality "N Notion" brings
// the level's code.
func (r *caseReader) scaleFrom(levels []inLevel) model.Scale {
	names, codes := make([]string, len(levels)), make([]string, len(levels))
	coded := true
	for i, l := range levels {
		names[i] = l.quality
		c, _, ok := strings.Cut(l.quality, " ")
		if len([]rune(c)) > 2 || !ok || slices.Contains(codes[:i], c) {
			coded = false
			continue
		}
		codes[i] = c
	}
	if coded {
		for i := range names {
			_, names[i], _ = strings.Cut(names[i], " ")
		}
	}
	s := scaleOf("", names)
	for i := range s.Levels {
		if coded {
			s.Levels[i].Code = codes[i]
		}
	}
	return s
}

// link reads what relates competencies to activities, and successors.
func (r *caseReader) link() {
	lost := 0
	for _, a := range r.in.Associations {
		from, to := r.find(a.Origin), r.find(a.Destination)
		switch {
		case string(a.Type) == childOf:
		case string(a.Type) == replacedBy && from == nil && a.Destination.Title != "":
			r.grid.Facts.Successors = append(r.grid.Facts.Successors, oneLine(a.Destination.Title, safetext.Name))
		case string(a.Type) == relatedTo && from != nil && to != nil && to.activity():
			r.related(from, to)
		case string(a.Type) == relatedTo && from != nil && to != nil && from.activity():
			r.related(to, from)
		default:
			lost++
		}
	}
	r.lost.add(LostLinks, lost)
}

func (r *caseReader) related(item, activity *caseNode) {
	for i := range r.grid.Items {
		it := &r.grid.Items[i]
		if string(it.Code) == r.codes[item] && !slices.Contains(it.Activities, model.ActivityCode(r.codes[activity])) {
			it.Activities = append(it.Activities, model.ActivityCode(r.codes[activity]))
		}
	}
}

// unread counts the members of items that a grid has no place for.
func (r *caseReader) unread() int {
	n := 0
	for _, it := range r.in.Items {
		for _, name := range []string{"educationLevel", "conceptKeywords", "licenseURI", "statusStartDate", "statusEndDate", "subject"} {
			if v, ok := it[name]; ok && string(v) != "null" && string(v) != `""` && string(v) != "[]" {
				n++
			}
		}
	}
	return n
}
