package exchange

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"autoeval/model"
)

// renewed is a share of a session on a newer grid: C01 has another code and other
// words than on the older one, where a session and a piece of evidence are.
func renewed() (Content, []*model.Grid) {
	next, c := grid(), content()
	next.ID, next.Version = "next", "9"
	next.Items[0].Code, next.Items[0].Statement = "K7", model.Same("Analyser autrement")
	s := session()
	s.Grid, s.Skipped = next.Ref(), nil
	s.Ratings = map[model.ItemCode]model.Rating{"K7": {Item: "K7", Level: model.At(3), At: at(1)}}
	c.Sessions = []model.Session{s}
	c.Grids = append(c.Grids, next)
	c.Evidence[0].Grid = grid().Ref()
	c.Passages = []model.Passage{
		{From: grid().Ref(), To: next.Ref(), By: "Le lycée", MadeAt: at(3), Revision: 5, Links: []model.Link{
			{From: []model.ItemCode{"C01"}, To: []model.ItemCode{"K7"}, Holds: true, Basis: model.ByPerson, Note: "vu avec \x1b[2J le tuteur"}}},
		{From: model.GridRef{ID: "gone", Version: "1"}, To: next.Ref()}, // leads from nothing that is shared
	}
	return c, c.Grids
}

func TestAShareCarriesThePassagesThatItNeeds(t *testing.T) {
	c, grids := renewed()
	alice, read := sender(t, "alice"), ReadOptions{Now: at(5), Grid: among(grids)}
	preview := must(MakePreview(c, alice))(t)
	if len(preview.Passages) != 1 || preview.Passages[0].From != grid().Ref() {
		t.Errorf("preview %+v", preview.Passages)
	}
	file := must(MakeShare(c, alice, options()))(t)
	r := must(ReadFile(file, read))(t).Sessions[0]
	if len(r.Passages) != 1 {
		t.Fatalf("passages %+v", r.Passages)
	}
	want := c.Passages[0].Clone()
	want.By, want.Revision, want.Links[0].Note = "", 0, "vu avec [2J le tuteur"
	got := r.Passages[0]
	if got.Links[0].Note == c.Passages[0].Links[0].Note || strings.Contains(got.Links[0].Note, "\x1b") {
		t.Errorf("the note came raw: %q", got.Links[0].Note)
	}
	if want.Links[0].Note = got.Links[0].Note; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if len(r.Evidence) != 1 || r.Evidence[0].Grid != r.Session.Grid || !r.Evidence[0].Supports("K7") {
		t.Errorf("evidence %+v", r.Evidence) // it follows the passage, under the code that it has here
	}
	c.Left = []model.Part{model.PartNotes}
	if file := must(MakeShare(c, alice, options()))(t); bytes.Contains(file, []byte("le tuteur")) {
		t.Error("the note left though notes stay")
	}
	c.Previous, c.Evidence = nil, nil
	if r := must(ReadFile(must(MakeShare(c, alice, options()))(t), read))(t); len(r.Sessions[0].Passages) != 0 {
		t.Errorf("a passage that nothing needs travelled: %+v", r.Sessions[0].Passages)
	}
}

func TestForgedPassagesAreRefused(t *testing.T) {
	c, grids := renewed()
	alice, read := sender(t, "alice"), ReadOptions{Now: at(5), Grid: among(grids)}
	good := payloadOf(must(MakeShare(c, alice, options()))(t))
	link := `{"from":["C01"],"to":["K7"],"kind":"reworded","holds":true,"basis":"person","note":"vu avec ` + "\\u001b" + `[2J le tuteur"}`
	if !strings.Contains(good, link) {
		t.Fatalf("no link in %s", good)
	}
	for _, x := range []struct {
		what, old, new string
		want           Reason
	}{
		{"an unknown code", `"to":["K7"]`, `"to":["K9"]`, Malformed},
		{"an item twice", link, link + "," + link, Malformed},
		{"a competency and an attitude", `"from":["C01"]`, `"from":["P01"]`, Malformed},
		{"a link of nothing", link, `{"from":[],"to":[],"basis":"school"}`, Malformed},
		{"an unknown basis", `"basis":"person"`, `"basis":"oracle"`, Malformed},
		{"an unknown member", `"holds":true`, `"holds":true,"mark":20`, NotKnown},
		{"a grid that the file does not name", `"passages":[{"from":{"id":"test"`, `"passages":[{"from":{"id":"nowhere"`, UnknownGrid},
		{"who gave it", `"made_at":`, `"by":"moi","made_at":`, Malformed},
		{"a date of another age", `"made_at":"2026`, `"made_at":"1926`, BadDate},
		{"too many links", link, strings.TrimSuffix(strings.Repeat(link+",", maxLinks+1), ","), TooMany},
		{"passages that are no list", `"passages":[`, `"passages":{},"other":[`, Malformed},
	} {
		bad := strings.Replace(good, x.old, x.new, 1)
		if bad == good {
			t.Fatalf("%s: nothing to spoil", x.what)
		}
		_, err := ReadFile(forge(t, alice, bad), read)
		reason(t, x.what, err, x.want)
	}
	at := strings.Index(good, `"ext":`) // the last member
	for _, ext := range []string{`"later"`, `[1]`, `{"later":{"a":[1]}}`, `7`} {
		p, err := ReadFile(forge(t, alice, good[:at]+`"ext":`+ext+`}`), read)
		if err != nil || len(p.Sessions[0].Passages) != 0 {
			t.Errorf("ext %s: %v", ext, err)
		}
	}
}
