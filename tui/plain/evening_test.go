package plain

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/memory"
	"autoeval/store/post"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// shares writes what some learners share into a folder, and a file that was
// altered on the way.
func shares(t *testing.T, env *nav.Env, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i, name := range names {
		n := 0
		p := &post.Post{
			Grid: env.Grids.Grid, BuiltIn: func() ([]*model.Grid, error) { return []*model.Grid{env.Grid}, nil },
			Keys: post.PassingKeys(), Now: env.Now,
			NewID: func() string { n++; return fmt.Sprintf("01LEARNER%d%016d", i, n) },
		}
		st := memory.New()
		if _, err := st.SaveProfile(t.Context(), model.Profile{ID: model.PersonID(p.NewID()), Name: name, Stage: model.Year4}); err != nil {
			t.Fatal(err)
		}
		s := model.Session{ID: model.SessionID(p.NewID()), Label: "Bilan S8", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
		if err := s.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(3), Note: "en mission"}); err != nil {
			t.Fatal(err)
		}
		if err := s.Finish(tuitest.Start); err != nil {
			t.Fatal(err)
		}
		if _, err := st.SaveSession(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		file, err := p.Share(t.Context(), st, post.Share{Sessions: []model.SessionID{s.ID}})
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			bad := strings.Replace(string(file), "mission", "missive", 1)
			write(t, filepath.Join(dir, "abime.autoeval"), bad)
		}
		write(t, filepath.Join(dir, name+".autoeval"), string(file))
	}
	return dir
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestAWholeEveningByEar receives a folder of three students, reviews and signs all
// three in a row, and leaves with three files in one folder and nobody waiting.
func TestAWholeEveningByEar(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := knownEnv(t, l)
		dir, out := shares(t, env, "Inès", "Ali", "Zoé"), t.TempDir()
		yes, finish := "o", env.Text.Plain.Review.Finish.Letter
		review := append(slices.Repeat([]string{"2"}, env.Grid.Count(model.Competency)), finish, finish, "")
		lines := []string{at(t, env, env.Text.Home.Desk), "o", dir, yes, "1"}
		for i := range 3 {
			if i > 0 {
				lines = append(lines, "") // the next who waits
			}
			lines = append(lines, review...)
		}
		said, _ := talksIn(t, env, out, append(lines, "q", "q")...)
		want := map[model.Lang][]string{
			model.French: {"4 fichiers, 3 personnes, 3 premiers contacts, 1 refusé.", "premier contact, 1 auto-évaluation", "abime.autoeval", "les fichiers de 3 personnes",
				"Encore 2 qui attendent.", "Encore 1 qui attend.", "Plus personne n’attend."},
			model.English: {"4 files, 3 people, 3 first contacts, 1 refused.", "2 still wait.", "1 still waits.", "Nobody waits any more."},
		}[l]
		for _, w := range want {
			if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), w) {
				t.Errorf("%s: %q is not said:\n%s", l, w, said)
			}
		}
		if files, _ := os.ReadDir(out); len(files) != 3 {
			t.Errorf("%s: %d files of answers", l, len(files))
		}
		left, err := post.Left(t.Context(), env.Store, strings.ToLower)
		if err != nil || left.Waiting != 0 || len(left.Unsent) != 0 {
			t.Errorf("%s: left %+v, %v", l, left, err)
		}
		known, _ := env.Store.Known(t.Context())
		for _, k := range known {
			if !k.Compared.IsZero() {
				t.Errorf("%s: the key of %s counts as compared", l, k.Name)
			}
		}
	}
}
