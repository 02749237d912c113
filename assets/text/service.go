package text

// Service is what a person reads whose data are kept by a service, and reaches it
// over SSH.
type Service struct {
	NoFiles, NoFilesHint                  string // a path was named
	Welcome, WelcomeHint                  string // to somebody new
	AskCode, AskName, NameEmpty           string
	BadCode, SpentCode, OldCode, KnownKey string
	Unknown, UnknownHow                   string // a key that nobody enrolled: its fingerprint, the host
	Shut, NoScreens                       string
	Full, TooMany                         string
	Ending                                string // with the time
	Busy, Crashed                         string
	Enrolled                              string // with the name
}

func service(s pick) Service {
	return Service{
		NoFiles: s("Sur le service, aucun fichier n’est accessible.", "On the service there are no files."),
		NoFilesHint: s("« - » lit ce que vous envoyez, ou vous l’écrit : ssh SERVEUR export > moi.json",
			"\"-\" reads what you send, or writes it to you: ssh SERVER export > me.json"),
		Welcome: s("Bienvenue. Cette clé n’est pas encore la vôtre ici.", "Welcome. This key is not yet yours here."),
		WelcomeHint: s("Votre école vous a donné un code. Il lie cette clé à vous, une fois pour toutes.",
			"Your school gave you a code. It binds this key to you, once and for all."),
		AskCode:   s("Votre code :", "Your code:"),
		AskName:   s("Votre nom, tel que vos mentors le liront :", "Your name, as your mentors will read it:"),
		NameEmpty: s("Un nom est nécessaire.", "A name is needed."),
		BadCode:   s("Ce code n’existe pas. Relisez votre lettre.", "There is no such code. Read your letter again."),
		SpentCode: s("Ce code a déjà servi. Demandez-en un autre à votre école.", "This code was used already. Ask your school for another."),
		OldCode:   s("Ce code n’est plus valable. Demandez-en un autre à votre école.", "This code has expired. Ask your school for another."),
		KnownKey: s("Cette clé est déjà inscrite : connectez-vous sans « join@ ».",
			"This key is enrolled already: connect without \"join@\"."),
		Unknown:    s("Cette clé n’est pas inscrite : %s", "This key is not enrolled: %s"),
		UnknownHow: s("Avec le code de votre école : ssh join@SERVEUR", "With the code of your school: ssh join@SERVER"),
		Shut:       s("Ce compte n’ouvre aucune donnée.", "This account opens no data."),
		NoScreens:  s("Les écrans demandent un terminal : ssh -t SERVEUR", "The screens need a terminal: ssh -t SERVER"),
		Full:       s("Le service est complet. Réessayez dans quelques minutes.", "The service is full. Try again in a few minutes."),
		TooMany:    s("Vous avez déjà trop de connexions ouvertes.", "You have too many connections open already."),
		Ending:     s("Le service redémarre à %s : rien n’est perdu, reconnectez-vous ensuite.", "The service restarts at %s: nothing is lost, connect again afterwards."),
		Busy:       s("Le service redémarre. Réessayez dans un instant.", "The service is restarting. Try again in a moment."),
		Crashed:    s("Une erreur du programme a fermé cette page. Ce qui montrait ✓ est gardé.", "A mistake in the program closed this page. What showed ✓ is kept."),
		Enrolled:   s("C’est fait, %s. La prochaine fois, connectez-vous sans « join@ ».", "Done, %s. Next time, connect without \"join@\"."),
	}
}
