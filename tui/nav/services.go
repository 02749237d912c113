package nav

import (
	"context"
	"errors"
	"strings"
	"time"

	"autoeval/model"
)

// Exchange is what travels between learner and mentor, as functions of values:
// no screen sees a key, a signature or the form of a file. Each is called from
// a command; one that is nil is not offered. What they refuse is a *Refused; a
// file that is there already is never written over (fs.ErrExist).
type Exchange struct {
	// Self is who one is to others; the keys are made the first time.
	Self func(context.Context) (Self, error)
	// Unlock opens the key that signs, when a call was refused because it is
	// locked (IsLocked); a wrong passphrase is the same refusal. The key stays open
	// until the program ends.
	Unlock func(ctx context.Context, passphrase string) error
	// Preview says exactly what Share would put into the file.
	Preview func(context.Context, ShareRequest) (SharePreview, error)
	// Share writes the file, whole or not at all, and returns where it is.
	Share func(context.Context, ShareRequest) (path string, err error)
	// Open reads and checks a file from somebody and says what taking it in
	// would do. It keeps nothing. The passphrase is "" unless one was asked for:
	// see Refused.NeedsPassphrase.
	Open func(ctx context.Context, path, passphrase string) (Incoming, error)
	// Accept keeps what Open found. With First, Trusted must be set: a person
	// confirmed the fingerprint.
	Accept func(context.Context, Incoming) error
	// Answer writes a returned review for its learner.
	Answer func(context.Context, Reply) (path string, err error)
	// Verdicts writes what the learner answered to a review, for its mentor.
	Verdicts func(context.Context, Reply) (path string, err error)
	// Card writes who one is and how others encrypt for one.
	Card func(ctx context.Context, path string) (string, error)
	// Suggest is a path for a new file that is about these words; no file has
	// it yet.
	Suggest func(words ...string) string
}

// Self is who one is to others.
type Self struct {
	Name        string
	Fingerprint string        // read aloud to be recognised
	PublicKey   string        // authorized_keys form
	Recipient   string        // what others encrypt to
	Profile     model.Profile // as it stands in the store now
}

// Reply is a review, or the verdicts on one, on its way.
type Reply struct {
	Review model.ReviewID
	Path   string
	Sealed bool // encrypted for the receiver, when they gave how
}

// ShareRequest is what a learner chose to share.
type ShareRequest struct {
	Sessions   []model.SessionID
	Left       []model.Part
	Alone      bool   // without the levels of the sessions before
	Recipient  string // encrypt for that person; "" for all to read
	Passphrase string // or under this
	Path       string
}

// SharePreview is what would leave, in the words of the file itself.
type SharePreview struct {
	Name      string // "" when it is left out
	Stage     model.Stage
	Sessions  []SharedSession
	Notes     int
	Evidence  []SharedEvidence
	Links     int
	Reflected int             // pieces of evidence with a reflection or a word on AI
	Previous  []SharedSession // their levels alone
	Grids     []model.GridRef // that travel along
	Left      []model.Part
}

// SharedSession is one session of a preview.
type SharedSession struct {
	ID      model.SessionID
	Label   string
	At      time.Time
	Ratings int
	Notes   int
}

// SharedEvidence is one piece of evidence of a preview; of a file, only its
// name, size and digest leave.
type SharedEvidence struct {
	Kind     model.KindID
	Title    string
	Location string
	SHA256   string
	Size     int64
}

// IncomingKind is what a file brings.
type IncomingKind uint8

// Sessions for a mentor, a review for a learner, a learner's verdicts for a
// mentor, or somebody's card.
const (
	IncomingShare IncomingKind = iota
	IncomingAnswer
	IncomingVerdicts
	IncomingCard
)

// Incoming is a file that was read and checked, before any of it is kept.
type Incoming struct {
	Kind      IncomingKind
	Path      string
	Encrypted bool
	SentAt    time.Time
	From      model.Known
	First     bool         // nobody confirmed this key yet
	Namesake  *model.Known // of a first contact: somebody else of that name is known
	Trusted   bool         // set by whoever asked the person
	Seen      bool         // all of it was taken in before
	Sessions  []IncomingSession
	Grids     []model.GridRef // that come along
	Left      []model.Part
	Review    *model.Review // of an answer or verdicts, as it will stand
	Handle    any           // the service's own
}

// IncomingSession is one session of a share.
type IncomingSession struct {
	ID       model.SessionID
	Label    string
	At       time.Time
	Ratings  int
	Replaces bool // the same session came before with other content
	Same     bool // it is here already
}

// Refused is why a file was not taken, or not made. Reason names a sentence of
// text.Exchange.Refusals; What comes from a stranger's file.
type Refused struct {
	Reason   string
	What     string
	Old, New *model.Known // of a changed key and the like: who was known, who came
	Err      error
}

// The reasons that screens answer in their own way.
const (
	RefusedPassphrase = "wrong-passphrase"
	RefusedChangedKey = "changed-key"
	RefusedSigner     = "wrong-signer"
	RefusedLocked     = "locked-key"
)

// IsLocked says that the key that signs has a passphrase, and that none or a
// wrong one was given.
func IsLocked(err error) bool {
	var r *Refused
	return errors.As(err, &r) && r.Reason == RefusedLocked
}

// Sentence is what a person is told: the catalogue's sentence for the reason,
// "" if it has none. What is made harmless before it stands in it.
func (e *Refused) Sentence(refusals map[string]string, harmless func(string) string) string {
	return strings.Replace(refusals[e.Reason], "%s", harmless(e.What), 1)
}

func (e *Refused) Error() string {
	if e.Err != nil {
		return e.Reason + ": " + e.Err.Error()
	}
	return e.Reason
}

func (e *Refused) Unwrap() error { return e.Err }

// NeedsPassphrase says that the file opens with a passphrase, and that none or
// a wrong one was given.
func (e *Refused) NeedsPassphrase() bool { return e.Reason == RefusedPassphrase }

// Impostor says that the file comes with another key than the one that was
// confirmed for its sender.
func (e *Refused) Impostor() bool {
	return e.Reason == RefusedChangedKey || e.Reason == RefusedSigner
}
