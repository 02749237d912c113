package imports

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/rncp"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

const register = `<?xml version="1.0" encoding="UTF-8"?>
<FICHES>
<FICHE><NUMERO_FICHE>RNCP41000</NUMERO_FICHE><INTITULE>Technicien réseau</INTITULE><ACTIF>Oui</ACTIF>
<BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>RNCP41000BC01</CODE><LIBELLE>Câbler</LIBELLE><LISTE_COMPETENCES>- Poser un câble
- Tester une liaison</LISTE_COMPETENCES></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>
<FICHE><NUMERO_FICHE>RNCP42000</NUMERO_FICHE><INTITULE>Développeuse web</INTITULE><ACTIF>Non</ACTIF>
<BLOCS_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP42000BC01</CODE><LIBELLE>Concevoir</LIBELLE><LISTE_COMPETENCES>- Recueillir un besoin et le formaliser
- Dessiner une maquette
- Être à l’écoute</LISTE_COMPETENCES></BLOC_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP42000BC02</CODE><LIBELLE>Option B</LIBELLE><LISTE_COMPETENCES>- Déployer un service</LISTE_COMPETENCES></BLOC_COMPETENCES>
</BLOCS_COMPETENCES></FICHE>
<FICHE><NUMERO_FICHE>RNCP43000</NUMERO_FICHE><INTITULE>Sans rien</INTITULE><ACTIF>Oui</ACTIF></FICHE>
</FICHES>`

// folder has a register, a table and a PDF, and is where the test stands.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"fiches.xml": register, "notes.pdf": "%PDF-1.7 …",
		"maison.csv": "code;libelle\nC1;Coudre un bouton\nC2;Repasser une chemise\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return dir
}

func start(t *testing.T, l model.Lang, path string) (*Screen, *tuitest.Driver) {
	t.Helper()
	folder(t)
	env := tuitest.Env(t, l)
	env.Services.Explain = func(err error) string { return "Refusé. " + err.Error() }
	s := New(env, nav.Import{Path: path})
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

// at opens the title with the most to correct.
func at(t *testing.T) (*Screen, *tuitest.Driver) {
	t.Helper()
	s, d := start(t, model.French, "fiches.xml")
	d.Type("42000")
	d.Press("enter", "enter")
	return s, d
}

func TestWhereAnExportComesFromIsSaidAndFilesAreListed(t *testing.T) {
	_, d := start(t, model.French, "")
	d.See("data.gouv.fr", "export-fiches-rncp", "fiches.xml", "maison.csv")
	d.Hidden("notes.pdf")
	d.CheckSizes()
}

func TestATitleIsFoundByNumberOrWords(t *testing.T) {
	for _, words := range []string{"42000", "web developpeuse", "rncp42000"} {
		_, d := start(t, model.French, "fiches.xml")
		d.See("RNCP41000", "RNCP42000", "3 titres")
		d.Type(words)
		d.Press("enter")
		d.See("RNCP42000", "Développeuse web", "inactif", "1 titre")
		d.Hidden("RNCP41000")
		d.CheckSizes()
		d.Press("enter")
		d.See("4 compétences", "Recueillir un besoin", "1. RNCP42000BC01 Concevoir")
	}
	s, d := start(t, model.French, "fiches.xml")
	d.Type("coiffure")
	d.Press("enter")
	d.See("Aucun titre")
	d.Press("esc", "esc")
	if s.mode != asking || len(d.Went) != 0 {
		t.Errorf("mode %d, went %v", s.mode, d.Went)
	}
}

func TestASplitIsCorrectedBesideTheTextAndUndone(t *testing.T) {
	s, d := at(t)
	d.See("Texte du répertoire", "Tous les mots")
	d.Press("m")
	d.See("3 compétences", "formaliser Dessiner")
	d.Press("u")
	d.See("4 compétences")
	d.Press("s")
	d.Type("et le formaliser")
	d.CheckSizes()
	d.Press("enter")
	d.See("5 compétences", "et le formaliser")
	d.Press("down", "down", "down", "a") // the focus stayed on the line that was cut
	d.See("(attitude)")
	d.Press("v")
	d.Type("2")
	d.Press("enter")
	if p := s.draft.Split.Parts; p[len(p)-1].Text != "Être à l’écoute" || p[len(p)-1].Group != 1 || !p[len(p)-1].Attitude {
		t.Errorf("moved %+v", p)
	}
	d.Press("home", "down", "e")
	d.Press("ctrl+u")
	d.Type("Écouter")
	d.Press("enter", "down", "d")
	d.See("Écouter", "4 compétences", "mots sur")
	d.Press("h", "x")
	if len(s.draft.Split.Groups) != 1 {
		t.Errorf("groups %v", s.draft.Split.Groups)
	}
	for range 9 {
		d.Press("u")
	}
	d.See("4 compétences", "Tous les mots")
	d.CheckSizes()
	d.Press("tab")
	d.See("- Recueillir un besoin et le formaliser")
	d.CheckSizes()
	d.Press("esc", "esc")
	if s.mode != choosing {
		t.Errorf("mode %d", s.mode)
	}
}

func TestWhatIsRefusedSaysWhyAndChangesNothing(t *testing.T) {
	s, d := at(t)
	d.Press("end", "m")
	d.Press("s")
	d.Type("nulle part")
	d.Press("enter", "esc", "v")
	d.Type("9")
	d.Press("enter", "esc")
	if len(d.Toasts) != 3 || s.draft.Corrected() {
		t.Errorf("said %q", d.Toasts)
	}
	d.Press("home", "e") // on a group's name
	if s.verb != "" || len(d.Toasts) != 4 {
		t.Errorf("said %q, verb %q", d.Toasts, s.verb)
	}
}

func TestAKeptTitleIsOnTheDiskAndOpens(t *testing.T) {
	s, d := at(t)
	d.Press("d", "ctrl+s")
	all := gridsOf(t, s)
	if len(all) != 1 || all[0].ID != "rncp42000" || all[0].Count(model.Competency) != 3 {
		t.Fatalf("kept %v", all)
	}
	if len(d.Went) != 1 || d.Went[0] != (nav.Grid{Ref: all[0].Ref()}) || len(d.Toasts) != 1 || !strings.Contains(d.Toasts[0], "Développeuse web") {
		t.Errorf("went %v, said %q", d.Went, d.Toasts)
	}
}

func TestLeavingKeepsNothing(t *testing.T) {
	s, d := at(t)
	d.Press("d", "esc", "esc", "esc")
	if all := gridsOf(t, s); len(all) != 0 {
		t.Errorf("kept %v", all)
	}
}

func TestAFileThatIsNoRegisterShowsItsGridFirst(t *testing.T) {
	s, d := start(t, model.French, "maison.csv")
	d.See("2 compétences")
	d.CheckSizes()
	d.Press("ctrl+s")
	if all := gridsOf(t, s); len(all) != 1 || len(d.Went) != 1 {
		t.Errorf("kept %v, went %v", all, d.Went)
	}
}

func TestWhatIsNotReadIsSaidWhole(t *testing.T) {
	for _, path := range []string{"notes.pdf", "nulle-part.zip", "https://exemple.fr/fiches.zip"} {
		s, d := start(t, model.French, path)
		d.See("Refusé.")
		d.CheckSizes()
		if s.mode != asking || !s.Editing() {
			t.Errorf("%s: mode %d", path, s.mode)
		}
	}
	_, d := start(t, model.French, "fiches.xml")
	d.Type("43000")
	d.Press("enter", "enter")
	d.See("RNCP43000 n’a pas de compétence")
}

func TestHowFarTheReadingIsShows(t *testing.T) {
	s, _ := start(t, model.French, "")
	s.far = new(far)
	size := layout.Size{W: 80, H: 20}
	if got := s.View(size); !strings.Contains(got, "Lecture du fichier…") {
		t.Errorf("%q", got)
	}
	s.far.tell(32<<20, 64<<20)
	if got := s.View(size); !strings.Contains(got, "50\u00a0%") {
		t.Errorf("%q", got)
	}
	if done, total := s.Gauge(); done != 50 || total != 100 {
		t.Errorf("the gauge is at %d of %d", done, total)
	}
	stopped := false
	s.stop = func() { stopped = true }
	if s.back(); !stopped || s.far != nil {
		t.Error("going back does not stop the reading")
	}
	if _, total := s.Gauge(); total != 0 {
		t.Error("the gauge stays")
	}
}

func TestWhatAFileSaysIsOnlyText(t *testing.T) {
	s, d := at(t)
	s.draft.Sheet.Title, s.draft.Sheet.Blocs[0].Competencies = "\x1b[2J", "\x1b]0;x\a\u202e"
	s.draft.Split.Parts[0] = rncp.Part{Text: "\x1b[31m", Mark: "\u202e", Details: []string{"\x1b["}}
	s.lay(0)
	d.CheckSizes()
	d.Press("tab")
	d.CheckSizes()
}

// gridsOf returns the grids that are kept.
func gridsOf(t *testing.T, s *Screen) (out []*model.Grid) {
	t.Helper()
	all, err := s.env.Store.KeptGrids(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range all {
		g, err := s.env.Store.Grid(t.Context(), k.Ref)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	return out
}

func TestAnotherVersionOfTheGridInUseAsksBeforeItTakesItsPlace(t *testing.T) {
	for _, c := range []struct {
		key  string
		used int // which of the two is in use in the end
	}{{"enter", 1}, {"esc", 0}} {
		dir := folder(t)
		env := tuitest.Env(t, model.French)
		in := func(text string) (*model.Grid, *tuitest.Driver) {
			if err := os.WriteFile(filepath.Join(dir, "maison.csv"), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			s := New(env, nav.Import{Path: "maison.csv"})
			d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
			d.Press("ctrl+s")
			return s.grid, d
		}
		first, d := in("code;libelle\nC1;Coudre un bouton\n")
		d.Hidden("Utiliser la version")
		env.Grid = first
		second, d := in("code;libelle\nC1;Repasser une chemise\n")
		if first.ID != second.ID || first.Version == second.Version {
			t.Fatalf("%s and %s are no versions of one grid", first.Ref(), second.Ref())
		}
		d.See("Utiliser la version "+second.Version, "Votre historique suit")
		if p, _ := env.Store.Profile(t.Context()); p.Grid != first.Ref() { // also if the program ends here
			t.Errorf("before an answer %v is in use", p.Grid)
		}
		d.CheckSizes()
		d.Press(c.key)
		want := []*model.Grid{first, second}[c.used].Ref()
		if p, _ := env.Store.Profile(t.Context()); p.Grid != want {
			t.Errorf("%s: %v is in use, not %v", c.key, p.Grid, want)
		}
		if len(d.Went) != 1 || d.Went[0] != (nav.Grid{Ref: second.Ref()}) {
			t.Errorf("%s: went to %v", c.key, d.Went)
		}
	}
}
