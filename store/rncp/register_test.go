package rncp

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"autoeval/model"
)

// bloc returns a sheet of one bloc with that text.
func bloc(text string) *Sheet {
	return &Sheet{Number: "RNCP90100", Title: "Essai", Blocs: []Bloc{{Code: "BC01", Label: "Bloc", Competencies: text}}}
}

// lines writes parts as "mark|head|text|details".
func lines(s Split) []string {
	var out []string
	for _, p := range s.Parts {
		out = append(out, strings.Join([]string{p.Mark, p.Head, p.Text, strings.Join(p.Details, "+")}, "|"))
	}
	return out
}

// The ways in which sheets of the register write their competencies, each in a
// text of our own.
func TestSplitReadsTheRegistersTextsAsTheyAre(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a list inside a list", "* Gérer le parc            o Compter les postes            o Suivre les licences      * Aider            o Répondre",
			[]string{"||Gérer le parc|Compter les postes+Suivre les licences", "||Aider|Répondre"}},
		{"dashes below a colon", "• Tester :  – à la main  – par programme  • Livrer", []string{"||Tester :|à la main+par programme", "||Livrer|"}},
		{"signs mixed on one level", "● Lire ;  - Écrire ;  ● Compter", []string{"||Lire|", "||Écrire|", "||Compter|"}},
		{"an o that is a word", "o la la  Chanter", []string{"||o la la|", "||Chanter|"}},
		{"a bullet lost in the middle", "- Chercher des sources   Écrire un problème  - Défendre un choix", []string{"||Chercher des sources|", "||Écrire un problème|", "||Défendre un choix|"}},
		{"heads between bullets", "Avant  - Lire  - Noter  Après  - Trier  - Rendre", []string{"|Avant|Lire|", "|Avant|Noter|", "|Après|Trier|", "|Après|Rendre|"}},
		{"codes of letters and numbers", "A1C1. Mesurer  A1C2.Peser  A2.C3. Compter", []string{"A1C1||Mesurer|", "A1C2||Peser|", "A2.C3||Compter|"}},
		{"a letter behind the number", "C1.3A Écouter  C1.3B Conseiller", []string{"C1.3A||Écouter|", "C1.3B||Conseiller|"}},
		{"a code behind a bullet", "* C1. Lire à voix haute  * C2. Écrire", []string{"C1.||Lire à voix haute|", "C2.||Écrire|"}},
		{"letters and numbers behind a bullet", "• A1C1. Mesurer  • A1C2. Peser", []string{"A1C1||Mesurer|", "A1C2||Peser|"}},
		{"a list below codes behind bullets", "* C1. Livrer            o à temps            o complet      * C2. Suivre", []string{"C1.||Livrer|à temps+complet", "C2.||Suivre|"}},
		{"a number behind a bullet", "- 1. Lire  - 2. Écrire", []string{"||1. Lire|", "||2. Écrire|"}},
		{"a bracket in a code", "A1 (Option). Lire  A2. Écrire", []string{"A1 (Option).||Lire|", "A2.||Écrire|"}},
		{"a number and a colon", "1 : Préparer  2 : Animer", []string{"1||Préparer|", "2||Animer|"}},
		{"a list below a number", "C1 Livrer  • à temps  • complet  C2 Suivre", []string{"C1||Livrer|à temps+complet", "C2||Suivre|"}},
		{"a wrapped line after a comma", "Parler à des publics divers,\n    des enfants\n    Écrire", []string{"||Parler à des publics divers, des enfants|", "||Écrire|"}},
		{"a bracket on a line of its own", "Vendre en ligne  (option Commerce)  Livrer", []string{"||Vendre en ligne (option Commerce)|", "||Livrer|"}},
	} {
		s := bloc(c.text)
		split := s.Split()
		if got := lines(split); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
		if u := s.Unused(split); u.Words != 0 || u.Of == 0 {
			t.Errorf("%s: %d words of %d are in no line: %q", c.name, u.Words, u.Of, u.Runs)
		}
		valid(t, s.Grid(split))
	}
}

func TestLinesThatTheAbilitiesRepeatAreHeads(t *testing.T) {
	s := &Sheet{Number: "RNCP90101", Title: "Essai", Abilities: "Recueillir le besoin  Auditer  Livrer le multi média", Blocs: []Bloc{
		{Code: "B1", Label: "Besoin", Competencies: "Recueillir le besoin  Poser des questions  Noter les réponses  Trier  Auditer  Mesurer le site  Comparer  Proposer"},
		{Code: "B2", Label: "Site", Competencies: "Livrer le multimédia  Filmer  Monter"},
	}}
	want := []string{
		"|Recueillir le besoin|Poser des questions|", "|Recueillir le besoin|Noter les réponses|", "|Recueillir le besoin|Trier|",
		"|Auditer|Mesurer le site|", "|Auditer|Comparer|", "|Auditer|Proposer|", "|Livrer le multimédia|Filmer|", "|Livrer le multimédia|Monter|",
	}
	if got := lines(s.Split()); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	s.Abilities = s.Blocs[0].Competencies // which repeats most lines: it tells nothing
	if got := s.Split(); len(got.Parts) != 11 {
		t.Errorf("%q", lines(got))
	}
}

func TestWhatIsInNoLineIsCounted(t *testing.T) {
	s := bloc("Une phrase d’introduction :  Autre chose :  C1 Lire  C2 Écrire")
	split := s.Split()
	u := s.Unused(split)
	if want := (Unused{Runs: []string{"Une phrase d’introduction"}, Words: 3, Of: 7}); !reflect.DeepEqual(u, want) {
		t.Errorf("%+v, split %q", u, lines(split))
	}
	if err := split.Drop(1); err != nil {
		t.Fatal(err)
	}
	if u := s.Unused(split); u.Words != 4 || u.Runs[1] != "Écrire" {
		t.Errorf("after dropping a line: %+v", u)
	}
}

func TestABlocWithoutTextIsNamed(t *testing.T) {
	s := &Sheet{Blocs: []Bloc{{Code: "B1", Label: "Un", Competencies: "Lire  Écrire"}, {Code: "B2", Label: "Deux"}}}
	if got := s.Split().Empty; !reflect.DeepEqual(got, []Heading{{"B2", "Deux"}}) {
		t.Errorf("%+v", got)
	}
}

func TestActivitiesKeepTheirHeads(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"lists below heads", "Voici :  Le soin des plantes :  * l’arrosage  * la taille  La vente :  * le conseil", []string{"Le soin des plantes|L’arrosage ; la taille", "La vente|Le conseil"}},
		{"lists inside lists", "* Gestion du parc       o Comptage       o Suivi   * Aide       o Réponse", []string{"Gestion du parc|Comptage ; Suivi", "Aide|Réponse"}},
		{"a line among numbers", "1. Mesurer la lumière  Évaluer les besoins  2. Régler  3. Livrer", []string{"|Mesurer la lumière", "|Évaluer les besoins", "|Régler", "|Livrer"}},
		{"what is said of numbers", "Activité 1 : Mesurer  On mesure.  Activité 2 : Régler  On règle.", []string{"Mesurer|On mesure.", "Régler|On règle."}},
		{"names before the numbers", "Cinq blocs :  • Bloc 1. Mesurer  • Bloc 2. Régler   A1. Mesurer  On mesure.  A2. Régler  On règle.", []string{"Mesurer|On mesure.", "Régler|On règle."}},
		{"a name that runs on", "A1. Mesurer  On mesure.  A2. Régler puis " + strings.Repeat("encore ", 30) + "tout revoir  On note.", []string{"Mesurer|On mesure.", "|Régler puis " + strings.Repeat("encore ", 30) + "tout revoir On note."}},
		{"running text", "Il écoute les clients et note. Il répond.  L’emploi demande de rester assis longtemps.", nil},
	} {
		var got []string
		for _, a := range activities(c.text) {
			got = append(got, a.Title.FR+"|"+a.Statement.FR)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// Each competency leads to an activity: one that says the same, or its bloc.
func TestCompetenciesAreLinkedToActivities(t *testing.T) {
	s := &Sheet{Number: "RNCP90102", Title: "Essai", Activities: "* Gestion du patrimoine informatique  * Suivi des clients", Blocs: []Bloc{
		{Code: "B1", Label: "Services", Competencies: "Gérer le patrimoine informatique  Répondre aux incidents"},
		{Code: "B2", Label: "Réseaux d’entreprise", Competencies: "Concevoir  Installer"},
	}}
	g := s.Grid(s.Split())
	var got []string
	for _, it := range g.Items {
		got = append(got, string(it.Code)+" "+string(firstActivity(it)))
		if len(it.Activities) > 0 && it.LinksBy != model.Editorial {
			t.Errorf("%s: the link passes for the register's", it.Code)
		}
	}
	if want := []string{"C01 A01", "C02 ", "C03 A03", "C04 A03"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	if target, ok := g.Target("title"); !ok || target.Provenance != model.Editorial || target.Levels["C04"] != model.At(3) {
		t.Errorf("target %+v", target)
	}
	valid(t, g)
}

func firstActivity(it model.Item) model.ActivityCode {
	if len(it.Activities) == 0 {
		return ""
	}
	return it.Activities[0]
}

func TestTitlesAreNeverCutInsideAnExpression(t *testing.T) {
	const tail = " et la qualité des services rendus aux personnes de l’établissement tout au long de l’année"
	for statement, want := range map[string]string{
		"Participer à la mise en œuvre d’une politique de développement durable en associant les équipes" + tail: "Participer à la mise en œuvre d’une politique de développement durable",
		"Mobiliser, face à un problème complexe et en situation réelle, des savoirs" + tail:                      "Mobiliser, face à un problème complexe et en situation réelle, des savoirs et la qualité…",
		"Conduire une réunion de travail avec les partenaires afin de décider" + tail:                            "Conduire une réunion de travail avec les partenaires",
	} {
		if got := title(statement).FR; got != want {
			t.Errorf("%q becomes %q", statement, got)
		}
	}
}

func TestTheCertifiersCodeIsKept(t *testing.T) {
	s := bloc("C.8.1. Lire  C.8.2. Écrire")
	g := s.Grid(s.Split())
	if g.Items[1].Mark != "C.8.2" || g.Items[1].Statement.FR != "Écrire" {
		t.Errorf("%+v", g.Items[1])
	}
	valid(t, g)
	s = bloc("1. Lire  2. Écrire") // a place, not a code
	if g := s.Grid(s.Split()); g.Items[0].Mark != "" {
		t.Errorf("%+v", g.Items[0])
	}
}

func TestAPersonShapesASplit(t *testing.T) {
	begin := func() Split {
		s := &Sheet{Blocs: []Bloc{{Code: "B1", Label: "Un", Competencies: "Savoir  Lire  Écrire"}, {Code: "B2", Label: "Deux", Competencies: "Respecter  Compter"}}}
		return s.Split()
	}
	for name, c := range map[string]struct {
		do   func(*Split) error
		want []string
		err  error
	}{
		"heading":               {func(s *Split) error { return s.Heading(0) }, []string{"0|Savoir|Lire", "0|Savoir|Écrire", "1||Respecter", "1||Compter"}, nil},
		"heading of nothing":    {func(s *Split) error { return s.Heading(2) }, nil, ErrOtherBloc},
		"move":                  {func(s *Split) error { return s.Move(3, 0) }, []string{"0||Savoir", "0||Lire", "0||Écrire", "0||Respecter", "1||Compter"}, nil},
		"move to nowhere":       {func(s *Split) error { return s.Move(3, 2) }, nil, ErrNoGroup},
		"leave a group out":     {func(s *Split) error { return s.LeaveOut(0) }, []string{"0||Respecter", "0||Compter"}, nil},
		"leave none":            {func(s *Split) error { return s.LeaveOut(5) }, nil, ErrNoGroup},
		"attitude":              {func(s *Split) error { return s.Turn(3) }, []string{"0||Savoir", "0||Lire", "0||Écrire", "1||Respecter attitude", "1||Compter"}, nil},
		"attitude of nothing":   {func(s *Split) error { return s.Turn(-1) }, nil, ErrNoPart},
		"heading of no part":    {func(s *Split) error { return s.Heading(9) }, nil, ErrNoPart},
		"moving what is absent": {func(s *Split) error { return s.Move(9, 0) }, nil, ErrNoPart},
	} {
		s := begin()
		if err := c.do(&s); !errors.Is(err, c.err) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if c.err != nil {
			if !reflect.DeepEqual(s, begin()) {
				t.Errorf("%s: a refusal changed the split", name)
			}
			continue
		}
		var got []string
		for _, p := range s.Parts {
			line := string(rune('0'+p.Group)) + "|" + p.Head + "|" + p.Text
			if p.Attitude {
				line += " attitude"
			}
			got = append(got, line)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	s := begin()
	_ = s.Turn(3)
	g := (&Sheet{Number: "RNCP90103", Title: "Essai"}).Grid(s)
	if it, _ := g.Item("P01"); it.Kind != model.Attitude || it.Statement.FR != "Respecter" || g.Count(model.Competency) != 4 {
		t.Errorf("%+v", g.Items)
	}
	valid(t, g)
}

func TestOpenReadsWhatTheRegisterPublishes(t *testing.T) {
	dir := t.TempDir()
	archive := func(files ...[2]string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, f := range files {
			w, _ := z.Create(f[0])
			io.WriteString(w, f[1])
		}
		z.Close()
		return b.Bytes()
	}
	single := `<?xml version="1.0" encoding="UTF-8"?><!-- une fiche --><FICHE><NUMERO_FICHE>RNCP90200</NUMERO_FICHE></FICHE>`
	var gz bytes.Buffer
	z := gzip.NewWriter(&gz)
	io.WriteString(z, export(t))
	z.Close()
	whole := archive([2]string{"e.xml", export(t)})
	for name, c := range map[string]struct {
		data   []byte
		number string
		err    error
	}{
		"gzip":             {gz.Bytes(), "RS9005", nil},
		"figures alone":    {[]byte(export(t)), "90004", nil},
		"a blank":          {[]byte(export(t)), "rncp 90004", nil},
		"a sheet alone":    {[]byte(single), "90200", nil},
		"a Mac's zip":      {archive([2]string{"__MACOSX/._e.xml", "\x00\x05"}, [2]string{"._x.xml", "\x00"}, [2]string{"e.xml", export(t)}), "RS9005", nil},
		"two files":        {archive([2]string{"rs.xml", strings.ReplaceAll(export(t), "RNCP9000", "RNCP8000")}, [2]string{"rncp.xml", export(t)}), "RNCP90004", nil},
		"a zip cut short":  {whole[:len(whole)/2], "RS9005", io.ErrUnexpectedEOF},
		"a gzip cut short": {gz.Bytes()[:gz.Len()/2], "RS9005", io.ErrUnexpectedEOF},
	} {
		p := filepath.Join(dir, strings.ReplaceAll(name, " ", "-"))
		if err := os.WriteFile(p, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := Open(p)
		if err == nil {
			var s *Sheet
			if s, err = Read(f, c.number); err == nil && !sameNumber(s.Number, c.number) {
				t.Errorf("%s: %s", name, s.Number)
			}
			f.Close()
		}
		if !errors.Is(err, c.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A sheet without blocs leads to one activity: what it certifies. Names that any list
// may have are no group.
func TestASheetWithoutBlocsLeadsSomewhere(t *testing.T) {
	for _, head := range []string{"", "Les compétences attestées par la certification :  ", "Capacités attestées :  "} {
		s := &Sheet{Number: "RS9001", Title: "Tailler les haies", Abilities: head + "* C1. Choisir ses outils  * C2. Tailler droit"}
		split := s.Split()
		g := s.Grid(split)
		if len(g.Groups) != 1 || g.Groups[0].Label.FR != abilities || len(g.Items) != 2 || g.Items[1].Mark != "C2" {
			t.Errorf("%q: %+v", head, lines(split))
		}
		if len(g.Activities) != 1 || g.Activities[0].Statement.FR != "Tailler les haies" {
			t.Errorf("%q: %+v", head, g.Activities)
		}
		for _, it := range g.Items {
			if len(it.Activities) != 1 || it.LinksBy != model.Editorial {
				t.Errorf("%q: %+v", head, it)
			}
		}
		valid(t, g)
	}
}

func TestModalitiesKeepTheCodesThatTheySpeakOf(t *testing.T) {
	s := bloc("A1C1. Mesurer  A1C2. Peser")
	s.Blocs[0].Modalities = "A1C1 et A1C2. Un rapport écrit  A1C3. Une soutenance  1) Un examen"
	if got := s.Grid(s.Split()).Facts.Modalities; !reflect.DeepEqual(got, []string{"A1C1 et A1C2. Un rapport écrit", "A1C3 Une soutenance", "Un examen"}) {
		t.Errorf("%q", got)
	}
}

func TestATitleIsNeverCutBehindWhatLeadsOn(t *testing.T) {
	for _, statement := range []string{
		"Animer en anglais un cours communicatif ayant pour objectif d’impliquer les apprenants et de favoriser l’expression orale",
		"Participer à la mise en œuvre d’une politique de sécurité au sein de l’établissement de soins et de ses services",
		"Mobiliser, face à un problème complexe et en vue d’une analyse, des savoirs professionnels hautement spécialisés et récents",
	} {
		got := strings.TrimRight(title(statement).FR, "…")
		last := got[strings.LastIndexByte(got, ' ')+1:]
		if !strings.HasPrefix(statement, got) || leadsOn(last) || last == "ayant" || last == "mise" {
			t.Errorf("%q", got)
		}
	}
}

// An activity is known by its name: what is said of it has words for everything.
func TestAPageAboutAnActivityLinksNothing(t *testing.T) {
	s := &Sheet{Number: "RNCP90102", Title: "Essai", Activities: "A1. Vendre des plantes  Il arrose, taille, conseille et forme ses clients.  A2. Former des jardiniers  Il vend aussi des plantes.",
		Blocs: []Bloc{{Code: "B1", Label: "Vendre des plantes", Competencies: "C1. Conseiller un choix"}, {Code: "B2", Label: "Former des jardiniers", Competencies: "C2. Montrer un geste"}}}
	g := s.Grid(s.Split())
	for i, want := range []model.ActivityCode{"A01", "A02"} {
		if got := g.Items[i].Activities; len(got) != 1 || got[0] != want {
			t.Errorf("%s leads to %v", g.Items[i].Code, got)
		}
	}
}

// A line of nothing but signs is looked at once, not sign by sign.
func TestALongRowOfSignsTakesNoTime(t *testing.T) {
	began := time.Now()
	bloc(strings.Repeat("*", 200_000) + "  Lire").Split()
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("%v", took)
	}
}
