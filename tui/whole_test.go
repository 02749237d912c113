package tui

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// A sentence of ours is wrapped or scrolled to, never cut: no "…" ends one on any page,
// whichever row is focused, nor the short name of an item, in a wide window behind its
// code too. Longer names in the columns of a table, and what people typed, may be shortened.
// It is so with two years of data, and for who has just begun.
func TestNoSentenceOfOursIsCut(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		of := map[string]func() *nav.Env{"two years": func() *nav.Env { return filledEnv(t, l) }}
		for _, b := range tuitest.Beginnings() {
			of[string(b)] = func() *nav.Env { return tuitest.New(t, l, b) }
		}
		for who, env := range of {
			ours := sentencesOf(env())
			theirs := wordsOf(t, env())
			for _, size := range []layout.Size{{W: layout.MinW, H: layout.MinH}, {W: 80, H: 24}, {W: 120, H: 35}, {W: 160, H: 45}} {
				ours := ours
				if size.W >= 120 {
					ours = append(slices.Clone(ours), codedNames(env())...)
				}
				t.Run(fmt.Sprint(l, "-", who, "-", size.W), func(t *testing.T) {
					t.Parallel()
					everyPlaceWhole(t, env, size, ours, theirs)
				})
			}
		}
	}
}

// everyPlaceWhole looks at every place of somebody's program, row by row.
func everyPlaceWhole(t *testing.T, env func() *nav.Env, size layout.Size, ours, theirs []string) {
	for _, p := range tuitest.Everywhere(t, env().Store) {
		_, d := at(t, env(), nav.Home{}, size)
		d.Send(nav.Opened{Place: p})
		if d.Text() == "" {
			t.Fatalf("%#v shows nothing", p)
		}
		before := ""
		for range 12 {
			if d.Text() == before {
				break
			}
			before = d.Text()
			wholeFrame(t, before, ours, theirs, p)
			if d.Press("down"); t.Failed() {
				break
			}
		}
	}
}

// wholeFrame fails for each sentence that a frame cuts.
func wholeFrame(t *testing.T, frame string, ours, theirs []string, p nav.Place) {
	t.Helper()
	for _, line := range strings.Split(frame, "\n") {
		for _, cell := range column.Split(line, -1) {
			for at, r := range cell {
				if said := cell[:at]; r == '…' && cutFrom(said, ours) && !cutFrom(said, theirs) {
					t.Errorf("%#v cuts %q:\n%s", p, said, frame)
				}
			}
		}
	}
}

// column parts what stands beside something else.
var column = regexp.MustCompile(` {2,}| │ `)

// cutFrom says whether a text ends within one of the sentences.
func cutFrom(said string, sentences []string) bool {
	const least, most = 5, 12
	r := []rune(strings.TrimSpace(said))
	if len(r) < least {
		return false
	}
	end := string(r[max(len(r)-most, 0):])
	within := func(part string) bool {
		return slices.ContainsFunc(sentences, func(s string) bool { return strings.Contains(s, part) })
	}
	return within(end) && !within(end+"…") // one that ends so says it
}

// filledIn is what a sentence is filled in at.
var filledIn = regexp.MustCompile(`%(\[\d+\])?[sdq]`)

// sentencesOf returns what the program says in the language of an env, in the parts that
// stand between what is filled in, and what the grid says beside its names.
func sentencesOf(env *nav.Env) []string {
	said := text.French()
	if env.Text.Lang == model.English {
		said = text.English()
	}
	var out []string
	eachString(reflect.ValueOf(said), func(s string) { out = append(out, filledIn.Split(s, -1)...) })
	for _, it := range env.Grid.Items {
		for _, x := range []model.Text{it.Short(), it.Explanation, it.Example, it.Before} {
			out = append(out, env.Text.In(x))
		}
		for _, x := range env.Grid.Scale(it.Scale).Levels {
			out = append(out, env.Text.In(env.Grid.AnchorText(it, x.Level)))
		}
	}
	return out
}

// codedNames returns the short names of the items behind their codes.
func codedNames(env *nav.Env) []string {
	var out []string
	for _, it := range env.Grid.Items {
		out = append(out, env.Text.ItemName(env.Grid, it.Code))
	}
	return out
}

// wordsOf returns what the people of an env typed, and the long names of the grid.
func wordsOf(t *testing.T, env *nav.Env) []string {
	t.Helper()
	ctx := t.Context()
	sessions, err1 := env.Store.Sessions(ctx)
	evidence, err2 := env.Store.Evidence(ctx)
	actions, err3 := env.Store.Actions(ctx)
	received, err4 := env.Store.ReceivedSessions(ctx)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	var out []string
	add := func(s string) { out = append(out, s) }
	for _, a := range env.Grid.Activities { // names, which the page of each has whole
		add(env.Text.In(a.Title))
		add(env.Text.In(a.Statement))
	}
	for _, x := range sessions {
		add(x.Label)
		whole, err := env.Store.Session(ctx, x.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range whole.Ratings {
			add(r.Note)
		}
	}
	eachString(reflect.ValueOf(evidence), add)
	eachString(reflect.ValueOf(actions), add)
	eachString(reflect.ValueOf(received), add)
	for _, x := range received {
		reviews, err := env.Store.Reviews(ctx, x.Session.ID)
		if err != nil {
			t.Fatal(err)
		}
		eachString(reflect.ValueOf(reviews), add)
	}
	return out
}

func eachString(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		eachString(v.Elem(), f)
	case reflect.String:
		f(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			eachString(v.Field(i), f)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), f)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			eachString(v.MapIndex(k), f)
		}
	}
}
