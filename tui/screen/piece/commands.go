package piece

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// loaded is what the form starts from.
type loaded struct {
	grid     *model.Grid
	evidence model.Evidence
	all      []model.Evidence
	attached []model.EvidenceID // to the answer already
	err      error
}

func load(st store.Store, grids nav.GridSource, grid *model.Grid, p nav.EvidenceForm, fresh model.Evidence) tea.Cmd {
	return func() tea.Msg {
		m, err := read(context.Background(), st, grids, grid, p, fresh)
		m.err = err
		return m
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, grid *model.Grid, p nav.EvidenceForm, fresh model.Evidence) (m loaded, err error) {
	m.grid, m.evidence = grid, fresh
	if p.ID != "" {
		if m.evidence, err = st.EvidenceByID(ctx, p.ID); err != nil {
			return m, err
		}
		m.grid, err = gridOf(ctx, grids, grid, m.evidence.Grid)
		return m, err
	}
	if p.Attach != "" {
		session, err := st.Session(ctx, p.Attach)
		switch {
		case errors.Is(err, store.ErrNotFound): // its first answer is still on its way
		case err != nil:
			return m, err
		default:
			if m.grid, err = grids.Grid(ctx, session.Grid); err != nil {
				return m, err
			}
			m.attached = session.Rating(p.Item).Evidence
		}
	}
	if m.all, err = st.Evidence(ctx); err != nil {
		return m, err
	}
	m.evidence.Grid, m.evidence.Kind = m.grid.Ref(), firstKind(m.grid, m.all)
	if p.Note != "" {
		if err := begin(ctx, st, p.Note, &m.evidence); err != nil {
			return m, err
		}
	}
	if p.Item != "" {
		m.evidence.Items = []model.ItemCode{p.Item}
	}
	return m, nil
}

// begin gives a new piece of evidence what a note says.
func begin(ctx context.Context, st store.Store, id model.NoteID, e *model.Evidence) error {
	all, err := st.Notes(ctx)
	for i := range all {
		if n := &all[i]; n.ID == id {
			from := n.AsEvidence(e.Kind, "")
			e.Title, e.Location, e.Date = from.Title, from.Location, from.Date
		}
	}
	return err
}

// gridOf returns the grid whose items the evidence names, or the one at hand when it
// is not there any more.
func gridOf(ctx context.Context, grids nav.GridSource, at *model.Grid, ref model.GridRef) (*model.Grid, error) {
	if ref == at.Ref() || ref == (model.GridRef{ID: at.ID}) {
		return at, nil
	}
	switch g, err := grids.Grid(ctx, ref); {
	case err == nil:
		return g, nil
	case !errors.Is(err, store.ErrNotFound):
		return at, err
	}
	all, err := grids.List(ctx)
	if err != nil {
		return at, err
	}
	for _, g := range all {
		if g.ID == ref.ID {
			return g, nil
		}
	}
	return at, nil
}

// firstKind returns what a new one most likely is: the same as the last one added,
// or a project.
func firstKind(g *model.Grid, all []model.Evidence) model.KindID {
	var last model.Evidence
	for _, e := range all {
		if _, ok := g.Kind(e.Kind); ok && e.Grid.ID == g.ID && !e.CreatedAt.Before(last.CreatedAt) {
			last = e
		}
	}
	if last.Kind != "" {
		return last.Kind
	}
	if _, ok := g.Kind("project"); ok || len(g.EvidenceKinds) == 0 {
		return "project"
	}
	return g.EvidenceKinds[0].ID
}

// saved says what became of a save.
type saved struct {
	id       model.EvidenceID
	evidence model.Evidence // as kept; after a conflict, as it is in the store
	conflict bool           // it changed elsewhere
	offered  bool           // it was there already and only had to be linked
	loose    bool           // the answer to link it to is not on the disk yet
	err      error          // nothing was kept
}

// save keeps the evidence and links it where the place says, in one commit.
// again asks to look at the file anew.
func save(st store.Store, g *model.Grid, sv nav.Services, e model.Evidence, p nav.EvidenceForm, again bool, now time.Time) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		if again {
			_ = work.Place(&e, e.Location, sv.Locate, sv.Inspect) // what cannot be read is kept without a fingerprint
		}
		if e.CreatedAt.IsZero() {
			e.CreatedAt = now
		}
		e.UpdatedAt = now
		m := saved{id: e.ID, evidence: e}
		m.err = st.Together(ctx, func(st store.Store) (err error) {
			if m.evidence.Revision, err = st.SaveEvidence(ctx, e); err != nil {
				return err
			}
			if p.Note != "" {
				if err = work.NoteUsed(ctx, st, p.Note, now); err != nil {
					return err
				}
			}
			if p.Attach == "" {
				return nil
			}
			m.loose, err = link(ctx, st, g, e.ID, p)
			return err
		})
		if errors.Is(m.err, store.ErrConflict) {
			latest, gone := st.EvidenceByID(ctx, e.ID)
			if gone == nil || errors.Is(gone, store.ErrNotFound) {
				m.evidence.Revision, m.conflict = latest.Revision, true
			}
		}
		return m
	}
}

// attach links evidence that is kept already, as it is in the store now.
func attach(st store.Store, grids nav.GridSource, g *model.Grid, e model.Evidence, p nav.EvidenceForm, now time.Time) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		m := saved{id: e.ID, offered: true}
		shows, err := work.Supporting(ctx, st, grids, g, e.Grid)
		if m.err = err; err != nil {
			return m
		}
		m.err = st.Together(ctx, func(st store.Store) (err error) {
			if m.evidence, err = st.EvidenceByID(ctx, e.ID); err != nil {
				return err
			}
			if e, more := shows(m.evidence, p.Item); more {
				m.evidence, m.evidence.UpdatedAt = e, now
				if _, err = st.SaveEvidence(ctx, m.evidence); err != nil {
					return err
				}
			}
			m.loose, err = link(ctx, st, g, e.ID, p)
			return err
		})
		return m
	}
}

// link adds the evidence to the answer of an open session; loose says that the
// answer is not on the disk, so that whoever has it must link.
func link(ctx context.Context, st store.Store, g *model.Grid, id model.EvidenceID, p nav.EvidenceForm) (loose bool, err error) {
	session, err := st.Session(ctx, p.Attach)
	if errors.Is(err, store.ErrNotFound) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	r := session.Rating(p.Item)
	if !r.Level.Rated() || slices.Contains(r.Evidence, id) {
		return !r.Level.Rated(), nil
	}
	r.Evidence = append(slices.Clone(r.Evidence), id)
	if err := session.Rate(g, r); err != nil {
		return false, err
	}
	_, err = st.SaveSession(ctx, session)
	return false, err
}

// file is what is known of the file at a location.
type file struct {
	location  string
	busy      bool
	size      int64
	sum       string
	err       error
	condition work.Condition // compared with what was kept, for a location that did not change
}

// inspected is an answer about a file.
type inspected struct{ file file }

// inspect looks at the file of the location if that is a file that was not
// looked at yet.
func (s *Screen) inspect() tea.Cmd {
	loc := s.entries.draft().location
	if loc == "" || isURL(loc) || s.file.location == loc || s.env.Services.Inspect == nil {
		return nil
	}
	s.file = file{location: loc, busy: true}
	return look(s.env.Services, s.base, loc)
}

func look(sv nav.Services, base model.Evidence, loc string) tea.Cmd {
	return func() tea.Msg {
		e := model.Evidence{Location: loc}
		if sv.Locate != nil {
			e.Location = sv.Locate(loc)
		}
		f := file{location: loc}
		f.size, f.sum, f.err = sv.Inspect(e.Location)
		if loc == base.Location && base.SHA256 != "" && f.err == nil && (f.sum != base.SHA256 || f.size != base.Size) {
			f.condition = work.Altered
		}
		return inspected{f}
	}
}

func (s *Screen) learn(m inspected) {
	if m.file.location == s.file.location {
		s.file = m.file
	}
}

func isURL(loc string) bool { e := model.Evidence{Location: loc}; return e.IsURL() }

// edited is what the person's editor gave back for an entry.
type edited struct {
	at   int
	text string
	err  error
}

// edit opens the person's editor on the long text in focus.
func (s *Screen) edit() tea.Cmd {
	entry, ok := s.entries.focused().(*widget.Text)
	if !ok {
		return nil
	}
	at := s.entries.form.At()
	return s.env.Services.Edit(entry.Value(), func(text string, err error) tea.Msg { return edited{at, text, err} })
}

func (s *Screen) takeText(m edited) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	entry, ok := s.entries.form.Entry(m.at).(*widget.Text)
	if !ok {
		return nil
	}
	text := strings.TrimRight(m.text, "\n")
	entry.SetValue(safetext.Clean(text, safetext.Note))
	if !safetext.Fits(text, safetext.Note) {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return nil
}
