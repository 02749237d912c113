package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/store/record"
)

// SessionHash returns the name of a session's content as it is shared with those
// parts left out: the lower-case hex SHA-256 of its JSON in the file. A review
// carries it, and the learner's own session must still give it.
func SessionHash(s model.Session, left []model.Part) (string, error) {
	text, err := encode(sessionOf(s, left))
	if err != nil {
		return "", fmt.Errorf("hash session %s: %w", s.ID, err)
	}
	return hashOf(text), nil
}

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// share returns what leaves of the content, and its sessions once more before they
// became bytes.
func (c Content) share() (*shareW, []sessionW, error) {
	if len(c.Sessions) == 0 {
		return nil, nil, refuse(Nothing, "")
	}
	out := &shareW{Stage: c.Stage, Left: c.parts()}
	var sessions []sessionW
	for _, s := range c.Sessions {
		if !s.Finished() {
			return nil, nil, refuse(Unfinished, string(s.ID))
		}
		if !c.within(s.StartedAt, s.FinishedAt) {
			return nil, nil, refuse(Misdated, string(s.ID))
		}
		w := sessionOf(s, c.Left)
		text, err := encode(w)
		if err != nil {
			return nil, nil, fmt.Errorf("write session %s: %w", s.ID, err)
		}
		sessions, out.Sessions = append(sessions, w), append(out.Sessions, text)
	}
	if !c.left(model.PartEvidence) {
		out.Evidence = c.evidence()
	}
	for _, s := range c.Previous {
		if s.Finished() && c.within(s.StartedAt, s.FinishedAt) && !slices.ContainsFunc(c.Sessions, func(x model.Session) bool { return x.ID == s.ID }) {
			out.Previous = append(out.Previous, summaryOf(s))
		}
	}
	out.Previous = out.Previous[max(0, len(out.Previous)-maxSessions):]
	return out, sessions, nil
}

// parts returns what is left out, each once, in one order.
func (c Content) parts() []model.Part {
	var out []model.Part
	for _, p := range allParts() {
		if c.left(p) {
			out = append(out, p)
		}
	}
	return out
}

func allParts() []model.Part {
	return []model.Part{model.PartName, model.PartNotes, model.PartEvidence, model.PartLinks}
}

func (c Content) grids() ([]gridW, error) {
	var out []gridW
	for _, g := range c.Grids {
		w := gridW{ID: g.ID, Version: g.Version, Hash: gridfile.Hash(g)}
		if c.BuiltIn == nil || !c.BuiltIn(g.Ref()) {
			body, err := gridfile.Marshal(g)
			if err != nil {
				return nil, err
			}
			w.Body = string(body)
		}
		out = append(out, w)
	}
	return out, nil
}

// sessionOf returns a session as it is shared. Its JSON is hashed: a change here is
// a new version of the format.
func sessionOf(s model.Session, left []model.Part) sessionW {
	w := sessionW{
		ID: s.ID, Label: valid(s.Label), Grid: refW(s.Grid), Depth: s.Depth.String(),
		StartedAt: stamp(s.StartedAt), FinishedAt: stamp(s.FinishedAt),
		Ratings: []record.Rating{}, Skipped: s.Skipped,
	}
	for _, c := range slices.Sorted(maps.Keys(s.Ratings)) {
		r := s.Ratings[c]
		x := record.Rating{Item: c, Level: number(r.Level.Value()), At: stamp(r.At)}
		if r.Confidence > 0 {
			x.Confidence = number(int(r.Confidence))
		}
		if !slices.Contains(left, model.PartNotes) {
			x.Note = valid(r.Note)
		}
		if !slices.Contains(left, model.PartEvidence) {
			x.Evidence = r.Evidence
		}
		w.Ratings = append(w.Ratings, x)
	}
	return w
}

func summaryOf(s model.SessionSummary) summaryW {
	w := summaryW{
		ID: s.ID, Label: valid(s.Label), Grid: refW(s.Grid), Depth: s.Depth.String(),
		StartedAt: stamp(s.StartedAt), FinishedAt: stamp(s.FinishedAt), Levels: map[model.ItemCode]int{},
	}
	for c, l := range s.Levels.Map() {
		w.Levels[c] = l.Value()
	}
	return w
}

// evidence returns what the sessions' ratings name, and what supports an item that
// they rate; of the latter, where it is too much for one file, the pieces that
// come first in Content.Evidence.
func (c Content) evidence() []record.Evidence {
	cited, supports := c.bearing()
	room := maxPieces/len(c.Sessions) - len(cited)
	room = min(room, MaxItems-len(cited))
	var out []record.Evidence
	for _, e := range c.Evidence {
		e.Grid = c.versionOf(e.Grid)
		switch {
		case cited[e.ID]:
		case room > 0 && supports(e):
			room--
		default:
			continue
		}
		out = append(out, c.evidenceOf(e))
	}
	return out
}

// crowdedOut returns how many pieces that support a rated item stay for want of room.
func (c Content) crowdedOut(taken int) int {
	cited, supports := c.bearing()
	n := -taken
	for _, e := range c.Evidence {
		e.Grid = c.versionOf(e.Grid)
		if cited[e.ID] || supports(e) {
			n++
		}
	}
	return n
}

// bearing is which evidence the sessions' ratings name, and what tells whether a
// piece supports an item that they rate.
func (c Content) bearing() (cited map[model.EvidenceID]bool, supports func(model.Evidence) bool) {
	cited = map[model.EvidenceID]bool{}
	for _, s := range c.Sessions {
		for _, r := range s.Ratings {
			for _, id := range r.Evidence {
				cited[id] = true
			}
		}
	}
	across := c.across()
	return cited, func(e model.Evidence) bool {
		return slices.ContainsFunc(c.Sessions, func(s model.Session) bool { return across.supports(&e, &s) })
	}
}

// versionOf names the version where evidence names none: that of the first
// session on its grid.
func (c Content) versionOf(ref model.GridRef) model.GridRef {
	if ref.ID == "" {
		return c.Sessions[0].Grid
	}
	for _, s := range c.Sessions {
		if ref.Version == "" && s.Grid.ID == ref.ID {
			return s.Grid
		}
	}
	return ref
}

// alone reports whether there are sessions on that grid and all are on that version,
// so that it goes without saying.
func (c Content) alone(ref model.GridRef) bool {
	on := func(is bool) bool {
		return slices.ContainsFunc(c.Sessions, func(s model.Session) bool { return s.Grid.ID == ref.ID && (s.Grid == ref) == is })
	}
	return on(true) && !on(false)
}

func (c Content) evidenceOf(e model.Evidence) record.Evidence {
	w := record.Evidence{
		ID: e.ID, Grid: e.Grid.ID, Kind: e.Kind, Title: valid(e.Title),
		SHA256: e.SHA256, Collaboration: e.Collaboration.String(),
	}
	if !c.alone(e.Grid) {
		w.Version = e.Grid.Version
	}
	for _, code := range e.Items {
		if c.has(e.Grid, code) && !slices.Contains(w.Items, code) {
			w.Items = append(w.Items, code)
		}
	}
	if !e.Date.IsZero() {
		w.Date = e.Date.UTC().Format(time.DateOnly)
	}
	if e.Size > 0 {
		w.Size = &e.Size
	}
	if !c.left(model.PartLinks) {
		w.Location = sharedLocation(&e)
	}
	if !c.left(model.PartNotes) {
		w.Quality, w.Relevance = valid(e.Reflection.Quality), valid(e.Reflection.Relevance)
		w.Constraints, w.AIUse = valid(e.Reflection.Constraints), valid(e.AIUse)
	}
	return w
}

// has reports whether that version is shared and has the item.
func (c Content) has(ref model.GridRef, code model.ItemCode) bool {
	g, ok := among(c.Grids)(ref)
	if !ok {
		return false
	}
	it, ok := g.Item(code)
	return ok && it.Code == code
}

// sharedLocation returns a web address whole, and of a file its name alone: where it
// lies on the learner's disk helps nobody and says whose it is.
func sharedLocation(e *model.Evidence) string {
	if e.IsURL() || e.Location == "" {
		return valid(e.Location)
	}
	return valid(path.Base(strings.ReplaceAll(e.Location, `\`, "/")))
}

// stamp returns a time as files carry it: UTC, whole seconds.
func stamp(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Second)
}

// valid returns a text that JSON can carry.
func valid(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

func number[T int | uint64](n T) *T { return &n }
