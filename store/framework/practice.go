package framework

import (
	"regexp"
	"strings"

	"autoeval/model"
)

// Both forms have no place for where an item is practised and for what an activity
// leads to. They stand as lines of the text, each under a heading that tells it when
// it is read again.

// practiceLine returns a place as a line: "Où l’exercer (projet) : Base de données".
func practiceLine(p model.Practice, l model.Lang) string {
	head, colon := "Où l’exercer", "\u00a0: "
	if l == model.English {
		head, colon = "Where to practise it", ": "
	}
	if word := kindWord(p.Kind, l); word != "" {
		head += " (" + word + ")"
	}
	return head + colon + p.Name.In(l)
}

// occupationLine returns what an activity leads to as a line.
func occupationLine(name model.Text, l model.Lang) string {
	if l == model.English {
		return "Occupation: " + name.In(l)
	}
	return "Métier\u00a0: " + name.In(l)
}

func practiceLines(it model.Item, l model.Lang) []string {
	var out []string
	for _, p := range it.Practised {
		out = append(out, practiceLine(p, l))
	}
	return out
}

func occupationLines(a model.Activity, l model.Lang) []string {
	var out []string
	for _, name := range a.Occupations {
		out = append(out, occupationLine(name, l))
	}
	return out
}

func kindWords() map[model.PracticeKind]model.Text {
	return map[model.PracticeKind]model.Text{
		model.Course: {FR: "cours", EN: "course"}, model.SchoolProject: {FR: "projet", EN: "project"}, model.Placement: {FR: "stage", EN: "placement"},
	}
}

func kindWord(k model.PracticeKind, l model.Lang) string { return kindWords()[k].In(l) }

var (
	practiceHead   = pattern(`^(?:Où l’exercer|Where to practise it)(?: \((\pL+)\))?[ \x{a0}\x{202f}]*: ?(.+)$`)
	occupationHead = pattern(`^(?:Métier|Occupation)[ \x{a0}\x{202f}]*: ?(.+)$`)
)

// practiceOf reads what practiceLine writes; false where a line is none.
func practiceOf(line string) (model.Practice, bool) {
	m := practiceHead().FindStringSubmatch(line)
	if m == nil {
		return model.Practice{}, false
	}
	p := model.Practice{Name: model.Same(strings.TrimSpace(m[2]))}
	for k, word := range kindWords() {
		if m[1] != "" && (m[1] == word.FR || m[1] == word.EN) {
			p.Kind = k
		}
	}
	return p, p.Kind != model.PracticeUnsaid || m[1] == ""
}

// occupationsOf returns the occupations among lines.
func occupationsOf(lines []string) []model.Text {
	return namesOf(occupationHead(), lines, model.MaxOccupations)
}

func namesOf(head *regexp.Regexp, lines []string, most int) []model.Text {
	var out []model.Text
	for _, line := range lines {
		if m := head.FindStringSubmatch(line); m != nil && len(out) < most {
			out = append(out, model.Same(strings.TrimSpace(m[1])))
		}
	}
	return out
}

// years counts the items that are practised in a year: no form has years.
func years(g *model.Grid) int {
	return counted(g, func(it model.Item) bool {
		for _, p := range it.Practised {
			if p.Year != "" {
				return true
			}
		}
		return false
	})
}
