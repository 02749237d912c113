package model

import (
	"maps"
	"slices"
	"time"
)

// Role is what a person does here. One person may be both.
type Role uint8

// The roles.
const (
	Learner Role = iota
	Mentor
)

// Stage is how far a learner is in the diploma.
type Stage string

// The stages, in order.
const (
	StageUnsaid   Stage = ""
	Prospective   Stage = "prospective"
	Year3         Stage = "3a"
	Year4         Stage = "4a"
	Year5         Stage = "5a"
	StageGraduate Stage = "graduate"
)

// Profile is the person at the keyboard and what they chose. The zero Profile
// is that of a first run.
type Profile struct {
	ID       PersonID
	Name     string
	Role     Role
	Stage    Stage
	StageAt  time.Time            // when the stage was last said; zero when not known
	Welcomed bool                 // the first-run questions were answered or passed
	Grid     GridRef              // zero: the built-in one; without a version the latest of that id
	Target   ProfileID            // "" : by stage, see DefaultTarget
	Own      OwnTargets           // the person's own targets
	Settings Settings             // how the program looks and speaks
	SeenAt   map[GridID]time.Time // last time progress was looked at
	Next     time.Time            // civil date at UTC midnight of the next session; zero when none
	Later    time.Time            // civil date at UTC midnight from which passages are offered again; zero: they are
	Revision uint64
}

// Settings are preferences. Zero values mean: as the terminal and locale say.
type Settings struct {
	Lang  Lang
	Theme string // "", "dark", "light", "contrast", "mono"
	ASCII bool
	// NoMouse leaves the mouse to the terminal, which selects text with it.
	NoMouse bool
}

// Clone returns a profile that shares nothing with this one.
func (p *Profile) Clone() Profile {
	c := *p
	c.Own, c.SeenAt = p.Own.clone(), maps.Clone(p.SeenAt)
	return c
}

// SayStage says how far the person is, at that moment.
func (p *Profile) SayStage(s Stage, now time.Time) { p.Stage, p.StageAt = s, now }

// StageDue returns the stage of a title that a new school year may have brought, ""
// where none began since the stage was said, or the title does not know the stage. Seen is when the person was here last, for stages
// said before that was kept; zero when not known.
func (p *Profile) StageDue(g *Grid, seen, now time.Time) Stage {
	said := p.StageAt
	if said.IsZero() {
		said = seen
	}
	stages := append(YearsOf(g), StageGraduate)
	at := slices.Index(stages, p.Stage)
	begins := time.Date(now.Year(), time.September, 1, 0, 0, 0, 0, now.Location())
	if now.Before(begins) {
		begins = begins.AddDate(-1, 0, 0)
	}
	if at < 0 || at+1 == len(stages) || said.IsZero() || !said.Before(begins) {
		return StageUnsaid
	}
	return stages[at+1]
}

// NextDue says whether the day of the next session has come, and none was finished
// since it was: last is when the last one was.
func (p *Profile) NextDue(last, now time.Time) bool {
	return p.NextAhead(last) && !Day(now).Before(p.Next)
}

// NextAhead says whether there is a day for the next session that none finished on or
// after it has met.
func (p *Profile) NextAhead(last time.Time) bool {
	return !p.Next.IsZero() && (last.IsZero() || Day(last).Before(p.Next))
}

// OwnTargets are the levels a person aims at in place of a profile's, by version
// of a grid: an item code means something within its version only.
type OwnTargets map[GridRef]map[ItemCode]Level

// With returns the targets with those of one grid replaced, whatever version they
// were of; the receiver stays as it is. That there are none is remembered where
// those of another grid could serve instead.
func (o OwnTargets) With(g GridRef, levels map[ItemCode]Level) OwnTargets {
	out := o.clone()
	for ref := range out {
		if ref.ID == g.ID {
			delete(out, ref)
		}
	}
	if len(levels) == 0 && len(out) == 0 {
		return out
	}
	if out == nil {
		out = OwnTargets{}
	}
	out[g] = maps.Clone(levels)
	return out
}

// For returns the targets of that version, else those kept when none was named.
func (o OwnTargets) For(g GridRef) map[ItemCode]Level {
	if levels, ok := o[g]; ok {
		return levels
	}
	return o[GridRef{ID: g.ID}]
}

func (o OwnTargets) clone() OwnTargets {
	c := maps.Clone(o)
	for g, levels := range c {
		c[g] = maps.Clone(levels)
	}
	return c
}

// DefaultTarget returns the profile a learner at that stage aims at: the end of the
// year they are in, the title at the end; "" if the grid has no profile, and for
// a prospective student, of whom nothing is expected.
func DefaultTarget(g *Grid, s Stage) ProfileID {
	if s == Prospective {
		return ""
	}
	if want := yearEnd(s); want != "" {
		if _, ok := g.Target(want); ok {
			return want
		}
	}
	if n := len(g.Targets); n > 0 {
		return g.Targets[n-1].ID
	}
	return ""
}

// yearEnd returns what the profile at the end of a stage is called, "title" where it
// is no year before the last.
func yearEnd(s Stage) ProfileID {
	switch s {
	case Year3:
		return "end3a"
	case Year4:
		return "end4a"
	}
	return "title"
}

// TargetFor returns the expected level per item for the person: the profile asked
// for, else the person's, else the default, with the person's own levels over
// it. The returned profile is the caller's own.
func TargetFor(g *Grid, p Profile, asked ProfileID) TargetProfile {
	id := asked
	if id == "" {
		id = p.Target
	}
	t, ok := g.Target(id)
	if !ok {
		t, _ = g.Target(DefaultTarget(g, p.Stage))
	}
	t.Levels = maps.Clone(t.Levels)
	if t.Levels == nil {
		t.Levels = map[ItemCode]Level{}
	}
	if asked == "" {
		for c, l := range p.Own.For(g.Ref()) {
			if g.ScaleOf(c).Has(l) {
				t.Levels[c] = l
			}
		}
	}
	return t
}
