package bolt

import (
	"time"

	"autoeval/model"
)

type received struct {
	Place      uint64       `json:"place,omitzero"`
	Session    session      `json:"session"`
	Hash       string       `json:"hash,omitzero"`
	Learner    contact      `json:"learner,omitzero"`
	Stage      model.Stage  `json:"stage,omitzero"`
	Evidence   []evidence   `json:"evidence,omitempty"`
	ReceivedAt time.Time    `json:"received_at,omitzero"`
	SharedAt   time.Time    `json:"shared_at,omitzero"`
	Left       []model.Part `json:"left,omitempty"`
	Previous   []previous   `json:"previous,omitempty"`
}

// previous is the summary of an earlier session, as the learner shared it.
type previous struct {
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

func receivedRecord(r model.Received, place uint64) received {
	return received{
		Place: place, Session: sessionRecord(r.Session, 0), Hash: r.Hash, Learner: contact(r.Learner), Stage: r.Stage,
		Evidence:   each(r.Evidence, func(e model.Evidence) evidence { return evidenceRecord(e, 0) }),
		ReceivedAt: utc(r.ReceivedAt), SharedAt: utc(r.SharedAt), Left: r.Left,
		Previous: each(r.Previous, previousRecord),
	}
}

func (r received) model() model.Received {
	return model.Received{
		Session: r.Session.model(), Hash: r.Hash, Learner: model.Contact(r.Learner), Stage: r.Stage,
		Evidence:   each(r.Evidence, evidence.model),
		ReceivedAt: r.ReceivedAt, SharedAt: r.SharedAt, Left: r.Left, Previous: each(r.Previous, previous.model),
	}
}

func previousRecord(s model.SessionSummary) previous {
	return previous{
		ID: s.ID, Label: s.Label, Grid: gridRef(s.Grid), Learner: s.Learner, Depth: s.Depth,
		StartedAt: utc(s.StartedAt), FinishedAt: utc(s.FinishedAt), Place: s.Seq,
		Levels: s.Levels.Map(), Revision: s.Revision,
	}
}

func (p previous) model() model.SessionSummary {
	return model.SessionSummary{
		ID: p.ID, Label: p.Label, Grid: model.GridRef(p.Grid), Learner: p.Learner, Depth: p.Depth,
		StartedAt: p.StartedAt, FinishedAt: p.FinishedAt, Seq: p.Place,
		Levels: model.PackLevels(p.Levels), Revision: p.Revision,
	}
}

type review struct {
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

func reviewRecord(r model.Review, place uint64) review {
	return review{
		Place: place, ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: gridRef(r.Grid),
		Learner: contact(r.Learner), Mentor: contact(r.Mentor), Blind: r.Blind, State: r.State, Message: r.Message,
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

func (r *review) keep(old review) {
	r.More = old.More
	for code, m := range r.Remarks {
		if o, ok := old.Remarks[code]; ok && o.More != nil {
			m.More = o.More
			r.Remarks[code] = m
		}
	}
}

func (r review) model() model.Review {
	return model.Review{
		ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: model.GridRef(r.Grid),
		Learner: model.Contact(r.Learner), Mentor: model.Contact(r.Mentor), Blind: r.Blind, State: r.State,
		Message: r.Message, Remarks: eachOf(r.Remarks, r.remark), Evidence: r.Evidence, Shows: r.Shows, Shown: r.Shown, Unsent: r.Unsent,
		StartedAt: r.StartedAt, ReturnedAt: r.ReturnedAt, Number: r.Number, Answered: r.Answered,
		Revision: r.Revision,
	}
}

func (r *review) remark(code model.ItemCode, m remark) model.Remark {
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
