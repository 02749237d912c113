package rncp

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"autoeval/model"
	"autoeval/model/safetext"
)

// maxActivities is as many as two figures count.
const maxActivities = 99

// activities returns the text's own: numbered ones with what is said of them, else
// the heads of lists, else bullets, else lines. Running text has none.
func activities(text string) []model.Activity {
	var out []model.Activity
	for _, p := range activityParts(text) {
		if len(out) == maxActivities {
			break
		}
		out = append(out, activity(len(out)+1, p))
	}
	return out
}

func activity(n int, p Part) model.Activity {
	a := model.Activity{Code: model.ActivityCode(fmt.Sprintf("A%02d", n)), Statement: model.Same(capital(p.Text))}
	if p.Head != "" && safetext.Fits(p.Head, safetext.Title) {
		a.Title = model.Same(capital(p.Head))
	}
	return a
}

// capital returns a text with a capital at its start: an activity cut out of a
// sentence stands alone.
func capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

func activityParts(text string) []Part {
	all := pieces(text)
	switch {
	case slices.ContainsFunc(all, func(p piece) bool { return p.mark != "" }):
		return numberedActivities(all)
	case prose(all):
		return nil
	}
	return listed(propose(text, noHead))
}

// prose says whether lines without marks are sentences of a running text: half
// of them are long or end in a full stop after more than one sentence.
func prose(all []piece) bool {
	sentences := 0
	for _, p := range all {
		if p.mark != "" || p.bullet {
			return false
		}
		if len(strings.Fields(p.text)) > 25 || strings.HasSuffix(p.text, ".") {
			sentences++
		}
	}
	return sentences*2 >= max(len(all), 1) && len(all) > 0
}

// numberedActivities takes what stands below a number as what is said of it,
// where most numbers have such a text; else a line without a number is an
// activity like the others. What introduces the list is none.
func numberedActivities(all []piece) []Part {
	numbers, described := 0, 0
	for i, p := range all {
		if p.mark != "" {
			numbers++
			if i+1 < len(all) && all[i+1].mark == "" {
				described++
			}
		}
	}
	var out []Part
	for i, p := range all {
		switch {
		case p.mark != "":
			out = append(out, Part{Text: p.text})
		case len(out) > 0 && (described*2 > numbers || p.bullet || goesOn(p.text)):
			describe(&out[len(out)-1], all[i-1], p)
		case len(out) > 0, described*2 <= numbers && !introduces(p.text): // else it stands before the first number, for all
			out = append(out, Part{Text: p.text})
		}
	}
	return out
}

// describe adds a line to what is said of an activity; what is too long for a name is
// said of it too.
func describe(to *Part, before, p piece) {
	if to.Head == "" && len(strings.Fields(to.Text)) <= longestHead {
		to.Head, to.Text = to.Text, p.text
		return
	}
	to.join(before, p)
}

// introduces says whether a line leads on to a list instead of being part of it.
func introduces(line string) bool {
	return strings.HasSuffix(line, ":") || len(strings.Fields(line)) > 25
}

// longestHead is how many words the head of a list has that names an activity.
const longestHead = 25

// listed makes one activity of each list that a head names, where several do;
// an activity with a list of its own bears it.
func listed(parts []Part) []Part {
	var out []Part
	byHead := headsName(parts)
	for _, p := range parts {
		n := len(out)
		switch {
		case len(p.Details) > 0:
			out = append(out, Part{Head: p.Text, Text: strings.Join(p.Details, " ; ")})
		case byHead && p.Head != "" && n > 0 && out[n-1].Head == p.Head:
			out[n-1].Text += " ; " + p.Text
		case byHead && p.Head != "":
			out = append(out, Part{Head: p.Head, Text: p.Text})
		default:
			out = append(out, Part{Text: p.Text})
		}
	}
	return out
}

// headsName says whether there are several heads, each short enough to name an
// activity.
func headsName(parts []Part) bool {
	var heads []string
	for _, p := range parts {
		if len(strings.Fields(p.Head)) > longestHead || len(p.Details) > 0 {
			return false
		}
		if p.Head != "" && !slices.Contains(heads, p.Head) {
			heads = append(heads, p.Head)
		}
	}
	return len(heads) > 1
}

// link joins competencies with the activities that say the same thing in other
// words, or whose bloc's name says it. A bloc that none of them meets becomes an
// activity itself, so that each competency leads somewhere.
func link(g *model.Grid) {
	words := make([]map[string]bool, len(g.Activities))
	for i, a := range g.Activities {
		words[i] = stems(named(a))
	}
	for i := range g.Items {
		it := &g.Items[i]
		for n, a := range g.Activities {
			if near(stems(it.Statement.FR), words[n]) || near(stems(g.Group(it.Group).Label.FR), words[n]) {
				it.Activities = append(it.Activities, a.Code)
			}
		}
	}
	for _, group := range g.Groups {
		linkBloc(g, group)
	}
	if len(g.Activities) == 0 {
		linkTitle(g)
	}
	for i := range g.Items {
		if len(g.Items[i].Activities) > 0 {
			g.Items[i].LinksBy = model.Editorial
		}
	}
}

// named returns what an activity is called, or how it begins: a page about it has
// words for everything.
func named(a model.Activity) string {
	if a.Title.FR != "" {
		return a.Title.FR
	}
	words := strings.Fields(a.Statement.FR)
	return strings.Join(words[:min(len(words), longestHead)], " ")
}

// linkTitle makes an activity of a title that has neither activities nor blocs with a
// name: what it certifies is one.
func linkTitle(g *model.Grid) {
	a := model.Activity{Code: "A01", Statement: g.Title}
	g.Activities = []model.Activity{a}
	for i := range g.Items {
		if g.Items[i].Kind == model.Competency {
			g.Items[i].Activities = []model.ActivityCode{a.Code}
		}
	}
}

// linkBloc makes an activity of a bloc whose competencies have none.
func linkBloc(g *model.Grid, group model.Group) {
	inside := func(it model.Item) bool { return it.Group == group.ID && it.Kind == model.Competency }
	linked := slices.ContainsFunc(g.Items, func(it model.Item) bool { return inside(it) && len(it.Activities) > 0 })
	if group.Label.FR == "" || group.Label.FR == abilities || linked || len(g.Activities) == maxActivities || !slices.ContainsFunc(g.Items, inside) {
		return
	}
	a := model.Activity{Code: model.ActivityCode(fmt.Sprintf("A%02d", len(g.Activities)+1)), Statement: group.Label}
	g.Activities = append(g.Activities, a)
	for i := range g.Items {
		if inside(g.Items[i]) {
			g.Items[i].Activities = append(g.Items[i].Activities, a.Code)
		}
	}
}

// stems returns the words that carry a text's meaning, each by its beginning, so
// that "gestion" and "gérer" differ but "numérique" and "numériques" do not.
func stems(s string) map[string]bool {
	const least, kept = 5, 6
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(fold(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r := []rune(w); len(r) >= least {
			out[string(r[:min(len(r), kept)])] = true
		}
	}
	return out
}

// near says whether the smaller of two texts has all its words in the other, or at
// least two and half of them.
func near(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	return shared > 0 && (shared == len(a) || shared >= 2 && shared*2 >= len(a))
}
