package tuitest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/tui/nav"
)

// Small returns a person at work on a title of three competencies without years,
// attitudes or English: two self-reviews are finished, one is open.
func Small(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := Env(t, l)
	g := env.Grid
	*g = model.Grid{
		ID: "rncp90001", Version: "1", Title: model.Same("Soudage"), Scales: []model.Scale{gridfile.Autonomy()},
		Groups: []model.Group{{ID: "BC01", Label: model.Same("Assembler")}}, EvidenceKinds: append(gridfile.CommonKinds(), gridfile.OtherKind()),
		Activities: []model.Activity{{Code: "A01", Statement: model.Same("Assembler des pièces")}},
		Targets:    []model.TargetProfile{{ID: "title", Label: model.Text{FR: "Titre", EN: "Title"}, Levels: map[model.ItemCode]model.Level{}, Provenance: model.Editorial}},
	}
	for i, words := range []string{"Lire un plan", "Souder à l’arc", "Contrôler un cordon"} {
		it := model.Item{Code: model.ItemCode(fmt.Sprintf("C%02d", i+1)), Group: "BC01", Scale: gridfile.AutonomyID, Statement: model.Same(words), Activities: []model.ActivityCode{"A01"}, LinksBy: model.Editorial}
		g.Items = append(g.Items, it)
		g.Targets[0].Levels[it.Code] = model.At(3)
	}
	env.Profile.Stage, env.Profile.Grid = model.StageUnsaid, g.Ref()
	if _, err := env.Store.SaveProfile(t.Context(), env.Profile); err != nil {
		t.Fatal(err)
	}
	env.Profile, _ = env.Store.Profile(t.Context())
	for i, depth := range []model.Depth{model.Discover, model.FullReview, model.FullReview} {
		s := model.Session{ID: model.SessionID(fmt.Sprintf("S%d", i)), Label: "Atelier", Depth: depth, Grid: g.Ref(), StartedAt: Start.AddDate(0, i-3, 0)}
		for n := range i + 1 {
			if err := s.Rate(g, model.Rating{Item: g.Items[n].Code, Level: model.At(i), Confidence: 2, At: s.StartedAt}); err != nil {
				t.Fatal(err)
			}
		}
		if i < 2 {
			if err := s.Finish(s.StartedAt); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	return env
}

// Foreign finds counts and years of the built-in grid, and counts of one that are not
// said as such.
func Foreign(said string) string { return foreign.FindString(strings.Join(strings.Fields(said), " ")) }

var foreign = regexp.MustCompile(`(?i:\bseize\b|sixteen)|\b1[016]\s+(comp|quest|attit|ques)|\b[345]A\b|\bYear [345]\b|cycle ingénieur|engineering cycle|\b1\s+(compétences|activités|familles|attitudes|questions|competencies|activities|groups|attitudes|notées)\b|[^0-9]\b0\s+(familles|activités|attitudes|groups|activities)\b`)
