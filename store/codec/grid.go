package codec

import (
	"time"

	"autoeval/model"
)

// text is a sentence in both languages.
type text struct {
	FR string `json:"fr,omitzero"`
	EN string `json:"en,omitzero"`
}

// Grid is a version of a grid.
type Grid struct {
	Place         uint64       `json:"place,omitzero"`
	ID            model.GridID `json:"id"`
	Version       string       `json:"version"`
	Title         text         `json:"title,omitzero"`
	Source        string       `json:"source,omitzero"`
	Facts         facts        `json:"facts,omitzero"`
	Scales        []scale      `json:"scales,omitempty"`
	Groups        []group      `json:"groups,omitempty"`
	Activities    []activity   `json:"activities,omitempty"`
	Items         []item       `json:"items,omitempty"`
	EvidenceKinds []labelled   `json:"evidence_kinds,omitempty"`
	Targets       []target     `json:"targets,omitempty"`
	Origin        Origin       `json:"origin,omitzero"` // not part of what never changes
}

// Origin says who brought a version.
type Origin struct {
	By      contact `json:"by,omitzero"`
	Adopted bool    `json:"adopted,omitzero"`
}

// OfOrigin returns the form of one.
func OfOrigin(o model.Origin) Origin { return Origin{contactOf(o.By), o.Adopted} }

// Model returns what it is the form of.
func (o Origin) Model() model.Origin {
	return model.Origin{By: o.By.model(), Adopted: o.Adopted}
}

type facts struct {
	DiplomaCode     string    `json:"diploma_code,omitzero"`
	Level           int       `json:"level,omitzero"`
	RegistrationEnd time.Time `json:"registration_end,omitzero"`
	Note            text      `json:"note,omitzero"`
	Successors      []string  `json:"successors,omitempty"`
	Predecessors    []string  `json:"predecessors,omitempty"`
	Correspondences []matched `json:"correspondences,omitempty"`
	Modalities      []string  `json:"modalities,omitempty"`
	ModalitiesEN    []string  `json:"modalities_en,omitempty"`
	ActivitiesLead  text      `json:"activities_lead,omitzero"`
	ItemsLead       text      `json:"competencies_lead,omitzero"`
}

type matched struct {
	Title string          `json:"title"`
	Here  []model.GroupID `json:"here,omitempty"`
	There []model.GroupID `json:"there,omitempty"`
}

type scale struct {
	ID     model.ScaleID `json:"id,omitzero"`
	Levels []scaleLevel  `json:"levels,omitempty"`
}

type scaleLevel struct {
	Level   model.Level `json:"level"`
	Code    string      `json:"code,omitzero"`
	Label   text        `json:"label,omitzero"`
	Meaning text        `json:"meaning,omitzero"`
}

type group struct {
	ID         model.GroupID    `json:"id,omitzero"`
	Label      text             `json:"label,omitzero"`
	Provenance model.Provenance `json:"provenance,omitzero"`
}

type activity struct {
	Code          model.ActivityCode `json:"code,omitzero"`
	Title         text               `json:"title,omitzero"`
	Statement     text               `json:"statement,omitzero"`
	Occupations   []text             `json:"occupations,omitempty"`
	OccupationsBy model.Provenance   `json:"occupations_by,omitzero"`
}

type item struct {
	Code        model.ItemCode       `json:"code,omitzero"`
	Mark        string               `json:"mark,omitzero"`
	Kind        model.ItemKind       `json:"kind,omitzero"`
	Group       model.GroupID        `json:"group,omitzero"`
	Scale       model.ScaleID        `json:"scale,omitzero"`
	Title       text                 `json:"title,omitzero"`
	Label       text                 `json:"label,omitzero"`
	Statement   text                 `json:"statement,omitzero"`
	Explanation text                 `json:"explanation,omitzero"`
	Example     text                 `json:"example,omitzero"`
	Before      text                 `json:"example_before,omitzero"`
	Anchors     []anchor             `json:"anchors,omitempty"`
	AnchorsBy   model.Provenance     `json:"anchors_by,omitzero"`
	Activities  []model.ActivityCode `json:"activities,omitempty"`
	LinksBy     model.Provenance     `json:"links_by,omitzero"`
	Practised   []practice           `json:"practised,omitempty"`
	PractisedBy model.Provenance     `json:"practised_by,omitzero"`
}

type practice struct {
	Kind model.PracticeKind `json:"kind,omitzero"`
	Year model.ProfileID    `json:"year,omitzero"`
	Name text               `json:"name,omitzero"`
}

type anchor struct {
	Level model.Level `json:"level"`
	Text  text        `json:"text,omitzero"`
}

type labelled struct {
	ID    model.KindID `json:"id,omitzero"`
	Label text         `json:"label,omitzero"`
}

type target struct {
	ID         model.ProfileID                `json:"id,omitzero"`
	Label      text                           `json:"label,omitzero"`
	Levels     map[model.ItemCode]model.Level `json:"levels,omitempty"`
	Provenance model.Provenance               `json:"provenance,omitzero"`
}

// OfGrid returns the form of one.
func OfGrid(g *model.Grid) Grid {
	f := g.Facts
	return Grid{
		ID: g.ID, Version: g.Version, Title: text(g.Title), Source: g.Source,
		Facts: facts{f.DiplomaCode, f.Level, utc(f.RegistrationEnd), text(f.Note), f.Successors, f.Predecessors,
			each(f.Correspondences, func(c model.Correspondence) matched { return matched(c) }), f.Modalities, f.ModalitiesEN, text(f.ActivitiesLead), text(f.ItemsLead)},
		Scales: each(g.Scales, func(s model.Scale) scale {
			return scale{s.ID, each(s.Levels, func(l model.ScaleLevel) scaleLevel {
				return scaleLevel{l.Level, l.Code, text(l.Label), text(l.Meaning)}
			})}
		}),
		Groups: each(g.Groups, func(x model.Group) group { return group{x.ID, text(x.Label), x.Provenance} }),
		Activities: each(g.Activities, func(a model.Activity) activity {
			return activity{a.Code, text(a.Title), text(a.Statement), each(a.Occupations, func(t model.Text) text { return text(t) }), a.OccupationsBy}
		}),
		Items: each(g.Items, itemRecord),
		EvidenceKinds: each(g.EvidenceKinds, func(k model.EvidenceKind) labelled {
			return labelled{k.ID, text(k.Label)}
		}),
		Targets: each(g.Targets, func(t model.TargetProfile) target {
			return target{t.ID, text(t.Label), t.Levels, t.Provenance}
		}),
	}
}

func itemRecord(i model.Item) item {
	return item{
		Code: i.Code, Mark: i.Mark, Kind: i.Kind, Group: i.Group, Scale: i.Scale, Title: text(i.Title), Label: text(i.Label),
		Statement: text(i.Statement), Explanation: text(i.Explanation), Example: text(i.Example), Before: text(i.Before),
		Anchors:   each(i.Anchors, func(a model.Anchor) anchor { return anchor{a.Level, text(a.Text)} }),
		AnchorsBy: i.AnchorsBy, Activities: i.Activities, LinksBy: i.LinksBy, PractisedBy: i.PractisedBy,
		Practised: each(i.Practised, func(p model.Practice) practice { return practice{p.Kind, p.Year, text(p.Name)} }),
	}
}

// Model returns what it is the form of.
func (g Grid) Model() model.Grid {
	f := g.Facts
	return model.Grid{
		ID: g.ID, Version: g.Version, Title: model.Text(g.Title), Source: g.Source,
		Facts: model.Facts{
			DiplomaCode: f.DiplomaCode, Level: f.Level, RegistrationEnd: f.RegistrationEnd,
			Note: model.Text(f.Note), Successors: f.Successors, Predecessors: f.Predecessors, Modalities: f.Modalities, ModalitiesEN: f.ModalitiesEN,
			Correspondences: each(f.Correspondences, func(c matched) model.Correspondence { return model.Correspondence(c) }),
			ActivitiesLead:  model.Text(f.ActivitiesLead), ItemsLead: model.Text(f.ItemsLead),
		},
		Scales: each(g.Scales, func(s scale) model.Scale {
			return model.Scale{ID: s.ID, Levels: each(s.Levels, func(l scaleLevel) model.ScaleLevel {
				return model.ScaleLevel{Level: l.Level, Code: l.Code, Label: model.Text(l.Label), Meaning: model.Text(l.Meaning)}
			})}
		}),
		Groups: each(g.Groups, func(x group) model.Group {
			return model.Group{ID: x.ID, Label: model.Text(x.Label), Provenance: x.Provenance}
		}),
		Activities: each(g.Activities, func(a activity) model.Activity {
			return model.Activity{
				Code: a.Code, Title: model.Text(a.Title), Statement: model.Text(a.Statement),
				Occupations: each(a.Occupations, func(t text) model.Text { return model.Text(t) }), OccupationsBy: a.OccupationsBy,
			}
		}),
		Items: each(g.Items, item.Model),
		EvidenceKinds: each(g.EvidenceKinds, func(k labelled) model.EvidenceKind {
			return model.EvidenceKind{ID: k.ID, Label: model.Text(k.Label)}
		}),
		Targets: each(g.Targets, func(t target) model.TargetProfile {
			return model.TargetProfile{ID: t.ID, Label: model.Text(t.Label), Levels: t.Levels, Provenance: t.Provenance}
		}),
	}
}

// Model returns what it is the form of.
func (i item) Model() model.Item {
	return model.Item{
		Code: i.Code, Mark: i.Mark, Kind: i.Kind, Group: i.Group, Scale: i.Scale, Title: model.Text(i.Title), Label: model.Text(i.Label),
		Statement: model.Text(i.Statement), Explanation: model.Text(i.Explanation), Example: model.Text(i.Example), Before: model.Text(i.Before),
		Anchors: each(i.Anchors, func(a anchor) model.Anchor {
			return model.Anchor{Level: a.Level, Text: model.Text(a.Text)}
		}),
		AnchorsBy: i.AnchorsBy, Activities: i.Activities, LinksBy: i.LinksBy, PractisedBy: i.PractisedBy,
		Practised: each(i.Practised, func(p practice) model.Practice {
			return model.Practice{Kind: p.Kind, Year: p.Year, Name: model.Text(p.Name)}
		}),
	}
}
