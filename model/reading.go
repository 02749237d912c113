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

// Reading returns about how long it takes to read the questions of a grid's
// competencies with all their anchors and to answer each.
func Reading(g *Grid, l Lang) time.Duration {
	words, items := 0, 0
	for _, it := range g.ItemsOf(Competency) {
		items++
		for _, t := range []Text{it.Name(), it.Explanation, it.Example} {
			words += len(strings.Fields(t.In(l)))
		}
		for _, level := range g.Scale(it.Scale).Levels {
			words += len(strings.Fields(g.AnchorText(it, level.Level).In(l)))
		}
	}
	return time.Duration(words)*time.Minute/wordsAMinute + time.Duration(items)*choosing
}
