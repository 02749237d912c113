package cohort

import (
	"time"

	"autoeval/model"
)

// Ask says how the figures of a programme are made.
type Ask struct {
	Target    model.ProfileID // of everybody; "": what is expected at the end of the year each is in
	Groups    []Member        // parts are these groups; nil: the stages
	Anonymous bool            // nobody can be known again by them
	Now       time.Time
}

// Sum is the figures of a programme: of all its learners, and of its parts.
type Sum struct {
	*Programme
	Ask   Ask
	Whole Part
	Parts []Part
	Lists Groups            // what the list of groups made of the learners, where there is one
	Small int               // parts of too few people, left out of everything where nobody is to be known
	Out   []*model.Followed // who shared nothing for a year, by name
}

// Part is some of the learners.
type Part struct {
	Stage  model.Stage     // of the learners in it, "" where they are of several
	Group  string          // its name, "" of a stage
	Target model.ProfileID // what all of them aim at, "" where that differs
	model.Figures
}

// Sum makes the figures. Of an anonymous sum parts below model.FewPeople are left
// out, and the people of these are not in the whole either: nobody is to be found by
// taking one figure from another.
func (p *Programme) Sum(ask Ask) *Sum {
	s := &Sum{Programme: p, Ask: ask}
	var whole []*model.Followed
	taken := map[*model.Followed]bool{}
	for _, g := range s.groups() {
		part := s.part(g)
		if ask.Anonymous {
			if part.Few() {
				s.Small++
				continue
			}
			part.Figures = part.Figures.Anonymous()
		}
		s.Parts = append(s.Parts, part)
		for _, f := range g.People {
			if !taken[f] {
				taken[f] = true
				whole = append(whole, f)
			}
		}
	}
	s.Whole = s.part(group{Group: Group{People: whole}})
	if ask.Anonymous {
		s.Whole.Figures = s.Whole.Figures.Anonymous()
		s.Programme = &Programme{Grid: p.Grid, Joined: p.Joined, Apart: p.Apart}
		s.Lists = Groups{}
		return s
	}
	for _, f := range p.People {
		if f.Last.Before(ask.Now.AddDate(0, -model.StaleAfter, 0)) {
			s.Out = append(s.Out, f)
		}
	}
	return s
}

// group is a part before it is counted.
type group struct {
	Group
	stage model.Stage
}

// groups returns the parts: those of the list and whoever it does not name, else a
// stage each.
func (s *Sum) groups() []group {
	var out []group
	if s.Ask.Groups != nil {
		s.Lists = s.Place(s.Ask.Groups)
		for _, g := range s.Lists.All {
			out = append(out, group{Group: g})
		}
		if len(s.Lists.Ungroup) > 0 {
			out = append(out, group{Group: Group{People: s.Lists.Ungroup}})
		}
		return out
	}
	for _, stage := range append(model.Stages(), model.StageUnsaid) {
		g := group{stage: stage}
		for _, f := range s.People {
			if f.Stage == stage {
				g.People = append(g.People, f)
			}
		}
		if len(g.People) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (s *Sum) part(g group) Part {
	p := Part{Stage: g.stage, Group: g.Name, Figures: model.Count(s.Grid, g.People, s.aim, s.Ask.Now)}
	for i, f := range g.People {
		if t := s.target(f.Stage); i == 0 {
			p.Target = t
		} else if t != p.Target {
			p.Target = ""
			break
		}
	}
	return p
}

// target returns what learners at a stage aim at. Of who is not a student yet nothing
// is expected.
func (s *Sum) target(stage model.Stage) model.ProfileID {
	if stage == model.Prospective || s.Ask.Target == "" {
		return model.DefaultTarget(s.Grid, stage)
	}
	return s.Ask.Target
}

func (s *Sum) aim(stage model.Stage) map[model.ItemCode]model.Level {
	t, _ := s.Grid.Target(s.target(stage))
	return t.Levels
}
