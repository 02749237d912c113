package text

import "sync"

// ServedFrench returns the French catalogue as it is on a service: data are kept
// there and not on the person's machine, and what would be a file goes to people. It
// is one for all who are there: nobody changes it.
var ServedFrench = sync.OnceValue(func() *Catalog { return served(french) })

// ServedEnglish returns the English catalogue as it is on a service, as ServedFrench.
var ServedEnglish = sync.OnceValue(func() *Catalog { return served(english) })

func served(s pick) *Catalog {
	c := catalog(s)
	c.promiseOfService(s)
	c.lettersForFiles(s)
	return c
}

// promiseOfService says who keeps the data.
func (c *Catalog) promiseOfService(s pick) {
	private := s("C’est pour vous : ce n’est pas un examen. Votre école garde vos réponses, et personne ne les lit sauf ce que vous envoyez.",
		"This is for you: it is not an exam. Your school keeps your answers, and nobody reads them but what you send.")
	c.Home.Welcome.Private = private
	c.Home.Welcome.WhoAreYou = s("Où en êtes-vous ?", "Where are you?")
	c.guideTo("Welcome", s("Une question, une fois. Elle dit quelle cible montrer ; tout se change ensuite dans les préférences.",
		"One question, once. It says which target to show; everything can be changed in the preferences."))
	c.Walkthrough.Private = private
	c.Settings.Private = s("Votre école garde vos données ; rien n’en est envoyé sans vous.", "Your school keeps your data; nothing of them is sent without you.")
	c.CLI.Frame.Root.Long = s("autoeval aide à s’auto-évaluer sur les compétences d’un diplôme, à garder ce qui les montre et à voir le chemin parcouru. Sans commande, il ouvre l’application ; si la sortie n’est pas un terminal, il résume où vous en êtes. Votre école garde vos données : rien n’en est envoyé sans vous, et aucun usage n’est mesuré.",
		"autoeval helps you assess yourself against the competencies of a diploma, keep what shows them and see how far you have come. Without a command it opens the application; when the output is not a terminal, it sums up where you stand. Your school keeps your data: nothing of them is sent without you, and no use is measured.")
	c.CLI.Profile.Group.Long = s("Ce que vous avez dit de vous, et vos préférences. Votre école les garde ; personne ne les lit, sauf ce que vous envoyez.",
		"What you said of yourself and chose. Your school keeps it; nobody reads it but what you send.")
	c.CLI.Exchange.Identity.Group.Long = s("Affiche l’empreinte de votre clé : huit mots que l’on se lit à voix haute pour se reconnaître. La clé est créée au premier besoin ; le service la garde, scellée, et signe avec elle ce que vous envoyez. L’adresse de chiffrement sert à qui veut vous écrire sans que d’autres puissent lire.",
		"Shows the fingerprint of your key: eight words that people read to each other to be sure who it is. The key is made at first need; the service keeps it, sealed, and signs with it what you send. The encryption address is for those who want to write to you so that nobody else can read it.")
	c.guideTo("Settings", s("Votre nom, votre étape, la langue et l’apparence. Votre école les garde, et personne d’autre que vous ne les lit.",
		"Your name, your stage, the language and the look. Your school keeps them, and nobody but you reads them."))
}

// lettersForFiles says what goes where, and what comes from where.
func (c *Catalog) lettersForFiles(s pick) {
	c.Home.ShareHint = s("ce que vous choisissez, et rien d’autre", "what you choose, nothing else")
	c.Home.Receive = s("Courrier", "Inbox")
	c.Keys.OpenFile = s("courrier", "inbox")
	c.Keys.WriteFile = s("envoyer", "send")
	c.Review.SignNow = s("signer et envoyer", "sign and send")
	c.Finished.ShareHint = s("à un·e mentor que vous choisissez", "with a mentor whom you choose")
	c.Share.SealNone = s("par qui vous choisissez, et par personne d’autre", "by whom you choose, and by nobody else")
	c.Cohort.EmptyHint = s("Touche o : voir ce qu’on vous a envoyé.", "Press o to see what was sent to you.")
	c.Identity.NoPeopleHint = s("Touche o : voir ce qu’on vous a envoyé. Une empreinte se compare de vive voix avec qui n’est pas sur le service.",
		"Press o to see what was sent to you. A fingerprint is compared by voice with people who are not on the service.")
	c.Desk.EmptyHint = s("Touche o : voir ce qu’on vous a envoyé ; touche i : voir votre empreinte.", "Press o to see what was sent to you, i to see your fingerprint.")
	c.Answers.EmptyHint = s("Touche m : envoyer un bilan à un·e mentor ; touche o : voir ce qu’on vous a envoyé.", "Press m to send a self-review to a mentor, o to see what was sent to you.")
	c.Answers.AllDone = s("Tout a une réponse. Touche f : envoyer vos réponses.", "Everything is answered. Press f to send your answers.")
	c.Review.Unsent = Plural{
		s("tout est envoyé", "everything is sent"),
		s("1 signée, pas encore envoyée", "1 signed, not sent yet"),
		s("%s signées, pas encore envoyées", "%s signed, not sent yet"),
	}
	c.guideTo("Share", s("Envoyer un bilan à un·e mentor. Vous voyez exactement ce qui partira, et rien ne part sans vous.",
		"Send a self-review to a mentor. You see exactly what will leave, and nothing leaves without you."))
	c.guideTo("Receive", s("Ce qu’on vous a envoyé. Vous voyez de qui cela vient avant que rien ne soit gardé.",
		"What was sent to you. You see whom it is from before anything is kept."))
	c.Arrivals.Files = Plural{s("aucune lettre", "no letter"), s("1 lettre", "1 letter"), s("%s lettres", "%s letters")}
	c.CLI.Exchange.Receive.Refused = Plural{
		s("Tout a été pris.", "Everything was taken."),
		s("1 lettre n’a pas été prise.", "1 letter was not taken."),
		s("%s lettres n’ont pas été prises.", "%s letters were not taken."),
	}
	c.CLI.Exchange.Receive.ShareHint = s("« autoeval cohort » montre qui attend une réponse ; « autoeval review ID » répond.", "\"autoeval cohort\" shows who waits for an answer; \"autoeval review ID\" answers.")
	c.CLI.Exchange.Verdict.SendHint = s("« autoeval reply send %s » les envoie.", "\"autoeval reply send %s\" sends them.")
	c.CLI.Exchange.Verdict.SendToHint = s("« autoeval reply send %s --mentor %s » les envoie à %s.",
		"\"autoeval reply send %s --mentor %s\" sends them to %s.")
	c.CLI.Exchange.Share.Ask = s("Envoyer à %s ?", "Send to %s?")
	c.CLI.Exchange.Share.Open = s("Cela part tout droit, par le service, qui le garde pour cette personne seule.", "It goes straight to them, through the service, which keeps it for that person alone.")
	p := &c.Plain
	p.Pages.Receive.Does = s("recevoir ce qui vous attend", "take in what is waiting for you")
	p.Pages.PeopleAsk = s("Empreinte et contacts (o pour recevoir ce qui vous attend, « v 2 » quand son empreinte a été comparée, « x 2 » pour oublier une personne, Entrée pour revenir) :",
		"Fingerprint and contacts (o to take in what is waiting, \"v 2\" once its fingerprint was compared, \"x 2\" to forget a person, Enter to go back):")
	p.Review.SignPromptLong = s("Faire le point (f signer et envoyer, un code pour y revenir, m message, q arrêter, ? aide) :",
		"Summary (f sign and send, a code to go back to it, m message, q stop, ? help):")
	p.Review.SignHelp = s("Tapez f pour signer et envoyer la relecture ; un code, comme C03, pour revenir à sa question ; m pour écrire un message ; a pour annuler ; l pour tout redire ; q pour arrêter, tout est gardé.",
		"Type f to sign and send the review; a code, such as C03, to go back to its question; m to write a message; u to undo; l to hear everything again; q to stop, everything is kept.")
	p.Review.ReturnedAsk = s("f pour l’envoyer de nouveau, n pour une nouvelle relecture, Entrée pour revenir :", "f to send it again, n for a new review, Enter to go back:")
	p.Files.DeskAsk = s("Relire (un numéro pour relire, o pour recevoir ce qui vous attend, « f Zoé » pour filtrer, « t nom », « t date » ou « t attente » pour trier, « x 2 » pour supprimer, Entrée pour revenir) :",
		"Review (a number to review, o to take in what is waiting, \"f Zoe\" to filter, \"s name\", \"s date\" or \"s waiting\" to sort, \"x 2\" to delete, Enter to go back):")
	p.Files.AnswersAsk = s("Relectures reçues (un numéro pour la lire et y répondre, o pour recevoir ce qui vous attend, Entrée pour revenir) :",
		"Feedback received (a number to read and answer it, o to take in what is waiting, Enter to go back):")
	p.Files.VerdictAsk = s("Vos réponses (« a 1 » pour accepter, « c 1 » pour contester, un texte peut suivre, e pour les envoyer, Entrée pour revenir) :",
		"Your answers (\"a 1\" to accept, \"c 1\" to contest, words may follow, w to send them, Enter to go back):")
	p.Files.Send.Does = s("envoyer vos réponses", "send your answers")
}

// guideTo says what a page is for.
func (c *Catalog) guideTo(page, about string) {
	g := c.Guides.Pages[page]
	g.About = about
	c.Guides.Pages[page] = g
}
