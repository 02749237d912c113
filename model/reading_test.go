package model

import (
	"strings"
	"testing"
	"time"
)

func TestReadingFollowsTheWordsAndTheQuestions(t *testing.T) {
	levels := func(meaning string) Scale {
		s := Scale{ID: "s"}
		for v := range 2 {
			s.Levels = append(s.Levels, ScaleLevel{Level: At(v), Meaning: Same(meaning)})
		}
		return s
	}
	g := &Grid{Scales: []Scale{levels("un deux")}, Items: []Item{
		{Code: "C1", Scale: "s", Statement: Same(strings.Repeat("mot ", 96))}, {Code: "C2", Scale: "s", Statement: Same(strings.Repeat("mot ", 96))},
		{Code: "P1", Kind: Attitude, Scale: "s", Statement: Same(strings.Repeat("mot ", 500))},
	}}
	if got := Reading(g, French, 1000); got != time.Minute+6*time.Second { // 200 words, and two choices
		t.Errorf("%v", got)
	}
	own := levels("un deux trois")
	own.ID, own.Levels = Autonomy, append(own.Levels, own.Levels...)
	g.Scales, g.Items[0].Scale, g.Items[1].Scale = []Scale{own}, Autonomy, Autonomy
	if got := Reading(g, French, 8); got != time.Minute+6*time.Second { // no anchor, and the answers once
		t.Errorf("with its own answers: %v", got)
	}
	if got := Reading(&Grid{}, French, 8); got != 0 {
		t.Errorf("an empty grid takes %v", got)
	}
}
