package lang

import (
	"fmt"

	"autoeval/model"
)

// Begun counts the competencies of an activity that a person has begun, where
// nothing is expected of them: never out of how many.
func (p *Printer) Begun(r model.Readiness) string { return p.Count(len(r.AtTarget), p.Discovery.Begun) }

// ActivityTitle heads the activities: at which target they are counted, or that
// what is begun of each is.
func (p *Printer) ActivityTitle(t model.TargetProfile) string {
	if len(t.Levels) == 0 {
		return p.Discovery.Activity
	}
	return fmt.Sprintf(p.CLI.Progress.ActivityTitle, p.In(t.Label))
}

// TargetName names a target profile, or says that there is none.
func (p *Printer) TargetName(t model.TargetProfile) string {
	if name := p.In(t.Label); name != "" {
		return name
	}
	return p.Progress.NoTarget
}

// BegunIn leads the list of what is begun for an activity, or says that all of it
// is to be discovered.
func (p *Printer) BegunIn(r model.Readiness) string {
	if len(r.AtTarget) == 0 {
		return fmt.Sprintf(p.Discovery.NotBegun, r.Activity)
	}
	return fmt.Sprintf(p.Discovery.BegunIn, r.Activity)
}
