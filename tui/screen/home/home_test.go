package home

import (
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// window is what the frame leaves of 80 by 24.
var window = layout.Size{W: 80, H: 20}

func TestAMentorsRowsShowToWhomTheyServe(t *testing.T) {
	for _, c := range []struct {
		name   string
		role   model.Role
		filled bool
		shown  bool
	}{
		{"a student to whom nobody sent anything", model.Learner, false, false},
		{"a student who got something to read", model.Learner, true, true},
		{"a mentor before the first file", model.Mentor, false, true},
	} {
		env := tuitest.Env(t, model.French)
		if c.filled {
			env = tuitest.Filled(t, model.French)
		}
		env.Profile.Role = c.role
		d := tuitest.Drive(t, New(env), window)
		if c.shown {
			d.See("Relire", "Promotion")
		} else {
			d.Hidden("Relire", "Promotion")
		}
	}
}

func TestWhoThinksOfApplyingCanReadTheGridFirst(t *testing.T) {
	for stage, offered := range map[model.Stage]bool{model.Prospective: true, model.Year3: false} {
		env := tuitest.Env(t, model.French)
		env.Profile.Stage = stage
		d := tuitest.Drive(t, New(env), window)
		if !offered {
			d.Hidden("Lire la grille")
			continue
		}
		d.See("Découvrir", "Lire la grille ce que demande le diplôme")
		d.Press("down", "enter")
		if len(d.Went) != 1 || d.Went[0] != (nav.Grid{}) {
			t.Errorf("went to %v", d.Went)
		}
	}
}

func TestThePageSaysHowManyActionsThereAre(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := tuitest.Drive(t, New(env), window)
	d.See("Plan d’action prochaines étapes")
	for i, due := range []time.Time{model.Day(tuitest.Start.AddDate(0, 0, -1)), {}} {
		a := model.Action{ID: model.ActionID(env.NewID()), Grid: env.Grid.Ref(), Text: "lire", Due: due, CreatedAt: tuitest.Start}
		if _, err := env.Store.SaveAction(t.Context(), a); err != nil {
			t.Fatal(i, err)
		}
	}
	d.Send(nav.Changed{})
	d.See("2 actions à faire, 1 en retard")
}

func TestASessionToResumeIsNamedWhole(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := model.Session{ID: "S", Grid: env.Grid.Ref(), Label: "Découverte · nov. 2026", StartedAt: tuitest.Start, Ratings: map[model.ItemCode]model.Rating{}}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	tuitest.Drive(t, New(env), window).See("Reprendre « Découverte · nov. 2026 »")
}

func TestADiscoveryIsNotCalledAReview(t *testing.T) {
	for l, want := range map[model.Lang]string{model.French: "Dernière découverte le 24 novembre 2026", model.English: "Last discovery on 24 November 2026"} {
		env := tuitest.Env(t, l)
		s := model.Session{ID: "S1", Depth: model.Discover, Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
		if err := s.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1), At: tuitest.Start}); err != nil {
			t.Fatal(err)
		}
		if err := s.Finish(tuitest.Start); err != nil {
			t.Fatal(err)
		}
		if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		d := tuitest.Drive(t, New(env), window)
		d.See(want)
		d.Hidden(strings.Split(env.Text.Home.LastOn, "%s")[0])
	}
}

// The page is about today: what waits for the person stands first and says what
// it is.
func TestWhatWaitsStandsFirst(t *testing.T) {
	env := tuitest.Filled(t, model.French)
	d := tuitest.Drive(t, New(env), window)
	d.See("Relectures reçues 3 remarques sans réponse", "1 action en retard Refaire trois modélisations", "Ouvrir un fichier reçu")
	rows := New(env)
	rows.Update(load(env.Store, env.Grids, env.Grid, tuitest.Start)())
	if !rows.rows[0].due {
		t.Errorf("%s stands before what waits", rows.rows[0].name)
	}
	for i, r := range rows.rows {
		if r.due && r.group != env.Text.Home.Today && r.name != env.Text.Home.Desk {
			t.Errorf("row %d, %s, waits under %s", i, r.name, r.group)
		}
	}
}

// A wide window shows what is behind the door that is chosen.
func TestAWideWindowShowsWhatIsBehindTheDoor(t *testing.T) {
	env := tuitest.Filled(t, model.French)
	d := tuitest.Drive(t, New(env), layout.Size{W: 120, H: 31})
	d.See("Notion 3, Application 10", "Fondements", "4/4")
	d.Press("down", "down", "down", "down")
	d.See("Besoins du client", "viser Application")
	narrow := tuitest.Drive(t, New(env), window)
	narrow.Hidden("4/4")
}

// Home says when the day of the next session is, and that it has come.
func TestTheNextDayIsSaidAndComes(t *testing.T) {
	env := tuitest.Filled(t, model.French)
	env.Profile.Next = model.Day(tuitest.Start.AddDate(0, 2, 0))
	d := tuitest.Drive(t, New(env), layout.Size{W: 120, H: 31})
	d.See("Prochain bilan le 24 janvier 2027", "Nouveau bilan", "niveau, confiance, traces")
	env.Profile.Next = model.Day(tuitest.Start.AddDate(0, 0, -3))
	d = tuitest.Drive(t, New(env), layout.Size{W: 120, H: 31})
	d.See("Nouveau bilan", "prévu le 21 novembre 2026")
	env.Profile.Next = model.Day(tuitest.Start.AddDate(-1, 0, 0)) // met by the last one
	d = tuitest.Drive(t, New(env), layout.Size{W: 120, H: 31})
	d.Hidden("prévu le", "Prochain bilan")
}

// In September home asks whether the stage has moved.
func TestAStageThatShouldHaveMovedIsAskedAbout(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.SayStage(model.Year3, time.Date(2025, 10, 1, 0, 0, 0, 0, time.UTC))
	d := tuitest.Drive(t, New(env), window)
	d.See("Une nouvelle année a commencé", "étape choisie : 3A")
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Stage{}) {
		t.Errorf("went to %v", d.Went)
	}
	env.Profile.SayStage(model.Year3, tuitest.Start)
	tuitest.Drive(t, New(env), window).Hidden("nouvelle année")
}

// A file that was not written yet is recalled: the learner's answers, and what a
// mentor signed.
func TestWhatIsStillToBeSentIsRecalled(t *testing.T) {
	env := tuitest.Filled(t, model.French)
	wide := layout.Size{W: 160, H: 31}
	d := tuitest.Drive(t, New(env), wide)
	d.Hidden("à renvoyer")
	all, err := env.Store.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reviews, err := env.Store.Reviews(t.Context(), all[len(all)-1].ID)
	if err != nil || len(reviews) == 0 {
		t.Fatalf("%v, %v", reviews, err)
	}
	r := reviews[len(reviews)-1]
	for c := range r.Remarks {
		if err := r.Answer(c, model.Accept, ""); err != nil {
			t.Fatal(err)
		}
		break
	}
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	d.Send(nav.Changed{})
	d.See("votre réponse à renvoyer")
	if err := post.Sent(t.Context(), env.Store, r.ID); err != nil {
		t.Fatal(err)
	}
	d.Send(nav.Changed{})
	d.Hidden("à renvoyer")
}
