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
// done, and what it is to others now. An attitude is a habit, so told in the present,
// but for what was never done; its highest level may name what came of it.
func TestEachLevelIsToldInOneTense(t *testing.T) {
	for _, it := range builtin(t).Items {
		odd := oddDeed
		if it.Kind == model.Attitude {
			odd = oddHabit
		}
		for _, a := range it.Anchors {
			if why := odd(a.Level.Value(), a.Text.FR, a.Text.EN); why != "" {
				t.Errorf("%s, level %d: %s: %s / %s", it.Code, a.Level.Value(), why, a.Text.FR, a.Text.EN)
			}
		}
	}
}

func TestASentenceInAnotherTenseIsFound(t *testing.T) {
	for _, x := range []struct {
		odd    func(int, string, string) string
		v      int
		fr, en string
	}{
		{oddDeed, 1, "J’ai trouvé avec de l’aide.", "I found it with help."},
		{oddDeed, 2, "Je trouve sans aide.", "I find it without help."},
		{oddDeed, 3, "J’ai trouvé sans aide.", "I can find it without help."},
		{oddDeed, 4, "J’ai trouvé la cause.", "I found the cause."},
		{oddDeed, 4, "On me demande la cause.", "People ask me for the cause."},
		{oddHabit, 0, "Je ne propose pas d’idée.", "I do not put forward ideas."},
		{oddHabit, 1, "J’ai proposé une idée.", "I put forward an idea."},
		{oddHabit, 2, "Je propose des idées, et l’une a servi.", "I put forward ideas, and one was of use."},
		{oddHabit, 3, "J’ai essayé mes idées, et je les montre.", "I tried my ideas, and show them."},
	} {
		if x.odd(x.v, x.fr, x.en) == "" {
			t.Errorf("level %d: nothing odd in %q", x.v, x.fr)
		}
	}
}

// oddDeed says what is odd in the sentence of a competency's level.
func oddDeed(v int, fr, en string) string {
	is, was := presentTense(fr), has(fr, deeds()...) || has(fr, " a ", " s’est ")
	switch {
	case v == 1 && (has(fr, deeds()...) || !is):
		return "with help is not in the present"
	case (v == 2 || v == 3) && (is || !was || strings.Contains(en, "I can ")):
		return "alone is not a thing done"
	case v == 4 && !was:
		return "nothing was done"
	case v == 4 && !is && !has(fr, " on me ", "d’autres ", "l’équipe suit "):
		return "it is nothing to others now"
	}
	return ""
}

// oddHabit says what is odd in the sentence of an attitude's level.
func oddHabit(v int, fr, en string) string {
	never := strings.HasPrefix(fr, "Je n’ai pas encore ") && has(en, " yet")
	done := has(fr, deeds()...) || has(strings.ReplaceAll(fr, "y en a pas ", ""), " a ", " s’est ")
	switch {
	case v == 0 && !never:
		return "not what was never done"
	case v > 0 && !presentTense(fr):
		return "not a habit"
	case (v == 1 || v == 2) && done:
		return "a thing done"
	case v == 3 && has(fr[:min(len(fr), len("J’ai "))], deeds()...):
		return "begins with a thing done"
	}
	return ""
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
