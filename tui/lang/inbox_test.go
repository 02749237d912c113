package lang_test

import (
	"testing"
	"time"

	"autoeval/model"
	"autoeval/tui/lang"
)

// What a program calls a stage and a state finds it in every language, and so does
// what a person reads.
func TestAFilterOfReceivedSessionsMeansTheSameInBothLanguages(t *testing.T) {
	r := &model.ReceivedSummary{Session: model.SessionSummary{Label: "Bilan S8"}, Learner: model.Contact{Name: "Zoé Martin", Fingerprint: "bravo-samba"}, Stage: model.Year4}
	for _, l := range []model.Lang{model.French, model.English} {
		words := lang.New(l).ReceivedWords(r, time.Time{})
		for _, q := range []string{"4A", "4a zoe", "waiting", "bilan s8", "samba", ""} {
			if !lang.Matches(words, q) {
				t.Errorf("%s: %q does not find %q", l, q, words)
			}
		}
		if lang.Matches(words, "returned") {
			t.Errorf("%s: %q", l, words)
		}
	}
	if !lang.Matches(lang.New(model.French).ReceivedWords(r, time.Time{}), "attend") || !lang.Matches(lang.New(model.English).ReceivedWords(r, time.Time{}), "Y4") {
		t.Error("what is read finds nothing")
	}
}

// A filter means the same whatever language the program speaks: words of the other
// one are understood, and fields are named in either.
func TestAFilterNamesFieldsInEitherLanguage(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	r := &model.ReceivedSummary{
		Session: model.SessionSummary{Label: "Bilan S8", Levels: model.PackLevels(map[model.ItemCode]model.Level{"C07": model.At(2)})},
		Learner: model.Contact{Name: "Zoé Martin"}, Stage: model.Year4, ReceivedAt: now.AddDate(0, 0, -10),
	}
	for _, l := range []model.Lang{model.French, model.English} {
		p := lang.New(l)
		for query, want := range map[string]bool{
			"": true, "4A": true, "Y4": true, "attend": true, "waiting": true, "zoe bilan": true, "rendue": false, "returned": false, "5a": false,
			"stage:4a": true, "étape:Y4": true, "etape=4A zoe": true, "stage:5a": false, "état:attend": true, "state:waiting": true, "state:returned": false, "Etat:rendue": false,
			"since:2026-11-14": true, "depuis:14/11": true, "depuis:15/11": false, "since:2026-11-15": false, "item:C07": true, "élément:c07": true, "item:C08": false,
			"stage:4a state:waiting item:C07 martin": true, "stage:nothing": false,
		} {
			seek := p.Seek(query, now)
			if got := seek.Finds(r, lang.Fold(p.ReceivedWords(r, now))); got != want {
				t.Errorf("%s: %q finds %v, want %v", l, query, got, want)
			}
		}
	}
}
