package main

import (
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/people"
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/screen/cohort"
	"autoeval/tui/screen/desk"
	"autoeval/tui/screen/identity"
	"autoeval/tui/screen/review"
	"autoeval/tui/tuitest"
)

// TestTwoOfOneNameAreTwoOnEveryPage holds that wherever people are named, two of one
// name are told apart by the words that begin their fingerprints, and nobody else is.
func TestTwoOfOneNameAreTwoOnEveryPage(t *testing.T) {
	const name = "Zoé Martin"
	mentor := clitest.Person(t, "Hélène")
	var marks []string
	for i, who := range []string{"Zoé", "Karim", "Martin"} {
		d := clitest.Person(t, who)
		d.IDs = 1000 * i
		if who != "Karim" {
			d.Run("profile", "set", "--name", name)
		}
		d.Rates("C01=M")
		var me people.IdentityJSON
		d.Reads("identity", &me)
		first, _, _ := strings.Cut(me.Fingerprint, "-")
		if marks = append(marks, first); who == "Karim" {
			marks[i] = who
		}
		file := clitest.File(t, who+".autoeval", "")
		d.Does("share latest --no-input -o " + file)
		mentor.Does("receive --yes --no-input " + file)
	}
	seen := func(page, text string, whom ...int) {
		t.Helper()
		for _, i := range whom {
			want := name + " (" + marks[i] + ")"
			if i == 1 {
				want = marks[i]
			}
			if !strings.Contains(unwrap(text), want) || strings.Contains(text, marks[1]+" (") {
				t.Errorf("%s does not say %q, or tells apart who needs it not:\n%s", page, want, text)
			}
		}
	}
	for _, line := range []string{"received list", "cohort", "cohort --plain", "identity list"} {
		seen(line, mentor.Does(line), 0, 1, 2)
	}
	var all []people.KeptJSON
	mentor.Reads("received list", &all)
	seen("received show", mentor.Does("received show "+all[2].ID), 2)
	mentor.In = "\n6\n1\n"
	seen("plain", mentor.Does("--plain"), 0, 1, 2)

	env := tuitest.Env(t, model.French)
	env.Store = mentor.St
	size := layout.Size{W: 120, H: 30}
	seen("Desk", tuitest.Drive(t, desk.New(env), size).Text(), 0, 1, 2)
	for _, x := range []struct{ page, text string }{ // with little room the name is cut, not what tells apart
		{"Cohort", tuitest.Drive(t, cohort.New(env), size).Text()}, {"a narrow Cohort", tuitest.Drive(t, cohort.New(env), layout.Size{W: 80, H: 24}).Text()},
		{"a narrow Desk", tuitest.Drive(t, desk.New(env), layout.Size{W: 60, H: 20}).Text()}, {"a narrow Identity", tuitest.Drive(t, identity.New(env), layout.Size{W: 60, H: 20}).Text()},
	} {
		for _, mark := range marks {
			if !strings.Contains(x.text, mark) {
				t.Errorf("%s does not say %q:\n%s", x.page, mark, x.text)
			}
		}
	}
	page := review.New(env, nav.Review{Session: model.SessionID(all[2].ID)})
	tuitest.Drive(t, page, size)
	seen("Review", page.Title(), 2)

	mentor.Now = mentor.Now.AddDate(2, 0, 0)
	seen("year", mentor.Does("cohort year --seeing"), 0, 1, 2)
}
