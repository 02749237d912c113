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
func French() *Catalog { return catalog(french) }

// English returns the English catalogue, made anew.
func English() *Catalog { return catalog(english) }

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

func catalog(s pick) *Catalog {
	c := new(Catalog)
	set(&c.App, app, s)
	c.CLI.fill(s)
	set(&c.Keys, keys, s)
	set(&c.Words, words, s)
	set(&c.Errors, errorsText, s)
	set(&c.Walkthrough, walkthrough, s)
	set(&c.Sessions, sessions, s)
	set(&c.Report, report, s)
	set(&c.Page, page, s)
	set(&c.Guides, guides, s)
	set(&c.Form, form, s)
	set(&c.Evidence, evidence, s)
	set(&c.Plan, plan, s)
	set(&c.Notes, notes, s)
	set(&c.Next, next, s)
	set(&c.Targets, targets, s)
	set(&c.Settings, settings, s)
	set(&c.Grids, grids, s)
	set(&c.Home, home, s)
	set(&c.Exchange, exchange, s)
	set(&c.Progress, progress, s)
	set(&c.Moves, moves, s)
	set(&c.Trash, trash, s)
	set(&c.Shelf, shelf, s)
	set(&c.Passage, passageText, s)
	set(&c.Practice, practice, s)
	set(&c.Item, item, s)
	set(&c.Plain, plain, s)
	set(&c.Finished, finished, s)
	set(&c.Discovery, discovery, s)
	set(&c.Ending, ending, s)
	set(&c.Versus, versus, s)
	set(&c.Receive, receive, s)
	set(&c.Imports, imports, s)
	set(&c.Arrivals, arrivals, s)
	set(&c.Desk, desk, s)
	set(&c.Review, review, s)
	set(&c.Identity, identity, s)
	set(&c.Answers, answers, s)
	set(&c.Share, share, s)
	set(&c.Cohort, cohort, s)
	set(&c.Service, service, s)
	set(&c.Server, server, s)
	set(&c.Sheet, sheetText, s)
	set(&c.Story, story, s)
	set(&c.Year, year, s)
	return c
}

// set makes an area in a frame of its own: all of them in one, of 50 kB each time a
// value passes from function to function, take a stack that a start would wait for.
//
//go:noinline
func set[T any](area *T, of func(pick) T, s pick) { *area = of(s) }
