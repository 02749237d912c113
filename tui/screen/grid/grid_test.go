package grid

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

var narrow, wide = layout.Size{W: 80, H: 20}, layout.Size{W: 120, H: 31}

// shelf is a source of these grids.
type shelf []*model.Grid

func (s shelf) Grid(_ context.Context, r model.GridRef) (*model.Grid, error) {
	for _, g := range s {
		if g.Ref() == r {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}
func (s shelf) List(context.Context) ([]*model.Grid, error)        { return s, nil }
func (s shelf) Every(context.Context) ([]model.ShelvedGrid, error) { return tuitest.Shelved(s...), nil }

func open(t testing.TB, env *nav.Env, size layout.Size) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, nav.Grid{})
	return s, tuitest.Drive(t, s, size)
}

// other returns a grid that is not in use, with one item and nothing else.
func other(t *testing.T, env *nav.Env) *model.Grid {
	t.Helper()
	g := env.Grid.Clone()
	g.ID, g.Version, g.Title = "rncp35419", "2021", model.Same("Titre\x1b[2J")
	it := g.Items[0]
	it.Code, it.Title, it.Label, it.Statement = "B1", model.Same("Maquetter\u202e"), model.Text{}, model.Same("Maquetter une page")
	it.Activities, it.Group = nil, "gone"
	g.Items, g.Activities, g.Targets = []model.Item{it}, nil, nil
	env.Grids = shelf{env.Grid, &g}
	return &g
}

// answered keeps finished sessions, the first of which alone rates C05.
func answered(t *testing.T, env *nav.Env, sessions int) {
	t.Helper()
	for i := range sessions {
		at := tuitest.Start.AddDate(0, i-sessions, 0)
		x := model.Session{ID: model.SessionID(fmt.Sprintf("S%02d", i)), Grid: env.Grid.Ref(), StartedAt: at}
		rate := []model.Rating{{Item: "C06", Level: model.At(2), At: at}}
		if i == 0 {
			rate = append(rate, model.Rating{Item: "C05", Level: model.At(1), At: at})
		}
		for _, r := range rate {
			if err := x.Rate(env.Grid, r); err != nil {
				t.Fatal(err)
			}
		}
		if err := x.Finish(at); err != nil {
			t.Fatal(err)
		}
		if _, err := env.Store.SaveSession(t.Context(), x); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAGridReadsFamilyByFamilyWithoutAnySession(t *testing.T) {
	s, d := open(t, tuitest.Env(t, model.French), layout.Size{W: 80, H: 60})
	text := d.Text()
	last := -1
	for _, want := range []string{"sont indicatifs", "16 compétences", "Besoin", "C01 ", "Fondements", "C04 ", "Réaliser", "C11 ", "C14 ", "Piloter", "C12 ", "C16 ", "10 attitudes", "P01 ", "P10 ", "11 activités", "A01 ", "A11 "} {
		at := strings.Index(text, want)
		if at <= last {
			t.Errorf("%q stands at %d, after %d:\n%s", want, at, last, text)
		}
		last = at
	}
	d.See("A07 Supervision du déploiement", "C06 C11 C14 C15", "C05 Maîtrise des principaux langages et paradigmes de programmation")
	d.Hidden("non noté")
	if !strings.HasPrefix(s.Title(), "Ingénieur diplômé de Polytech Marseille") {
		t.Errorf("called %q", s.Title())
	}
}

func TestEnterOpensWhatIsFocused(t *testing.T) {
	_, d := open(t, tuitest.Env(t, model.French), narrow)
	d.Press("enter", "down", "enter", "v", "enter", "v", "pgdown", "enter", "tab", "enter", "end", "enter", "home", "enter")
	want := []nav.Place{nav.Item{Code: "C01"}, nav.Item{Code: "C02"}, nav.Item{Code: "P01"}, nav.Activity{Code: "A06"}, nav.Item{Code: "C01"}, nav.Activity{Code: "A11"}, nav.Item{Code: "C01"}}
	if fmt.Sprint(d.Went) != fmt.Sprint(want) {
		t.Errorf("went to %v, want %v", d.Went, want)
	}
}

func TestAGridThatIsNotInUseOpensInItsOwnWords(t *testing.T) {
	env := tuitest.Env(t, model.French)
	g := other(t, env)
	s := New(env, nav.Grid{Ref: g.Ref()})
	d := tuitest.Drive(t, s, narrow)
	d.See("1 compétence", "B1 Maquetter", "Aucune attitude dans cette grille.", "Aucune activité dans cette grille.")
	if s.Title() != "Titre␛[2J" {
		t.Errorf("called %q", s.Title())
	}
	d.Press("down", "v", "enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Item{Code: "B1", Grid: g.Ref()}) {
		t.Errorf("went to %v", d.Went)
	}
	d.CheckSizes()
	d.Resize(wide)
	d.See("Maquetter une page", "Ce qui se voit à chaque niveau")
	d.Hidden("Attendu à chaque étape", "liée", "Sert à")
	if len(tuitest.Footer(s)) > 1 {
		t.Error("offers another part, and there is one only")
	}
}

func TestFilterFindsWordsCodesAndLinks(t *testing.T) {
	_, d := open(t, tuitest.Env(t, model.French), narrow)
	d.Press("/")
	d.Type("METIER valeur")
	d.See("1 compétence", "C03 ")
	d.Hidden("C01 ", "attitudes", "Aucune")
	d.Press("backspace", "enter", "enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Item{Code: "C03"}) {
		t.Errorf("went to %v", d.Went)
	}
	d.Press("esc", "/")
	d.Paste("a07\r\n\x1b[2J")
	d.CheckFrame()
	d.Press("esc", "/")
	d.Type("a07")
	d.See("4 compétences", "C06 ", "C11 ", "C14 ", "C15 ", "1 activité", "A07 ")
	d.Type("zzz")
	d.See("Rien ne correspond")
	d.Press("enter", "enter", "v", "down", "esc")
	d.See("16 compétences", "C01 ")
}

func TestFilterSearchesInTheLanguageShown(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, narrow)
	env.Text = lang.New(model.English)
	d.Send(nav.LookChanged{})
	d.See("16 competencies", "Needs")
	d.Press("/")
	d.Type("algorithm programming languages")
	d.Press("enter")
	d.Hidden("no such")
	d.Press("esc", "/")
	d.Type("programming")
	d.See("C05 ")
	d.Hidden("C01 ")
}

func TestWideWindowShowsTheFocusedEntryBesideTheList(t *testing.T) {
	env := tuitest.Env(t, model.French)
	answered(t, env, 1)
	_, d := open(t, env, wide)
	d.See("Par exemple", "Ce qui se voit à chaque niveau (indicatif)", "N Notion : Sur un exercice du cours", "Entrée en 3A : Non abordé, Fin de 3A : Notion")
	d.Resize(layout.Size{W: 120, H: 40})
	d.See("Avant le diplôme : la file de la cantine", "A01 Analyse et formulation")
	d.Resize(wide)
	d.Press("v", "v", "down", "down", "down")
	d.See("A04 Conception et développement de produits", "5 compétences (indicatif)", "cible diplôme vous", "C05 Programmation Maîtrise Maîtrise Notion", "C08 Conception Application Maîtrise non noté")
	d.Resize(layout.Size{W: 120, H: 16})
	d.Press("home")
	d.See("⏎ ouvre la suite")
	d.CheckFrame()
}

func TestOnesOwnLevelStandsInTheList(t *testing.T) {
	env := tuitest.Env(t, model.French)
	answered(t, env, 2)
	_, d := open(t, env, narrow)
	d.See("C05 Programmation Notion", "C06 Compréhension des architectures systèmes et réseaux Application", "non noté")
	d.Resize(layout.Size{W: 60, H: 16})
	d.Press("/")
	d.Type("c05")
	d.See("C05 Programmation N")
}

// More sessions than the first frame is drawn from: the answer of the oldest
// comes with the rest.
func TestAnOldAnswerCounts(t *testing.T) {
	env := tuitest.Env(t, model.French)
	answered(t, env, few+3)
	s := NewActivity(env, nav.Activity{Code: "A04"})
	d := tuitest.Drive(t, s, narrow)
	d.See("C05 Programmation Maîtrise Maîtrise Notion", "C06 Systèmes, réseaux Application Maîtrise Application", "1/5 à la cible")
	s = NewActivity(env, nav.Activity{Code: "A04", Session: "S00"})
	tuitest.Drive(t, s, narrow).See("C05 Programmation Maîtrise Maîtrise Notion")
}

func TestAnActivitySaysWhatItTakes(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.Stage, env.Profile.Target = model.Prospective, "entry3a"
	s := NewActivity(env, nav.Activity{Code: "a07"})
	d := tuitest.Drive(t, s, narrow)
	d.See("A07 Supervision du déploiement, du fonctionnement et de la maintenance des solutions logicielles développées.", "4 compétences (indicatif)", "cible diplôme",
		"C06 Systèmes, réseaux Notion Maîtrise", "C11 Tests du logiciel rien Maîtrise", "⏎ ouvre la suite")
	d.Hidden("vous", "à la cible")
	if s.Status() != "Cible\u00a0: Entrée en 3A (indicatif)" || !strings.HasPrefix(s.Title(), "A07 Supervision") {
		t.Errorf("%q, %q", s.Title(), s.Status())
	}
	d.Press("down", "enter", "right", "enter", "left", "left", "enter")
	want := []nav.Place{nav.Item{Code: "C11"}, nav.Item{Code: "C03"}, nav.Item{Code: "C06"}}
	if fmt.Sprint(d.Went) != fmt.Sprint(want) {
		t.Errorf("went to %v, want %v", d.Went, want)
	}
	for range 20 {
		d.Press("right")
	}
	d.See("A11 Formation", "1 compétence (indicatif)")
}

func TestAnActivityWithoutTargetLinksOrGridSaysSo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	answered(t, env, 1)
	env.Grid.Targets = nil
	for i := range env.Grid.Items {
		if env.Grid.Items[i].Code == "C14" {
			env.Grid.Items[i].Activities = nil
		}
	}
	d := tuitest.Drive(t, NewActivity(env, nav.Activity{Code: "A04"}), narrow)
	d.See("C05 Programmation Notion", "4 compétences")
	d.Hidden("cible", "diplôme vous")
	d.CheckSizes()
	d = tuitest.Drive(t, NewActivity(env, nav.Activity{Code: "A11"}), narrow)
	d.See("A11 Formation", "Aucune compétence liée.")
	d.Press("enter", "down")
	d.CheckSizes()
	d = tuitest.Drive(t, NewActivity(env, nav.Activity{Code: "A99\x1b"}), narrow)
	d.See("La grille n’a pas d’activité A99␛.")
	d.Press("enter", "down", "right", "left")
	d.CheckSizes()
	if len(d.Went) != 0 {
		t.Errorf("went to %v", d.Went)
	}
}

func TestAnEmptyGridSaysSo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Grid.Items, env.Grid.Activities = nil, nil
	_, d := open(t, env, narrow)
	d.See("Cette grille est vide.")
	d.Press("enter", "v", "down", "/")
	d.Type("x")
	d.CheckSizes()
	env = tuitest.Env(t, model.French)
	env.Grid.Items = nil
	_, d = open(t, env, narrow)
	d.See("Aucune compétence dans cette grille.", "Aucune attitude dans cette grille.", "11 activités")
	d.CheckSizes()
}

// The grid in use changes while its list is open: a shorter one has no row where
// the cursor was.
func TestTheGridInUseMayChangeUnderTheList(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, wide)
	d.Press("end")
	env.Grid = other(t, env)
	d.Send(nav.Changed{})
	d.See("B1 Maquetter")
	d.CheckSizes()
}

func TestAClickFocusesAndOneMoreOpens(t *testing.T) {
	for _, size := range []layout.Size{narrow, wide} {
		env := tuitest.Env(t, model.French)
		s, d := open(t, env, size)
		d.Press("down", "down", "down") // C04, in the next family
		_, y, _ := s.Cursor(size)
		d.Press("home")
		d.Send(nav.Click{X: 3, Y: y - 1, Size: size}) // its family's name
		if cur := s.list.Current(); cur.item.Code != "C01" {
			t.Errorf("a heading took the focus to %s", cur.item.Code)
		}
		d.Send(nav.Click{X: 3, Y: y, Size: size})
		if cur := s.list.Current(); cur.item.Code != "C04" || len(d.Went) != 0 {
			t.Errorf("at %s, went to %v", cur.item.Code, d.Went)
		}
		d.Send(nav.Click{X: 3, Y: y, Size: size})
		if len(d.Went) != 1 || d.Went[0] != (nav.Item{Code: "C04"}) {
			t.Errorf("went to %v", d.Went)
		}
		a := NewActivity(env, nav.Activity{Code: "A04"})
		d = tuitest.Drive(t, a, size)
		_, y, _ = a.Cursor(size)
		d.Send(nav.Click{X: 3, Y: y + 2, Size: size})
		d.Send(nav.Click{X: 3, Y: y + 2, Size: size})
		if len(d.Went) != 1 || d.Went[0] != (nav.Item{Code: "C08"}) {
			t.Errorf("went to %v", d.Went)
		}
	}
}

func TestTheCursorStandsOnTheFocusedRow(t *testing.T) {
	for _, size := range []layout.Size{{W: 60, H: 16}, narrow, wide} {
		env := tuitest.Env(t, model.French)
		s, d := open(t, env, size)
		for range 50 {
			x, y, ok := s.Cursor(size)
			cur := s.list.Current()
			if lines := strings.Split(d.Text(), "\n"); !ok || x != 1 || y >= len(lines) || !strings.HasPrefix(lines[y], "▸ "+string(cur.item.Code)+string(cur.activity)) {
				t.Fatalf("%v: cursor at %d %d, on %s%s:\n%s", size, x, y, cur.item.Code, cur.activity, d.Text())
			}
			d.Press("down")
		}
		d.Press("/")
		if _, y, ok := s.Cursor(size); y != 0 || !ok {
			t.Errorf("one types at line %d", y)
		}
	}
}

type broken struct{ shelf }

func (broken) Grid(context.Context, model.GridRef) (*model.Grid, error) {
	return nil, errors.New("read grid")
}

func TestAGridThatCannotBeReadIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Grids = broken{}
	ref := model.GridRef{ID: "gone", Version: "1"}
	for _, s := range []nav.Screen{New(env, nav.Grid{Ref: ref}), NewActivity(env, nav.Activity{Code: "A01", Grid: ref})} {
		d := tuitest.Drive(t, s, narrow)
		if len(d.Errs) != 1 {
			t.Errorf("errors %v", d.Errs)
		}
		d.Press("enter", "down", "right", "v", "/")
		d.Send(nav.Click{X: 3, Y: 4, Size: narrow})
		d.CheckSizes()
	}
}

func TestBothPagesFitEveryWindowInEveryLook(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, o := range []theme.Options{{Variant: theme.Dark}, {Variant: theme.Mono, ASCII: true}} {
			env := tuitest.Filled(t, l)
			env.Theme = theme.New(o)
			for _, s := range []nav.Screen{New(env, nav.Grid{}), NewActivity(env, nav.Activity{Code: "A04"}), NewActivity(env, nav.Activity{Code: "A09"})} {
				d := tuitest.Drive(t, s, narrow)
				for _, k := range []string{"down", "pgdown", "v", "end", "/", "a", "enter", "right"} {
					d.CheckSizes()
					d.Resize(layout.Size{W: 60, H: 16})
					d.CheckFrame()
					d.Press(k)
				}
			}
		}
	}
}

// large is as many items and activities as a grid may have.
func large(b *testing.B) *nav.Env {
	env := tuitest.Env(b, model.French)
	g := env.Grid
	it, a := g.Items[0], g.Activities[0]
	g.Items, g.Activities = nil, nil
	for i := range 500 {
		it.Code, it.Group = model.ItemCode(fmt.Sprintf("C%03d", i)), g.Groups[i/100].ID
		a.Code = model.ActivityCode(fmt.Sprintf("A%03d", i))
		it.Activities = []model.ActivityCode{a.Code}
		g.Items, g.Activities = append(g.Items, it), append(g.Activities, a)
	}
	return env
}

func BenchmarkMoveAmong1000(b *testing.B) {
	s, _ := open(b, large(b), wide)
	for b.Loop() {
		s.Update(tuitest.Key("down"))
		_ = s.View(wide)
		s.Cursor(wide)
	}
}

func TestReadingSaysWhereItemsArePractisedAndWhatActivitiesLeadTo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	tuitest.Teach(env.Grid)
	d := tuitest.Drive(t, NewActivity(env, nav.Activity{Code: "A01"}), wide)
	d.See("Métiers : Analyste métier, Consultant·e")
	d.CheckSizes()
	d = tuitest.Drive(t, NewActivity(env, nav.Activity{Code: "A02"}), wide)
	d.Hidden("Métiers")
	_, d = open(t, env, layout.Size{W: 120, H: 60})
	d.Press("down", "down", "down", "down")
	d.See("Où l’exercer (indicatif) : Projet tutoré (projet, Fin de 4A)")
}
