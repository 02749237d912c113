package passage_test

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// kept returns a person whose history goes through a passage: C03 counts for K3 if so
// wished. Later is whether they answered on the newer grid too.
func kept(t *testing.T, l model.Lang, counts, later bool) *nav.Env {
	t.Helper()
	env := two(t, l)
	p := model.Passage{From: before, To: after, Links: []model.Link{
		{From: []model.ItemCode{"C01"}, To: []model.ItemCode{"K2"}}, {From: []model.ItemCode{"C02"}, To: []model.ItemCode{"K1"}},
		{From: []model.ItemCode{"C03"}, To: []model.ItemCode{"K3"}, Holds: counts},
	}}
	if _, err := env.Store.SavePassage(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if later {
		at := tuitest.Start.AddDate(0, 3, 0)
		s := model.Session{ID: "s2", Label: "S6", Grid: after, StartedAt: at, FinishedAt: at, Ratings: map[model.ItemCode]model.Rating{"K5": {Item: "K5", Level: model.At(2), At: at}}}
		if _, err := lineage.SaveSession(t.Context(), env.Store, s, env.Grid); err != nil {
			t.Fatal(err)
		}
	}
	return env
}

// row returns the first line of the page that has a word.
func row(t *testing.T, d *tuitest.Driver, word string) string {
	t.Helper()
	for line := range strings.Lines(d.Text()) {
		if strings.Contains(line, word) {
			return line
		}
	}
	t.Fatalf("no %q on\n%s", word, d.Text())
	return ""
}

func TestALevelThatCameByAPassageIsMarkedWhereItStands(t *testing.T) {
	for l, carried := range map[model.Lang]string{model.French: "repris d’autres mots", model.English: "carried over from other words"} {
		for _, later := range []bool{false, true} {
			d := drive(t, kept(t, l, true, later), nav.Progress{View: nav.Situate}, window)
			if line := row(t, d, "K3 "); !strings.Contains(line, " m ") || strings.Contains(line, "M") {
				t.Errorf("%s, later %v: %q", l, later, line)
			}
			if line := row(t, d, "K1 "); strings.Contains(line, " a ") { // the same words
				t.Errorf("%s, later %v: %q", l, later, line)
			}
			d.Press("down", "down")
			d.See(carried)
			d.Resize(layout.Size{W: 200, H: 70})
			d.Press("?")
			d.See(lang.New(l).Guides.Marks["carried"])
		}
	}
}

func TestAnAnswerThatDoesNotCountIsMarkedWhereItWouldStand(t *testing.T) {
	d := drive(t, kept(t, model.French, false, false), nav.Progress{View: nav.Situate}, window)
	if line := row(t, d, "K3 "); !strings.Contains(line, " ~ ") {
		t.Errorf("%q", line)
	}
	d.Press("down", "down")
	d.See("d’autres mots, non compté")
	d = drive(t, kept(t, model.French, false, false), nav.Walkthrough{Depth: model.FullReview}, layout.Size{W: 140, H: 40})
	d.See("~ K3", "· K5")
}

func TestARulePartsTheVersionsOfAMap(t *testing.T) {
	for _, size := range []layout.Size{window, {W: 140, H: 40}} {
		d := drive(t, kept(t, model.French, true, true), nav.Progress{View: nav.Develop}, size)
		if line := row(t, d, "K3 "); strings.Count(line, "┊") != 1 {
			t.Errorf("%v: %q\n%s", size, line, d.Text())
		}
		d.See("┊ autre version")
	}
}
