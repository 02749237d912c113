package exchange

import (
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/store/record"
)

// The payload, as doc.go draws it. Numbers whose absence means something are
// pointers: no null passes the reader, so nil is always "not there".

const format = "autoeval-exchange"

// Kind is what a file is for.
type Kind string

// The kinds.
const (
	KindShare   Kind = "share"   // a learner's finished sessions, to a mentor
	KindAnswer  Kind = "answer"  // a mentor's review, to the learner
	KindVerdict Kind = "verdict" // the learner's verdicts on it, back to the mentor
	KindCard    Kind = "card"    // who somebody is and how to encrypt for them
)

type parcelW struct {
	Format    string         `json:"format"`
	Version   int            `json:"version"`
	Kind      Kind           `json:"kind"`
	ID        string         `json:"id"`
	CreatedAt time.Time      `json:"created_at"`
	From      cardW          `json:"from"`
	To        *addresseeW    `json:"to,omitzero"`
	InReplyTo *replyW        `json:"in_reply_to,omitzero"`
	Grids     []gridW        `json:"grids,omitempty"`
	Share     *shareW        `json:"share,omitzero"`
	Answer    *answerW       `json:"answer,omitzero"`
	Verdict   *verdictW      `json:"verdict,omitzero"`
	Ext       jsontext.Value `json:"ext,omitempty"` // what a later version adds: of it extW, the rest is passed over
}

// extW is what a program that does not know it passes over.
type extW struct {
	Passages []record.Passage `json:"passages,omitempty"` // of a share
	heirW
}

// heirW says how keys led to the one that signs.
type heirW struct {
	Heir    string   `json:"heir,omitempty"`    // of a card: the key that follows, in authorized_keys form
	Vouched []string `json:"vouched,omitempty"` // signed cards that led to the key that signs, oldest first
}

type cardW struct {
	Person    model.PersonID `json:"person"`
	Name      string         `json:"name,omitempty"`
	Role      string         `json:"role"`
	PublicKey string         `json:"public_key"`
	Recipient string         `json:"age,omitempty"`
}

type addresseeW struct {
	Person      model.PersonID `json:"person"`
	Fingerprint string         `json:"fingerprint"`
}

type replyW struct {
	Session model.SessionID `json:"session"`
	Hash    string          `json:"hash"`
	Left    []model.Part    `json:"left,omitempty"`   // of an answer: what was left out of what it answers
	Review  model.ReviewID  `json:"review,omitempty"` // of a verdict: the review it is about
	Number  *uint64         `json:"number,omitzero"`  // of a verdict: that review's number
}

type refW struct {
	ID      model.GridID `json:"id"`
	Version string       `json:"version"`
}

func (r refW) ref() model.GridRef { return model.GridRef{ID: r.ID, Version: r.Version} }

type gridW struct {
	ID      model.GridID `json:"id"`
	Version string       `json:"version"`
	Hash    string       `json:"hash"`
	Body    string       `json:"body,omitempty"` // the grid file, when it travels along
}

type shareW struct {
	Stage    model.Stage       `json:"stage,omitempty"`
	Left     []model.Part      `json:"left,omitempty"`
	Sessions []jsontext.Value  `json:"sessions"` // of sessionW; their bytes are what is hashed
	Evidence []record.Evidence `json:"evidence,omitempty"`
	Previous []summaryW        `json:"previous,omitempty"`
}

type sessionW struct {
	ID         model.SessionID  `json:"id"`
	Label      string           `json:"label,omitempty"`
	Grid       refW             `json:"grid"`
	Depth      string           `json:"depth"`
	StartedAt  time.Time        `json:"started_at"`
	FinishedAt time.Time        `json:"finished_at"`
	Ratings    []record.Rating  `json:"ratings"`
	Skipped    []model.ItemCode `json:"skipped,omitempty"`
}

type summaryW struct {
	ID         model.SessionID        `json:"id"`
	Label      string                 `json:"label,omitempty"`
	Grid       refW                   `json:"grid"`
	Depth      string                 `json:"depth"`
	StartedAt  time.Time              `json:"started_at"`
	FinishedAt time.Time              `json:"finished_at"`
	Levels     map[model.ItemCode]int `json:"levels"`
}

type answerW struct {
	ID         model.ReviewID  `json:"id"`
	Number     *uint64         `json:"number"`
	Grid       refW            `json:"grid"`
	Blind      bool            `json:"blind,omitzero"`
	Message    string          `json:"message,omitempty"`
	StartedAt  time.Time       `json:"started_at,omitzero"`
	ReturnedAt time.Time       `json:"returned_at"`
	Remarks    []record.Remark `json:"remarks,omitempty"`
	Evidence   []findingW      `json:"evidence,omitempty"`
}

type findingW struct {
	ID      model.EvidenceID          `json:"id"`
	Finding string                    `json:"finding"`
	Items   map[model.ItemCode]string `json:"items,omitempty"` // by item; Finding is the best of it
}

type verdictW struct {
	Number *uint64      `json:"number"`
	Items  []judgementW `json:"items"`
}

type judgementW struct {
	Item    model.ItemCode `json:"item"`
	Verdict string         `json:"verdict"`
	Reason  string         `json:"reason,omitempty"`
}
