package demo

import (
	"time"

	"autoeval/model"
)

// row is what the learner said of an item in the four sessions: level values
// and confidences, "-" where there is no answer.
type row struct {
	item               model.ItemCode
	levels, confidence string
}

// rows rise as semesters do, in no straight line: C04 goes down once a harder
// course showed what was missing, C13 was rated once and forgotten.
func rows() []row {
	return []row{
		{"C01", "1122", "1222"}, {"C02", "0112", "1122"}, {"C03", "0122", "1123"}, {"C04", "1221", "2232"},
		{"C05", "1233", "2233"}, {"C06", "1122", "1222"}, {"C07", "1123", "1222"}, {"C08", "0112", "1111"},
		{"C09", "1222", "2123"}, {"C10", "-112", "-122"}, {"C11", "0122", "1232"}, {"C12", "-011", "-112"},
		{"C13", "-0--", "-1--"}, {"C14", "0122", "1233"}, {"C15", "--11", "--21"}, {"C16", "-011", "-122"},
		{"P01", "--11", "--11"}, {"P02", "-122", "-223"}, {"P03", "--12", "--22"}, {"P04", "--23", "--23"},
		{"P05", "---1", "---2"}, {"P06", "---2", "---2"}, {"P07", "-122", "-223"}, {"P08", "---1", "---1"},
		{"P09", "-112", "-122"}, {"P10", "-222", "-333"},
	}
}

// moment is one of the four sessions.
type moment struct {
	label  string
	months int
	days   int
}

func moments() []moment {
	return []moment{{"S5", 20, 4}, {"S6", 14, 9}, {"S7", 8, 2}, {"S8", 1, 11}}
}

// learner keeps the evidence, the four sessions and a mentor's answer to the
// last one.
func (f *filler) learner() error {
	pieces, err := f.evidence()
	if err != nil {
		return err
	}
	for n, m := range moments() {
		s := f.session(n, m, pieces)
		if _, err := f.st.SaveSession(f.ctx, s); err != nil {
			return err
		}
		if n == len(moments())-1 {
			return f.answer(s, pieces)
		}
	}
	return nil
}

// session returns the learner's n-th.
func (f *filler) session(n int, m moment, pieces []model.Evidence) model.Session {
	at := f.monthsAgo(m.months, m.days)
	s := model.Session{
		ID: model.SessionID(f.newID()), Label: f.in(model.Text{FR: "Bilan ", EN: "Review "}) + m.label, Grid: f.g.Ref(),
		Learner: f.me.Person, StartedAt: at,
	}
	notes := notes(n)
	for i, r := range rows() {
		if r.levels[n] == '-' {
			continue
		}
		at := at.Add(time.Duration(i) * 70 * time.Second)
		f.rate(&s, model.Rating{
			Item: r.item, Level: model.At(int(r.levels[n] - '0')), Confidence: model.Confidence(r.confidence[n] - '0'),
			Note: f.in(notes[r.item]), Evidence: supporting(r.item, pieces, at), At: at,
		})
	}
	f.finish(&s, at.Add(40*time.Minute))
	return s
}

// rate leaves out what the grid does not have.
func (f *filler) rate(s *model.Session, r model.Rating) {
	_ = s.Rate(f.g, r)
}

func (f *filler) finish(s *model.Session, at time.Time) {
	if len(s.Ratings) > 0 {
		s.FinishedAt = at
	}
}

// supporting returns the evidence for an item that was there by then.
func supporting(c model.ItemCode, all []model.Evidence, by time.Time) []model.EvidenceID {
	var out []model.EvidenceID
	for _, e := range model.EvidenceFor(c, model.EvidenceUntil(by, all)) {
		out = append(out, e.ID)
	}
	return out
}

// notes returns the learner's words in the n-th session.
func notes(n int) map[model.ItemCode]model.Text {
	return [...]map[model.ItemCode]model.Text{
		{
			"C05": {FR: "Java en autonomie sur les TP, encore hésitante sur la généricité.", EN: "Java on my own in labs, still unsure about generics."},
			"C02": {FR: "Je n’ai pas encore rencontré de vrai client.", EN: "I have not met a real client yet."},
		},
		{
			"C02": {FR: "Trois entretiens menés pour le projet S6 avec une grille de questions fournie.", EN: "Three interviews held for the S6 project with a set of questions we were given."},
			"C04": {FR: "À l’aise en probabilités depuis l’examen.", EN: "At ease with probability since the exam."},
			"C11": {FR: "Tests unitaires écrits après coup, peu de cas limites.", EN: "Unit tests written afterwards, few edge cases."},
			"C13": {FR: "Nous n’avions pas de liste de risques.", EN: "We had no list of risks."},
		},
		{
			"C05": {FR: "Rust appris pour le projet S7 ; je relis le code des autres.", EN: "Learnt Rust for the S7 project; I review other people’s code."},
			"C07": {FR: "Schéma normalisé, sauvegarde quotidienne testée une fois.", EN: "Normalised schema, daily backup tested once."},
			"C14": {FR: "Déploiement continu sur un serveur de l’école.", EN: "Continuous deployment to a school server."},
			"C12": {FR: "Tableau de tâches tenu pour l’équipe de quatre.", EN: "Kept the task board for our team of four."},
		},
		{
			"C01": {FR: "Pendant la mission, j’ai découpé le traitement des retours avant de coder.", EN: "During the placement I broke the returns process down before coding."},
			"C03": {FR: "Cahier des charges relu et signé par le service.", EN: "Specification reviewed and signed by the department."},
			"C04": {FR: "Le cours d’optimisation m’a montré que je récite plus que je ne modélise : je reviens à Notion.", EN: "The optimisation course showed me that I recite more than I model: back to Notion."},
			"C05": {FR: "Trois langages en production pendant la mission.", EN: "Three languages in production during the placement."},
			"C07": {FR: "Index posés après mesure : 4 s → 80 ms sur la recherche de prêts.", EN: "Indexes added after measuring: 4 s → 80 ms on the loan search."},
			"C08": {FR: "Conception du module de réservation, avec l’aide de mon tuteur au début.", EN: "Designed the booking module, with help from my tutor at first."},
			"C09": {FR: "Diagrammes de séquence utilisés pour discuter, pas seulement pour le rapport.", EN: "Sequence diagrams used for discussion, not only for the report."},
			"C11": {FR: "Tests d’intégration dans la chaîne, 71 % de branches.", EN: "Integration tests in the pipeline, 71% of branches."},
			"C14": {FR: "Mise en production encadrée, retour arrière essayé.", EN: "Supervised release, rollback rehearsed."},
			"C16": {FR: "Mesure de la consommation du serveur, sans suite pour l’instant.", EN: "Measured the server’s energy use, nothing done about it so far."},
			"P09": {FR: "Soutenance en anglais devant trente personnes.", EN: "Presentation in English to thirty people."},
		},
	}[n]
}
