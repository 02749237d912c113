package progress

import (
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
)

// shown is how many sessions the map shows at most, later how many after them
// the scrubber does: what is older is a few steps of the scrubber away, and ten
// thousand sessions draw as fast as ten.
const shown, later = 200, 50

// sums is everything the views show, worked out once when data, session, target
// or "since" change, never while drawing.
type sums struct {
	work.Outlook
	first     int              // the first session that map and scrubber show
	standings []model.Standing // competencies, then attitudes
	nComp     int              // how many of them are competencies
	openings  []opening
	reviewed  bool                  // a mentor's levels are there
	mentors   int                   // how many of one item, where most gave one
	signs     map[lang.Heard]string // of levels given in other words
}

// opening is what one level up in an item does.
type opening struct {
	item model.ItemCode
	to   []model.Opening
}

// sum works out the views of what was loaded.
func sum(d loaded, v work.View) sums {
	s := sums{Outlook: d.Outlook(v)}
	s.first = max(len(s.Sessions)-shown, 0)
	s.standings, s.nComp, s.reviewed = s.ByReading(), s.Grid.Count(model.Competency), s.Reviewed()
	for _, x := range s.standings {
		s.mentors = max(s.mentors, len(x.Word.All()))
	}
	s.signs = lang.EchoSigns(s.Echoes)
	for _, it := range s.Grid.ItemsOf(model.Competency) {
		if o := model.Openings(s.Grid, s.Levels, s.Target.Levels, it.Code); len(o) > 0 {
			s.openings = append(s.openings, opening{it.Code, o})
		}
	}
	return s
}
