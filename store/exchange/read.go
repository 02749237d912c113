package exchange

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/model"
)

// ReadOptions is what a reader knows. Only Now is needed to read a card.
type ReadOptions struct {
	Now        time.Time
	Grid       func(model.GridRef) (*model.Grid, bool) // the grids that are here
	Known      []model.Known                           // to say whose key signed what it should not have
	Identity   *Identity                               // opens what is encrypted for its owner
	Passphrase func() (string, error)                  // called when the file has one; its error is returned as it is
}

// Parcel is what a file holds: read, verified and checked whole, its texts
// clean. Which fields are set depends on its Kind.
type Parcel struct {
	Kind      Kind
	ID        string
	Encrypted bool
	CreatedAt time.Time
	ReadAt    time.Time
	From      model.Known   // whose key signed every byte; Since is zero
	To        model.Contact // of an answer or a verdict; no name
	Grids     []*model.Grid // that travelled along and are not here

	Heir    string       // of a card: the key that follows the one that signed
	Vouched []Succession // that led to the key that signed

	Sessions []model.Received // of a share
	Review   *model.Review    // of an answer: returned, without verdicts
	Left     []model.Part     // of an answer: what was left out of what it is about
	Verdict  *Verdict         // of a verdict
}

// Verdict is what a learner answers to a review, all of it each time.
type Verdict struct {
	Review   model.ReviewID
	Session  model.SessionID
	Hash     string
	Number   uint64         // of the review
	Answered uint64         // see model.Review
	Items    []model.Remark // Item, Verdict and Reason
}

// Read reads a file to its end, at most MaxFile of it. Every refusal is an
// *Error; any other error is the reader's or the passphrase's. It keeps nothing
// and touches no store.
func Read(r io.Reader, o ReadOptions) (*Parcel, error) {
	file, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	return ReadFile(file, o)
}

// ReadFile reads a file that is in memory. See Read.
func ReadFile(file []byte, o ReadOptions) (*Parcel, error) {
	sealed := bytes.HasPrefix(file, []byte(headSealed))
	if len(file) > MaxFile {
		if sealed || bytes.HasPrefix(file, []byte(headSigned)) {
			return nil, refuse(TooLarge, "")
		}
		return nil, stranger(file)
	}
	if sealed {
		var err error
		if file, err = decrypt(file, o); err != nil {
			return nil, err
		}
	}
	payload, key, err := verifyMended(file)
	if err != nil {
		return nil, err
	}
	p, err := parse(payload, key, o)
	if err != nil {
		return nil, err
	}
	p.Encrypted = sealed
	return p, nil
}

// parse reads a payload whose signature was verified. Its author may still mean
// harm.
func parse(payload []byte, key ssh.PublicKey, o ReadOptions) (*Parcel, error) {
	if err := inspect(payload); err != nil {
		return nil, err
	}
	var w parcelW
	if err := decode(payload, &w); err != nil {
		return nil, err
	}
	switch {
	case w.Format != format || w.Version < 1:
		return nil, refuse(Malformed, "format")
	case w.Version > 1:
		return nil, refuse(Newer, fmt.Sprint(w.Version))
	}
	c := &checker{o: o}
	p := &Parcel{Kind: w.Kind, ID: c.id(w.ID, "id"), ReadAt: o.Now}
	p.From = c.card(w.From, key)
	p.CreatedAt = c.date(w.CreatedAt, "created_at")
	c.gridsOf(w.Grids)
	p.Grids = c.travelled
	c.fill(p, w)
	if c.err != nil {
		return nil, c.err
	}
	p.ext(w.Ext)
	return p, nil
}

// fill reads the part that the kind asks for and refuses every other.
func (c *checker) fill(p *Parcel, w parcelW) {
	has := [...]bool{w.Share != nil, w.Answer != nil, w.Verdict != nil, w.To != nil, w.InReplyTo != nil}
	want, role := has, model.Learner
	switch w.Kind {
	case KindShare:
		want = [...]bool{true, false, false, false, false}
	case KindAnswer:
		want, role = [...]bool{false, true, false, true, true}, model.Mentor
	case KindVerdict:
		want = [...]bool{false, false, true, true, true}
	case KindCard:
		want, role = [5]bool{}, p.From.Role
	default:
		c.fail(Malformed, "kind")
	}
	if has != want || p.From.Role != role {
		c.fail(Malformed, "kind")
	}
	if c.err != nil {
		return
	}
	if w.To != nil {
		p.To = model.Contact{Person: id(c, w.To.Person, "to"), Fingerprint: c.words(w.To.Fingerprint, "to")}
	}
	switch w.Kind {
	case KindShare:
		c.across.passages = c.passages(w.Ext)
		p.Sessions = c.share(*w.Share, p)
	case KindAnswer:
		p.Left = c.parts(w.InReplyTo.Left)
		p.Review = c.review(*w.Answer, *w.InReplyTo, p)
	case KindVerdict:
		p.Verdict = c.verdict(*w.Verdict, *w.InReplyTo)
	}
}
