package text

// Discovery is what is said to who discovers the diploma: three answers, and
// afterwards what there is, never what is missing.
type Discovery struct {
	Answers  [3]Reply // nothing yet, with help, alone
	More     Reply    // opens the higher levels
	MoreOpen string   // said when a higher level was typed before it could be read
	Begun    Plural   // competencies of an activity
	BegunIn  string   // the activity's code
	NotBegun string   // the same of one where nothing is begun
	Picture  string   // heading of the families
	Activity string   // heading of the activities
}

// Reply is an answer of a Découverte: its name and what it means.
type Reply struct{ Name, Meaning string }

func discovery(s pick) Discovery {
	return Discovery{
		Answers: [3]Reply{
			{s("Pas encore", "Not yet"), s("Je n’ai jamais rien fait de tel.", "I have never done anything like it.")},
			{s("Avec de l’aide", "With help"), s("Je l’ai fait avec quelqu’un, ou en suivant un modèle.", "I have done it with someone, or following a model.")},
			{s("Sans aide", "Without help"), s("Je l’ai fait par moi-même, du début à la fin.", "I have done it by myself, from start to end.")},
		},
		More: Reply{s("Plus", "More"), s("J’en ai fait davantage : voir les deux niveaux au-dessus.", "I have done more: see the levels above.")},
		MoreOpen: s("Voici les niveaux au-dessus : lisez, puis choisissez.",
			"Here are the levels above: read, then choose."),
		Begun: Plural{
			s("à découvrir", "to be discovered"),
			s("1 compétence commencée", "1 competency begun"),
			s("%s compétences commencées", "%s competencies begun"),
		},
		BegunIn:  s("Ce que vous avez commencé pour %s :", "What you have begun for %s:"),
		NotBegun: s("%s : tout y est à découvrir.", "%s: all of it is to be discovered."),
		Picture:  s("Vos réponses, par famille", "Your answers, by group"),
		Activity: s("Activités du diplôme, et ce que vous en avez commencé (indicatif)",
			"Activities of the diploma, and what you have begun of each (indicative)"),
	}
}
