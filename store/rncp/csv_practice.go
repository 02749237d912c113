package rncp

import (
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// The cells of places and occupations hold several, with | between them; a bar that
// belongs to a name is written twice. A place may begin with what kind it is:
// "cours : Réseaux | stage : Atelier | Club".

func practiceWords() map[model.PracticeKind]string {
	return map[model.PracticeKind]string{model.Course: "cours", model.SchoolProject: "projet", model.Placement: "stage"}
}

// practiceKind returns the kind that a word stands for, in French or English.
func practiceKind(word string) (model.PracticeKind, bool) {
	switch fold(strings.TrimSpace(word)) {
	case "":
		return model.PracticeUnsaid, true
	case "cours", "course":
		return model.Course, true
	case "projet", "project":
		return model.SchoolProject, true
	case "stage", "mission", "placement":
		return model.Placement, true
	}
	return model.PracticeUnsaid, false
}

// entries returns the parts of a cell that say something.
func entries(cell string) []string {
	var out []string
	for part := range strings.SplitSeq(strings.ReplaceAll(cell, "||", "\x00"), "|") {
		if part = strings.TrimSpace(strings.ReplaceAll(part, "\x00", "|")); part != "" {
			out = append(out, part)
		}
	}
	return out
}

func practised(cell string) []model.Practice {
	var out []model.Practice
	for _, entry := range entries(cell) {
		p := model.Practice{Name: model.Same(clean(entry, safetext.Title))}
		if word, name, ok := strings.Cut(entry, ":"); ok {
			if kind, known := practiceKind(word); known {
				p.Kind, p.Name = kind, model.Same(clean(name, safetext.Title))
			}
		}
		if p.Name.FR != "" {
			out = append(out, p)
		}
	}
	return out
}

func occupations(cell string) []model.Text {
	var out []model.Text
	for _, entry := range entries(cell) {
		out = append(out, model.Same(clean(entry, safetext.Title)))
	}
	return out
}

func practisedCell(it model.Item, l model.Lang) string {
	var out []string
	for _, p := range it.Practised {
		name := p.Name.In(l)
		word, _, has := strings.Cut(cellText(name), ":")
		_, known := practiceKind(word)
		if kind := practiceWords()[p.Kind]; kind != "" {
			name = kind + " : " + name
		} else if has && known { // the name's own word is no kind
			name = ": " + name
		}
		out = append(out, bars(name))
	}
	return strings.Join(out, " | ")
}

func occupationsCell(a model.Activity, l model.Lang) string {
	out := make([]string, len(a.Occupations))
	for i, name := range a.Occupations {
		out[i] = bars(name.In(l))
	}
	return strings.Join(out, " | ")
}

func bars(s string) string { return strings.ReplaceAll(s, "|", "||") }
