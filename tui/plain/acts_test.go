package plain

import (
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/screen/cohort"
	"autoeval/tui/screen/desk"
	"autoeval/tui/screen/evidence"
	"autoeval/tui/screen/grid"
	"autoeval/tui/screen/grids"
	"autoeval/tui/screen/identity"
	"autoeval/tui/screen/notes"
	"autoeval/tui/screen/plan"
	"autoeval/tui/screen/sessions"
	"autoeval/tui/screen/targets"
	"autoeval/tui/screen/year"
	"autoeval/tui/tuitest"
)

// actor is a screen whose acts are known.
type actor interface {
	nav.Screen
	Acts() keys.Acts
}

// twin is a list's screen and the page that has the same without a screen. For each
// key of the one there is what is typed on the other, or why there is nothing.
type twin struct {
	screen actor
	menu   string // the line that leads there
	types  map[string][]string
	not    map[string]string
}

// Why a key of a screen needs nothing typed on its page.
const (
	menu  = "a line of the menu"
	trash = "the trash of the menu puts it back"
	drawn = "moves on what is drawn"
	said  = "is said with each row"
)

// filled is the demonstration's store, of a mentor.
func filled(t *testing.T) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, model.French)
	me, err := env.Store.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	me.Welcomed, me.Role = true, model.Mentor
	if _, err := env.Store.SaveProfile(t.Context(), me); err != nil {
		t.Fatal(err)
	}
	env.Profile, _ = env.Store.Profile(t.Context())
	return env
}

func twins(env *nav.Env) map[string]twin {
	t, h := env.Text, env.Text.Home
	return map[string]twin{
		"sessions": {sessions.New(env), h.Sessions,
			map[string][]string{"⏎": {"1"}, "c": {"1 2"}, "x": {"x 1"}, "r": {"m 1"}, "/": {"f s6"}, "esc": {"f"}, "w": {"p 1", "pdf 1"}},
			map[string]string{"u": trash, "n": menu, "d": menu, "m": menu}},
		"evidence": {evidence.New(env, nav.Evidence{}), h.Evidence,
			map[string][]string{"⏎": {"1", "m 1"}, "a": {"a"}, "x": {"x 1"}, "/": {"f projet"}, "esc": {"f"}, "t": {"f examen"}},
			map[string]string{"u": trash, "g": said}},
		"plan": {plan.New(env, nav.Plan{}), h.Plan,
			map[string][]string{"⏎": {"p", "m 2"}, "␣": {"f 1"}, "a": {"a"}, "x": {"x 1"}},
			map[string]string{"u": "f takes it up again, and " + trash}},
		"notes": {notes.New(env, nav.Notes{}), t.Notes.Place,
			map[string][]string{"e": {t.Notes.Plain.Prove.Letter + " 1"}, "⏎": {"m 1"}, "a": {"a une idée"}, "␣": {"f 1"}, "x": {"x 1"}},
			map[string]string{"n": "typed where the question is asked", "u": "f takes it up again, and " + trash}},
		"targets": {targets.New(env), h.Targets,
			map[string][]string{"0-4": {"C05 M"}, "← →": {"1", "auto"}, "x": {"x C05"}},
			map[string]string{"r": "x and a code, one at a time", "←": "as ← →", "u": "x takes a level of one's own back"}},
		"grids": {grids.New(env), h.Grids,
			map[string][]string{"␣": {"1"}, "i": {"i"}, "x": {"x 1"}, "p": {"p"}},
			map[string]string{"⏎": menu, "↑ ↓": drawn}},
		"grid": {grid.New(env, nav.Grid{}), t.Grids.Reading.Place,
			map[string][]string{"⏎": {"1", "C01"}},
			map[string]string{"v": "a row is a part", "/": "a code is typed", "esc": "a code is typed"}},
		"desk": {desk.New(env), h.Desk,
			map[string][]string{"⏎": {"1"}, "o": {"o"}, "t": {"t nom", "t date", "t attente"}, "/": {"f a"}, "esc": {"f"}, "x": {"x 2"}, "w": {"p 2", "pdf 2"}},
			map[string]string{"u": trash, "y": menu, "i": menu}},
		"cohort": {cohort.New(env), h.Cohort,
			map[string][]string{"⏎": {"1"}, "t": {"t nom", "t C07"}, "/": {"f 4A"}, "esc": {"f"}, "d": {"C01"}, "tab": {"P01"}, "y": {"an"}},
			map[string]string{"v": "a filter on the state's words", "b": "autoeval cohort --seeing", "o": "in the inbox"}},
		"identity": {identity.New(env), h.Identity,
			map[string][]string{"f": {"c"}, "c": {"v 1"}, "o": {"o"}, "x": {"x 1"}, "n": {"n"}},
			map[string]string{"u": "their next file brings them back"}},
		"year": {year.New(env), t.Year.Place,
			map[string][]string{"← →": {"1 1"}, "g": {"g groupes.csv"}, "w": {"p", "pdf"}},
			map[string]string{"v": "rows are said by stage, or by group with g", "b": "autoeval cohort year --seeing"}},
	}
}

// TestEveryKeyOfAListCanBeTyped asks of every act on the screen of a list that its
// page without a screen understands the same wish, or says why it need not.
func TestEveryKeyOfAListCanBeTyped(t *testing.T) {
	env := filled(t)
	for name, x := range twins(env) {
		d := tuitest.Drive(t, x.screen, layout.Size{W: 100, H: 40})
		keys := map[string]bool{}
		for _, a := range x.screen.Acts() {
			if k := a.Key.Help().Key; a.Key.Help().Desc != "" {
				keys[k] = true
				if len(x.types[k]) == 0 && x.not[k] == "" {
					t.Errorf("%s: nothing is typed for %s (%s)", name, k, a.Key.Help().Desc)
				}
			}
		}
		for k := range x.not {
			if !keys[k] {
				t.Errorf("%s: the screen has no %s any more:\n%s", name, k, d.Text())
			}
		}
		for k, all := range x.types {
			if !keys[k] {
				t.Errorf("%s: the screen has no %s any more:\n%s", name, k, d.Text())
			}
			for _, typed := range all {
				understood(t, x.menu, typed)
			}
		}
	}
}

// understood types something on a page of the menu.
func understood(t *testing.T, menu, typed string) {
	t.Helper()
	env := filled(t)
	lines := []string{at(t, env, env.Text.Home.Cohort), "an"}
	if menu != env.Text.Year.Place { // which the cohort leads to
		lines = []string{at(t, env, menu)}
	}
	heard := talks(t, env, append(lines, typed, "", "", "q", "q", "q", "q")...)
	if strings.Contains(heard, fmt.Sprintf(env.Text.Plain.Menu.NotThat, typed)) {
		t.Errorf("%s: %q is not understood:\n%s", menu, typed, heard)
	}
}

// TestAFilterLeavesWhatHasItsWords filters the two lists that a student has, without
// the accents of what is there, and takes the filter off.
func TestAFilterLeavesWhatHasItsWords(t *testing.T) {
	env := knownEnv(t, model.French)
	if _, err := env.Store.SaveSession(t.Context(), model.Session{ID: "SUMMER", Label: "Été en entreprise", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}); err != nil {
		t.Fatal(err)
	}
	h := env.Text.Home
	heard := talks(t, env, at(t, env, h.Sessions), "f ETE", "f nulle part", "f", "q", "q")
	parts := strings.Split(heard, "\n1 ")
	rows := parts[len(parts)-3:] // whole, filtered, whole again; nowhere has none
	if !strings.Contains(rows[1], "Été") || strings.Contains(rows[1], "Bilan S6") || !strings.Contains(rows[2], "Bilan S6") {
		t.Errorf("the list is\n%s", strings.Join(rows, "\n---\n"))
	}
	if !strings.Contains(heard, fmt.Sprintf(env.Text.Plain.Pages.NoMatch, "nulle part")) {
		t.Errorf("nothing says that nothing is there:\n%s", heard)
	}
	if heard := talks(t, env, at(t, env, h.Evidence), "f s7", "q", "q"); !strings.Contains(heard, fmt.Sprintf(env.Text.Plain.Pages.NoMatch, "s7")) {
		t.Errorf("evidence is not filtered:\n%s", heard)
	}
}
