package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"autoeval/model"
)

// What a caller decides by, with errors.Is.
var (
	// On opening.
	ErrInUse   = errors.New("the store is in use")                      // see InUse
	ErrDamaged = errors.New("the store is damaged")                     // see Damaged
	ErrTooNew  = errors.New("the store was written by a newer version") // the file is untouched

	// On reading.
	ErrNotFound = errors.New("not found")

	// On writing.
	ErrConflict = errors.New("changed since it was read")
	ErrReadOnly = errors.New("the store is open read-only")
	ErrFull     = errors.New("no room left on the disk")
	ErrReplaced = errors.New("the file was replaced while it was open")
	ErrBadID    = errors.New("an identifier has 1 to 128 bytes of text")

	// On reading and writing, where the data are elsewhere.
	ErrUnavailable = errors.New("the store cannot be reached now") // nothing was kept
	ErrUnsure      = errors.New("not known whether it was kept")   // as before, or as it was given: read again

	// After Close.
	ErrClosed = errors.New("the store is closed")
)

// MaxID is how many bytes an identifier may have.
const MaxID = 128

// CheckID says whether identifiers can be kept, ErrBadID if not.
func CheckID[K ~string](ids ...K) error {
	for _, id := range ids {
		if s := string(id); s == "" || len(s) > MaxID || !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			return ErrBadID
		}
	}
	return nil
}

// InUse says who holds the store. It matches ErrInUse.
type InUse struct {
	PID   int       // 0 if unknown
	Host  string    // "" if unknown
	Since time.Time // zero if unknown
}

func (e *InUse) Error() string        { return fmt.Sprintf("in use by process %d", e.PID) }
func (e *InUse) Is(target error) bool { return target == ErrInUse }

// Damaged says what is wrong with a store that was not opened, and whether a
// snapshot to restore exists. It matches ErrDamaged.
type Damaged struct {
	Path     string
	Reason   string
	Snapshot string // path of the newest good snapshot, "" if none
}

func (e *Damaged) Error() string        { return e.Path + ": " + e.Reason }
func (e *Damaged) Is(target error) bool { return target == ErrDamaged }

// Store keeps one person's data: what is theirs, and what others sent them.
type Store interface {
	Profiles
	Grids
	Sessions
	Portfolio
	Exchange
	Trash
	Passages

	// Together runs f as one commit: when it returns nil, all that f did is
	// durable, else nothing of it is kept, but after ErrUnsure. F may run more than
	// once, each time on the store as it is: what it leaves outside it sets anew and
	// never adds to or goes on from. F works on the store that it is given,
	// which holds what f wrote so far, is f's during the call only, for one
	// goroutine at a time, and obeys the same contract; f must not call the store
	// that it came from. A write that
	// failed fails the whole, also when f goes on. Within another, Together is part
	// of that one.
	Together(ctx context.Context, f func(Store) error) error
	// Version rises with every commit. What was drawn for one version is still
	// right while the version is the same. A store that others write too rises
	// with what it learns of theirs.
	Version() uint64
	// ReadOnly says whether writing fails with ErrReadOnly.
	ReadOnly() bool
	// Close waits for what is being written and releases the store. Further
	// calls fail with ErrClosed; closing again is no error. ErrDamaged says that
	// what was read before may have lacked something.
	Close() error
}

// Profiles keeps the person at the keyboard.
type Profiles interface {
	// Profile returns the zero Profile before the first save, never ErrNotFound.
	Profile(context.Context) (model.Profile, error)
	SaveProfile(context.Context, model.Profile) (revision uint64, err error)
}

// Passages keeps what became of the items of one version of a grid in another,
// one passage per pair of versions.
type Passages interface {
	// Passages lists all, in the order of their creation.
	Passages(context.Context) ([]model.Passage, error)
	SavePassage(context.Context, model.Passage) (revision uint64, err error)
	// DeletePassage removes one: everything looks again as without it.
	// ErrNotFound if there is none.
	DeletePassage(ctx context.Context, from, to model.GridRef) error
}

// Grids keeps the grids the person imported, and the versions of others that
// their data are on: a session never loses its grid.
type Grids interface {
	// KeptGrids lists what is kept, in the order it came.
	KeptGrids(context.Context) ([]model.KeptGrid, error)
	// Grid returns that version, ErrNotFound if it is not kept.
	Grid(context.Context, model.GridRef) (*model.Grid, error)
	// SaveGrid keeps a version for good: saving the same content again is no
	// error, other content under the same reference is ErrConflict.
	SaveGrid(context.Context, *model.Grid) error
	// SaveOrigin says who brought a version that is kept; the zero Origin says
	// that nobody did. ErrNotFound if it is not kept.
	SaveOrigin(context.Context, model.GridRef, model.Origin) error
	// DeleteGrid removes a version, whatever is on it. ErrNotFound if it is not
	// kept.
	DeleteGrid(context.Context, model.GridRef) error
}

// Sessions keeps the person's own self-assessments.
type Sessions interface {
	// Sessions lists summaries in the order of their creation (Seq), without
	// reading whole sessions.
	Sessions(context.Context) ([]model.SessionSummary, error)
	// RecentSessions lists the summaries of the n sessions created last, in the
	// same order, and says how many sessions there are. It costs what n costs.
	RecentSessions(ctx context.Context, n int) (latest []model.SessionSummary, total int, err error)
	// GridSessions lists those of one grid, any version of it: the open ones, and
	// the n finished ones created last, all of them if n is negative, and how many
	// older ones there are. It costs what it lists, and a look at the names of the
	// sessions of other grids.
	GridSessions(ctx context.Context, grid model.GridID, n int) (model.GridSessions, error)
	Session(context.Context, model.SessionID) (model.Session, error)
	// SaveSession writes session and summary together. A stored finished
	// session never changes: saving over it is model.ErrFinished.
	SaveSession(context.Context, model.Session) (revision uint64, err error)
	// DeleteSession removes session, summary and the reviews of it. Evidence
	// stays. ErrNotFound if there is none.
	DeleteSession(context.Context, model.SessionID) error
	// RestoreSession puts back, whole and at its old place (Seq), what
	// DeleteSession removed: the undo of it. Revisions stay as they were. Seq 0
	// is the end of the list. A session, a place or a review that is already
	// taken is ErrConflict.
	RestoreSession(context.Context, model.Session, uint64, []model.Review) error
}

// Portfolio keeps evidence, plan and notes.
type Portfolio interface {
	// Evidence lists all, newest date first, latest created first on one date.
	Evidence(context.Context) ([]model.Evidence, error)
	EvidenceByID(context.Context, model.EvidenceID) (model.Evidence, error)
	SaveEvidence(context.Context, model.Evidence) (revision uint64, err error)
	DeleteEvidence(context.Context, model.EvidenceID) error
	// Confirmed says what returned reviews confirm of that evidence, and for which
	// items, without reading reviews: each once, by piece and item.
	Confirmed(context.Context) ([]model.Confirmation, error)

	// Actions lists all, in the order of their creation.
	Actions(context.Context) ([]model.Action, error)
	SaveAction(context.Context, model.Action) (revision uint64, err error)
	DeleteAction(context.Context, model.ActionID) error

	// Notes lists all, in the order of their creation.
	Notes(context.Context) ([]model.Note, error)
	SaveNote(context.Context, model.Note) (revision uint64, err error)
	DeleteNote(context.Context, model.NoteID) error
}

// Exchange keeps what travels between learner and mentor.
type Exchange interface {
	// Known lists the people whose key was confirmed, by their ID. Saving
	// replaces.
	Known(context.Context) ([]model.Known, error)
	SaveKnown(context.Context, model.Known) error
	DeleteKnown(context.Context, model.PersonID) error

	// ReceivedSessions lists summaries without reading whole sessions, in the
	// order they came (Seq).
	ReceivedSessions(context.Context) ([]model.ReceivedSummary, error)
	// EachReceived gives f the same summaries one by one, in one state of the
	// store, without making a list: there may be a hundred thousand. The summary
	// is f's during the call only. F is called by one goroutine at a time, not
	// always the caller's, and must not call the store.
	EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error
	Received(context.Context, model.SessionID) (model.Received, error)
	// SaveReceived keeps everything of a share in one commit. What is already
	// there with the same hash is left as it is. Other content under the same
	// session is ErrConflict, and then nothing of the share is kept.
	SaveReceived(context.Context, []model.Received) error
	// DeleteReceived removes session, summary and the reviews of it.
	DeleteReceived(context.Context, model.SessionID) error

	// Reviews lists the reviews of one session, first saved first: those received
	// from mentors in a learner's store, one's own in a mentor's.
	Reviews(context.Context, model.SessionID) ([]model.Review, error)
	Review(context.Context, model.ReviewID) (model.Review, error)
	// SaveReview keeps the review and brings ReceivedSummary.Review and State
	// up to date in the same commit: those of the review with the highest
	// Number, the latest one among equals. A review never moves to another
	// session: that is ErrConflict.
	SaveReview(context.Context, model.Review) (revision uint64, err error)
	DeleteReview(context.Context, model.ReviewID) error
}

// Trash keeps what was deleted, whole, so that it can be put back.
type Trash interface {
	// Trash lists it, what was deleted last first.
	Trash(context.Context) ([]model.Trashed, error)
	// SaveTrash keeps something and gives it its number.
	SaveTrash(context.Context, model.Trashed) (number uint64, err error)
	// DropTrash forgets it for good. ErrNotFound if there is none.
	DropTrash(ctx context.Context, number uint64) error
}
