package plain

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/speech"
	"autoeval/tui/tuitest"
)

// listening returns an env for the ear with the data of one for screens.
func listening(env *nav.Env, in speech.Lines, out *bytes.Buffer) *Env {
	return &Env{
		Talk: speech.NewTalk(out, in, speech.Voice{Arrow: env.Text.Plain.Arrow}, true), Text: env.Text, Store: env.Store, Now: env.Now,
		Explain: func(err error) string { return err.Error() },
	}
}

// begin prepares a walk of a fresh session, or of the open one.
func begin(t *testing.T, env *nav.Env, depth model.Depth, in speech.Lines, out *bytes.Buffer) *walk {
	t.Helper()
	all, err := env.Store.GridSessions(t.Context(), env.Grid.ID, -1)
	if err != nil {
		t.Fatal(err)
	}
	s := model.Session{ID: model.SessionID(env.NewID()), Label: "Bilan S7", Grid: env.Grid.Ref(), Depth: depth, StartedAt: env.Now()}
	if open, ok := all.Current(); ok {
		if s, err = env.Store.Session(t.Context(), open.ID); err != nil {
			t.Fatal(err)
		}
	}
	w := newWalk(listening(env, in, out), env.Grid, s, all.Finished)
	w.resume = "autoeval rate --plain"
	w.evidenceFor = func(model.ItemCode) (model.Evidence, bool) { return model.Evidence{}, false }
	return w
}

// play gives those lines and returns all that was said.
func play(t *testing.T, env *nav.Env, depth model.Depth, lines ...string) (string, *walk) {
	t.Helper()
	var out bytes.Buffer
	w := begin(t, env, depth, speech.NewReader(strings.NewReader(strings.Join(lines, "\n"))).Until(t.Context()), &out)
	if _, err := w.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	checkSpeech(t, out.String())
	return out.String(), w
}

// checkSpeech fails on whatever cannot be read aloud.
func checkSpeech(t *testing.T, said string) {
	t.Helper()
	for i, l := range strings.Split(said, "\n") {
		if w := ansi.StringWidth(l); w > speech.Width {
			t.Errorf("line %d is %d wide: %q", i, w, l)
		}
		for _, r := range l {
			if r >= 0x2500 && r <= 0x259F || r >= 0x2800 && r <= 0x28FF || unicode.IsControl(r) || strings.ContainsRune("→▲▼●○✓", r) {
				t.Errorf("line %d has %q: %q", i, r, l)
			}
		}
	}
}

// flat returns a text with its line breaks and spaces made alike.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// hears fails unless the texts are said, in that order.
func hears(t *testing.T, said string, texts ...string) {
	t.Helper()
	rest := flat(said)
	for _, s := range texts {
		i := strings.Index(rest, flat(s))
		if i < 0 {
			t.Fatalf("%q is not said, or not then, in:\n%s", s, said)
		}
		rest = rest[i+len(flat(s)):]
	}
}

func stored(t *testing.T, env *nav.Env) *model.Session {
	t.Helper()
	all, err := env.Store.Sessions(t.Context())
	if err != nil || len(all) == 0 {
		t.Fatalf("%d sessions, %v", len(all), err)
	}
	s, err := env.Store.Session(t.Context(), all[len(all)-1].ID)
	if err != nil {
		t.Fatal(err)
	}
	return &s
}

// past keeps a finished session with those levels.
func past(t *testing.T, env *nav.Env, label string, levels map[model.ItemCode]int) {
	t.Helper()
	s := model.Session{ID: "01A", Label: label, Grid: env.Grid.Ref(), StartedAt: tuitest.Start.AddDate(0, -6, 0)}
	for c, v := range levels {
		if err := s.Rate(env.Grid, model.Rating{Item: c, Level: model.At(v), At: s.StartedAt}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(s.StartedAt); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

func repeat(line string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = line
	}
	return out
}

func TestTranscripts(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  model.Lang
		depth model.Depth
		lines []string
		said  []string
	}{
		{"the first question has every letter", model.French, model.FullReview, []string{"2", "é", "maîtrise"},
			[]string{"rien ne quitte", "Question 1 sur 16. C01", "0 Non abordé", "4 Expertise", "Votre niveau (0 à 4, p passer", "? aide)",
				"C01 : Application. Enregistré.", "Question 2 sur 16", "Votre niveau (0 à 4) :", "C02 : Application. Enregistré.", "C03 : Maîtrise. Enregistré."}},
		{"in English", model.English, model.FullReview, []string{"2", "mastery", "s", "b"},
			[]string{"nothing leaves", "Question 1 of 16. C01", "Your level (0 to 4, s skip", "C01: Application. Saved.", "C02: Mastery. Saved.", "C03 skipped", "Question 4 of 16", "Question 3 of 16", "Everything is kept: 2 of 16 rated.", "To resume: autoeval rate --plain"}},
		{"wrong answers say what is right", model.French, model.FullReview, []string{"7", "bof", "", "C99"},
			[]string{"Il faut un niveau de 0 à 4", "« bof » n’est pas une réponse", "Il faut un niveau", "« C99 »", "rien n’a été gardé"}},
		{"details are said of the last answer", model.French, model.FullReview, []string{"c", "2", "c", "9", "3", "c1", "n", "index posés", "n  et mesurés", "t", "C01"},
			[]string{"Donnez d’abord", "C01 : Application", "Question 2", "Confiance pour C01 (1 hésitante", "La confiance va de 1 à 3", "C01 : confiance sûre. Enregistré.",
				"C01 : confiance hésitante. Enregistré.", "Note pour C01", "C01 : note gardée. Enregistré.", "C01 : note gardée", "Votre réponse : Application. Confiance : hésitante. Note : « et mesurés »."}},
		{"undo takes back each kind of change", model.French, model.FullReview, []string{"a", "2", "c3", "a", "l", "a", "a"},
			[]string{"Rien à annuler", "C01 : Application", "C01 : confiance sûre", "C01 : annulé. Enregistré.", "Question 1 sur 16", "Votre réponse : Application.", "C01 : annulé", "Question 1", "Rien à annuler"}},
		{"clear, repeat and jump", model.French, model.FullReview, []string{"3", "c05", "r", "C01", "x", "e", "retour"},
			[]string{"Question 2", "Question 5 sur 16. C05", "Question 4 sur 16", "Question 1", "Votre réponse : Maîtrise", "Réponse de C01 effacée. Enregistré.", "Question 1 sur 16"}},
		{"questions in short", model.French, model.FullReview, []string{"b", "2", "e", "3", "b", "1"},
			[]string{"4 Expertise", "Questions en bref", "Question 2 sur 16. C02, Besoin. Identification des besoins réels du client Votre niveau", "Question 2 sur 16", "4 Expertise", "Question 3 sur 16. C03, Besoin. Formalisation des besoins et estimation de la valeur métier Votre niveau", "Questions en entier", "Question 4", "4 Expertise"}},
		{"a skipped question comes back last", model.French, model.Discover, append([]string{"2", "p"}, repeat("1", 14)...),
			[]string{"C02 passée", "Question 3", "Question 16", "Question 2 sur 16", "Tout est gardé. Notées : 15 sur 16"}},
		{"passing over all that is open", model.French, model.Discover, append(append(repeat("2", 8), repeat("p", 8)...), "C09", "p", "q"),
			[]string{"C16 passée", "Vos réponses.", "8 questions restent ouvertes", "Question 9 sur 16", "C09 passée", "Vos réponses.", "Tout est gardé. Notées : 8 sur 16"}},
		{"passing over all of a review", model.English, model.FullReview, append(repeat("s", 16), "C03", "2", "s", "q"),
			[]string{"C16 skipped", "Your answers.", "16 questions stay open", "Question 3 of 16", "C03: Application. Saved.", "Question 4 of 16", "C04 skipped", "Your answers.", "Everything is kept: 1 of 16"}},
		{"attitudes are a second part", model.French, model.FullReview, []string{"s", "4", "3", "s"},
			[]string{"Question 1 sur 10. P01", "3 Toujours", "Il faut un niveau de 0 à 3", "P01 : Toujours. Enregistré.", "Question 1 sur 16"}},
		{"everything to the end", model.French, model.Discover, append(repeat("2", 16), "f", "", "f", "o"),
			[]string{"Question 16 sur 16", "Vos réponses.", "C01", "Sans aide", "Tout est noté.", "Seconde partie", "ne change plus", "Faire le point (f, code", "ne change plus", "terminée et enregistrée"}},
		{"an unanswered summary cannot be finished", model.English, model.FullReview, []string{"f", "f", "q"},
			[]string{"Your answers", "16 questions stay open", "nothing to finish", "nothing was kept"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _ := play(t, tuitest.Env(t, c.lang), c.depth, c.lines...)
			hears(t, said, c.said...)
		})
	}
}

func TestPreviousLevelIsHiddenUntilTheNewOneIsGiven(t *testing.T) {
	env := tuitest.Env(t, model.French)
	past(t, env, "Bilan S6", map[model.ItemCode]int{"C01": 1, "C02": 3, "C03": 2})
	said, _ := play(t, env, model.FullReview)
	if strings.Contains(said, "Bilan S6") {
		t.Errorf("the level before is given away:\n%s", said)
	}
	said, _ = play(t, env, model.FullReview, "2", "1", "2")
	hears(t, said, "C01 : Application. Enregistré. Depuis Bilan S6 : Notion vers Application, en hausse.", "sans trace nouvelle", "Tapez t pour joindre une trace à C01",
		"C02 : Notion. Enregistré. Depuis Bilan S6 : Maîtrise vers Notion, en baisse.", "C03 : Application. Enregistré. Depuis Bilan S6 : inchangé (Application).")
	if strings.Count(said, "sans trace nouvelle") != 1 {
		t.Errorf("the gentle question is not asked once:\n%s", said)
	}
	said, _ = play(t, env, model.FullReview, "f")
	hears(t, said, "déjà notées : 3 sur 16", "Vos réponses", "sans trace nouvelle : C01 Analyse technique.")
}

// watch is a store that says in the transcript when a save is done.
type watch struct {
	store.Store
	out  *bytes.Buffer
	fail error
}

func (w *watch) Together(ctx context.Context, do func(store.Store) error) error {
	if w.fail != nil {
		return w.fail
	}
	err := w.Store.Together(ctx, do)
	if err == nil {
		w.out.WriteString("[on the disk]\n")
	}
	return err
}

func TestAnswerIsConfirmedOnceItIsOnTheDisk(t *testing.T) {
	env := tuitest.Env(t, model.French)
	var out bytes.Buffer
	disk := &watch{Store: env.Store, out: &out}
	env.Store = disk
	w := begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("2\nc 3")).Until(t.Context()), &out)
	if _, err := w.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	hears(t, out.String(), "[on the disk] C01 : Application. Enregistré.", "[on the disk] C01 : confiance sûre. Enregistré.")

	out.Reset()
	disk.fail = store.ErrFull
	w = begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("3\nq")).Until(t.Context()), &out)
	if _, err := w.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	hears(t, out.String(), "Question 2 sur 16", "Pas enregistré. "+store.ErrFull.Error(), "Votre niveau (0 à 4) :", "Tout est gardé. Notées : 1 sur 16")
	if strings.Contains(out.String(), "Maîtrise. Enregistré") || w.session.Rating("C02").Level.Rated() {
		t.Error("an answer that was not kept is taken for kept")
	}
}

func TestEndOfInputAnywhereLosesNothing(t *testing.T) {
	lines := []string{"2", "c 3", "n une note", "3", "p", "C02", "1", "a", "s", "2", "s", "l", "f"}
	for n := range lines {
		env := tuitest.Env(t, model.French)
		said, w := play(t, env, model.FullReview, lines[:n]...)
		if n == 0 {
			hears(t, said, "rien n’a été gardé")
			continue
		}
		hears(t, said, "Tout est gardé", "autoeval rate --plain")
		kept := stored(t, env)
		if len(kept.Ratings) != len(w.session.Ratings) || kept.Finished() {
			t.Fatalf("after %d lines: %d of %d answers kept", n, len(kept.Ratings), len(w.session.Ratings))
		}
		again, _ := play(t, env, model.FullReview)
		hears(t, again, "Reprise")
	}
	env := tuitest.Env(t, model.French)
	play(t, env, model.FullReview, "2", "3")
	again, _ := play(t, env, model.FullReview)
	hears(t, again, "déjà notées : 2 sur 16", "Question 3 sur 16")
}

func TestEvidenceIsLinkedToTheAnswer(t *testing.T) {
	env := tuitest.Env(t, model.French)
	for _, id := range []model.EvidenceID{"E1", "E2"} {
		e := model.Evidence{ID: id, Grid: env.Grid.Ref(), Kind: env.Grid.EvidenceKinds[0].ID, Title: "Projet " + string(id), Date: tuitest.Start}
		if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	said, _ := play(t, env, model.FullReview, "2", "t", "9", "1", "t", "", "C01")
	hears(t, said, "1 Projet E2", "2 Projet E1", "0 Nouvelle trace", "Il faut un numéro de 0 à 2", "C01 : trace « Projet E2 » jointe. Enregistré.", "1 Projet E1", "Votre réponse : Application. 1 trace.")
	e, err := env.Store.EvidenceByID(t.Context(), "E2")
	if err != nil || !e.Supports("C01") || len(stored(t, env).Rating("C01").Evidence) != 1 {
		t.Errorf("not linked both ways: %+v, %v", e, err)
	}
}

func TestNewEvidenceIsKeptWithItsAnswerOrNotAtAll(t *testing.T) {
	env := tuitest.Env(t, model.French)
	play(t, env, model.FullReview, "2")
	var out bytes.Buffer
	disk := &watch{Store: env.Store, out: &out, fail: store.ErrFull}
	env.Store = disk
	attach := func() {
		w := begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("C01\nt")).Until(t.Context()), &out)
		w.evidenceFor = func(item model.ItemCode) (model.Evidence, bool) {
			return model.Evidence{ID: "N", Grid: env.Grid.Ref(), Kind: "project", Title: "Capteur", Items: []model.ItemCode{item}, Date: tuitest.Start}, true
		}
		if _, err := w.run(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	attach()
	if all, err := env.Store.Evidence(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("kept %v, %v", all, err)
	}
	hears(t, out.String(), "Pas enregistré")
	disk.fail = nil
	before := env.Store.Version()
	attach()
	hears(t, out.String(), "[on the disk] C01 : trace « Capteur » jointe. Enregistré.")
	if n := env.Store.Version() - before; n != 1 {
		t.Errorf("%d commits", n)
	}
	if e, err := env.Store.EvidenceByID(t.Context(), "N"); err != nil || !e.Supports("C01") {
		t.Errorf("%+v, %v", e, err)
	}
}

func TestChangeMadeElsewhereMeanwhileStays(t *testing.T) {
	env := tuitest.Env(t, model.French)
	play(t, env, model.FullReview, "2")
	var out bytes.Buffer
	w := begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("3")).Until(t.Context()), &out)
	other := stored(t, env)
	if err := other.Rate(env.Grid, model.Rating{Item: "C09", Level: model.At(1)}); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), *other); err != nil {
		t.Fatal(err)
	}
	if _, err := w.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(stored(t, env).Ratings); n != 3 {
		t.Errorf("%d answers, want 3:\n%s", n, out.String())
	}
}

func TestHostileTextIsHarmlessAloud(t *testing.T) {
	env := tuitest.Env(t, model.French)
	bad := "\x1b]52;c;aGk=\a\x1b[2J┌──┐ ▓▓ ⠿⠿ \u202Egnirts \u0000 \u009b31m " + strings.Repeat("w", 200) + "\r\nligne"
	past(t, env, bad, map[model.ItemCode]int{"C01": 1})
	e := model.Evidence{ID: "E1", Grid: env.Grid.Ref(), Kind: env.Grid.EvidenceKinds[0].ID, Title: bad, Date: tuitest.Start}
	if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("2\nn "+bad+"\nt\n1\nC01\n"+bad+"\nl\nf\n"+bad)).Until(t.Context()), &out)
	w.session.Label = bad
	if _, err := w.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	checkSpeech(t, out.String())
	hears(t, out.String(), "<U+202E>", "␛")
}

func TestGarbageWithoutEndStops(t *testing.T) {
	for _, line := range []string{"xyz", "9", "2"} {
		env := tuitest.Env(t, model.French)
		said, _ := play(t, env, model.FullReview, repeat(line, 5000)...)
		if n := strings.Count(said, "\n"); n > 2000 {
			t.Errorf("%q: %d lines were said", line, n)
		}
	}
}

func TestFinishedSessionIsNotAsked(t *testing.T) {
	env := tuitest.Env(t, model.French)
	var out bytes.Buffer
	w := begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("")).Until(t.Context()), &out)
	w.session.FinishedAt = tuitest.Start
	if _, err := w.run(t.Context()); !errors.Is(err, model.ErrFinished) {
		t.Errorf("%v", err)
	}
}

func TestEachLetterMeansOneThing(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		w := begin(t, env, model.FullReview, speech.NewReader(strings.NewReader("")).Until(t.Context()), &bytes.Buffer{})
		for _, acts := range [][]act{w.acts(), (&reading{round: w.round}).acts(), w.sumActs(), (&reading{round: w.round}).sumActs()} {
			means := map[string]string{}
			all := make([]text.Order, len(acts))
			for i, a := range acts {
				all[i] = a.order
			}
			for i, o := range all {
				for _, typed := range []string{o.Letter, o.Word} {
					if was := means[typed]; was != "" && was != o.Does {
						t.Errorf("%s: %q is both %q and %q", l, typed, was, o.Does)
					}
					means[typed] = o.Does
				}
				if got, rest := ordered(all, o.Word+" 3"); got != i || rest != "3" {
					t.Errorf("%s: %q is %v, %q", l, o.Word, got, rest)
				}
				if got, _ := ordered(all, o.OtherLetter); got < 0 {
					t.Errorf("%s: %q of the other language means nothing", l, o.OtherLetter)
				}
				if got, _ := ordered(all, o.OtherWord); got != i {
					t.Errorf("%s: %q of the other language is %v", l, o.OtherWord, got)
				}
			}
		}
	}
}

func TestALevelsLetterInCapitalsIsThatLevel(t *testing.T) {
	for l, said := range map[model.Lang][]string{
		model.French:  {"C01 : Application. Enregistré.", "C02 : Notion. Enregistré.", "C03 : Expertise. Enregistré.", "C04 : Maîtrise. Enregistré.", "« m » n’est pas une réponse", "vaut aussi : N, A, M, E."},
		model.English: {"C01: Application. Saved.", "C02: Notion. Saved.", "C03: Expertise. Saved.", "C04: Mastery. Saved.", "\"m\" is not an answer", "works too: N, A, M, E."},
	} {
		text, _ := play(t, tuitest.Env(t, l), model.FullReview, "A", "N", "E", "M", "m", "?")
		hears(t, text, said...)
	}
	env := tuitest.Env(t, model.French)
	_, w := play(t, env, model.FullReview, "2", "P01", "P", "S", "T")
	for c, v := range map[model.ItemCode]int{"P01": 1, "P02": 2, "P03": 3} {
		if got := w.session.Rating(c).Level; got != model.At(v) {
			t.Errorf("%s is %v", c, got)
		}
	}
}

func TestUndoNamesWhatItUndid(t *testing.T) {
	for _, c := range []struct {
		lang  model.Lang
		lines []string
		said  []string
	}{
		{model.French, []string{"2", "n index posés", "a"}, []string{"C01 : annulé. Enregistré. Note retirée."}},
		{model.French, []string{"2", "n un", "n deux", "a"}, []string{"C01 : annulé. Enregistré. Note d’avant remise."}},
		{model.French, []string{"2", "C01", "4", "a", "a"}, []string{"C01 : annulé. Enregistré. De nouveau Application.", "C01 : annulé. Enregistré. De nouveau sans réponse."}},
		{model.French, []string{"2", "c 1", "c 3", "a"}, []string{"C01 : annulé. Enregistré. Confiance de nouveau hésitante."}},
		{model.French, []string{"2", "p", "a"}, []string{"C02 : annulé. Enregistré. La question n’est plus passée."}},
		{model.French, []string{"2", "n un", "n -"}, []string{"C01 : note gardée.", "C01 : note retirée."}},
		{model.English, []string{"2", "n indexes", "u"}, []string{"C01: undone. Saved. Note taken off."}},
		{model.English, []string{"2", "C01", "x", "u"}, []string{"C01: undone. Saved. Application again."}},
	} {
		said, _ := play(t, tuitest.Env(t, c.lang), model.FullReview, c.lines...)
		hears(t, said, c.said...)
	}
}

func TestWhatDoesNothingSaysSo(t *testing.T) {
	said, _ := play(t, tuitest.Env(t, model.French), model.FullReview, "x", "2", "f", "", "q")
	hears(t, said, "C01 n’a pas de réponse à effacer.", "Entrée seule ne fait rien ici.")
	said, _ = play(t, tuitest.Env(t, model.English), model.FullReview, "x", "2", "f", "", "q")
	hears(t, said, "C01 has no answer to clear.", "Enter alone does nothing here.")
}

func TestANoteWaitsForItsLevel(t *testing.T) {
	env := tuitest.Env(t, model.French)
	said, _ := play(t, env, model.FullReview, "n index posés")
	hears(t, said, "Note gardée", "elle attend le niveau")
	if s := stored(t, env); s.Waiting["C01"] != "index posés" {
		t.Fatalf("kept %v", s.Waiting)
	}
	said, _ = play(t, env, model.FullReview, "n", "et mesurés", "2", "C01")
	hears(t, said, "Note en attente du niveau", "index posés", "Note actuelle", "C01 : Application. Enregistré.", "Votre réponse : Application. Note : « et mesurés ».")
}

func TestTurningBackIsSaid(t *testing.T) {
	said, _ := play(t, tuitest.Env(t, model.French), model.Discover, append([]string{"2", "p"}, repeat("1", 14)...)...)
	hears(t, said, "Question 16", "Fin du parcours. Voici C02", "Question 2 sur 16")
}
