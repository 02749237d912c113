package exchange

import (
	"slices"
	"strings"
	"testing"

	"autoeval/model"
)

// showing returns a review that confirms a piece for one item and doubts it for
// another.
func showing(r model.Received) model.Review {
	v := review(r)
	v.Shows = map[model.EvidenceID]map[model.ItemCode]model.Finding{"e1": {"C01": model.Confirms, "P01": model.Doubts}}
	return v
}

func TestWhatAPieceShowsTravelsByItem(t *testing.T) {
	marie := sender(t, "marie")
	sent := showing(must(ReadFile(share(t, sender(t, "alice")), reading()))(t).Sessions[0])
	file := must(MakeAnswer(Answer{sent, nil, grid()}, marie, options()))(t)
	got := must(ReadFile(file, reading()))(t).Review
	if !slices.Equal(got.Judgements(), sent.Judgements()) {
		t.Errorf("got %v, want %v", got.Judgements(), sent.Judgements())
	}
}

// What is said of a piece as a whole is the best that is said of it by item, and
// an item is one of the grid's.
func TestWhatAPieceShowsIsCheckedWhole(t *testing.T) {
	marie := sender(t, "marie")
	r := must(ReadFile(share(t, sender(t, "alice")), reading()))(t).Sessions[0]
	for name, spoil := range map[string]func(*model.Review){
		"no such item":  func(v *model.Review) { v.Shows["e1"]["C99"] = model.Confirms },
		"nothing said":  func(v *model.Review) { v.Shows["e1"]["P01"] = model.NoFinding },
		"better by one": func(v *model.Review) { v.Evidence["e1"] = model.Doubts },
		"worse by all":  func(v *model.Review) { delete(v.Shows["e1"], "C01") },
	} {
		v := showing(r)
		spoil(&v)
		file, err := MakeAnswer(Answer{v, nil, grid()}, marie, options())
		if err == nil {
			_, err = ReadFile(file, reading())
		}
		if err == nil || !strings.Contains(err.Error(), "answer/evidence") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
