package lang_test

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/lang"
)

// What a program calls a stage and a state finds it in every language, and so does
// what a person reads.
func TestAFilterOfReceivedSessionsMeansTheSameInBothLanguages(t *testing.T) {
	r := &model.ReceivedSummary{Session: model.SessionSummary{Label: "Bilan S8"}, Learner: model.Contact{Name: "Zoé Martin", Fingerprint: "bravo-samba"}, Stage: model.Year4}
	for _, l := range []model.Lang{model.French, model.English} {
		words := lang.New(l).ReceivedWords(r)
		for _, q := range []string{"4A", "4a zoe", "waiting", "bilan s8", "samba", ""} {
			if !lang.Matches(words, q) {
				t.Errorf("%s: %q does not find %q", l, q, words)
			}
		}
		if lang.Matches(words, "returned") {
			t.Errorf("%s: %q", l, words)
		}
	}
	if !lang.Matches(lang.New(model.French).ReceivedWords(r), "attend") || !lang.Matches(lang.New(model.English).ReceivedWords(r), "Y4") {
		t.Error("what is read finds nothing")
	}
}
