package lang

import (
	"testing"
	"time"

	"autoeval/model"
)

func TestNumbersDatesAndPluralsFollowTheLanguage(t *testing.T) {
	fr, en := New(model.French), New(model.English)
	day := time.Date(2026, 8, 1, 23, 30, 0, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{fr.Number(1234567), "1\u00a0234\u00a0567"},
		{en.Number(1234567), "1,234,567"},
		{fr.Date(day), "1er août 2026"},
		{en.Date(day), "1 August 2026"},
		{fr.ShortDate(day), "1er août 2026"},
		{fr.Count(0, fr.Words.EvidenceCount), "aucune trace"},
		{fr.Count(1, fr.Words.EvidenceCount), "1 trace"},
		{en.Count(12, en.Words.EvidenceCount), "12 pieces of evidence"},
		{fr.Ago(day, day.AddDate(0, 0, 1)), "hier"},
		{fr.Ago(day, day.AddDate(0, 14, 0)), "il y a 13 mois"},
		{fr.Date(time.Time{}), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDetectTakesTheFirstThatSpeaks(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want model.Lang
	}{
		{nil, model.French},
		{map[string]string{"LANG": "C.UTF-8"}, model.French},
		{map[string]string{"LANG": "en_GB.UTF-8"}, model.English},
		{map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "fr_FR"}, model.French},
		{map[string]string{"LC_ALL": "fr_FR", "AUTOEVAL_LANG": "en"}, model.English},
	} {
		if got := Detect(func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("%v: got %s, want %s", c.env, got, c.want)
		}
	}
}

func TestMatchesIgnoresAccentsAndCase(t *testing.T) {
	for _, c := range []struct {
		text, query string
		want        bool
	}{
		{"Éthique et sécurité", "securite ETHI", true},
		{"Maîtrise d’œuvre", "oeuvre d'", true},
		{"Modélisation", "test", false},
	} {
		if got := Matches(c.text, c.query); got != c.want {
			t.Errorf("Matches(%q, %q) = %v", c.text, c.query, got)
		}
	}
}

func TestASecondSessionOfTheMonthIsNumbered(t *testing.T) {
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		lang   model.Lang
		before []string
		want   string
	}{
		{model.French, nil, "Bilan · nov. 2026"},
		{model.French, []string{"Bilan · oct. 2026", "Bilan S7", "Découverte · nov. 2026"}, "Bilan · nov. 2026"},
		{model.French, []string{"Bilan · nov. 2026"}, "Bilan · nov. 2026 (2)"},
		{model.French, []string{"Bilan · nov. 2026 (4)", "Bilan · nov. 2026 (x)", "Bilan · nov. 2026 (99999)"}, "Bilan · nov. 2026 (5)"},
		{model.English, []string{"Bilan · nov. 2026", "Self-review · Nov 2026", "Self-review · Nov 2026 (2)"}, "Self-review · Nov 2026 (3)"},
	} {
		before := make([]model.SessionSummary, len(c.before))
		for i := range before {
			before[i].Label = c.before[i]
		}
		if got := New(c.lang).SessionLabel(model.FullReview, at, before); got != c.want {
			t.Errorf("after %q it is %q, want %q", c.before, got, c.want)
		}
	}
}
