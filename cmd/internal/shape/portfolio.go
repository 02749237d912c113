package shape

import (
	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store/record"
	"autoeval/store/work"
	"time"
)

// EvidenceJSON is one piece of evidence in JSON. What was not said is left out;
// "file" is only there for a file: ok, missing, changed or unreadable.
type EvidenceJSON struct {
	record.Evidence
	File string `json:"file,omitempty"`
}

func Evidence(c *cli.Env, e model.Evidence) EvidenceJSON {
	e.CreatedAt, e.UpdatedAt = second(e.CreatedAt), second(e.UpdatedAt)
	return EvidenceJSON{record.OfEvidence(&e), work.ConditionOf(e, c.Look()).String()}
}

// ActionJSON is one action in "plan list --json".
type ActionJSON struct {
	record.Action
	Late bool `json:"late,omitzero"`
}

func Action(c *cli.Env, a model.Action) ActionJSON {
	a.CreatedAt, a.DoneAt = second(a.CreatedAt), second(a.DoneAt)
	return ActionJSON{record.OfAction(&a), a.Late(c.Now())}
}

// second returns a time as exact as programs are told it.
func second(t time.Time) time.Time { return t.Truncate(time.Second) }

// NoteJSON is one note in "note list --json".
type NoteJSON = record.Note

func Note(n model.Note) NoteJSON {
	n.CreatedAt, n.UsedAt = second(n.CreatedAt), second(n.UsedAt)
	return record.OfNote(&n)
}
