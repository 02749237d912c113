package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"autoeval/model"
)

// A clock that was wrong once must not stop every share that comes after.
func TestASessionWithAnImpossibleDateStaysAndTheOthersLeave(t *testing.T) {
	for name, when := range map[string]time.Time{"1970": time.Unix(0, 0), "next year": at(4).AddDate(1, 0, 0), "never": {}} {
		c := content()
		bad := session()
		bad.ID, bad.StartedAt, bad.FinishedAt = "bad", when, at(1)
		c.Previous = append(c.Previous, bad.Summary())
		c.At = at(4)
		preview := must(MakePreview(c, sender(t, "alice")))(t)
		if preview.Misdated != 1 || len(preview.Previous) != 1 {
			t.Errorf("%s: %d stay, %d leave", name, preview.Misdated, len(preview.Previous))
		}
		c.At = time.Time{}
		file := must(MakeShare(c, sender(t, "alice"), options()))(t)
		if _, err := Read(bytes.NewReader(file), reading()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		c.Sessions = append(c.Sessions, bad)
		if _, err := MakeShare(c, sender(t, "alice"), options()); ReasonOf(err) != Misdated {
			t.Errorf("%s, chosen: %v", name, err)
		}
	}
}

func manyPieces(n int) []model.Evidence {
	var out []model.Evidence
	for i := range n {
		out = append(out, model.Evidence{ID: model.EvidenceID(fmt.Sprint("x", i)), Grid: model.GridRef{ID: "test"}, Kind: "project", Title: "t", Items: []model.ItemCode{"C01"}})
	}
	return out
}

func TestOfMoreEvidenceThanAFileHoldsWhatIsCitedLeavesFirst(t *testing.T) {
	c := content()
	c.Evidence = append(manyPieces(MaxItems+100), evidence()...)
	file := must(MakeShare(c, sender(t, "alice"), options()))(t)
	p := must(Read(bytes.NewReader(file), reading()))(t)
	var ids []model.EvidenceID
	for _, e := range p.Sessions[0].Evidence {
		ids = append(ids, e.ID)
	}
	for _, r := range session().Ratings {
		for _, id := range r.Evidence {
			if !slices.Contains(ids, id) {
				t.Errorf("%s is cited and stays", id)
			}
		}
	}
	c.At = at(4)
	preview := must(MakePreview(c, sender(t, "alice")))(t)
	if preview.Crowded == 0 || len(preview.Evidence)+preview.Crowded < MaxItems+100 {
		t.Errorf("%d leave, %d stay", len(preview.Evidence), preview.Crowded)
	}
}

// Evidence is kept once for each session it belongs to: the product is bounded,
// not only the lists.
func TestTheProductOfSessionsAndEvidenceIsBounded(t *testing.T) {
	c := content()
	c.Evidence = manyPieces(MaxItems)
	share, _, err := c.share()
	if err != nil {
		t.Fatal(err)
	}
	one := share.Sessions[0]
	share.Sessions = nil
	for i := range 60 {
		s := session()
		s.ID = model.SessionID(fmt.Sprint("s", i))
		share.Sessions = append(share.Sessions, must(encode(sessionOf(s, nil)))(t))
	}
	if len(one) == 0 || len(share.Evidence) < MaxItems/2 {
		t.Fatal("the share is too small to try it")
	}
	by := sender(t, "alice")
	_, err = by.write(parcelW{Kind: KindShare, From: by.card(model.Learner), Grids: must(c.grids())(t), Share: share}, extW{}, c.Grids, options())
	var refused *Error
	if !errors.As(err, &refused) || refused.Reason != TooMany {
		t.Errorf("60 sessions of %d pieces: %v", len(share.Evidence), err)
	}
}
