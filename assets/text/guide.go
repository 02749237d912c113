package text

// Guides explain the pages of the program, the signs on them and its words.
type Guides struct {
	Page, Keys, Signs                        string // the three parts of the help
	Glossary                                 string
	LevelsHead, WordsHead, SignsHead, KeyFor string
	Pages                                    map[string]Guide // by the name of the place
	Words                                    map[string]Term
	Marks                                    map[string]string // what each sign means
}

// Guide is what a page is for, and the signs and words that stand on it, by
// their names in Guides.
type Guide struct {
	About string
	Signs []string
	Words []string
}

// Term is a word and what it means here.
type Term struct{ Word, Means string }

// WordOrder returns the order in which the words of the glossary stand.
func WordOrder() []string {
	return []string{"grid", "activity", "competency", "attitude", "family", "level", "anchor", "session", "discovery", "review", "confidence", "evidence", "strength",
		"target", "stage", "gap", "step", "action", "mentor", "remark", "blind", "fingerprint", "passage", "indicative"}
}

// SignOrder returns the order in which the signs of the glossary stand.
func SignOrder() []string {
	return []string{"meter", "none", "confidence", "strength", "target", "up", "down", "same", "late", "first", "waits", "hidden", "done", "here",
		"carried", "version", "reworded", "split", "dropped", "todo", "failed", "turn", "cell"}
}

func guides(s pick) Guides {
	return Guides{
		Page:       s("Cette page", "This page"),
		Keys:       s("Touches", "Keys"),
		Signs:      s("Signes et mots", "Signs and words"),
		Glossary:   s("Glossaire", "Glossary"),
		LevelsHead: s("Les niveaux", "The levels"),
		WordsHead:  s("Les mots", "The words"),
		SignsHead:  s("Les signes", "The signs"),
		KeyFor:     s("tous les mots et tous les signes", "all words and signs"),
		Pages:      guidePages(s),
		Words: map[string]Term{
			"grid":        {s("grille", "grid"), s("ce qu’un diplôme demande : ses activités, ses compétences et ses attitudes", "what a diploma asks: its activities, competencies and attitudes")},
			"activity":    {s("activité", "activity"), s("ce que fait une personne diplômée ; on ne la note pas, elle se déduit des compétences", "what a graduate does; it is not rated, it follows from the competencies")},
			"competency":  {s("compétence", "competency"), s("ce que l’on sait faire et que le diplôme atteste", "what one can do, and the diploma attests")},
			"attitude":    {s("attitude", "attitude"), s("une manière d’être au travail ; elle se dit en fréquence", "a way of being at work; it is said as a frequency")},
			"family":      {s("famille", "group"), s("des compétences qui vont ensemble", "competencies that go together")},
			"level":       {s("niveau", "level"), s("de « non abordé » à « expertise » ; sans réponse n’est pas zéro", "from \"not approached\" to \"expertise\"; no answer is not zero")},
			"anchor":      {s("repère", "anchor"), s("ce que l’on peut observer à un niveau", "what one can observe at a level")},
			"session":     {s("auto-évaluation", "self-assessment"), s("un moment daté où l’on répond ; terminée, elle ne change plus", "one dated sitting of answers; once finished it no longer changes")},
			"discovery":   {s("découverte", "discovery"), s("la forme courte, pour un premier aperçu", "the short form, for a first picture")},
			"review":      {s("bilan", "self-review"), s("la forme complète : niveau, confiance, traces, notes", "the full form: level, confidence, evidence, notes")},
			"confidence":  {s("confiance", "confidence"), s("à quel point on est sûr de sa réponse", "how sure one is of the answer")},
			"evidence":    {s("trace", "evidence"), s("ce qui le montre : un projet, un examen, une étude de cas, une mission", "what shows it: a project, an exam, a case study, a mission")},
			"strength":    {s("force d’une trace", "strength of evidence"), s("déclarée, liée à un fichier ou à une adresse, ou confirmée par un·e mentor", "declared, linked to a file or an address, or confirmed by a mentor")},
			"target":      {s("cible", "target"), s("le niveau attendu à une étape, à titre indicatif", "the level expected at a stage, as an indication")},
			"stage":       {s("étape", "stage"), s("où l’on en est des études ; chacune a sa cible", "where one is in the studies; each has its target")},
			"gap":         {s("écart", "gap"), s("ce qui sépare un niveau de la cible ; ce n’est pas une note", "what lies between a level and the target; it is no mark")},
			"step":        {s("piste", "lead"), s("une prochaine étape que le programme propose, avec sa raison", "a next step that the program suggests, with its reason")},
			"action":      {s("action", "action"), s("une chose que l’on s’engage à faire, avec une échéance", "one thing one means to do, with a due date")},
			"mentor":      {s("mentor", "mentor"), s("qui relit une auto-évaluation et donne son avis signé", "who reads a self-assessment and gives a signed opinion")},
			"remark":      {s("remarque", "remark"), s("l’avis d’un·e mentor sur une compétence : niveau, commentaire, question", "a mentor’s opinion on one competency: level, comment, question")},
			"blind":       {s("à l’aveugle", "blind"), s("donner son niveau avant d’avoir vu celui de l’étudiant·e", "giving one’s level before seeing the learner’s")},
			"fingerprint": {s("empreinte", "fingerprint"), s("des mots qui disent de qui vient un fichier ; on les compare de vive voix", "words that say whom a file comes from; they are compared aloud")},
			"passage":     {s("passage", "passage"), s("ce que deviennent les compétences d’une grille dans une autre ; on le regarde, rien n’est converti", "what became of the competencies of a grid in another; it is looked through, nothing is converted")},
			"indicative":  {s("indicatif", "indicative"), s("proposé par l’école, et non par le diplôme officiel", "proposed by the school, not by the official diploma")},
		},
		Marks: map[string]string{
			"meter":      s("niveau : une part pleine par niveau atteint", "level: one full part for each level reached"),
			"none":       s("sans réponse, ou nouvelle", "no answer, or new"),
			"confidence": s("confiance : hésitante, plutôt sûre, sûre", "confidence: hesitant, fairly sure, sure"),
			"strength":   s("trace : déclarée, liée, confirmée", "evidence: declared, linked, confirmed"),
			"target":     s("la cible", "the target"),
			"up":         s("en hausse, ou vu plus haut", "up, or seen as higher"),
			"down":       s("en baisse, ou vu plus bas", "down, or seen as lower"),
			"same":       s("le même niveau, ou les mêmes mots", "the same level, or the same words"),
			"late":       s("en retard, ou à reprendre", "late, or to look at again"),
			"first":      s("noté pour la première fois, une piste à adopter, ou des compétences réunies", "rated for the first time, a lead to adopt, or competencies merged"),
			"waits":      s("attend une réponse, relecture commencée", "waits for an answer, review begun"),
			"hidden":     s("masqué jusqu’à votre réponse, ou à décider", "hidden until your answer, or to decide"),
			"done":       s("enregistré, ou fait", "saved, or done"),
			"here":       s("où l’on est", "where one is"),
			"carried":    s("une petite lettre : un niveau repris d’autres mots", "a small letter: a level carried over from other words"),
			"version":    s("ce qui précède est d’une autre version", "what comes before is of another version"),
			"reworded":   s("intitulé changé", "reworded"),
			"split":      s("partagée en plusieurs", "split into several"),
			"dropped":    s("n’est plus demandée", "no longer asked for"),
			"todo":       s("une action à faire", "an action to do"),
			"failed":     s("n’a pas marché, ou n’est pas enregistré", "did not work, or is not saved"),
			"turn":       s("← et → changent la valeur", "← and → change the value"),
			"cell":       s("la case choisie", "the chosen cell"),
		},
	}
}

func guidePages(s pick) map[string]Guide {
	return map[string]Guide{
		"Home": {s("Ce qui compte aujourd’hui d’abord, puis les portes : me situer, mon dossier, échanger. Une fenêtre large montre ce qu’il y a derrière la ligne choisie.",
			"What counts today first, then the doors: my views, my file, exchange. A wide window shows what is behind the chosen line."), []string{"late", "todo", "up", "down", "first"}, []string{"session", "discovery", "review", "mentor"}},
		"Welcome": {s("Deux questions, une fois. Elles disent quelle cible montrer ; tout se change ensuite dans les préférences.",
			"Two questions, once. They say which target to show; everything can be changed in the preferences."), []string{"here"}, []string{"stage", "discovery", "review", "mentor"}},
		"Walkthrough": {s("Une question par page. Choisissez la phrase qui vous ressemble : votre réponse précédente ne se montre qu’après votre réponse. Chaque ✓ est enregistré ; vous pouvez fermer et reprendre à tout moment. Sur un clavier AZERTY, les chiffres marchent sans majuscule.",
			"One question a page. Choose the sentence that is like you: your earlier answer shows only after your answer. Each ✓ is saved; close and resume at any time. On an AZERTY keyboard the digits work without shift."), []string{"done", "none", "confidence", "up", "down", "same"}, []string{"level", "anchor", "confidence", "evidence"}},
		"Finished": {s("Ce que cette auto-évaluation change, et ce que vous pourriez faire ensuite. Rien n’est à faire tout de suite.",
			"What this self-assessment changes, and what could come next. Nothing has to be done now."), []string{"up", "down", "first"}, []string{"step", "action", "evidence"}},
		"Situate": {s("Où vous en êtes : le niveau de chaque compétence, à côté de la cible, de votre confiance et de ce qui le montre.",
			"Where you stand: the level of each competency beside the target, your confidence and what shows it."), []string{"meter", "none", "target", "confidence", "strength", "up", "down", "late", "carried"}, []string{"target", "confidence", "strength", "family"}},
		"Develop": {s("Comment vous avancez : les niveaux au fil du temps, ce qui a bougé, ce qui sépare de la cible, et votre plan.",
			"How you are growing: the levels over time, what moved, what lies before the target, and your plan."), []string{"none", "cell", "up", "down", "same", "first", "late", "carried", "version", "reworded", "split", "dropped"}, []string{"gap", "step", "action"}},
		"Orient": {s("Où cela mène : pour chaque activité, combien des compétences utiles sont au niveau attendu, et ce que chaque année apporte.",
			"Where it leads: for each activity, how many of the competencies it needs are at the level expected, and what each year brings."), []string{"meter", "none", "up"}, []string{"activity", "target", "stage", "indicative"}},
		"Item": {s("Une compétence en entier : ses repères, son histoire, ses traces et les activités où elle sert.",
			"One competency in full: its anchors, its history, its evidence and the activities it serves."), []string{"here", "up", "target", "confidence", "strength"}, []string{"anchor", "evidence", "activity"}},
		"Compare": {s("Deux auto-évaluations côte à côte, avec ce qui a changé et les deux notes.",
			"Two self-assessments side by side, with what changed and both notes."), []string{"meter", "up", "down", "first", "none"}, []string{"session", "level"}},
		"Sessions": {s("Toutes vos auto-évaluations, la plus récente d’abord. Ce qui est supprimé se retrouve pendant trente jours.",
			"All your self-assessments, newest first. What is deleted can be put back for thirty days."), []string{"here"}, []string{"session", "review", "discovery"}},
		"Evidence": {s("Ce qui montre vos compétences. Une trace peut servir à plusieurs compétences et resservir d’un bilan à l’autre.",
			"What shows your competencies. One piece can serve several competencies, and again from one self-review to the next."), []string{"strength", "late"}, []string{"evidence", "strength"}},
		"EvidenceForm": {s("Un titre suffit. Les trois questions aident à dire ce que vaut la trace ; le fichier reste où il est, seul son chemin est gardé.",
			"A title is enough. The three questions help to say what it is worth; the file stays where it is, only its path is kept."), []string{"confidence"}, []string{"evidence", "strength"}},
		"Plan": {s("Ce que vous vous engagez à faire, et ce que le programme propose avec sa raison. Vous pouvez adopter, modifier ou laisser.",
			"What you mean to do, and what the program suggests with its reason. Adopt it, change it or leave it."), []string{"todo", "late", "done", "first"}, []string{"action", "step", "target"}},
		"Notes": {s("Ce que vous avez noté entre deux bilans : une idée, une trace, une ligne. Le prochain bilan les propose, sur la compétence nommée ou sur toutes ; elles deviennent une trace, ou une part de la réponse.",
			"What you noted between two self-reviews: a thought, some evidence, one line. The next self-review offers them, on the competency named or on any; they become evidence, or part of the answer."), []string{"done"}, []string{"evidence", "review"}},
		"Next": {s("La date à laquelle vous voulez faire le point de nouveau. L’accueil la rappelle le jour venu.",
			"The day on which you want to take stock again. Home recalls it when it comes."), nil, []string{"review", "session"}},
		"Stage": {s("L’étape du diplôme où vous en êtes. La cible proposée est celle de cette étape.",
			"How far you are in the diploma. The target proposed is that of this stage."), []string{"here"}, []string{"stage", "target"}},
		"Targets": {s("Le niveau attendu à une étape. Choisissez l’étape, ou fixez vos propres niveaux : cela oriente, cela ne juge pas.",
			"The level expected at a stage. Choose the stage, or set levels of your own: it gives a direction, it does not judge."), []string{"here", "turn"}, []string{"target", "stage", "level", "indicative"}},
		"Grids": {s("Les grilles que le programme connaît. Celle qui est en cours sert à tout le reste.",
			"The grids that the program knows. The one in use serves all the rest."), []string{"done"}, []string{"grid", "indicative"}},
		"Passages": {s("Ce que deviennent les compétences d’une version à l’autre : les passages enregistrés, ceux qui valent la peine, puis les autres versions. Rien n’est converti.",
			"What became of the competencies from one version to the next: saved passages, those worth making, then the other versions. Nothing is converted."), []string{"here"}, []string{"passage", "grid"}},
		"Passage": {s("Ce que devient chaque compétence, l’ancienne à gauche, la nouvelle à droite. Les mots décident de ce qui est sûr ; le reste est à vous, et ce que vous enregistrez se reprend à tout moment.",
			"What became of every competency, the older one on the left, the newer on the right. The words decide what is certain; the rest is yours, and what you save can be taken back at any time."), []string{"same", "reworded", "split", "first", "dropped", "none", "hidden"}, []string{"passage", "competency", "session"}},
		"Grid": {s("Ce que demande le diplôme, à lire : les activités, les compétences, les attitudes.",
			"What the diploma asks, to read: activities, competencies, attitudes."), []string{"here"}, []string{"activity", "competency", "attitude", "anchor", "indicative"}},
		"Activity": {s("Une activité en entier, et les compétences dont elle a besoin.",
			"One activity in full, and the competencies it needs."), []string{"meter", "none"}, []string{"activity", "target", "indicative"}},
		"Settings": {s("Votre nom, votre étape, la langue et l’apparence. Tout reste sur cette machine.",
			"Your name, your stage, the language and the look. Everything stays on this machine."), []string{"here", "turn"}, []string{"stage", "target"}},
		"Share": {s("Préparer un fichier pour un·e mentor. Vous voyez exactement ce qui partira ; c’est vous qui l’envoyez.",
			"Prepare a file for a mentor. You see exactly what will leave; you are the one who sends it."), []string{"done"}, []string{"mentor", "evidence", "fingerprint"}},
		"Desk": {s("Les auto-évaluations que l’on vous a envoyées, celles qui attendent d’abord. Après un an sans relecture, une auto-évaluation est passée : elle n’attend plus, et peut toujours se relire.",
			"The self-assessments sent to you, those that wait first. After a year without a review a self-assessment is past: it waits no more, and can still be reviewed."), []string{"waits", "late", "done"}, []string{"mentor", "remark", "blind"}},
		"Review": {s("Lire une auto-évaluation et donner votre avis, compétence par compétence. À l’aveugle, votre niveau vient avant le sien.",
			"Read a self-assessment and give your opinion, competency by competency. Blind, your level comes before theirs."), []string{"up", "down", "same", "hidden", "none"}, []string{"remark", "blind", "evidence"}},
		"Answers": {s("L’avis de votre mentor à côté du vôtre. Vous pouvez être d’accord, contester avec une raison, ou répondre à sa question.",
			"Your mentor’s opinion beside yours. Agree, contest with a reason, or answer the question."), []string{"up", "down", "same", "done", "late"}, []string{"remark", "mentor"}},
		"Year": {s("L’année d’une promotion, en effectifs : qui atteint le niveau attendu, ce que disent les mentors à côté, ce qui le montre, le fil des semestres, qui n’a rien partagé depuis longtemps. « autoeval cohort year » et « autoeval report --cohort » l’écrivent, aussi par groupe et sans noms.",
			"A programme’s year, in counts: who is at the level expected, what mentors say beside it, what shows it, how the terms went, who shared nothing for long. \"autoeval cohort year\" and \"autoeval report --cohort\" write it, by group and without names too."), nil, []string{"target", "stage", "mentor", "evidence", "blind", "passage"}},
		"Cohort": {s("Vos étudiant·es d’un coup d’œil : qui attend, et comment chaque compétence se répartit. Jamais de moyenne, jamais de classement.",
			"Your learners at a glance: who waits, and how each competency is spread. Never an average, never a ranking."), []string{"waits", "hidden", "none", "late", "cell"}, []string{"level", "blind"}},
		"Identity": {s("Qui vous êtes pour les autres, et les personnes que vous connaissez. Comparez l’empreinte de vive voix au premier contact.",
			"Who you are to others, and the people you know. Compare the fingerprint aloud at the first contact."), []string{"here"}, []string{"fingerprint", "mentor"}},
		"Import": {s("Apporter une grille depuis un fichier. Pour un titre du répertoire national, les compétences proposées se corrigent à côté du texte officiel ; rien n’est gardé avant que vous ne le disiez.",
			"Bring a grid in from a file. For a title of the national register, the competencies proposed are corrected beside the official text; nothing is kept before you say so."), nil, []string{"competency", "attitude"}},
		"Receive": {s("Ouvrir un fichier que l’on vous a envoyé. Vous voyez ce qu’il apporte et de qui il vient avant que rien ne soit gardé.",
			"Open a file that was sent to you. You see what it brings and whom it is from before anything is kept."), []string{"here"}, []string{"fingerprint", "remark", "mentor"}},
		"Page": {s("Une page à lire, à imprimer ou à envoyer, de n’importe quelle auto-évaluation, à tout moment.",
			"A page to read, to print or to send, of any self-assessment, at any time."), []string{"here", "turn"}, []string{"session", "evidence", "mentor"}},
		"Glossary": {s("Tous les mots et tous les signes du programme, une phrase chacun.",
			"All the words and signs of the program, one sentence each."), []string{"here"}, []string{"grid"}},
	}
}
