package demo

import "autoeval/model"

// people returns the thirty, all invented.
func people() []person {
	return []person{
		{"Inès Belkacem", model.Year4, 1, 0, waiting}, {"Théo Rousselin", model.Year4, 1, -1, waiting},
		{"Maëlys Garnier", model.Year4, 2, 0, accepted}, {"Aurélien Tissot", model.Year5, 1, 0, started},
		{"Fatou Diarra", model.Year5, 2, 1, returned}, {"Lucas Delattre", model.Year3, 1, 0, waiting},
		{"Chloé Bonnefoy", model.Year3, 2, 1, returned}, {"Yanis Haddad", model.Year4, 3, 0, disputed},
		{"Élise Vasseur", model.Year5, 1, 0, waiting}, {"Malo Kervran", model.Year3, 1, -1, returned},
		{"Noémie Castaing", model.Year4, 14, 0, accepted}, {"Hugo Pelletan", model.Year4, 2, 0, returned},
		{"Sarah Benhamou", model.Year5, 2, 0, accepted}, {"Gaspard Monteil", model.Year3, 3, 0, returned},
		{"Anaïs Ferrand", model.Year4, 1, 1, waiting}, {"Kévin Ollivier", model.Year5, 16, -1, returned},
		{"Manon Tessier", model.Year3, 2, 0, accepted}, {"Rayan Cherif", model.Year4, 3, 0, returned},
		{"Zoé Lambertin", model.Year5, 1, 0, disputed}, {"Baptiste Quéméner", model.Year4, 2, -1, accepted},
		{"Océane Mercadier", model.Year3, 1, 0, waiting}, {"Adrien Fauvel", model.Year5, 3, 0, returned},
		{"Linh Nguyen-Roche", model.Year4, 1, 1, accepted}, {"Paul Escoffier", model.Year3, 13, 0, returned},
		{"Clémence Jourdan", model.Year4, 2, 0, returned}, {"Ismaël Traoré", model.Year5, 2, 0, accepted},
		{"Léa Montagnac", model.Year3, 3, -1, returned}, {"Florian Weber", model.Year5, 18, 0, accepted},
		{"Jade Poirier-Lenoir", model.Year4, 1, 0, returned}, {"Simon Arrighi", model.Year3, 2, 0, accepted},
	}
}

// words are notes that learners leave.
func words() []model.Text {
	return []model.Text{
		{FR: "Fait sans aide pendant le projet du semestre.", EN: "Done on my own during the semester project."},
		{FR: "Encore besoin de la documentation à chaque étape.", EN: "I still need the documentation at every step."},
		{FR: "Relu par mon binôme, une seule correction.", EN: "Reviewed by my partner, one correction only."},
		{FR: "Je l’ai expliqué à deux camarades.", EN: "I explained it to two classmates."},
		{FR: "Essayé une fois, en stage, avec mon tuteur.", EN: "Tried once, on placement, with my tutor."},
	}
}

// remarksOf returns what the mentor says when above the learner, and when below.
func remarksOf(above bool) model.Text {
	if above {
		return model.Text{FR: "Vos traces montrent plus que ce que vous dites.", EN: "Your evidence shows more than you say."}
	}
	return model.Text{FR: "Il me manque une situation nouvelle, sans modèle à suivre.", EN: "I miss a new situation, without a template to follow."}
}
