// Package codec is the form in which backends keep records, and the only one: a
// file on a person's disk and a row of a school's database hold the same bytes, so
// what one program learns to keep, all backends do.
//
// A record is a JSON object; times are UTC; a level is written one above its
// value, so that 0 is the absence of one; the other choices are written as their
// number in the model, which therefore never changes its order.
//
// Each object has a place for the members this program does not know (more).
// Rewriting a record passes them on with Keep. Where a backend knows the place of
// a record otherwise, it gives 0.
//
// Takeouts and exchange files have a form of their own: see package record.
package codec

import (
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
)

// more holds what a newer program wrote beside what we know.
type more = jsontext.Value

// Marshal writes a record. Bytes that are no UTF-8 become U+FFFD.
func Marshal(v any) ([]byte, error) { return json.Marshal(v, jsontext.AllowInvalidUTF8(true)) }

// MarshalSorted writes the same content in the same bytes each time.
func MarshalSorted(v any) ([]byte, error) {
	return json.Marshal(v, json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
}

// Unmarshal reads a record.
func Unmarshal(b []byte, v any) error { return json.Unmarshal(b, v) }

func utc(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC()
}

// Models returns what records are the form of.
func Models[M any, R interface{ Model() M }](records []R) []M { return each(records, R.Model) }

// each maps a slice; of nothing it makes nil.
func each[A, B any](in []A, f func(A) B) []B {
	if len(in) == 0 {
		return nil
	}
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}

// eachOf maps a map's values with their keys; of nothing it makes nil.
func eachOf[K comparable, A, B any](in map[K]A, f func(K, A) B) map[K]B {
	if len(in) == 0 {
		return nil
	}
	out := make(map[K]B, len(in))
	for k, a := range in {
		out[k] = f(k, a)
	}
	return out
}

type gridRef struct {
	ID      model.GridID `json:"id,omitzero"`
	Version string       `json:"version,omitzero"`
}

type contact struct {
	Person      model.PersonID `json:"person,omitzero"`
	Name        string         `json:"name,omitzero"`
	Fingerprint string         `json:"fingerprint,omitzero"`
}

func contactOf(c model.Contact) contact { return contact{c.Person, c.Name, c.Fingerprint} }

func (c contact) model() model.Contact {
	return model.Contact{Person: c.Person, Name: c.Name, Fingerprint: c.Fingerprint}
}

// Profile is the person at the keyboard.
type Profile struct {
	ID       model.PersonID                            `json:"id,omitzero"`
	Name     string                                    `json:"name,omitzero"`
	Role     model.Role                                `json:"role,omitzero"`
	Stage    model.Stage                               `json:"stage,omitzero"`
	StageAt  time.Time                                 `json:"stage_at,omitzero"`
	Welcomed bool                                      `json:"welcomed,omitzero"`
	Grid     model.GridID                              `json:"grid,omitzero"`
	Version  string                                    `json:"grid_version,omitzero"`
	Target   model.ProfileID                           `json:"target,omitzero"`
	Own      map[string]map[model.ItemCode]model.Level `json:"own,omitempty"` // by id@version
	Settings settings                                  `json:"settings,omitzero"`
	SeenAt   map[model.GridID]time.Time                `json:"seen_at,omitempty"`
	Next     time.Time                                 `json:"next,omitzero"`
	Later    time.Time                                 `json:"later,omitzero"`
	Revision uint64                                    `json:"revision"`
	More     more                                      `json:",embed"`
}

type settings struct {
	Lang    model.Lang `json:"lang,omitzero"`
	Theme   string     `json:"theme,omitzero"`
	ASCII   bool       `json:"ascii,omitzero"`
	NoMouse bool       `json:"no_mouse,omitzero"`
	More    more       `json:",embed"`
}

// OfProfile returns the form of one.
func OfProfile(p model.Profile) Profile {
	return Profile{
		ID: p.ID, Name: p.Name, Role: p.Role, Stage: p.Stage, StageAt: utc(p.StageAt), Welcomed: p.Welcomed,
		Grid: p.Grid.ID, Version: p.Grid.Version, Target: p.Target, Own: ownRecord(p.Own),
		Settings: settings{Lang: p.Settings.Lang, Theme: p.Settings.Theme, ASCII: p.Settings.ASCII, NoMouse: p.Settings.NoMouse},
		SeenAt:   eachOf(p.SeenAt, func(_ model.GridID, t time.Time) time.Time { return utc(t) }),
		Next:     utc(p.Next),
		Later:    utc(p.Later),
		Revision: p.Revision,
	}
}

// Keep passes on the members of the stored form that this program does not know.
func (p *Profile) Keep(old Profile) { p.More, p.Settings.More = old.More, old.Settings.More }

// Model returns what it is the form of.
func (p Profile) Model() model.Profile {
	return model.Profile{
		ID: p.ID, Name: p.Name, Role: p.Role, Stage: p.Stage, StageAt: p.StageAt, Welcomed: p.Welcomed,
		Grid: model.GridRef{ID: p.Grid, Version: p.Version}, Target: p.Target, Own: ownModel(p.Own),
		Settings: model.Settings{Lang: p.Settings.Lang, Theme: p.Settings.Theme, ASCII: p.Settings.ASCII, NoMouse: p.Settings.NoMouse},
		SeenAt:   p.SeenAt, Next: p.Next, Later: p.Later, Revision: p.Revision,
	}
}

func ownRecord(own model.OwnTargets) map[string]map[model.ItemCode]model.Level {
	if len(own) == 0 {
		return nil
	}
	out := make(map[string]map[model.ItemCode]model.Level, len(own))
	for g, levels := range own {
		out[g.String()] = levels
	}
	return out
}

func ownModel(own map[string]map[model.ItemCode]model.Level) model.OwnTargets {
	if len(own) == 0 {
		return nil
	}
	out := make(model.OwnTargets, len(own))
	for g, levels := range own {
		out[model.ParseGridRef(g)] = levels
	}
	return out
}

// Known is a person whose key was confirmed.
type Known struct {
	contact
	PublicKey string     `json:"public_key,omitzero"`
	Recipient string     `json:"recipient,omitzero"`
	Since     time.Time  `json:"since,omitzero"`
	Compared  time.Time  `json:"compared,omitzero"`
	Role      model.Role `json:"role,omitzero"`
	Former    []former   `json:"former,omitempty"`
	More      more       `json:",embed"`
}

type former struct {
	PublicKey string    `json:"public_key"`
	Until     time.Time `json:"until"`
}

// OfKnown returns the form of one.
func OfKnown(k model.Known) Known {
	return Known{contact: contactOf(k.Contact), PublicKey: k.PublicKey, Recipient: k.Recipient, Since: utc(k.Since), Compared: utc(k.Compared), Role: k.Role,
		Former: each(k.Former, func(f model.FormerKey) former { return former{f.PublicKey, utc(f.Until)} })}
}

// Keep passes on the members of the stored form that this program does not know.
func (k *Known) Keep(old Known) { k.More = old.More }

// Model returns what it is the form of.
func (k Known) Model() model.Known {
	return model.Known{Contact: k.contact.model(), PublicKey: k.PublicKey, Recipient: k.Recipient, Since: k.Since, Compared: k.Compared, Role: k.Role,
		Former: each(k.Former, func(f former) model.FormerKey { return model.FormerKey(f) })}
}
