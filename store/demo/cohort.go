package demo

import (
	"fmt"
	"time"

	"autoeval/model"
)

// person is one of the thirty learners.
type person struct {
	name   string
	stage  model.Stage
	months int // since the latest session
	shift  int // of the levels, against those of the stage
	state  string
}

// The states a person's latest session may be in.
const (
	waiting  = "waiting"
	started  = "in review"
	returned = "returned"
	accepted = "accepted"
	disputed = "contested"
)

// cohort keeps what thirty learners shared, in the order it came.
func (f *filler) cohort() error {
	for i, p := range people() {
		learner := f.contact(p.name)
		if err := f.st.SaveKnown(f.ctx, f.known(learner, model.Learner, f.monthsAgo(p.months+6, 3))); err != nil {
			return err
		}
		if i%4 == 0 { // some shared an earlier session too
			if err := f.share(learner, p, i, p.months+6, returned); err != nil {
				return err
			}
		}
		if err := f.share(learner, p, i, p.months, p.state); err != nil {
			return err
		}
	}
	return nil
}

// share keeps one session of a learner with the mentor's review of it.
func (f *filler) share(learner model.Contact, p person, i, months int, state string) error {
	r := f.received(learner, p, i, months)
	if len(r.Session.Ratings) == 0 {
		return nil // a grid without these items
	}
	if err := f.st.SaveReceived(f.ctx, []model.Received{r}); err != nil {
		return err
	}
	if state == waiting {
		return nil
	}
	_, err := f.st.SaveReview(f.ctx, f.reviewOf(r, i, state))
	return err
}

func (f *filler) received(learner model.Contact, p person, i, months int) model.Received {
	at := f.monthsAgo(months, i%23)
	s := model.Session{
		ID: model.SessionID(f.newID()), Label: f.in(model.Text{FR: "Bilan ", EN: "Review "}) + semester(p.stage, months-p.months),
		Grid: f.g.Ref(), Learner: learner.Person, StartedAt: at,
	}
	evidence := f.shown(i, at)
	dice := random(i*31 + months)
	for n, it := range f.g.Items {
		l := f.levelOf(it, p, dice.next(8), months-p.months)
		if !l.Rated() {
			continue
		}
		rating := model.Rating{Item: it.Code, Level: l, Confidence: model.Confidence(1 + dice.next(3)), At: at.Add(time.Duration(n) * time.Minute)}
		if dice.next(5) == 0 {
			rating.Note = f.in(words()[dice.next(len(words()))])
		}
		for _, e := range evidence {
			if e.Supports(it.Code) {
				rating.Evidence = append(rating.Evidence, e.ID)
			}
		}
		f.rate(&s, rating)
	}
	f.finish(&s, at.Add(35*time.Minute))
	return model.Received{
		Session: s, Hash: digest(s.ID), Learner: learner, Stage: p.stage, Evidence: evidence,
		SharedAt: s.FinishedAt.Add(2 * time.Hour), ReceivedAt: s.FinishedAt.Add(50 * time.Hour),
	}
}

// levelOf returns a plausible level: that of the stage's profile, give or take.
func (f *filler) levelOf(it model.Item, p person, roll, earlier int) model.Level {
	scale := f.g.Scale(it.Scale)
	base := 1
	if t, ok := f.g.Target(model.DefaultTarget(f.g, p.stage)); ok && it.Kind == model.Competency {
		base = t.Levels[it.Code].Value()
	}
	if earlier > 0 {
		base--
	}
	switch roll {
	case 0:
		if it.Kind == model.Attitude || earlier > 0 {
			return model.Unrated
		}
		base--
	case 1, 2:
		base++
	case 3:
		base--
	}
	return model.At(min(max(base+p.shift, 0), scale.Top().Value()))
}

// shown returns the evidence that came along.
func (f *filler) shown(i int, at time.Time) []model.Evidence {
	var out []model.Evidence
	for n, p := range pieces() {
		if (n+i)%3 != 0 {
			continue
		}
		e := model.Evidence{
			ID: model.EvidenceID(f.newID()), Grid: f.g.Ref(), Kind: p.kind, Title: f.in(p.title), Items: p.items,
			Date: model.Day(at.AddDate(0, 0, -20-n)), Location: p.location, Collaboration: p.how, CreatedAt: at,
			Reflection: model.Reflection{Quality: f.in(p.quality), Relevance: f.in(p.relevance)},
		}
		if e.Validate(f.g) == nil {
			out = append(out, e)
		}
	}
	return out
}

// reviewOf returns the mentor's review of a received session.
func (f *filler) reviewOf(r model.Received, i int, state string) model.Review {
	at := r.ReceivedAt.AddDate(0, 0, 6)
	out := model.Review{
		ID: model.ReviewID(f.newID()), Session: r.Session.ID, SessionHash: r.Hash, Grid: r.Session.Grid, Learner: r.Learner, Mentor: f.me,
		Blind: i%5 != 0, Number: 1, StartedAt: at,
	}
	dice := random(i + 900)
	for n, it := range f.g.ItemsOf(model.Competency) {
		own := r.Session.Rating(it.Code).Level
		if !own.Rated() || (n+i)%3 != 0 {
			continue
		}
		m := model.Remark{Item: it.Code, Level: model.At(min(max(own.Value()+dice.next(3)-1, 0), 4)), At: at.Add(time.Duration(n) * time.Minute)}
		if m.Level != own {
			m.Comment = f.in(remarksOf(m.Level > own))
		}
		_ = out.Remark(f.g, m)
	}
	if state == started {
		return out
	}
	out.Message = f.in(model.Text{FR: "Merci pour ce bilan, parlons-en à la prochaine rencontre.", EN: "Thank you for this review, let us talk about it when we meet."})
	_ = out.Return(at.Add(2 * time.Hour))
	out.Unsent = false
	f.settle(&out, state)
	return out
}

// settle gives the learner's verdicts.
func (f *filler) settle(r *model.Review, state string) {
	if state != accepted && state != disputed {
		return
	}
	contest := state == disputed
	for _, it := range f.g.Items {
		if _, ok := r.Remarks[it.Code]; !ok {
			continue
		}
		if contest {
			contest = false
			_ = r.Answer(it.Code, model.Contest, f.in(model.Text{FR: "La trace du projet le montre, à mon avis.", EN: "The project evidence shows it, I think."}))
			continue
		}
		_ = r.Answer(it.Code, model.Accept, "")
	}
}

// semester returns the one a learner's session is about.
func semester(s model.Stage, earlier int) string {
	n := map[model.Stage]int{model.Year3: 6, model.Year4: 8, model.Year5: 10}[s]
	return fmt.Sprintf("S%d", n-earlier/6)
}

// dice are a small generator, so that the data are the same every time.
type dice struct{ state uint64 }

func random(seed int) *dice { return &dice{uint64(seed)*0x9E3779B97F4A7C15 + 1} }

func (d *dice) next(n int) int {
	d.state = d.state*6364136223846793005 + 1442695040888963407
	return int((d.state >> 33) % uint64(n))
}
