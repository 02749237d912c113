package takeout

import (
	"time"

	"autoeval/model"
	"autoeval/store/record"
)

// The form of version 3: since 2 what hangs on a code says of which version of its
// grid, since 3 former keys travel. A level is written as its value; one that may be
// missing is a pointer.
const (
	formatName    = "autoeval-takeout"
	formatVersion = 3
)

type (
	// document is what is held of one while it is written or read: its sessions, own
	// and received, and their reviews are not.
	document struct {
		Format   string
		Version  int
		Profile  *profile
		Grids    []grid
		Evidence []record.Evidence
		Actions  []record.Action
		Known    []record.Known
		Passages []record.Passage
		Notes    []record.Note
	}
	profile struct {
		ID       model.PersonID                    `json:"id,omitzero"`
		Name     string                            `json:"name,omitzero"`
		Role     string                            `json:"role"`
		Stage    model.Stage                       `json:"stage,omitzero"`
		StageAt  time.Time                         `json:"stage_at,omitzero"`
		Welcomed bool                              `json:"welcomed"`
		Grid     model.GridID                      `json:"grid,omitzero"`
		Version  string                            `json:"grid_version,omitzero"`
		Target   model.ProfileID                   `json:"target,omitzero"`
		Own      map[string]map[model.ItemCode]int `json:"own,omitempty"` // by id@version
		Lang     model.Lang                        `json:"lang,omitzero"`
		Theme    string                            `json:"theme,omitzero"`
		ASCII    bool                              `json:"ascii,omitzero"`
		NoMouse  bool                              `json:"no_mouse,omitzero"`
		SeenAt   map[model.GridID]time.Time        `json:"seen_at,omitempty"`
		Next     string                            `json:"next,omitempty"`
		Later    string                            `json:"later,omitempty"`
	}
	grid struct {
		ID      model.GridID `json:"id"`
		Version string       `json:"version"`
		File    string       `json:"file"`
		Origin  *origin      `json:"origin,omitzero"`
	}
	origin struct {
		Person      model.PersonID `json:"person"`
		Name        string         `json:"name,omitzero"`
		Fingerprint string         `json:"fingerprint,omitzero"`
		Adopted     bool           `json:"adopted,omitzero"`
	}
)

// words name the choices of what no other file has.
type words []string

// older returns the word that today's files have for one of the first takeouts.
func older(word string) string {
	today, ok := map[string]string{
		"review": "full", "group": "grouped", "accept": "accepted", "contest": "contested", "confirms": "confirmed", "doubts": "doubted",
	}[word]
	if !ok {
		return word
	}
	return today
}
