package codec

import (
	"time"

	"autoeval/model"
)

// Received is a session that a learner shared.
type Received struct {
	Place      uint64       `json:"place,omitzero"`
	Session    Session      `json:"session"`
	Hash       string       `json:"hash,omitzero"`
	Learner    contact      `json:"learner,omitzero"`
	Stage      model.Stage  `json:"stage,omitzero"`
	Evidence   []Evidence   `json:"evidence,omitempty"`
	ReceivedAt time.Time    `json:"received_at,omitzero"`
	SharedAt   time.Time    `json:"shared_at,omitzero"`
	Left       []model.Part `json:"left,omitempty"`
	Previous   []Summary    `json:"previous,omitempty"`
	Passages   []Passage    `json:"passages,omitempty"`
}

// Summary is a session as its levels alone; of an earlier session, of an earlier session, as the learner shared it.
type Summary struct {
	ID         model.SessionID                `json:"id,omitzero"`
	Label      string                         `json:"label,omitzero"`
	Grid       gridRef                        `json:"grid,omitzero"`
	Learner    model.PersonID                 `json:"learner,omitzero"`
	Depth      model.Depth                    `json:"depth,omitzero"`
	StartedAt  time.Time                      `json:"started_at,omitzero"`
	FinishedAt time.Time                      `json:"finished_at,omitzero"`
	Place      uint64                         `json:"place,omitzero"`
	Levels     map[model.ItemCode]model.Level `json:"levels,omitempty"`
	Revision   uint64                         `json:"revision,omitzero"`
}

// OfReceived returns the form of one, which stands at that place.
func OfReceived(r model.Received, place uint64) Received {
	return Received{
		Place: place, Session: OfSession(r.Session, 0), Hash: r.Hash, Learner: contactOf(r.Learner), Stage: r.Stage,
		Evidence:   each(r.Evidence, func(e model.Evidence) Evidence { return OfEvidence(e, 0) }),
		ReceivedAt: utc(r.ReceivedAt), SharedAt: utc(r.SharedAt), Left: r.Left,
		Previous: each(r.Previous, OfSummary),
		Passages: each(r.Passages, func(p model.Passage) Passage { return OfPassage(p, 0) }),
	}
}

// Model returns what it is the form of.
func (r Received) Model() model.Received {
	return model.Received{
		Session: r.Session.Model(), Hash: r.Hash, Learner: r.Learner.model(), Stage: r.Stage,
		Evidence:   each(r.Evidence, Evidence.Model),
		ReceivedAt: r.ReceivedAt, SharedAt: r.SharedAt, Left: r.Left, Previous: each(r.Previous, Summary.Model),
		Passages: each(r.Passages, Passage.Model),
	}
}

// OfSummary returns the form of one.
func OfSummary(s model.SessionSummary) Summary {
	return Summary{
		ID: s.ID, Label: s.Label, Grid: gridRef(s.Grid), Learner: s.Learner, Depth: s.Depth,
		StartedAt: utc(s.StartedAt), FinishedAt: utc(s.FinishedAt), Place: s.Seq,
		Levels: s.Levels.Map(), Revision: s.Revision,
	}
}

// Model returns what it is the form of.
func (p Summary) Model() model.SessionSummary {
	return model.SessionSummary{
		ID: p.ID, Label: p.Label, Grid: model.GridRef(p.Grid), Learner: p.Learner, Depth: p.Depth,
		StartedAt: p.StartedAt, FinishedAt: p.FinishedAt, Seq: p.Place,
		Levels: model.PackLevels(p.Levels), Revision: p.Revision,
	}
}

// Review is a mentor's reading of a session.
type Review struct {
	Place       uint64                                                `json:"place,omitzero"`
	ID          model.ReviewID                                        `json:"id,omitzero"`
	Session     model.SessionID                                       `json:"session,omitzero"`
	SessionHash string                                                `json:"session_hash,omitzero"`
	Grid        gridRef                                               `json:"grid,omitzero"`
	Learner     contact                                               `json:"learner,omitzero"`
	Mentor      contact                                               `json:"mentor,omitzero"`
	Blind       bool                                                  `json:"blind,omitzero"`
	State       model.ReviewState                                     `json:"state,omitzero"`
	Message     string                                                `json:"message,omitzero"`
	Remarks     map[model.ItemCode]remark                             `json:"remarks,omitempty"`
	Evidence    map[model.EvidenceID]model.Finding                    `json:"evidence,omitempty"`
	Shows       map[model.EvidenceID]map[model.ItemCode]model.Finding `json:"shows,omitempty"` // what programs before did not know: Evidence has the best of it
	Shown       []model.ItemCode                                      `json:"shown,omitempty"`
	Unsent      bool                                                  `json:"unsent,omitzero"`
	StartedAt   time.Time                                             `json:"started_at,omitzero"`
	ReturnedAt  time.Time                                             `json:"returned_at,omitzero"`
	Number      uint64                                                `json:"number,omitzero"`
	Answered    uint64                                                `json:"answered,omitzero"`
	Revision    uint64                                                `json:"revision"`
	More        more                                                  `json:",embed"`
}

type remark struct {
	Item     model.ItemCode `json:"item,omitzero"` // when it is not the key
	Level    model.Level    `json:"level,omitzero"`
	Comment  string         `json:"comment,omitzero"`
	Question string         `json:"question,omitzero"`
	At       time.Time      `json:"at,omitzero"`
	Blind    *bool          `json:"blind,omitzero"` // of a level; older records go by the review
	Verdict  model.Verdict  `json:"verdict,omitzero"`
	Reason   string         `json:"reason,omitzero"`
	More     more           `json:",embed"`
}

// OfReview returns the form of one, which stands at that place.
func OfReview(r model.Review, place uint64) Review {
	return Review{
		Place: place, ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: gridRef(r.Grid),
		Learner: contactOf(r.Learner), Mentor: contactOf(r.Mentor), Blind: r.Blind, State: r.State, Message: r.Message,
		Remarks: eachOf(r.Remarks, remarkRecord), Evidence: r.Evidence, Shows: r.Shows, Shown: r.Shown, Unsent: r.Unsent,
		StartedAt: utc(r.StartedAt), ReturnedAt: utc(r.ReturnedAt), Number: r.Number, Answered: r.Answered,
		Revision: r.Revision,
	}
}

func remarkRecord(code model.ItemCode, m model.Remark) remark {
	if m.Item == code {
		m.Item = ""
	}
	return remark{
		Item: m.Item, Level: m.Level, Comment: m.Comment, Question: m.Question, At: utc(m.At),
		Verdict: m.Verdict, Reason: m.Reason, Blind: blindRecord(m),
	}
}

func blindRecord(m model.Remark) *bool {
	if !m.Level.Rated() {
		return nil
	}
	return &m.Blind
}

// Keep passes on the members of the stored form that this program does not know.
func (r *Review) Keep(old Review) {
	r.More = old.More
	for code, m := range r.Remarks {
		if o, ok := old.Remarks[code]; ok && o.More != nil {
			m.More = o.More
			r.Remarks[code] = m
		}
	}
}

// Model returns what it is the form of.
func (r Review) Model() model.Review {
	return model.Review{
		ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: model.GridRef(r.Grid),
		Learner: r.Learner.model(), Mentor: r.Mentor.model(), Blind: r.Blind, State: r.State,
		Message: r.Message, Remarks: eachOf(r.Remarks, r.remark), Evidence: r.Evidence, Shows: r.Shows, Shown: r.Shown, Unsent: r.Unsent,
		StartedAt: r.StartedAt, ReturnedAt: r.ReturnedAt, Number: r.Number, Answered: r.Answered,
		Revision: r.Revision,
	}
}

func (r *Review) remark(code model.ItemCode, m remark) model.Remark {
	if m.Item != "" {
		code = m.Item
	}
	blind := r.Blind
	if m.Blind != nil {
		blind = *m.Blind
	}
	return model.Remark{
		Item: code, Level: m.Level, Comment: m.Comment, Question: m.Question, At: m.At,
		Verdict: m.Verdict, Reason: m.Reason, Blind: blind && m.Level.Rated(),
	}
}

// ReceivedSummary is a session that a learner shared, as its levels alone. What
// came of it stands beside it.
type ReceivedSummary struct {
	Session    Summary     `json:"session"`
	Hash       string      `json:"hash,omitzero"`
	Learner    contact     `json:"learner,omitzero"`
	Stage      model.Stage `json:"stage,omitzero"`
	ReceivedAt time.Time   `json:"received_at,omitzero"`
}

// OfReceivedSummary returns the form of one.
func OfReceivedSummary(s model.ReceivedSummary) ReceivedSummary {
	return ReceivedSummary{Session: OfSummary(s.Session), Hash: s.Hash, Learner: contactOf(s.Learner), Stage: s.Stage, ReceivedAt: utc(s.ReceivedAt)}
}

// Model returns what it is the form of, without its review.
func (s ReceivedSummary) Model() model.ReceivedSummary {
	return model.ReceivedSummary{Session: s.Session.Model(), Hash: s.Hash, Learner: s.Learner.model(), Stage: s.Stage, ReceivedAt: s.ReceivedAt}
}
