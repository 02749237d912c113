package grid

import (
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
)

// The shape of "grid show --json". It is a promise to scripts: fields may be
// added, never renamed.
type (
	gridJSON struct {
		ID         string         `json:"id"`
		Version    string         `json:"version"`
		Title      shape.BothText `json:"title"`
		Source     string         `json:"source,omitempty"`
		Facts      factsJSON      `json:"facts"`
		Groups     []groupJSON    `json:"groups"`
		Activities []activityJSON `json:"activities"`
		Items      []itemJSON     `json:"items"`
		Scales     []scaleJSON    `json:"scales"`
		Kinds      []kindJSON     `json:"evidence_kinds"`
		Targets    []targetJSON   `json:"targets"`
	}
	factsJSON struct {
		DiplomaCode     string        `json:"diploma_code,omitempty"`
		Level           int           `json:"level,omitzero"`
		RegistrationEnd string        `json:"registration_end,omitempty"`
		Successors      []string      `json:"successors"`
		Predecessors    []string      `json:"predecessors"`
		Correspondences []matchedJSON `json:"correspondences,omitempty"`
		Modalities      []string      `json:"modalities"`
		ModalitiesEN    []string      `json:"modalities_en,omitempty"`

		ActivitiesLead *shape.BothText `json:"activities_lead,omitzero"`
		ItemsLead      *shape.BothText `json:"competencies_lead,omitzero"`
	}
	matchedJSON struct {
		Title string          `json:"title"`
		Here  []model.GroupID `json:"here"`
		There []model.GroupID `json:"there"`
	}
	groupJSON struct {
		ID         string         `json:"id"`
		Label      shape.BothText `json:"label"`
		Provenance string         `json:"provenance,omitempty"`
	}
	activityJSON struct {
		Code          string           `json:"code"`
		Title         *shape.BothText  `json:"title,omitzero"`
		Statement     shape.BothText   `json:"statement"`
		Occupations   []shape.BothText `json:"occupations,omitempty"`
		OccupationsBy string           `json:"occupations_by,omitempty"`
	}
	itemJSON struct {
		Code        string            `json:"code"`
		Mark        string            `json:"mark,omitempty"` // the certifier's own code
		Kind        string            `json:"kind"`
		Group       string            `json:"group"`
		Scale       string            `json:"scale"`
		Title       *shape.BothText   `json:"title,omitzero"`
		Label       *shape.BothText   `json:"label,omitzero"`
		Statement   shape.BothText    `json:"statement"`
		Explanation shape.BothText    `json:"explanation"`
		Example     shape.BothText    `json:"example"`
		Before      *shape.BothText   `json:"example_before,omitzero"`
		Anchors     []anchorJSON      `json:"anchors"`
		Activities  []string          `json:"activities"`
		Practised   []shape.PlaceJSON `json:"practised,omitempty"`
		PractisedBy string            `json:"practised_by,omitempty"`
	}
	anchorJSON struct {
		Value int    `json:"value"`
		FR    string `json:"fr"`
		EN    string `json:"en"`
	}
	scaleJSON struct {
		ID     string           `json:"id"`
		Levels []scaleLevelJSON `json:"levels"`
	}
	scaleLevelJSON struct {
		Value   int            `json:"value"`
		Code    string         `json:"code"`
		Label   shape.BothText `json:"label"`
		Meaning shape.BothText `json:"meaning"`
	}
	kindJSON struct {
		ID    string         `json:"id"`
		Label shape.BothText `json:"label"`
	}
	targetJSON struct {
		ID         string         `json:"id"`
		Label      shape.BothText `json:"label"`
		Provenance string         `json:"provenance,omitempty"`
		Levels     map[string]int `json:"levels"`
	}
)

func gridShape(g *model.Grid) gridJSON {
	out := gridJSON{
		ID: string(g.ID), Version: g.Version, Title: shape.Both(g.Title), Source: g.Source,
		Facts: factsJSON{
			DiplomaCode: g.Facts.DiplomaCode, Level: g.Facts.Level,
			Successors: shape.List(g.Facts.Successors), Predecessors: shape.List(g.Facts.Predecessors), Modalities: shape.List(g.Facts.Modalities), ModalitiesEN: g.Facts.ModalitiesEN,
			ActivitiesLead: some(g.Facts.ActivitiesLead), ItemsLead: some(g.Facts.ItemsLead),
		},
		Groups: []groupJSON{}, Activities: []activityJSON{}, Items: []itemJSON{},
		Scales: []scaleJSON{}, Kinds: []kindJSON{}, Targets: []targetJSON{},
	}
	for _, c := range g.Facts.Correspondences {
		out.Facts.Correspondences = append(out.Facts.Correspondences, matchedJSON{c.Title, shape.List(c.Here), shape.List(c.There)})
	}
	if !g.Facts.RegistrationEnd.IsZero() {
		out.Facts.RegistrationEnd = g.Facts.RegistrationEnd.Format(cli.DayForm)
	}
	for _, gr := range g.Groups {
		out.Groups = append(out.Groups, groupJSON{string(gr.ID), shape.Both(gr.Label), string(gr.Provenance)})
	}
	for _, a := range g.Activities {
		out.Activities = append(out.Activities, activityShape(a))
	}
	for _, it := range g.Items {
		out.Items = append(out.Items, itemShape(it))
	}
	for _, s := range g.Scales {
		out.Scales = append(out.Scales, scaleShape(s))
	}
	for _, k := range g.EvidenceKinds {
		out.Kinds = append(out.Kinds, kindJSON{string(k.ID), shape.Both(k.Label)})
	}
	for _, t := range g.Targets {
		out.Targets = append(out.Targets, targetJSON{string(t.ID), shape.Both(t.Label), string(t.Provenance), shape.Values(t.Levels)})
	}
	return out
}

func activityShape(a model.Activity) activityJSON {
	out := activityJSON{Code: string(a.Code), Title: some(a.Title), Statement: shape.Both(a.Statement), OccupationsBy: string(a.OccupationsBy)}
	for _, x := range a.Occupations {
		out.Occupations = append(out.Occupations, shape.Both(x))
	}
	return out
}

func itemShape(it model.Item) itemJSON {
	out := itemJSON{
		Code: string(it.Code), Mark: it.Mark, Kind: shape.Kind(it.Kind), Group: string(it.Group), Scale: string(it.Scale),
		Title: some(it.Title), Label: some(it.Label), Statement: shape.Both(it.Statement),
		Explanation: shape.Both(it.Explanation), Example: shape.Both(it.Example), Before: some(it.Before),
		Anchors: []anchorJSON{}, Activities: []string{}, Practised: shape.Places(it.Practised), PractisedBy: string(it.PractisedBy),
	}
	for _, a := range it.Anchors {
		out.Anchors = append(out.Anchors, anchorJSON{a.Level.Value(), a.Text.In(model.French), a.Text.In(model.English)})
	}
	for _, a := range it.Activities {
		out.Activities = append(out.Activities, string(a))
	}
	return out
}

func scaleShape(s model.Scale) scaleJSON {
	out := scaleJSON{ID: string(s.ID), Levels: []scaleLevelJSON{}}
	for _, l := range s.Levels {
		out.Levels = append(out.Levels, scaleLevelJSON{l.Level.Value(), l.Code, shape.Both(l.Label), shape.Both(l.Meaning)})
	}
	return out
}

// some returns a text that JSON leaves out when it is empty.
func some(t model.Text) *shape.BothText {
	if t.FR == "" && t.EN == "" {
		return nil
	}
	b := shape.Both(t)
	return &b
}
