package shape

import "autoeval/model"

// SuggestionJSON is a next step in JSON.
type SuggestionJSON struct {
	Item    string   `json:"item"`
	Level   *int     `json:"level,omitzero"`
	Target  *int     `json:"target,omitzero"`
	Reasons []string `json:"reasons"`
	Opens   []string `json:"opens"`
	Items   []string `json:"items"`
	Text    string   `json:"text"`
	Where   string   `json:"where,omitempty"`

	Places []PlaceJSON `json:"places,omitempty"`
}

// PlaceJSON is where an item can be practised; the year is the target profile at
// its end.
type PlaceJSON struct {
	Kind string   `json:"kind,omitempty"`
	Year string   `json:"year,omitempty"`
	Name BothText `json:"name"`
}

// Places returns practices in JSON, nil for none.
func Places(all []model.Practice) []PlaceJSON {
	var out []PlaceJSON
	for _, p := range all {
		out = append(out, PlaceJSON{string(p.Kind), string(p.Year), Both(p.Name)})
	}
	return out
}

// ActShape returns an act in JSON; the text is what it says to do, with what shows then,
// and where is a sentence about where it can be done. Where it is of several items, the
// other fields are those of the one to begin with.
func ActShape(a model.Act, text, where string) SuggestionJSON {
	s := a.Of[0]
	names := map[model.Reason]string{
		model.BelowTarget: "below_target", model.LowConfidence: "low_confidence", model.OldEvidence: "old_evidence",
		model.LacksEvidence: "lacks_evidence", model.StaleRating: "stale_rating", model.NotRated: "not_rated",
	}
	out := SuggestionJSON{Item: string(s.Item), Level: Value(s.Level), Target: Value(s.Target), Reasons: []string{}, Opens: Codes(s.Opens), Items: Codes(a.Items()), Text: text, Where: where, Places: Places(s.Places)}
	for _, r := range s.Reasons {
		out.Reasons = append(out.Reasons, names[r])
	}
	return out
}

// Value returns a level as a number; nil, so that it is left out, if there is
// none.
func Value(l model.Level) *int {
	if !l.Rated() {
		return nil
	}
	n := l.Value()
	return &n
}
