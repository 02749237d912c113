package takeout

import (
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/gridfile"
	"autoeval/store/record"
)

// What a document may hold at most.
const (
	maxBytes   = 256 << 20
	maxRecords = 200_000 // of any kind
	maxID      = 200
)

// Readable says whether a document of that many bytes is taken back.
func Readable(bytes int64) bool { return bytes <= maxBytes }

// Data is a document that was read and found whole. Its sessions, own and received,
// and their reviews stay in the file and are read from there again: however many
// there are, few are in memory. Close gives the file back.
type Data struct {
	Profile  *model.Profile
	Grids    []*model.Grid
	Origins  map[model.GridRef]model.Origin // of those that somebody else brought
	Evidence []model.Evidence
	Actions  []model.Action
	Known    []model.Known
	Passages []model.Passage
	Notes    []model.Note

	sessions list[record.Session, model.Session]
	received list[record.Received, model.Received]
	reviews  list[record.Review, model.Review]
	from     *text
}

// Close removes what was put aside to be read twice.
func (d *Data) Close() error { return d.from.close() }

// Lookup finds a grid that is not in the document: built in, or in the store.
type Lookup func(model.GridRef) (*model.Grid, bool)

// Read reads a document and checks all of it. What it reads from must stay as it is
// until the data are closed. Errors about what is in it are *Error.
func Read(r io.Reader, find Lookup) (*Data, error) {
	from, err := textOf(r)
	if err != nil {
		return nil, err
	}
	d, err := read(from, find)
	if err != nil {
		return nil, errors.Join(err, from.close())
	}
	return d, nil
}

func read(from *text, find Lookup) (*Data, error) {
	at, err := from.recognise()
	if err != nil {
		return nil, err
	}
	d, err := from.members(at)
	if err != nil {
		return nil, err
	}
	x := &reader{find: find, own: map[model.GridRef]*model.Grid{}, from: map[model.GridRef]model.Origin{}, seen: map[string]bool{}}
	return x.all(d, from, at)
}

// reader turns a document into data; the first thing that is wrong ends it.
type reader struct {
	find Lookup
	own  map[model.GridRef]*model.Grid
	from map[model.GridRef]model.Origin
	seen map[string]bool // kinds and identifiers
	err  error
}

func (x *reader) all(d *document, from *text, at places) (*Data, error) {
	for name, n := range map[string]int{
		"grids": len(d.Grids), "evidence": len(d.Evidence), "actions": len(d.Actions), "known": len(d.Known), "passages": len(d.Passages), "notes": len(d.Notes),
	} {
		if n > maxRecords {
			return nil, wrong(TooLarge, "%s", name)
		}
	}
	out := &Data{from: from}
	out.Grids, out.Origins = each(x, "grids", d.Grids, x.grid), x.from
	out.Profile = x.profile(d.Profile)
	out.Evidence = each(x, "evidence", d.Evidence, x.evidence)
	out.Actions = each(x, "actions", d.Actions, x.action)
	out.Known = each(x, "known", d.Known, x.known)
	out.Passages = each(x, "passages", d.Passages, x.passage)
	out.Notes = each(x, "notes", d.Notes, x.note)
	x.distinct(out)
	if x.err != nil {
		return nil, x.err
	}
	out.sessions = list[record.Session, model.Session]{x, from, "sessions", at, x.session}
	out.received = list[record.Received, model.Received]{x, from, "received", at, x.receivedSession}
	out.reviews = list[record.Review, model.Review]{x, from, "reviews", at, x.review}
	return out, out.check()
}

// check reads what is not held, once.
func (d *Data) check() error {
	x := d.sessions.x
	var all []model.SessionSummary // as far as nameVersions looks at them
	err := d.sessions.each(func(s *model.Session) error {
		if !d.named() {
			all = append(all, model.SessionSummary{ID: s.ID, Grid: s.Grid, StartedAt: s.StartedAt, FinishedAt: s.FinishedAt})
		}
		return x.once("sessions", string(s.ID))
	})
	if err == nil {
		err = d.received.each(func(r *model.Received) error { return x.once("received", string(r.Session.ID)) })
	}
	if err == nil {
		err = d.reviews.each(func(r *model.Review) error { return x.once("reviews", string(r.ID)) })
	}
	if err == nil && !d.named() {
		d.nameVersions(all)
	}
	return err
}

// each reads a list, naming the place of what is wrong.
func each[A, B any](x *reader, name string, in []A, f func(*A) B) []B {
	var out []B
	for i := range in {
		if x.err != nil {
			return nil
		}
		out = append(out, f(&in[i]))
		x.within("%s[%d]", name, i)
	}
	return out
}

// within puts a place before that of the error just met.
func (x *reader) within(where string, values ...any) {
	var e *Error
	if !errors.As(x.err, &e) {
		return
	}
	at := wrong(e.Problem, where, values...).(*Error)
	if e.Where != "" {
		at.Where += "." + e.Where
	}
	at.Err = e.Err
	x.err = at
}

func (x *reader) fail(p Problem, where string) {
	if x.err == nil {
		x.err = &Error{Problem: p, Where: where}
	}
}

// once refuses a second record of a kind with that identifier.
func (x *reader) once(kind, id string) error {
	key := kind + " " + id
	if x.seen[key] {
		return wrong(DuplicateID, "%s %s", kind, id)
	}
	x.seen[key] = true
	return nil
}

// distinct refuses two of what is held with one identifier.
func (x *reader) distinct(d *Data) {
	add := func(kind, id string) {
		if x.err == nil {
			x.err = x.once(kind, id)
		}
	}
	for _, g := range d.Grids {
		add("grids", string(g.ID)+"@"+g.Version)
	}
	for _, e := range d.Evidence {
		add("evidence", string(e.ID))
	}
	for _, a := range d.Actions {
		add("actions", string(a.ID))
	}
	for _, k := range d.Known {
		add("known", string(k.Person))
	}
	for _, p := range d.Passages {
		add("passages", p.From.String()+" "+p.To.String())
	}
	for _, n := range d.Notes {
		add("notes", string(n.ID))
	}
}

// id checks an identifier: what stands in names of records, nothing that a
// terminal would act on.
func (x *reader) id(s, where string) {
	if s == "" || len(s) > maxID || strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.:+/=@", r))
	}) >= 0 {
		x.fail(BadID, where)
	}
}

// clean returns a text as a field of that kind keeps it.
func clean(s string, l safetext.Limit) string { return safetext.Clean(s, l) }

func (x *reader) day(s, where string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		x.fail(BadValue, where)
	}
	return t
}

// choice reads a word of the model, or the one that the first takeouts had.
func choice[T ~uint8](x *reader, parse func(string) (T, bool), s, where string) T {
	v, ok := parse(s)
	if !ok {
		if v, ok = parse(older(s)); !ok {
			x.fail(BadValue, where)
		}
	}
	return v
}

// among checks a word of a few.
func (x *reader) among(w words, s, where string) {
	if !slices.Contains(w, s) {
		x.fail(BadValue, where)
	}
}

func (x *reader) grid(g *grid) *model.Grid {
	out, err := gridfile.Parse(string(g.ID), []byte(g.File))
	switch {
	case err != nil:
		x.err = &Error{Where: "file", Problem: BadGrid, Err: err}
	case out.ID != g.ID || out.Version != g.Version:
		x.fail(BadGrid, "id")
	default:
		if known, ok := x.find(out.Ref()); ok && gridfile.Hash(known) != gridfile.Hash(out) {
			x.fail(BadGrid, "version") // what a version says never changes
		}
		x.own[out.Ref()] = out
		if o := g.Origin; o != nil {
			x.id(string(o.Person), "origin")
			by := model.Contact{Person: o.Person, Name: clean(o.Name, safetext.Name), Fingerprint: clean(o.Fingerprint, safetext.Name)}
			x.from[out.Ref()] = model.Origin{By: by, Adopted: o.Adopted}
		}
	}
	return out
}

// pinned returns the grid that a record names.
func (x *reader) pinned(id model.GridID, version string) *model.Grid {
	ref := model.GridRef{ID: id, Version: version}
	if g, ok := x.own[ref]; ok {
		return g
	}
	if g, ok := x.find(ref); ok {
		return g
	}
	x.fail(UnknownGrid, "grid")
	return &model.Grid{}
}

// level reads a value on the scale of an item; Unrated when there is none.
func (x *reader) level(g *model.Grid, c model.ItemCode, value *int, where string) model.Level {
	it, ok := g.Item(c)
	l := model.Unrated
	if value != nil {
		l = model.At(*value)
	}
	switch {
	case x.err != nil:
	case !ok || it.Code != c:
		x.fail(UnknownItem, where)
	case value != nil && !g.Scale(it.Scale).Has(l):
		x.fail(OutOfScale, where)
	}
	return l
}
