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
	fr.App, en.App = app()
	fr.CLI, en.CLI = cli()
	fr.Keys, en.Keys = keys()
	fr.Words, en.Words = words()
	fr.Errors, en.Errors = errorsText()
	fr.Walkthrough, en.Walkthrough = walkthrough()
	fr.Sessions, en.Sessions = sessions()
	fr.Report, en.Report = report()
	fr.Form, en.Form = form()
	fr.Evidence, en.Evidence = evidence()
	fr.Plan, en.Plan = plan()
	fr.Targets, en.Targets = targets()
	fr.Settings, en.Settings = settings()
	fr.Grids, en.Grids = grids()
	fr.Home, en.Home = home()
	fr.Exchange, en.Exchange = exchange()
	fr.Progress, en.Progress = progress()
	fr.Item, en.Item = item()
	fr.Plain, en.Plain = plain()
	fr.Finished, en.Finished = finished()
	fr.Versus, en.Versus = versus()
	fr.Receive, en.Receive = receive()
	fr.Desk, en.Desk = desk()
	fr.Review, en.Review = review()
	fr.Identity, en.Identity = identity()
	fr.Answers, en.Answers = answers()
	fr.Share, en.Share = share()
	fr.Cohort, en.Cohort = cohort()
	return fr, en
}
