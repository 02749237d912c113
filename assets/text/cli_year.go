package text

// CLIYear is what "cohort year", and "report --cohort", say.
type CLIYear struct {
	Command                         Command
	Target, Groups, Anonymous, Only string // options
	Part                            string // an option
	NoPart                          string
	Report                          string // an option of report
	FewRows                         string
}

func cliYear(s pick) CLIYear {
	return CLIYear{
		Command: Command{
			Short: s("L’année d’une promotion, en effectifs", "A programme’s year, in counts"),
			Long: s("Compte, par étape ou par groupe : qui atteint le niveau attendu à chaque compétence et ce qui retient l’année, ce que disent les étudiant·es à côté de ce que disent les mentors et de ce qui est accepté ou contesté, les traces par modalité et compétence et celles qui sont confirmées, l’évolution par semestre, qui n’a rien partagé depuis quand. Les autres versions de la grille sont jointes par leurs mots ou par un passage, et c’est dit. Ce qui attend votre relecture à l’aveugle n’est dans aucun compte ; --seeing l’y met, et ces relectures ne seront plus à l’aveugle. Des effectifs, jamais de moyenne ; personne n’est classé.",
				"Counts, by stage or by group: who is at the level expected in each competency and what holds the year back, what learners say beside what mentors say and what is accepted or contested, evidence by kind and competency and what of it is confirmed, how it went on by term, who shared nothing since when. Other versions of the grid are joined by their words or a passage, and that is said. What waits for your blind review is in no count; --seeing puts it there, and these reviews will not be blind any more. Counts, never an average; nobody is ranked."),
		},
		Target: s("profil cible de toutes les étapes, `PROFIL`, au lieu de celui de la fin de chaque année", "target profile of every stage, `PROFILE`, in place of that of the end of each year"),
		Groups: s("compter par groupe : un `FICHIER` CSV avec les colonnes group et name, ou first name et last name, ou fingerprint",
			"count by group: a CSV `FILE` with the columns group and name, or first name and last name, or fingerprint"),
		Anonymous: s("sans noms ; une partie de moins de cinq personnes est laissée de côté, et l’ensemble la laisse aussi",
			"without names; a part of fewer than five people is left out, and of the whole too"),
		Only:    s("seulement cette version de la grille, sans joindre les autres", "only this version of the grid, without joining the others"),
		Part:    s("seulement la partie de ce `NOM` : une étape comme graduate, ou un groupe", "only the part of that `NAME`: a stage such as graduate, or a group"),
		NoPart:  s("Aucune partie ne s’appelle « %s ».", "No part is called \"%s\"."),
		Report:  s("la page d’une promotion au lieu d’une auto-évaluation", "the page of a cohort instead of a self-assessment"),
		FewRows: s("Trop peu de personnes pour un compte sans noms.", "Too few people for counts without names."),
	}
}
