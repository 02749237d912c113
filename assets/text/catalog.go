// Package text is every sentence the program says, in French and English, as
// typed values: a missing key does not compile, and a test finds an empty one.
// One file an area; each has a struct and a function that returns its French
// and its English value side by side, so that a translator sees both.
//
// Sentences with values use fmt verbs. A Plural has a form for none, one and
// many. French is written with its typography: non-breaking spaces before
// « : ; ! ? », real apostrophes, accents on capitals, inclusive wording.
package text

// Plural is a sentence that depends on a count. Zero and One may use no verb;
// Other takes the count as %s, already written in the language's digits.
type Plural struct{ Zero, One, Other string }

// Catalog is everything said in one language.
type Catalog struct {
	App         App
	CLI         CLI
	Keys        Keys
	Words       Words
	Errors      Errors
	Walkthrough Walkthrough
	Sessions    Sessions
	Report      Report
	Form        Form
	Evidence    Evidence
	Plan        Plan
	Targets     Targets
	Settings    Settings
	Grids       Grids
	Home        Home
	Exchange    Exchange
	Progress    Progress
	Item        Item
	Plain       Plain
	Finished    Finished
	Versus      Versus
	Receive     Receive
	Desk        Desk
	Review      Review
	Identity    Identity
	Answers     Answers
	Share       Share
	Cohort      Cohort
}

// Both returns the French and the English catalogue. They are made anew, so a
// caller may keep them.
func Both() (fr, en *Catalog) {
	fr, en = &Catalog{}, &Catalog{}
	app(&fr.App, &en.App)
	cli(&fr.CLI, &en.CLI)
	keys(&fr.Keys, &en.Keys)
	words(&fr.Words, &en.Words)
	errorsText(&fr.Errors, &en.Errors)
	walkthrough(&fr.Walkthrough, &en.Walkthrough)
	sessions(&fr.Sessions, &en.Sessions)
	report(&fr.Report, &en.Report)
	form(&fr.Form, &en.Form)
	evidence(&fr.Evidence, &en.Evidence)
	plan(&fr.Plan, &en.Plan)
	targets(&fr.Targets, &en.Targets)
	settings(&fr.Settings, &en.Settings)
	grids(&fr.Grids, &en.Grids)
	home(&fr.Home, &en.Home)
	exchange(&fr.Exchange, &en.Exchange)
	progress(&fr.Progress, &en.Progress)
	item(&fr.Item, &en.Item)
	plain(&fr.Plain, &en.Plain)
	finished(&fr.Finished, &en.Finished)
	versus(&fr.Versus, &en.Versus)
	receive(&fr.Receive, &en.Receive)
	desk(&fr.Desk, &en.Desk)
	review(&fr.Review, &en.Review)
	identity(&fr.Identity, &en.Identity)
	answers(&fr.Answers, &en.Answers)
	share(&fr.Share, &en.Share)
	cohort(&fr.Cohort, &en.Cohort)
	return fr, en
}
