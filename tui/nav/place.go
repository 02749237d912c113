package nav

import "autoeval/model"

// Place is somewhere to go. tui/routes.go says which screen each one is.
type Place interface{ place() }

// View is one of the three progress views.
type View uint8

// The three verbs of the diploma.
const (
	Situate View = iota // Se situer
	Develop             // Se développer
	Orient              // S'orienter
)

// Guide names what explains the view.
func (v View) Guide() string { return [...]string{"Situate", "Develop", "Orient"}[v] }

// The places.
type (
	// Home is where the program opens.
	Home struct{}
	// Welcome asks the two first-run questions.
	Welcome struct{}
	// Walkthrough rates an open session; the zero Session starts a new one at
	// that depth. Item, if set, is shown first.
	Walkthrough struct {
		Session model.SessionID
		Depth   model.Depth
		Item    model.ItemCode
	}
	// Finished shows what a session just finished brings.
	Finished struct{ Session model.SessionID }
	// Progress shows a view, as of a session; the zero one is the latest.
	Progress struct {
		View    View
		Session model.SessionID
	}
	// Item is one item's page, in that grid's words; the zero Grid is the one in
	// use, in the version of the latest session.
	Item struct {
		Code    model.ItemCode
		Session model.SessionID
		Grid    model.GridRef
	}
	// Compare sets two sessions side by side; zero ones are the last two.
	Compare struct{ From, To model.SessionID }
	// Sessions lists the self-assessments.
	Sessions struct{}
	// Evidence lists the evidence, of one item when set.
	Evidence struct{ Item model.ItemCode }
	// EvidenceForm adds or edits a piece of evidence. With Attach set, a new one
	// is linked to that item of that open session too.
	EvidenceForm struct {
		ID     model.EvidenceID
		Item   model.ItemCode
		Attach model.SessionID
		Note   model.NoteID // a new one begins with that note, which is used then
	}
	// Notes lists what was caught between two sessions. New begins one at once and
	// leaves once it is kept. With Item and Session set it is what waits for that
	// question of that open session; Rated says that its answer has a level.
	Notes struct {
		New     bool
		Item    model.ItemCode
		Session model.SessionID
		Rated   bool
	}
	// Plan lists the actions; with Item set, it begins a new one for it.
	Plan struct{ Item model.ItemCode }
	// Next chooses the day of the next session.
	Next struct{}
	// Stage asks how far the person is, once a school year began.
	Stage struct{}
	// Targets chooses the target profile and one's own levels.
	Targets struct{}
	// Grids chooses the grid.
	Grids struct{}
	// Passages lists what was said of versions of grids.
	Passages struct{}
	// Passage says what became of the items of one version in another; the zero one
	// is that which is worth making. File is one that somebody gave.
	Passage struct {
		From, To model.GridRef
		File     string
	}
	// Import brings a grid in from a file; the zero Path asks which.
	Import struct{ Path string }
	// Grid is one grid to read; the zero one is that in use.
	Grid struct{ Ref model.GridRef }
	// Activity is one activity's page, as of a session; the zero one is the
	// latest, and the zero Grid the one in use.
	Activity struct {
		Code    model.ActivityCode
		Session model.SessionID
		Grid    model.GridRef
	}
	// Settings are name, stage, language, theme.
	Settings struct{}
	// Glossary explains the words and signs.
	Glossary struct{}
	// Page makes a page to keep of a session; zero means the latest. Received says
	// that somebody shared it. Year, where it names a grid, is what it is about instead.
	Page struct {
		Session  model.SessionID
		Received bool
		Year     YearPage
	}
	// Share makes a file for a mentor; zero means the latest finished session.
	Share struct{ Session model.SessionID }
	// Desk is the mentor's inbox.
	Desk struct{}
	// Review reads and rates one received session.
	Review struct{ Session model.SessionID }
	// Answers shows a mentor's view beside one's own.
	Answers struct{ Session model.SessionID }
	// Cohort is the mentor's learners at a glance.
	Cohort struct{}
	// Year is a programme's year in counts.
	Year struct{}
	// Identity shows one's fingerprint and the known people.
	Identity struct{}
	// Receive opens a file from somebody; with a path, that one.
	Receive struct{ Path string }
)

func (Home) place()         {}
func (Welcome) place()      {}
func (Walkthrough) place()  {}
func (Finished) place()     {}
func (Progress) place()     {}
func (Item) place()         {}
func (Compare) place()      {}
func (Sessions) place()     {}
func (Evidence) place()     {}
func (EvidenceForm) place() {}
func (Plan) place()         {}
func (Notes) place()        {}
func (Next) place()         {}
func (Stage) place()        {}
func (Targets) place()      {}
func (Grids) place()        {}
func (Passages) place()     {}
func (Passage) place()      {}
func (Import) place()       {}
func (Grid) place()         {}
func (Activity) place()     {}
func (Settings) place()     {}
func (Glossary) place()     {}
func (Page) place()         {}
func (Share) place()        {}
func (Desk) place()         {}
func (Review) place()       {}
func (Answers) place()      {}
func (Year) place()         {}
func (Cohort) place()       {}
func (Identity) place()     {}
func (Receive) place()      {}
