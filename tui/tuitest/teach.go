package tuitest

import "autoeval/model"

// Teach has a grid say where C02, C05 and C07 are practised and what A01 leads to,
// as a school may.
func Teach(g *model.Grid) {
	places := map[model.ItemCode][]model.Practice{
		"C02": {
			{Kind: model.Course, Year: "end3a", Name: model.Text{FR: "Recueil des besoins", EN: "Eliciting needs"}},
			{Kind: model.SchoolProject, Year: "end4a", Name: model.Text{FR: "Projet tutoré", EN: "Tutored project"}},
		},
		"C05": {{Kind: model.SchoolProject, Year: "end4a", Name: model.Text{FR: "Projet tutoré", EN: "Tutored project"}}},
		"C07": {{Kind: model.Placement, Name: model.Text{FR: "Service informatique", EN: "IT department"}}},
	}
	for i := range g.Items {
		if all := places[g.Items[i].Code]; all != nil {
			g.Items[i].Practised, g.Items[i].PractisedBy = all, model.Editorial
		}
	}
	g.Activities[0].Occupations = []model.Text{{FR: "Analyste métier", EN: "Business analyst"}, {FR: "Consultant·e", EN: "Consultant"}}
}
