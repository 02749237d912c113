package model

// Read reads the levels of the latest session on another grid.
func (r *CohortRow) Read(m *Map) {
	r.was, r.by = r.Latest.Session.Levels, m
	r.Latest.Session.Levels = m.Levels(r.was)
}

// Anew returns what became of the words that the latest session answers an item in,
// and whether the answer counts. It is false where the words are the item's own, where
// there is no answer and where it is out of sight.
func (r *CohortRow) Anew(c ItemCode) (became LinkKind, counts, ok bool) {
	if r.by == nil || r.Hidden || r.by.Identity() {
		return LinkUndecided, false, false
	}
	became, counts = r.by.Kind(c), r.Latest.Session.Levels.Of(c).Rated()
	if counts {
		return became, true, became != LinkSame
	}
	return became, false, len(r.by.Asides(c, r.was)) > 0
}

// Carried returns the items of a grid that the latest session answers in other words:
// those whose answer counts, and those whose answer does not.
func (r *CohortRow) Carried(g *Grid) (counted, beside []ItemCode) {
	for _, it := range g.Items {
		switch _, counts, ok := r.Anew(it.Code); {
		case ok && counts:
			counted = append(counted, it.Code)
		case ok:
			beside = append(beside, it.Code)
		}
	}
	return counted, beside
}
