package exchange

import (
	"maps"
	"slices"

	"autoeval/model"
	"autoeval/store/record"
)

// Answer is a mentor's returned review on its way back, with what the learner's
// program needs to find the very content it is about.
type Answer struct {
	Review model.Review // returned; SessionHash is that of the received session
	Left   []model.Part // of the received session
	Grid   *model.Grid  // of the review
}

// MakeAnswer writes a mentor's answer. It fails with Unfinished while the review
// was not returned, and with whatever Read would refuse. The mentor's name and
// key are the sender's, whatever the review says.
func MakeAnswer(a Answer, by Sender, o Options) ([]byte, error) {
	r := a.Review
	if r.State == model.InReview {
		return nil, refuse(Unfinished, string(r.ID))
	}
	w := &answerW{
		ID: r.ID, Number: number(max(1, r.Number)), Grid: refW(r.Grid), Blind: r.WasBlind(), Message: valid(r.Message),
		StartedAt: stamp(r.StartedAt), ReturnedAt: stamp(r.ReturnedAt),
	}
	for _, c := range slices.Sorted(maps.Keys(r.Remarks)) {
		m := r.Remarks[c]
		x := record.Remark{Item: c, Level: record.OfLevel(m.Level), Comment: valid(m.Comment), Question: valid(m.Question), At: stamp(m.At)}
		if m.Blind && !w.Blind {
			x.Blind = &m.Blind
		}
		w.Remarks = append(w.Remarks, x)
	}
	for _, id := range slices.Sorted(maps.Keys(r.Evidence)) {
		if f := r.Evidence[id]; f != model.NoFinding {
			w.Evidence = append(w.Evidence, findingW{id, f.String(), itemsW(r.Shows[id])})
		}
	}
	grids, err := Content{Grids: []*model.Grid{a.Grid}, BuiltIn: func(model.GridRef) bool { return true }}.grids()
	if err != nil {
		return nil, err
	}
	return by.write(parcelW{
		Kind: KindAnswer, From: by.card(model.Mentor), To: addressee(r.Learner), Grids: grids, Answer: w,
		InReplyTo: &replyW{Session: r.Session, Hash: r.SessionHash, Left: Content{Left: a.Left}.parts()},
	}, extW{}, []*model.Grid{a.Grid}, o)
}

// itemsW returns the form of what is said of a piece by item, nil of a whole one.
func itemsW(each map[model.ItemCode]model.Finding) map[model.ItemCode]string {
	if len(each) == 0 {
		return nil
	}
	return record.OfFindings(each)
}

// MakeVerdict writes what the learner answers to a review: every verdict given
// so far. It fails with Nothing before the first. It does not carry the
// learner's name, which may have been left out of the share.
func MakeVerdict(r model.Review, by Sender, o Options) ([]byte, error) {
	w := &verdictW{Number: number(r.Answered)}
	for _, c := range slices.Sorted(maps.Keys(r.Remarks)) {
		if m := r.Remarks[c]; m.Verdict != model.NoVerdict {
			w.Items = append(w.Items, judgementW{c, m.Verdict.String(), valid(m.Reason)})
		}
	}
	if len(w.Items) == 0 {
		return nil, refuse(Nothing, "")
	}
	by.Name = ""
	return by.write(parcelW{
		Kind: KindVerdict, From: by.card(model.Learner), To: addressee(r.Mentor), Verdict: w,
		InReplyTo: &replyW{Session: r.Session, Hash: r.SessionHash, Review: r.ID, Number: number(max(1, r.Number))},
	}, extW{}, nil, o)
}

func addressee(c model.Contact) *addresseeW { return &addresseeW{c.Person, c.Fingerprint} }
