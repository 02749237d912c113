package takeout

import (
	"time"

	"autoeval/model"
)

// The form of version 1. A level is written as its value; one that may be
// missing is a pointer.
const (
	formatName    = "autoeval-takeout"
	formatVersion = 1
)

type (
	document struct {
		Format   string     `json:"format"`
		Version  int        `json:"version"`
		Profile  *profile   `json:"profile,omitzero"`
		Grids    []grid     `json:"grids"`
		Sessions []session  `json:"sessions"`
		Evidence []evidence `json:"evidence"`
		Actions  []action   `json:"actions"`
		Known    []known    `json:"known"`
		Received []received `json:"received"`
		Reviews  []review   `json:"reviews"`
	}
	profile struct {
		ID       model.PersonID                          `json:"id,omitzero"`
		Name     string                                  `json:"name,omitzero"`
		Role     string                                  `json:"role"`
		Stage    model.Stage                             `json:"stage,omitzero"`
		Welcomed bool                                    `json:"welcomed"`
		Grid     model.GridID                            `json:"grid,omitzero"`
		Target   model.ProfileID                         `json:"target,omitzero"`
		Own      map[model.GridID]map[model.ItemCode]int `json:"own,omitempty"`
		Lang     model.Lang                              `json:"lang,omitzero"`
		Theme    string                                  `json:"theme,omitzero"`
		ASCII    bool                                    `json:"ascii,omitzero"`
		SeenAt   map[model.GridID]time.Time              `json:"seen_at,omitempty"`
	}
	grid struct {
		ID      model.GridID `json:"id"`
		Version string       `json:"version"`
		File    string       `json:"file"`
	}
	session struct {
		ID          model.SessionID  `json:"id"`
		Label       string           `json:"label,omitzero"`
		Grid        model.GridID     `json:"grid"`
		GridVersion string           `json:"grid_version"`
		Learner     model.PersonID   `json:"learner,omitzero"`
		Depth       string           `json:"depth"`
		StartedAt   time.Time        `json:"started_at"`
		FinishedAt  time.Time        `json:"finished_at,omitzero"`
		Ratings     []rating         `json:"ratings"`
		Skipped     []model.ItemCode `json:"skipped,omitempty"`
	}
	rating struct {
		Item       model.ItemCode     `json:"item"`
		Level      int                `json:"level"`
		Confidence int                `json:"confidence,omitzero"`
		Note       string             `json:"note,omitzero"`
		Evidence   []model.EvidenceID `json:"evidence,omitempty"`
		At         time.Time          `json:"at,omitzero"`
	}
	evidence struct {
		ID            model.EvidenceID `json:"id"`
		Grid          model.GridID     `json:"grid"`
		Kind          model.KindID     `json:"kind"`
		Title         string           `json:"title"`
		Items         []model.ItemCode `json:"items"`
		Date          string           `json:"date,omitzero"`
		Location      string           `json:"location,omitzero"`
		SHA256        string           `json:"sha256,omitzero"`
		Size          int64            `json:"size,omitzero"`
		Quality       string           `json:"quality,omitzero"`
		Relevance     string           `json:"relevance,omitzero"`
		Constraints   string           `json:"constraints,omitzero"`
		Collaboration string           `json:"collaboration,omitzero"`
		AIUse         string           `json:"ai_use,omitzero"`
		CreatedAt     time.Time        `json:"created_at,omitzero"`
		UpdatedAt     time.Time        `json:"updated_at,omitzero"`
	}
	action struct {
		ID        model.ActionID `json:"id"`
		Grid      model.GridID   `json:"grid"`
		Item      model.ItemCode `json:"item,omitzero"`
		Text      string         `json:"text"`
		Due       string         `json:"due,omitzero"`
		State     string         `json:"state"`
		CreatedAt time.Time      `json:"created_at,omitzero"`
		DoneAt    time.Time      `json:"done_at,omitzero"`
	}
	contact struct {
		Person      model.PersonID `json:"person,omitzero"`
		Name        string         `json:"name,omitzero"`
		Fingerprint string         `json:"fingerprint,omitzero"`
	}
	known struct {
		Contact   contact   `json:"contact"`
		PublicKey string    `json:"public_key"`
		Since     time.Time `json:"since,omitzero"`
		Role      string    `json:"role"`
	}
	received struct {
		Session    session      `json:"session"`
		Hash       string       `json:"hash"`
		Learner    contact      `json:"learner"`
		Stage      model.Stage  `json:"stage,omitzero"`
		Evidence   []evidence   `json:"evidence"`
		ReceivedAt time.Time    `json:"received_at,omitzero"`
		SharedAt   time.Time    `json:"shared_at,omitzero"`
		Left       []model.Part `json:"left,omitempty"`
		Previous   []summary    `json:"previous,omitempty"`
	}
	summary struct {
		ID          model.SessionID        `json:"id"`
		Label       string                 `json:"label,omitzero"`
		Grid        model.GridID           `json:"grid"`
		GridVersion string                 `json:"grid_version"`
		Learner     model.PersonID         `json:"learner,omitzero"`
		Depth       string                 `json:"depth"`
		StartedAt   time.Time              `json:"started_at"`
		FinishedAt  time.Time              `json:"finished_at,omitzero"`
		Seq         uint64                 `json:"seq,omitzero"`
		Revision    uint64                 `json:"revision,omitzero"`
		Levels      map[model.ItemCode]int `json:"levels"`
	}
	review struct {
		ID          model.ReviewID              `json:"id"`
		Session     model.SessionID             `json:"session"`
		SessionHash string                      `json:"session_hash,omitzero"`
		Grid        model.GridID                `json:"grid"`
		GridVersion string                      `json:"grid_version"`
		Learner     contact                     `json:"learner"`
		Mentor      contact                     `json:"mentor"`
		Blind       bool                        `json:"blind,omitzero"`
		State       string                      `json:"state"`
		Message     string                      `json:"message,omitzero"`
		Remarks     []remark                    `json:"remarks"`
		Evidence    map[model.EvidenceID]string `json:"evidence,omitempty"`
		StartedAt   time.Time                   `json:"started_at,omitzero"`
		ReturnedAt  time.Time                   `json:"returned_at,omitzero"`
		Number      uint64                      `json:"number,omitzero"`
		Answered    uint64                      `json:"answered,omitzero"`
	}
	remark struct {
		Item     model.ItemCode `json:"item"`
		Level    *int           `json:"level,omitzero"`
		Comment  string         `json:"comment,omitzero"`
		Question string         `json:"question,omitzero"`
		At       time.Time      `json:"at,omitzero"`
		Verdict  string         `json:"verdict,omitzero"`
		Reason   string         `json:"reason,omitzero"`
	}
)

// words name the choices of the model, in its order.
type words []string

func roleWords() words          { return words{"learner", "mentor"} }
func depthWords() words         { return words{"review", "discover"} }
func collaborationWords() words { return words{"", "solo", "group"} }
func actionWords() words        { return words{"todo", "done", "dropped"} }
func reviewWords() words        { return words{"in_review", "returned", "accepted", "contested"} }
func verdictWords() words       { return words{"", "accept", "contest"} }
func findingWords() words       { return words{"", "confirms", "doubts"} }

func word[T ~uint8](w words, v T) string {
	if int(v) < len(w) {
		return w[v]
	}
	return w[0]
}
