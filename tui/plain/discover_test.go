package plain

import (
	"slices"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/tuitest"
)

// The same without a screen: what it opens, what each year would bring and a page
// to keep follow the last answer, and no target or gap is said.
func TestANewVisitorHearsWhatItOpensAndKeepsAPage(t *testing.T) {
	for l, yes := range map[model.Lang]string{model.French: "o", model.English: "y"} {
		env := tuitest.Env(t, l)
		env.Profile = model.Profile{Welcomed: true, Stage: model.Prospective}
		if _, err := env.Store.SaveProfile(t.Context(), env.Profile); err != nil {
			t.Fatal(err)
		}
		said := talks(t, env, slices.Concat([]string{"1"}, repeat("1", 16), []string{"f", yes, yes, "q"})...)
		hears(t, said, env.Text.Discovery.Answers[1].Name+" (16)", env.Text.Ending.Begins, env.Text.ActivityWhole(env.Grid, "A02"), env.Text.Finished.Years,
			env.Text.Ending.PageAsk, "page.html")
		_, after, _ := strings.Cut(said, env.Text.Discovery.Answers[1].Name+" (16)")
		for _, never := range []string{env.Text.Words.Target, "0 sur", "0 of"} {
			if before, _, _ := strings.Cut(after, strings.Join(strings.Fields(env.Text.Ending.PageAsk)[:3], " ")); strings.Contains(before, never) {
				t.Errorf("%s: %q is said:\n%s", l, never, before)
			}
		}
	}
}

// The levels above are heard before one of them is given.
func TestDiscoveringReadsTheHigherLevelsBeforeOneIsGiven(t *testing.T) {
	said, _ := play(t, tuitest.Env(t, model.French), model.Discover, "plus", "3", "0")
	hears(t, said, "3 Plus", "Voici les niveaux au-dessus", "3 Maîtrise", "4 Expertise", "C01 : Maîtrise. Enregistré.", "3 Plus", "C02 : Pas encore")
}

func TestDiscoveringAsksTheLevelOnly(t *testing.T) {
	said, _ := play(t, tuitest.Env(t, model.French), model.Discover, "c", "2", "?")
	hears(t, said, "0 Pas encore", "3 Plus", "Votre niveau (0 à 3, p passer, r retour, l liste, a annuler", "« c » n’est pas une réponse", "C01 : Sans aide")
}
