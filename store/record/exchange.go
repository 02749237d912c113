package record

import (
	"maps"
	"slices"
	"time"

	"autoeval/model"
)

// Contact is how a person is known to another.
type Contact struct {
	Person      model.PersonID `json:"person,omitzero"`
	Name        string         `json:"name,omitzero"`
	Fingerprint string         `json:"fingerprint,omitzero"`
}

func contactOf(c model.Contact) Contact { return Contact{c.Person, c.Name, c.Fingerprint} }

// Known is a person whose key is known.
type Known struct {
	Contact   Contact   `json:"contact"`
	PublicKey string    `json:"public_key"`
	Recipient string    `json:"recipient,omitzero"`
	Since     time.Time `json:"since,omitzero"`
	Compared  time.Time `json:"compared,omitzero"`
	Role      string    `json:"role"`
	Former    []Former  `json:"former,omitempty"`
}

// Former is a key that a person signed with before.
type Former struct {
	PublicKey string    `json:"public_key"`
	Until     time.Time `json:"until"`
}

// Received is a session that a learner shared.
type Received struct {
	Session    Session      `json:"session"`
	Hash       string       `json:"hash"`
	Learner    Contact      `json:"learner"`
	Stage      model.Stage  `json:"stage,omitzero"`
	Evidence   []Evidence   `json:"evidence"`
	ReceivedAt time.Time    `json:"received_at,omitzero"`
	SharedAt   time.Time    `json:"shared_at,omitzero"`
	Left       []model.Part `json:"left,omitempty"`
	Previous   []Summary    `json:"previous,omitempty"`
	Passages   []Passage    `json:"passages,omitempty"`
}

// Review is a mentor's reading of a session.
type Review struct {
	ID          model.ReviewID                                 `json:"id"`
	Session     model.SessionID                                `json:"session"`
	SessionHash string                                         `json:"session_hash,omitzero"`
	Grid        model.GridID                                   `json:"grid"`
	GridVersion string                                         `json:"grid_version"`
	Learner     Contact                                        `json:"learner"`
	Mentor      Contact                                        `json:"mentor"`
	Blind       bool                                           `json:"blind,omitzero"`
	State       string                                         `json:"state"`
	Message     string                                         `json:"message,omitzero"`
	Remarks     []Remark                                       `json:"remarks"`
	Evidence    map[model.EvidenceID]string                    `json:"evidence,omitempty"`
	Shows       map[model.EvidenceID]map[model.ItemCode]string `json:"shows,omitempty"` // by item; Evidence has the best of it
	Shown       []model.ItemCode                               `json:"shown,omitempty"`
	Unsent      bool                                           `json:"unsent,omitzero"`
	StartedAt   time.Time                                      `json:"started_at,omitzero"`
	ReturnedAt  time.Time                                      `json:"returned_at,omitzero"`
	Number      uint64                                         `json:"number,omitzero"`
	Answered    uint64                                         `json:"answered,omitzero"`
}

// Remark is one item's part of a review.
type Remark struct {
	Item     model.ItemCode `json:"item"`
	Level    *int           `json:"level,omitzero"`
	Comment  string         `json:"comment,omitempty"`
	Question string         `json:"question,omitempty"`
	At       time.Time      `json:"at,omitzero"`
	Blind    *bool          `json:"blind,omitzero"` // of a level; without it, as the review says
	Verdict  string         `json:"verdict,omitempty"`
	Reason   string         `json:"reason,omitempty"`
}

// OfKnown returns the form of a person.
func OfKnown(k *model.Known) Known {
	out := Known{
		Contact: contactOf(k.Contact), PublicKey: k.PublicKey, Recipient: k.Recipient, Since: UTC(k.Since), Compared: UTC(k.Compared), Role: k.Role.String(),
	}
	for _, f := range k.Former {
		out.Former = append(out.Former, Former{f.PublicKey, UTC(f.Until)})
	}
	return out
}

// OfReceived returns the form of a session that was shared.
func OfReceived(r *model.Received) Received {
	out := Received{
		Session: OfSession(&r.Session), Hash: r.Hash, Learner: contactOf(r.Learner), Stage: r.Stage,
		ReceivedAt: UTC(r.ReceivedAt), SharedAt: UTC(r.SharedAt), Left: r.Left,
	}
	for i := range r.Evidence {
		out.Evidence = append(out.Evidence, OfEvidence(&r.Evidence[i]))
	}
	for i := range r.Previous {
		out.Previous = append(out.Previous, OfSummary(&r.Previous[i]))
	}
	for i := range r.Passages {
		out.Passages = append(out.Passages, OfPassage(&r.Passages[i]))
	}
	return out
}

// OfReview returns the form of a review; its remarks are in the order of their
// codes.
func OfReview(r *model.Review) Review {
	out := Review{
		ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: r.Grid.ID, GridVersion: r.Grid.Version,
		Learner: contactOf(r.Learner), Mentor: contactOf(r.Mentor), Blind: r.Blind, State: r.State.String(), Message: r.Message,
		Shown: r.Shown, Unsent: r.Unsent, StartedAt: UTC(r.StartedAt), ReturnedAt: UTC(r.ReturnedAt), Number: r.Number, Answered: r.Answered,
	}
	for _, c := range slices.Sorted(maps.Keys(r.Remarks)) {
		m := r.Remarks[c]
		m.Item = c
		out.Remarks = append(out.Remarks, OfRemark(m))
	}
	if len(r.Evidence) > 0 {
		out.Evidence = map[model.EvidenceID]string{}
		for id, f := range r.Evidence {
			out.Evidence[id] = f.String()
		}
	}
	for id, each := range r.Shows {
		if out.Shows == nil {
			out.Shows = map[model.EvidenceID]map[model.ItemCode]string{}
		}
		out.Shows[id] = OfFindings(each)
	}
	return out
}

// OfFindings returns the form of what is said of a piece of evidence by item.
func OfFindings(each map[model.ItemCode]model.Finding) map[model.ItemCode]string {
	out := make(map[model.ItemCode]string, len(each))
	for c, f := range each {
		out[c] = f.String()
	}
	return out
}

// OfRemark returns the form of a remark.
func OfRemark(m model.Remark) Remark {
	out := Remark{
		Item: m.Item, Level: OfLevel(m.Level), Comment: m.Comment, Question: m.Question, At: UTC(m.At),
		Verdict: m.Verdict.String(), Reason: m.Reason,
	}
	if out.Level != nil {
		out.Blind = &m.Blind
	}
	return out
}

// IsBlind says whether the level of a remark was given blind, in a review that
// is so or not.
func (m *Remark) IsBlind(review bool) bool {
	if m.Blind != nil {
		review = *m.Blind
	}
	return review && m.Level != nil
}
