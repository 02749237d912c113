package plain

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/browser"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/speech"
	"autoeval/tui/tuitest"
)

// talks runs the whole conversation and returns what was said. Files go to a
// folder of the test.
func talks(t *testing.T, env *nav.Env, lines ...string) string {
	t.Helper()
	said, _ := talksIn(t, env, t.TempDir(), lines...)
	return said
}

func talksIn(t *testing.T, env *nav.Env, dir string, lines ...string) (string, *Env) {
	t.Helper()
	var out bytes.Buffer
	in := speech.NewReader(strings.NewReader(strings.Join(lines, "\n"))).Until(t.Context())
	e := listening(env, in, &out)
	e.Grids, e.NewID = env.Grids, env.NewID
	e.InUse = func(context.Context) (*model.Grid, error) { return env.Grid, nil }
	e.Lang = func() model.Lang { return model.French }
	e.Secret = func(string) (string, error) { return "", nil }
	e.Post = &post.Post{
		Grid: env.Grids.Grid, BuiltIn: func() ([]*model.Grid, error) { return []*model.Grid{env.Grid}, nil },
		Keys: post.PassingKeys(), Now: env.Now, NewID: env.NewID,
	}
	e.Files = Files{
		Suggest:       func(words ...string) string { return filepath.Join(dir, strings.Join(words, "-")) },
		SuggestAnswer: func(_ string, words ...string) string { return filepath.Join(dir, strings.Join(words, "-")) },
		Write: func(path string, data []byte) (string, error) {
			f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
			if err != nil {
				return "", err
			}
			defer f.Close()
			_, err = f.Write(data)
			return path, err
		},
		Page: func(_ context.Context, of Sheet) (string, error) {
			if of.Form == "pdf" {
				return "", browser.ErrNone
			}
			if of.Received {
				if hidden, err := post.Hides(t.Context(), env.Store, of.Session); err != nil || hidden {
					return "", cmp.Or(err, post.ErrHidden)
				}
			}
			return cmp.Or(of.Path, "page.html"), nil
		},
	}
	if err := Run(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	checkSpeech(t, out.String())
	return out.String(), e
}

// knownEnv returns an env of somebody who was greeted before.
func knownEnv(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	if _, err := env.Store.SaveProfile(t.Context(), model.Profile{ID: "ME", Name: "Zoé", Welcomed: true, Role: model.Mentor}); err != nil {
		t.Fatal(err)
	}
	past(t, env, "Bilan S6", map[model.ItemCode]int{"C01": 1, "C02": 3})
	e := model.Evidence{ID: "E1", Grid: env.Grid.Ref(), Kind: env.Grid.EvidenceKinds[0].ID, Title: "Projet S6", Items: []model.ItemCode{"C07"}, Date: tuitest.Start}
	if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	return env
}

// at returns the number of a line of the menu.
func at(t *testing.T, env *nav.Env, name string) string {
	t.Helper()
	for _, l := range strings.Split(talks(t, env, "q"), "\n") {
		if n, rest, ok := strings.Cut(l, " "); ok && (rest == name || strings.HasPrefix(rest, name+" :") || strings.HasPrefix(rest, name+env.Text.Words.Colon)) {
			return n
		}
	}
	t.Fatalf("the menu has no %q", name)
	return ""
}

func TestWhatDeletesAsksAndOnlyYesIsAYes(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for answer, goes := range map[string]bool{"": false, "oh non": false, "oublie": false, "x": false, "1": false, "?": false, "o": true, "oui": true, "y": true, "Yes": true} {
			env := knownEnv(t, l)
			received(t, env, "Inès")
			if err := env.Store.SaveKnown(t.Context(), model.Known{Contact: model.Contact{Person: "P1", Name: "Inès", Fingerprint: "a-b-c"}}); err != nil {
				t.Fatal(err)
			}
			h := env.Text.Home
			for _, place := range []string{h.Sessions, h.Evidence, h.Desk, h.Identity} {
				talks(t, env, at(t, env, place), "x 1", answer, "q", "q")
			}
			sessions, _ := env.Store.Sessions(t.Context())
			evidence, _ := env.Store.Evidence(t.Context())
			got, _ := env.Store.ReceivedSessions(t.Context())
			known, _ := env.Store.Known(t.Context())
			want := 1
			if goes {
				want = 0
			}
			for what, n := range map[string]int{"session": len(sessions), "evidence": len(evidence), "received": len(got), "contact": len(known)} {
				if n != want {
					t.Errorf("%s, %q: %d of %s", l, answer, n, what)
				}
			}
		}
	}
}

// Every page answers to what is understood everywhere, in both languages, and
// leads back to the menu.
func TestEveryPageUnderstandsTheSameLetters(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := knownEnv(t, l)
		received(t, env, "Inès")
		h := env.Text.Home
		for _, name := range []string{h.Sessions, h.Evidence, h.Plan, h.Targets, h.Answers, h.Desk, h.Cohort, h.Identity, h.Grids, env.Text.Grids.Reading.Place} {
			n := at(t, env, name)
			for _, leave := range []string{"", "q", "quit", "quitter"} {
				said := talks(t, env, n, "?", "l", "liste", "+", "more", "énoncé", "repeat", leave, "q")
				if strings.Contains(said, strings.Split(env.Text.Plain.Menu.NotThat, "%s")[1]) || !strings.HasSuffix(strings.TrimSpace(said), env.Text.Plain.Menu.Bye) {
					t.Errorf("%s, %s:\n%s", l, name, said)
				}
			}
		}
	}
}

func TestLettersOfTheOtherLanguageActOnAPage(t *testing.T) {
	env := knownEnv(t, model.English)
	said := talks(t, env, at(t, env, env.Text.Home.Evidence), "m 1", "Project S6", ".", "modifier 1", "Projet S7", "q", "supprimer 1", "oui", "q", "q")
	hears(t, said, "Evidence changed: \"Project S6\"", "Evidence changed: \"Projet S7\"", "Evidence deleted", "Projet S7")
	env = knownEnv(t, model.French)
	said = talks(t, env, at(t, env, env.Text.Home.Sessions), "e 1", "edit 1", "p 1", "page 1 s6.md", "récit 1", "pdf 1", "imprimer 1", "q", "q")
	hears(t, said, "garde son nom", "garde son nom", "Page écrite : page.html", "Page écrite : s6.md", "ont une réponse", browser.ErrNone.Error(), browser.ErrNone.Error())
}

func TestTheGridIsReadWhole(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := knownEnv(t, l)
		lines := []string{at(t, env, env.Text.Grids.Reading.Place), "1", "2", "3", "4", "5", "6"}
		for _, it := range env.Grid.Items {
			lines = append(lines, strings.ToLower(string(it.Code)))
		}
		for _, a := range env.Grid.Activities {
			lines = append(lines, string(a.Code))
		}
		said := flat(talks(t, env, append(lines, "q", "q")...))
		says := func(x model.Text) {
			t.Helper()
			if s := flat(speech.Voice{Arrow: env.Text.Plain.Arrow}.Speech(env.Text.In(x))); !strings.Contains(said, s) {
				t.Errorf("%s: not said: %q", l, s)
			}
		}
		for _, a := range env.Grid.Activities {
			says(a.Statement)
			says(a.Title)
		}
		for _, it := range env.Grid.Items {
			says(it.Statement)
			says(it.Explanation)
			says(it.Example)
			for _, v := range env.Grid.Scale(it.Scale).Levels {
				says(env.Grid.AnchorText(it, v.Level))
			}
		}
		for _, x := range env.Grid.Targets {
			says(x.Label)
		}
		for _, k := range env.Grid.EvidenceKinds {
			says(k.Label)
		}
	}
}

// What is heard names every level and every code, on every page.
func TestNoLevelIsALetterAndNoCodeStandsAlone(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := knownEnv(t, l)
		received(t, env, "Inès")
		h := env.Text.Home
		var lines []string
		for _, name := range []string{h.Situate, h.Develop, h.Orient} {
			lines = append(lines, at(t, env, name))
		}
		lines = append(lines, at(t, env, h.Sessions), "1", "1 1", "q", at(t, env, h.Evidence), "1", "q", at(t, env, h.Targets), "q", at(t, env, h.Cohort), "1", "q", "q")
		said := talks(t, env, lines...)
		for _, s := range strings.Split(said, "\n") {
			words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;:()", r) })
			for i, w := range words {
				if len(w) == 1 && strings.Contains("NAME", w) && i > 0 {
					t.Errorf("%s: a level as a letter: %q", l, s)
				}
			}
		}
		for _, code := range []string{"C01", "C02", "C07", "C12", "C16"} {
			it, _ := env.Grid.Item(model.ItemCode(code))
			name := env.Text.In(it.Short())
			rest := flat(said)
			for i := strings.Index(rest, code); i >= 0; i = strings.Index(rest, code) {
				rest = rest[i+len(code):]
				asked := strings.HasPrefix(rest, " M") || strings.HasPrefix(rest, " »") || strings.HasPrefix(rest, "\"") // an example of what to type
				if !strings.HasPrefix(rest, " "+name) && !asked && !strings.HasPrefix(rest, ", ") {
					t.Errorf("%s: %s without its name before %.40q", l, code, rest)
				}
			}
		}
	}
}

func TestALongListIsSaidInPortions(t *testing.T) {
	env := knownEnv(t, model.French)
	for i := range 70 {
		e := model.Evidence{ID: model.EvidenceID(env.NewID()), Grid: env.Grid.Ref(), Kind: env.Grid.EvidenceKinds[0].ID, Title: "Trace " + string(rune('a'+i%26)), Date: tuitest.Start}
		if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	n := at(t, env, env.Text.Home.Evidence)
	said := talks(t, env, n, "+", "suite", "+", "71", "q", "q")
	hears(t, said, "30 ", "Encore 41 : + pour la suite", "60 ", "Encore 11", "71 ", "Traces (Entrée pour revenir")
	if strings.Count(said, "\n71 ") != 1 {
		t.Errorf("a row is said twice:\n%s", said)
	}
}

func TestEvidenceIsFoundWhereItIsTypedAsOnTheScreens(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	file := filepath.Join(home, "mon rapport.txt")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"~/mon rapport.txt", "file://" + strings.ReplaceAll(file, " ", "%20"), "'" + file + "'", file, strings.ReplaceAll(file, " ", `\ `)} {
		env := knownEnv(t, model.French)
		talks(t, env, at(t, env, env.Text.Home.Evidence), "a", "Rapport", "", "", "", typed, ".", "q", "q")
		all, err := env.Store.Evidence(t.Context())
		if err != nil || len(all) != 2 {
			t.Fatalf("%q: %v, %v", typed, all, err)
		}
		for _, e := range all {
			if e.Title == "Rapport" && (e.Location != file || e.SHA256 == "") {
				t.Errorf("%q is kept as %q, %q", typed, e.Location, e.SHA256)
			}
		}
	}
}

// A form is left by q, a full stop or the end, at any question, and what was
// answered stays.
func TestAFormIsLeftAtAnyQuestion(t *testing.T) {
	for n := range 9 {
		for _, leave := range []string{"q", ".", "quit"} {
			env := knownEnv(t, model.French)
			lines := []string{at(t, env, env.Text.Home.Evidence), "a", "Nouvelle"}
			for range n {
				lines = append(lines, "")
			}
			said := talks(t, env, append(lines, leave, "q", "q")...)
			all, _ := env.Store.Evidence(t.Context())
			if len(all) != 2 || !strings.Contains(said, env.Text.Plain.Menu.Bye) {
				t.Errorf("%d, %q: %d kept:\n%s", n, leave, len(all), said)
			}
		}
	}
	env := tuitest.Env(t, model.French)
	said := talks(t, env, "?", "Zoé", "q", "q")
	hears(t, said, env.Text.Plain.Form.How, "Comment vous appeler", "Votre choix")
}

func TestAnOpenDiscoveryDoesNotKeepAReviewWaiting(t *testing.T) {
	env := knownEnv(t, model.French)
	d := at(t, env, env.Text.Home.Discover)
	talks(t, env, d, "2", "q", "q")
	said := talks(t, env, at(t, env, env.Text.Home.StartAgain), "3", "q", "q")
	hears(t, said, "Reprendre « Découverte", "Nouveau bilan", "C01 : Maîtrise. Enregistré.")
	all, _ := env.Store.Sessions(t.Context())
	if len(all) != 3 {
		t.Errorf("%d sessions", len(all))
	}
}

func TestThePlanHasWhatIsClosedToo(t *testing.T) {
	env := knownEnv(t, model.French)
	n := at(t, env, env.Text.Home.Plan)
	said := talks(t, env, n, "a", "Lire la norme", ".", "f 1", "f 1", "x 1", "x 1", "", "x 1", "o", "q", "q")
	hears(t, said, "Action ajoutée", "Action faite : « Lire la norme »", "faite le", "Action à faire", "Action abandonnée", "Rien n’a changé.", "Action supprimée", "Rien pour le moment")
}

// Every word of a command is understood with and without a number glued to it.
func TestWhatIsTypedOnAPage(t *testing.T) {
	p := lang.New(model.French).Plain.Menu
	one := func(context.Context, []int, string) (result, error) { return looked, nil }
	all := []can{{numbers: 1, do: one}, {numbers: 2, do: one}, {order: p.Modify, numbers: 1, do: one}, {order: p.Add, words: true, do: one}}
	for typed, want := range map[string]string{
		"2": "0", "1 3": "1", "1, 3": "1", "m 2": "2", "m2": "2", "M 2": "2", "modifier 2": "2", "e 2": "2", "edit 2": "2", "a": "3", "a des mots": "3", "ajouter x": "3", "add x": "3", "é": "0",
		"4": "", "0": "", "m": "", "m 4": "", "m 1 2": "", "1 2 3": "", "z 1": "", "m x": "", "": "", "-1": "", "1.5": "", "999999999999": "",
	} {
		c, _, _, ok := chosen(all, typed, 3)
		got := ""
		for i := range all {
			if ok && c.order == all[i].order && c.numbers == all[i].numbers {
				got = string(rune('0' + i))
			}
		}
		if got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

// A title of the register is found by words, chosen by its number, corrected
// and kept; leaving keeps nothing.
func TestATitleIsImportedByItsNumber(t *testing.T) {
	register := filepath.Join("..", "..", "store", "rncp", "testdata", "export.xml")
	for _, leave := range []string{"", "q", "ok"} {
		env := knownEnv(t, model.French)
		n := at(t, env, env.Text.Home.Grids)
		said := talks(t, env, n, register, "xyzzy", "jardins", "1", "j 1", "x 2", "m 1 Poser des capteurs", "att 1", "h 1", "a", "a", "v 1 9", "source 1", "x 99", leave, "q", "q")
		hears(t, said, "Mots à chercher", "Rien pour le moment", "1 Développeuse ou développeur de jardins connectés, RNCP90003", "Découpage proposé", "1 Famille 1 : RNCP90003BC01 Équiper un jardin. Poser des capteurs", "« x 99 »")
		all, err := env.Store.KeptGrids(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if kept := len(all) > 0; kept != (leave == "ok") {
			t.Errorf("%q: kept %v", leave, all)
		}
		if leave == "ok" {
			if g, err := env.Store.Grid(t.Context(), all[0].Ref); err != nil || g.Count(model.Competency) != 6 || g.ItemsOf(model.Competency)[0].Statement.FR != "Poser des capteurs" {
				t.Errorf("kept %+v, %v", g, err)
			}
			hears(t, said, "Grille importée : Développeuse ou développeur de jardins connectés")
		} else {
			hears(t, said, "Rien n’a changé.")
		}
	}
}

// A file is chosen in a list, folder by folder, without its path being typed; what
// holds no grid is not in it.
func TestAFileToImportIsChosenInAList(t *testing.T) {
	dir := t.TempDir()
	register, err := os.ReadFile(filepath.Join("..", "..", "store", "rncp", "testdata", "export.xml"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"Documents/Grilles/export.xml": register, "Documents/lettre.docx": []byte("PK"), "photo.png": nil} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, data, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	for l, want := range map[model.Lang][]string{
		model.French:  {"1 le dossier du dessus", "2 dossier Documents", "2 dossier Grilles", "2 export.xml", "Mots à chercher", "Grille importée"},
		model.English: {"1 the folder above", "2 folder Documents", "2 folder Grilles", "2 export.xml", "Words to look for", "Grid imported"},
	} {
		env := knownEnv(t, l)
		said := talks(t, env, at(t, env, env.Text.Home.Grids), "i", "2", "2", "2", "jardins", "1", "ok", "q", "q")
		hears(t, said, want...)
		for _, never := range []string{"photo.png", "lettre.docx"} {
			if strings.Contains(said, never) {
				t.Errorf("%s is offered:\n%s", never, said)
			}
		}
		env = knownEnv(t, l)
		said = talks(t, env, at(t, env, env.Text.Home.Grids), "i", "2", "1", "rien.yaml", "Documents/Grilles/export.xml", "", "", "q", "q")
		hears(t, said, "rien.yaml")
		hears(t, said, want[4])
		if all, _ := env.Store.KeptGrids(t.Context()); len(all) > 0 {
			t.Errorf("%s: kept %v", l, all)
		}
	}
}
