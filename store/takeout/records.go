package takeout

import (
	"cmp"
	"slices"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/record"
)

func (x *reader) profile(p *profile) *model.Profile {
	if p == nil {
		return nil
	}
	out := &model.Profile{
		ID: p.ID, Name: clean(p.Name, safetext.Name), Role: choice(x, model.ParseRole, p.Role, "role"), Stage: p.Stage,
		StageAt: p.StageAt, Next: x.day(p.Next, "next"), Later: x.day(p.Later, "later"), Welcomed: p.Welcomed, Grid: x.gridRef(p.Grid, p.Version), Target: p.Target, SeenAt: p.SeenAt,
		Settings: model.Settings{Lang: p.Lang, Theme: p.Theme, ASCII: p.ASCII, NoMouse: p.NoMouse},
	}
	if p.ID != "" {
		x.id(string(p.ID), "id")
	}
	for _, w := range []struct {
		value, where string
		among        words
	}{
		{string(p.Stage), "stage", words{"", "prospective", "3a", "4a", "5a", "graduate"}},
		{string(p.Lang), "lang", words{"", "fr", "en"}},
		{p.Theme, "theme", words{"", "dark", "light", "contrast", "mono"}},
	} {
		x.among(w.among, w.value, w.where)
	}
	if p.Target != "" {
		x.id(string(p.Target), "target")
	}
	for g, values := range p.Own {
		ref := model.ParseGridRef(g)
		x.gridRef(ref.ID, ref.Version)
		levels := map[model.ItemCode]model.Level{}
		for c, v := range values {
			x.id(string(c), "own")
			if levels[c] = model.At(v); !levels[c].Rated() {
				x.fail(OutOfScale, "own")
			}
		}
		out.Own = out.Own.With(ref, levels)
	}
	x.within("profile")
	return out
}

func (x *reader) session(s *record.Session) model.Session {
	x.id(string(s.ID), "id")
	out := model.Session{
		ID: s.ID, Label: clean(s.Label, safetext.Title), Grid: model.GridRef{ID: s.Grid, Version: s.GridVersion}, Learner: s.Learner,
		Depth: choice(x, model.ParseDepth, s.Depth, "depth"), StartedAt: s.StartedAt, FinishedAt: s.FinishedAt,
	}
	g := x.pinned(s.Grid, s.GridVersion)
	for i, r := range s.Ratings {
		if out.Ratings == nil {
			out.Ratings = map[model.ItemCode]model.Rating{}
		}
		if _, twice := out.Ratings[r.Item]; twice {
			x.fail(DuplicateID, "item")
		}
		out.Ratings[r.Item] = x.rating(g, &r)
		x.within("ratings[%d]", i)
		if x.err != nil {
			return out
		}
	}
	for _, c := range s.Skipped {
		if _, ok := g.Item(c); !ok {
			x.fail(UnknownItem, "skipped")
		}
		out.Skipped = append(out.Skipped, c)
	}
	for c, note := range s.Waiting {
		if _, ok := g.Item(c); !ok {
			x.fail(UnknownItem, "waiting")
		}
		if out.Waiting == nil {
			out.Waiting = map[model.ItemCode]string{}
		}
		out.Waiting[c] = clean(note, safetext.Note)
	}
	return out
}

func (x *reader) rating(g *model.Grid, r *record.Rating) model.Rating {
	var sure model.Confidence
	if n := r.Confidence; n != nil {
		if *n < 0 || *n > int(model.MaxConfidence) {
			x.fail(BadValue, "confidence")
		}
		sure = model.Confidence(*n)
	}
	if r.Level == nil {
		x.fail(BadValue, "level")
	}
	for _, id := range r.Evidence {
		x.id(string(id), "evidence")
	}
	return model.Rating{
		Item: r.Item, Level: x.level(g, r.Item, r.Level, "level"), Confidence: sure,
		Note: clean(r.Note, safetext.Note), Evidence: r.Evidence, At: r.At,
	}
}

func (x *reader) evidence(e *record.Evidence) model.Evidence {
	x.id(string(e.ID), "id")
	x.id(string(e.Kind), "kind")
	for _, c := range e.Items {
		x.id(string(c), "items")
	}
	var size int64
	if e.Size != nil {
		size = *e.Size
	}
	if size < 0 || e.SHA256 != "" && len(e.SHA256) != 64 {
		x.fail(BadValue, "sha256")
	}
	if e.SHA256 != "" {
		x.id(e.SHA256, "sha256")
	}
	return model.Evidence{
		ID: e.ID, Grid: x.gridRef(e.Grid, e.Version), Kind: e.Kind, Title: clean(e.Title, safetext.Title), Items: e.Items, Date: x.day(e.Date, "date"),
		Location: clean(e.Location, safetext.Link), SHA256: e.SHA256, Size: size,
		Reflection: model.Reflection{
			Quality: clean(e.Quality, safetext.Note), Relevance: clean(e.Relevance, safetext.Note), Constraints: clean(e.Constraints, safetext.Note),
		},
		Collaboration: choice(x, model.ParseCollaboration, e.Collaboration, "collaboration"),
		AIUse:         clean(e.AIUse, safetext.Note), CreatedAt: e.CreatedAt, UpdatedAt: e.UpdatedAt,
	}
}

func (x *reader) action(a *record.Action) model.Action {
	x.id(string(a.ID), "id")
	if a.Item != "" {
		x.id(string(a.Item), "item")
	}
	return model.Action{
		ID: a.ID, Grid: x.gridRef(a.Grid, a.Version), Item: a.Item, Text: clean(a.Text, safetext.Title), Due: x.day(a.Due, "due"),
		State: choice(x, model.ParseActionState, a.State, "state"), CreatedAt: a.CreatedAt, DoneAt: a.DoneAt,
	}
}

func (x *reader) note(n *record.Note) model.Note {
	x.id(string(n.ID), "id")
	if n.Item != "" {
		x.id(string(n.Item), "item")
	}
	return model.Note{
		ID: n.ID, Grid: x.gridRef(n.Grid, n.Version), Item: n.Item, Text: clean(n.Text, safetext.Title), Location: clean(n.Location, safetext.Link),
		CreatedAt: n.CreatedAt, UsedAt: n.UsedAt,
	}
}

// gridRef returns the version of a grid that something hangs on. Documents of version
// 1 name none; see model.VersionAt.
func (x *reader) gridRef(id model.GridID, version string) model.GridRef {
	if id != "" {
		x.id(string(id), "grid")
	}
	if version != "" {
		x.id(version, "grid_version")
	}
	return model.GridRef{ID: id, Version: version}
}

func (x *reader) contact(c record.Contact) model.Contact {
	if c.Person != "" {
		x.id(string(c.Person), "person")
	}
	return model.Contact{Person: c.Person, Name: clean(c.Name, safetext.Name), Fingerprint: clean(c.Fingerprint, safetext.Name)}
}

func (x *reader) known(k *record.Known) model.Known {
	x.id(string(k.Contact.Person), "contact.person")
	out := model.Known{
		Contact: x.contact(k.Contact), PublicKey: clean(k.PublicKey, safetext.Note), Recipient: clean(k.Recipient, safetext.Note), Since: k.Since,
		Compared: k.Compared, Role: choice(x, model.ParseRole, k.Role, "role"),
	}
	for _, f := range k.Former {
		out.Former = append(out.Former, model.FormerKey{PublicKey: clean(f.PublicKey, safetext.Note), Until: f.Until})
	}
	return out
}

func (x *reader) receivedSession(r *record.Received) model.Received {
	out := model.Received{
		Session: x.session(&r.Session), Hash: r.Hash, Learner: x.contact(r.Learner), Stage: r.Stage,
		ReceivedAt: r.ReceivedAt, SharedAt: r.SharedAt, Left: r.Left,
	}
	x.id(r.Hash, "hash")
	out.Evidence = each(x, "evidence", r.Evidence, x.evidence)
	out.Previous = each(x, "previous", r.Previous, x.summary)
	out.Passages = each(x, "passages", slices.DeleteFunc(r.Passages, x.leadsNowhere), x.passage)
	return out
}

func (x *reader) summary(s *record.Summary) model.SessionSummary {
	x.id(string(s.ID), "id")
	levels := map[model.ItemCode]model.Level{}
	for c, v := range s.Levels {
		x.id(string(c), "levels")
		if levels[c] = model.At(v); !levels[c].Rated() {
			x.fail(OutOfScale, "levels")
		}
	}
	return model.SessionSummary{
		ID: s.ID, Label: clean(s.Label, safetext.Title), Grid: model.GridRef{ID: s.Grid, Version: s.GridVersion}, Learner: s.Learner,
		Depth: choice(x, model.ParseDepth, s.Depth, "depth"), StartedAt: s.StartedAt, FinishedAt: s.FinishedAt,
		Seq: s.Seq, Revision: s.Revision, Levels: model.PackLevels(levels),
	}
}

func (x *reader) review(r *record.Review) model.Review {
	x.id(string(r.ID), "id")
	x.id(string(r.Session), "session")
	out := model.Review{
		ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: model.GridRef{ID: r.Grid, Version: r.GridVersion},
		Learner: x.contact(r.Learner), Mentor: x.contact(r.Mentor), Blind: r.Blind,
		State: choice(x, model.ParseReviewState, r.State, "state"), Message: clean(r.Message, safetext.Note),
		Shown: r.Shown, Unsent: r.Unsent, StartedAt: r.StartedAt, ReturnedAt: r.ReturnedAt, Number: r.Number, Answered: r.Answered,
	}
	for _, c := range r.Shown {
		x.id(string(c), "shown")
	}
	g := x.pinned(r.Grid, r.GridVersion)
	for i, m := range r.Remarks {
		if out.Remarks == nil {
			out.Remarks = map[model.ItemCode]model.Remark{}
		}
		out.Remarks[m.Item] = x.remark(g, &m, r.Blind)
		x.within("remarks[%d]", i)
	}
	for id, f := range r.Evidence {
		x.id(string(id), "evidence")
		if out.Evidence == nil {
			out.Evidence = map[model.EvidenceID]model.Finding{}
		}
		out.Evidence[id] = choice(x, model.ParseFinding, f, "evidence")
	}
	for id, each := range r.Shows {
		x.id(string(id), "shows")
		if out.Shows == nil {
			out.Shows = map[model.EvidenceID]map[model.ItemCode]model.Finding{}
		}
		out.Shows[id] = map[model.ItemCode]model.Finding{}
		for c, f := range each {
			x.id(string(c), "shows")
			out.Shows[id][c] = choice(x, model.ParseFinding, f, "shows")
		}
	}
	return out
}

func (x *reader) remark(g *model.Grid, m *record.Remark, blind bool) model.Remark {
	out := model.Remark{
		Item: m.Item, Comment: clean(m.Comment, safetext.Note), Question: clean(m.Question, safetext.Note), At: m.At, Blind: m.IsBlind(blind),
		Verdict: choice(x, model.ParseVerdict, m.Verdict, "verdict"), Reason: clean(m.Reason, safetext.Note),
	}
	if _, ok := g.Item(m.Item); !ok {
		x.fail(UnknownItem, "item")
	}
	if m.Level != nil {
		out.Level = x.level(g, m.Item, m.Level, "level")
	}
	return out
}

// passage reads one between grids that are known, as far as these bear it out.
func (x *reader) passage(p *record.Passage) model.Passage {
	out := model.Passage{From: model.GridRef(p.From), To: model.GridRef(p.To), MadeAt: p.MadeAt, By: clean(p.By, safetext.Name)}
	for _, l := range p.Links {
		for _, c := range slices.Concat(l.From, l.To) {
			x.id(string(c), "links")
		}
		out.Links = append(out.Links, model.Link{
			From: l.From, To: l.To, Holds: l.Holds, Basis: choice(x, model.ParseBasing, l.Basis, "basis"), Note: clean(l.Note, safetext.Note),
		})
	}
	from, to := x.pinned(p.From.ID, p.From.Version), x.pinned(p.To.ID, p.To.Version)
	if x.err != nil {
		return out
	}
	checked, err := out.Check(from, to)
	if err != nil {
		x.err = &Error{Where: "links", Problem: BadValue, Err: err}
	}
	return checked
}

// leadsNowhere reports whether a grid of a passage is not here any more: one that
// somebody brought can be deleted while what they shared stays.
func (x *reader) leadsNowhere(p record.Passage) bool {
	for _, v := range []record.Version{p.From, p.To} {
		ref := model.GridRef(v)
		if _, ok := x.find(ref); !ok && x.own[ref] == nil {
			return true
		}
	}
	return false
}

// named says whether all of it says on which version of its grid it was made, as
// documents of version 1 do not.
func (d *Data) named() bool {
	for i := range d.Evidence {
		if d.Evidence[i].Grid.Version == "" {
			return false
		}
	}
	for i := range d.Actions {
		if d.Actions[i].Grid.Version == "" {
			return false
		}
	}
	if d.Profile != nil {
		for ref := range d.Profile.Own {
			if ref.Version == "" {
				return false
			}
		}
	}
	return true
}

// nameVersions says of what does not which version it was made on; all are the
// sessions of the document.
func (d *Data) nameVersions(all []model.SessionSummary) {
	for i := range d.Evidence {
		e := &d.Evidence[i]
		e.Grid.Version = cmp.Or(e.Grid.Version, model.VersionAt(e.Grid.ID, e.CreatedAt, all))
	}
	for i := range d.Actions {
		a := &d.Actions[i]
		a.Grid.Version = cmp.Or(a.Grid.Version, model.VersionAt(a.Grid.ID, a.CreatedAt, all))
	}
	if d.Profile == nil || len(all) == 0 {
		return
	}
	for ref, levels := range d.Profile.Own {
		if ref.Version == "" {
			ref.Version = model.VersionAt(ref.ID, all[len(all)-1].StartedAt, all)
			d.Profile.Own = d.Profile.Own.With(ref, levels)
		}
	}
}
