package plan

import "autoeval/model"

// row is one line of the plan: an action or a suggestion.
type row struct {
	action     int // index in actions, -1 for a suggestion
	suggestion int
	id         model.ActionID
	opens      section // the section it is the first of
	title      string  // of another title, that it is the first of
}

// section is a heading.
type section uint8

const (
	none section = iota
	todo
	suggested
	done
	dropped
	elsewhere
)

// arrange orders the plan: what is to do, what could be, what is over.
func (s *Screen) arrange() {
	s.rows = s.rows[:0]
	s.addActions(model.Todo, todo)
	for i := range s.suggestions {
		r := row{action: -1, suggestion: i}
		if i == 0 {
			r.opens = suggested
		}
		s.rows = append(s.rows, r)
	}
	s.addActions(model.Done, done)
	s.addActions(model.Dropped, dropped)
	s.addApart()
	s.list.SetLen(len(s.rows))
}

func (s *Screen) addActions(state model.ActionState, opens section) {
	for i, a := range s.actions[:s.here] {
		if a.State != state {
			continue
		}
		s.rows = append(s.rows, row{action: i, id: a.ID, opens: opens})
		opens = none
	}
}

// addApart adds the actions on other titles, under their names.
func (s *Screen) addApart() {
	at := s.here
	for i := range s.apart {
		name := s.env.Text.Titled(s.apart[i].Grid.Title, s.apart[i].Grid.ID)
		for _, a := range s.apart[i].Actions {
			s.rows = append(s.rows, row{action: at, id: a.ID, opens: elsewhere, title: name})
			at, name = at+1, ""
		}
	}
}
