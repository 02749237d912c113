package takeout

import "fmt"

// Problem is why a document is refused. The values are stable: whoever speaks
// to people finds their words by them.
type Problem string

// The problems.
const (
	NotTakeout  Problem = "not-takeout"  // not JSON, or another document
	Empty       Problem = "empty"        // no byte in it
	IsStore     Problem = "is-store"     // a data file, to be restored
	IsExchange  Problem = "is-exchange"  // a file between learner and mentor, to be received
	IsArchive   Problem = "is-archive"   // a ZIP
	NotText     Problem = "not-text"     // bytes that are no text; Where is "line:byte"
	Cut         Problem = "cut"          // its end is missing
	TooNew      Problem = "too-new"      // a later version of the form
	TooLarge    Problem = "too-large"    // more than a person ever has
	BadForm     Problem = "bad-form"     // a member that is double or of the wrong type
	NotKnown    Problem = "not-known"    // a member that no version of the form has that this program knows
	BadID       Problem = "bad-id"       // empty, too long or with other characters than identifiers have
	DuplicateID Problem = "duplicate-id" // two records of a kind
	UnknownGrid Problem = "unknown-grid" // neither in the document, nor built in, nor in the store
	BadGrid     Problem = "bad-grid"     // a grid file that is not valid or not what it is called
	UnknownItem Problem = "unknown-item" // not in the grid
	OutOfScale  Problem = "out-of-scale" // not a level of the item's scale
	BadValue    Problem = "bad-value"    // not among the possible ones
)

// Error says what is wrong with a document and where: "sessions[3].ratings[0]".
type Error struct {
	Where   string
	Problem Problem
	Err     error // of what was read, may be nil
}

func (e *Error) Error() string {
	s := string(e.Problem)
	if e.Where != "" {
		s = e.Where + ": " + s
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

func wrong(p Problem, where string, values ...any) error {
	return &Error{Where: fmt.Sprintf(where, values...), Problem: p}
}
