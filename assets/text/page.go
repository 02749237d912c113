package text

// Page is what the screen says that makes a page to keep.
type Page struct {
	Title, Hint, About, AboutYear, Doing   string
	People, Anonymous                      string // of a year
	Content, Form, Names, Where            string // what is filled in
	Whole, Story, WithNames, WithoutNames  string
	Forms                                  map[string]string // by what a file of it ends with
	PathHint, Preview, PreviewHint         string
	Empty, EmptyHint                       string
	Write, Written, WrittenAt, Show, Again string
	Opened, NoPath                         string
}

func page(s pick) Page {
	return Page{
		Title: s("Page à garder", "Page to keep"),
		Hint:  s("récit, images, détails", "story, pictures, details"),
		About: s("Une page à lire, à imprimer ou à envoyer : elle commence par le récit de la période.",
			"A page to read, to print or to send: it begins with the story of the period."),
		AboutYear: s("La page de l’année, à imprimer pour un conseil ou un dossier : les mêmes tableaux que l’écran, pour chaque partie.",
			"The page of the year, to print for a board or a file: the same tables as on the screen, for every part."),
		People:       s("Noms", "Names"),
		Anonymous:    s("aucun, et rien sur moins de cinq personnes", "none, and nothing of fewer than five people"),
		Doing:        s("La page s’écrit…", "The page is being written…"),
		Content:      s("Ce qui y est", "What is in it"),
		Form:         s("Sorte de fichier", "Kind of file"),
		Names:        s("Noms et notes", "Names and notes"),
		Where:        s("Où l’écrire", "Where to write it"),
		Whole:        s("toute la page", "the whole page"),
		Story:        s("le récit seul", "the story alone"),
		WithNames:    s("compris", "included"),
		WithoutNames: s("laissés de côté", "left out"),
		Forms: map[string]string{
			"html": s("HTML, à lire et à imprimer", "HTML, to read and to print"),
			"md":   s("Markdown, à reprendre", "Markdown, to build on"),
			"txt":  s("texte seul", "plain text"),
			"pdf":  s("PDF, à joindre", "PDF, to attach"),
		},
		PathHint: s("dossier/fichier ; tab complète, les flèches choisissent",
			"folder/file; tab completes, the arrows choose"),
		Preview:     s("Le récit", "The story"),
		PreviewHint: s("ce que le dernier bilan apporte, en quelques phrases", "what the last self-review brings, in a few sentences"),
		Empty:       s("Aucune auto-évaluation : pas encore de page à écrire.", "No self-assessment: there is no page to write yet."),
		EmptyHint:   s("Touche d : découvrir. Touche n : commencer un bilan.", "Key d: discover. Key n: begin a self-review."),
		Write:       s("écrire la page", "write the page"),
		Written:     s("La page est écrite.", "The page is written."),
		WrittenAt:   s("Elle est ici :", "It is here:"),
		Show:        s("ouvrir la page", "open the page"),
		Again:       s("une autre page", "another page"),
		Opened:      s("La page s’ouvre dans un autre programme.", "The page opens in another program."),
		NoPath:      s("Dites d’abord où écrire la page.", "Say first where to write the page."),
	}
}
