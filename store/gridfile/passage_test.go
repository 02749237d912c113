package gridfile_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/gridfile"
)

func TestAPassageFileComesBackWhole(t *testing.T) {
	g := builtin(t)
	other := g.Clone()
	other.Version = "2030.1"
	p := model.Passage{From: g.Ref(), To: other.Ref(), By: "Le département", Links: []model.Link{
		{From: []model.ItemCode{"C05"}, To: []model.ItemCode{"C06"}, Holds: true, Note: "« vu : en \"jury\" »"},
		{From: []model.ItemCode{"C12"}, To: []model.ItemCode{"C12", "C13"}},
		{From: []model.ItemCode{"C14"}},
	}}
	data := gridfile.MarshalPassage(&p, g, &other)
	back, err := gridfile.ParsePassage("p.yaml", data)
	if err != nil || !reflect.DeepEqual(back, p) {
		t.Errorf("%v: %+v\nof\n%s", err, back, data)
	}
}

// TestAPassageFromAStrangerIsBounded holds what a school or anybody else may write
// into such a file: it is refused in one sentence, or clean.
func TestAPassageFromAStrangerIsBounded(t *testing.T) {
	head := "passage: 1\nfrom: {id: a, version: \"1\"}\nto: {id: a, version: \"2\"}\n"
	for text, want := range map[string]gridfile.Problem{
		"": gridfile.MissingField,
		"passage: 2\nfrom: {id: a}\nto: {id: b}\n":                                  gridfile.TooNew,
		"passage: 2\nwings: 2\n":                                                    gridfile.TooNew,
		"passage: one\n":                                                            gridfile.BadValue,
		"passage: 1\nfrom: {id: a}\n":                                               gridfile.MissingField,
		"passage: 1\nfrom: a\nto: {id: b}\n":                                        gridfile.WrongType,
		head + "wings: 2\n":                                                         gridfile.UnknownField,
		head + "links: [{from: [], to: []}]\n":                                      gridfile.MissingField,
		head + "links: [{from: [\"C1\\e[2J\"], to: [C1]}]\n":                        gridfile.BadValue,
		head + "links: [{from: [C1], to: [C1], holds: maybe}]\n":                    gridfile.BadValue,
		head + "links: [{from: [C1], to: [C1], kind: magic}]\n":                     gridfile.BadValue,
		head + "links:\n" + strings.Repeat("- {from: [C1], to: [C2]}\n", 10_000):    gridfile.TooLarge,
		head + "links: &x [*x]\n":                                                   gridfile.NotAllowed,
		head + "by: " + strings.Repeat("x", 100_000) + "\n":                         gridfile.TooLarge,
		head + "links: [{from: [" + strings.Repeat("C1, ", 600) + "C1], to: [C1]}]": gridfile.TooLarge,
	} {
		_, err := gridfile.ParsePassage("p.yaml", []byte(text))
		var bad *gridfile.Error
		if !errors.As(err, &bad) || bad.Problem != want {
			t.Errorf("%.60q: %v, want %s", text, err, want)
		}
	}
	p, err := gridfile.ParsePassage("p.yaml", []byte(head+"by: \"\\e[31mÉcole\\u202e\"\nlinks: [{from: [C1], to: [C2], note: \"\\e]8;;x\\a\"}]\n"))
	if said := fmt.Sprint(p); err != nil || strings.ContainsAny(said, "\x1b\x07\u202e") {
		t.Errorf("%v: %q", err, said)
	}
}
