package exchange

import (
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/record"
)

// review reads a mentor's answer. The mentor is who signed.
func (c *checker) review(w answerW, to replyW, p *Parcel) *model.Review {
	g := c.gridOf(w.Grid)
	r := &model.Review{
		ID: id(c, w.ID, "answer/id"), Session: id(c, to.Session, "in_reply_to/session"),
		SessionHash: c.digest(to.Hash, "in_reply_to/hash"), Grid: w.Grid.ref(),
		Learner: p.To, Mentor: p.From.Contact, Blind: w.Blind, State: model.Returned,
		Message: safetext.Clean(w.Message, safetext.Note), Number: c.count(w.Number, "answer/number"),
		StartedAt: c.dateIf(w.StartedAt, "answer/started_at"), ReturnedAt: c.date(w.ReturnedAt, "answer/returned_at"),
		Remarks: map[model.ItemCode]model.Remark{}, Evidence: map[model.EvidenceID]model.Finding{},
	}
	if to.Review != "" || to.Number != nil || len(w.Remarks)+len(w.Evidence)+len(r.Message) == 0 {
		c.fail(Malformed, "answer")
	}
	for _, m := range w.Remarks {
		if _, twice := r.Remarks[m.Item]; twice {
			c.fail(Malformed, "answer/remarks")
		}
		if c.err != nil {
			return r
		}
		r.Remarks[m.Item] = c.remark(g, m, w.Blind)
	}
	for _, f := range w.Evidence {
		finding := choice(c, model.ParseFinding, f.Finding, "answer/evidence")
		if _, twice := r.Evidence[f.ID]; twice || finding == model.NoFinding {
			c.fail(Malformed, "answer/evidence")
		}
		r.Evidence[id(c, f.ID, "answer/evidence")] = finding
		c.findings(g, f, finding, r)
	}
	return r
}

// findings reads what is said of a piece by item; the best of it is what is said
// of the piece.
func (c *checker) findings(g *model.Grid, w findingW, best model.Finding, r *model.Review) {
	if w.Items == nil {
		return
	}
	each, same := map[model.ItemCode]model.Finding{}, false
	for code, said := range w.Items {
		f := choice(c, model.ParseFinding, said, "answer/evidence")
		if _, ok := g.Item(code); !ok || f == model.NoFinding || f == model.Confirms && best != f {
			c.fail(Malformed, "answer/evidence")
		}
		each[code], same = f, same || f == best
	}
	if !same {
		c.fail(Malformed, "answer/evidence")
	}
	if r.Shows == nil {
		r.Shows = map[model.EvidenceID]map[model.ItemCode]model.Finding{}
	}
	r.Shows[w.ID] = each
}

func (c *checker) remark(g *model.Grid, w record.Remark, blind bool) model.Remark {
	m := model.Remark{
		Item: w.Item, Level: c.level(g, w.Item, w.Level), At: c.dateIf(w.At, "remark/at"),
		Comment: safetext.Clean(w.Comment, safetext.Note), Question: safetext.Clean(w.Question, safetext.Note), Blind: w.IsBlind(blind),
	}
	if w.Blind != nil && (blind || !m.Blind) { // said twice, or of no level
		c.fail(Malformed, "answer/remarks")
	}
	if !m.Level.Rated() && m.Comment == "" && m.Question == "" || w.Verdict+w.Reason != "" {
		c.fail(Malformed, "answer/remarks")
	}
	return m
}

// verdict reads what a learner answers to a review. Whether the review has such
// items is for the store that holds it.
func (c *checker) verdict(w verdictW, to replyW) *Verdict {
	v := &Verdict{
		Review: id(c, to.Review, "in_reply_to/review"), Session: id(c, to.Session, "in_reply_to/session"),
		Hash: c.digest(to.Hash, "in_reply_to/hash"), Number: c.count(to.Number, "in_reply_to/number"),
		Answered: c.count(w.Number, "verdict/number"),
	}
	if len(w.Items) == 0 || len(to.Left) > 0 {
		c.fail(Malformed, "verdict/items")
	}
	seen := map[model.ItemCode]bool{}
	for _, j := range w.Items {
		m := model.Remark{
			Item: id(c, j.Item, "verdict/item"), Reason: safetext.Clean(j.Reason, safetext.Note),
			Verdict: choice(c, model.ParseVerdict, j.Verdict, "verdict/verdict"),
		}
		if seen[m.Item] || m.Verdict == model.NoVerdict || m.Verdict == model.Contest && m.Reason == "" {
			c.fail(Malformed, "verdict/items")
		}
		seen[m.Item] = true
		v.Items = append(v.Items, m)
	}
	return v
}
