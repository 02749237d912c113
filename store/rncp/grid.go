package rncp

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// Grid makes a grid of the sheet and its split: blocs as groups, parts as
// competencies C01, C02… on the general scale or attitudes P01… by frequency.
// What is linked to which activity, and the target profile "title", are ours and
// marked editorial. Its version is the sheet's date and a digest of what it says,
// so that another export or another split is another version, and the same one
// the same. The register speaks French only: its texts stand for both languages.
func (s *Sheet) Grid(split Split) *model.Grid {
	g := &model.Grid{
		ID:     model.GridID(strings.ToLower(s.Number)),
		Title:  model.Same(s.Title),
		Source: s.source(),
		Facts: model.Facts{
			Level: s.Level, RegistrationEnd: s.RegistrationEnd,
			Successors: s.Successors, Predecessors: s.Predecessors, Correspondences: s.Correspondences, Modalities: s.modalities(),
		},
		Scales:        []model.Scale{gridfile.Autonomy()},
		Groups:        groups(split.Groups),
		EvidenceKinds: evidenceKinds(s.Blocs),
	}
	if s.Title == "" {
		g.Title = model.Same(s.Number)
	}
	g.Items = items(split, g.Groups)
	if g.Count(model.Attitude) > 0 {
		g.Scales = append(g.Scales, gridfile.Frequency())
	}
	g.Activities = activities(s.Activities)
	link(g)
	g.Targets = []model.TargetProfile{titleTarget(g)}
	g.Version = s.version(g)
	return g
}

// items makes an item of each part, competencies and attitudes each counted on
// their own.
func items(split Split, groups []model.Group) []model.Item {
	width := len(fmt.Sprint(max(10, len(split.Parts))))
	var out []model.Item
	n := map[bool]int{}
	for _, p := range split.Parts {
		n[p.Attitude]++
		it := model.Item{
			Code: model.ItemCode(fmt.Sprintf("C%0*d", width, n[false])), Scale: scaleID, Mark: certifiersCode(p.Mark),
			Title: title(p.Text), Label: label(p.Text),
			Statement: model.Same(p.Text), Explanation: model.Same(explanation(p)),
		}
		if p.Attitude {
			it.Kind, it.Scale = model.Attitude, frequencyID
			it.Code = model.ItemCode(fmt.Sprintf("P%0*d", width, n[true]))
		}
		if p.Group >= 0 && p.Group < len(groups) {
			it.Group = groups[p.Group].ID
		}
		out = append(out, it)
	}
	return out
}

// certifiersCode returns how the sheet numbers a competency, where that is a code and
// not just its place.
func certifiersCode(mark string) string {
	mark = strings.TrimRight(mark, " .):")
	if strings.Trim(mark, "0123456789") == "" {
		return ""
	}
	return mark
}

// explanation returns what the sheet says around a competency: the head above it and
// the list below.
func explanation(p Part) string {
	list := strings.Join(p.Details, " ; ")
	if p.Head == "" || list == "" {
		return p.Head + list
	}
	return p.Head + " : " + list
}

// titleTarget expects of each competency what a certified person can do: alone,
// in a new situation.
func titleTarget(g *model.Grid) model.TargetProfile {
	t := model.TargetProfile{ID: "title", Label: model.Text{FR: "Titre", EN: "Title"}, Levels: map[model.ItemCode]model.Level{}, Provenance: model.Editorial}
	for _, it := range g.ItemsOf(model.Competency) {
		t.Levels[it.Code] = model.At(3)
	}
	return t
}

func (s *Sheet) source() string {
	kind := strings.ToLower(strings.TrimRight(s.Number, "0123456789"))
	if kind != "rncp" && kind != "rs" {
		return ""
	}
	return "https://www.francecompetences.fr/recherche/" + kind + "/" + s.Number[len(kind):] + "/"
}

// version returns the sheet's date, where it has one, and eight figures of a digest
// of everything that the grid says.
func (s *Sheet) version(g *model.Grid) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %d %s %q %q\n", g.ID, g.Title.FR, s.Level, s.RegistrationEnd, g.Facts.Successors, g.Facts.Modalities)
	if len(g.Facts.Predecessors)+len(g.Facts.Correspondences) > 0 { // a sheet without any keeps the version that it had
		fmt.Fprintf(h, "%q %q\n", g.Facts.Predecessors, g.Facts.Correspondences)
	}
	for _, gr := range g.Groups {
		fmt.Fprintf(h, "%q %q\n", gr.ID, gr.Label.FR)
	}
	for _, a := range g.Activities {
		fmt.Fprintf(h, "%q %q %q\n", a.Code, a.Title.FR, a.Statement.FR)
	}
	for _, it := range g.Items {
		fmt.Fprintf(h, "%q %q %q %q %q %q\n", it.Code, it.Group, it.Mark, it.Statement.FR, it.Explanation.FR, it.Activities)
	}
	for _, t := range g.Targets {
		fmt.Fprintf(h, "%q %d\n", t.ID, len(t.Levels))
	}
	digest := hex.EncodeToString(h.Sum(nil))[:8]
	if s.Dated.IsZero() {
		return digest
	}
	return s.Dated.Format(time.DateOnly) + "." + digest
}

func groups(all []Heading) []model.Group {
	out := make([]model.Group, len(all))
	taken := map[string]bool{}
	for i, h := range all {
		id := h.Code
		if !identifier(id) || taken[strings.ToLower(id)] {
			id = fmt.Sprintf("BC%02d", i+1)
		}
		for n := i + 1; taken[strings.ToLower(id)]; n++ {
			id = fmt.Sprintf("BC%02d-%d", i+1, n)
		}
		taken[strings.ToLower(id)] = true
		out[i] = model.Group{ID: model.GroupID(id), Label: model.Same(h.Label)}
		switch h.Label {
		case abilities:
			out[i].Label.EN = "Attested abilities"
		case "":
			out[i].Label = model.Text{FR: fmt.Sprintf("Bloc %d", i+1), EN: fmt.Sprintf("Block %d", i+1)}
		}
	}
	return out
}

// identifier says whether the grid form takes s as a name.
func identifier(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		if !letter && (i == 0 || !strings.ContainsRune("._-", r)) {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// title returns the head of a long statement: what is done, before how and why.
func title(statement string) model.Text {
	const long, least = 90, 20
	if runeLen(statement) <= long {
		return model.Text{}
	}
	head := string([]rune(statement)[:long])
	best := -1
	for _, at := range whereHowBegins().FindAllStringIndex(head, -1) {
		if at[0] >= least && wholeExpression(head[:at[0]]) {
			best = at[0]
			break
		}
	}
	if best > 0 {
		return model.Same(strings.TrimRight(head[:best], " ,"))
	}
	return model.Same(words(statement, long))
}

// whereHowBegins finds the words after which a statement says how or why. "En"
// does so before a gerund alone: not in "mise en œuvre".
var whereHowBegins = pattern(`,? en \p{L}+ant\b|,? afin | pour | dans le but | de manière | de façon | à partir | \(| : `)

// wholeExpression says whether words can stand alone: no inserted clause is left
// open, and the last word does not lead on to the next.
func wholeExpression(s string) bool {
	s = strings.TrimRight(s, " ,")
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if leadsOn(last) || strings.HasSuffix(last, "ayant") {
		return false
	}
	_, after, inserted := strings.Cut(s, ", ")
	if !inserted || strings.Contains(after, ", ") {
		return true
	}
	first, _, _ := strings.Cut(after, " ")
	return infinitive(first)
}

// leadsOn says whether a word stands before something and never last.
func leadsOn(word string) bool {
	switch fold(word) {
	case "et", "ou", "dont", "de", "du", "des", "d'", "la", "le", "les", "l'", "un", "une", "a", "au", "aux", "en", "dans", "par", "pour", "sur", "avec", "sans", "que", "qui", "ou/et", "et/ou", "selon", "face", "via":
		return true
	}
	return false
}

// label returns the first words, for tight places.
func label(statement string) model.Text {
	const tight = 28
	if runeLen(statement) <= tight {
		return model.Text{}
	}
	return model.Same(words(statement, tight))
}

// words returns the start of a text, whole words, with an ellipsis, n characters at
// most. Short words that only lead on to the next are not left at the end.
func words(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 && runes[n] != ' ' {
		cut = cut[:i]
	}
	for {
		i := strings.LastIndexByte(cut, ' ')
		if i < 0 || runeLen(cut[i+1:]) > 3 && !leadsOn(cut[i+1:]) {
			break
		}
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.(") + "…"
}
