package plain

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/screen/review"
	"autoeval/tui/speech"
	"autoeval/tui/tuitest"
)

// received keeps one session of a learner: C01 at Maîtrise with a note and a
// piece of evidence, C02 at Notion, P02.
func received(t *testing.T, env *nav.Env, name string) model.Received {
	t.Helper()
	s := model.Session{ID: "S1", Label: "Bilan S8", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	for _, r := range []model.Rating{
		{Item: "C01", Level: model.At(3), Confidence: 2, Note: "trois mois en mission", Evidence: []model.EvidenceID{"E1"}},
		{Item: "C02", Level: model.At(1)}, {Item: "P02", Level: model.At(2)},
	} {
		if err := s.Rate(env.Grid, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	e := model.Evidence{ID: "E1", Kind: env.Grid.EvidenceKinds[1].ID, Title: "Prêt de matériel", Items: []model.ItemCode{"C01"}, Location: "https://git.example/x", Date: tuitest.Start}
	e.Reflection.Quality = "utilisable"
	got := model.Received{
		Session: s, Hash: "abc", Learner: model.Contact{Person: "P1", Name: name, Fingerprint: "album-bison"}, ReceivedAt: tuitest.Start, Evidence: []model.Evidence{e},
	}
	if err := env.Store.SaveReceived(t.Context(), []model.Received{got}); err != nil {
		t.Fatal(err)
	}
	return got
}

// reads gives a mentor's lines and returns what was said; what was sent goes to
// the pointer.
func reads(t *testing.T, env *nav.Env, sent *[]model.Review, lines ...string) string {
	t.Helper()
	return readsAs(t, env, sent, false, lines...)
}

// readsAs is reads by a mentor who may ask to see every level.
func readsAs(t *testing.T, env *nav.Env, sent *[]model.Review, seeing bool, lines ...string) string {
	t.Helper()
	got, err := env.Store.Received(t.Context(), "S1")
	if err != nil {
		t.Fatal(err)
	}
	v := model.Review{ID: "R1", Session: "S1", SessionHash: "abc", Grid: env.Grid.Ref(), Learner: got.Learner, Blind: !seeing, Number: 1}
	if all, err := env.Store.Reviews(t.Context(), "S1"); err == nil && len(all) > 0 {
		v = all[0]
	}
	var out bytes.Buffer
	in := speech.NewReader(strings.NewReader(strings.Join(lines, "\n"))).Until(t.Context())
	r := newReading(listening(env, in, &out), env.Grid, got, v, speech.Safe(got.Learner.Name))
	r.seeing = seeing
	r.send = func(_ context.Context, r model.Review) error { *sent = append(*sent, r); return nil }
	if err := r.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	checkSpeech(t, out.String())
	return out.String()
}

func TestReadingIsBlindUntilTheMentorsLevel(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env, "Inès")
	var sent []model.Review
	said := reads(t, env, &sent, "l", "t", "1", "")
	for _, hidden := range []string{"Inès : Maîtrise", "Inès : Notion", "trois mois", "plutôt sûre"} {
		if strings.Contains(said, hidden) {
			t.Errorf("%q is said before the mentor's level:\n%s", hidden, said)
		}
	}
	hears(t, said, "Relecture de « Bilan S8 », Inès. 17 questions.", "Traces : Prêt de matériel.", "Où : https://git.example/x", "Qualité du résultat : utilisable", "rien n’a été gardé")
	said = reads(t, env, &sent, "2", "c bien, mais seul ?", "d Avec qui ?", "1")
	hears(t, said, "C01 : vous Application. Enregistré.", "Inès : Maîtrise, vous voyez plus bas. Confiance : plutôt sûre. Sa note : « trois mois en mission ».",
		"2 sur 17. C02", "C01 : commentaire gardé. Enregistré.", "C01 : question gardée.", "C02 : vous Notion. Enregistré.", "Inès : Notion, même niveau.", "Tout est gardé. Niveaux donnés : 2 sur 17")
	hears(t, reads(t, env, &sent), "Reprise. Niveaux déjà donnés : 2 sur 17", "3 sur 17. C03")
}

func TestReadingBegunBlindIsSeeingWhereAsked(t *testing.T) {
	env := tuitestWith(t, "Inès")
	var sent []model.Review
	hears(t, reads(t, env, &sent, "2"), "Son niveau paraîtra après le vôtre.")
	said := readsAs(t, env, &sent, true)
	hears(t, said, "À découvert", "Reprise. Niveaux déjà donnés : 1 sur 17", "Inès : Notion.")
	if all, _ := env.Store.Reviews(t.Context(), "S1"); len(all) != 1 || all[0].Blind {
		t.Errorf("kept %+v", all)
	}
	hears(t, reads(t, env, &sent), "À découvert")
}

func TestReadingTakesBackAndJudges(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env, "Inès")
	var sent []model.Review
	said := reads(t, env, &sent, "t", "o 1", "z", "d1", "", "a", "a", "a", "3", "C01", "c vu", "x", "r", "9", "v", "", "v", "v", "b", "e", "C02", "l")
	hears(t, said, "« Prêt de matériel », pour C01 : confirmée. Enregistré.", "Il faut o, d ou x", "« Prêt de matériel », pour C01 : mise en doute.", "Annulé : avis sur la trace « Prêt de matériel ». Enregistré.", "Traces : Prêt de matériel (confirmée).", "Annulé : avis sur la trace « Prêt de matériel ».", "Rien à annuler",
		"C01 : vous Maîtrise", "Vous : Maîtrise", "C01 : commentaire gardé", "C01 : effacé. Enregistré.", "C’est la première question", "Choisissez un niveau de 0 à 4", "v encore pour tout voir", "v encore", "Tous les niveaux sont visibles. Enregistré.", "Questions en bref", "4 Expertise", "Identification des besoins réels du client Inès : Notion.", "Inès : Maîtrise.")
	all, _ := env.Store.Reviews(t.Context(), "S1")
	if len(all) != 1 || all[0].Blind || len(all[0].Remarks) != 0 || len(all[0].Evidence) != 0 {
		t.Errorf("kept %+v", all)
	}
}

func TestUndoInAReadingNamesWhatItTookBack(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env, "Inès")
	said := reads(t, env, new([]model.Review), "2", "c vu", "d Seul ?", "m Bravo", "C01", "x", "a", "a", "a", "a", "a", "a")
	hears(t, said, "C01 : effacé", "Annulé : remarque sur C01. Enregistré.", "Annulé : message d’ensemble. Enregistré.", "Annulé : question de C01. Enregistré.",
		"Annulé : commentaire de C01. Enregistré.", "Annulé : niveau de C01. Enregistré.", "Rien à annuler.")
	env = tuitest.Env(t, model.English)
	received(t, env, "Inès")
	hears(t, reads(t, env, new([]model.Review), "2", "e", "c 1", "c 1", "", "u", "u", "u"), "C01: you Application.",
		"Undone: opinion on the evidence \"Prêt de matériel\". Saved.", "Undone: level of C01. Saved.", "Nothing to undo.")
}

func TestReadingIsSignedOnceAndSent(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env, "Inès")
	var sent []model.Review
	said := reads(t, env, &sent, append(repeat("2", 17), "f", "", "m Bravo", "f", "f")...)
	hears(t, said, "17 sur 17. P02", "Ce que vous avez dit. 17 niveaux donnés", "ne change plus", "Message gardé", "ne change plus", "Relecture signée et enregistrée.")
	if len(sent) != 1 || sent[0].State != model.Returned || sent[0].Message != "Bravo" || !sent[0].Blind {
		t.Errorf("sent %+v", sent)
	}
	hears(t, reads(t, tuitestWith(t, "Inès"), &sent, "f", "f", "q"), "Ce que vous avez dit. aucun niveau", "Rien n’est encore dit")
}

func tuitestWith(t *testing.T, name string) *nav.Env {
	env := tuitest.Env(t, model.French)
	received(t, env, name)
	return env
}

// Whatever an item's page of the review shows is said too.
func TestEveryPageOfTheReviewIsSaid(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env, plainly := tuitest.Env(t, l), tuitest.Env(t, l)
		received(t, env, "Inès")
		received(t, plainly, "Inès")
		d := tuitest.Drive(t, review.New(env, nav.Review{Session: "S1"}), layout.Size{W: 100, H: 60})
		d.Press("enter")
		var screens, lines []string
		for range 17 {
			screens = append(screens, d.Text())
			d.Press("2")
			screens = append(screens, d.Text())
			d.Press("right")
			lines = append(lines, "2")
		}
		var sent []model.Review
		said := strings.Split("\n"+reads(t, plainly, &sent, lines...), "\n\n")
		for i, screen := range screens {
			whole := said[0] + " " + said[1+i/2] + " " + said[min(2+i/2, len(said)-1)]
			if m := missing(screen, whole, env.Text.Words.Learner, env.Text.Words.You, "A", "M", "N", "S"); len(m) > 0 {
				t.Errorf("%s, page %d: not said: %v\nshown:\n%s\nsaid:\n%s", l, i, m, screen, whole)
			}
		}
	}
}

func TestHostileShareIsHarmlessAloud(t *testing.T) {
	bad := "\x1b]0;x\a┌──┐ ▓ ⠿ \u202egnirts " + strings.Repeat("w", 120)
	var sent []model.Review
	reads(t, tuitestWith(t, bad), &sent, "2", "c "+bad, "d "+bad, "m "+bad, "t", "1", "o 1", "", "l", "f", bad, "f", "f")
}

func TestAMentorsLetterInCapitalsIsThatLevel(t *testing.T) {
	for l, said := range map[model.Lang][2]string{model.French: {"C01 : vous Application.", "Vous n’avez rien dit de C02"}, model.English: {"C01: you Application.", "You said nothing of C02"}} {
		env := tuitest.Env(t, l)
		received(t, env, "Camille")
		hears(t, reads(t, env, new([]model.Review), "A", "x", "q"), said[0], said[1])
	}
}
