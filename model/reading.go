package model

import (
	"strings"
	"time"
)

// How fast a person reads on a screen, and how long choosing one answer takes.
// Readers of a first language read 180 to 240 words a minute (Brysbaert 2019 has
// 238 for English, 214 for French).
const (
	wordsAMinute = 200
	choosing     = 3 * time.Second
)

// Reading returns about how long a Découverte of a grid takes: to read what it
// says of each competency and to answer. Answers is how many words its own answers
// have, which are read once, where it has them in place of the anchors.
func Reading(g *Grid, l Lang, answers int) time.Duration {
	words, items, own := 0, 0, false
	for _, it := range g.ItemsOf(Competency) {
		items++
		example := it.Before
		if example.In(l) == "" {
			example = it.Example
		}
		for _, t := range []Text{it.Statement, it.Explanation, example} {
			words += len(strings.Fields(t.In(l)))
		}
		scale := g.Scale(it.Scale)
		if scale.Beyond(Discover).Rated() {
			own = true
			continue
		}
		for _, level := range scale.Levels {
			words += len(strings.Fields(g.AnchorText(it, level.Level).In(l)))
		}
	}
	if own {
		words += answers
	}
	return time.Duration(words)*time.Minute/wordsAMinute + time.Duration(items)*choosing
}
