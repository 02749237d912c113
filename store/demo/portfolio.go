package demo

import (
	"time"

	"autoeval/model"
)

// piece is a piece of evidence before it has an identifier.
type piece struct {
	kind      model.KindID
	title     model.Text
	items     []model.ItemCode
	months    int
	location  string
	quality   model.Text
	relevance model.Text
	limits    model.Text // constraints respected
	how       model.Collaboration
	ai        model.Text
}

// evidence keeps the learner's portfolio, oldest first, and returns it.
func (f *filler) evidence() ([]model.Evidence, error) {
	var out []model.Evidence
	for _, p := range pieces() {
		at := f.monthsAgo(p.months, 20)
		e := model.Evidence{
			ID: model.EvidenceID(f.newID()), Grid: f.g.Ref(), Kind: p.kind, Title: f.in(p.title), Items: p.items, Date: model.Day(at),
			Location: p.location, Collaboration: p.how, AIUse: f.in(p.ai), CreatedAt: at.Add(48 * time.Hour), UpdatedAt: at.Add(48 * time.Hour),
			Reflection: model.Reflection{Quality: f.in(p.quality), Relevance: f.in(p.relevance), Constraints: f.in(p.limits)},
		}
		if e.Validate(f.g) != nil {
			continue // another grid
		}
		if _, err := f.st.SaveEvidence(f.ctx, e); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func pieces() []piece {
	return append(earlyPieces(), latePieces()...)
}

// earlyPieces are those of the first year.
func earlyPieces() []piece {
	return []piece{
		{
			kind: "exam", months: 21, items: []model.ItemCode{"C05"}, how: model.Solo,
			title: model.Text{FR: "Examen de programmation S5", EN: "S5 programming exam"},
		},
		{
			kind: "project", months: 16, items: []model.ItemCode{"C02", "C03", "C09", "C14"}, how: model.Grouped, location: "https://git.example/s6/pret-materiel",
			title:     model.Text{FR: "Projet S6 : gestion du prêt de matériel", EN: "S6 project: equipment loan management"},
			quality:   model.Text{FR: "Utilisable à la démonstration, deux écrans inachevés.", EN: "Usable at the demonstration, two screens unfinished."},
			relevance: model.Text{FR: "Les entretiens ont changé la moitié de nos idées de départ.", EN: "The interviews changed half of our first ideas."},
			limits:    model.Text{FR: "Rendu à l’heure, accessibilité oubliée.", EN: "Delivered on time, accessibility forgotten."},
			ai:        model.Text{FR: "Aide à la rédaction du rapport, relue.", EN: "Help with wording the report, proofread."},
		},
		{
			kind: "exam", months: 15, items: []model.ItemCode{"C04"}, how: model.Solo,
			title: model.Text{FR: "Examen de probabilités S6", EN: "S6 probability exam"},
		},
		{
			kind: "case_study", months: 15, items: []model.ItemCode{"C06", "C10"}, how: model.Grouped, location: "https://docs.example/etude-reseau.pdf",
			title:     model.Text{FR: "Étude de cas : réseau d’une petite mairie", EN: "Case study: a small town hall’s network"},
			relevance: model.Text{FR: "Deux solutions comparées sur cinq critères.", EN: "Two solutions compared on five criteria."},
		},
		{
			kind: "other", months: 14, items: []model.ItemCode{"P07", "P09"}, how: model.Grouped,
			title: model.Text{FR: "Trésorerie du club robotique", EN: "Treasurer of the robotics club"},
		},
	}
}

// latePieces are those of the second year.
func latePieces() []piece {
	return []piece{
		{
			kind: "project", months: 10, items: []model.ItemCode{"C05", "C11", "C12", "C14"}, how: model.Grouped, location: "https://git.example/s7/horaires",
			title:     model.Text{FR: "Projet S7 : horaires de bus accessibles", EN: "S7 project: accessible bus timetables"},
			quality:   model.Text{FR: "94 tests, trois défauts trouvés après le rendu.", EN: "94 tests, three defects found after delivery."},
			relevance: model.Text{FR: "Rust choisi pour apprendre : discutable pour le délai.", EN: "Rust chosen for learning: debatable given the deadline."},
			limits:    model.Text{FR: "Lecteur d’écran essayé avec une personne concernée.", EN: "Screen reader tried with a person who uses one."},
			ai:        model.Text{FR: "Génération de jeux d’essai, vérifiés à la main.", EN: "Generated test data, checked by hand."},
		},
		{
			kind: "project", months: 9, items: []model.ItemCode{"C07"}, how: model.Solo, location: "https://git.example/s7/prets-base",
			title:   model.Text{FR: "Base de données des prêts, version 2", EN: "Loan database, version 2"},
			quality: model.Text{FR: "Schéma relu par un enseignant, deux corrections.", EN: "Schema reviewed by a teacher, two corrections."},
		},
		{
			kind: "case_study", months: 9, items: []model.ItemCode{"C16", "P03"}, how: model.Grouped,
			title:     model.Text{FR: "Étude de cas : empreinte d’un service de visioconférence", EN: "Case study: footprint of a video-call service"},
			relevance: model.Text{FR: "Chiffres discutés avec leurs incertitudes.", EN: "Figures discussed with their uncertainty."},
		},
		{
			kind: "exam", months: 3, items: []model.ItemCode{"C04"}, how: model.Solo,
			title:   model.Text{FR: "Examen d’optimisation S8", EN: "S8 optimisation exam"},
			quality: model.Text{FR: "Méthodes sues, modélisation fausse à l’exercice 3.", EN: "Methods known, wrong model in exercise 3."},
		},
		{
			kind: "mission", months: 2, items: []model.ItemCode{"C01", "C03", "C05", "C08", "C14", "P04", "P06"}, how: model.Grouped, location: "https://docs.example/rapport-mission.pdf",
			title:     model.Text{FR: "Mission S8 : suivi des retours chez Librairie Farandole", EN: "S8 placement: tracking returns at Farandole Books"},
			quality:   model.Text{FR: "En service depuis six semaines, un incident mineur.", EN: "In service for six weeks, one minor incident."},
			relevance: model.Text{FR: "Nous avons gardé leur outil au lieu de tout refaire.", EN: "We kept their tool instead of rebuilding it all."},
			limits:    model.Text{FR: "Données personnelles limitées au strict nécessaire.", EN: "Personal data kept to what is strictly needed."},
			ai:        model.Text{FR: "Aucune, par contrat.", EN: "None, by contract."},
		},
		{
			kind: "project", months: 2, items: []model.ItemCode{"C07", "C11"}, how: model.Solo, location: "https://git.example/s8/mesures-index",
			title:   model.Text{FR: "Mesures avant et après les index", EN: "Measurements before and after the indexes"},
			quality: model.Text{FR: "Dix répétitions, médiane et dispersion données.", EN: "Ten repetitions, median and spread given."},
		},
		{
			kind: "other", months: 2, items: []model.ItemCode{"P09", "P10"}, how: model.Solo,
			title: model.Text{FR: "Soutenance de mission en anglais", EN: "Placement presentation in English"},
		},
	}
}

// plan keeps the learner's actions: done, late, to come, given up.
func (f *filler) plan() error {
	for _, a := range []struct {
		item   model.ItemCode
		text   model.Text
		due    int // days from now
		state  model.ActionState
		doneIn int // days before now
	}{
		{"C11", model.Text{FR: "Écrire les tests avant le code sur un module entier", EN: "Write the tests before the code for one whole module"}, -210, model.Done, 220},
		{"C07", model.Text{FR: "Mesurer avant de poser un index", EN: "Measure before adding an index"}, -60, model.Done, 75},
		{"C04", model.Text{FR: "Refaire trois modélisations du cours d’optimisation", EN: "Redo three models from the optimisation course"}, -9, model.Todo, 0},
		{"C13", model.Text{FR: "Tenir une liste de risques pour le projet S9", EN: "Keep a list of risks for the S9 project"}, 24, model.Todo, 0},
		{"C16", model.Text{FR: "Réduire de moitié la consommation du serveur mesurée en S8", EN: "Halve the server’s energy use measured in S8"}, 70, model.Todo, 0},
		{"C12", model.Text{FR: "Animer les réunions d’avancement pendant un mois", EN: "Lead the progress meetings for a month"}, 0, model.Todo, 0},
		{"C06", model.Text{FR: "Monter une grappe de trois machines à la maison", EN: "Set up a cluster of three machines at home"}, -120, model.Dropped, 0},
	} {
		x := model.Action{
			ID: model.ActionID(f.newID()), Grid: f.g.Ref(), Item: a.item, Text: f.in(a.text), State: a.state, CreatedAt: f.monthsAgo(8, 0),
		}
		if a.due != 0 {
			x.Due = model.Day(f.now.AddDate(0, 0, a.due))
		}
		if a.state == model.Done {
			x.DoneAt = f.now.AddDate(0, 0, -a.doneIn)
		}
		if x.Validate(f.g) != nil {
			continue
		}
		if _, err := f.st.SaveAction(f.ctx, x); err != nil {
			return err
		}
	}
	return nil
}

// notes keeps what the learner caught since the last session.
func (f *filler) notes() error {
	for _, n := range []struct {
		item     model.ItemCode
		text     model.Text
		location string
		days     int // before now
		used     int // the same, 0 while it waits
	}{
		{"C07", model.Text{FR: "Temps de réponse mesuré avant et après l’index", EN: "Response time measured before and after the index"}, "https://git.example/s8/mesures-index", 75, 60},
		{"C13", model.Text{FR: "Liste des risques relue par l’équipe chaque lundi", EN: "List of risks gone through with the team every Monday"}, "", 19, 0},
		{"C08", model.Text{FR: "Dossier d’architecture S9 accepté du premier coup", EN: "S9 architecture file accepted at first reading"}, "https://git.example/s9/architecture", 11, 0},
		{"", model.Text{FR: "Démonstration devant le client : trois questions, trois réponses", EN: "Demo in front of the client: three questions, three answers"}, "", 4, 0},
	} {
		x := model.Note{
			ID: model.NoteID(f.newID()), Grid: f.g.Ref(), Item: n.item, Text: f.in(n.text), Location: n.location, CreatedAt: f.now.AddDate(0, 0, -n.days),
		}
		if n.used > 0 {
			x.UsedAt = f.now.AddDate(0, 0, -n.used)
		}
		if x.Validate(f.g) != nil {
			continue
		}
		if _, err := f.st.SaveNote(f.ctx, x); err != nil {
			return err
		}
	}
	return nil
}
