package model

// OtherTitle is what a person has on a grid that is not the one in use.
type OtherTitle struct {
	Grid     GridRef // a version of it that something is on
	Title    Text    // what it is called; empty where no such grid is here
	Sessions int
	Evidence int
	Actions  int // to do
}

// OtherTitles returns what there is on every other grid than one, in the order
// in which the grids first come up. What names no grid is on the one in use.
func OtherTitles(but GridID, sessions []SessionSummary, evidence []Evidence, actions []Action) []OtherTitle {
	var out []OtherTitle
	on := func(ref GridRef, count func(*OtherTitle)) {
		if ref.ID == "" || ref.ID == but {
			return
		}
		for i := range out {
			if out[i].Grid.ID == ref.ID {
				count(&out[i])
				return
			}
		}
		out = append(out, OtherTitle{Grid: ref})
		count(&out[len(out)-1])
	}
	for i := range sessions {
		on(sessions[i].Grid, func(o *OtherTitle) { o.Sessions++ })
	}
	for i := range evidence {
		on(evidence[i].Grid, func(o *OtherTitle) { o.Evidence++ })
	}
	for i := range actions {
		if actions[i].State == Todo {
			on(actions[i].Grid, func(o *OtherTitle) { o.Actions++ })
		}
	}
	return out
}
