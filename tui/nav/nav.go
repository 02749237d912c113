// Package nav is the contract between the app and its screens: what a screen
// is, what it is given, and how it asks to go elsewhere. A screen names a Place
// and never builds another screen.
package nav

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Screen is one page. Its methods run on the event loop. State changes in
// Update and nowhere else; View is pure: same state, size and Env, same text.
type Screen interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View(layout.Size) string
	Title() string
	Acts() keys.Acts // what a person can do now; the footer, the help and the palette read it
}

// What a screen may be besides.
type (
	// Editor says that letters are text now, not commands.
	Editor interface{ Editing() bool }
	// Keeper says that something is not on the disk yet: the app does not quit
	// and does not close the screen while it is so.
	Keeper interface{ Unsaved() bool }
	// Pointer says where the focused row is in its view, so that the terminal's
	// real cursor stands there for those who follow it.
	Pointer interface {
		Cursor(layout.Size) (x, y int, ok bool)
	}
	// Gauge says how far a long task is; the app draws it under the title.
	Gauge interface{ Gauge() (done, total int) }
	// Guided names what explains the page that shows, among the guides of the
	// catalogue; a screen that is one page has that of its place.
	Guided interface{ Guide() string }
	// Bounded says how many columns the page can use: a window that has more shows
	// beside it what the page is. The rest of the window is its own otherwise.
	Bounded interface{ Widest() int }
	// Status is a few words at the right end of the title line.
	Status interface{ Status() string }
	// Trailer says that a part of the page does not show yet what the cursor is on:
	// Rested comes once no key does, and the part follows.
	Trailer interface{ Trails() bool }
	// Modal says that esc means something inside the screen now, so the app
	// leaves it to the screen instead of going back.
	Modal interface{ Modal() bool }
)

// Disk is what a person is to know of the disk that keeps their data.
type Disk struct {
	Network bool // a network share, of which they were not told before
	Exposed bool // others may read what it keeps, of which they were not told before
	NoLocks bool // it knows no locks, of which they were not told before
}

// WrongClock says that a machine's clock cannot be right: what is dated by it could
// not be shared.
func WrongClock(now time.Time) bool { return now.Year() < 2020 }

// Env is what screens are given. The app owns it and may replace Theme, Text,
// Keys, Grid, Profile and Window between two messages; Look rises when what is drawn
// must be drawn anew.
type Env struct {
	Store    store.Store
	Grids    GridSource
	Now      func() time.Time
	NewID    func() string
	Theme    *theme.Theme
	Text     *lang.Printer
	Keys     keys.Shared
	Grid     *model.Grid    // the one the person works with
	Profile  model.Profile  // the person, as last saved
	Known    *model.Profile // what they need not say of themselves; nil where nobody knows
	Demo     bool           // made-up data in memory
	Holder   *store.InUse   // who held the store when it was opened read-only; its Host only if it is another one
	Disk     Disk           // what the person is to know of where the store lies
	NoMouse  bool           // it is the terminal's, whatever the person's settings say
	Settle   time.Duration  // how long a frame takes to be on the terminal; zero where nobody waits for one
	Look     uint64
	Window   layout.Size // as the terminal told last; a screen reads at first what fills it
	Bins     Bins        // of the lists; theirs alone
	Services Services
}

// FrameHeight is how many lines of the window the frame takes, a message of one line
// among them.
const FrameHeight = 4

// Room returns what the frame leaves of the window.
func (e *Env) Room() layout.Size { return e.Window.Minus(0, FrameHeight) }

// GridSource finds grids by reference: built in or kept in the store.
type GridSource interface {
	// Grid returns that version, or store.ErrNotFound.
	Grid(context.Context, model.GridRef) (*model.Grid, error)
	// List names the version of every grid that serves where none is named,
	// built-in ones first.
	List(context.Context) ([]*model.Grid, error)
	// Every names every version, and whose it is: those built in first, then those
	// kept, in the order they came.
	Every(context.Context) ([]model.ShelvedGrid, error)
}

// Services are what screens need from outside the store. Each is a function of
// values, called from a command; one that is nil is not offered.
type Services struct {
	// Inspect looks at a file that evidence points to.
	Inspect work.Inspector
	// Locate is the path to keep for a file as a person typed, pasted or dropped
	// it: one that is right from any folder.
	Locate func(typed string) string
	// Edit opens the person's editor on a text and returns what they left.
	Edit func(text string, done func(string, error) tea.Msg) tea.Cmd
	// Explain returns an error as sentences for a person, with the way out.
	Explain func(error) string
	// Suspend stops the program until the shell goes on with it.
	Suspend tea.Cmd
	// Calendar writes the day of the next session as a file for a calendar, in that
	// language, and returns its path. It never overwrites a file.
	Calendar func(context.Context, model.Lang) (path string, err error)
	// Pages makes pages to keep as a person asks for them.
	Pages Pages
	// Exchange sends and receives files between learner and mentor.
	Exchange Exchange
}

// Rested says that no key came for a moment.
type Rested struct{}

// Messages that the app understands.
type (
	// Opened asks to show a place on top of what is open.
	Opened struct {
		Place   Place
		Replace bool // instead of the screen that asks
	}
	// Closed asks to go back one screen.
	Closed struct{}
	// Failed says that something the person asked did not work. It is shown as
	// one sentence. What is Tried again may work later: Recovered says so.
	Failed struct {
		Err   error
		Tried bool
	}
	// Recovered says that what was tried again worked: the sentence that said it
	// did not goes.
	Recovered struct{}
	// Toast says what was done; Undo says that u takes it back. A Hint says why
	// nothing was. More goes on where the line has room for all of it.
	Toast struct {
		Text string
		More string
		Undo bool
		Hint bool
	}
	// Changed says that what the store holds changed: every open screen reads
	// again what it shows.
	Changed struct{}
	// Attached says that evidence is kept which belongs to an answer that is not:
	// whoever has the answer links it, so that both are saved together.
	Attached struct {
		Session  model.SessionID
		Item     model.ItemCode
		Evidence model.EvidenceID
	}
	// Told says that the words of a note belong to an answer: whoever has it takes
	// them, and says so of the note.
	Told struct {
		Session model.SessionID
		Item    model.ItemCode
		Note    model.Note
	}
	// ProfileChanged brings the person as just saved.
	ProfileChanged struct{ Profile model.Profile }
	// GridChanged says which grid the person works with from now on, and brings
	// the profile that says so.
	GridChanged struct {
		Grid    *model.Grid
		Profile model.Profile
	}
	// Leaving says that the person asked to leave the program while something
	// is unsaved: whoever can save does, whoever cannot asks. Stay takes the
	// wish back.
	Leaving struct{}
	// Stay keeps the program open after Leaving.
	Stay struct{}
	// LookChanged says that theme or language changed.
	LookChanged struct{}
	// Quit asks to leave the program, once everything is saved.
	Quit struct{}
	// Click is a press of the left button in the screen's own box.
	Click struct {
		X, Y int
		Size layout.Size
	}
)

// Press does what a key asks for, of acts. It reports false where the key is
// free for what has the focus.
func Press(a keys.Acts, m tea.KeyPressMsg) (tea.Cmd, bool) { return a.Press(m, Hint) }

// To returns the deed of an act that goes to a place.
func To(p Place) func() tea.Cmd { return func() tea.Cmd { return Open(p) } }

// Open goes to a place.
func Open(p Place) tea.Cmd { return func() tea.Msg { return Opened{Place: p} } }

// Replace goes to a place instead of the screen that asks.
func Replace(p Place) tea.Cmd { return func() tea.Msg { return Opened{Place: p, Replace: true} } }

// Close goes back one screen.
func Close() tea.Cmd { return func() tea.Msg { return Closed{} } }

// Fail shows an error; nil does nothing.
func Fail(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return func() tea.Msg { return Failed{Err: err} }
}

// Say shows a toast.
func Say(text string, undo bool) tea.Cmd {
	return func() tea.Msg { return Toast{Text: text, Undo: undo} }
}

// Hint says why a key did nothing.
func Hint(text string) tea.Cmd {
	return func() tea.Msg { return Toast{Text: text, Hint: true} }
}

// Notify tells every open screen that the store changed.
func Notify() tea.Cmd { return func() tea.Msg { return Changed{} } }
