package shape

import (
	"maps"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store/record"
)

// ReviewJSON is a mentor's review in "session show --json". What was not said
// is left out.
type ReviewJSON struct {
	Mentor      string                                         `json:"mentor"`
	Fingerprint string                                         `json:"fingerprint"`
	At          *string                                        `json:"at,omitzero"`
	State       string                                         `json:"state"`
	ID          string                                         `json:"id"`
	Blind       bool                                           `json:"blind"`
	Replaced    bool                                           `json:"replaced,omitzero"` // by a later one of the same mentor
	Message     string                                         `json:"message,omitempty"`
	Remarks     []RemarkJSON                                   `json:"remarks"`
	Evidence    map[string]string                              `json:"evidence,omitempty"`
	Shows       map[model.EvidenceID]map[model.ItemCode]string `json:"shows,omitempty"` // the same by item, where it was said so
}

// RemarkJSON is one item's part of it. Blind says that the level was given before
// the learner's was seen.
type RemarkJSON struct {
	Item     string `json:"item"`
	Level    *int   `json:"level,omitzero"`
	Blind    bool   `json:"blind,omitzero"`
	Comment  string `json:"comment,omitempty"`
	Question string `json:"question,omitempty"`
	Verdict  string `json:"verdict,omitempty"`
	Reason   string `json:"reason,omitempty"`
}

func Reviews(all []model.Review) []ReviewJSON {
	out := []ReviewJSON{}
	for _, r := range all {
		out = append(out, Review(r))
	}
	return out
}

func Review(r model.Review) ReviewJSON {
	out := ReviewJSON{
		Mentor: r.Mentor.Name, Fingerprint: r.Mentor.Fingerprint, At: Stamp(WhenOf(r)), State: r.State.String(),
		ID: string(r.ID), Blind: r.WasBlind(), Message: r.Message, Remarks: []RemarkJSON{},
	}
	for _, m := range RemarksOf(r) {
		out.Remarks = append(out.Remarks, RemarkJSON{
			Item: string(m.Item), Level: record.OfLevel(m.Level), Blind: m.Blind, Comment: m.Comment, Question: m.Question,
			Verdict: m.Verdict.String(), Reason: m.Reason,
		})
	}
	for id, f := range r.Evidence {
		if out.Evidence == nil {
			out.Evidence = map[string]string{}
		}
		out.Evidence[string(id)] = f.String()
	}
	out.Shows = record.OfReview(&r).Shows
	return out
}

// RemarksOf returns the remarks by code, which is the grid's order wherever codes
// are numbered.
func RemarksOf(r model.Review) []model.Remark {
	var out []model.Remark
	for _, code := range slices.Sorted(maps.Keys(r.Remarks)) {
		m := r.Remarks[code]
		m.Item = code
		out = append(out, m)
	}
	return out
}

// WhenOf returns when a review was returned, or begun while it is not.
func WhenOf(r model.Review) time.Time {
	if r.ReturnedAt.IsZero() {
		return r.StartedAt
	}
	return r.ReturnedAt
}
