// Package text is every sentence the program says, in French and English, as
// typed values: a missing key does not compile, and a test finds an empty one.
// One file an area; each has a struct and a function that returns its value in
// the language that pick picks. A sentence's French and English stand side by
// side, so that a translator sees both.
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
	Page        Page
	Guides      Guides
	Form        Form
	Evidence    Evidence
	Plan        Plan
	Notes       Notes
	Next        Next
	Targets     Targets
	Settings    Settings
	Grids       Grids
	Home        Home
	Exchange    Exchange
	Progress    Progress
	Moves       Moves
	Trash       Trash
	Shelf       Shelf
	Passage     Passage
	Practice    Practice
	Item        Item
	Plain       Plain
	Finished    Finished
	Discovery   Discovery
	Ending      Ending
	Versus      Versus
	Receive     Receive
	Imports     Imports
	Arrivals    Arrivals
	Desk        Desk
	Review      Review
	Identity    Identity
	Answers     Answers
	Share       Share
	Cohort      Cohort
	Service     Service
	Server      Server
	Sheet       Sheet
	Story       Story
	Year        Year
}

// French returns the French catalogue. It is made anew, so a caller may keep it.
func French() *Catalog {
	c := catalog(french)
	return &c
}

// English returns the English catalogue, made anew.
func English() *Catalog {
	c := catalog(english)
	return &c
}

// WordsOfBoth returns the shared nouns in French and in English: a person may
// type either.
func WordsOfBoth() (fr, en Words) { return words(french), words(english) }

// ExchangeOfBoth returns the words of exchanges in French and in English: what a
// person filters by may be typed in either.
func ExchangeOfBoth() (fr, en Exchange) { return exchange(french), exchange(english) }

// pick returns the one of a sentence's two languages that is asked for.
type pick func(fr, en string) string

func french(fr, _ string) string { return fr }

func english(_, en string) string { return en }

func catalog(s pick) Catalog {
	return Catalog{
		App:         app(s),
		CLI:         cli(s),
		Keys:        keys(s),
		Words:       words(s),
		Errors:      errorsText(s),
		Walkthrough: walkthrough(s),
		Sessions:    sessions(s),
		Report:      report(s),
		Page:        page(s),
		Guides:      guides(s),
		Form:        form(s),
		Evidence:    evidence(s),
		Plan:        plan(s),
		Notes:       notes(s),
		Next:        next(s),
		Targets:     targets(s),
		Settings:    settings(s),
		Grids:       grids(s),
		Home:        home(s),
		Exchange:    exchange(s),
		Progress:    progress(s),
		Moves:       moves(s),
		Trash:       trash(s),
		Shelf:       shelf(s),
		Passage:     passageText(s),
		Practice:    practice(s),
		Item:        item(s),
		Plain:       plain(s),
		Finished:    finished(s),
		Discovery:   discovery(s),
		Ending:      ending(s),
		Versus:      versus(s),
		Receive:     receive(s),
		Imports:     imports(s),
		Arrivals:    arrivals(s),
		Desk:        desk(s),
		Review:      review(s),
		Identity:    identity(s),
		Answers:     answers(s),
		Share:       share(s),
		Cohort:      cohort(s),
		Service:     service(s),
		Server:      server(s),
		Sheet:       sheetText(s),
		Story:       story(s),
		Year:        year(s),
	}
}
