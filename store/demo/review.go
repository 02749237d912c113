package demo

import (
	"time"

	"autoeval/model"
)

// said is one remark of the mentor; value -1 gives no level.
type said struct {
	item              model.ItemCode
	value             int
	comment, question model.Text
	verdict           model.Verdict
	reason            model.Text
}

// answer keeps the mentor's review of the last session: above the learner here,
// below there, with one remark contested and some still to be answered.
func (f *filler) answer(s model.Session, pieces []model.Evidence) error {
	at := s.FinishedAt.AddDate(0, 0, 12)
	r := model.Review{
		ID: model.ReviewID(f.newID()), Session: s.ID, SessionHash: digest(s.ID), Grid: s.Grid, Learner: f.me, Mentor: f.mentor, Blind: true, Number: 1,
		StartedAt: at.AddDate(0, 0, -2),
		Message: f.in(model.Text{
			FR: "Un semestre solide : vos traces parlent mieux que vos notes. Prenez le temps de la modélisation, elle vous servira partout.",
			EN: "A solid semester: your evidence speaks better than your ratings. Take time for modelling, it will serve you everywhere.",
		}),
	}
	all := f.remarks()
	for _, m := range all {
		remark := model.Remark{Item: m.item, Level: model.At(m.value), Comment: f.in(m.comment), Question: f.in(m.question), At: at.Add(-time.Hour)}
		_ = r.Remark(f.g, remark) // another grid has other items
	}
	for i, finding := range []model.Finding{1: model.Confirms, 5: model.Confirms, 9: model.Confirms, 10: model.Doubts} {
		if i < len(pieces) && finding != model.NoFinding {
			for _, c := range pieces[i].Items {
				_ = r.Judge(&pieces[i], c, finding)
			}
		}
	}
	if err := r.Return(at); err != nil {
		return err
	}
	for _, m := range all {
		if m.verdict != model.NoVerdict {
			_ = r.Answer(m.item, m.verdict, f.in(m.reason))
		}
	}
	r.Unsent = false
	if _, err := f.st.SaveReview(f.ctx, r); err != nil {
		return err
	}
	mentor := f.known(f.mentor, model.Mentor, at)
	mentor.Recipient = "age1w8dwaqdxz9fxqg8gqjf5dym7ecwetmhatr7nyqwlgugxvyhccuwqlrcrh5" // nobody holds the other half
	return f.st.SaveKnown(f.ctx, mentor)
}

func (f *filler) remarks() []said {
	return []said{
		{
			item: "C04", value: 2, verdict: model.Accept,
			comment: model.Text{FR: "Vous êtes sévère : l’exercice 3 était le plus difficile, le reste est acquis sans aide.", EN: "You are hard on yourself: exercise 3 was the hardest, the rest you did on your own."},
		},
		{
			item: "C05", value: 3, verdict: model.Accept,
			comment: model.Text{FR: "D’accord : trois langages, et des relectures utiles aux autres.", EN: "Agreed: three languages, and reviews that help others."},
		},
		{
			item: "C07", value: 2, verdict: model.Contest,
			comment: model.Text{FR: "La mesure est bonne. Pour Maîtrise, il me manque la sécurisation : droits, chiffrement.", EN: "The measuring is good. For Mastery I miss the security part: rights, encryption."},
			reason:  model.Text{FR: "Les droits par rôle sont décrits en page 14 du rapport de mission.", EN: "Role-based rights are described on page 14 of the placement report."},
		},
		{
			item: "C08", value: 3,
			comment:  model.Text{FR: "Le module de réservation est de vous, et vous avez justifié chaque choix en soutenance.", EN: "The booking module is yours, and you justified each choice in the presentation."},
			question: model.Text{FR: "Qu’est-ce qui vous retient de dire Maîtrise ?", EN: "What keeps you from saying Mastery?"},
		},
		{
			item: "C11", value: 1,
			comment: model.Text{FR: "Les tests d’intégration viennent du modèle de l’entreprise. Quels cas avez-vous trouvés sans lui ?", EN: "The integration tests come from the company’s template. Which cases did you find without it?"},
		},
		{
			item: "C12", value: -1,
			question: model.Text{FR: "Avez-vous tenu un budget, même petit ?", EN: "Did you keep a budget, even a small one?"},
		},
		{
			item: "C16", value: 1, verdict: model.Accept,
			comment: model.Text{FR: "Mesurer est un début. Choisissez un geste et suivez son effet.", EN: "Measuring is a start. Pick one change and follow its effect."},
		},
	}
}
