package nav

import (
	"context"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// Exchange is what travels between learner and mentor: package post on the
// person's store, writing and reading files. Each is called from a command; one
// that is nil is not offered. Why a file is refused is for exchange.ReasonOf; a
// file that is there already is never written over (fs.ErrExist).
type Exchange struct {
	// Self returns who one is to others; the keys are made the first time.
	Self func(context.Context) (post.Self, error)
	// Unlock opens the key that signs, when a call was refused because it is
	// locked (exchange.LockedKey); a wrong passphrase is the same refusal. The key
	// stays open until the program ends.
	Unlock func(ctx context.Context, passphrase string) error
	// Preview says exactly what Share would put into the file.
	Preview func(context.Context, post.Share) (exchange.Preview, error)
	// Share writes the file, whole or not at all, and returns where it is.
	Share func(ctx context.Context, s post.Share, path string) (string, error)
	// Open reads and checks a file from somebody and says what keeping it would
	// do. It keeps nothing. The passphrase is "" unless one was asked for:
	// exchange.WrongPassphrase.
	Open func(ctx context.Context, path, passphrase string) (post.Letter, error)
	// Keep keeps what Open found. Of a first contact Change.Confirmed must be set.
	Keep func(context.Context, post.Letter) error
	// Many returns the paths that a person typed, pasted or dropped in one line,
	// and whether they stand for several files: a folder, an archive, several
	// names.
	Many func(typed string) (paths []string, many bool)
	// OpenAll opens all that is under those paths. It keeps nothing. Told is called
	// with how many files were opened, after each.
	OpenAll func(ctx context.Context, paths []string, passphrase string, told func(done, all int)) post.Batch
	// KeepAll keeps those letters in one commit, the keys of first contacts too.
	KeepAll func(context.Context, []post.Letter) ([]post.Outcome, error)
	// Choices returns what a path begun may go on to be.
	Choices func(typed string) []post.Choice
	// Compared records that the words of a person's key were read to each other.
	Compared func(context.Context, model.PersonID) error
	// Answer writes a returned review for its learner.
	Answer func(context.Context, Reply) (path string, err error)
	// Verdicts writes what the learner answered to a review, for its mentor.
	Verdicts func(context.Context, Reply) (path string, err error)
	// Card writes who one is and how others encrypt for one.
	Card func(ctx context.Context, path string) (string, error)
	// Renew makes a new key that signs, for which the one that did vouches, and returns
	// where that one is kept. It is nil where the keys are not beside the data.
	Renew func(context.Context) (old string, err error)
	// Suggest returns a path for a new file that is about these words; no file
	// has it yet.
	Suggest func(words ...string) string
	// SuggestAnswer is Suggest for a mentor's answer: all are in one folder, of that
	// name, where the program was started. It is made with the first file.
	SuggestAnswer func(folder string, words ...string) string

	// Office is where letters go on a service, nil where they are files. With one,
	// the path that Share takes is a recipient, Answer and Verdicts need none, and
	// each returns the name of who gets it; Open and Suggest are nil.
	Office post.Office
	// Fetch reads a letter that waits at the office, as Open does a file.
	Fetch func(ctx context.Context, id string) (post.Letter, error)
	// Take keeps what Fetch found: the letter waits no longer.
	Take func(ctx context.Context, id string, l post.Letter) error
}

// Reply is a review, or the verdicts on one, on its way.
type Reply struct {
	Review model.ReviewID
	Path   string
	How    post.Secrecy // who can read it
}
