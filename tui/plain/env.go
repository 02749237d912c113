// Package plain is the program without a screen: a conversation in lines, for
// screen readers, for terminals that draw nothing and for pipes. It has
// everything that the screens have, and calls the same deeds of store/work and
// store/post as they do.
//
// home.go is the menu, page.go the numbered list that a person acts on, form.go
// one question a line; a file each for what the menu leads to. round.go is the
// one engine that asks about items: walk.go and its files ask a session question
// by question, by the rules of tui/screen/walkthrough; reading.go and its files
// read what a learner shared. say.go puts things into words for the ear: every
// code with its name, every level by its name. Nothing here draws, and nothing
// here knows a command line.
package plain

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/cohort"
	"autoeval/store/post"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Env is what the program without a screen is given.
type Env struct {
	Talk   *speech.Talk
	Text   *lang.Printer
	Store  store.Store
	Grids  Grids
	Post   *post.Post
	Files  Files
	Now    func() time.Time
	NewID  func() string
	InUse  func(context.Context) (*model.Grid, error) // the grid that the person works with
	Only   bool                                       // sessions of other grids are left out
	Lang   func() model.Lang                          // of the surroundings: what "automatic" means
	Secret func(question string) (string, error)      // asks for what must not show, such as a passphrase
	// Explain returns an error as sentences for a person.
	Explain func(error) string
	// Resume is the command line that goes on with a session; it may be empty.
	Resume string
	// Known is what the person need not say of themselves; nil where nobody knows.
	Known *model.Profile
}

// Grids finds grids: built in or kept in the store.
type Grids interface {
	// Grid returns that version, or store.ErrNotFound.
	Grid(context.Context, model.GridRef) (*model.Grid, error)
	// Every returns every version, and whose it is.
	Every(context.Context) ([]model.ShelvedGrid, error)
	// List returns the newest version of every grid, built-in ones first.
	List(context.Context) ([]*model.Grid, error)
}

// Files are what is done with files outside the store.
type Files struct {
	// None says that no file of this machine is the person's: none is looked at,
	// opened or written, and what would be a file goes to people by Office.
	None   bool
	Office post.Office
	// Suggest returns a path for a new file about these words.
	Suggest func(words ...string) string
	// SuggestAnswer is Suggest for a mentor's answer, in the folder of that name.
	SuggestAnswer func(folder string, words ...string) string
	// Page writes a page to keep and returns where it is. It never overwrites a file,
	// and a PDF takes a browser, which may be none; nil where it is not offered. Of
	// what somebody shared it returns post.ErrHidden while levels are kept from the
	// reader.
	Page func(context.Context, Sheet) (string, error)
	// Calendar writes the day of the next session as a file for a calendar, in that
	// language, and returns where it is; nil where it is not offered.
	Calendar func(context.Context, model.Lang) (string, error)
	// Write writes a new file and returns where it is; never over another
	// (fs.ErrExist).
	Write func(path string, data []byte) (string, error)
}

// Sheet is a page to keep: of a session of the person, of one that somebody shared, or
// of a programme's year.
type Sheet struct {
	Form     string // what a file of it ends with
	Lang     model.Lang
	Session  model.SessionID
	Received bool
	Year     *cohort.Sum
	Path     string // where to, "" for a name of its own
}

// program is a conversation under way.
type program struct {
	*Env
	helped map[string]bool // the pages whose question was asked in full
	signed model.SessionID // whose review was signed, or written, last
}

func newProgram(e *Env) *program { return &program{Env: e, helped: map[string]bool{}} }

// Run reads the menu and does what is chosen until the person leaves.
func Run(ctx context.Context, e *Env) error { return newProgram(e).home(ctx) }

// Rate asks the questions of the open session, or of a new one of that depth.
func Rate(ctx context.Context, e *Env, d model.Depth) error {
	return newProgram(e).rate(ctx, d, e.Resume)
}

// Desk returns the mentor's inbox.
func Desk(ctx context.Context, e *Env) error { return newProgram(e).desk(ctx) }

// Reviewing says how a received session is reviewed: seeing every level, and
// into which file; "" asks for it.
type Reviewing struct {
	Session model.SessionID
	Seeing  bool
	To      string
	How     post.Secrecy // who can read the answer
}

// Review reads a received session and takes the mentor's review of it.
func Review(ctx context.Context, e *Env, r Reviewing) error { return newProgram(e).read(ctx, r) }

// Trust asks whether the key of somebody new is theirs, and notes in the letter
// that it was compared. Anything but yes is a no.
func Trust(e *Env, l *post.Letter) bool { return newProgram(e).trusts(&l.Change) }

// Met says that somebody new is known from now on.
func Met(e *Env, l post.Letter) { newProgram(e).met(l.Change) }
