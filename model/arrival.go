package model

// Arrival is what one person sent, of many letters.
type Arrival struct {
	From                Known
	First               bool   // their key is not known yet
	Namesake            *Known // of a first contact: somebody else of that name, by another key
	Fresh               bool   // something of it is not here yet
	Files               int
	New, Replaced, Same int // sessions
	Reviews             int // of the reader's own sessions
	Accepted, Contested int // remarks of the reader's that were answered
	Card                bool
	Grids               []GridRef // that come along
}

// FirstContacts says how many of those who sent something are not known yet.
func FirstContacts(all []Arrival) int {
	n := 0
	for i := range all {
		if all[i].First {
			n++
		}
	}
	return n
}
