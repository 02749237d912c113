package model

import (
	"cmp"
	"slices"
	"time"

	"autoeval/model/order"
)

// GridSessions are sessions made on one grid, any version of it, each list in
// the order of their creation.
type GridSessions struct {
	Open     []SessionSummary
	Finished []SessionSummary
	Older    int // how many older finished ones are left out
}

// SessionsOf keeps of all sessions, which are in the order of their creation,
// those of a grid: the open ones, and the n finished ones created last, all of
// them if n is negative.
func SessionsOf(id GridID, all []SessionSummary, n int) GridSessions {
	var out GridSessions
	for _, s := range all {
		switch {
		case s.Grid.ID != id:
		case s.Finished():
			out.Finished = append(out.Finished, s)
		default:
			out.Open = append(out.Open, s)
		}
	}
	if extra := len(out.Finished) - n; n >= 0 && extra > 0 {
		out.Finished, out.Older = out.Finished[extra:], extra
	}
	return out
}

// Current returns the newest session that is still open, a full review before one that
// only looks around; false if none is.
func (s GridSessions) Current() (SessionSummary, bool) {
	if full, ok := s.Resumed(FullReview); ok {
		return full, true
	}
	return newest(s.Open)
}

// Resumed returns the newest open session of that depth, false if none is: one that
// only looks around never stands in the way of a full review, nor is taken for
// one.
func (s GridSessions) Resumed(d Depth) (SessionSummary, bool) {
	return newest(slices.DeleteFunc(slices.Clone(s.Open), func(o SessionSummary) bool { return o.Depth != d }))
}

// Latest returns the newest finished session, false if none is finished.
func (s GridSessions) Latest() (SessionSummary, bool) { return newest(s.Finished) }

// Has says whether a finished session is among them.
func (s GridSessions) Has(id SessionID) bool {
	return slices.ContainsFunc(s.Finished, func(x SessionSummary) bool { return x.ID == id })
}

// All is open and finished ones together, in the order of their creation.
func (s GridSessions) All() []SessionSummary {
	all := slices.Concat(s.Finished, s.Open)
	order.Stable(all, func(a, b SessionSummary) int { return cmp.Compare(a.Seq, b.Seq) })
	return all
}

func newest(all []SessionSummary) (SessionSummary, bool) {
	if len(all) == 0 {
		return SessionSummary{}, false
	}
	return all[len(all)-1], true
}

// VersionAt returns which version of a grid something was made on that names no
// version, as records before schema 3 and files of older programs do: that of the
// last session begun by then, else of the first one, else "". The sessions are in
// the order of their creation.
func VersionAt(id GridID, at time.Time, sessions []SessionSummary) string {
	version := ""
	for _, s := range sessions {
		if s.Grid.ID == id && (version == "" || !s.StartedAt.After(at)) {
			version = s.Grid.Version
		}
	}
	return version
}
