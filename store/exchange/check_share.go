package exchange

import (
	"slices"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/record"
)

// share reads the sessions of a share, each with what goes with it.
func (c *checker) share(w shareW, p *Parcel) []model.Received {
	stage := c.stage(w.Stage)
	left, evidence, previous := c.parts(w.Left), c.evidence(w.Evidence), c.previous(w.Previous)
	switch {
	case len(w.Sessions) == 0:
		c.fail(Malformed, "share/sessions")
	case len(w.Sessions) > maxSessions || len(w.Previous) > maxSessions:
		c.fail(TooMany, "share/sessions")
	}
	if c.err != nil {
		return nil
	}
	var out []model.Received
	spread, pieces := 0, 0
	seen := map[model.SessionID]bool{}
	for _, text := range w.Sessions {
		var s sessionW
		if err := decode(text, &s); err != nil {
			c.failWith(err)
			return nil
		}
		if seen[s.ID] {
			c.fail(Malformed, "share/sessions")
		}
		seen[s.ID] = true
		r := model.Received{
			Session: c.session(s), Hash: hashOf(text), Learner: p.From.Contact, Stage: stage,
			ReceivedAt: c.o.Now, SharedAt: p.CreatedAt, Left: left, Previous: previous,
		}
		r.Session.Learner = p.From.Person
		r.Evidence = c.evidenceFor(r.Session, evidence)
		r.Passages = c.across.needed(&r)
		spread, pieces = spread+weigh(r.Evidence), pieces+len(r.Evidence)
		if spread > maxSpread || pieces > maxPieces {
			c.fail(TooMany, "share/evidence")
		}
		if c.err != nil {
			return nil
		}
		out = append(out, r)
	}
	for i := range previous {
		previous[i].Learner = p.From.Person
	}
	return out
}

// stage returns one of the model's; an unknown one would be a later version's.
func (c *checker) stage(s model.Stage) model.Stage {
	switch s {
	case model.StageUnsaid, model.Prospective, model.Year3, model.Year4, model.Year5, model.StageGraduate:
		return s
	}
	c.fail(Malformed, "share/stage")
	return ""
}

func (c *checker) session(w sessionW) model.Session {
	g := c.gridOf(w.Grid)
	s := model.Session{
		ID: id(c, w.ID, "session/id"), Label: safetext.Clean(w.Label, safetext.Title), Grid: w.Grid.ref(),
		Depth:     choice(c, model.ParseDepth, w.Depth, "session/depth"),
		StartedAt: c.date(w.StartedAt, "session/started_at"), FinishedAt: c.date(w.FinishedAt, "session/finished_at"),
		Ratings: map[model.ItemCode]model.Rating{}, Skipped: w.Skipped,
	}
	if len(w.Ratings) == 0 {
		c.fail(Malformed, "session/ratings")
	}
	for _, r := range w.Ratings {
		if _, twice := s.Ratings[r.Item]; twice {
			c.fail(Malformed, "session/ratings")
		}
		if c.err != nil {
			return s
		}
		s.Ratings[r.Item] = c.rating(g, r)
	}
	for _, code := range w.Skipped {
		c.item(g, code)
	}
	return s
}

func (c *checker) rating(g *model.Grid, w record.Rating) model.Rating {
	r := model.Rating{
		Item: w.Item, Level: c.level(g, w.Item, w.Level), Note: safetext.Clean(w.Note, safetext.Note),
		Evidence: w.Evidence, At: c.dateIf(w.At, "rating/at"),
	}
	if w.Level == nil {
		c.fail(Malformed, "rating/level")
	}
	if n := w.Confidence; n != nil {
		if *n < 1 || *n > int(model.MaxConfidence) {
			c.fail(Malformed, "rating/confidence")
			return r
		}
		r.Confidence = model.Confidence(*n)
	}
	for _, e := range w.Evidence {
		id(c, e, "rating/evidence")
	}
	return r
}

func (c *checker) previous(all []summaryW) []model.SessionSummary {
	var out []model.SessionSummary
	for _, w := range all {
		g, levels := c.gridOf(w.Grid), map[model.ItemCode]model.Level{}
		for code, value := range w.Levels {
			levels[code] = c.level(g, code, &value)
		}
		out = append(out, model.SessionSummary{
			ID: id(c, w.ID, "previous/id"), Label: safetext.Clean(w.Label, safetext.Title), Grid: w.Grid.ref(),
			Depth:     choice(c, model.ParseDepth, w.Depth, "previous/depth"),
			StartedAt: c.date(w.StartedAt, "previous/started_at"), FinishedAt: c.date(w.FinishedAt, "previous/finished_at"),
			Levels: model.PackLevels(levels),
		})
	}
	return out
}

func (c *checker) evidence(all []record.Evidence) []model.Evidence {
	var out []model.Evidence
	seen := map[model.EvidenceID]bool{}
	for _, w := range all {
		if seen[w.ID] {
			c.fail(Malformed, "evidence/id")
		}
		seen[w.ID] = true
		out = append(out, c.piece(w))
	}
	return out
}

func (c *checker) piece(w record.Evidence) model.Evidence {
	e := model.Evidence{
		ID: id(c, w.ID, "evidence/id"), Grid: model.GridRef{ID: id(c, w.Grid, "evidence/grid"), Version: w.Version}, Kind: id(c, w.Kind, "evidence/kind"),
		Title: safetext.Clean(w.Title, safetext.Title), Items: w.Items, Location: safetext.Clean(w.Location, safetext.Link),
		Reflection: model.Reflection{
			Quality: safetext.Clean(w.Quality, safetext.Note), Relevance: safetext.Clean(w.Relevance, safetext.Note),
			Constraints: safetext.Clean(w.Constraints, safetext.Note),
		},
		Collaboration: choice(c, model.ParseCollaboration, w.Collaboration, "evidence/collaboration"),
		AIUse:         safetext.Clean(w.AIUse, safetext.Note),
	}
	if !w.CreatedAt.IsZero() || !w.UpdatedAt.IsZero() {
		c.fail(Malformed, "evidence")
	}
	if e.Title == "" {
		c.fail(Malformed, "evidence/title")
	}
	for i, code := range w.Items {
		if c.itemOf(e.Grid, code); c.err != nil {
			return e
		}
		if slices.Contains(w.Items[:i], code) {
			c.fail(Malformed, "evidence/items")
		}
	}
	if w.SHA256 != "" {
		e.SHA256 = c.digest(w.SHA256, "evidence/sha256")
	}
	if w.Size != nil {
		if e.Size = *w.Size; e.Size < 0 {
			c.fail(Malformed, "evidence/size")
		}
	}
	if w.Date != "" {
		var err error
		e.Date, err = time.Parse(time.DateOnly, w.Date)
		// What somebody did may be older than any file of this program.
		if err != nil || e.Date.Year() < 1950 || e.Date.Year() > 2100 {
			c.fail(BadDate, "evidence/date")
		}
	}
	return e
}

// itemOf checks that the version of the grid has the item; where none is named,
// that some version does that the file names.
func (c *checker) itemOf(named model.GridRef, code model.ItemCode) {
	for ref, g := range c.grids {
		if _, ok := c.items[g][code]; ok && (ref == named || named.Version == "" && ref.ID == named.ID) {
			return
		}
	}
	c.noItem(code)
}

// evidenceFor returns the part of a share's evidence that belongs to one session:
// what its ratings name, and what supports an item it rates. It comes in the
// codes of the session's own version.
func (c *checker) evidenceFor(s model.Session, all []model.Evidence) []model.Evidence {
	used := map[model.EvidenceID]bool{}
	for _, r := range s.Ratings {
		for _, e := range r.Evidence {
			used[e] = true
		}
	}
	var out []model.Evidence
	for _, e := range all {
		e = e.Clone()
		if e.Grid == (model.GridRef{ID: s.Grid.ID}) {
			e.Grid = s.Grid
		}
		if !used[e.ID] && !c.across.supports(&e, &s) {
			continue
		}
		if e.Grid.ID == s.Grid.ID || c.across.way(e.Grid, s.Grid).Map.Reads() {
			e.Items, e.Grid = c.across.items(&e, s.Grid), s.Grid
		}
		out = append(out, e)
	}
	return out
}

// weigh is about how many bytes evidence takes where it is kept.
func weigh(all []model.Evidence) int {
	n := 0
	for _, e := range all {
		n += 200 + len(e.Title) + len(e.Location) + len(e.Reflection.Quality) + len(e.Reflection.Relevance) +
			len(e.Reflection.Constraints) + len(e.AIUse) + 8*len(e.Items)
	}
	return n
}
