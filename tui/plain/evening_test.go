package plain

import (
	"archive/zip"
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

// zipped puts the files of a folder into an archive, as Moodle's "download all" does.
func zipped(t *testing.T, dir string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "depot.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	if err := z.AddFS(os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestAWholeEveningByEar receives a folder, or an archive, of three students, reviews
// and signs all three in a row, leaves one answer unwritten, is told so, writes it, asks
// for the page of a session before and after, and leaves with three files in one folder
// and nobody waiting.
func TestAWholeEveningByEar(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := knownEnv(t, l)
		dir, out := shares(t, env, "Inès", "Ali", "Zoé"), t.TempDir()
		if l == model.English {
			dir = zipped(t, dir)
		}
		yes, finish := "o", env.Text.Plain.Review.Finish.Letter
		review := append(slices.Repeat([]string{"2"}, env.Grid.Count(model.Competency)), finish, finish, "")
		desk := at(t, env, env.Text.Home.Desk)
		lines := []string{desk, "o", dir, yes, "p 1", "1"}
		for i := range 3 {
			if i > 0 {
				lines = append(lines, "") // the next who waits
			}
			if lines = append(lines, review...); i == 2 {
				lines[len(lines)-1] = "q" // where the last one goes is not said
			}
		}
		said, _ := talksIn(t, env, out, append(lines, "q", "q")...)
		unsent, err := post.Left(t.Context(), env.Store, env.Now(), strings.ToLower)
		if err != nil || unsent.Waiting != 0 || len(unsent.Unsent) != 1 {
			t.Fatalf("%s: left %+v, %v", l, unsent, err)
		}
		v, err := env.Store.Review(t.Context(), unsent.Unsent[0])
		if err != nil {
			t.Fatal(err)
		}
		again, _ := talksIn(t, env, out, desk, "f "+v.Learner.Name, "1", finish, "", "p 1", "", "q")
		said += again
		want := map[model.Lang][]string{
			model.French: {"4 fichiers, 3 personnes, 3 premiers contacts, 1 refusé.", "premier contact, 1 auto-évaluation", "abime.autoeval", "les fichiers de 3 personnes",
				"Encore 2 qui attendent.", "Encore 1 qui attend.", "Plus personne n’attend, 1 signée sans fichier à renvoyer.", "Plus personne n’attend.", "page.html"},
			model.English: {"4 files, 3 people, 3 first contacts, 1 refused.", "2 still wait.", "1 still waits.", "Nobody waits any more, 1 signed without a file to send.", "Nobody waits any more.", "page.html"},
		}[l]
		for _, w := range want {
			if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), w) {
				t.Errorf("%s: %q is not said:\n%s", l, w, said)
			}
		}
		if n := strings.Count(said, "page.html"); n != 1 {
			t.Errorf("%s: %d pages, where the first was hidden", l, n)
		}
		if files, _ := os.ReadDir(out); len(files) != 3 {
			t.Errorf("%s: %d files of answers", l, len(files))
		}
		left, err := post.Left(t.Context(), env.Store, env.Now(), strings.ToLower)
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
