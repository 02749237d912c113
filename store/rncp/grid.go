package rncp

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Grid makes a grid of the sheet and its split: blocs as groups, parts as
// competencies C01, C02… on the general scale. Its version is the sheet's date
// and a digest of what it says, so that another export or another split is
// another version, and the same one the same. The register speaks French only:
// its texts stand for both languages.
func (s *Sheet) Grid(split Split) *model.Grid {
	g := &model.Grid{
		ID:     model.GridID(strings.ToLower(s.Number)),
		Title:  model.Same(s.Title),
		Source: s.source(),
		Facts: model.Facts{
			Level: s.Level, RegistrationEnd: s.RegistrationEnd,
			Successors: s.Successors, Modalities: s.modalities(),
		},
		Scales:        []model.Scale{autonomy()},
		Groups:        groups(split.Groups),
		Activities:    activities(s.Activities),
		EvidenceKinds: evidenceKinds(s.Blocs),
	}
	if s.Title == "" {
		g.Title = model.Same(s.Number)
	}
	width := len(fmt.Sprint(max(10, len(split.Parts))))
	for i, p := range split.Parts {
		it := model.Item{
			Code: model.ItemCode(fmt.Sprintf("C%0*d", width, i+1)), Scale: scaleID,
			Title: title(p.Text), Label: label(p.Text),
			Statement: model.Same(p.Text), Explanation: model.Same(p.Head),
		}
		if p.Group >= 0 && p.Group < len(g.Groups) {
			it.Group = g.Groups[p.Group].ID
		}
		g.Items = append(g.Items, it)
	}
	g.Version = s.version(g)
	return g
}

func (s *Sheet) source() string {
	kind := strings.ToLower(strings.TrimRight(s.Number, "0123456789"))
	if kind != "rncp" && kind != "rs" {
		return ""
	}
	return "https://www.francecompetences.fr/recherche/" + kind + "/" + s.Number[len(kind):] + "/"
}

// version is the sheet's date, where it has one, and eight figures of a digest
// of everything that the grid says.
func (s *Sheet) version(g *model.Grid) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %d %s %q %q\n", g.ID, g.Title.FR, s.Level, s.RegistrationEnd, g.Facts.Successors, g.Facts.Modalities)
	for _, gr := range g.Groups {
		fmt.Fprintf(h, "%q %q\n", gr.ID, gr.Label.FR)
	}
	for _, a := range g.Activities {
		fmt.Fprintf(h, "%q %q %q\n", a.Code, a.Title.FR, a.Statement.FR)
	}
	for _, it := range g.Items {
		fmt.Fprintf(h, "%q %q %q %q\n", it.Code, it.Group, it.Statement.FR, it.Explanation.FR)
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

// activities are the text's own: numbered ones with what is said of them,
// else bullets, else lines.
func activities(text string) []model.Activity {
	var out []model.Activity
	for _, p := range activityParts(text) {
		if len(out) == 99 {
			break
		}
		a := model.Activity{Code: model.ActivityCode(fmt.Sprintf("A%02d", len(out)+1)), Statement: model.Same(p.Text)}
		if p.Head != "" && safetext.Fits(p.Head, safetext.Title) {
			a.Title = model.Same(p.Head)
		}
		out = append(out, a)
	}
	return out
}

func activityParts(text string) []Part {
	all := pieces(text)
	var out []Part
	for _, p := range all {
		if p.mark == "" && len(out) == 0 {
			continue
		}
		if p.mark != "" {
			out = append(out, Part{Text: p.text})
			continue
		}
		last := &out[len(out)-1]
		if last.Head == "" {
			last.Head, last.Text = last.Text, ""
		}
		last.Text = tidy(last.Text + " " + p.text)
	}
	if len(out) > 0 {
		return out
	}
	out = propose(text)
	for i := range out {
		out[i].Head = ""
	}
	return out
}

// title is the head of a long statement: what is done, before how and why.
func title(statement string) model.Text {
	const long = 90
	if runeLen(statement) <= long {
		return model.Text{}
	}
	runes := []rune(statement)
	head := string(runes[:long])
	best := -1
	for _, stop := range []string{" en ", " afin ", " pour ", " dans le but ", " de manière ", " de façon ", " à partir ", ", en ", ", afin ", " (", " : "} {
		if i := strings.Index(head, stop); i >= 20 && (best < 0 || i < best) {
			best = i
		}
	}
	if best > 0 {
		return model.Same(strings.TrimRight(head[:best], " ,"))
	}
	return model.Same(words(statement, long))
}

// label is the first words, for tight places.
func label(statement string) model.Text {
	const tight = 28
	if runeLen(statement) <= tight {
		return model.Text{}
	}
	return model.Same(words(statement, tight))
}

// words is the start of a text, whole words, with an ellipsis, n characters at
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
		if i < 0 || runeLen(cut[i+1:]) > 3 {
			break
		}
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.(") + "…"
}
