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
	Inbox, InboxEmpty, InboxEmptyHint     string
	Letters                               Plural
	Kinds                                 map[string]string // of letters
	TakeIn, Post, ToWhom, Desk, NobodyTo  string
	Straight, SentTo, NoPDF               string
	Elsewhere, ElsewhereHint              string
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
		Inbox:      s("Courrier", "Inbox"),
		InboxEmpty: s("Rien n’attend.", "Nothing is waiting."),
		InboxEmptyHint: s("Ce qu’on vous envoie arrive ici : une auto-évaluation à relire, une relecture, des réponses. Un fichier .autoeval venu d’ailleurs : ssh SERVEUR receive - < fichier",
			"What people send you arrives here: a self-assessment to review, feedback, answers. A file from elsewhere: ssh SERVER receive - < file"),
		Letters: Plural{
			s("aucune lettre", "no letter"),
			s("1 lettre attend", "1 letter is waiting"),
			s("%s lettres attendent", "%s letters are waiting"),
		},
		Kinds: map[string]string{
			"share":   s("auto-évaluation à relire", "self-assessment to review"),
			"answer":  s("relecture", "feedback"),
			"verdict": s("réponses à une relecture", "answers to feedback"),
			"card":    s("carte", "card"),
		},
		TakeIn:        s("recevoir", "take in"),
		Post:          s("envoyer", "send"),
		ToWhom:        s("À qui l’envoyer ?", "Whom to send it to?"),
		Desk:          s("Bureau de", "Desk of"),
		NobodyTo:      s("Aucun·e mentor n’est encore inscrit·e dans votre formation.", "No mentor is enrolled in your programme yet."),
		Straight:      s("Cela part tout droit, par le service : rien à transporter.", "It goes straight to them, through the service: nothing to carry."),
		SentTo:        s("Envoyé à %s.", "Sent to %s."),
		Elsewhere:     s("Cette personne n’est pas sur le service : il lui faut un fichier.", "They are not on this service: they need a file."),
		ElsewhereHint: s("Par ssh, la même commande avec « -o - » l’écrit chez vous.", "Over ssh, the same command with \"-o -\" writes it at your end."),
		NoPDF:         s("Le service n’écrit pas de PDF ; il écrit html, md et txt.", "The service writes no PDF; it writes html, md and txt."),
		Enrolled:      s("C’est fait, %s. La prochaine fois, connectez-vous sans « join@ ».", "Done, %s. Next time, connect without \"join@\"."),
	}
}
