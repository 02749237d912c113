package model

// Names of records. Each is unique in its kind and never reused. Those of
// sessions, persons, evidence, actions, notes and reviews are ULIDs made outside this
// package; those of grids and codes come from a grid file.
type (
	GridID       string // "rncp37579", lower case
	GroupID      string // "besoin"
	ActivityCode string // "A01"
	ItemCode     string // "C01", "P03"
	ScaleID      string // "autonomy"
	ProfileID    string // a target profile: "end3a"
	KindID       string // a kind of evidence: "project"
	SessionID    string
	PersonID     string
	EvidenceID   string
	ActionID     string
	ReviewID     string
	NoteID       string
)
