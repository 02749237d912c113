package gridfile_test

import (
	"slices"
	"strings"
	"testing"

	"autoeval/model"
)

// TestEachLevelIsToldInOneTense holds the sentences of the competencies: what is done
// with help is told in the present, and what one does alone as something that was done,
// of which one can be asked when and where. The highest level tells both: what was
// done, and what it is to others now.
func TestEachLevelIsToldInOneTense(t *testing.T) {
	g := builtin(t)
	for _, it := range g.Items {
		for _, a := range it.Anchors {
			v, is, was := a.Level.Value(), presentTense(a.Text.FR), has(a.Text.FR, deeds()...)
			can := strings.Contains(a.Text.EN, "I can ")
			switch {
			case it.Kind != model.Competency:
			case v == 1 && (was || !is):
				t.Errorf("%s: with help is not in the present: %s", it.Code, a.Text.FR)
			case (v == 2 || v == 3) && (is || can || !was && !has(a.Text.FR, " a ", " s’est ")):
				t.Errorf("%s: alone is not a thing done: %s / %s", it.Code, a.Text.FR, a.Text.EN)
			}
		}
	}
}

// deeds are how French tells what one did oneself.
func deeds() []string { return []string{"j’ai ", "j’en ai ", "j’avais ", "je l’ai "} }

func presentTense(s string) bool {
	s = " " + strings.ToLower(s)
	for _, form := range append(deeds(), "quand je ") { // which tells what was done each time
		s = strings.ReplaceAll(s, form, "")
	}
	return has(s, " je ", "j’")
}

func has(s string, forms ...string) bool {
	return slices.ContainsFunc(forms, func(form string) bool { return strings.Contains(" "+strings.ToLower(s), form) })
}
